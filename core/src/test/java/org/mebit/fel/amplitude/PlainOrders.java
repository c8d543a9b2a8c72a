package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// The exact amplitude of an electron without spin as the plain sum of both orders of emission: by
/// sums over a grid of phases, without any cancellation on paper. It loses the digits of `1/κ`.
final class PlainOrders {
  private static final int GRID = 128;
  private static final int CUT = 30;

  private final UndulatorField field;
  private final double recoil;

  PlainOrders(UndulatorField field, double recoil) {
    this.field = field;
    this.recoil = recoil;
  }

  double[] of(PhotonPair pair) {
    int n = pair.floquet();
    double c1 = pair.plus1();
    double c2 = pair.plus2(field, recoil);
    double s1 = recoil * c1;
    double s2 = recoil * c2;
    double w = 1 - s1 - s2;
    double azimuth2 = pair.azimuth1() + pair.azimuth();
    double[] r1 = polar(pair.angle1(), pair.azimuth1());
    double[] r2 = polar(pair.angle2(), azimuth2);
    double[] p1 = {(1 - s2) * r1[0] + s2 * r2[0], (1 - s2) * r1[1] + s2 * r2[1]};
    double[] p2 = {(1 - s1) * r2[0] + s1 * r1[0], (1 - s1) * r2[1] + s1 * r1[1]};
    double nu1 = c1 * pair.q1(field) / 2;
    double nu2 = c2 * pair.q2(field) / 2;
    double[] t = new double[8];
    for (int i = 0; i < 4; i++) {
      int helicity1 = i < 2 ? 1 : -1;
      int helicity2 = i % 2 == 0 ? 1 : -1;
      double contact = helicity1 == helicity2 ? 0 : 2;
      double turn = helicity1 * pair.azimuth1() + helicity2 * azimuth2;
      for (int n1 = -CUT; n1 <= CUT + n; n1++) {
        int n2 = n - n1;
        double one = 1 / (recoil * (n1 - nu1 - n1 * s1));
        double two = 1 / (recoil * (n2 - nu2 - n2 * s2));
        add(
            t,
            i,
            one,
            turn,
            coefficient(c1 / (1 - s1), r1, helicity1, n1),
            coefficient(c2 / ((1 - s1) * w), p2, helicity2, n2));
        add(
            t,
            i,
            two,
            turn,
            coefficient(c1 / ((1 - s2) * w), p1, helicity1, n1),
            coefficient(c2 / (1 - s2), r2, helicity2, n2));
        add(
            t,
            i,
            contact,
            turn,
            coefficient(c1 / (1 - s1), r1, 0, n1),
            coefficient(c2 / ((1 - s1) * w), p2, 0, n2));
      }
    }
    return t;
  }

  private static double[] polar(double angle, double azimuth) {
    return new double[] {angle * Math.cos(azimuth), angle * Math.sin(azimuth)};
  }

  private static void add(double[] t, int i, double factor, double turn, double[] x, double[] y) {
    double re = factor * (x[0] * y[0] - x[1] * y[1]);
    double im = factor * (x[0] * y[1] + x[1] * y[0]);
    t[2 * i] += re * Math.cos(turn) - im * Math.sin(turn);
    t[2 * i + 1] += re * Math.sin(turn) + im * Math.cos(turn);
  }

  /// `(1/2π)∫ e^{ijφ} (P + a)^{(λ)} e^{iΦ} dφ` by the trapezoidal rule; λ = 0 leaves the prefactor
  /// out.
  private double[] coefficient(double weight, double[] p, int helicity, int j) {
    double re = 0;
    double im = 0;
    for (int k = 0; k < GRID; k++) {
      double phi = 2 * Math.PI * k / GRID;
      double x = p[0];
      double y = p[1];
      double total = 0;
      for (UndulatorField.Harmonic a : field.harmonics()) {
        double cosine = Math.cos(a.order() * phi);
        double sine = Math.sin(a.order() * phi);
        double ax = a.real() * cosine - a.imaginary() * sine;
        double ay = a.real() * sine + a.imaginary() * cosine;
        x += ax;
        y += ay;
        // ∫ 2 Re(P̄ a_h e^{ihφ}): a_h e^{ihφ}/(ih) is (ay, −ax)/h.
        total += 2 * (p[0] * ay - p[1] * ax) / a.order();
        for (UndulatorField.Harmonic b : field.harmonics()) {
          int h = a.order() - b.order();
          if (h != 0) {
            double u = a.real() * b.real() + a.imaginary() * b.imaginary();
            double v = a.imaginary() * b.real() - a.real() * b.imaginary();
            total += (u * Math.sin(h * phi) + v * Math.cos(h * phi)) / h;
          }
        }
      }
      if (helicity == 0) {
        x = 1;
        y = 0;
      } else if (helicity > 0) {
        y = -y;
      }
      double argument = weight / 2 * total + j * phi;
      re += (x * Math.cos(argument) - y * Math.sin(argument)) / GRID;
      im += (x * Math.sin(argument) + y * Math.cos(argument)) / GRID;
    }
    return new double[] {re, im};
  }
}
