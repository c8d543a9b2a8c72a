package org.mebit.platform;

import static org.mebit.platform.OscillatorCalculators.absent;
import static org.mebit.platform.OscillatorCalculators.column;
import static org.mebit.platform.OscillatorCalculators.file;
import static org.mebit.platform.OscillatorCalculators.inRow;
import static org.mebit.platform.OscillatorCalculators.usual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.design.Estimate;
import org.mebit.oscillator.design.FringeFit;
import org.mebit.oscillator.design.FringeSearch;
import org.mebit.oscillator.design.Interval;
import org.mebit.oscillator.design.Sweep;

/// Calculators that fit the interference of the two oscillators along a phase or a delay.
final class OscillatorFitCalculators {
  private static final List<String> COUNTS =
      List.of(
          "trials",
          "pump_1",
          "pump_2",
          "read_1",
          "read_2",
          "coincidences_11",
          "coincidences_12",
          "coincidences_21",
          "coincidences_22");

  private static final int ROWS = 401;

  /// Rows of a curve in a cycle, and at most.
  private static final int ROWS_PER_CYCLE = 24;

  private static final int MOST_ROWS = 20_001;

  private static final String OWN = "own";

  private OscillatorFitCalculators() {}

  static Calculator phase() {
    List<Quantity> outputs = new ArrayList<>();
    FittedOutputs.declare(
        outputs, "visibility", Unit.ONE, "(max - min)/(max + min) of same and cross together");
    FittedOutputs.declare(
        outputs,
        "optimal_phase",
        Unit.RADIAN,
        "where correlations across detectors are largest, in [0, period); empty if nothing oscillates");
    FittedOutputs.declare(
        outputs,
        "offset",
        Unit.RADIAN,
        "theta_0: same detector + cos(2 pi phase/period + theta_0), across detectors -");
    FittedOutputs.declare(
        outputs, "period", Unit.RADIAN, "of the fringe; no error if it was given");
    declareKinds(outputs, "");
    declareEnd(outputs, "period", Unit.RADIAN);
    List<Parameter> parameters = new ArrayList<>(files("phase", Unit.RADIAN));
    parameters.add(usual("period", Unit.RADIAN, Domain.positive(), 2 * Math.PI, "of the fringe"));
    parameters.add(
        Parameter.optional(
            "free_period",
            Unit.ONE,
            new Domain.Flags(),
            new Value.Flag(false),
            new Value.Flag(true),
            "whether the period is fitted too"));
    parameters.add(
        usual("least_period", Unit.RADIAN, Domain.positive(), Math.PI, "shortest one looked for"));
    parameters.add(
        usual(
            "most_period", Unit.RADIAN, Domain.positive(), 4 * Math.PI, "longest one looked for"));
    return new Calculator(
        "fit_phase",
        "fringe of a phase sweep: visibility, optimal phase, period",
        parameters,
        outputs,
        curve("phase", Unit.RADIAN, "of the sweep"),
        given -> {
          Sweep sweep = sweep(given);
          FringeSearch search = new FringeSearch(sweep);
          FringeFit fit =
              given.flag("free_period")
                  ? search.ofPeriods(given.real("least_period"), given.real("most_period"))
                  : search.ofPeriod(given.real("period"));
          FittedOutputs cells = new FittedOutputs();
          cells.add(fit.visibility(0));
          addPhase(cells, fit, fit::optimum);
          addPhase(cells, fit, fit::offset);
          cells.add(fit.period());
          addKinds(cells, fit, 0);
          addEnd(cells, fit, fit.rival().map(other -> 1 / other.frequency()));
          return new Calculator.Computed(
              cells.cells(), rows(fit, sweep.least(), sweep.most(), ROWS));
        });
  }

