package org.mebit.fel.amplitude;

/// The Fourier coefficients of one emission in a window of orders: `b_j` of `e^{iΦ}`, and from them
/// those of `(P + a)^{(λ)} e^{iΦ}` for both helicities in the frame of the photon's azimuth; all
/// times the size of the grid.
///
/// Real and imaginary parts lie apart and loops run over local arrays: the compiler makes vector
/// code of them.
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

  /// Takes a window of a transform, `highest` places more on both sides than `count`: place
  /// `highest` is the transform's `first`, which may be negative.
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
    int from = first - wave.highest & size - 1;
    for (int done = 0; done < all; from = 0) {
      int run = Math.min(all - done, size - from);
      System.arraycopy(re, from, this.re, done, run);
      System.arraycopy(im, from, this.im, done, run);
      done += run;
    }
  }

  /// Multiplies the window.
  void scale(double factor, int count) {
    for (int i = 0; i < count + 2 * wave.highest; i++) {
      re[i] *= factor;
      im[i] *= factor;
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
    double[] re = this.re;
    double[] im = this.im;
    double[] plusRe = this.plusRe;
    double[] plusIm = this.plusIm;
    double[] minusRe = this.minusRe;
    double[] minusIm = this.minusIm;
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
    double[] re = this.re;
    double[] im = this.im;
    double[] otherRe = other.re;
    double[] otherIm = other.im;
    double[] plusRe = this.plusRe;
    double[] plusIm = this.plusIm;
    double[] minusRe = this.minusRe;
    double[] minusIm = this.minusIm;
    for (int i = 0; i < count; i++) {
      double x = otherRe[i + middle] + factor * re[i + middle];
      double y = otherIm[i + middle] + factor * im[i + middle];
      plusRe[i] += p * x + q * y;
      plusIm[i] += p * y - q * x;
      minusRe[i] += p * x - q * y;
      minusIm[i] += p * y + q * x;
    }
  }
}
