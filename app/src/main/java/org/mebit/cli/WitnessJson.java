package org.mebit.cli;

import java.util.List;
import java.util.Optional;
import org.mebit.oscillator.counts.CorrelationEstimate;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.counts.Coverage;
import org.mebit.oscillator.counts.Refusal;
import org.mebit.oscillator.counts.Validity;
import org.mebit.oscillator.counts.WitnessDensity;
import org.mebit.oscillator.counts.WitnessEstimate;
import org.mebit.oscillator.counts.WitnessReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A verdict for programs: all digits.
final class WitnessJson {
  private WitnessJson() {}

  static String of(WitnessCommand.Findings findings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Counts counts = findings.verdict().counts();
    node.put("title", findings.title());
    node.put("trials", (long) counts.trials());
    node.put("bound", findings.verdict().bound());
    switch (findings.verdict()) {
      case Refusal refusal -> {
        node.put("refused", true).put("reason", refusal.reason());
        correlations(node, counts);
      }
      case WitnessReport report -> {
        node.put("refused", false);
        correlations(node, counts);
        report(node, report, findings);
      }
    }
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  private static void correlations(ObjectNode node, Counts counts) {
    for (int read = 1; read <= 2; read++) {
      for (int pump = 1; pump <= 2; pump++) {
        String key = "g2_" + read + pump;
        Optional<CorrelationEstimate> estimate = CorrelationEstimate.of(counts, read, pump);
        if (estimate.isPresent()) {
          node.putObject(key)
              .put("value", estimate.get().value())
              .put("q16", estimate.get().q16())
              .put("q84", estimate.get().q84());
        } else {
          node.putNull(key);
        }
      }
    }
  }

  private static void report(
      ObjectNode node, WitnessReport report, WitnessCommand.Findings findings) {
    for (int herald = 1; herald <= 2; herald++) {
      WitnessDensity density = report.counts().witness(herald);
      ObjectNode told = node.putObject("witness_" + herald);
      finite(told, "plug_in", density.plugIn());
      finite(told, "sigma", density.sigma());
      estimate(told, report.herald(herald));
    }
    estimate(node.putObject("witness"), report.symmetrised());
    node.put("z_1", report.ratio().z1());
    node.put("z_2", report.ratio().z2());
    node.put("z", report.ratio().z());
    node.put("confidence", report.ratio().confidence());
    node.put("z_bound_1", report.boundRatio().z1());
    node.put("z_bound_2", report.boundRatio().z2());
    node.put("z_bound", report.boundRatio().z());
    node.put("confidence_bound", report.boundRatio().confidence());
    WitnessDensity pooled = report.pooled().witness();
    WitnessEstimate together = report.pooledEstimate();
    ObjectNode both =
        node.putObject("pooled")
            .put("g_same", pooled.same().value())
            .put("g_cross", pooled.cross().value());
    finite(both, "plug_in", pooled.plugIn());
    both.put("mode", together.mode())
        .put("q16", together.q16())
        .put("q84", together.q84())
        .put("p_below_1", together.below1())
        .put("p_error", together.error())
        .put("homogeneity_same", report.pooled().homogeneitySame())
        .put("homogeneity_cross", report.pooled().homogeneityCross());
    node.putObject("mean")
        .put("q16", report.mean().q16())
        .put("q84", report.mean().q84())
        .put("p_below_1", report.mean().below1())
        .put("p_below_bound", report.mean().belowBound())
        .put("p_error", report.mean().error());
    validity(node.putObject("validity"), report, findings);
    findings.coverage().ifPresent(coverage -> bootstrap(node.putObject("bootstrap"), coverage));
  }

  private static void estimate(ObjectNode node, WitnessEstimate estimate) {
    node.put("mode", estimate.mode())
        .put("q16", estimate.q16())
        .put("q50", estimate.q50())
        .put("q84", estimate.q84())
        .put("p_below_1", estimate.below1())
        .put("p_below_bound", estimate.belowBound())
        .put("p_error", estimate.error());
  }

  private static void finite(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }

  private static void validity(
      ObjectNode node, WitnessReport report, WitnessCommand.Findings findings) {
    Validity validity =
        report.validity(
            findings.fluxImbalance().orElse(0), findings.splitterTransmission().orElse(0.5));
    finite(node, "coherence", validity.coherence());
    node.put("probability_error", report.symmetrised().error());
    if (findings.fluxImbalance().isPresent()) {
      node.put("flux_imbalance", validity.fluxImbalance());
      node.put("least_flux_factor", validity.leastFluxFactor());
      DeviceFlux.of(findings)
          .ifPresent(flux -> {
            node.put("flux_factor_plus", flux.plus());
            finite(node, "flux_factor_minus", flux.minus());
          });
    }
    if (findings.splitterTransmission().isPresent()) {
      node.put("splitter_transmission", validity.splitterTransmission());
      node.put("splitter_shrinkage", validity.splitterShrinkage());
    }
  }

  private static void bootstrap(ObjectNode node, Coverage coverage) {
    Coverage.Spread mode = coverage.mode();
    node.put("experiments", coverage.experiments());
    node.putObject("mode")
        .put("q16", mode.q16())
        .put("q50", mode.q50())
        .put("q84", mode.q84())
        .put("q16_error", mode.q16Error())
        .put("q50_error", mode.q50Error())
        .put("q84_error", mode.q84Error());
    exceedances(node, "density", coverage.density());
    exceedances(node, "likelihood_ratio", coverage.ratio());
  }

  private static void exceedances(
      ObjectNode node, String key, List<Coverage.Exceedance> exceedances) {
    for (Coverage.Exceedance exceedance : exceedances) {
      node.withArray(key)
          .addObject()
          .put("level", exceedance.level())
          .put("share", exceedance.share())
          .put("error", exceedance.error());
    }
  }
}
