package org.mebit.nucleus;

/// Eigenvalues and eigenvectors of a Hermitian operator of a few dimensions, `H = V diag(λ) V†`, by
/// Jacobi's rotations (G. H. Golub and C. F. Van Loan, Matrix Computations, section 8.5).
///
/// Two to four dimensions need no reduction to tridiagonal form, and rotations leave V unitary to
/// rounding even where eigenvalues coincide, as they do without a field. Can be used again for
/// other operators of the same size.
final class Spectrum {
  /// Sweeps; convergence is quadratic and five are usual.
  private static final int MOST_SWEEPS = 40;

  /// Squares of entries must not overflow.
  private static final double LARGEST = 1e150;

  /// Eigenvalues, in no order.
  final double[] values;

  /// Eigenvectors as columns.
  final Operator vectors;

  private final int n;
  private final Operator work;

  Spectrum(int n) {
    this.n = n;
    values = new double[n];
    vectors = new Operator(n, n);
    work = new Operator(n, n);
  }

  /// The spectrum of `hermitian`.
  static Spectrum of(Operator hermitian) {
    return new Spectrum(hermitian.rows).decompose(hermitian);
  }

  /// Takes the spectrum of `hermitian`, which must have the size of this.
  ///
  /// @throws IllegalArgumentException if it has entries of 1e150 and more
  Spectrum decompose(Operator hermitian) {
    double largest = hermitian.largest();
    if (!(largest < LARGEST)) {
      throw new IllegalArgumentException(
          "energies of a spin must be below "
              + LARGEST
              + " rad/s, but reach "
              + largest
              + ": the magnetic field or the electric field gradient is too large");
    }
    work.set(hermitian);
    for (int i = 0; i < n * n; i++) {
      vectors.re[i] = i % (n + 1) == 0 ? 1 : 0;
      vectors.im[i] = 0;
    }
    double negligible = 0x1p-54 * largest;
    for (int sweep = 0; ; sweep++) {
      boolean turned = false;
      for (int p = 0; p < n - 1; p++) {
        for (int q = p + 1; q < n; q++) {
          turned |= turn(p, q, negligible);
        }
      }
      if (!turned) {
        break;
      }
      if (sweep == MOST_SWEEPS) {
        throw new IllegalStateException("rotations of a Hermitian matrix did not converge");
      }
    }
    for (int i = 0; i < n; i++) {
      values[i] = work.re[i * n + i];
    }
    return this;
  }

  /// Makes the entry (p, q) vanish.
  private boolean turn(int p, int q, double negligible) {
    double offRe = work.re[p * n + q];
    double offIm = work.im[p * n + q];
    double off = Math.sqrt(offRe * offRe + offIm * offIm);
    if (off <= negligible) {
      return false;
    }
    double tau = (work.re[q * n + q] - work.re[p * n + p]) / (2 * off);
    double tan = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double cos = 1 / Math.sqrt(1 + tan * tan);
    double sin = tan * cos;
    // With column q times exp(−i arg) the entry is real, and the rotation is the real one.
    double phaseRe = offRe / off;
    double phaseIm = -offIm / off;
    columns(work, p, q, cos, sin, phaseRe, phaseIm);
    columns(vectors, p, q, cos, sin, phaseRe, phaseIm);
    rows(p, q, cos, sin, phaseRe, phaseIm);
    return true;
  }

  private void columns(
      Operator of, int p, int q, double cos, double sin, double phaseRe, double phaseIm) {
    for (int i = 0; i < n; i++) {
      int ip = i * n + p;
      int iq = i * n + q;
      double qRe = of.re[iq] * phaseRe - of.im[iq] * phaseIm;
      double qIm = of.re[iq] * phaseIm + of.im[iq] * phaseRe;
      of.re[iq] = sin * of.re[ip] + cos * qRe;
      of.im[iq] = sin * of.im[ip] + cos * qIm;
      of.re[ip] = cos * of.re[ip] - sin * qRe;
      of.im[ip] = cos * of.im[ip] - sin * qIm;
    }
  }

  private void rows(int p, int q, double cos, double sin, double phaseRe, double phaseIm) {
    for (int j = 0; j < n; j++) {
      int pj = p * n + j;
      int qj = q * n + j;
      double qRe = work.re[qj] * phaseRe + work.im[qj] * phaseIm;
      double qIm = work.im[qj] * phaseRe - work.re[qj] * phaseIm;
      work.re[qj] = sin * work.re[pj] + cos * qRe;
      work.im[qj] = sin * work.im[pj] + cos * qIm;
      work.re[pj] = cos * work.re[pj] - sin * qRe;
      work.im[pj] = cos * work.im[pj] - sin * qIm;
    }
  }

  /// The largest absolute value of an eigenvalue.
  double radius() {
    double radius = 0;
    for (double value : values) {
      radius = Math.max(radius, Math.abs(value));
    }
    return radius;
  }

  /// Writes `exp(−i H duration)·right` into `into`.
  ///
  /// @param coefficients `V† right`
  /// @param scratch of the size of `coefficients`; overwritten
  void propagate(double duration, Operator coefficients, Operator scratch, Operator into) {
    int columns = coefficients.columns;
    for (int i = 0; i < n; i++) {
      double cos = Math.cos(values[i] * duration);
      double sin = -Math.sin(values[i] * duration);
      for (int j = 0; j < columns; j++) {
        int ij = i * columns + j;
        scratch.re[ij] = cos * coefficients.re[ij] - sin * coefficients.im[ij];
        scratch.im[ij] = cos * coefficients.im[ij] + sin * coefficients.re[ij];
      }
    }
    into.setProduct(vectors, scratch);
  }
}
