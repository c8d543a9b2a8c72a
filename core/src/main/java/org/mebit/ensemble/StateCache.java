package org.mebit.ensemble;

import java.util.HashMap;
import java.util.Map;

/// States by outcomes, each computed once.
final class StateCache {
  /// States remembered at most: some 200 MB.
  private static final int MOST_KEPT = 1_000_000;

  private final StateOf states;
  private final double ceiling;
  private final Map<Outcomes, StateBits> known = new HashMap<>();
  private long computed;

  /// @param ceiling largest entropy or logarithmic negativity, bits
  StateCache(StateOf states, double ceiling) {
    this.states = states;
    this.ceiling = ceiling;
  }

  /// The state of these outcomes, computed or remembered.
  ///
  /// @throws InterruptedException if the thread is asked to stop
  StateBits at(Outcomes outcomes) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped after " + computed + " outcomes");
    }
    StateBits before = known.get(outcomes);
    if (before != null) {
      return before;
    }
    StateBits bits = StateBits.of(states.at(outcomes), ceiling);
    computed++;
    if (known.size() < MOST_KEPT) {
      known.put(outcomes, bits);
    }
    return bits;
  }

  /// How many states were computed.
  long computed() {
    return computed;
  }
}
