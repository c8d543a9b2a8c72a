package org.mebit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Platform `nuclear_pair`: two crystals of Mössbauer nuclei in an X-ray interferometer.
public final class NuclearPairPlatform implements Platform {
  @Override
  public String name() {
    return "nuclear_pair";
  }

  @Override
  public String summary() {
    return "two 57Fe crystals in the arms of an X-ray interferometer, entangled by one photon";
  }

  @Override
  public List<String> papers() {
    return List.of("W.-T. Liao, C. H. Keitel, A. Palffy, Sci. Rep. 6, 33361 (2016)");
  }

  @Override
  public List<Parameter> parameters() {
    return NuclearParameters.all();
  }

  @Override
  public List<Quantity> quantities() {
    return Arrays.stream(NuclearQuantity.values()).map(NuclearQuantity::quantity).toList();
  }

  @Override
  public List<String> usualQuantities(Map<String, List<Value>> settings) {
    if (settings.containsKey("time")) {
      return List.of("amplitude_1", "amplitude_2");
    }
    if (settings.containsKey("store_at")) {
      return List.of("storage_fidelity", "storage_efficiency");
    }
    return settings.containsKey("switch_time") || settings.isEmpty()
        ? List.of("counts_b", "counts_c", "fringe_b")
        : List.of("visibility", "concurrence", "coherence_time", "delayed_rate");
  }

  @Override
  public List<Quantity> rowKeys() {
    return List.of();
  }

  @Override
  public Axis exampleSweep() {
    return new Axis(
        "switch_time",
        IntStream.rangeClosed(0, 200).mapToObj(i -> (Value) new Value.Real(1e-9 * i)).toList());
  }

  @Override
  public List<Calculator> calculators() {
    return NuclearCalculators.all();
  }

  @Override
  public Answer plan(Request request) {
    NuclearRules rules = new NuclearRules(request);
    rules.checkAll();
    return rules.problems().isEmpty()
        ? new Answer.Accepted(new NuclearPlan(request, rules.forecast(), rules.panels()))
        : new Answer.Refused(rules.problems());
  }
}
