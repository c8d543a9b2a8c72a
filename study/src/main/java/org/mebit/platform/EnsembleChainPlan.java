package org.mebit.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.PatchMethod;
import org.mebit.ensemble.Window;
import org.mebit.quantum.SchmidtSpectrum;

/// Evaluates points of `ensemble_chain`. Points that differ in the number of nodes alone share one
/// spectrum where all outcomes are N and neither offset nor window is in the way.
final class EnsembleChainPlan implements Plan {
  /// Of the points whose error is known beforehand, one in so many is checked on a finer patch all
  /// the same; chosen by the point's index, so that the result does not depend on how points fall
  /// into blocks.
  private static final long CHECK_EVERY = 64;

  /// Up to this dimension a point that patches cannot see is computed by dense matrices: a second
  /// or so.
  private static final long MOST_DENSE_RESCUE = 1500;

  private final List<String> quantities;
  private final int schmidtTerms;
  private final boolean sharesNodes;
  private final ChainForecast forecast;

  EnsembleChainPlan(
      List<String> quantities, int schmidtTerms, boolean sharesNodes, ChainForecast forecast) {
    this.quantities = quantities;
    this.schmidtTerms = schmidtTerms;
    this.sharesNodes = sharesNodes;
    this.forecast = forecast;
  }

  @Override
  public List<Quantity> outputs() {
    List<Quantity> outputs = new ArrayList<>();
    for (String name : quantities) {
      Quantity quantity = EnsembleChainPlatform.quantity(name);
      switch (name) {
        case "method_used" -> outputs.add(quantity);
        case "schmidt" -> {
          for (int i = 1; i <= schmidtTerms; i++) {
            outputs.add(
                Quantity.real(
                    "schmidt_" + i,
                    Unit.ONE,
                    "Schmidt coefficient " + i + ", squared, largest first"));
          }
        }
        default -> {
          outputs.add(quantity);
          outputs.add(
              Quantity.real(
                  name + "_error", quantity.unit(), "bound or estimate of the error of " + name));
        }
      }
    }
    return outputs;
  }

  @Override
  public List<String> sharedAxes() {
    return sharesNodes ? List.of("nodes") : List.of();
  }

  @Override
  public int slice() {
    return forecast.slice();
  }

  @Override
  public List<String> methods() {
    return forecast.lines();
  }

  @Override
  public double estimatedSeconds() {
    return forecast.seconds();
  }

  @Override
  public void evaluate(List<Point> block, Rows rows) throws InterruptedException {
    Map<Shared, List<ChainPoint>> groups = new LinkedHashMap<>();
    for (Point point : block) {
      ChainPoint chainPoint = ChainPoint.of(point);
      groups.computeIfAbsent(shared(chainPoint), _ -> new ArrayList<>()).add(chainPoint);
    }
    Map<Object, PatchMethod> kernels = new HashMap<>();
    Map<Long, @Nullable Object[]> cells = new HashMap<>();
    for (List<ChainPoint> group : groups.values()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      List<EndToEnd> solved = solve(group, kernels);
      for (int i = 0; i < solved.size(); i++) {
        cells.put(group.get(i).index(), cells(group.get(i), solved.get(i)));
      }
    }
    for (Point point : block) {
      @Nullable Object[] row = cells.get(point.index());
      if (row == null) {
        throw new IllegalStateException("point " + point.index() + " was not solved");
      }
      rows.accept(point, row);
    }
  }

  /// What points must agree in to be served by one spectrum; others carry their index and stay
  /// alone.
  private record Shared(
      long atoms,
      double time,
      double tolerance,
      ChainPoint.Way way,
      @Nullable Window window,
      long alone) {}

  private Shared shared(ChainPoint point) {
    ChainPoint.Way way = point.resolvedWay(wantsSpectrum());
    return new Shared(
        point.chain().atoms(),
        point.time(),
        point.tolerance(),
        way,
        way == ChainPoint.Way.EXACT ? point.denseWindow(forecast.memory()) : null,
        point.sharesSpectrum() ? -1 : point.index());
  }

  private List<EndToEnd> solve(List<ChainPoint> group, Map<Object, PatchMethod> kernels) {
    ChainPoint first = group.getFirst();
    EnsembleChain chain = first.chain();
    List<Integer> nodes = group.stream().map(point -> point.chain().nodes()).toList();
    return switch (first.resolvedWay(wantsSpectrum())) {
      case PATCH -> {
        // One workspace per kind of chain and block.
        PatchMethod kernel =
            kernels.computeIfAbsent(
                List.of(nodes, chain.atoms(), chain.offset(), first.tolerance()),
                _ ->
                    new PatchMethod(
                        nodes,
                        chain.atoms(),
                        chain.offset(),
                        first.tolerance(),
                        quantities.contains("log_negativity")));
        List<EndToEnd> states =
            first.index() % CHECK_EVERY == 0
                ? kernel.checkedAt(first.time())
                : kernel.at(first.time());
        // Patches do not see very improbable outcomes; dense matrices of a moderate size do.
        boolean missed =
            states.stream()
                .anyMatch(
                    state -> state.entropy().map(e -> e.error() > first.tolerance()).orElse(true));
        yield missed
                && first.way() == ChainPoint.Way.AUTO
                && chain.denseDimension(null) <= MOST_DENSE_RESCUE
            ? complete(first, nodes)
            : states;
      }
      case CLOSED_FORM -> List.of(chain.closedForm(first.time()));
      default -> {
        Window window = first.denseWindow(forecast.memory());
        if (window != null) {
          List<EndToEnd> states = new ArrayList<>();
          for (ChainPoint point : group) {
            states.add(point.chain().windowed(point.time(), window));
          }
          yield states;
        }
        yield complete(first, nodes);
      }
    };
  }

  /// Dense matrices over all Dicke states; lengths share a spectrum where the group does.
  private static List<EndToEnd> complete(ChainPoint first, List<Integer> nodes) {
    EnsembleChain chain = first.chain();
    return chain.allN() && chain.offset() == 0
        ? EnsembleChain.exactLengths(nodes, chain.atoms(), first.time())
        : List.of(chain.exact(first.time()));
  }

  private boolean wantsSpectrum() {
    return quantities.contains("schmidt");
  }

  private @Nullable Object[] cells(ChainPoint point, EndToEnd state) {
    List<@Nullable Object> cells = new ArrayList<>();
    double ceiling = point.chain().largestEntropy();
    for (String name : quantities) {
      switch (name) {
        case "entropy" -> add(cells, state.entropy(), 1);
        case "normalized_entropy" -> add(cells, state.entropy(), ceiling);
        case "log_negativity" -> add(cells, state.logNegativity(), 1);
        case "outcome_probability" -> add(cells, Optional.of(state.outcomeProbability()), 1);
        case "method_used" -> cells.add(state.method().word());
        case "schmidt" -> {
          double[] coefficients =
              state.spectrum().map(SchmidtSpectrum::coefficients).orElse(new double[0]);
          for (int i = 0; i < schmidtTerms; i++) {
            cells.add(i < coefficients.length ? (Double) coefficients[i] : null);
          }
        }
        default -> throw new IllegalStateException("no quantity " + name);
      }
    }
    return cells.toArray();
  }

  private static void add(
      List<@Nullable Object> cells, Optional<Estimate> estimate, double divisor) {
    cells.add(estimate.map(e -> (Double) (e.value() / divisor)).orElse(null));
    cells.add(estimate.map(e -> (Double) (e.error() / divisor)).orElse(null));
  }
}