  static Calculator delay() {
    List<Quantity> outputs = new ArrayList<>();
    FittedOutputs.declare(outputs, "frequency", Unit.HERTZ, "of the interference");
    FittedOutputs.declare(
        outputs, "offset", Unit.RADIAN, "theta_0 at delay 0: same detector + cos, across -");
    FittedOutputs.declare(
        outputs, "amplitude_decay_rate", Unit.PER_SECOND, "lambda: amplitude ~ e^(-lambda t)");
    FittedOutputs.declare(
        outputs, "mean_decay_rate", Unit.PER_SECOND, "kappa: mean = 1 + m e^(-kappa t)");
    outputs.add(Quantity.real("evaluated_at", Unit.SECOND, "delay of the outputs that follow"));
    FittedOutputs.declare(
        outputs, "visibility", Unit.ONE, "(max - min)/(max + min) of same and cross together");
    declareKinds(outputs, " at that delay");
    declareEnd(outputs, "frequency", Unit.HERTZ);
    List<Parameter> parameters = new ArrayList<>(files("delay", Unit.SECOND));
    parameters.add(
        absent(
            "least_frequency",
            Unit.HERTZ,
            Domain.positive(),
            30e6,
            "lowest one looked for; one cycle in the sweep unless set"));
    parameters.add(
        absent(
            "most_frequency",
            Unit.HERTZ,
            Domain.positive(),
            60e6,
            "highest one looked for; one cycle in the smallest step unless set, where an even grid shows every frequency twice"));
    parameters.add(
        Parameter.optional(
            "mean_decay",
            Unit.ONE,
            new Domain.Words(List.of(OWN, "amplitude")),
            new Value.Word(OWN),
            new Value.Word(OWN),
            "whether the mean decays at a rate of its own or as the amplitude does"));
    parameters.add(
        absent(
            "at",
            Unit.SECOND,
            Domain.notNegative(),
            123e-9,
            "delay where visibility, means and amplitudes are given; the first one unless set"));
    parameters.add(
        absent("curve_from", Unit.SECOND, Domain.notNegative(), 0, "first delay of the curve"));
    parameters.add(
        absent("curve_to", Unit.SECOND, Domain.notNegative(), 4e-6, "last delay of the curve"));
    parameters.add(
        Parameter.optional(
            "curve_points",
            Unit.ONE,
            new Domain.Wholes(2, MOST_ROWS),
            new Value.Absent(),
            new Value.Whole(ROWS),
            "rows of the curve; " + ROWS_PER_CYCLE + " in a cycle unless set"));
    return new Calculator(
        "fit_delay",
        "fringe of a delay sweep: frequency, decay, visibility at each delay",
        parameters,
        outputs,
        curve("delay", Unit.SECOND, "from pump to read"),
        given -> {
          Sweep sweep = sweep(given);
          FringeSearch search = new FringeSearch(sweep);
          FringeFit fit =
              search.ofFrequencies(
                  given.has("least_frequency")
                      ? given.real("least_frequency")
                      : search.lowestFrequency(),
                  given.has("most_frequency")
                      ? given.real("most_frequency")
                      : search.highestFrequency(),
                  given.word("mean_decay").equals(OWN));
          double at = given.has("at") ? given.real("at") : sweep.least();
          FittedOutputs cells = new FittedOutputs();
          cells.add(fit.frequency());
          addPhase(cells, fit, fit::offset);
          cells.add(fit.amplitudeDecay());
          cells.add(fit.meanDecay());
          cells.add((Object) at);
          cells.add(fit.visibility(at));
          addKinds(cells, fit, at);
          addEnd(cells, fit, fit.rival().map(FringeFit.Rival::frequency));
          return new Calculator.Computed(cells.cells(), rows(fit, given));
        });
  }

  private static List<@Nullable Double[]> rows(FringeFit fit, Point given) {
    Sweep sweep = fit.sweep();
    double from = given.has("curve_from") ? given.real("curve_from") : sweep.least();
    double to = given.has("curve_to") ? given.real("curve_to") : sweep.most();
    Require.that(to > from, "curve_to must be above curve_from, but is " + to);
    double cycles = (to - from) * fit.frequency().value();
    long points =
        given.has("curve_points")
            ? given.whole("curve_points")
            : Math.clamp(Math.round(cycles * ROWS_PER_CYCLE) + 1, ROWS, MOST_ROWS);
    return rows(fit, from, to, (int) points);
  }

  private static List<Parameter> files(String setting, Unit unit) {
    List<Domain.Recording.Column> counted = new ArrayList<>();
    counted.add(new Domain.Recording.Column(setting, unit));
    COUNTS.forEach(name -> counted.add(new Domain.Recording.Column(name, Unit.ONE)));
    return List.of(
        file(
            "data",
            setting + "s.csv",
            counted,
            "CSV file with a line of counts for each "
                + setting
                + ", columns "
                + setting
                + ", "
                + String.join(", ", COUNTS)
                + " (first index the read detector); or correlations"),
        file(
            "correlations",
            setting + "-correlations.csv",
            List.of(
                new Domain.Recording.Column(setting, unit),
                new Domain.Recording.Column("g2", Unit.ONE),
                new Domain.Recording.Column("sigma", Unit.ONE)),
            "CSV file with columns "
                + setting
                + ", g2 and sigma (its standard error), of correlations across detectors"));
  }

  private static Sweep sweep(Point given) {
    String file = OscillatorCalculators.oneOf(given, "data", "correlations");
    double[] settings = column(given, file, 0);
    List<double[]> columns = ((Value.Recording) given.value(file)).columns();
    if (file.equals("correlations")) {
      double[] sigmas = columns.get(2);
      for (int row = 0; row < sigmas.length; row++) {
        if (!(sigmas[row] > 0)) {
          throw inRow(
              given, file, row, "sigma must be above 0, but is " + new Value.Real(sigmas[row]));
        }
      }
      return Sweep.ofCorrelations(settings, column(given, file, 1), column(given, file, 2));
    }
    List<Counts> counts = new ArrayList<>();
    for (int row = 0; row < settings.length; row++) {
      double[] n = new double[COUNTS.size()];
      for (int i = 0; i < n.length; i++) {
        n[i] = columns.get(i + 1)[row];
      }
      try {
        counts.add(counts(n));
      } catch (IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        throw inRow(given, file, row, OscillatorCountCalculators.inOurNames(message));
      }
    }
    return Sweep.ofCounts(settings, counts);
  }

