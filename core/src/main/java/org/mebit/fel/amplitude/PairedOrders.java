package org.mebit.fel.amplitude;

/// The sum over undulator quanta of both orders of emission together, and what both photons at one
/// point add.
final class PairedOrders {
  private static final double ROUNDING = 0x1p-53;

  private final double recoil;
  private final int floquet;
  private final int middle;
  private final Vertex first;
  private final Vertex firstShift;
  private final Vertex second;
  private final Vertex secondShift;
  private double[] over1 = new double[0];
  private double[] over2 = new double[0];
  private double[] both = new double[0];
  private double nu1;
  private double nu2;

  /// @param middle where windows begin
  /// @param first vertex of photon 1 when it comes first
  /// @param firstShift what it gains when it comes second, by κ
  /// @param second vertex of photon 2 when it comes second, orders descending
  /// @param secondShift what it gains when it comes first, by κ
  PairedOrders(
      double recoil,
      int floquet,
      int middle,
      Vertex first,
      Vertex firstShift,
      Vertex second,
      Vertex secondShift) {
    this.recoil = recoil;
    this.floquet = floquet;
    this.middle = middle;
    this.first = first;
    this.firstShift = firstShift;
    this.second = second;
    this.secondShift = secondShift;
  }

  /// Sets the weights `1/D₁`, `1/D₂` and `(D₁ + D₂)/κD₁D₂` of `n₁ = −cut` and on.
  ///
  /// @param nu1 ν₁
  /// @param nu2 ν₂
  /// @param plus1 c₁
  /// @param plus2 c₂
  /// @param apart `|R₁ − R₂|²`
  void weigh(int cut, int count, double nu1, double nu2, double plus1, double plus2, double apart) {
    if (over2.length < count) {
      over1 = new double[count];
      over2 = new double[count];
      both = new double[count];
    }
    this.nu1 = nu1;
    this.nu2 = nu2;
    double rest1 = 1 - recoil * plus1;
    double rest2 = 1 - recoil * plus2;
    double mixed = plus1 * plus2 * apart / 2;
    for (int i = 0; i < count; i++) {
      int n1 = i - cut;
      int n2 = floquet - n1;
      over1[i] = 1 / (n1 * rest1 - nu1);
      over2[i] = 1 / (n2 * rest2 - nu2);
      both[i] = (n2 * plus1 + n1 * plus2 - mixed) * over2[i] * over1[i];
    }
  }

  /// Writes `Σ v₁v₂(D₁ + D₂)/κD₁D₂ + (v₁′(v₂′ − v₂) + (v₁′ − v₁)v₂)/κD₂`.
  void sum(int count, double[] amplitudes, int start) {
    double kappa = recoil;
    double[] over2 = this.over2;
    double[] both = this.both;
    double[] uRe = second.plusRe;
    double[] uIm = second.plusIm;
    double[] wRe = second.minusRe;
    double[] wIm = second.minusIm;
    double[] duRe = secondShift.plusRe;
    double[] duIm = secondShift.plusIm;
    double[] dwRe = secondShift.minusRe;
    double[] dwIm = secondShift.minusIm;
    for (int helicity1 = 0; helicity1 < 2; helicity1++) {
      double[] vRe = helicity1 == 0 ? first.plusRe : first.minusRe;
      double[] vIm = helicity1 == 0 ? first.plusIm : first.minusIm;
      double[] dRe = helicity1 == 0 ? firstShift.plusRe : firstShift.minusRe;
      double[] dIm = helicity1 == 0 ? firstShift.plusIm : firstShift.minusIm;
      double plusR = 0;
      double plusI = 0;
      double minusR = 0;
      double minusI = 0;
      for (int i = 0; i < count; i++) {
        double o = over2[i];
        double e = both[i];
        double aRe = e * vRe[i] + o * dRe[i];
        double aIm = e * vIm[i] + o * dIm[i];
        double bRe = o * (vRe[i] + kappa * dRe[i]);
        double bIm = o * (vIm[i] + kappa * dIm[i]);
        plusR += aRe * uRe[i] - aIm * uIm[i] + (bRe * duRe[i] - bIm * duIm[i]);
        plusI += aRe * uIm[i] + aIm * uRe[i] + (bRe * duIm[i] + bIm * duRe[i]);
        minusR += aRe * wRe[i] - aIm * wIm[i] + (bRe * dwRe[i] - bIm * dwIm[i]);
        minusI += aRe * wIm[i] + aIm * wRe[i] + (bRe * dwIm[i] + bIm * dwRe[i]);
      }
      int at = start + 4 * helicity1;
      amplitudes[at] = plusR;
      amplitudes[at + 1] = plusI;
      amplitudes[at + 2] = minusR;
      amplitudes[at + 3] = minusI;
    }
  }

