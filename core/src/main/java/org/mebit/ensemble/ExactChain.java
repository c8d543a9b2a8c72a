package org.mebit.ensemble;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// Singular values of the end-to-end amplitude by dense matrices: any number of nodes, outcomes,
/// offset and time.
///
/// With k replaced by `x = k − N/2` the amplitude is, up to unitaries on the ends (paper eqs. 21 to
/// 24, centred),
///
/// ```
/// A = W T₂ V₃ T₄ V₅ … T_{M−1} W        M odd
/// A = W T₂ V₃ T₄ … V_{M−1} F W         M even
/// W = diag √p(k),  F(x,y) = exp(i t x y),  V_j = diag √p(k) ⟨q_j|k⟩_x exp(i φ x)
/// T_j(k,k') = √C(N,q) cos^q(α/2) sin^{N−q}(α/2),   α = (k−k')t + φ
/// ```
///
/// Constant phases are dropped. T is real, so an odd chain without offset is real throughout.
final class ExactChain {
  /// Rounding of a factor's elements and of one product, relative to the norms: a few units in the
  /// last place.
  private static final double ROUNDING = 8 * 0x1p-53;

  private final EnsembleChain chain;
  private final ChainFactors factors;
  private final DickeRange ends;
  private final DickeRange inner;
  private final LinearAlgebra algebra = LinearAlgebra.chosen();

  /// @param ends states kept on nodes 1 and M
  /// @param inner states kept on the measured nodes that appear as matrix indices, the odd ones
  /// @param truncateMeasured whether the sums over even measured nodes run over `inner` too, or
  ///   over all states
  ExactChain(
      EnsembleChain chain,
      double time,
      DickeRange ends,
      DickeRange inner,
      boolean truncateMeasured) {
    this.chain = chain;
    this.factors = new ChainFactors(chain, time, inner, truncateMeasured);
    this.ends = ends;
    this.inner = inner;
  }

  /// Singular values of an amplitude and what it may be off by, all in units of `2^exponent`.
  ///
  /// @param values in no order; the sum of their squares, times `2^{2 exponent}`, is the
  ///   probability of the outcomes
  /// @param amplitudeError bound of `‖δA‖_F` by rounding: sums over measured odd nodes may cancel
  /// @param tail bound of `‖δA‖_F` by the Dicke states left out; 0 where it was not asked for
  record Singular(double[] values, double amplitudeError, double tail, long exponent) {
    static Singular ofAccurate(double[] values) {
      double square = 0;
      for (double value : values) {
        square += value * value;
      }
      return new Singular(values, ROUNDING * Math.sqrt(square), 0, 0);
    }

    /// `‖A‖_F` in units of `2^exponent`.
    double norm() {
      double square = 0;
      for (double value : values) {
        square += value * value;
      }
      return Math.sqrt(square);
    }

    Singular withoutTail() {
      return new Singular(values, amplitudeError, 0, exponent);
    }
  }

  /// The singular values of A.
  Singular singularValues() {
    if (chain.nodes() == 2) {
      double[] w = ends.amplitudes(chain.atoms());
      ComplexMatrix a = factors.phases(ends, ends);
      scaleRows(a, w);
      scaleColumns(a, interleaved(w));
      return Singular.ofAccurate(algebra.singularValues(a));
    }
    if (chain.nodes() == 3) {
      return Singular.ofAccurate(threeNodes());
    }
    return new ChainProduct(chain, factors, ends, inner).singularValues();
  }

  /// The singular values themselves, 0 where they are below the smallest double.
  double[] values() {
    Singular singular = singularValues();
    double[] values = singular.values();
    double unit = Math.pow(2, singular.exponent());
    for (int i = 0; i < values.length; i++) {
      values[i] *= unit;
    }
    return values;
  }

