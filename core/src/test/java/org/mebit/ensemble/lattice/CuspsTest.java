package org.mebit.ensemble.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.LatticeSamples;

/// What is subtracted of the entropy of two nodes is all that keeps it from being smooth.
class CuspsTest {
  /// What a class of finitely many atoms varies differs by 1/N.
  private static final double FINITE = 2e-4;

  /// What the tables forgive: steps of 1/40 in x leave below 10⁻⁹ of a cusp of third order this
  /// large, and of fourth order.
  private static final double THIRD = 1e-3;

  private static final double FOURTH = 1e-2;

  /// Vectors differ whose cusps are left out.
  private static final Offset<Double> SAME = within(1e-9);

  private final double[] entropy = new double[1];
  private final double[] log = new double[1];

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 1, 3, 20})
  void theSpreadWithinClassesIsThatOfTheBinomial(double height) {
    // By hand: N atoms, residues of Q = h/2·√N with h = 2√(π/Y).
    int atoms = 40_000;
    int q = (int) Math.round(Math.sqrt(Math.PI / height * atoms));
    double exactHeight = Math.PI * atoms / ((double) q * q);
    double[] share = new double[q];
    double[] mean = new double[q];
    double[] square = new double[q];
    for (int k = 0; k <= atoms; k++) {
      double x = k - 0.5 * atoms;
      if (Math.abs(x) < 4.5 * Math.sqrt(atoms)) {
        double p = Math.exp(-2 * x * x / atoms) * Math.sqrt(2 / (Math.PI * atoms));
        share[k % q] += p;
        mean[k % q] += p * x;
        square[k % q] += p * x * x;
      }
    }
    double within = 0;
    for (int r = 0; r < q; r++) {
      within += share[r] > 0 ? square[r] - mean[r] * mean[r] / share[r] : 0;
    }
    assertThat(ClassSpread.within(exactHeight)).isCloseTo(4 * within / atoms, within(FINITE));
  }

  @ParameterizedTest
  @CsvSource({
    // x, y, and the vector a, b whose cusp is crossed
    "0.2, 1.1, 1, 0",
    "0.2, 1.1, 0, 1",
    "0.2, 1.1, -1, 1",
    "-0.37, 1.0, 1, 1",
    "0.45, 0.95, -1, 2",
    "0.1, 2.0, 0, 1",
    "0.3, 1.6, 0, 1",
    "0.3, 2.6, 1, 0"
  })
  void nothingOfTheLogarithmIsLeft(double x, double y, int a, int b) {
    Cusps cusps = LawTable.carried(2).orElseThrow().cusps();
    double axis = -Math.atan2(b * y, a + b * x);
    // A smooth function's second difference falls by 4 from h to h/2, but κ h² ln h² does not.
    double h = 0.02;
    double with = curvatureChange(cusps, x, y, axis, h);
    double without = curvatureChange(new NoCusps(), x, y, axis, h);
    double kappa = kappa(x, y, a, b) / (4 * Math.log(2));
    if (b > 0) {
      // The logarithm itself is there, as large as its formula says, up to κ₄ h².
      assertThat(without).isCloseTo(-kappa * Math.log(4), within(0.02 * kappa + 1e-3));
    }
    // Of an analytic function, (h² − h²/4) times a twelfth of the fourth derivative remains.
    double half = curvatureChange(cusps, x, y, axis, 0.5 * h);
    assertThat(Math.abs(with)).isLessThan(4e-4);
    assertThat(half).isCloseTo(0.25 * with, within(2.5e-5));
  }

  private static double kappa(double x, double y, int a, int b) {
    double along = a + b * x;
    double across = b * y;
    double within = ClassSpread.within(y / (along * along + across * across));
    return within * within;
  }

  /// Second difference at h, over h², less that at h/2.
  private double curvatureChange(Cusps cusps, double x, double y, double axis, double h) {
    return curvature(cusps, x, y, axis, h) - curvature(cusps, x, y, axis, 0.5 * h);
  }

  private double curvature(Cusps cusps, double x, double y, double axis, double h) {
    return (rest(cusps, x, y, axis + h) - 2 * rest(cusps, x, y, axis) + rest(cusps, x, y, axis - h))
        / (2 * h * h);
  }

  private double rest(Cusps cusps, double x, double y, double theta) {
    double cosine = Math.cos(theta);
    double sine = Math.sin(theta);
    double size = Math.abs(cosine);
    new LatticeSamples(2).at(x, y, theta, Double.POSITIVE_INFINITY, entropy, log);
    return entropy[0]
        - LawTable.geometric(2, Geometric.logSteps(y, size), size)
        - cusps.at(x, y, cosine, sine);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, -0.8, 1.4})
  void theSameLatticeHasTheSameCusps(double theta) {
    // On the edge x = ±½ and on the arc x² + y² = 1 two reduced bases describe one lattice; the
    // geometric spectrum is the first vector's and not the same.
    Cusps cusps = LawTable.carried(2).orElseThrow().cusps();
    assertThat(whole(cusps, -0.5, 1.3, theta)).isCloseTo(whole(cusps, 0.5, 1.3, theta), SAME);
    double arc = 1.2;
    double x = Math.cos(arc);
    double y = Math.sin(arc);
    double singular = cusps.at(x, y, Math.cos(theta), Math.sin(theta)) + own(y, theta);
    double turned = theta + arc;
    double other = cusps.at(-x, y, Math.cos(turned), Math.sin(turned)) + own(y, turned);
    assertThat(singular).isCloseTo(other, SAME);
  }

  private static double whole(Cusps cusps, double x, double y, double theta) {
    return cusps.at(x, y, Math.cos(theta), Math.sin(theta));
  }

  /// The geometric spectrum's own terms, which stand in its closed form.
  private static double own(double y, double theta) {
    double s2 = Math.sin(theta) * Math.sin(theta);
    double fourth = 0.75 * s2 * Math.exp(-s2 / (y * y));
    return -(1 + fourth) * s2 * Math.log(s2) / (4 * Math.log(2));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.5", "0.3, 0.8", "0.45, 1.1", "0.2, 1.8"})
  void theFitIsTheOneCarried(double shear, double height) {
    double[] series = LawTable.carried(2).orElseThrow().cusps().fitted();
    double third = 0;
    double fourth = 0;
    for (int n = 0; n < CuspFit.COSINES; n++) {
      double angle = 2 * Math.PI * n * shear;
      fourth += CuspFit.value(series, n, height) * Math.cos(angle);
      if (n > 0) {
        third += CuspFit.value(series, CuspFit.COSINES - 1 + n, height) * Math.sin(angle);
      }
    }
    double[] afresh = new CuspFit(new LatticeSamples(2), 0, 1).orders(shear, height);
    assertThat(third).isCloseTo(afresh[0], within(THIRD));
    assertThat(fourth).isCloseTo(afresh[1], within(FOURTH));
    // Odd and even in X.
    double[] mirrored = new CuspFit(new LatticeSamples(2), 0, 1).orders(-shear, height);
    assertThat(mirrored[0]).isCloseTo(-afresh[0], within(THIRD));
    assertThat(mirrored[1]).isCloseTo(afresh[1], within(FOURTH));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6})
  void leastSquaresFindPolynomials(int degree) {
    double[][] rows = new double[20][degree + 1];
    double[] right = new double[20];
    for (int i = 0; i < 20; i++) {
      double place = 0.01 * (i + 1);
      for (int n = 0; n <= degree; n++) {
        rows[i][n] = Math.pow(place, n);
        right[i] += (n + 1) * rows[i][n];
      }
    }
    double[] found = LeastSquares.solve(rows, right);
    for (int n = 0; n <= degree; n++) {
      // The columns' condition grows by a factor of about 30 per degree at this width.
      assertThat(found[n]).isCloseTo(n + 1.0, within(1e-13 * Math.pow(60, n)));
    }
  }

  @Test
  void leastSquaresSplitWhatDoesNotFit() {
    // The mean, and a residual that no coefficient can take.
    double[] found = LeastSquares.solve(new double[][] {{1}, {1}, {1}}, new double[] {1, 2, 6});
    assertThat(found[0]).isCloseTo(3, within(1e-15));
  }
}
