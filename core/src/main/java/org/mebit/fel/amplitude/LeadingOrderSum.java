package org.mebit.fel.amplitude;

/// The leading order at one azimuth; see [LeadingOrder] for the formula.
final class LeadingOrderSum {
  private static final double ROUNDING = 0x1p-53;

  private final double strength;
  private final int floquet;
  private final PhotonCurrent one;
  private final PhotonCurrent two;
  // cos m d, sin m d.
  private double[] cosines = new double[32];
  private double[] sines = new double[32];

  LeadingOrderSum(double strength, int floquet, PhotonCurrent one, PhotonCurrent two) {
    this.strength = strength;
    this.floquet = floquet;
    this.one = one;
    this.two = two;
  }

  /// One pass over `n₁` for all helicities: the sum is one of products of real currents with
  /// complex factors that belong to one photon's helicity, so that four factors a term serve four
  /// amplitudes, and all sums stay in registers.
  void sum(
      int cut,
      double nu1,
      double rho1,
      double rho2,
      double c1,
      double c2,
      double cosine,
      double sine,
      double[] amplitudes,
      int start) {
    int n = floquet;
    int most = cut + n;
    turns(most, cosine, sine);
    double[] cos = cosines;
    double[] sin = sines;
    double[] b1 = one.charge;
    double[] right1 = one.right;
    double[] left1 = one.left;
    double[] b2 = two.charge;
    double[] right2 = two.right;
    double[] left2 = two.left;
    double half = strength * c1 * c2 / 2;
    double apart = c1 * c2 * (rho1 * rho1 + rho2 * rho2 - 2 * rho1 * rho2 * cosine) / 2;
    // c₂w₁ and c₁w₂: their real parts do not depend on the helicity, their imaginary ones by sign.
    double w1Re = c2 * (rho2 * cosine - rho1);
    double w1Im = -c2 * rho2 * sine;
    double w2Re = c1 * (rho1 * cosine - rho2);
    double w2Im = c1 * rho1 * sine;
    // ½Kc₁c₂ R, and ½Kc₁c₂ R* e^{id}.
    double rRe = half * (rho1 + rho2 * cosine);
    double rIm = half * rho2 * sine;
    double sRe = half * (rho1 * cosine + rho2);
    double sIm = half * rho1 * sine;
    double ppRe = 0;
    double ppIm = 0;
    double pmRe = 0;
    double pmIm = 0;
    double mpRe = 0;
    double mpIm = 0;
    double mmRe = 0;
    double mmIm = 0;
    double bothRe = 0;
    double bothIm = 0;
    int low = cut + 2;
    for (int n1 = -cut; n1 <= most; n1++) {
      int n2 = n - n1;
      int i = n1 + low;
      int k = n2 + low;
      double d = 1 / (n1 - nu1);
      double turnRe = n2 >= 0 ? cos[n2] : cos[-n2];
      double turnIm = n2 >= 0 ? sin[n2] : -sin[-n2];
      double one1 = b1[i];
      double one2 = b2[k];
      double contact = one1 * one2;
      bothRe += contact * turnRe;
      bothIm += contact * turnIm;
      double fRe = d * turnRe;
      double fIm = d * turnIm;
      double paired = d * (n2 * c1 + n1 * c2 - apart);

      double v1 = right1[i];
      double minus = right1[i + 1] - right1[i - 1];
      double plus = right1[i + 1] + right1[i - 1];
      double yRe = w1Re * one1 + rRe * minus + v1 * paired;
      double yIm = w1Im * one1 - rIm * plus;
      double rightRe = yRe * fRe - yIm * fIm;
      double rightIm = yRe * fIm + yIm * fRe;

      double u1 = left1[i];
      minus = left1[i + 1] - left1[i - 1];
      plus = left1[i + 1] + left1[i - 1];
      yRe = w1Re * one1 + rRe * minus + u1 * paired;
      yIm = -w1Im * one1 - rIm * plus;
      double leftRe = yRe * fRe - yIm * fIm;
      double leftIm = yRe * fIm + yIm * fRe;

      double v2 = right2[k];
      minus = right2[k + 1] - right2[k - 1];
      plus = right2[k + 1] + right2[k - 1];
      yRe = w2Re * one2 + sRe * minus;
      yIm = w2Im * one2 + sIm * plus;
      double toRightRe = yRe * fRe - yIm * fIm;
      double toRightIm = yRe * fIm + yIm * fRe;

      double u2 = left2[k];
      minus = left2[k + 1] - left2[k - 1];
      plus = left2[k + 1] + left2[k - 1];
      yRe = w2Re * one2 + sRe * minus;
      yIm = -w2Im * one2 + sIm * plus;
      double toLeftRe = yRe * fRe - yIm * fIm;
      double toLeftIm = yRe * fIm + yIm * fRe;

      ppRe += v1 * toRightRe - v2 * rightRe;
      ppIm += v1 * toRightIm - v2 * rightIm;
      pmRe += v1 * toLeftRe - u2 * rightRe;
      pmIm += v1 * toLeftIm - u2 * rightIm;
      mpRe += u1 * toRightRe - v2 * leftRe;
      mpIm += u1 * toRightIm - v2 * leftIm;
      mmRe += u1 * toLeftRe - u2 * leftRe;
      mmIm += u1 * toLeftIm - u2 * leftIm;
    }
    amplitudes[start] = ppRe;
    amplitudes[start + 1] = ppIm;
    amplitudes[start + 2] = pmRe + 2 * (bothRe * cosine + bothIm * sine);
    amplitudes[start + 3] = pmIm + 2 * (bothIm * cosine - bothRe * sine);
    amplitudes[start + 4] = mpRe + 2 * (bothRe * cosine - bothIm * sine);
    amplitudes[start + 5] = mpIm + 2 * (bothIm * cosine + bothRe * sine);
    amplitudes[start + 6] = mmRe;
    amplitudes[start + 7] = mmIm;
  }

