package org.mebit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mebit.ensemble.LatticeLaw;

/// Platform `ensemble_lattice`: what repeater chains of any number of atoms have in common.
public final class EnsembleLatticePlatform implements Platform {
  private static final int EXAMPLE_STEPS = 200;

  /// The flattest reduced lattice is hexagonal.
  private static final double LEAST_HEIGHT = Math.sqrt(0.75);

  @Override
  public String name() {
    return "ensemble_lattice";
  }

  @Override
  public String summary() {
    return "the law that chains of many atoms share: entropy by the lattice of hops, and its statistics over times";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "S. Li et al., Macroscopic entanglement distribution with atomic ensembles (2026)");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.optional(
            "nodes",
            Unit.ONE,
            new Domain.Wholes(2, LatticeLaw.MOST_NODES),
            new Value.Whole(3),
            new Value.Whole(3),
            "number of ensembles M in the chain, whose measured nodes all yield N"),
        Parameter.optional(
            "lattice_x",
            Unit.ONE,
            new Domain.Reals(-0.5, true, 0.5, true),
            new Value.Absent(),
            new Value.Real(0.2),
            "second vector of the reduced lattice along the short one, in lengths of the short one"),
        Parameter.optional(
            "lattice_y",
            Unit.ONE,
            new Domain.Reals(LEAST_HEIGHT - 1e-9, true, 1e15, true),
            new Value.Absent(),
            new Value.Real(1.2),
            "second vector across the short one, in its lengths; rows with x^2 + y^2 < 1 stay empty"),
        Parameter.optional(
            "lattice_angle",
            Unit.RADIAN,
            Domain.real(),
            new Value.Absent(),
            new Value.Real(0.3),
            "angle of the short vector to the axis of hops; 0 at t = 2 pi P/Q with Q well below sqrt(N)"),
        Parameter.optional(
            "excess",
            Unit.BIT,
            Domain.real(),
            new Value.Absent(),
            new Value.Real(0),
            "level of E - log2(N)/2 that share_below and density are told at"));
  }

  @Override
  public List<Quantity> quantities() {
    return Arrays.stream(LatticeQuantity.values()).map(LatticeQuantity::quantity).toList();
  }

  @Override
  public List<String> usualQuantities(Map<String, List<Value>> settings) {
    if (settings.keySet().stream().anyMatch(name -> name.startsWith("lattice_"))) {
      return List.of("excess_entropy");
    }
    return settings.containsKey("excess")
        ? List.of("share_below", "density")
        : List.of("time_mean", "time_deviation", "ceiling");
  }

  @Override
  public List<Quantity> rowKeys() {
    return List.of();
  }

  @Override
  public List<String> exampleParameters() {
    return List.of("nodes", "lattice_x", "lattice_y");
  }

  @Override
  public Axis exampleSweep() {
    return new Axis(
        "lattice_angle",
        IntStream.rangeClosed(0, EXAMPLE_STEPS)
            .mapToObj(
                i -> (Value) new Value.Real(Math.PI * (i - EXAMPLE_STEPS / 2) / EXAMPLE_STEPS))
            .toList());
  }

  @Override
  public Answer plan(Request request) {
    LatticePlan plan = new LatticePlan(request);
    List<Problem> problems = plan.problems();
    return problems.isEmpty() ? new Answer.Accepted(plan) : new Answer.Refused(problems);
  }
}
