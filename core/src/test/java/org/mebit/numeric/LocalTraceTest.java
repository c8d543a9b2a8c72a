package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against eigenvectors of the dense matrix and, for the plain way, against [GaussRule].
class LocalTraceTest {
  /// Relative to the moment, for the rounding of the reduction and of the eigenvectors.
  private static final double CLOSE = 1e-12;

  /// Relative to the moment one power lower, as the class promises for the quadrature.
  private static final double QUADRATURE = 1e-14;

  /// Absolute, for eigenvalues below the last node of the quadrature.
  private static final double BELOW = 1e-15;

  @ParameterizedTest(name = "{0} sites")
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 43, 64, 97, 120})
  void agreesWithEigenvectorsOfRandomMatrices(int n) {
    Random random = new Random(n);
    for (int rank : new int[] {n, Math.max(1, n / 3), 1}) {
      check(n, gram(n, rank, 0, random));
    }
  }

  @ParameterizedTest(name = "{0} sites")
  @ValueSource(ints = {2, 5, 20, 43, 80})
  void agreesForGradedMatrices(int n) {
    // Rows falling over 30 orders of magnitude, the first site the largest, as in a patch.
    check(n, gram(n, n, 70.0 / n, new Random(1000 + n)));
  }

  @ParameterizedTest(name = "{0} sites")
  @ValueSource(ints = {2, 5, 20, 43, 80})
  void agreesWhereTheFirstSiteIsTheSmallest(int n) {
    check(n, gram(n, n, -5.0 / n, new Random(2000 + n)));
  }

  @Test
  void agreesForDiagonalAndBlockMatrices() {
    double[][] diagonal = new double[9][9];
    for (int i = 0; i < 9; i++) {
      diagonal[i][i] = i + 0.5;
    }
    check(9, diagonal);
    double[][] block = gram(9, 9, 0, new Random(7));
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 9; j++) {
        if (i < 4 != j < 4) {
          block[i][j] = 0;
        }
      }
    }
    check(9, block);
  }

  @Test
  void zeroMatrixHasNoMoments() {
    LocalTrace local = new LocalTrace();
    for (int n : new int[] {1, 2, 5, 30}) {
      local.reduce(n, new double[n][n]);
      assertThat(local.scale()).isZero();
      assertThat(local.moment(1)).isZero();
      assertThat(local.moment(0)).isEqualTo(1);
      assertThat(local.logMoment(2)).isZero();
      assertThat(local.rule().moment(0.5)).isZero();
    }
  }

  @Test
  void smallEigenvaluesKeepTheirLogarithm() {
    // ⟨e₀| x^p ln x |e₀⟩ of diag(x, 1): the trapezoidal rule must bear x far below its last node.
    LocalTrace local = new LocalTrace();
    for (double x : new double[] {1, 0.5, 1e-3, 1e-9, 1e-14, 1e-20, 1e-100, 1e-300}) {
      double[][] a = {{x, 0}, {0, 1}};
      local.reduce(2, a);
      assertThat(local.scale()).isEqualTo(1);
      // The error is relative to the moment one power lower, and absolute below the last node.
      assertThat(local.logMoment(1)).isCloseTo(x * Math.log(x), within(2e-14));
      assertThat(local.logMoment(2))
          .isCloseTo(x * x * Math.log(x), within(2e-15 * x + 2e-14 * x * x + 1e-15));
    }
  }

  @Test
  void aWorkspaceForgetsTheMatrixBefore() {
    Random random = new Random(11);
    double[][] large = gram(60, 60, 0, random);
    double[][] small = gram(7, 7, 0, random);
    LocalTrace fresh = new LocalTrace();
    fresh.reduce(7, copy(small));
    LocalTrace used = new LocalTrace();
    used.reduce(60, copy(large));
    used.logMoment(5);
    used.reduce(7, copy(small));
    for (int p = 1; p < 8; p++) {
      assertThat(used.moment(p)).isEqualTo(fresh.moment(p));
      assertThat(used.logMoment(p)).isEqualTo(fresh.logMoment(p));
    }
  }

  @Test
  void scaleBoundsTheLargestEigenvalue() {
    Random random = new Random(12);
    LocalTrace local = new LocalTrace();
    for (int n = 1; n < 60; n += 3) {
      double[][] a = gram(n, n, 0, random);
      double[] values = LinearAlgebra.chosen().symmetricEigenvalues(Matrix.ofRows(a));
      local.reduce(n, copy(a));
      assertThat(local.scale())
          .isBetween(values[n - 1] * (1 - 1e-13), 3 * values[n - 1] * (1 + 1e-13));
    }
  }

  @Test
  void refusesNoSites() {
    assertThatThrownBy(() -> new LocalTrace().reduce(0, new double[0][]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void check(int n, double[][] a) {
    SymmetricEigen eigen = LinearAlgebra.chosen().symmetricEigen(Matrix.ofRows(a));
    LocalTrace local = new LocalTrace();
    local.reduce(n, copy(a));
    GaussRule rule = local.rule();
    double scale = local.scale();
    for (int p = 1; p <= 16; p = p < 7 ? p + 1 : p + 3) {
      double lower = 0;
      double moment = 0;
      double logMoment = 0;
      for (int i = 0; i < n; i++) {
        double x = eigen.values()[i] / scale;
        double weight = eigen.vectors().get(0, i) * eigen.vectors().get(0, i);
        if (x > 1e-17) {
          lower += weight * Math.pow(x, p - 1.0);
          moment += weight * Math.pow(x, p);
          logMoment += weight * Math.pow(x, p) * Math.log(x);
        }
      }
      double allowed = CLOSE * moment + QUADRATURE * lower + BELOW;
      assertThat(local.moment(p)).as("power %d", p).isCloseTo(moment, within(allowed));
      assertThat(local.logMoment(p)).as("log, power %d", p).isCloseTo(logMoment, within(allowed));
      assertThat(rule.moment(p)).as("rule, power %d", p).isCloseTo(moment, within(allowed));
      assertThat(rule.logMoment(p))
          .as("rule, log, power %d", p)
          .isCloseTo(logMoment, within(allowed));
    }
  }

  /// `G Gᵀ` with row i of G falling as `exp(−grade·i)`.
  private static double[][] gram(int n, int rank, double grade, Random random) {
    double[][] g = new double[n][rank];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < rank; j++) {
        g[i][j] = random.nextGaussian() * Math.exp(-grade * i);
      }
    }
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < rank; k++) {
          a[i][j] += g[i][k] * g[j][k];
        }
      }
    }
    return a;
  }

  private static double[][] copy(double[][] a) {
    double[][] copy = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }
}
