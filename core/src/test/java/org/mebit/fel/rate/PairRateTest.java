package org.mebit.fel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.AzimuthPolynomial;
import org.mebit.fel.amplitude.LeadingOrder;
import org.mebit.numeric.GaussLegendre;

/// Yields against integrals of an independent Python implementation.
class PairRateTest {
  private static final PairRate RATE = Lcls.MACHINE.pairRate();
  private static final double FUNDAMENTAL = 539.3687454528144; // eV
  private static final double WINDOW = 10 / FUNDAMENTAL;
  private static final double TOLERANCE = 1e-12;

  /// The weight of a pair by `y₁ + y₂`.
  @FunctionalInterface
  private interface Weight {
    double at(double fractions);
  }

  @ParameterizedTest
  @CsvSource({"0.60, 1.0746558668513092e-30", "0.51, 1.0870006828244017e-30"})
  void smallApertureGivesTheIndependentYield(double centre, double expected) {
    // Two grids of the Python quadrature agree to 1e-15; 1e-6 is what the file promises.
    assertThat(small(centre, fractions -> 1)).isCloseTo(expected, withinPercentage(1e-4));
  }

  @Test
  void bunchesRaiseTheSmallAperturesYield() {
    assertThat(small(0.60, Lcls.microbunching()::factor)).isCloseTo(9.6e-15, withinPercentage(1));
  }

