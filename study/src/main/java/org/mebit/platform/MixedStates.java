package org.mebit.platform;

import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Method;
import org.mebit.ensemble.Outcomes;
import org.mebit.ensemble.dephasing.DephasedChain;
import org.mebit.ensemble.dephasing.SchemeChoice;

/// Solves points of `ensemble_chain` with dephasing.
final class MixedStates {
  /// A part of the tolerance is left to rounding.
  private static final double WITHOUT_ROUNDING = 0.9;

  private MixedStates() {}

  /// How a state of the point will be computed, or why it cannot be. Little is computed.
  static SchemeChoice choice(ChainPoint point) {
    return choice(point, point.chain());
  }

  private static SchemeChoice choice(ChainPoint point, EnsembleChain chain) {
    DephasedChain dephased = new DephasedChain(chain, point.dephasing());
    return switch (point.mixedWay()) {
      case AUTO -> dephased.choice(point.time(), point.mixedTolerance());
      case EXACT ->
          new SchemeChoice.Serves(Method.EXACT, dephased.exactSeconds(), dephased.exactBytes());
      case DISC -> {
        double deviations = disc(point, dephased);
        yield new SchemeChoice.Serves(
            Method.DISC, dephased.discSeconds(deviations), dephased.discBytes(deviations));
      }
      default -> dephased.choice(scheme(point), point.time(), point.mixedTolerance());
    };
  }

  /// The state of a point with some outcomes.
  static EndToEnd at(ChainPoint point, EnsembleChain chain) {
    DephasedChain dephased = new DephasedChain(chain, point.dephasing());
    return switch (point.mixedWay()) {
      case AUTO -> dephased.at(point.time(), point.mixedTolerance());
      case EXACT -> dephased.exact(point.time());
      case DISC -> dephased.disc(point.time(), disc(point, dephased));
      default -> dephased.by(scheme(point), point.time(), point.mixedTolerance());
    };
  }

  /// The most atoms of a chain like this one that a computation may have in so many bytes, to two
  /// digits; 0 if even one is too many.
  static long mostAtoms(ChainPoint point, DenseMemory memory) {
    EnsembleChain chain = point.chain();
    long most = 0;
    for (long decade = 1; decade <= chain.atoms(); decade *= 10) {
      for (int digits = 10; digits < 100; digits++) {
        long atoms = decade * digits / 10;
        Outcomes outcomes =
            chain.allN()
                ? Outcomes.allN(chain.nodes(), atoms)
                : Outcomes.of(new long[chain.nodes() - 2]);
        EnsembleChain smaller = new EnsembleChain(chain.nodes(), atoms, outcomes, chain.offset());
        boolean fits =
            choice(point, smaller) instanceof SchemeChoice.Serves serves
                && memory.fits(serves.bytes());
        if (!fits || atoms > chain.atoms()) {
          return most;
        }
        most = Math.max(most, atoms);
      }
    }
    return most;
  }

  /// Radius of the disc: the window asked for, or what the tolerance needs.
  private static double disc(ChainPoint point, DephasedChain dephased) {
    return point.window() == null
        ? dephased.discFor(point.time(), WITHOUT_ROUNDING * point.mixedTolerance())
        : point.window().deviations();
  }

  private static Method scheme(ChainPoint point) {
    return Method.valueOf(point.mixedWay().name());
  }
}
