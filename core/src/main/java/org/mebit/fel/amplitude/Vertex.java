package org.mebit.fel.amplitude;

/// The Fourier coefficients of one emission in a window of orders: `b_j` of `e^{iΦ}`, and from them
/// those of `(P + a)^{(λ)} e^{iΦ}` for both helicities in the frame of the photon's azimuth.
final class Vertex {
  private final FieldWave wave;
  private final int direction;

  /// Harmonics of the field as the photon's azimuth sees them, `a_h e^{−iA}`.
  private final double[] turnedReal;

  private final double[] turnedImaginary;
  double[] re = new double[0];
  double[] im = new double[0];
  double[] plusRe = new double[0];
  double[] plusIm = new double[0];
  double[] minusRe = new double[0];
  double[] minusIm = new double[0];

  /// @param direction +1 if orders ascend in the window, −1 if they descend
  Vertex(FieldWave wave, int direction) {
    this.wave = wave;
    this.direction = direction;
    turnedReal = new double[wave.orders.length];
    turnedImaginary = new double[wave.orders.length];
  }

  /// Takes a window of the transform; `re[i]` is then the coefficient of order `first + direction ·
  /// (i − highest)`, with `highest` orders more on both sides than `count`.
  void take(double[] re, double[] im, int size, int first, int count) {
    int all = count + 2 * wave.highest;
    if (this.re.length < all) {
      this.re = new double[all];
      this.im = new double[all];
      plusRe = new double[all];
      plusIm = new double[all];
      minusRe = new double[all];
      minusIm = new double[all];
    }
    double scale = 1.0 / size;
    int j = first - direction * wave.highest;
    for (int i = 0; i < all; i++, j += direction) {
      this.re[i] = re[j & size - 1] * scale;
      this.im[i] = im[j & size - 1] * scale;
    }
  }

  /// Sets the photon's azimuth by its cosine and sine.
  void turn(double cosine, double sine) {
    for (int k = 0; k < turnedReal.length; k++) {
      turnedReal[k] = wave.real[k] * cosine + wave.imaginary[k] * sine;
      turnedImaginary[k] = wave.imaginary[k] * cosine - wave.real[k] * sine;
    }
  }

  /// Writes the coefficients of `(P + a)^{(λ)} e^{iΦ}`, conjugated for λ = +, to the first `count`
  /// places of the helicities' arrays.
  void helicities(double p, double q, int count) {
    int middle = wave.highest;
    for (int i = 0; i < count; i++) {
      double x = re[i + middle];
      double y = im[i + middle];
      plusRe[i] = p * x + q * y;
      plusIm[i] = p * y - q * x;
      minusRe[i] = p * x - q * y;
      minusIm[i] = p * y + q * x;
    }
    for (int k = 0; k < turnedReal.length; k++) {
      double u = turnedReal[k];
      double v = turnedImaginary[k];
      int before = middle - direction * wave.orders[k];
      int after = middle + direction * wave.orders[k];
      for (int i = 0; i < count; i++) {
        plusRe[i] += u * re[i + before] + v * im[i + before];
        plusIm[i] += u * im[i + before] - v * re[i + before];
      }
      for (int i = 0; i < count; i++) {
        minusRe[i] += u * re[i + after] - v * im[i + after];
        minusIm[i] += u * im[i + after] + v * re[i + after];
      }
    }
  }

  /// Adds `t^{(λ)}` times the coefficients of another function to both helicities.
  ///
  /// @param other of the same window
  /// @param factor a real one of this vertex's own coefficients
  void add(double p, double q, Vertex other, double factor, int count) {
    int middle = wave.highest;
    for (int i = 0; i < count; i++) {
      double x = other.re[i + middle] + factor * re[i + middle];
      double y = other.im[i + middle] + factor * im[i + middle];
      plusRe[i] += p * x + q * y;
      plusIm[i] += p * y - q * x;
      minusRe[i] += p * x - q * y;
      minusIm[i] += p * y + q * x;
    }
  }
}