  /// M = 3: with J the mirror k → N−k, `J A J = Aᵀ`, so JA is real symmetric and its eigenvalues
  /// are, up to sign, the singular values of A. Without offset `Aᵀ = ±A` too, with the sign of
  /// `(−1)^{N−q}`: A commutes with J and falls into two symmetric halves, or anticommutes with it
  /// and maps the halves to each other.
  private double[] threeNodes() {
    double[] w = ends.amplitudes(chain.atoms());
    double[] t = factors.toeplitz(2, ends, ends);
    int n = w.length;
    if (chain.offset() != 0) {
      return mirrored(w, t, n);
    }
    return (chain.atoms() - chain.outcomes().at(2)) % 2 == 0 ? halves(w, t) : swapped(w, t);
  }

  private double[] mirrored(double[] w, double[] t, int n) {
    double[] a = new double[n * n];
    for (int column = 0; column < n; column++) {
      for (int row = 0; row < n; row++) {
        int mirrorRow = n - 1 - row;
        a[row + n * column] = w[row] * w[column] * t[mirrorRow - column + n - 1];
      }
    }
    double[] values = algebra.symmetricEigenvalues(new Matrix(n, n, a));
    for (int i = 0; i < n; i++) {
      values[i] = Math.abs(values[i]);
    }
    return values;
  }

  private double[] halves(double[] w, double[] t) {
    int n = w.length;
    int odd = n / 2;
    int even = n - odd;
    double[] minus = new double[odd * odd];
    double[] plus = new double[even * even];
    for (int column = 0; column < even; column++) {
      for (int row = 0; row < even; row++) {
        double weight = w[row] * w[column];
        double direct = weight * t[row - column + n - 1];
        double mirror = weight * t[row - (n - 1 - column) + n - 1];
        if (row < odd && column < odd) {
          minus[row + odd * column] = direct - mirror;
          plus[row + even * column] = direct + mirror;
        } else {
          // The centre of an odd range is its own mirror image.
          boolean corner = row >= odd && column >= odd;
          plus[row + even * column] = corner ? direct : Math.sqrt(2) * direct;
        }
      }
    }
    double[] first = algebra.symmetricEigenvalues(new Matrix(even, even, plus));
    double[] second = algebra.symmetricEigenvalues(new Matrix(odd, odd, minus));
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = Math.abs(i < even ? first[i] : second[i - even]);
    }
    return values;
  }

  /// An antisymmetric A maps states even under J to odd ones by B, and odd ones to even by −Bᵀ:
  /// every singular value of B counts twice.
  private double[] swapped(double[] w, double[] t) {
    int n = w.length;
    int odd = n / 2;
    int even = n - odd;
    double[] b = new double[even * odd];
    for (int column = 0; column < odd; column++) {
      for (int row = 0; row < even; row++) {
        double weight = w[row] * w[column];
        double direct = weight * t[row - column + n - 1];
        double mirror = weight * t[row - (n - 1 - column) + n - 1];
        b[row + even * column] = row < odd ? direct - mirror : Math.sqrt(2) * direct;
      }
    }
    double[] once = algebra.singularValues(new Matrix(even, odd, b));
    double[] values = new double[n];
    for (int i = 0; i < odd; i++) {
      values[2 * i] = once[i];
      values[2 * i + 1] = once[i];
    }
    return values;
  }

  private static double[] interleaved(double[] real) {
    double[] complex = new double[2 * real.length];
    for (int i = 0; i < real.length; i++) {
      complex[2 * i] = real[i];
    }
    return complex;
  }

  private static void scaleRows(ComplexMatrix a, double[] weights) {
    double[] entries = a.entries();
    int rows = a.rows();
    for (int at = 0; at < entries.length; at++) {
      entries[at] *= weights[at / 2 % rows];
    }
  }

  private static void scaleColumns(ComplexMatrix a, double[] weights) {
    double[] entries = a.entries();
    for (int column = 0; column < a.columns(); column++) {
      double re = weights[2 * column];
      double im = weights[2 * column + 1];
      for (int row = 0; row < a.rows(); row++) {
        int at = 2 * (row + a.rows() * column);
        double x = entries[at];
        double y = entries[at + 1];
        entries[at] = x * re - y * im;
        entries[at + 1] = x * im + y * re;
      }
    }
  }
}