  private static Counts counts(double[] n) {
    for (int i = 0; i < n.length; i++) {
      Require.that(
          n[i] >= 0 && n[i] == Math.rint(n[i]),
          COUNTS.get(i) + " must be a whole number from 0 on, but is " + new Value.Real(n[i]));
    }
    Counts counts = new Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    Require.that(
        n[1] + n[2] > 0 && n[3] + n[4] > 0,
        "each window must have a click, but the "
            + (n[1] + n[2] > 0 ? "read" : "pump")
            + " window has none");
    return counts;
  }

  private static void declareKinds(List<Quantity> outputs, String where) {
    FittedOutputs.declare(outputs, "visibility_same", Unit.ONE, "of the same detector" + where);
    FittedOutputs.declare(outputs, "visibility_cross", Unit.ONE, "across detectors" + where);
    FittedOutputs.declareShort(
        outputs, "mean_same", Unit.ONE, "mean g2 of the same detector" + where);
    FittedOutputs.declareShort(outputs, "mean_cross", Unit.ONE, "mean g2 across detectors" + where);
    FittedOutputs.declareShort(
        outputs, "amplitude_same", Unit.ONE, "half of max - min, same detector" + where);
    FittedOutputs.declareShort(
        outputs, "amplitude_cross", Unit.ONE, "half of max - min, across detectors" + where);
  }

  private static void addKinds(FittedOutputs cells, FringeFit fit, double at) {
    boolean both = fit.sweep().both();
    if (both) {
      cells.add(fit.visibility(true, at));
    } else {
      cells.addNone(4);
    }
    cells.add(fit.visibility(false, at));
    add(cells, both ? fit.mean(true, at) : null);
    cells.add(fit.mean(false, at));
    add(cells, both ? fit.amplitude(true, at) : null);
    cells.add(fit.amplitude(false, at));
  }

  private static void addPhase(FittedOutputs cells, FringeFit fit, Supplier<Interval> phase) {
    if (fit.oscillates()) {
      cells.add(phase.get());
    } else {
      cells.addNone(4);
    }
  }

  private static void add(FittedOutputs cells, @Nullable Estimate estimate) {
    if (estimate == null) {
      cells.addNone(2);
    } else {
      cells.add(estimate);
    }
  }

  private static void declareEnd(List<Quantity> outputs, String rival, Unit unit) {
    FittedOutputs.declareGoodness(outputs);
    outputs.add(Quantity.real("improvement", Unit.ONE, "what the sinusoid takes off the deviance"));
    outputs.add(
        Quantity.real("other_" + rival, unit, "that fits next best; empty if there is none"));
    outputs.add(Quantity.real("other_rise", Unit.ONE, "by how much its deviance is higher"));
    outputs.add(
        new Quantity(
            "ambiguous",
            Unit.ONE,
            Quantity.Kind.TEXT,
            "yes if it fits as well, within a rise of " + (int) FringeFit.TOLD_APART));
  }

  private static void addEnd(FittedOutputs cells, FringeFit fit, Optional<Double> rival) {
    cells.add((Object) fit.deviance());
    cells.add((Object) fit.squares());
    cells.add((long) fit.degreesOfFreedom());
    cells.add((Object) fit.improvement());
    cells.add(rival.isPresent() ? (Object) rival.get() : null);
    cells.add(fit.rival().isPresent() ? (Object) fit.rival().get().rise() : null);
    cells.add(fit.ambiguous() ? "yes" : "no");
  }

  private static List<Quantity> curve(String setting, Unit unit, String meaning) {
    return List.of(
        Quantity.real(setting, unit, meaning),
        Quantity.real("g2_same", Unit.ONE, "fitted, same detector in both windows"),
        Quantity.real("g2_same_error", Unit.ONE, "standard error"),
        Quantity.real("g2_cross", Unit.ONE, "fitted, different detectors"),
        Quantity.real("g2_cross_error", Unit.ONE, "standard error"),
        Quantity.real("visibility", Unit.ONE, "of both kinds together"),
        Quantity.real("visibility_error", Unit.ONE, "standard error"));
  }

  private static List<@Nullable Double[]> rows(FringeFit fit, double from, double to, int points) {
    List<@Nullable Double[]> rows = new ArrayList<>();
    boolean both = fit.sweep().both();
    for (int i = 0; i < points; i++) {
      double at = i == points - 1 ? to : from + (to - from) * i / (points - 1);
      Estimate same = fit.correlation(true, at);
      Estimate cross = fit.correlation(false, at);
      Estimate visibility = fit.visibilityEstimate(at);
      rows.add(
          new @Nullable Double[] {
            at,
            both ? (Double) same.value() : null,
            both ? (Double) same.error() : null,
            cross.value(),
            cross.error(),
            visibility.value(),
            visibility.error()
          });
    }
    return rows;
  }
}
