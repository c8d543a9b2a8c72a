package org.mebit.platform;

import static org.mebit.platform.FelCalculators.optional;
import static org.mebit.platform.FelCalculators.required;
import static org.mebit.platform.FelCalculators.usual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.rate.Background;
import org.mebit.fel.rate.Coincidences;

/// The calculator of the single photons beside the pairs.
final class FelBackgroundCalculators {
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
            ends(),
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
            Quantity.real("background_1", Unit.ONE, "single photons per pulse in aperture 1"),
            Quantity.real("background_1_error", Unit.ONE, "of the quadrature"),
            Quantity.real("background_2", Unit.ONE, "single photons per pulse in aperture 2"),
            Quantity.real("background_2_error", Unit.ONE, "of the quadrature"),
            Quantity.real("accidentals_per_pulse", Unit.ONE, "accidental coincidences per pulse"),
            Quantity.real("accidental_rate", Unit.PER_SECOND, "accidental coincidences"),
            Quantity.real("coincidence_rate", Unit.PER_SECOND, "coincidences from pairs"),
            Quantity.real("pairs_per_accidental", Unit.ONE, "pairs over accidental coincidences"),
            Quantity.real(
                "days", Unit.ONE, "days until the covariance of both counts shows the pairs")),
        FelBackgroundCalculators::values);
  }

  private static Parameter ends() {
    Parameter of = FelParameters.named("undulator_ends");
    return Parameter.optional(
        of.name(),
        of.unit(),
        of.domain(),
        new Value.Word("flight"),
        new Value.Word("passage"),
        "flight: with the straight flight before and after the undulator, as the conservation of charge asks for; passage: light of the undulator alone");
  }

  private static @Nullable Object[] values(Point point) {
    FelGiven given = FelGiven.of(point);
    FelCollection collection = given.collection();
    Background.Light one = collection.background(1);
    Background.Light two = collection.background(2);
    double electrons = given.bunch().electrons();
    double repetitionRate = point.real("repetition_rate");
    double accidentals = electrons * one.photons() * electrons * two.photons();
    @Nullable Object[] cells = new Object[9];
    cells[0] = electrons * one.photons();
    cells[1] = electrons * one.error();
    cells[2] = electrons * two.photons();
    cells[3] = electrons * two.error();
    cells[4] = accidentals;
    cells[5] = accidentals * repetitionRate;
    if (point.has("pairs_per_pulse")) {
      Coincidences coincidences =
          new Coincidences(
              point.real("pairs_per_pulse"),
              electrons * one.photons(),
              electrons * two.photons(),
              repetitionRate);
      cells[6] = coincidences.perSecond();
      cells[7] = coincidences.pairsPerAccidental();
      cells[8] = coincidences.measuringTime(point.real("significance")) / DAY;
    }
    return cells;
  }
}
