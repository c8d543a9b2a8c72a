package org.mebit.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.PatchMethod;
import org.mebit.ensemble.Window;
import org.mebit.ensemble.lattice.ReducedLattice;

/// Solves points of `ensemble_chain` without dephasing, of given outcomes. Points that differ in
/// the number of nodes alone share one spectrum where all outcomes are N and neither offset nor
/// window is in the way.
final class GivenStates {
  /// Of the points whose error is known beforehand, one in so many is checked on a finer patch all
  /// the same; chosen by the point's index, so that the result does not depend on how points fall
  /// into blocks.
  private static final long CHECK_EVERY = 64;

  /// Up to this dimension a point that patches cannot see is computed by dense matrices: a second
  /// or so.
  private static final long MOST_DENSE_RESCUE = 1500;

  private final Asked asked;
  private final boolean wantsNegativity;
  private final DenseMemory memory;

  GivenStates(Asked asked, DenseMemory memory) {
    this.asked = asked;
    this.wantsNegativity = asked.quantities().contains("log_negativity");
    this.memory = memory;
  }

  /// The states of the points, by their index.
  Map<Long, EndToEnd> solve(List<ChainPoint> points) throws InterruptedException {
    Map<Shared, List<ChainPoint>> groups = new LinkedHashMap<>();
    for (ChainPoint point : points) {
      groups.computeIfAbsent(shared(point), _ -> new ArrayList<>()).add(point);
    }
    Map<Object, PatchMethod> kernels = new HashMap<>();
    Map<Long, EndToEnd> states = new HashMap<>();
    for (List<ChainPoint> group : groups.values()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      List<EndToEnd> solved = solve(group, kernels);
      for (int i = 0; i < solved.size(); i++) {
        states.put(group.get(i).index(), solved.get(i));
      }
    }
    return states;
  }

  /// The state of one point with some outcomes, by dense matrices.
  EndToEnd dense(ChainPoint point, EnsembleChain chain) {
    Window window = point.denseWindow(memory);
    return window == null ? chain.exact(point.time()) : chain.windowed(point.time(), window);
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
    ChainPoint.Way way = point.resolvedWay(asked);
    return new Shared(
        point.chain().atoms(),
        point.time(),
        point.tolerance(),
        way,
        way == ChainPoint.Way.EXACT ? point.denseWindow(memory) : null,
        point.sharesSpectrum() ? -1 : point.index());
  }

  private List<EndToEnd> solve(List<ChainPoint> group, Map<Object, PatchMethod> kernels) {
    ChainPoint first = group.getFirst();
    EnsembleChain chain = first.chain();
    List<Integer> nodes = group.stream().map(point -> point.chain().nodes()).toList();
    return switch (first.resolvedWay(asked)) {
      case PATCH -> {
        // One workspace per kind of chain and block.
        PatchMethod kernel =
            kernels.computeIfAbsent(
                List.of(nodes, chain.atoms(), chain.offset(), first.tolerance()),
                _ ->
                    new PatchMethod(
                        nodes, chain.atoms(), chain.offset(), first.tolerance(), wantsNegativity));
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
      case LATTICE_LAW -> {
        ReducedLattice lattice = new ReducedLattice().of(chain.atoms()).at(first.time());
        yield nodes.stream().map(length -> LatticeLaw.of(length).at(lattice)).toList();
      }
      case CLOSED_FORM -> List.of(chain.closedForm(first.time()));
      default -> {
        Window window = first.denseWindow(memory);
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
}
