package org.mebit.platform;

import static org.mebit.platform.FelCalculators.optional;
import static org.mebit.platform.FelCalculators.required;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.PairAmplitudes;
import org.mebit.fel.aperture.Aperture;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.EnergyWindow;
import org.mebit.fel.aperture.PairCollection;
import org.mebit.fel.rate.Microbunching;
import org.mebit.numeric.Require;

/// The calculator of all pairs in a cone, and what it shares with that of apertures.
final class FelYieldCalculators {
  private static final Domain TOLERANCE = new Domain.Reals(1e-10, true, 0.1, true);

  /// Amplitudes are to be better than the quadrature by this factor.
  private static final double SHARPER = 1e-3;

  private FelYieldCalculators() {}

  static Calculator total() {
    return new Calculator(
        "pair_total",
        "all pairs within a cone, above a least energy or in two windows",
        FelCalculators.withMachine(
            required("undulator_periods"),
            Parameter.required(
                "least_fraction",
                Unit.ONE,
                new Domain.Reals(0, false, 0.5, false),
                new Value.Real(0.1),
                "least energy of both photons over the fundamental's"),
            FelCalculators.inPlaceOf(
                "energy_fraction_1",
                "least_fraction",
                "y1: photon 1 in a window that ends there, photon 2 in one that ends at 1 - y1; in place of least_fraction"),
            optional("energy_window", "width of both windows"),
            FelCalculators.usual("most_angle", "angle_1", 1, "gamma tan Z of the cone"),
            optional("bunch_charge", "charge of a bunch"),
            optional("peak_current", "gives microbunch_electrons where those are not given"),
            optional("pierce_parameter", "rho of the FEL, for microbunched bunches"),
            optional("microbunch_electrons", "N_j: electrons of a microbunch"),
            optional("repetition_rate", "bunches per second"),
            tolerance()),
        List.of(
            Quantity.real(
                "pairs_per_electron",
                Unit.ONE,
                "of an electron in a passage; each pair once above a least energy, by photon 1 and 2 in windows"),
            Quantity.real("pairs_per_electron_error", Unit.ONE, "of the quadrature"),
            Quantity.real(
                "pairs_per_pulse",
                Unit.ONE,
                "of electrons that emit independently, and of microbunches in phase"),
            Quantity.real("microbunched_pairs", Unit.ONE, "of them, those of microbunches"),
            Quantity.real("coincidence_rate", Unit.PER_SECOND, "pairs per second"),
            Quantity.real("microbunched_rate", Unit.PER_SECOND, "of them, those of microbunches")),
        FelYieldCalculators::totals);
  }

  private static @Nullable Object[] totals(Point point) {
    FelGiven given = FelGiven.of(point);
    given.onlyWith("repetition_rate", "bunch_charge");
    boolean windows = point.has("energy_fraction_1") && point.has("energy_window");
    Require.that(
        windows != point.has("least_fraction")
            && point.has("energy_fraction_1") == point.has("energy_window"),
        "least_fraction must be given, or energy_fraction_1 and energy_window, and not both");
    PairCollection pairs = pairs(point, given, windows);
    // Above a least energy the photons are the same, and each pair is met in both orders.
    double scale = given.machine().pairRate().yieldFactor() * (windows ? 1 : 0.5);
    double tolerance = point.real("tolerance");
    CollectedPairs alone = collect(pairs, tolerance);
    Double perPulse = null;
    Double bunched = null;
    if (point.has("bunch_charge")) {
      perPulse = scale * alone.trace() * given.bunch().electrons();
      if (given.isMicrobunched()) {
        EnergySumWeight weight = weight(given.bunch().microbunching());
        bunched = scale * collect(pairs.weighted(weight), tolerance).trace();
        perPulse += bunched;
      }
    }
    return new Object[] {
      scale * alone.trace(),
      scale * alone.traceError(),
      perPulse,
      bunched,
      perSecond(point, perPulse),
      perSecond(point, bunched)
    };
  }

  private static PairCollection pairs(Point point, FelGiven given, boolean windows) {
    Aperture cone = Aperture.disc(point.real("most_angle"));
    UndulatorField field = given.fel().field();
    if (windows) {
      given.checkWindows();
      return PairCollection.of(
          field,
          1,
          cone,
          FelCollection.window(given.fel(), 1),
          cone,
          FelCollection.window(given.fel(), 2));
    }
    // Conservation leaves each photon less than the fundamental.
    EnergyWindow window = new EnergyWindow(point.real("least_fraction"), 1);
    return PairCollection.of(field, 1, cone, window, cone, window);
  }

  private static CollectedPairs collect(PairCollection pairs, double tolerance) {
    UndulatorField field = pairs.field();
    return field.isHelical()
        ? pairs.collect(tolerance)
        : pairs.collect(
            PairAmplitudes.of(
                new PairAmplitudes.LeadingRecoil(), field, pairs.floquet(), SHARPER * tolerance),
            tolerance);
  }

  private static @Nullable Double perSecond(Point given, @Nullable Double perPulse) {
    return perPulse == null || !given.has("repetition_rate")
        ? null
        : (Double) (perPulse * given.real("repetition_rate"));
  }

  static EnergySumWeight weight(Microbunching slices) {
    return new EnergySumWeight(slices::factor, 1.0 / slices.periods());
  }

  static Parameter tolerance() {
    return Parameter.optional(
        "tolerance",
        Unit.ONE,
        TOLERANCE,
        new Value.Real(1e-4),
        new Value.Real(1e-4),
        "relative error wanted of yields, absolute of concurrences");
  }
}
