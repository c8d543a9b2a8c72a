package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The amplitude of a pair to leading order in the electron's recoil, for a helical undulator.
///
/// Each order of the two emissions is of order `1/κ` and their sum of order 1: the classical
/// product of currents cancels, since neither photon alone can conserve energy. Here the
/// cancellation is done on paper, and what is left neither depends on `κ` nor loses digits.
public final class LeadingOrder implements PairAmplitude {
  private final double strength;
  private final double meanSquare;
  private final int floquet;
  private final int cut;

  private LeadingOrder(double strength, int floquet, int cut) {
    this.strength = strength;
    this.meanSquare = strength * strength;
    this.floquet = floquet;
    this.cut = cut;
  }

  /// @param field a helical one
  /// @param floquet n, at least 1
  /// @param tolerance relative error of the amplitudes by the cut of the sum over undulator quanta
  /// @throws IllegalArgumentException if the field is not helical
  public static LeadingOrder of(UndulatorField field, int floquet, double tolerance) {
    Require.that(field.isHelical(), "the field must be helical");
    Require.positive("tolerance", tolerance);
    return new LeadingOrder(field.harmonics().getFirst().real(), floquet, 8);
  }

  @Override
  public void evaluate(PhotonPair pair, double[] amplitudes, int start) {
    azimuths(pair.angle1(), pair.angle2(), pair.plus1())
        .evaluate(pair.azimuth(), amplitudes, start);
  }

  /// The amplitudes at every azimuth.
  ///
  /// @param angle1 ρ₁
  /// @param angle2 ρ₂
  /// @param plus1 c₁
  public AzimuthPolynomial azimuths(double angle1, double angle2, double plus1) {
    double nu1 = plus1 * (1 + meanSquare + angle1 * angle1) / 2;
    double plus2 = 2 * (floquet - nu1) / (1 + meanSquare + angle2 * angle2);
    if (!(plus2 > 0)) {
      throw new IllegalArgumentException("conservation leaves no energy for photon 2");
    }
    // Bessel functions of orders -low..high; the neighbours of the cut are needed, too.
    int low = cut + 2;
    double[] b1 = signed(strength * plus1 * angle1, low, cut + floquet + 2);
    double[] b2 = signed(strength * plus2 * angle2, low, cut + floquet + 2);
    int least = -cut - 1;
    double[][] t = new double[4][2 * cut + floquet + 3];
    double factor = strength * plus1 * plus2 / 2;
    for (int i = 0; i < 4; i++) {
      int helicity1 = i < 2 ? 1 : -1;
      int helicity2 = i % 2 == 0 ? 1 : -1;
      for (int n1 = -cut; n1 <= cut + floquet; n1++) {
        int n2 = floquet - n1;
        int at = n2 - least;
        double one = b1[n1 + low];
        double two = b2[n2 + low];
        double v = angle1 * one + strength * b1[n1 - helicity1 + low];
        double vNext = angle1 * b1[n1 + 1 + low] + strength * b1[n1 + 1 - helicity1 + low];
        double vBefore = angle1 * b1[n1 - 1 + low] + strength * b1[n1 - 1 - helicity1 + low];
        double u = angle2 * two + strength * b2[n2 - helicity2 + low];
        double uNext = angle2 * b2[n2 + 1 + low] + strength * b2[n2 + 1 - helicity2 + low];
        double uBefore = angle2 * b2[n2 - 1 + low] + strength * b2[n2 - 1 - helicity2 + low];
        double d = n1 - nu1;
        t[i][at - helicity1] -= plus2 * one * u * angle2 / d;
        t[i][at] += plus2 * one * u * angle1 / d;
        t[i][at + helicity2] += plus1 * v * two * angle1 / d;
        t[i][at] -= plus1 * v * two * angle2 / d;
        t[i][at] += factor * (-u * angle1 * (vNext - vBefore) + v * angle2 * (uNext - uBefore)) / d;
        t[i][at - 1] += factor * (-u * angle2 * vNext - v * angle1 * uBefore) / d;
        t[i][at + 1] += factor * (u * angle2 * vBefore + v * angle1 * uNext) / d;
        double vu = v * u / (d * d);
        t[i][at] -=
            vu
                * (n2 * plus1
                    + n1 * plus2
                    - plus1 * plus2 * (angle1 * angle1 + angle2 * angle2) / 2);
        double cross = vu * plus1 * plus2 * angle1 * angle2 / 2;
        t[i][at - 1] -= cross;
        t[i][at + 1] -= cross;
        if (helicity1 != helicity2) {
          t[i][at + helicity2] += 2 * one * two;
        }
      }
    }
    return new AzimuthPolynomial(least, t);
  }

  /// `(−1)^j J_j(x)` for j = −low..high.
  private static double[] signed(double x, int low, int high) {
    double[] ladder = bessel(x, Math.max(low, high));
    double[] all = new double[low + high + 1];
    for (int j = -low; j <= high; j++) {
      // J_{-j} = (-1)^j J_j, so that the sign is left for positive orders alone.
      all[j + low] = j > 0 && j % 2 != 0 ? -ladder[j] : ladder[Math.abs(j)];
    }
    return all;
  }

  /// `J_0..J_count` by downward recurrence from far above.
  private static double[] bessel(double x, int count) {
    double[] ladder = new double[count + 1];
    if (x == 0) {
      ladder[0] = 1;
      return ladder;
    }
    int from = 2 * ((int) Math.max(count, x) / 2 + 12);
    double above = 0;
    double here = 1e-290;
    double sum = 0;
    for (int j = from; j > 0; j--) {
      double below = 2 * j / x * here - above;
      above = here;
      here = below;
      if (j - 1 <= count) {
        ladder[j - 1] = here;
      }
      if ((j - 1) % 2 == 0) {
        sum += j == 1 ? here : 2 * here;
      }
      if (Math.abs(here) > 1e250) {
        here *= 1e-250;
        above *= 1e-250;
        sum *= 1e-250;
        for (int k = 0; k <= count; k++) {
          ladder[k] *= 1e-250;
        }
      }
    }
    for (int k = 0; k <= count; k++) {
      ladder[k] /= sum;
    }
    return ladder;
  }
}
