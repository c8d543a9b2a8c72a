package org.mebit.fel.aperture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.amplitude.LeadingOrder;

/// Azimuths of pairs from beams of any width against plain midpoint sums over both, with the form
/// factor as the square of a transverse momentum's components.
class BeamAzimuthsTest {
  private static final double ANGLE1 = 0.5;
  private static final double ANGLE2 = 0.53;
  private static final double FRACTION = 0.5;

  /// Midpoint sums over a period converge exponentially, those over arcs like the square of the
  /// steps, some 1e-3 rad, over the widths of form factors, down to 0.02.
  private static final double PLAIN = 2e-3;

  private static final int STEPS = 600;

  @ParameterizedTest
  @CsvSource({
    // Circles, circle and arc, arcs about a half turn, beside it, and beyond a turn.
    "3.141592653589793, 3.141592653589793, 0, 3",
    "3.141592653589793, 3.141592653589793, 0, 60",
    "3.141592653589793, 0.4, 1.1, 60",
    "0.4, 3.141592653589793, 1.1, 60",
    "0.5, 0.3, 3.2, 60",
    "0.5, 0.3, -2.9, 20",
    "0.3, 0.2, 2, 25",
    "0.3, 0.2, 0.1, 8",
    "2.5, 2.8, 6.1, 20",
  })
  void areTheSumOverBoth(double halfWidth1, double halfWidth2, double azimuth, double beamSize) {
    PairCollection pairs =
        PairCollection.of(
                Lcls.FIELD,
                1,
                new Aperture(0.5, 0, 0.1),
                new EnergyWindow(0.4, 0.6),
                new Aperture(0.5, azimuth, 0.1),
                new EnergyWindow(0.1, 0.9))
            .along(PolarizationAxes.FIXED)
            .ofBeam(beamSize);
    LeadingOrder amplitude = LeadingOrder.of(Lcls.FIELD, 1, 1e-12);
    double mass = 1 + Lcls.FIELD.meanSquare();
    double rest = (mass - FRACTION * (mass + ANGLE1 * ANGLE1)) / (mass + ANGLE2 * ANGLE2);
    AzimuthIntegral azimuths = new BeamAzimuths(pairs, amplitude);
    azimuths.circles(ANGLE1, halfWidth1, ANGLE2, halfWidth2, new GridOrder(8, 1));
    azimuths.add(FRACTION, rest, 1);
    double[] matrix = new double[32];
    azimuths.flush(matrix);
    double[] plain = plain(pairs, amplitude, halfWidth1, halfWidth2, rest);
    double trace = plain[0] + plain[10] + plain[20] + plain[30];
    for (int k = 0; k < 32; k++) {
      assertThat(matrix[k] / trace).as("entry %d", k).isCloseTo(plain[k] / trace, within(PLAIN));
    }
  }

  private static double[] plain(
      PairCollection pairs,
      LeadingOrder amplitude,
      double halfWidth1,
      double halfWidth2,
      double rest) {
    double plus1 = 2 * FRACTION / (1 + Lcls.FIELD.meanSquare());
    double[] matrix = new double[32];
    double[] t = new double[8];
    double cell = 4 * halfWidth1 * halfWidth2 / STEPS / STEPS;
    for (int k = 0; k < STEPS; k++) {
      double a1 = pairs.aperture1().azimuth() + halfWidth1 * ((2 * k + 1.0) / STEPS - 1);
      for (int l = 0; l < STEPS; l++) {
        double a2 = pairs.aperture2().azimuth() + halfWidth2 * ((2 * l + 1.0) / STEPS - 1);
        double x = FRACTION * ANGLE1 * Math.cos(a1) + rest * ANGLE2 * Math.cos(a2);
        double y = FRACTION * ANGLE1 * Math.sin(a1) + rest * ANGLE2 * Math.sin(a2);
        double weight = cell * Math.exp(-pairs.beamSize() * pairs.beamSize() * (x * x + y * y));
        if (weight < 1e-30 * cell) {
          continue;
        }
        amplitude.evaluate(ANGLE1, ANGLE2, plus1, a2 - a1, t, 0);
        for (int i = 0; i < 4; i++) {
          for (int j = 0; j < 4; j++) {
            double re = t[2 * i] * t[2 * j] + t[2 * i + 1] * t[2 * j + 1];
            double im = t[2 * i + 1] * t[2 * j] - t[2 * i] * t[2 * j + 1];
            double phase =
                (Helicities.first(j) - Helicities.first(i)) * a1
                    + (Helicities.second(j) - Helicities.second(i)) * a2;
            matrix[2 * (i + 4 * j)] += weight * (re * Math.cos(phase) - im * Math.sin(phase));
            matrix[2 * (i + 4 * j) + 1] += weight * (re * Math.sin(phase) + im * Math.cos(phase));
          }
        }
      }
    }
    return matrix;
  }
}
