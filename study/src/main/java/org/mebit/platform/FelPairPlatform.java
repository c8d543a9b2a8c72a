package org.mebit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Platform `fel_pair`: two X-ray photons that one electron emits in an undulator.
public final class FelPairPlatform implements Platform {
  private static final int EXAMPLE_STEPS = 100;

  @Override
  public String name() {
    return "fel_pair";
  }

  @Override
  public String summary() {
    return "two X-ray photons that one electron of a free-electron laser emits in the undulator, entangled in helicity";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "L. Zhang et al., Entangled X-ray Photon Pair Generation by Free Electron Lasers",
        "E. Lotstedt, U. D. Jentschura, Phys. Rev. A 80, 053419 (2009)");
  }

  @Override
  public List<Parameter> parameters() {
    return FelParameters.all();
  }

  @Override
  public List<Quantity> quantities() {
    return Arrays.stream(FelQuantity.values()).map(FelQuantity::quantity).toList();
  }

  @Override
  public List<String> usualQuantities(Map<String, List<Value>> settings) {
    return settings.containsKey("aperture_radius") && settings.containsKey("undulator_periods")
        ? List.of("concurrence", "pairs_per_electron")
        : List.of("concurrence", "emission");
  }

  @Override
  public List<Quantity> rowKeys() {
    return List.of();
  }

  @Override
  public List<String> exampleParameters() {
    return List.of(
        "electron_energy", "undulator_field", "undulator_period", "energy_fraction_1", "angle_1");
  }

  @Override
  public Axis exampleSweep() {
    return new Axis(
        "azimuth",
        IntStream.rangeClosed(0, EXAMPLE_STEPS)
            .mapToObj(i -> (Value) new Value.Real(2 * Math.PI * i / EXAMPLE_STEPS))
            .toList());
  }

  @Override
  public List<Calculator> calculators() {
    return FelCalculators.all();
  }

  @Override
  public Answer plan(Request request) {
    FelRules rules = new FelRules(request);
    rules.checkAll();
    return rules.problems().isEmpty()
        ? new Answer.Accepted(new FelPlan(request))
        : new Answer.Refused(rules.problems());
  }
}
