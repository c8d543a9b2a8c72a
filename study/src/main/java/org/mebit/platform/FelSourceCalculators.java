package org.mebit.platform;

import static org.mebit.platform.FelCalculators.absent;
import static org.mebit.platform.FelCalculators.required;
import static org.mebit.platform.FelCalculators.usual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.rate.Bunch;
import org.mebit.fel.rate.PairSource;

/// The calculator that sets an undulator's pairs beside those of a crystal.
final class FelSourceCalculators {
  private static final List<Measure> MEASURES =
      List.of(
          new Measure(
              "pair_rate",
              Unit.PER_SECOND,
              "pairs per second",
              s -> OptionalDouble.of(s.pairsPerSecond())),
          new Measure(
              "photon_energy",
              Unit.ELECTRONVOLT,
              "energy of a photon",
              s -> OptionalDouble.of(s.photonEnergy())),
          new Measure(
              "per_pump",
              Unit.ONE,
              "pairs per particle put in: an electron, or a photon on the crystal",
              PairSource::perPump),
          new Measure("per_joule", Unit.ONE, "pairs per joule put in", PairSource::perJoule),
          new Measure(
              "per_electronvolt",
              Unit.PER_SECOND,
              "pairs per second and eV of a photon's window",
              PairSource::perElectronvolt),
          new Measure(
              "per_steradian",
              Unit.PER_SECOND,
              "pairs per second and sr of a photon's aperture",
              PairSource::perSteradian),
          new Measure(
              "brightness",
              Unit.PER_SECOND,
              "pairs per second, eV and sr of a photon",
              PairSource::perElectronvoltAndSteradian));

  /// A number of a source.
  private record Measure(
      String name, Unit unit, String meaning, Function<PairSource, OptionalDouble> of) {}

  private FelSourceCalculators() {}

  static Calculator comparison() {
    List<Quantity> outputs = new ArrayList<>();
    for (String source : List.of("undulator", "synchrotron", "laser", "crystal")) {
      String which =
          switch (source) {
            case "undulator" -> "of the undulator";
            case "synchrotron" -> "of a crystal at a synchrotron, as reported";
            case "laser" -> "of a crystal at a free-electron laser, as reported";
            default -> "of the crystal given";
          };
      for (Measure measure : MEASURES) {
        // Reports of crystals give rates; their pumps and acceptances differ from one to the next.
        boolean reported =
            measure.name().equals("pair_rate") || measure.name().equals("photon_energy");
        if (reported || source.equals("undulator") || source.equals("crystal")) {
          outputs.add(
              Quantity.real(
                  source + "_" + measure.name(), measure.unit(), measure.meaning() + ", " + which));
        }
      }
    }
    outputs.add(
        Quantity.real(
            "undulator_over_laser",
            Unit.ONE,
            "pairs per second of the undulator over a crystal's at a free-electron laser"));
    return new Calculator(
        "pair_comparison",
        "pairs of an undulator beside those of a crystal that splits photons, on the same footing",
        FelCalculators.withMachine(
            required("bunch_charge"),
            usual("repetition_rate", 120, "bunches per second"),
            Parameter.required(
                "pairs_per_pulse",
                Unit.ONE,
                Domain.positive(),
                new Value.Real(4.7e-9),
                "pairs that pass both apertures, from a study"),
            usual("angle_1", 0.6, "gamma tan Z of both photons, which have the same energy"),
            required("aperture_radius"),
            required("energy_window"),
            absent(
                "crystal_pairs",
                Unit.PER_SECOND,
                Domain.positive(),
                0.1,
                "pairs per second of a crystal"),
            absent(
                "crystal_energy",
                Unit.ELECTRONVOLT,
                Domain.positive(),
                9e3,
                "of its photons; half the pump's"),
            absent(
                "crystal_pump",
                Unit.PER_SECOND,
                Domain.positive(),
                1e13,
                "photons per second on the crystal"),
            absent(
                "crystal_window",
                Unit.ELECTRONVOLT,
                Domain.positive(),
                100,
                "width of the energies of one photon caught"),
            absent(
                "crystal_solid_angle",
                Unit.ONE,
                Domain.positive(),
                1e-6,
                "sr that one photon is caught in")),
        outputs,
        FelSourceCalculators::values);
  }

  private static @Nullable Object[] values(Point given) {
    FelGiven checked = FelGiven.of(given);
    PairSource undulator =
        PairSource.undulator(
            checked.machine(),
            new Bunch(given.real("bunch_charge"), 1, 0),
            given.real("pairs_per_pulse"),
            given.real("repetition_rate"),
            checked.fel().equalFraction(),
            given.real("energy_window"),
            given.real("aperture_radius"));
    PairSource laser = PairSource.laserCrystal();
    List<@Nullable Object> cells = new ArrayList<>();
    addAll(cells, undulator);
    for (PairSource reported : List.of(PairSource.synchrotronCrystal(), laser)) {
      cells.add(reported.pairsPerSecond());
      cells.add(reported.photonEnergy());
    }
    addAll(cells, crystal(given));
    cells.add(undulator.pairsPerSecond() / laser.pairsPerSecond());
    return cells.toArray();
  }

  private static void addAll(List<@Nullable Object> cells, @Nullable PairSource source) {
    for (Measure measure : MEASURES) {
      OptionalDouble number = source == null ? OptionalDouble.empty() : measure.of().apply(source);
      cells.add(number.isPresent() ? number.getAsDouble() : null);
    }
  }

  private static @Nullable PairSource crystal(Point given) {
    if (!given.has("crystal_pairs") || !given.has("crystal_energy")) {
      List<String> parts =
          Arrays.asList(
              "crystal_pairs",
              "crystal_energy",
              "crystal_pump",
              "crystal_window",
              "crystal_solid_angle");
      if (parts.stream().anyMatch(given::has)) {
        throw new IllegalArgumentException(
            "crystal_pairs and crystal_energy must both be given for a crystal");
      }
      return null;
    }
    return new PairSource(
        "crystal",
        given.real("crystal_pairs"),
        given.real("crystal_energy"),
        given(given, "crystal_pump"),
        OptionalDouble.of(2 * given.real("crystal_energy")),
        given(given, "crystal_window"),
        given(given, "crystal_solid_angle"));
  }

  private static OptionalDouble given(Point given, String name) {
    return given.has(name) ? OptionalDouble.of(given.real(name)) : OptionalDouble.empty();
  }
}
