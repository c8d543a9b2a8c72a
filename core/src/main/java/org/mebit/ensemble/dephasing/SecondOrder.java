package org.mebit.ensemble.dephasing;

import java.util.Arrays;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;
import org.mebit.numeric.SymmetricEigen;

/// What the average over momenta misses at order 1/N, because the weight `w(s) = exp(−s²/N)` is not
/// constant.
///
/// `‖X‖₁ = max Tr XK` over all `K² = 1`. With `X = √w Y(θ) √w` and products of functions of (s, θ)
/// after Moyal, K is sign Y plus a part proportional to `w'/w` that joins eigenvectors of opposite
/// sign, `M_ij = −(i/2) (μ_i+μ_j)/(μ_i−μ_j) (d sign Y/dθ)_ij`. To second order, with `∫ w'²/w =
/// (2/N) ∫ w`,
///
/// ```
/// Δ‖X‖₁ = (1/N) ⟨ Σ_{a>0>−b} |⟨a|dY/dθ|b⟩|² (a−b)²/(a+b)³ ⟩_θ + (1/6N) ⟨ Σ δ(μ) (dμ/dθ)² ⟩_θ
/// ```
///
/// The second term comes from eigenvalues that cross zero: for one it is the usual `−(1/24) ∫
/// f''(X) det X''` with `f = |x|`. Both are positive: the average over momenta is a lower bound for
/// Gaussian weights.
///
/// A pair that comes near zero on both sides makes a peak in θ that a few points cannot resolve,
/// and where `K₁` exceeds 1 the expansion is not valid: `(a+b)²` is taken as larger by a fraction
/// of `|⟨a|dY/dθ|b⟩|²/N`, or of the same times the squared step of θ.
///
/// @param fine the correction of the mean trace norm times N, relative to the mean trace norm
/// @param coarse the same from every second point
record SecondOrder(double fine, double coarse) {
  /// Eigenvalues below this part of the largest are rounding.
  private static final double ROUNDING = 1e-13;

  /// Found to bring the corrected averages closest to dense matrices at N = 60 to 500.
  private static final double SOFTENED_BY_ATOMS = 0.2;

  private static final double SOFTENED_BY_STEP = 0.0256;

  /// @param atoms N
  /// @param period of θ is 2π over this
  /// @param intervals of half a period, even
  static SecondOrder of(BlochSymbol symbol, long atoms, long period, int intervals) {
    double step = Math.PI / period / intervals;
    double[] gain = new double[2];
    double[] norms = new double[2];
    for (Sector sector : Sector.of(period)) {
      for (int j = 0; j <= intervals; j++) {
        Cancellation.check("a dephased state");
        double end = j == 0 || j == intervals ? 0.5 : 1;
        Matrix here = symbol.at(step * j).dense(sector);
        Matrix slope = symbol.slope(step * j).dense(sector);
        SymmetricEigen eigen = LinearAlgebra.chosen().symmetricEigen(here);
        double norm = NormAndTrace.of(eigen.values()).norm();
        for (int half = 0; half <= 1 - j % 2; half++) {
          double h = step * (1 + half);
          double softening = Math.max(SOFTENED_BY_ATOMS / atoms, SOFTENED_BY_STEP * h * h);
          DifferenceChain before = symbol.at(step * j - 0.5 * h);
          DifferenceChain after = symbol.at(step * j + 0.5 * h);
          double crossings = crossings(eigen, slope, before.dense(sector), after.dense(sector), h);
          gain[half] += end * (pairs(eigen, slope, softening) + crossings / 6);
          norms[half] += end * norm;
        }
      }
    }
    return new SecondOrder(gain[0] / norms[0], gain[1] / norms[1]);
  }

  /// `Σ |dμ/dθ| / h` over the eigenvalues that cross zero within half a step h. Their eigenvector
  /// is kept fixed: eigenvalues do not cross each other, but the states they belong to do.
  private static double crossings(
      SymmetricEigen eigen, Matrix slope, Matrix before, Matrix after, double h) {
    double[] values = eigen.values();
    double[] vectors = eigen.vectors().entries();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      // Twice the range that the slope asks for, as it may change within the step.
      if (Math.abs(values[i]) < h * Math.abs(expectation(slope, vectors, i))) {
        double a = expectation(before, vectors, i);
        double b = expectation(after, vectors, i);
        sum += a * b < 0 ? Math.abs(a - b) / (h * h) : 0;
      }
    }
    return sum;
  }

  private static double expectation(Matrix matrix, double[] vectors, int vector) {
    int size = matrix.rows();
    double[] entries = matrix.entries();
    double sum = 0;
    for (int column = 0; column < size; column++) {
      double product = 0;
      for (int row = 0; row < size; row++) {
        product += entries[row + size * column] * vectors[row + size * vector];
      }
      sum += product * vectors[column + size * vector];
    }
    return sum;
  }

  private static double pairs(SymmetricEigen eigen, Matrix slope, double softening) {
    double[] values = eigen.values();
    int size = values.length;
    if (size == 0) {
      return 0;
    }
    double least = ROUNDING * Math.max(-values[0], values[size - 1]);
    int negative = 0;
    while (negative < size && values[negative] < -least) {
      negative++;
    }
    int positive = size;
    while (positive > 0 && values[positive - 1] > least) {
      positive--;
    }
    if (negative == 0 || positive == size) {
      return 0;
    }
    LinearAlgebra algebra = LinearAlgebra.chosen();
    double[] vectors = eigen.vectors().entries();
    Matrix below = columns(vectors, size, 0, negative);
    Matrix above = columns(vectors, size, positive, size);
    Matrix joined = algebra.multiply(above.transpose(), algebra.multiply(slope, below));
    double sum = 0;
    for (int column = 0; column < negative; column++) {
      double b = -values[column];
      for (int row = 0; row < size - positive; row++) {
        double a = values[positive + row];
        double y = joined.entries()[row + (size - positive) * column];
        double square = (a + b) * (a + b) + y * y * softening;
        sum += y * y * (a - b) * (a - b) / (square * Math.sqrt(square));
      }
    }
    return sum;
  }

  private static Matrix columns(double[] vectors, int size, int from, int to) {
    return new Matrix(size, to - from, Arrays.copyOfRange(vectors, size * from, size * to));
  }
}
