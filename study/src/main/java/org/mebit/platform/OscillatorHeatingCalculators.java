package org.mebit.platform;

import static org.mebit.platform.OscillatorCalculators.absent;
import static org.mebit.platform.OscillatorCalculators.column;
import static org.mebit.platform.OscillatorCalculators.file;
import static org.mebit.platform.OscillatorCalculators.usual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.design.AbsorptionHeating;
import org.mebit.oscillator.design.HeatingFit;

/// Calculators of heating by the pump pulse.
final class OscillatorHeatingCalculators {
  private static final int ROWS = 401;

  /// Where a curve ends unless told, in lifetimes of the oscillator.
  private static final double LIFETIMES = 5;

  private static final Domain.Recording.Column DELAY =
      new Domain.Recording.Column("delay", Unit.SECOND);

  private static final Quantity DELAY_COLUMN =
      Quantity.real("delay", Unit.SECOND, "from pump to read");

  private OscillatorHeatingCalculators() {}

  static Calculator heating() {
    return new Calculator(
        "heating",
        "phonons after a pump pulse that is partly absorbed",
        List.of(
            absent(
                "added_phonons",
                Unit.ONE,
                Domain.notNegative(),
                0.03,
                "phonons heating has added at reference_time; or heating_rate"),
            absent("heating_rate", Unit.PER_SECOND, Domain.notNegative(), 2.8e5, "k"),
            usual(
                "reference_time",
                Unit.SECOND,
                Domain.positive(),
                123e-9,
                "where added_phonons are"),
            usual(
                "initial_phonons",
                Unit.ONE,
                Domain.notNegative(),
                0,
                "right after the pulse, above the final level"),
            usual("decay_rate", Unit.PER_SECOND, Domain.notNegative(), 2.5e5, "of the oscillator"),
            usual(
                "heating_decay_rate",
                Unit.PER_SECOND,
                Domain.notNegative(),
                2e6,
                "of the heated bath"),
            usual("final_phonons", Unit.ONE, Domain.notNegative(), 0, "seen at long delays"),
            usual("delay", Unit.SECOND, Domain.notNegative(), 123e-9, "from pump to read"),
            absent(
                "until",
                Unit.SECOND,
                Domain.positive(),
                8e-6,
                "end of the curve; five lifetimes of the oscillator, or ten delays without decay")),
        List.of(
            Quantity.real("rate", Unit.PER_SECOND, "heating rate k"),
            Quantity.real("added", Unit.ONE, "phonons that heating has added at the delay"),
            Quantity.real("phonons", Unit.ONE, "all of them at the delay"),
            Quantity.real(
                "hottest", Unit.SECOND, "when there are most phonons; empty if they grow for ever"),
            Quantity.real("most_phonons", Unit.ONE, "phonons then")),
        List.of(DELAY_COLUMN, Quantity.real("phonons", Unit.ONE, "seen by the read pulse")),
        given -> {
          double decay = given.real("decay_rate");
          double bath = given.real("heating_decay_rate");
          boolean rate =
              OscillatorCalculators.oneOf(given, "added_phonons", "heating_rate")
                  .equals("heating_rate");
          AbsorptionHeating heating =
              new AbsorptionHeating(
                  given.real("initial_phonons"),
                  rate
                      ? given.real("heating_rate")
                      : AbsorptionHeating.rateFor(
                          given.real("added_phonons"), given.real("reference_time"), decay, bath),
                  decay,
                  bath,
                  given.real("final_phonons"));
          double delay = given.real("delay");
          OptionalDouble hottest = heating.hottest();
          @Nullable Object[] cells = {
            heating.heatingRate(),
            heating.added(delay),
            heating.phonons(delay),
            hottest.isPresent() ? (Object) hottest.getAsDouble() : null,
            hottest.isPresent() ? (Object) heating.phonons(hottest.getAsDouble()) : null
          };
          double until =
              given.has("until")
                  ? given.real("until")
                  : decay > 0 ? LIFETIMES / decay : Math.max(10 * delay, 1e-6);
          List<@Nullable Double[]> rows = new ArrayList<>();
          for (int i = 0; i < ROWS; i++) {
            double t = until * i / (ROWS - 1);
            rows.add(new @Nullable Double[] {t, heating.phonons(t)});
          }
          return new Calculator.Computed(Arrays.asList(cells), rows);
        });
  }

