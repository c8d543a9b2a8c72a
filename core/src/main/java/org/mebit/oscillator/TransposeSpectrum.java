package org.mebit.oscillator;

import org.mebit.numeric.Cancellation;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// Negative eigenvalues of the partial transpose of a heralded state.
///
/// As ρ conserves `n_A + n_B`, its partial transpose conserves `n_A − n_B`: one block per
/// difference δ, with the element `⟨i+δ, k|ρ|k+δ, i⟩` in row i and column k. Of a block cut off
/// each negative eigenvalue is above the true one (Cauchy's interlacing), so the negativity grows
/// with the cutoff.
final class TransposeSpectrum {
  /// Bits; the error asked for.
  private static final double WANTED = 1e-11;

  /// Of eigenvalues of matrices with norm 1, summed over blocks.
  private static final double ROUNDING = 1e-13;

  private static final int FIRST = 10;
  private static final int LAST = 60;

  private TransposeSpectrum() {}

  static LogNegativity logNegativity(HeraldedState state) {
    int cutoff = FIRST;
    while (true) {
      LogNegativity found = atCutoff(state, cutoff);
      if (found.error() <= WANTED || cutoff >= LAST) {
        return found;
      }
      cutoff = Math.min(LAST, cutoff * 3 / 2);
    }
  }

  /// With an error from what the last four phonons brought: gains fall geometrically, or the sum is
  /// not converged and nothing is known of its error.
  static LogNegativity atCutoff(HeraldedState state, int cutoff) {
    FockElements elements = state.elements(cutoff);
    double all = negativity(state, elements, cutoff);
    double gained = Math.max(0, all - negativity(state, elements, cutoff - 2));
    double before = Math.max(0, all - gained - negativity(state, elements, cutoff - 4));
    double ratio = before > 0 ? gained / before : 0;
    double left = ratio < 1 ? 2 * gained * ratio / (1 - ratio) : Double.POSITIVE_INFINITY;
    double error = (2 * left + ROUNDING) / (Math.log(2) * (1 + 2 * all));
    return new LogNegativity(Math.log1p(2 * all) / Math.log(2), error, cutoff);
  }

  /// Sum of the moduli of negative eigenvalues with at most `cutoff` phonons in each mode.
  private static double negativity(HeraldedState state, FockElements elements, int cutoff) {
    double sum = 0;
    for (int delta = -cutoff; delta <= cutoff; delta++) {
      Cancellation.check("a logarithmic negativity");
      int first = Math.max(0, -delta);
      int size = Math.min(cutoff, cutoff - delta) - first + 1;
      double[] block = new double[size * size];
      for (int column = 0; column < size; column++) {
        int k = first + column;
        for (int row = column; row < size; row++) {
          int i = first + row;
          double value = state.element(elements, i + delta, k, k + delta);
          block[row + size * column] = value;
          block[column + size * row] = value;
        }
      }
      for (double value :
          LinearAlgebra.chosen().symmetricEigenvalues(new Matrix(size, size, block))) {
        sum += Math.max(0, -value);
      }
    }
    return sum;
  }
}
