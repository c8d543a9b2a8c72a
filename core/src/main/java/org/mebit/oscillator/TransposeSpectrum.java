package org.mebit.oscillator;

import org.mebit.numeric.Cancellation;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// Negative eigenvalues of the partial transpose of a heralded state.
///
/// As ρ conserves `K = n_A + n_B`, its partial transpose conserves `n_A − n_B`: one block per
/// difference δ, with the element `⟨i+δ, k|ρ|k+δ, i⟩` in row i and column k.
///
/// The cutoff c of both modes bounds the trace norm from both sides. From below, as a block cut off
/// has its eigenvalues above the true ones (Cauchy's interlacing). From above by the triangle
/// inequality: what is left out lies in sectors with K > c, and a sector of the positive ρ with the
/// probability p_K has `(K+1)²` elements of sum at most `(K+1) p_K`, which bounds the norm of their
/// transpose. So `0 ≤ ‖ρ^Γ‖ − 1 − 2 N_c ≤ Σ_{K>c} (K+1) p_K`, a tail that mean and normalisation
/// give.
final class TransposeSpectrum {
  /// Of eigenvalues of matrices with norm 1, summed over blocks, and of the tail.
  private static final double ROUNDING = 1e-13;

  private static final int FIRST = 10;
  private static final int LAST = 100;

  private TransposeSpectrum() {}

  static LogNegativity logNegativity(HeraldedState state, double wanted) {
    int cutoff = FIRST;
    while (true) {
      FockElements elements = state.elements(cutoff);
      double tail = tail(state, elements);
      if (tail <= wanted || cutoff >= LAST) {
        return found(state, elements, tail);
      }
      cutoff = Math.min(LAST, cutoff * 3 / 2);
    }
  }

  static LogNegativity atCutoff(HeraldedState state, int cutoff) {
    FockElements elements = state.elements(cutoff);
    return found(state, elements, tail(state, elements));
  }

  private static LogNegativity found(HeraldedState state, FockElements elements, double tail) {
    double twice = 2 * negativity(state, elements);
    double error = Math.log1p((tail + ROUNDING) / (1 + twice));
    return new LogNegativity(Math.log1p(twice) / Math.log(2), error / Math.log(2), elements.cutoff);
  }

  /// `Σ_{K>c} (K+1) p_K`.
  private static double tail(HeraldedState state, FockElements elements) {
    MechanicalMoments moments = state.moments();
    double left = 1 + moments.phononsA() + moments.phononsB();
    for (int a = 0; a <= elements.cutoff; a++) {
      for (int b = 0; a + b <= elements.cutoff; b++) {
        left -= (a + b + 1) * state.element(elements, a, b, a);
      }
    }
    return Math.max(0, left);
  }

  /// Sum of the moduli of negative eigenvalues.
  private static double negativity(HeraldedState state, FockElements elements) {
    int cutoff = elements.cutoff;
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
