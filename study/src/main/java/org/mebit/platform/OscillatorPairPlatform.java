package org.mebit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Platform `oscillator_pair`: two optomechanical oscillators, entangled by a photon that either
/// may have scattered.
public final class OscillatorPairPlatform implements Platform {
  private static final int EXAMPLE_STEPS = 100;

  @Override
  public String name() {
    return "oscillator_pair";
  }

  @Override
  public String summary() {
    return "two nanomechanical oscillators, heralded by a Stokes photon, read by an anti-Stokes photon";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "R. Riedinger et al., Nature 556, 473 (2018)",
        "K. Borkje, A. Nunnenkamp, S. M. Girvin, Phys. Rev. Lett. 107, 123601 (2011)");
  }

  @Override
  public List<Parameter> parameters() {
    return OscillatorParameters.all();
  }

  @Override
  public List<Quantity> quantities() {
    return Arrays.stream(OscillatorQuantity.values()).map(OscillatorQuantity::quantity).toList();
  }

  @Override
  public List<String> usualQuantities(Map<String, List<Value>> settings) {
    return settings.isEmpty()
            || settings.containsKey("phase")
            || settings.containsKey("frequency_difference")
        ? List.of("g2_11", "g2_12", "g2_21", "g2_22", "witness")
        : List.of("visibility", "concurrence", "log_negativity");
  }

  @Override
  public List<Quantity> rowKeys() {
    return List.of();
  }

  @Override
  public Axis exampleSweep() {
    return new Axis(
        "phase",
        IntStream.rangeClosed(0, EXAMPLE_STEPS)
            .mapToObj(i -> (Value) new Value.Real(2 * Math.PI * i / EXAMPLE_STEPS))
            .toList());
  }

  @Override
  public List<Calculator> calculators() {
    return OscillatorCalculators.all();
  }

  @Override
  public Answer plan(Request request) {
    OscillatorRules rules = new OscillatorRules(request);
    rules.checkAll();
    return rules.problems().isEmpty()
        ? new Answer.Accepted(new OscillatorPlan(request))
        : new Answer.Refused(rules.problems());
  }
}