  /// Adds what both photons at one point contribute to opposite helicities, `2e^{i(λ₁A₁ + λ₂A₂)} Σ
  /// b₁(n₁)b₂(n − n₁)`.
  void contact(int count, double cosine, double sine, double[] amplitudes, int start) {
    double re = 0;
    double im = 0;
    for (int i = middle; i < middle + count; i++) {
      re += first.re[i] * second.re[i] - first.im[i] * second.im[i];
      im += first.re[i] * second.im[i] + first.im[i] * second.re[i];
    }
    re *= 2;
    im *= 2;
    amplitudes[start + 2] += re * cosine + im * sine;
    amplitudes[start + 3] += im * cosine - re * sine;
    amplitudes[start + 4] += re * cosine - im * sine;
    amplitudes[start + 5] += im * cosine + re * sine;
  }

  /// The largest `|D₁ + D₂|/κ|D₁D₂|`.
  double largestBoth(int count) {
    return largest(both, count);
  }

  /// The largest `1/|D₂|`.
  double largestOver2(int count) {
    return largest(over2, count);
  }

  private static double largest(double[] weights, int count) {
    double largest = 0;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, Math.abs(weights[i]));
    }
    return largest;
  }

  /// Estimate of what any amplitude of the last sum has lost to rounding: errors of the
  /// coefficients, each by chance, and those of the terms themselves.
  ///
  /// @param noise error of a coefficient of `e^{iΦ}`
  /// @param noise1 of the vertex of photon 1, `noise2` of photon 2
  /// @param shiftNoise1 of what vertex 1 gains by κ, `shiftNoise2` of vertex 2
  double rounding(
      int count,
      double noise,
      double noise1,
      double noise2,
      double shiftNoise1,
      double shiftNoise2) {
    double squares = 0;
    double terms = 0;
    for (int i = 0; i < count; i++) {
      double v = larger(first, i);
      double u = larger(second, i);
      double dv = larger(firstShift, i);
      double du = larger(secondShift, i);
      double e = Math.abs(both[i]);
      double o = Math.abs(over2[i]);
      double b1 = size(first.re[i + middle], first.im[i + middle]);
      double b2 = size(second.re[i + middle], second.im[i + middle]);
      double error =
          noise1 * (e * u + o * du)
              + noise2 * (e * v + o * dv)
              + o * (shiftNoise1 * u + shiftNoise2 * v)
              + 2 * noise * (b1 + b2);
      squares += error * error;
      double loss = 4 + nu1 * Math.abs(over1[i]) + nu2 * o;
      terms += loss * (e * u * v + o * (du * v + dv * u) + 2 * b1 * b2);
    }
    return Math.sqrt(squares) + ROUNDING * terms;
  }

  private static double larger(Vertex vertex, int i) {
    return Math.max(
        size(vertex.plusRe[i], vertex.plusIm[i]), size(vertex.minusRe[i], vertex.minusIm[i]));
  }

  private static double size(double re, double im) {
    return Math.abs(re) + Math.abs(im);
  }
}