  @Test
  void coneGivesTheIndependentYield() {
    assertThat(cone(fractions -> 1)).isCloseTo(5.41e-21, within(0.01e-21));
    assertThat(Lcls.BUNCH.electrons() * cone(fractions -> 1)).isCloseTo(6.1e-12, within(0.05e-12));
    assertThat(cone(Lcls.microbunching()::factor)).isCloseTo(5.9e-5, within(0.05e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.05, 1.218e-21",
    "0.3, 0.3, 1.48e-22",
    "1, 0.1, 6.70e-19",
    "1, 0.3, 1.353e-19"
  })
  void totalsAboveALowerCutAreTheIndependentOnes(double most, double cut, double expected) {
    // Unordered pairs: half of the integral.
    double total = disc(most, cut, 2, cut, 2, fractions -> 1) / 2;
    assertThat(total).isCloseTo(expected, withinPercentage(0.5));
  }

  @Test
  void laboratoryDensityFillsTheSmallAperture() {
    double y1 = 0.3213;
    double density = Lcls.MACHINE.laboratory(RATE.differential(pair(y1), emission(pair(y1))));
    double solidAngle = Math.PI * Math.pow(Lcls.MACHINE.polarAngle(1.0 / 300), 2);
    // Photon 2's window leaves y₁ from 1/3 − 10 eV to where y₂ is 2/3 − 10 eV.
    double width = (0.32794 - (1.0 / 3 - WINDOW)) * FUNDAMENTAL;
    assertThat(density * solidAngle * solidAngle * width)
        .isCloseTo(1.0746558668513092e-30, withinPercentage(0.5));
  }

  @Test
  void photonsMayBeNamedEitherWay() {
    // |dy₂/dy₁| = Q₁/Q₂ of the same pair.
    double y1 = 0.21;
    double y2 = RATE.fraction2(y1, 0.4, 0.9, 1);
    double q1 = 1 + Lcls.STRENGTH * Lcls.STRENGTH + 0.16;
    double q2 = 1 + Lcls.STRENGTH * Lcls.STRENGTH + 0.81;
    assertThat(RATE.differential(y2, 0.9, 0.4, 1, 3) * q1 / q2)
        .isCloseTo(RATE.differential(y1, 0.4, 0.9, 1, 3), withinPercentage(1e-10));
  }

  @Test
  void nothingIsLeftBeyondConservation() {
    assertThat(RATE.differential(0.99, 0.6, 0.6, 1, 1)).isZero();
    assertThat(RATE.differential(0, 0.6, 0.6, 1, 1)).isZero();
    assertThat(RATE.differential(0.99, 0.6, 0.6, 2, 1)).isPositive();
  }

  private static PhotonPair pair(double y1) {
    return PhotonPair.ofFraction(Lcls.MACHINE.field(), 0.6, 0.6, 0, 0, y1, 1);
  }

  private static double emission(PhotonPair pair) {
    double[] parts = new double[HelicityAmplitudes.SIZE];
    LeadingOrder.of(UndulatorField.helical(Lcls.STRENGTH), 1, TOLERANCE).evaluate(pair, parts, 0);
    return HelicityAmplitudes.emission(parts, 0);
  }

  /// Both photons through an aperture of radius 1/300 in one direction, photon 1 in the window
  /// below a third of the fundamental and photon 2 in that below two thirds.
  private static double small(double centre, Weight weight) {
    int count = 3;
    GaussLegendre rule = new GaussLegendre(count);
    int turns = 2 * count;
    double radius = 1.0 / 300;
    int nodes = count * turns;
    double[] x = new double[nodes];
    double[] y = new double[nodes];
    double[] area = new double[nodes];
    for (int r = 0; r < count; r++) {
      double distance = radius * (1 + rule.node(r)) / 2;
      for (int t = 0; t < turns; t++) {
        double turn = 2 * Math.PI * (t + 0.5) / turns;
        x[r * turns + t] = centre + distance * Math.cos(turn);
        y[r * turns + t] = distance * Math.sin(turn);
        area[r * turns + t] = rule.weight(r) * radius / 2 * distance * 2 * Math.PI / turns;
      }
    }
    double total = 0;
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        double azimuth = Math.atan2(y[j], x[j]) - Math.atan2(y[i], x[i]);
        total +=
            area[i]
                * area[j]
                * energies(
                    Math.hypot(x[i], y[i]),
                    Math.hypot(x[j], y[j]),
                    new double[] {1.0 / 3 - WINDOW, 1.0 / 3, 2.0 / 3 - WINDOW, 2.0 / 3},
                    rule,
                    polynomial -> {
                      double[] parts = new double[HelicityAmplitudes.SIZE];
                      polynomial.evaluate(azimuth, parts, 0);
                      return HelicityAmplitudes.emission(parts, 0);
                    },
                    weight);
      }
    }
    return total;
  }

  private static double cone(Weight weight) {
    return disc(1, 1.0 / 3 - WINDOW, 1.0 / 3, 2.0 / 3 - WINDOW, 2.0 / 3, weight);
  }

  /// Both photons at angles below `most`.
  private static double disc(
      double most, double from1, double to1, double from2, double to2, Weight weight) {
    GaussLegendre rule = new GaussLegendre(20);
    double total = 0;
    for (int i = 0; i < rule.size(); i++) {
      for (int j = 0; j < rule.size(); j++) {
        double rho1 = most * (1 + rule.node(i)) / 2;
        double rho2 = most * (1 + rule.node(j)) / 2;
        total +=
            rule.weight(i)
                * rule.weight(j)
                * (most * most / 4)
                * rho1
                * rho2
                * 2
                * Math.PI
                * energies(
                    rho1,
                    rho2,
                    new double[] {from1, to1, from2, to2},
                    rule,
                    PairRateTest::overAzimuths,
                    weight);
      }
    }
    return total;
  }

  /// `∫dA Σ|T|²` by Parseval.
  private static double overAzimuths(AzimuthPolynomial polynomial) {
    double sum = 0;
    for (int helicities = 0; helicities < 4; helicities++) {
      for (int m = polynomial.least(); m <= polynomial.most(); m++) {
        sum += Math.pow(polynomial.coefficient(helicities, m), 2);
      }
    }
    return 2 * Math.PI * sum;
  }

  @FunctionalInterface
  private interface Emission {
    double of(AzimuthPolynomial polynomial);
  }

  private static double energies(
      double rho1,
      double rho2,
      double[] windows,
      GaussLegendre rule,
      Emission emission,
      Weight weight) {
    double dressed = 1 + Lcls.STRENGTH * Lcls.STRENGTH;
    double q1 = dressed + rho1 * rho1;
    double q2 = dressed + rho2 * rho2;
    double from = Math.max(windows[0], (dressed - windows[3] * q2) / q1);
    double to = Math.min(windows[1], (dressed - windows[2] * q2) / q1);
    if (to <= from) {
      return 0;
    }
    LeadingOrder amplitude = LeadingOrder.of(Lcls.MACHINE.field(), 1, TOLERANCE);
    double sum = 0;
    for (int e = 0; e < rule.size(); e++) {
      double y1 = from + (to - from) * (1 + rule.node(e)) / 2;
      double sumT = emission.of(amplitude.azimuths(rho1, rho2, 2 * y1 / dressed));
      double fractions = y1 + RATE.fraction2(y1, rho1, rho2, 1);
      sum +=
          rule.weight(e)
              * (to - from)
              / 2
              * weight.at(fractions)
              * RATE.differential(y1, rho1, rho2, 1, sumT);
    }
    return sum;
  }
}
