package org.mebit.platform;

import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.dephasing.DephasedChain;

/// Solves points of `ensemble_chain` with dephasing.
final class MixedStates {
  private MixedStates() {}

  /// The name of the method that will run.
  static String way(ChainPoint point) {
    return "exact";
  }

  /// Seconds of one state, roughly.
  static double seconds(ChainPoint point) {
    return 0.02;
  }

  /// The state of a point with some outcomes.
  static EndToEnd at(ChainPoint point, EnsembleChain chain) {
    DephasedChain dephased = new DephasedChain(chain, point.dephasing());
    double time = point.time();
    return switch (point.way()) {
      case AUTO -> dephased.exact(time);
      case EXACT -> dephased.exact(time);
      case DISC, CLASSES, CHAIN, CHAIN_GAUSS, BLOCH, SERIES, PATCH, CLOSED_FORM ->
          throw new IllegalStateException(point.way() + " does not serve mixed states");
    };
  }
}
