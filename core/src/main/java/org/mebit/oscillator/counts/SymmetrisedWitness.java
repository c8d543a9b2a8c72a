package org.mebit.oscillator.counts;

import java.util.OptionalDouble;
import org.mebit.numeric.Require;

/// Both heralds' witnesses as one: the normalised product of their densities, as if one witness had
/// been measured twice. It is what Riedinger et al. quote. A product of densities depends on the
/// variable (that of R differs from that of ln R); [SignedLikelihoodRatio] does not.
public final class SymmetrisedWitness {
  private final WitnessDensity first;
  private final WitnessDensity second;
  private final WitnessPair pair;

  /// @param first witness of herald 1
  /// @param second witness of herald 2
  /// @throws ArithmeticException if the densities have no common range
  public SymmetrisedWitness(WitnessDensity first, WitnessDensity second) {
    this(first, second, new WitnessPair(first, second));
  }

  SymmetrisedWitness(WitnessDensity first, WitnessDensity second, WitnessPair pair) {
    this.first = first;
    this.second = second;
    this.pair = pair;
    if (!(pair.product.total() > 0)) {
      throw new ArithmeticException("the densities of the two heralds have no common range");
    }
  }

  /// Density at x.
  public double pdf(double x) {
    return first.pdf(x) * second.pdf(x) / pair.product.total();
  }

  /// Probability of a witness below x.
  public double cdf(double x) {
    return pair.product.below(pair.line.y(Require.finite("x", x))) / pair.product.total();
  }

  /// Probability of a witness above x.
  public double survival(double x) {
    return pair.product.above(pair.line.y(Require.finite("x", x))) / pair.product.total();
  }

  /// The absolute error of the probabilities, estimated.
  public double error() {
    return 2 * pair.product.error() / pair.product.total();
  }

  /// The most probable witness.
  public double mode() {
    WitnessCurve a = first.curve(1e-13);
    WitnessCurve b = second.curve(1e-13);
    if (!first.steepAtTheAxis() && !second.steepAtTheAxis()) {
      double median = quantile(0.5);
      OptionalDouble root =
          Roots.fallingIfAny(
              x -> {
                double one = a.at(x);
                double two = b.at(x);
                return one > 0 && two > 0 ? a.slope() / one + b.slope() / two : median - x;
              },
              median,
              0.1 * (median - quantile(0.16)));
      if (root.isPresent()) {
        return root.getAsDouble();
      }
    }
    WitnessCurve coarseA = first.curve(WitnessCurve.COARSE);
    WitnessCurve coarseB = second.curve(WitnessCurve.COARSE);
    return Roots.peak(
        x -> coarseA.at(x) * coarseB.at(x), x -> a.at(x) * b.at(x), quantile(0.01), quantile(0.99));
  }

  /// The witness below which the share p lies.
  ///
  /// @param p above 0 and below 1
  public double quantile(double p) {
    Require.that(p > 0 && p < 1, "p must be above 0 and below 1, but is " + p);
    return pair.line.x(pair.product.quantile(p));
  }
}
