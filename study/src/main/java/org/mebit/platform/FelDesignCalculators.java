package org.mebit.platform;

import static org.mebit.platform.FelCalculators.optional;
import static org.mebit.platform.FelCalculators.required;
import static org.mebit.platform.FelCalculators.usual;
import static org.mebit.platform.FelGiven.text;
import static org.mebit.platform.FelYieldCalculators.tolerance;
import static org.mebit.platform.FelYieldCalculators.weight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.PolarizationAxes;
import org.mebit.fel.design.Aim;
import org.mebit.fel.design.ApertureDesign;
import org.mebit.fel.design.DesignBounds;
import org.mebit.fel.design.OperatingPoint;
import org.mebit.fel.design.Range;
import org.mebit.fel.rate.Machine;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Require;
import org.mebit.quantum.TwoQubitState;

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
            optional("beam_size", FelMachineCalculators.BEAM),
            usual("repetition_rate", 120, "bunches per second"),
            usual("angle_1", 0.6, "gamma tan Z of both apertures' centres"),
            usual(
                "azimuth_1",
                0,
                "of aperture 1 from the long axis of the field, which matters where it is not helical"),
            usual("azimuth", Math.PI, "A2 - A1 of the apertures; pi is the opposite side"),
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
                "if given, angle and radius of two opposite apertures behind a helical undulator are sought, angles up to it"),
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
            new Quantity(
                "reason",
                Unit.ONE,
                Quantity.Kind.TEXT,
                "why there is no useful radius, or no best angle"),
            Quantity.real("highest_concurrence", Unit.ONE, "of all radii in the table"),
            Quantity.real("highest_radius", Unit.ONE, "where it is"),
            Quantity.real(
                "best_angle",
                Unit.ONE,
                "of opposite apertures that pass most pairs and keep least_concurrence up to the tolerance"),
            Quantity.real("best_radius", Unit.ONE, "of these, up to most_radius"),
            Quantity.real("best_concurrence", Unit.ONE, "of the pairs that pass them"),
            Quantity.real("best_pairs", Unit.ONE, "pairs per pulse that pass them"),
            Quantity.real("best_rate", Unit.PER_SECOND, "pairs per second that pass them"),
            Quantity.real("worst_error", Unit.ONE, "largest relative error of pairs in the table")),
        List.of(
            Quantity.real("radius", Unit.ONE, "of the apertures, in gamma tan Z"),
            Quantity.real("concurrence", Unit.ONE, "of all pairs of the bunch that pass"),
            Quantity.real("pairs_per_electron", Unit.ONE, "of an electron alone"),
            Quantity.real(
                "pairs_per_pulse",
                Unit.ONE,
                "of electrons that emit independently, and of microbunches in phase"),
            Quantity.real("coincidence_rate", Unit.PER_SECOND, "pairs per second")),
        FelDesignCalculators::curve);
  }

  private static Calculator.Computed curve(Point point) {
    double least = point.real("least_radius");
    double most = point.real("most_radius");
    Require.that(
        least < most,
        "least_radius must be below most_radius, %s, but is %s".formatted(text(most), text(least)));
    FelGiven given = FelGiven.of(point);
    checkSearch(point, given);
    double wanted = point.real("least_concurrence");
    double perSecond = point.real("repetition_rate");
    int count = (int) point.whole("radii");
    List<PassedPairs> table = new ArrayList<>();
    @Nullable PassedPairs useful = null;
    for (int i = 0; i < count; i++) {
      PassedPairs passed =
          PassedPairs.of(given, least * Math.pow(most / least, (double) i / (count - 1)));
      table.add(passed);
      useful = passed.concurrence() >= wanted ? passed : useful;
    }
    PassedPairs highest =
        table.stream().max(Comparator.comparingDouble(PassedPairs::concurrence)).orElseThrow();
    if (useful != null && table.indexOf(useful) < count - 1) {
      useful = edge(given, useful, table.get(table.indexOf(useful) + 1).radius(), wanted);
    }
    FelGiven sought = given;
    @Nullable PassedPairs best = null;
    if (point.has("most_angle")) {
      OperatingPoint found = best(point, given);
      // The search ends at the bound, up to its tolerance.
      if (found.pairs().concurrence().value() >= wanted - point.real("tolerance")) {
        sought = given.with("angle_1", found.point().angle1()).with("azimuth", Math.PI);
        best = PassedPairs.of(sought, found.point().radius());
      }
    }
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(given.fel().equalFraction() * given.machine().fundamentalEnergy());
    addPassed(cells, useful, perSecond);
    cells.add(reason(point, highest, useful != null, best != null));
    cells.add(highest.concurrence());
    cells.add(highest.radius());
    cells.add(best == null ? null : sought.fel().angle1());
    addPassed(cells, best, perSecond);
    cells.add(table.stream().mapToDouble(PassedPairs::error).max().orElseThrow());
    List<@Nullable Double[]> rows = new ArrayList<>();
    for (PassedPairs passed : table) {
      rows.add(
          new @Nullable Double[] {
            passed.radius(),
            passed.concurrence(),
            passed.perElectron(),
            passed.perPulse(),
            passed.perPulse() * perSecond
          });
    }
    return new Calculator.Computed(cells, rows);
  }

  private static void addPassed(
      List<@Nullable Object> cells, @Nullable PassedPairs passed, double perSecond) {
    cells.add(passed == null ? null : passed.radius());
    cells.add(passed == null ? null : passed.concurrence());
    cells.add(passed == null ? null : passed.perPulse());
    cells.add(passed == null ? null : passed.perPulse() * perSecond);
  }

  private static @Nullable String reason(
      Point point, PassedPairs highest, boolean useful, boolean best) {
    String wanted = text(point.real("least_concurrence"));
    if (!useful) {
      return "no radius keeps %s: %s at best, at %s%s"
          .formatted(
              wanted,
              text(highest.concurrence()),
              text(highest.radius()),
              point.has("most_angle") && !best ? ", and no other angle" : "");
    }
    return point.has("most_angle") && !best ? "no angle was found to keep " + wanted : null;
  }

  private static void checkSearch(Point point, FelGiven given) {
    given.checkWindows();
    if (!point.has("most_angle")) {
      return;
    }
    Require.that(
        given.fel().field().isHelical(),
        "undulator must be helical where most_angle is given, but is " + point.word("undulator"));
    double widest =
        2
            * given.with("angle_1", point.real("most_angle")).fel().equalFraction()
            * given.machine().fundamentalEnergy();
    double width = point.real("energy_window");
    Require.that(
        width < widest,
        "energy_window must be below %s eV, where a window at most_angle reaches down to energy 0, but is %s eV"
            .formatted(text(widest), text(width)));
  }

  private static OperatingPoint best(Point point, FelGiven given) {
    Machine machine = given.machine();
    double most = point.real("most_angle");
    Range angles = new Range(LEAST_SHARE * most, most);
    DesignBounds bounds =
        new DesignBounds(
            angles,
            angles,
            Range.of(Math.PI),
            Range.of(0.5),
            new Range(point.real("least_radius"), point.real("most_radius")),
            Range.of(point.real("energy_window") / machine.fundamentalEnergy() / 2));
    boolean bunched = given.isMicrobunched();
    return new ApertureDesign(
            machine.field(),
            PolarizationAxes.RADIAL,
            bunched ? given.bunch().form().size() : 0,
            bunched ? weight(given.bunch().microbunching()) : EnergySumWeight.NONE,
            new Aim.YieldAbove(point.real("least_concurrence")),
            bounds)
        .operatingPoint(point.real("tolerance"));
  }

  /// The largest radius that keeps the concurrence, between one that does and one that does not.
  private static PassedPairs edge(FelGiven given, PassedPairs good, double bad, double wanted) {
    PassedPairs best = good;
    double above = bad;
    for (int step = 0; step < HALVINGS; step++) {
      PassedPairs middle = PassedPairs.of(given, (best.radius() + above) / 2);
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
  /// @param concurrence of the pairs that electrons emit independently and those of microbunches
  ///   together
  /// @param perElectron pairs of an electron alone
  /// @param error of the pairs, relative
  private record PassedPairs(
      double radius, double concurrence, double perElectron, double perPulse, double error) {
    static PassedPairs of(FelGiven given, double radius) {
      Cancellation.check("pairs through apertures of many radii");
      FelCollection collection = given.with("aperture_radius", radius).collection();
      double scale = given.machine().pairRate().yieldFactor();
      double electrons = given.bunch().electrons();
      CollectedPairs alone = collection.alone();
      double error = alone.traceError() / alone.trace();
      if (!given.isMicrobunched()) {
        return new PassedPairs(
            radius,
            alone.concurrence().value(),
            scale * alone.trace(),
            scale * alone.trace() * electrons,
            error);
      }
      CollectedPairs bunched = collection.bunched();
      double independent = electrons * alone.trace();
      double all = independent + bunched.trace();
      return new PassedPairs(
          radius,
          mixed(alone, independent / all, bunched).concurrence(),
          scale * alone.trace(),
          scale * all,
          Math.max(error, bunched.traceError() / bunched.trace()));
    }

    /// @param share of the first
    private static TwoQubitState mixed(CollectedPairs one, double share, CollectedPairs other) {
      double[] entries = one.state().density().matrix().entries().clone();
      double[] others = other.state().density().matrix().entries();
      for (int k = 0; k < entries.length; k++) {
        entries[k] = share * entries[k] + (1 - share) * others[k];
      }
      return TwoQubitState.of(new ComplexMatrix(4, 4, entries));
    }
  }
}
