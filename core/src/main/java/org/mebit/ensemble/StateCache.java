package org.mebit.ensemble;

import java.util.HashMap;
import java.util.Map;

/// States by outcomes, each computed once while memory allows; numbers alone are kept, no spectra.
final class StateCache {
  /// Bytes of the states remembered, at most.
  static final long MOST_BYTES = 200_000_000;

  /// Bytes of one state: five numbers, an array, three objects and a place in the table.
  private static final long STATE_BYTES = 200;

  private final StateOf states;
  private final double ceiling;
  private final Map<Outcomes, StateBits> known = new HashMap<>();
  private long computed;
  private long bytes;

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
    if (bytes < MOST_BYTES) {
      known.put(outcomes, bits);
      bytes += STATE_BYTES + (long) Long.BYTES * outcomes.counts().length;
    }
    return bits;
  }

  /// Largest entropy or logarithmic negativity, bits.
  double ceiling() {
    return ceiling;
  }

  /// How many states were computed.
  long computed() {
    return computed;
  }
}
