package org.mebit.platform;

import static org.mebit.platform.FelCalculators.optional;
import static org.mebit.platform.FelCalculators.required;
import static org.mebit.platform.FelYieldCalculators.helical;
import static org.mebit.platform.FelYieldCalculators.slices;
import static org.mebit.platform.FelYieldCalculators.tolerance;
import static org.mebit.platform.FelYieldCalculators.usual;
import static org.mebit.platform.FelYieldCalculators.weight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.aperture.Aperture;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.EnergyWindow;
import org.mebit.fel.aperture.PairCollection;
import org.mebit.fel.aperture.PolarizationAxes;
import org.mebit.fel.design.Aim;
import org.mebit.fel.design.ApertureDesign;
import org.mebit.fel.design.DesignBounds;
import org.mebit.fel.design.OperatingPoint;
import org.mebit.fel.design.Range;
import org.mebit.fel.rate.Bunch;
import org.mebit.fel.rate.Machine;
import org.mebit.fel.rate.TransverseForm;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;

/// The calculator of two apertures: pairs and concurrence against the radius, and the best ones.
final class FelDesignCalculators {
  /// Of an interval between two radii of the table: to three digits and more.
  private static final int HALVINGS = 10;

  /// The least angle of a search over the largest.
  private static final double LEAST_SHARE = 0.1;

  private FelDesignCalculators() {}

  static Calculator design() {
    return new Calculator(
        "aperture_design",
        "pairs and their concurrence behind two round apertures, against the radius of these",
        FelCalculators.withMachine(
            required("undulator_periods"),
            required("bunch_charge"),
            optional("peak_current", "gives microbunch_electrons where those are not given"),
            optional(
                "pierce_parameter", "rho of the FEL; without it, electrons emit independently"),
            optional("microbunch_electrons", "N_j: electrons of a microbunch"),
            usual("beam_size", "beam_size", 30e-6, "rms size of the beam in either direction"),
            usual("repetition_rate", "repetition_rate", 120, "bunches per second"),
            usual("angle_1", "angle_1", 0.6, "gamma tan Z of both apertures' centres"),
            usual(
                "azimuth", "azimuth", Math.PI, "A2 - A1 of the apertures; pi is the opposite side"),
            required("energy_window"),
            usual("least_radius", "aperture_radius", 0.01, "smallest radius, in gamma tan Z"),
            usual("most_radius", "aperture_radius", 0.3, "largest radius"),
            Parameter.optional(
                "radii",
                Unit.ONE,
                new Domain.Wholes(2, 1000),
                new Value.Whole(16),
                new Value.Whole(16),
                "how many, at equal ratios"),
            Parameter.optional(
                "least_concurrence",
                Unit.ONE,
                new Domain.Reals(0, false, 1, false),
                new Value.Real(0.95),
                new Value.Real(0.95),
                "what the largest useful radius must keep"),
            FelCalculators.absent(
                "most_angle",
                Unit.ONE,
                FelParameters.named("angle_1").domain(),
                1,
                "if given, angle and radius of two opposite apertures are sought, angles up to it"),
            tolerance()),
        List.of(
            Quantity.real(
                "photon_energy", Unit.ELECTRONVOLT, "of both photons at the apertures' centres"),
            Quantity.real(
                "useful_radius",
                Unit.ONE,
                "largest radius up to most_radius whose pairs keep least_concurrence"),
            Quantity.real("useful_concurrence", Unit.ONE, "concurrence there"),
            Quantity.real("useful_pairs", Unit.ONE, "pairs per pulse there"),
            Quantity.real("useful_rate", Unit.PER_SECOND, "pairs per second there"),
            Quantity.real(
                "best_angle",
                Unit.ONE,
                "of opposite apertures that pass most pairs and keep least_concurrence"),
            Quantity.real("best_radius", Unit.ONE, "of these, up to most_radius"),
            Quantity.real("best_concurrence", Unit.ONE, "of the pairs that pass them"),
            Quantity.real("best_pairs", Unit.ONE, "pairs per pulse that pass them"),
            Quantity.real("best_rate", Unit.PER_SECOND, "pairs per second that pass them"),
            Quantity.real("worst_error", Unit.ONE, "largest relative error of pairs in the table")),
        List.of(
            Quantity.real("radius", Unit.ONE, "of the apertures, in gamma tan Z"),
            Quantity.real("concurrence", Unit.ONE, "of the pairs that pass"),
            Quantity.real("pairs_per_electron", Unit.ONE, "of an electron alone"),
            Quantity.real("pairs_per_pulse", Unit.ONE, "of the bunch"),
            Quantity.real("coincidence_rate", Unit.PER_SECOND, "pairs per second")),
        FelDesignCalculators::curve);
  }