  static Calculator fit() {
    List<Quantity> outputs = new ArrayList<>();
    FittedOutputs.declare(
        outputs, "lifetime", Unit.SECOND, "1/Gamma of the oscillator, the slower of the two");
    FittedOutputs.declare(outputs, "bath_lifetime", Unit.SECOND, "1/gamma of the heated bath");
    FittedOutputs.declare(outputs, "heating_rate", Unit.PER_SECOND, "k = b (gamma - Gamma)");
    FittedOutputs.declare(
        outputs,
        "initial_phonons",
        Unit.ONE,
        "a - b: right after the pulse, above the final level");
    FittedOutputs.declare(outputs, "final_phonons", Unit.ONE, "seen at long delays");
    FittedOutputs.declareShort(outputs, "a", Unit.ONE, "of a e^(-Gamma t)");
    FittedOutputs.declareShort(outputs, "b", Unit.ONE, "of -b e^(-gamma t)");
    outputs.add(
        Quantity.real(
            "hottest", Unit.SECOND, "when there are most phonons; empty if they grow for ever"));
    FittedOutputs.declareGoodness(outputs);
    outputs.add(
        Quantity.real(
            "other_rise",
            Unit.ONE,
            "rise of the deviance to the next best fit with other rates; empty if there is none"));
    return new Calculator(
        "fit_heating",
        "lifetimes and heating rate from a pump-probe sweep, d = a e^(-Gamma t) - b e^(-gamma t) + final",
        List.of(
            file(
                "data",
                "heating.csv",
                List.of(
                    DELAY,
                    new Domain.Recording.Column("phonons", Unit.ONE),
                    new Domain.Recording.Column("sigma", Unit.ONE)),
                "CSV file with columns delay, phonons and sigma (their standard error); or counts"),
            file(
                "counts",
                "heating-counts.csv",
                List.of(
                    DELAY,
                    new Domain.Recording.Column("counts", Unit.ONE),
                    new Domain.Recording.Column("counts_per_phonon", Unit.ONE)),
                "CSV file with columns delay, counts and counts_per_phonon (counts one phonon would have given)")),
        outputs,
        List.of(
            DELAY_COLUMN,
            Quantity.real("phonons", Unit.ONE, "fitted"),
            Quantity.real("phonons_error", Unit.ONE, "standard error")),
        given -> {
          String file = OscillatorCalculators.oneOf(given, "data", "counts");
          double[] delays = column(given, file, 0);
          double[] seen = column(given, file, 1);
          double[] scale = column(given, file, 2);
          for (int row = 0; row < scale.length; row++) {
            String name = file.equals("data") ? "sigma" : "counts_per_phonon";
            if (!(scale[row] > 0)) {
              throw OscillatorCalculators.inRow(
                  given,
                  file,
                  row,
                  name + " must be above 0, but is " + new Value.Real(scale[row]));
            }
            if (file.equals("counts") && !(seen[row] >= 0 && seen[row] == Math.rint(seen[row]))) {
              throw OscillatorCalculators.inRow(
                  given,
                  file,
                  row,
                  "counts must be a whole number from 0 on, but is " + new Value.Real(seen[row]));
            }
          }
          HeatingFit fit =
              file.equals("data")
                  ? HeatingFit.ofPhonons(delays, seen, scale)
                  : HeatingFit.ofCounts(delays, seen, scale);
          FittedOutputs cells = new FittedOutputs();
          cells.add(fit.lifetime());
          cells.add(fit.bathLifetime());
          cells.add(fit.heatingRate());
          cells.add(fit.initial());
          cells.add(fit.last());
          cells.add(fit.decayingAmplitude());
          cells.add(fit.delayedAmplitude());
          OptionalDouble hottest = fit.curve().hottest();
          cells.add(hottest.isPresent() ? (Object) hottest.getAsDouble() : null);
          cells.add(fit.deviance());
          cells.add(fit.squares());
          cells.add((long) fit.degreesOfFreedom());
          cells.add(fit.rivalRise() < Double.POSITIVE_INFINITY ? (Object) fit.rivalRise() : null);
          double most = Arrays.stream(delays).max().orElse(0);
          List<@Nullable Double[]> rows = new ArrayList<>();
          for (int i = 0; i < ROWS; i++) {
            double t = most * i / (ROWS - 1);
            rows.add(new @Nullable Double[] {t, fit.phonons(t).value(), fit.phonons(t).error()});
          }
          return new Calculator.Computed(cells.cells(), rows);
        });
  }
}
