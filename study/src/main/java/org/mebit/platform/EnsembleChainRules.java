package org.mebit.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.Window;
import org.mebit.ensemble.dephasing.SchemeChoice;

/// What `ensemble_chain` asks of its parameters together, beyond the domain of each.
final class EnsembleChainRules {
  private final Asked asked;
  private final PointComplaints complaints;
  private final ChanceRules chance;
  private final SearchRules searches;
  private final PureRules pure;
  private final MixedRules mixed;

  EnsembleChainRules(Request request, Asked asked, DenseMemory memory) {
    this.asked = asked;
    this.complaints = new PointComplaints(request);
    this.chance = new ChanceRules(asked, complaints);
    this.searches = new SearchRules(asked, complaints);
    this.pure = new PureRules(asked, memory, complaints);
    this.mixed = new MixedRules(asked, memory, complaints);
  }

  List<Problem> problems() {
    return complaints.problems();
  }

  /// A point that can be served.
  ///
  /// @param point the point
  /// @param state how its state will be computed, if that is asked for and mixed
  /// @param mean how the mixed states of an average will be
  record Served(
      ChainPoint point, SchemeChoice.@Nullable Serves state, SchemeChoice.@Nullable Serves mean) {}

  /// Looks at one point.
  Optional<Served> check(Point point) {
    long before = complaints.refusals();
    checkOutcomes(point);
    checkWindow(point);
    checkDephasing(point);
    if (complaints.refusals() > before) {
      return Optional.empty();
    }
    ChainPoint chainPoint = ChainPoint.of(point);
    chance.check(point, chainPoint);
    searches.check(point, chainPoint);
    boolean listed = asked.probabilitiesOf(chainPoint);
    SchemeChoice.Serves state = null;
    SchemeChoice.Serves mean = null;
    if (chainPoint.mixed()) {
      mixed.check(point, chainPoint);
      boolean fine = complaints.refusals() == before;
      state = fine && asked.state() && !listed ? mixed.choice(point, chainPoint) : null;
      mean = fine && asked.mean() ? mixed.choice(point, chainPoint.typical()) : null;
    } else if (!listed) {
      pure.check(point, chainPoint);
      if (asked.mean() && complaints.refusals() == before) {
        pure.checkMemory(point, chainPoint.typical());
      }
    }
    return complaints.refusals() == before
        ? Optional.of(new Served(chainPoint, state, mean))
        : Optional.empty();
  }

  private void checkOutcomes(Point point) {
    if (!(point.value("outcomes") instanceof Value.WholeList list)) {
      return;
    }
    long nodes = point.whole("nodes");
    long atoms = point.whole("atoms");
    long[] q = list.numbers();
    if (q.length != nodes - 2) {
      complaints.say(
          "outcomes",
          point,
          nodes == 2
              ? "must be all, or [] for 2 nodes, of which none is measured, but is " + list
              : String.format(
                  Locale.ROOT,
                  "must list one q for each measured node, %d for a chain of %d nodes, but has %d: %s",
                  nodes - 2,
                  nodes,
                  q.length,
                  list));
    }
    for (long each : q) {
      if (each > atoms) {
        complaints.say(
            "outcomes", point, "must be in 0.." + atoms + ", the number of atoms, but has " + each);
        return;
      }
    }
  }

  private void checkWindow(Point point) {
    if (point.flag("window_measured") && !point.has("window")) {
      complaints.say("window_measured", point, "must go with a window, but no window is given");
    }
    long atoms = point.whole("atoms");
    if (point.has("window") && !new Window(point.real("window"), false).keepsAny(atoms)) {
      complaints.say(
          "window",
          point,
          String.format(
              Locale.ROOT,
              "must be at least %.4g to keep a Dicke state of %d atoms, but is %s",
              Window.narrowest(atoms),
              atoms,
              point.value("window")));
    }
  }

  private void checkDephasing(Point point) {
    for (String part : ChainPoint.RATES.subList(1, ChainPoint.RATES.size())) {
      if (point.has("dephasing") && point.has(part)) {
        complaints.say(
            "dephasing",
            point,
            "must not be given together with " + part + ", because it sets the rate of every node");
      }
    }
    boolean dephased =
        ChainPoint.RATES.stream().anyMatch(rate -> point.has(rate) && point.real(rate) > 0);
    if (dephased && point.real("time") < 0) {
      complaints.sayOnce(
          "time",
          point,
          "must be at least 0 with dephasing, which has no way back, but is "
              + point.value("time"));
    }
  }
}
