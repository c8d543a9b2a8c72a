package org.mebit.platform;

import static org.mebit.platform.FelCalculators.optional;
import static org.mebit.platform.FelCalculators.required;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.aperture.Aperture;
import org.mebit.fel.aperture.CollectedYield;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.EnergyWindow;
import org.mebit.fel.aperture.PairCollection;
import org.mebit.fel.rate.Bunch;
import org.mebit.fel.rate.Machine;
import org.mebit.fel.rate.Microbunching;
import org.mebit.numeric.Require;

/// The calculator of all pairs in a cone, and what it shares with that of apertures.
final class FelYieldCalculators {
  private static final Domain TOLERANCE = new Domain.Reals(1e-10, true, 0.1, true);

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
            usual("most_angle", "angle_1", 1, "gamma tan Z of the cone"),
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
            Quantity.real("pairs_per_pulse", Unit.ONE, "of electrons that emit independently"),
            Quantity.real(
                "microbunched_pairs", Unit.ONE, "per pulse, of microbunches without width"),
            Quantity.real("pair_rate", Unit.PER_SECOND, "pairs of independent electrons"),
            Quantity.real("microbunched_rate", Unit.PER_SECOND, "pairs of microbunches")),
        FelYieldCalculators::totals);
  }

  private static @Nullable Object[] totals(Point given) {
    Machine machine = helical(given);
    boolean windows = given.has("energy_fraction_1") && given.has("energy_window");
    Require.that(
        windows != given.has("least_fraction")
            && given.has("energy_fraction_1") == given.has("energy_window"),
        "least_fraction must be given, or energy_fraction_1 and energy_window, and not both");
    CollectedYield alone = pairs(given, machine, windows, EnergySumWeight.NONE);
    double scale = machine.pairRate().yieldFactor();
    Double perPulse = null;
    Double bunched = null;
    if (given.has("bunch_charge")) {
      double electrons = new Bunch(given.real("bunch_charge"), 1, 0).electrons();
      perPulse = scale * alone.trace() * electrons;
      if (given.has("pierce_parameter")) {
        bunched = scale * pairs(given, machine, windows, weight(slices(given, machine))).trace();
      }
    }
    return new Object[] {
      scale * alone.trace(),
      scale * alone.error(),
      perPulse,
      bunched,
      perSecond(given, perPulse),
      perSecond(given, bunched)
    };
  }

  private static CollectedYield pairs(
      Point given, Machine machine, boolean windows, EnergySumWeight weight) {
    double tolerance = given.real("tolerance");
    double most = given.real("most_angle");
    if (!windows) {
      return PairCollection.total(
          machine.field(), 1, given.real("least_fraction"), most, weight, tolerance);
    }
    Aperture cone = Aperture.disc(most);
    double width = given.real("energy_window") / machine.fundamentalEnergy();
    double top = given.real("energy_fraction_1");
    return PairCollection.of(
            machine.field(),
            1,
            cone,
            new EnergyWindow(top - width, top),
            cone,
            new EnergyWindow(1 - top - width, 1 - top))
        .weighted(weight)
        .overCircles(tolerance);
  }

  private static @Nullable Double perSecond(Point given, @Nullable Double perPulse) {
    return perPulse == null || !given.has("repetition_rate")
        ? null
        : (Double) (perPulse * given.real("repetition_rate"));
  }

  static Machine helical(Point given) {
    Require.that(
        given.word("undulator").equals("helical"),
        "undulator must be helical here, but is " + given.word("undulator"));
    return FelCalculators.machine(given);
  }

  static EnergySumWeight weight(Microbunching slices) {
    return new EnergySumWeight(slices::factor, 1.0 / slices.periods());
  }

  /// The microbunches of a bunch with a Pierce parameter.
  static Microbunching slices(Point given, Machine machine) {
    double charge = given.real("bunch_charge");
    Require.that(
        given.has("microbunch_electrons") || given.has("peak_current"),
        "microbunch_electrons must be given, or peak_current, where pierce_parameter is");
    double perBunch =
        given.has("microbunch_electrons")
            ? given.real("microbunch_electrons")
            : new Bunch(charge, given.real("peak_current"), 0)
                .electronsPerWavelength(machine.fundamentalWavelength());
    return Microbunching.ofPierce(
        new Bunch(charge, 1, 0).electrons(), given.real("pierce_parameter"), perBunch);
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

  static Parameter usual(String name, String like, double usual, String meaning) {
    Parameter of = FelParameters.named(like);
    Value value = new Value.Real(usual);
    return Parameter.optional(name, of.unit(), of.domain(), value, value, meaning);
  }
}
