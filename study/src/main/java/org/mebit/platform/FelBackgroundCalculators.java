package org.mebit.platform;

import static org.mebit.platform.FelCalculators.optional;
import static org.mebit.platform.FelCalculators.required;
import static org.mebit.platform.FelCalculators.usual;

import java.util.List;
import org.mebit.fel.amplitude.OnePhotonEmission;
import org.mebit.fel.rate.Background;
import org.mebit.fel.rate.Bunch;
import org.mebit.fel.rate.Coincidences;
import org.mebit.fel.rate.Machine;
import org.mebit.numeric.Require;

/// The calculator of the single photons beside the pairs.
final class FelBackgroundCalculators {
  private static final double AMPLITUDES = 1e-9;
  private static final double DAY = 86_400;

  private FelBackgroundCalculators() {}

  static Calculator background() {
    return new Calculator(
        "pair_background",
        "single photons that the ends of the undulator send to the apertures of a pair, and the coincidences they fake",
        FelCalculators.withMachine(
            required("bunch_charge"),
            usual("repetition_rate", 120, "bunches per second"),
            usual("angle_1", 0.6, "gamma tan Z of the centre of aperture 1"),
            optional("angle_2", "of the centre of aperture 2; angle_1 if not given"),
            usual(
                "azimuth_1",
                0,
                "of aperture 1 from the direction of the field at the ends (its long axis), along which these send more or less light"),
            usual("azimuth", Math.PI, "of aperture 2 from aperture 1"),
            required("aperture_radius"),
            required("energy_window"),
            optional(
                "energy_fraction_1",
                "y1: windows end there and at 1 - y1 of the fundamental; about equal energies if not given"),
            Parameter.optional(
                "ends",
                Unit.ONE,
                new Domain.Words(List.of("passage", "flight")),
                new Value.Word("passage"),
                new Value.Word("flight"),
                "passage: light of the undulator alone; flight: with the straight flight before and after, without which charge appears and vanishes at the ends"),
            FelCalculators.absent(
                "pairs_per_pulse",
                Unit.ONE,
                Domain.positive(),
                1e-8,
                "pairs that pass both apertures, from aperture_design or a study"),
            Parameter.optional(
                "significance",
                Unit.ONE,
                Domain.positive(),
                new Value.Real(5),
                new Value.Real(5),
                "standard deviations that the pairs shall stand out by")),
        List.of(
            Quantity.real("photons_1", Unit.ONE, "single photons per pulse in aperture 1"),
            Quantity.real("photons_1_error", Unit.ONE, "of the quadrature"),
            Quantity.real("photons_2", Unit.ONE, "single photons per pulse in aperture 2"),
            Quantity.real("photons_2_error", Unit.ONE, "of the quadrature"),
            Quantity.real("accidentals", Unit.ONE, "accidental coincidences per pulse"),
            Quantity.real("accidental_rate", Unit.PER_SECOND, "accidental coincidences"),
            Quantity.real("pair_rate", Unit.PER_SECOND, "coincidences from pairs"),
            Quantity.real("pairs_per_accidental", Unit.ONE, "pairs over accidental coincidences"),
            Quantity.real(
                "days", Unit.ONE, "days until the covariance of both counts shows the pairs")),
        FelBackgroundCalculators::values);
  }

  private static Object[] values(Point given) {
    Machine machine = FelCalculators.machine(given);
    double fundamental = machine.fundamentalEnergy();
    double width = given.real("energy_window") / fundamental;
    boolean below = given.has("energy_fraction_1");
    double y1 = FelCalculators.fraction1(given, machine);
    Require.that(
        y1 < 1,
        "energy_fraction_1 must be below 1, as both photons share the fundamental's energy, but is "
            + new Value.Real(y1));
    double top1 = below ? y1 : y1 + width / 2;
    double top2 = below ? 1 - y1 : y1 + width / 2;
    double widest = below ? Math.min(y1, 1 - y1) : 2 * y1;
    Require.that(
        width < widest,
        "energy_window must be below "
            + new Value.Real(widest * fundamental)
            + " eV to leave photons some energy, but is "
            + new Value.Real(given.real("energy_window"))
            + " eV");
    OnePhotonEmission emission =
        OnePhotonEmission.of(
            machine.field(),
            given.word("ends").equals("flight")
                ? OnePhotonEmission.Ends.FLIGHT
                : OnePhotonEmission.Ends.PASSAGE,
            AMPLITUDES);
    Background background = Background.of(machine.field(), emission);
    double radius = given.real("aperture_radius");
    double azimuth1 = given.real("azimuth_1");
    Background.Light one =
        background.through(given.real("angle_1"), azimuth1, radius, top1 - width, top1);
    Background.Light two =
        background.through(
            FelCalculators.angle2(given),
            azimuth1 + given.real("azimuth"),
            radius,
            top2 - width,
            top2);
    double electrons = new Bunch(given.real("bunch_charge"), 1, 0).electrons();
    double repetitionRate = given.real("repetition_rate");
    Object[] cells = new Object[9];
    cells[0] = electrons * one.photons();
    cells[1] = electrons * one.error();
    cells[2] = electrons * two.photons();
    cells[3] = electrons * two.error();
    double accidentals = electrons * one.photons() * electrons * two.photons();
    cells[4] = accidentals;
    cells[5] = accidentals * repetitionRate;
    if (given.has("pairs_per_pulse")) {
      Coincidences coincidences =
          new Coincidences(
              given.real("pairs_per_pulse"),
              electrons * one.photons(),
              electrons * two.photons(),
              repetitionRate);
      cells[6] = coincidences.perSecond();
      cells[7] = coincidences.pairsPerAccidental();
      cells[8] = coincidences.measuringTime(given.real("significance")) / DAY;
    }
    return cells;
  }
}
