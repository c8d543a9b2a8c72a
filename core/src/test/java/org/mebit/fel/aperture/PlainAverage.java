package org.mebit.fel.aperture;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.amplitude.PairAmplitude;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.GaussLegendre;

/// The average as one would write it down: polar rules about the centre of each disc, a Gauss rule
/// over what is left of window 1, five loops. Exact to rounding where energies are cut by the same
/// edges all over the discs.
final class PlainAverage {
  private PlainAverage() {}

  static ComplexMatrix of(PairCollection pairs, PairAmplitude amplitude, int order) {
    GaussLegendre rule = new GaussLegendre(order);
    ComplexMatrix sum = ComplexMatrix.zeros(4, 4);
    double[][] first = disc(pairs.aperture1(), rule);
    double[][] second = disc(pairs.aperture2(), rule);
    double mass = 1 + pairs.field().meanSquare();
    double total = pairs.floquet() * mass;
    double[] t = new double[8];
    for (double[] one : first) {
      for (double[] two : second) {
        double rho1 = Math.hypot(one[0], one[1]);
        double rho2 = Math.hypot(two[0], two[1]);
        double q1 = mass + rho1 * rho1;
        double q2 = mass + rho2 * rho2;
        double from = Math.max(pairs.window1().least(), (total - pairs.window2().most() * q2) / q1);
        double to = Math.min(pairs.window1().most(), (total - pairs.window2().least() * q2) / q1);
        if (to <= from) {
          continue;
        }
        double azimuth1 = Math.atan2(one[1], one[0]);
        double azimuth2 = Math.atan2(two[1], two[0]);
        for (int k = 0; k < order; k++) {
          double y1 = 0.5 * (from + to) + 0.5 * (to - from) * rule.node(k);
          double y2 = (total - y1 * q1) / q2;
          amplitude.evaluate(
              PhotonPair.ofFraction(
                  pairs.field(), rho1, rho2, azimuth1, azimuth2 - azimuth1, y1, pairs.floquet()),
              t,
              0);
          if (pairs.axes() == PolarizationAxes.FIXED) {
            turn(t, azimuth1, azimuth2);
          }
          double kx = y1 * one[0] + y2 * two[0];
          double ky = y1 * one[1] + y2 * two[1];
          double weight =
              one[2]
                  * two[2]
                  * 0.5
                  * (to - from)
                  * rule.weight(k)
                  * y1
                  * y2
                  / (Math.pow(mass, 3) * q2)
                  * Math.exp(-Math.pow(pairs.beamSize(), 2) * (kx * kx + ky * ky))
                  * pairs.weight().factor().applyAsDouble(y1 + y2);
          for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
              sum.entries()[2 * (i + 4 * j)] +=
                  weight * (t[2 * i] * t[2 * j] + t[2 * i + 1] * t[2 * j + 1]);
              sum.entries()[2 * (i + 4 * j) + 1] +=
                  weight * (t[2 * i + 1] * t[2 * j] - t[2 * i] * t[2 * j + 1]);
            }
          }
        }
      }
    }
    return sum;
  }

  /// x, y and weight.
  private static double[][] disc(Aperture aperture, GaussLegendre rule) {
    int turns = 2 * rule.size();
    double[][] nodes = new double[rule.size() * turns][];
    for (int k = 0; k < rule.size(); k++) {
      double r = 0.5 * aperture.radius() * (1 + rule.node(k));
      double weight = 0.5 * aperture.radius() * rule.weight(k) * r * 2 * Math.PI / turns;
      for (int l = 0; l < turns; l++) {
        double at = 2 * Math.PI * (l + 0.5) / turns;
        nodes[k * turns + l] =
            new double[] {
              aperture.angle() * Math.cos(aperture.azimuth()) + r * Math.cos(at),
              aperture.angle() * Math.sin(aperture.azimuth()) + r * Math.sin(at),
              weight
            };
      }
    }
    return nodes;
  }

  private static void turn(double[] t, double azimuth1, double azimuth2) {
    int[][] helicities = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
    for (int i = 0; i < 4; i++) {
      double phase = -helicities[i][0] * azimuth1 - helicities[i][1] * azimuth2;
      double re = t[2 * i] * Math.cos(phase) - t[2 * i + 1] * Math.sin(phase);
      t[2 * i + 1] = t[2 * i] * Math.sin(phase) + t[2 * i + 1] * Math.cos(phase);
      t[2 * i] = re;
    }
  }
}
