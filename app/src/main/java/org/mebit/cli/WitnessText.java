package org.mebit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mebit.oscillator.counts.CorrelationEstimate;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.counts.Coverage;
import org.mebit.oscillator.counts.PooledWitness;
import org.mebit.oscillator.counts.Refusal;
import org.mebit.oscillator.counts.SignedLikelihoodRatio;
import org.mebit.oscillator.counts.Validity;
import org.mebit.oscillator.counts.WitnessDensity;
import org.mebit.oscillator.counts.WitnessEstimate;
import org.mebit.oscillator.counts.WitnessReport;

/// A verdict for people: the answer first, then what it rests on.
final class WitnessText {
  /// One-sided 95 %, in standard deviations: below, one speaks of no evidence.
  private static final double EVIDENCE = 1.645;

  private static final double UNLIKELY = 0.05;

  /// Of a probability: beyond what is printed. Their fluctuations are then more than 3 % of a
  /// correlation.
  private static final double FEW_CLICKS = 1000;

  private static final double OFTEN = 0.05;

  private static final double LARGE_ERROR = 1e-6;

  private WitnessText() {}

  static String of(WitnessCommand.Findings findings) {
    Counts counts = findings.verdict().counts();
    return switch (findings.verdict()) {
      case Refusal refusal ->
          findings.title()
              + ": the witness says nothing about these counts\n"
              + refusal.reason()
              + "\n\n"
              + correlations(counts);
      case WitnessReport report ->
          findings.title()
              + ": "
              + headline(report)
              + "\n"
              + correlations(counts)
              + "\n"
              + witnesses(report)
              + "\n"
              + remarks(report, findings)
              + findings.coverage().map(WitnessText::bootstrap).orElse("");
    };
  }

  /// Against the bound if one below 1 is given, else against 1.
  private static String headline(WitnessReport report) {
    boolean corrected = report.bound() < 1;
    SignedLikelihoodRatio ratio = corrected ? report.boundRatio() : report.ratio();
    String number =
        String.format(
            Locale.ROOT,
            ratio.z() > EVIDENCE
                ? "evidence of entanglement at z = %.2f, confidence %s"
                : "no evidence of entanglement (z = %.2f, confidence %s)",
            ratio.z(),
            percent(ratio.confidence()));
    return number
        + String.format(
            Locale.ROOT,
            "\n(signed likelihood ratio of both heralds against %s: z1 = %.2f, z2 = %.2f%s)\n",
            corrected ? "R = " + Texts.number(report.bound(), 4) : "separable states, R = 1",
            ratio.z1(),
            ratio.z2(),
            corrected
                ? String.format(
                    Locale.ROOT,
                    ";\n against R = 1: z = %.2f, confidence %s",
                    report.ratio().z(),
                    percent(report.ratio().confidence()))
                : "");
  }

