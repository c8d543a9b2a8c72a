package org.mebit.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mebit.ensemble.EnsembleChain;

/// Platform `ensemble_chain`: a repeater chain of atomic ensembles.
public final class EnsembleChainPlatform implements Platform {
  private static final long MOST_ATOMS = EnsembleChain.MOST_ATOMS;

  @Override
  public String name() {
    return "ensemble_chain";
  }

  @Override
  public String summary() {
    return "repeater chain of atomic ensembles, S_z S_z coupling, inner nodes measured along x";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "S. Li et al., Macroscopic entanglement distribution with atomic ensembles (2026)",
        "A. N. Pyrkov, I. D. Lazarev, T. Byrnes, Adv. Quantum Technol. 8, 2400524 (2025)");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.optional(
            "nodes",
            Unit.ONE,
            new Domain.Wholes(2, EnsembleChain.MOST_NODES),
            new Value.Whole(3),
            new Value.Whole(3),
            "number of ensembles M in the chain"),
        Parameter.required(
            "atoms",
            Unit.ONE,
            new Domain.Wholes(1, MOST_ATOMS),
            new Value.Whole(1_000_000),
            "number of qubits N in each ensemble"),
        Parameter.required(
            "time",
            Unit.ONE,
            Domain.real(),
            new Value.Real(1.0),
            "interaction time t times the coupling, a pure number; without dephasing all results have the period 2 pi, with it t must be at least 0"),
        Parameter.optional(
            "time_to",
            Unit.ONE,
            Domain.real(),
            new Value.Absent(),
            new Value.Real(1.1),
            "end of the window of times from time on that highest_... and robust_... search"),
        Parameter.optional(
            "time_jitter",
            Unit.ONE,
            Domain.notNegative(),
            new Value.Absent(),
            new Value.Real(1e-6),
            "largest error dt of the timing for robust_... and guaranteed_..., its standard deviation for expected_entropy"),
        Parameter.optional(
            "outcomes",
            Unit.ONE,
            new Domain.WordsOrWholeList(List.of("all", "average", "sample", "each"), 0, MOST_ATOMS),
            new Value.Word("all"),
            new Value.Word("all"),
            "results of the x measurements: all (every measured node yields N), a list of q for nodes 2..M-1, average over all of them, sample (drawn at random) or each (one row for every one)"),
        Parameter.optional(
            "samples",
            Unit.ONE,
            new Domain.Wholes(1, 1_000_000_000),
            new Value.Absent(),
            new Value.Whole(100),
            "how many outcomes are drawn; sample: 100 unless set, average: as many as the tolerance needs unless set"),
        Parameter.optional(
            "offset",
            Unit.RADIAN,
            Domain.real(),
            new Value.Real(0),
            new Value.Real(0),
            "phase phi of exp(i phi n_a) on each measured node before its measurement"),
        Parameter.optional(
            "dephasing",
            Unit.ONE,
            Domain.notNegative(),
            new Value.Absent(),
            new Value.Real(0.01),
            "rate gamma of dephasing of every node, over the coupling; none is 0"),
        Parameter.optional(
            "dephasing_ends",
            Unit.ONE,
            Domain.notNegative(),
            new Value.Absent(),
            new Value.Real(0.01),
            "rate of dephasing of nodes 1 and M, over the coupling; none is 0"),
        Parameter.optional(
            "dephasing_inner",
            Unit.ONE,
            Domain.notNegative(),
            new Value.Absent(),
            new Value.Real(0.01),
            "rate of dephasing of the measured nodes, over the coupling; none is 0"),
        Parameter.optional(
            "window",
            Unit.ONE,
            Domain.positive(),
            new Value.Absent(),
            new Value.Real(3),
            "half-width c, in standard deviations sqrt(N)/2, of the Dicke states kept on the two end nodes, with dephasing the radius of a disc of both; none keeps all"),
        Parameter.optional(
            "window_measured",
            Unit.ONE,
            new Domain.Flags(),
            new Value.Flag(false),
            new Value.Flag(false),
            "whether the window truncates the measured nodes too"),
        Parameter.optional(
            "method",
            Unit.ONE,
            new Domain.Words(ChainPoint.WAYS),
            new Value.Word("auto"),
            new Value.Word("auto"),
            "how to compute: auto chooses; exact is dense; patch costs the same at any N; lattice_law is a table for all N from 2000 on, where all outcomes are N; closed_form holds near rational multiples of 2 pi; with dephasing: exact, disc, classes, chain, chain_gauss, bloch, series"),
        Parameter.optional(
            "tolerance",
            Unit.BIT,
            new Domain.Reals(1e-15, true, 1e-2, true),
            new Value.Absent(),
            new Value.Real(1e-9),
            "error wanted of entropies and negativities; unless set 1e-9, with dephasing 1e-6, of an average over drawn outcomes 0.01, of operating points 1e-4"),
        Parameter.optional(
            "schmidt_terms",
            Unit.ONE,
            new Domain.Wholes(1, 1000),
            new Value.Whole(6),
            new Value.Whole(6),
            "number of Schmidt coefficients that quantity schmidt lists"));
  }

  @Override
  public List<Quantity> quantities() {
    return List.of(
        Quantity.real("entropy", Unit.BIT, "end-to-end von Neumann entropy E"),
        Quantity.real("normalized_entropy", Unit.ONE, "E over its maximum log2(N+1)"),
        Quantity.real(
            "excess_entropy",
            Unit.BIT,
            "E - log2(N)/2: for many atoms its distribution over times is that of any N"),
        Quantity.real("log_negativity", Unit.BIT, "end-to-end logarithmic negativity"),
        Quantity.real("outcome_probability", Unit.ONE, "probability p_q of the measured outcomes"),
        Quantity.real("mean_entropy", Unit.BIT, "entropy E averaged over all outcomes"),
        Quantity.real(
            "mean_log_negativity", Unit.BIT, "logarithmic negativity averaged over all outcomes"),
        Quantity.real(
            "schmidt",
            Unit.ONE,
            "largest Schmidt coefficients, squared, as schmidt_1, schmidt_2, ..."),
        Quantity.real(
            "highest_entropy", Unit.BIT, "highest entropy E at any time from time to time_to"),
        Quantity.real("highest_time", Unit.ONE, "the time of highest_entropy"),
        Quantity.real(
            "robust_entropy",
            Unit.BIT,
            "largest guaranteed_entropy of any time from time to time_to: the operating point for a given time_jitter"),
        Quantity.real("robust_time", Unit.ONE, "the time of robust_entropy"),
        Quantity.real(
            "guaranteed_entropy",
            Unit.BIT,
            "smallest entropy E at any time within time_jitter of time"),
        Quantity.real("weakest_time", Unit.ONE, "the time of guaranteed_entropy"),
        Quantity.real(
            "expected_entropy",
            Unit.BIT,
            "mean of E over times spread around time by a Gaussian of standard deviation time_jitter"),
        new Quantity("method_used", Unit.ONE, Quantity.Kind.TEXT, "how the point was computed"));
  }

  @Override
  public List<String> usualQuantities(Map<String, List<Value>> settings) {
    boolean dephased =
        ChainPoint.RATES.stream()
            .flatMap(rate -> settings.getOrDefault(rate, List.of()).stream())
            .anyMatch(rate -> rate instanceof Value.Real real && real.number() > 0);
    List<Value> outcomes = settings.getOrDefault("outcomes", List.of());
    if (!outcomes.isEmpty() && outcomes.stream().allMatch(new Value.Word("average")::equals)) {
      return dephased
          ? List.of("mean_log_negativity")
          : List.of("mean_entropy", "mean_log_negativity");
    }
    return dephased
        ? List.of("log_negativity", "outcome_probability")
        : List.of("entropy", "normalized_entropy", "outcome_probability");
  }

  @Override
  public List<Quantity> rowKeys() {
    return List.of(
        new Quantity(
            "sample", Unit.ONE, Quantity.Kind.WHOLE, "number of the sample at its point, from 1"),
        new Quantity(
            "sampled_outcome",
            Unit.ONE,
            Quantity.Kind.WHOLE,
            "outcome q drawn for a measured node"),
        new Quantity("outcome", Unit.ONE, Quantity.Kind.WHOLE, "outcome q of a measured node"));
  }

  @Override
  public Axis exampleSweep() {
    return new Axis(
        "time",
        IntStream.rangeClosed(0, 400)
            .mapToObj(i -> (Value) new Value.Real(Math.PI * i / 400))
            .toList());
  }

  static Quantity quantity(String name) {
    return new EnsembleChainPlatform()
        .quantities().stream()
            .filter(quantity -> quantity.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no quantity " + name));
  }

  @Override
  public Answer plan(Request request) {
    DenseMemory memory = DenseMemory.ofThisMachine();
    Asked asked = new Asked(request.quantities());
    EnsembleChainRules rules = new EnsembleChainRules(request, asked, memory);
    ChainForecast forecast = new ChainForecast(asked, memory);
    boolean sharesNodes = true;
    boolean dephases = ChainPoint.RATES.stream().anyMatch(rate -> sets(request, rate));
    long times = dephases || sets(request, "time_to") ? 1 : axisSize(request, "time");
    long stride = axisStride(request, "time");
    int sampled = -1;
    int listed = -1;
    // Without dephasing and window of times, time decides nothing: one point stands for all that
    // differ in it alone.
    for (long index = 0; index < request.count(); index++) {
      if (index / stride % times != 0) {
        index += (times - 1) * stride - 1;
        continue;
      }
      Optional<EnsembleChainRules.Served> served = rules.check(request.point(index));
      if (served.isPresent()) {
        ChainPoint point = served.get().point();
        forecast.add(served.get(), times);
        sharesNodes &= point.sharesSpectrum();
        int measured = point.chain().nodes() - 2;
        switch (point.chance()) {
          case SAMPLE -> sampled = Math.max(sampled, measured);
          case EACH -> listed = Math.max(listed, measured);
          case GIVEN, AVERAGE -> {}
        }
      }
    }
    if (request.varied().contains("schmidt_terms")) {
      return new Answer.Refused(
          List.of(
              new Problem(
                  "schmidt_terms",
                  -1,
                  "must be the same at every point, because it sets the number of columns")));
    }
    if (!rules.problems().isEmpty()) {
      return new Answer.Refused(rules.problems());
    }
    int terms = (int) request.point(0).whole("schmidt_terms");
    boolean sweepsNodes =
        request.axes().stream().anyMatch(axis -> axis.parameter().equals("nodes"));
    return new Answer.Accepted(
        new EnsembleChainPlan(
            request,
            new ChainColumns(request.quantities(), terms, sampled, listed),
            sharesNodes && sweepsNodes,
            forecast));
  }

  private static boolean sets(Request request, String name) {
    return request.fixed().containsKey(name) || request.varied().contains(name);
  }

  private static long axisSize(Request request, String name) {
    return request.axes().stream()
        .filter(axis -> axis.parameter().equals(name))
        .mapToLong(axis -> axis.values().size())
        .findFirst()
        .orElse(1);
  }

  private static long axisStride(Request request, String name) {
    long stride = request.count();
    for (Axis axis : request.axes()) {
      stride /= axis.values().size();
      if (axis.parameter().equals(name)) {
        return stride;
      }
    }
    return 1;
  }
}