  private static Calculator.Computed curve(Point given) {
    double least = given.real("least_radius");
    double most = given.real("most_radius");
    Require.that(
        least < most,
        "least_radius must be below most_radius, "
            + new Value.Real(most)
            + ", but is "
            + new Value.Real(least));
    Opposite apertures = new Opposite(given, helical(given));
    double wanted = given.real("least_concurrence");
    int count = (int) given.whole("radii");
    List<Passed> table = new ArrayList<>();
    @Nullable Passed useful = null;
    for (int i = 0; i < count; i++) {
      Passed passed = apertures.of(least * Math.pow(most / least, (double) i / (count - 1)));
      table.add(passed);
      useful = passed.concurrence() >= wanted ? passed : useful;
    }
    if (useful != null && table.indexOf(useful) < count - 1) {
      useful = edge(apertures, useful, table.get(table.indexOf(useful) + 1).radius(), wanted);
    }
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(apertures.photonEnergy());
    cells.add(useful == null ? null : useful.radius());
    cells.add(useful == null ? null : useful.concurrence());
    cells.add(useful == null ? null : useful.perPulse());
    cells.add(useful == null ? null : useful.perPulse() * given.real("repetition_rate"));
    addBest(cells, apertures);
    cells.add(table.stream().mapToDouble(Passed::error).max().orElseThrow());
    List<@Nullable Double[]> rows = new ArrayList<>();
    for (Passed passed : table) {
      rows.add(
          new @Nullable Double[] {
            passed.radius(),
            passed.concurrence(),
            passed.perElectron(),
            passed.perPulse(),
            passed.perPulse() * given.real("repetition_rate")
          });
    }
    return new Calculator.Computed(cells, rows);
  }

  private static void addBest(List<@Nullable Object> cells, Opposite apertures) {
    Point given = apertures.given();
    if (!given.has("most_angle")) {
      cells.addAll(Collections.nCopies(5, null));
      return;
    }
    Machine machine = apertures.machine();
    double most = given.real("most_angle");
    boolean bunched = given.has("pierce_parameter");
    Range angles = new Range(LEAST_SHARE * most, most);
    DesignBounds bounds =
        new DesignBounds(
            angles,
            angles,
            Range.of(Math.PI),
            Range.of(0.5),
            new Range(given.real("least_radius"), given.real("most_radius")),
            Range.of(given.real("energy_window") / machine.fundamentalEnergy() / 2));
    OperatingPoint best =
        new ApertureDesign(
                machine.field(),
                PolarizationAxes.RADIAL,
                bunched ? TransverseForm.of(machine, given.real("beam_size")).size() : 0,
                bunched ? weight(slices(given, machine)) : EnergySumWeight.NONE,
                new Aim.YieldAbove(given.real("least_concurrence")),
                bounds)
            .operatingPoint(given.real("tolerance"));
    double pairs =
        machine.pairRate().yieldFactor()
            * best.pairs().trace()
            * (bunched ? 1 : new Bunch(given.real("bunch_charge"), 1, 0).electrons());
    boolean kept = best.found().reached();
    cells.add(kept ? best.point().angle1() : null);
    cells.add(kept ? best.point().radius() : null);
    cells.add(kept ? best.pairs().concurrence().value() : null);
    cells.add(kept ? pairs : null);
    cells.add(kept ? pairs * given.real("repetition_rate") : null);
  }

  /// The largest radius that keeps the concurrence, between one that does and one that does not.
  private static Passed edge(Opposite apertures, Passed good, double bad, double wanted) {
    Passed best = good;
    double above = bad;
    for (int step = 0; step < HALVINGS; step++) {
      Passed middle = apertures.of((best.radius() + above) / 2);
      if (middle.concurrence() >= wanted) {
        best = middle;
      } else {
        above = middle.radius();
      }
    }
    return best;
  }

  /// What passes apertures of a radius.
  ///
  /// @param error of the pairs, relative
  private record Passed(
      double radius, double concurrence, double perElectron, double perPulse, double error) {}

  /// Two apertures of one radius at the same angle, with windows about equal energies.
  private record Opposite(Point given, Machine machine) {
    double photonEnergy() {
      return fraction() * machine.fundamentalEnergy();
    }

    private double fraction() {
      return machine.equalFraction(given.real("angle_1"), 1);
    }

    Passed of(double radius) {
      Cancellation.check("pairs through apertures of many radii");
      double angle = given.real("angle_1");
      EnergyWindow window =
          EnergyWindow.around(
              fraction(), given.real("energy_window") / machine.fundamentalEnergy() / 2);
      PairCollection pairs =
          PairCollection.of(
              machine.field(),
              1,
              new Aperture(angle, 0, radius),
              window,
              new Aperture(angle, given.real("azimuth"), radius),
              window);
      double tolerance = given.real("tolerance");
      double scale = machine.pairRate().yieldFactor();
      CollectedPairs alone = pairs.collect(tolerance);
      double error = alone.traceError() / alone.trace();
      if (!given.has("pierce_parameter")) {
        return new Passed(
            radius,
            alone.concurrence().value(),
            scale * alone.trace(),
            scale * alone.trace() * new Bunch(given.real("bunch_charge"), 1, 0).electrons(),
            error);
      }
      CollectedPairs bunched =
          pairs
              .ofBeam(TransverseForm.of(machine, given.real("beam_size")).size())
              .weighted(weight(slices(given, machine)))
              .collect(tolerance);
      return new Passed(
          radius,
          bunched.concurrence().value(),
          scale * alone.trace(),
          scale * bunched.trace(),
          Math.max(error, bunched.traceError() / bunched.trace()));
    }
  }
}