  private static String correlations(Counts counts) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("g2", "pump 1", "pump 2"));
    for (int read = 1; read <= 2; read++) {
      lines.add(
          List.of("read " + read, correlation(counts, read, 1), correlation(counts, read, 2)));
    }
    return Texts.aligned(lines, List.of(false, false, false));
  }

  private static String correlation(Counts counts, int read, int pump) {
    Optional<CorrelationEstimate> estimate = CorrelationEstimate.of(counts, read, pump);
    return estimate.map(e -> spread(e.value(), e.q16(), e.q84(), 2)).orElse("-");
  }

  private static String witnesses(WitnessReport report) {
    String bound = Texts.number(report.bound(), 4);
    boolean corrected = report.bound() < 1;
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "witness R", "mode", "median", "P(R < 1)", corrected ? "P(R < " + bound + ")" : ""));
    lines.add(line("herald 1", report.herald1(), corrected));
    lines.add(line("herald 2", report.herald2(), corrected));
    lines.add(line("both, as a product of densities", report.symmetrised(), corrected));
    lines.add(line("both, counts pooled", report.pooledEstimate(), corrected));
    lines.add(
        List.of(
            "both, mean of the two",
            "in " + number(report.mean().q16(), 3) + ".." + number(report.mean().q84(), 3),
            "",
            percent(report.mean().below1()),
            corrected ? percent(report.mean().belowBound()) : ""));
    return Texts.aligned(lines, List.of(false, false, false, false, false));
  }

  private static List<String> line(String name, WitnessEstimate estimate, boolean corrected) {
    return List.of(
        name,
        spread(estimate.mode(), estimate.q16(), estimate.q84(), 3),
        number(estimate.q50(), 3),
        percent(estimate.below1()),
        corrected ? percent(estimate.belowBound()) : "");
  }

  private static String remarks(WitnessReport report, WitnessCommand.Findings findings) {
    StringBuilder out = new StringBuilder();
    PooledWitness pooled = report.pooled();
    boolean differ = Math.min(pooled.homogeneitySame(), pooled.homogeneityCross()) < UNLIKELY;
    out.append(
        String.format(
            Locale.ROOT,
            "heralds agree with p = %.3f (same detector) and %.3f (other detector)%s\n",
            pooled.homogeneitySame(),
            pooled.homogeneityCross(),
            differ ? ": they differ, do not pool them" : ""));
    WitnessDensity one = report.counts().witness(1);
    WitnessDensity two = report.counts().witness(2);
    out.append(
        String.format(
            Locale.ROOT,
            "plug-in R %s and %s (delta method, too optimistic: R is skewed)\n",
            plugIn(one),
            plugIn(two)));
    Validity validity =
        report.validity(
            findings.fluxImbalance().orElse(0), findings.splitterTransmission().orElse(0.5));
    out.append(
        "coherence of the heralded phonon "
            + (Double.isFinite(validity.coherence()) ? number(validity.coherence(), 3) : "none")
            + "\n");
    if (findings.fluxImbalance().isPresent()) {
      out.append(
          String.format(
              Locale.ROOT,
              "flux imbalance %s: in the worst case a separable state shows R down to %.4f%s\n",
              Texts.number(validity.fluxImbalance(), 3),
              validity.leastFluxFactor(),
              validity.leastFluxFactor() < report.bound() ? ", below the bound asked for" : ""));
      DeviceFlux.of(findings).ifPresent(flux -> out.append(devices(flux)));
    }
    if (findings.splitterTransmission().isPresent()) {
      out.append(
          String.format(
              Locale.ROOT,
              "splitter transmission %s: correlations differ by %.4f of what they would, R is too"
                  + " large\n",
              Texts.number(validity.splitterTransmission(), 3),
              validity.splitterShrinkage()));
    }
    double error = error(report);
    if (error > LARGE_ERROR) {
      out.append(
          String.format(
              Locale.ROOT, "warning: probabilities have a numerical error of %.1g\n", error));
    }
    out.append(warnings(report.counts()));
    out.append(
        "choosing the better herald after looking doubles its probability of chance: quote both\n");
    return out.toString();
  }

  private static String warnings(Counts counts) {
    StringBuilder warnings = new StringBuilder();
    if (counts.fewestClicks() < FEW_CLICKS) {
      warnings.append(
          String.format(
              Locale.ROOT,
              "warning: the fewest clicks of a window are %.0f; they are taken for exact, so mind some %.0f %%"
                  + " of every g2\n",
              counts.fewestClicks(),
              100 / Math.sqrt(counts.fewestClicks())));
    }
    if (counts.mostShared() > OFTEN) {
      warnings.append(
          String.format(
              Locale.ROOT,
              "warning: %.0f %% of the clicks of a window have a coincidence; the densities take"
                  + " coincidences for rare\n",
              100 * counts.mostShared()));
    }
    return warnings.toString();
  }

  private static String devices(DeviceFlux flux) {
    return "  for devices with these g2_a and g2_b, R shows up times "
        + number(flux.plus(), 5)
        + (Double.isFinite(flux.minus())
            ? ", or " + number(flux.minus(), 5) + " if the other arm is the brighter one"
            : "")
        + "\n";
  }

  /// The largest of all probabilities.
  private static double error(WitnessReport report) {
    return Math.max(
        Math.max(report.herald1().error(), report.herald2().error()),
        Math.max(
            report.symmetrised().error(),
            Math.max(report.pooledEstimate().error(), report.mean().error())));
  }

  /// The delta method has nothing to go by where the witness does not depend on a count that is
  /// there.
  private static String plugIn(WitnessDensity density) {
    if (!Double.isFinite(density.plugIn())) {
      return "none";
    }
    String sigma =
        density.sigma() > 0 && density.sigma() < Double.POSITIVE_INFINITY
            ? number(density.sigma(), 3)
            : "not determined";
    return number(density.plugIn(), 3) + " +- " + sigma;
  }

  private static String bootstrap(Coverage coverage) {
    Coverage.Spread mode = coverage.mode();
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "\n%s with these correlations: mode %.3f (16 %%) %.3f (median) %.3f (84 %%)\n",
            Texts.count(coverage.experiments(), "simulated experiment"),
            mode.q16(),
            mode.q50(),
            mode.q84()));
    for (int i = 0; i < coverage.density().size(); i++) {
      Coverage.Exceedance density = coverage.density().get(i);
      Coverage.Exceedance ratio = coverage.ratio().get(i);
      out.append(
          String.format(
              Locale.ROOT,
              "  confidence %s reached by %s +- %s (density), %s +- %s (likelihood ratio)\n",
              percent(density.level()),
              share(density.share()),
              percent(density.error()),
              share(ratio.share()),
              percent(ratio.error())));
    }
    return out.toString();
  }

  private static String spread(double value, double q16, double q84, int decimals) {
    return number(value, decimals)
        + " "
        + signed(q84 - value, decimals)
        + " "
        + signed(q16 - value, decimals);
  }

  private static String signed(double x, int decimals) {
    return (x < 0 ? "-" : "+") + number(Math.abs(x), decimals);
  }

  private static String number(double x, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", x);
  }

  /// A share that was counted: 0 and 1 are what they are.
  private static String share(double p) {
    return p == 0 ? "0 %" : p == 1 ? "100 %" : percent(p);
  }

  /// With as many digits as tell it from 0 and from 100.
  private static String percent(double p) {
    double rest = Math.min(p, 1 - p);
    if (rest < 5e-8) {
      return p < 0.5 ? "below 0.00001 %" : "above 99.99999 %";
    }
    int decimals = rest >= 1e-3 ? 2 : (int) Math.ceil(-Math.log10(rest)) - 1;
    return number(100 * p, decimals) + " %";
  }
}
