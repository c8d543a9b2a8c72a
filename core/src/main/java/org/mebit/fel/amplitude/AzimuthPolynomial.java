package org.mebit.fel.amplitude;

/// The amplitudes of a helical undulator as functions of the azimuth `d = A₂ − A₁` alone: `T(d) =
/// Σ_m t_m e^{imd}` with real `t_m`, the azimuth of photon 1 being 0.
public final class AzimuthPolynomial {
  private final int least;
  private final double[][] coefficients;

  /// @param least the lowest m
  /// @param coefficients `t_m` of the four helicities, from the lowest m; not copied
  AzimuthPolynomial(int least, double[][] coefficients) {
    this.least = least;
    this.coefficients = coefficients;
  }

  /// The lowest m.
  public int least() {
    return least;
  }

  /// The highest m.
  public int most() {
    return least + coefficients[0].length - 1;
  }

  /// `t_m` of helicities `i`, 0..3 in the order ++, +−, −+, −−; 0 outside the range.
  public double coefficient(int i, int m) {
    return m < least || m > most() ? 0 : coefficients[i][m - least];
  }

  /// Writes `T` at an azimuth, real and imaginary parts alternately.
  ///
  /// @param azimuth `A₂ − A₁`, rad
  /// @param amplitudes at least 8 from `start`
  public void evaluate(double azimuth, double[] amplitudes, int start) {
    double cosine = Math.cos(azimuth);
    double sine = Math.sin(azimuth);
    double turnRe = Math.cos(least * azimuth);
    double turnIm = Math.sin(least * azimuth);
    for (int i = 0; i < 4; i++) {
      // Horner in e^{id}, then the lowest power.
      double re = 0;
      double im = 0;
      double[] t = coefficients[i];
      for (int m = t.length - 1; m >= 0; m--) {
        double next = re * cosine - im * sine + t[m];
        im = re * sine + im * cosine;
        re = next;
      }
      amplitudes[start + 2 * i] = re * turnRe - im * turnIm;
      amplitudes[start + 2 * i + 1] = re * turnIm + im * turnRe;
    }
  }
}
