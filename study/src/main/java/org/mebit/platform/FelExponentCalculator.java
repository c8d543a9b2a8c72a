package org.mebit.platform;

import java.util.List;
import java.util.Map;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.amplitude.PairAmplitudes;

/// The calculator of how emission goes with the field of a helical undulator.
final class FelExponentCalculator {
  private static final double CUT = 1e-14;

  /// Of the logarithm of K. The error of the slope goes with its fourth power, 10⁻¹⁰ here, and
  /// rounding adds 10⁻¹³.
  private static final double STEP = 5e-3;

  private static final Domain ANGLE = new Domain.Reals(0, false, 1e3, true);

  private FelExponentCalculator() {}

  static Calculator exponent() {
    return new Calculator(
        "emission_exponent",
        "by which power of the undulator parameter the sum of |T|^2 grows, at given directions and energies as fractions of the fundamental's",
        List.of(
            Parameter.required(
                "undulator_parameter",
                Unit.ONE,
                new Domain.Reals(0, false, 30, true),
                new Value.Real(3.7),
                "K of a helical undulator"),
            Parameter.required(
                "angle_1", Unit.ONE, ANGLE, new Value.Real(0.6), "gamma tan Z of photon 1"),
            Parameter.optional(
                "angle_2",
                Unit.ONE,
                ANGLE,
                new Value.Absent(),
                new Value.Real(0.6),
                "gamma tan Z of photon 2; angle_1 if not given"),
            Parameter.optional(
                "azimuth",
                Unit.RADIAN,
                Domain.real(),
                new Value.Real(0),
                new Value.Real(Math.PI),
                "A2 - A1"),
            Parameter.required(
                "energy_fraction_1",
                Unit.ONE,
                Domain.positive(),
                new Value.Real(1.0 / 3),
                "energy of photon 1 over the fundamental's")),
        List.of(
            Quantity.real("exponent", Unit.ONE, "d ln(sum of |T|^2)/d ln K"),
            Quantity.real("emission", Unit.ONE, "the sum of |T|^2 over the helicities")),
        given -> {
          double strength = given.real("undulator_parameter");
          return new Object[] {
            (4 * slope(given, strength, STEP / 2) - slope(given, strength, STEP)) / 3,
            emission(given, strength)
          };
        });
  }

  private static double slope(Point given, double strength, double step) {
    return (Math.log(emission(given, strength * Math.exp(step)))
            - Math.log(emission(given, strength * Math.exp(-step))))
        / (2 * step);
  }

  private static double emission(Point given, double strength) {
    FelGiven at = FelGiven.of(given, Map.of("undulator_parameter", strength));
    // Refuses what conservation does not allow.
    at.fraction2();
    FelPoint fel = at.fel();
    double[] parts = new double[HelicityAmplitudes.SIZE];
    PairAmplitudes.of(new PairAmplitudes.LeadingRecoil(), fel.field(), fel.floquet(), CUT)
        .evaluate(fel.pair(), parts, 0);
    return HelicityAmplitudes.emission(parts, 0);
  }
}
