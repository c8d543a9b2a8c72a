package org.mebit.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.counts.CorrelationEstimate;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.counts.ExperimentPlan;
import org.mebit.oscillator.counts.PowerPlan;
import org.mebit.oscillator.counts.Refusal;
import org.mebit.oscillator.counts.Verdict;
import org.mebit.oscillator.counts.WitnessEstimate;
import org.mebit.oscillator.counts.WitnessReport;

/// Calculators of platform `oscillator_pair` about counts: what they tell, and how many it takes.
final class OscillatorCountCalculators {
  private static final int[] DETECTORS = {1, 2};

  private static final long MOST_COUNTS = 1_000_000_000_000_000L;
  private static final double USUAL_POWER = 0.9;

  private OscillatorCountCalculators() {}

  static Calculator countAnalysis() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(count("trials", 1_114_000_000, "pairs of a pump and a read pulse"));
    parameters.add(count("pump_1", 111_134, "clicks of detector 1 in the pump window"));
    parameters.add(count("pump_2", 184_114, "clicks of detector 2 in the pump window"));
    parameters.add(count("read_1", 108_723, "clicks of detector 1 in the read window"));
    parameters.add(count("read_2", 167_427, "clicks of detector 2 in the read window"));
    parameters.add(count("coincidences_11", 9, "read detector 1 with pump detector 1"));
    parameters.add(count("coincidences_12", 129, "read detector 1 with pump detector 2"));
    parameters.add(count("coincidences_21", 130, "read detector 2 with pump detector 1"));
    parameters.add(count("coincidences_22", 37, "read detector 2 with pump detector 2"));
    parameters.add(OscillatorParameters.bound());
    return new Calculator(
        "count_analysis",
        "what clicks and coincidences say about entanglement; mebit witness reads them from a file",
        parameters,
        outputs(),
        OscillatorCountCalculators::analysis);
  }

  static Calculator planExperiment() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(share("pump_1", 1.0061e-4, "clicks of detector 1 per pump window"));
    parameters.add(share("pump_2", 1.6552e-4, "clicks of detector 2 per pump window"));
    parameters.add(share("read_1", 9.955e-5, "clicks of detector 1 per read window"));
    parameters.add(share("read_2", 1.5412e-4, "clicks of detector 2 per read window"));
    parameters.add(correlation("g_same", 1.0837, "expected g2 of equal detectors"));
    parameters.add(correlation("g_cross", 7.4573, "expected g2 of different detectors"));
    for (String name : List.of("significance", "repetition_period", "overhead")) {
      parameters.add(OscillatorParameters.named(name));
    }
    parameters.add(OscillatorParameters.bound());
    parameters.add(
        Parameter.optional(
            "power",
            Unit.ONE,
            new Domain.Reals(0.01, true, 0.99, true),
            new Value.Real(USUAL_POWER),
            new Value.Real(USUAL_POWER),
            "share of experiments that shall reach the significance"));
    parameters.add(
        Parameter.optional(
            "experiments",
            Unit.ONE,
            new Domain.Wholes(0, 1_000_000),
            new Value.Whole(0),
            new Value.Whole(4000),
            "experiments to simulate for the power, at least 100; 0 for none"));
    parameters.add(
        Parameter.optional(
            "seed",
            Unit.ONE,
            new Domain.Wholes(0, Long.MAX_VALUE),
            new Value.Whole(Request.USUAL_SEED),
            new Value.Whole(Request.USUAL_SEED),
            "of their random numbers"));
    return new Calculator(
        "plan_experiment",
        "how long to measure until entanglement is seen",
        parameters,
        List.of(
            Quantity.real("witness", Unit.ONE, "R_m of the expected correlations"),
            Quantity.real("trials", Unit.ONE, "trials: half of all experiments need fewer"),
            Quantity.real("days", Unit.ONE, "days they take, overhead included"),
            Quantity.real("delta_method_trials", Unit.ONE, "trials by the delta method: too few"),
            Quantity.real("power_trials", Unit.ONE, "trials for the power"),
            Quantity.real("power_trials_error", Unit.ONE, "their standard error"),
            Quantity.real("power_days", Unit.ONE, "days those take"),
            Quantity.real(
                "coincidences",
                Unit.ONE,
                "expected after trials of different detectors, herald with fewer; below 20 the"
                    + " likelihood ratio decides, not the density")),
        OscillatorCountCalculators::plan);
  }

  private static @Nullable Object[] plan(Point given) {
    double same = given.real("g_same");
    double cross = given.real("g_cross");
    ExperimentPlan plan =
        ExperimentPlan.symmetric(
            given.real("pump_1"),
            given.real("pump_2"),
            given.real("read_1"),
            given.real("read_2"),
            same,
            cross);
    double sigmas = given.real("significance");
    double bound = given.real("bound");
    double day = ExperimentPlan.days(1, given.real("repetition_period"), given.real("overhead"));
    double trials = plan.trials(sigmas, bound);
    @Nullable Object[] cells = new Object[8];
    cells[0] = plan.expected(1).witness(1).plugIn();
    cells[1] = trials;
    cells[2] = trials * day;
    cells[3] = plan.deltaMethodTrials(sigmas, bound);
    if (given.whole("experiments") > 0) {
      PowerPlan power =
          PowerPlan.of(
              plan,
              sigmas,
              bound,
              given.real("power"),
              (int) given.whole("experiments"),
              given.whole("seed"));
      cells[4] = power.trials();
      cells[5] = power.error();
      cells[6] = power.trials() * day;
    }
    Counts expected = plan.expected(trials);
    cells[7] = Math.min(expected.c12(), expected.c21());
    return cells;
  }

  private static Parameter share(String name, double typical, String meaning) {
    return Parameter.required(
        name, Unit.ONE, new Domain.Reals(0, false, 1, false), new Value.Real(typical), meaning);
  }

  private static Parameter correlation(String name, double typical, String meaning) {
    return Parameter.required(
        name, Unit.ONE, Domain.notNegative(), new Value.Real(typical), meaning);
  }

  private static List<Quantity> outputs() {
    List<Quantity> outputs = new ArrayList<>();
    for (int read : DETECTORS) {
      for (int pump : DETECTORS) {
        String name = "g2_" + read + pump;
        add(outputs, name, "second-order correlation of read detector " + read + ", pump " + pump);
        add(outputs, name + "_q16", "16 % quantile");
        add(outputs, name + "_q84", "84 % quantile");
      }
    }
    for (int herald : DETECTORS) {
      String name = "witness_" + herald;
      add(outputs, name + "_plug_in", "R_m of the measured correlations, herald " + herald);
      add(outputs, name + "_sigma", "its standard error by the delta method");
      addEstimate(outputs, name, "R_m of herald " + herald);
    }
    addEstimate(outputs, "witness", "symmetrised R_m, product of both densities");
    add(outputs, "z_1", "signed likelihood ratio of herald 1 against R = 1");
    add(outputs, "z_2", "likewise of herald 2");
    add(outputs, "z", "(z_1 + z_2)/sqrt 2: the number to quote if the bound is 1");
    add(outputs, "confidence", "the confidence of z, one-sided");
    add(outputs, "pooled_g_same", "g2 of equal detectors, both heralds together");
    add(outputs, "pooled_g_cross", "g2 of different detectors, both heralds together");
    add(outputs, "pooled_plug_in", "R_m of these");
    addEstimate(outputs, "pooled", "R_m of one g_same and one g_cross");
    add(outputs, "homogeneity_same", "p-value that both heralds share one g_same");
    add(outputs, "homogeneity_cross", "p-value that both heralds share one g_cross");
    add(outputs, "mean_q16", "16 % quantile of (R_m1 + R_m2)/2");
    add(outputs, "mean_q84", "84 % quantile of it");
    add(outputs, "mean_p_below_1", "probability that it lies below 1");
    add(outputs, "mean_p_below_bound", "probability that it lies below the bound");
    add(outputs, "z_bound_1", "signed likelihood ratio of herald 1 against R = bound");
    add(outputs, "z_bound_2", "likewise of herald 2");
    add(outputs, "z_bound", "(z_bound_1 + z_bound_2)/sqrt 2: to quote if the bound is below 1");
    add(outputs, "confidence_bound", "the confidence of z_bound, one-sided");
    return outputs;
  }

  private static void addEstimate(List<Quantity> outputs, String name, String meaning) {
    add(outputs, name + "_mode", "most probable value: " + meaning);
    add(outputs, name + "_q16", "16 % quantile");
    add(outputs, name + "_q50", "median");
    add(outputs, name + "_q84", "84 % quantile");
    add(outputs, name + "_p_below_1", "probability that it lies below 1");
    add(outputs, name + "_p_below_bound", "probability that it lies below the bound");
  }

  private static Counts counts(Point given) {
    try {
      return new Counts(
          given.whole("trials"),
          given.whole("pump_1"),
          given.whole("pump_2"),
          given.whole("read_1"),
          given.whole("read_2"),
          given.whole("coincidences_11"),
          given.whole("coincidences_12"),
          given.whole("coincidences_21"),
          given.whole("coincidences_22"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(inOurNames(String.valueOf(e.getMessage())), e);
    }
  }

  /// `pump1` is `pump_1` here, and `c12` is `coincidences_12`.
  static String inOurNames(String message) {
    return message
        .replaceAll("\\b(pump|read)([12])\\b", "$1_$2")
        .replaceAll("\\bc([12][12])\\b", "coincidences_$1");
  }

  private static @Nullable Object[] analysis(Point given) {
    return switch (Verdict.of(counts(given), given.real("bound"))) {
      case Refusal refusal -> throw new IllegalArgumentException("no witness: " + refusal.reason());
      case WitnessReport report -> cells(report).toArray();
    };
  }

  private static List<@Nullable Object> cells(WitnessReport report) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int read : DETECTORS) {
      for (int pump : DETECTORS) {
        CorrelationEstimate.of(report.counts(), read, pump)
            .ifPresent(g -> cells.addAll(List.of(g.value(), g.q16(), g.q84())));
      }
    }
    for (int herald : DETECTORS) {
      addFinite(cells, report.counts().witness(herald).plugIn());
      addFinite(cells, report.counts().witness(herald).sigma());
      addEstimate(cells, report.herald(herald));
    }
    addEstimate(cells, report.symmetrised());
    cells.addAll(
        List.of(
            report.ratio().z1(),
            report.ratio().z2(),
            report.ratio().z(),
            report.ratio().confidence()));
    cells.add(report.pooled().witness().same().value());
    cells.add(report.pooled().witness().cross().value());
    addFinite(cells, report.pooled().witness().plugIn());
    addEstimate(cells, report.pooledEstimate());
    cells.add(report.pooled().homogeneitySame());
    cells.add(report.pooled().homogeneityCross());
    WitnessReport.MeanEstimate mean = report.mean();
    cells.addAll(List.of(mean.q16(), mean.q84(), mean.below1(), mean.belowBound()));
    cells.addAll(
        List.of(
            report.boundRatio().z1(),
            report.boundRatio().z2(),
            report.boundRatio().z(),
            report.boundRatio().confidence()));
    return cells;
  }

  private static void addFinite(List<@Nullable Object> cells, double value) {
    cells.add(Double.isFinite(value) ? (Object) value : null);
  }

  private static void addEstimate(List<@Nullable Object> cells, WitnessEstimate estimate) {
    cells.addAll(
        List.of(
            estimate.mode(),
            estimate.q16(),
            estimate.q50(),
            estimate.q84(),
            estimate.below1(),
            estimate.belowBound()));
  }

  private static void add(List<Quantity> outputs, String name, String meaning) {
    outputs.add(Quantity.real(name, Unit.ONE, meaning));
  }

  private static Parameter count(String name, long typical, String meaning) {
    return Parameter.required(
        name, Unit.ONE, new Domain.Wholes(0, MOST_COUNTS), new Value.Whole(typical), meaning);
  }
}