  /// Estimate of what any amplitude of the last sum has lost to rounding, at whatever azimuth: the
  /// terms may be much larger than their sum. Not part of the sum, which is quicker without.
  ///
  /// What counts are the arguments of the Bessel functions, which are powers of them at high
  /// orders, the multiples of the azimuth, and `n₁ − ν₁`, `n − ν₁` near 0.
  double rounding(int cut, double nu1, double rho1, double rho2, double c1, double c2) {
    int low = cut + 2;
    double angles = rho1 + rho2;
    double half = strength * c1 * c2 * angles / 2;
    double loss2 = floquet / (floquet - nu1);
    double steps = 2 + strength * (c1 * rho1 + c2 * rho2) + loss2;
    double sum = 0;
    for (int n1 = -cut; n1 <= cut + floquet; n1++) {
      int n2 = floquet - n1;
      int i = n1 + low;
      int k = n2 + low;
      double d = Math.abs(1 / (n1 - nu1));
      double b1 = Math.abs(one.charge[i]);
      double b2 = Math.abs(two.charge[k]);
      double v1 = one.largest(i);
      double v2 = two.largest(k);
      double near1 = one.largest(i - 1) + one.largest(i + 1);
      double near2 = two.largest(k - 1) + two.largest(k + 1);
      double paired = Math.abs(n2) * c1 + Math.abs(n1) * c2 + c1 * c2 * angles * angles / 2;
      double terms =
          d
              * (angles * (c2 * b1 * v2 + c1 * v1 * b2)
                  + half * (near1 * v2 + v1 * near2)
                  + d * v1 * v2 * paired);
      double powers = steps + 3 * Math.abs(n1) + (3 + loss2) * Math.abs(n2);
      sum += (powers + nu1 * d) * terms + powers * 2 * b1 * b2;
    }
    return ROUNDING * sum;
  }

  private void turns(int most, double cosine, double sine) {
    if (cosines.length <= most) {
      cosines = new double[2 * most];
      sines = new double[2 * most];
    }
    double[] cos = cosines;
    double[] sin = sines;
    cos[0] = 1;
    for (int m = 1; m <= most; m++) {
      cos[m] = cos[m - 1] * cosine - sin[m - 1] * sine;
      sin[m] = sin[m - 1] * cosine + cos[m - 1] * sine;
    }
  }
}
