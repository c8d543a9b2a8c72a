package org.mebit.oscillator;

/// How `g⁽²⁾` of one read and one pump detector, both threshold detectors, goes with the phase.
///
/// With the increments of [DarkPolynomial] for both detectors, `g − 1 = q (x − e cos θ)/(y + e cos
/// θ)`, where `x = e_p e_r − e_pr` at `cos θ = 0` is written so that nothing cancels. A jitter of
/// the phase turns `1/(y + e cos θ) = (1 + 2 Σ (−ρ)^k cos kθ)/√(y² − e²)` into the same series
/// damped by `e^{−k²σ²/2}`.
final class ClickFringe {
  private static final double LEFT_OUT = 1e-18;
  private static final int MOST_TERMS = 1 << 20;

  private final double scale;
  private final double x;
  private final double y;
  private final double turning;

  /// Cosine series of `g − 1`; empty without jitter.
  private final double[] series;

  ClickFringe(
      DeviceLight a,
      DeviceLight b,
      WindowShares pump,
      int p,
      WindowShares read,
      double[] readNoise,
      int r,
      double jitter) {
    double ofPump =
        a.stokes() * pump.a[p]
            + b.stokes() * pump.b[p]
            + a.stokes() * b.stokes() * pump.determinant[p];
    double ofRead =
        a.read() * read.a[r] + b.read() * read.b[r] + a.read() * b.read() * read.determinant[r];
    double dd = pump.determinant[p] * read.determinant[r];
    x =
        a.squared()
                * (pump.a[p] + pump.determinant[p] * b.stokes())
                * (read.a[r] + read.determinant[r] * b.read())
            + b.squared()
                * (pump.b[p] + pump.determinant[p] * a.stokes())
                * (read.b[r] + read.determinant[r] * a.read())
            - dd * a.squared() * b.squared();
    turning = -2 * pump.g[p] * read.g[r] * Math.sqrt(a.squared() * b.squared());
    double apart = (1 + ofPump) * (1 + ofRead);
    y = apart - x;
    // Both chances of a click times (1 + e), as the factors 1/(1 + e) of the numerator go with
    // them.
    double singles = (ofPump - Math.expm1(-pump.noise[p])) * (ofRead - Math.expm1(-readNoise[r]));
    if (!(singles > 0)) {
      throw new IllegalArgumentException(
          "detectors must click now and then for a correlation, but pump detector "
              + (p + 1)
              + " or read detector "
              + (r + 1)
              + " never does");
    }
    scale = Math.exp(-pump.noise[p] - readNoise[r]) / singles;
    series = jitter > 0 ? series(jitter) : new double[0];
  }

  private double[] series(double jitter) {
    double root = Math.sqrt((y - turning) * (y + turning));
    double rho = turning / (y + root);
    int terms = 1;
    while (terms < MOST_TERMS
        && Math.pow(Math.abs(rho), terms) * Math.exp(-0.5 * terms * terms * jitter * jitter)
            > LEFT_OUT) {
      terms++;
    }
    double[] coefficients = new double[terms];
    coefficients[0] = scale * (x + turning * turning / (y + root)) / root;
    double power = 2 * scale * (x + y) / root;
    for (int k = 1; k < terms; k++) {
      power *= -rho;
      coefficients[k] = power * Math.exp(-0.5 * k * k * jitter * jitter);
    }
    return coefficients;
  }

  /// `g⁽²⁾` for each of the cosines of the phase, at every fourth place.
  void fill(double[] cosines, double[] into, int from) {
    double first = scale;
    double s = x;
    double t = turning;
    double u = y;
    if (series.length == 0) {
      for (int i = 0; i < cosines.length; i++) {
        double turned = t * cosines[i];
        into[from + 4 * i] = 1 + first * (s - turned) / (u + turned);
      }
    } else {
      for (int i = 0; i < cosines.length; i++) {
        into[from + 4 * i] = 1 + summed(cosines[i]);
      }
    }
  }

  double at(double cosine) {
    if (series.length == 0) {
      double turned = turning * cosine;
      return 1 + scale * (x - turned) / (y + turned);
    }
    return 1 + summed(cosine);
  }

  /// Clenshaw's recurrence.
  private double summed(double cosine) {
    double next = 0;
    double after = 0;
    for (int k = series.length - 1; k > 0; k--) {
      double now = series[k] + 2 * cosine * next - after;
      after = next;
      next = now;
    }
    return series[0] + cosine * next - after;
  }
}
