package org.mebit.fel.design;

import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.numeric.Require;

/// What a design is to make large.
public sealed interface Aim {

  /// The logarithm of what is to be large; a product of yield and entanglement is a sum here, and
  /// spans many orders of magnitude. Negative infinity where there is no entanglement to speak of.
  double merit(CollectedPairs pairs);

  /// Whether these pairs may be the answer at all.
  default boolean admits(CollectedPairs pairs) {
    return true;
  }

  /// Yield times concurrence.
  record YieldTimesConcurrence() implements Aim {
    @Override
    public double merit(CollectedPairs pairs) {
      return Math.log(pairs.trace()) + Math.log(pairs.concurrence().value());
    }
  }

  /// Yield times logarithmic negativity, an upper bound of the entanglement that can be distilled.
  record YieldTimesLogNegativity() implements Aim {
    @Override
    public double merit(CollectedPairs pairs) {
      return Math.log(pairs.trace()) + Math.log(Math.max(0, pairs.logNegativity().value()));
    }
  }

  /// Yield alone, of pairs with a concurrence that suffices.
  ///
  /// @param concurrence at least wanted, above 0 and below 1
  record YieldAbove(double concurrence) implements Aim {
    /// A penalty in proportion to what is missing has its optimum exactly at the bound if its slope
    /// is steeper than the yield's. As `1 − C` goes like a square of radii or bandwidth and the
    /// yield like their fourth and second power, that slope is some `2/(1 − C)`.
    private static final double STEEPER = 20;

    /// @throws IllegalArgumentException if it is not within 0..1
    public YieldAbove {
      Require.that(
          concurrence > 0 && concurrence < 1,
          "wanted concurrence must be above 0 and below 1, but is " + concurrence);
    }

    @Override
    public double merit(CollectedPairs pairs) {
      double missing = Math.max(0, concurrence - pairs.concurrence().value());
      return Math.log(pairs.trace()) - STEEPER * missing / (1 - concurrence);
    }

    @Override
    public boolean admits(CollectedPairs pairs) {
      return pairs.concurrence().value() >= concurrence;
    }
  }
}
