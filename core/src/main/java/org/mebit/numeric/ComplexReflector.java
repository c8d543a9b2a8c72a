package org.mebit.numeric;

/// Complex Householder reflectors `H = 1 − τ v v†` with `v₀ = 1`, as in LAPACK's `zlarfg` and
/// `zlarf` (Golub and Van Loan, Matrix Computations, 4th ed., section 5.1).
///
/// Vectors are interleaved (re, im) and contiguous; offsets count doubles, lengths complex numbers.
/// Entries are expected to be at most about 1 in magnitude.
final class ComplexReflector {
  /// Sums of squares below this are taken for zero: entries below 1e-140 of a matrix scaled to 1
  /// change nothing, and squares near the smallest double would be too coarse to make `H` unitary.
  private static final double NEGLIGIBLE = 1e-280;

  /// What is left of the vector after the reflection: `H† x = (β, 0, 0, ...)`, real.
  double beta;

  double tauReal;
  double tauImaginary;

  /// Overwrites `x` with `v` and sets `β` and `τ`.
  void annihilate(double[] x, int offset, int length) {
    double alphaReal = x[offset];
    double alphaImaginary = x[offset + 1];
    double rest = 0;
    int end = offset + 2 * length;
    for (int k = offset + 2; k < end; k++) {
      rest += x[k] * x[k];
    }
    double outside = rest + alphaImaginary * alphaImaginary;
    x[offset] = 1;
    x[offset + 1] = 0;
    if (outside < NEGLIGIBLE) {
      beta = alphaReal;
      tauReal = 0;
      tauImaginary = 0;
      return;
    }
    beta = -Math.copySign(Math.sqrt(outside + alphaReal * alphaReal), alphaReal);
    tauReal = (beta - alphaReal) / beta;
    tauImaginary = -alphaImaginary / beta;
    double pivotReal = alphaReal - beta;
    double pivot = pivotReal * pivotReal + alphaImaginary * alphaImaginary;
    double scaleReal = pivotReal / pivot;
    double scaleImaginary = -alphaImaginary / pivot;
    for (int k = offset + 2; k < end; k += 2) {
      double real = x[k];
      double imaginary = x[k + 1];
      x[k] = real * scaleReal - imaginary * scaleImaginary;
      x[k + 1] = real * scaleImaginary + imaginary * scaleReal;
    }
  }

  /// `c ← (1 − τ v v†) c` for one vector `c`.
  static void apply(
      double tauReal,
      double tauImaginary,
      double[] v,
      int vOffset,
      int length,
      double[] c,
      int cOffset) {
    double sumReal = 0;
    double sumImaginary = 0;
    for (int k = 0; k < 2 * length; k += 2) {
      double vReal = v[vOffset + k];
      double vImaginary = v[vOffset + k + 1];
      double cReal = c[cOffset + k];
      double cImaginary = c[cOffset + k + 1];
      sumReal += vReal * cReal + vImaginary * cImaginary;
      sumImaginary += vReal * cImaginary - vImaginary * cReal;
    }
    subtract(
        tauReal * sumReal - tauImaginary * sumImaginary,
        tauReal * sumImaginary + tauImaginary * sumReal,
        v,
        vOffset,
        length,
        c,
        cOffset);
  }

  /// `c ← c − f v` for one complex factor `f`.
  static void subtract(
      double factorReal,
      double factorImaginary,
      double[] v,
      int vOffset,
      int length,
      double[] c,
      int cOffset) {
    for (int k = 0; k < 2 * length; k += 2) {
      double vReal = v[vOffset + k];
      double vImaginary = v[vOffset + k + 1];
      c[cOffset + k] -= factorReal * vReal - factorImaginary * vImaginary;
      c[cOffset + k + 1] -= factorReal * vImaginary + factorImaginary * vReal;
    }
  }
}
