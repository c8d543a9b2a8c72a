package org.mebit.fel.amplitude;

/// The Fourier coefficients of functions on `size` points of a period, by radix 2.
final class Harmonics {
  private final int size;
  private final double[] cosine;
  private final double[] sine;
  private final int[] order;

  /// @param size of the grid, a power of two, at least 4
  Harmonics(int size) {
    this.size = size;
    cosine = new double[size];
    sine = new double[size];
    // The factors of a stage lie together: those of blocks of 2h from h on.
    for (int half = 1; half < size; half *= 2) {
      for (int k = 0; k < half; k++) {
        cosine[half + k] = Math.cos(Math.PI * k / half);
        sine[half + k] = Math.sin(Math.PI * k / half);
      }
    }
    order = new int[size];
    int shift = 32 - Integer.numberOfTrailingZeros(size);
    for (int k = 0; k < size; k++) {
      order[k] = Integer.reverse(k) >>> shift;
    }
  }

  int size() {
    return size;
  }

  /// The number of the grid point, phase `2πk/size`, that comes at place i: bits reversed, so that
  /// the transform need not sort.
  int point(int i) {
    return order[i];
  }

  /// Turns values in the order of `point` into `Σ_k f_k e^{2πijk/size}` at j, negative orders from
  /// the end: `size` times the coefficients of `e^{−ijφ}`.
  void transform(double[] re, double[] im) {
    for (int i = 0; i < size; i += 4) {
      double ar = re[i] + re[i + 1];
      double ai = im[i] + im[i + 1];
      double br = re[i] - re[i + 1];
      double bi = im[i] - im[i + 1];
      double cr = re[i + 2] + re[i + 3];
      double ci = im[i + 2] + im[i + 3];
      double dr = re[i + 2] - re[i + 3];
      double di = im[i + 2] - im[i + 3];
      re[i] = ar + cr;
      im[i] = ai + ci;
      re[i + 2] = ar - cr;
      im[i + 2] = ai - ci;
      re[i + 1] = br - di;
      im[i + 1] = bi + dr;
      re[i + 3] = br + di;
      im[i + 3] = bi - dr;
    }
    double[] cosine = this.cosine;
    double[] sine = this.sine;
    for (int half = 4; half < size; half *= 2) {
      for (int block = 0; block < size; block += 2 * half) {
        int second = block + half;
        for (int k = 0; k < half; k++) {
          double wr = cosine[half + k];
          double wi = sine[half + k];
          double xr = re[second + k] * wr - im[second + k] * wi;
          double xi = re[second + k] * wi + im[second + k] * wr;
          double yr = re[block + k];
          double yi = im[block + k];
          re[block + k] = yr + xr;
          im[block + k] = yi + xi;
          re[second + k] = yr - xr;
          im[second + k] = yi - xi;
        }
      }
    }
  }
}
