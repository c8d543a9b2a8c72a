package org.mebit.oscillator.counts;

import java.util.Optional;
import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.Normal;

/// The symmetrised witness' confidence and mode, for many experiments on one thread: the confidence
/// to 2·10⁻⁵, the mode to 10⁻⁴ of itself; to 10⁻⁶ and 3·10⁻⁵ for counts of 3 or more.
///
/// The variable is `u = 1/√R = (g_cross − g_same)/(2 √(g_same + g_cross − 1))`, in which densities
/// are almost Gaussian: two Gauss-Legendre rules, on both sides of the bound, over the range where
/// the product counts. Negative witnesses are left out.
///
/// This holds where every count of coincidences is 1 or more, so that the density of u has no step
/// at the end of its range, and where four standard errors or more separate the correlations from
/// each other, else u would reach 0, and their sum from 1, else R would reach 0. Outside this
/// domain [SymmetrisedWitness] takes over, some hundred times slower. Where the heralds' densities
/// have no common range, neither rule says anything; the doubt is then that of
/// [SignedLikelihoodRatio], and the mode is between the two.
final class QuickConfidence {
  private static final int NODES = 16;

  /// Half of the range in standard errors of the product.
  private static final double REACH = 6.5;

  /// Relative, of the sums behind the density.
  private static final double TOLERANCE = 1e-6;

  private static final int MODE_STEPS = 4;

  /// Coincidences.
  private static final double LEAST_COUNT = 1;

  /// In standard errors.
  private static final double LEAST_DISTANCE = 4;

  private static final GaussLegendre RULE = new GaussLegendre(NODES);

  private final double bound;
  private final double place;
  private Optional<SymmetrisedWitness> exact = Optional.empty();
  private double doubt;
  private double confidence;
  private double mode;
  private double best;

  /// @param bound above 0
  QuickConfidence(double bound) {
    this.bound = bound;
    place = 1 / Math.sqrt(bound);
  }

  /// Computes the confidence.
  void of(WitnessDensity one, WitnessDensity two) {
    exact = Optional.empty();
    try {
      if (holds(one) && holds(two)) {
        integrate(one, two);
      } else {
        SymmetrisedWitness witness = new SymmetrisedWitness(one, two);
        doubt = witness.survival(bound);
        confidence = witness.cdf(bound);
        exact = Optional.of(witness);
      }
    } catch (ArithmeticException e) {
      apart(one, two);
    }
  }

  /// Whether the quick rule holds for this herald.
  static boolean holds(WitnessDensity herald) {
    CorrelationDensity same = herald.same();
    CorrelationDensity cross = herald.cross();
    if (Math.min(same.coincidences(), cross.coincidences()) < LEAST_COUNT) {
      return false;
    }
    double a = mean(same);
    double b = mean(cross);
    double error = LEAST_DISTANCE * Math.sqrt(variance(same) + variance(cross));
    return b - a >= error && a + b - 1 >= error;
  }

  private void apart(WitnessDensity one, WitnessDensity two) {
    SignedLikelihoodRatio ratio =
        new SignedLikelihoodRatio(
            SignedLikelihoodRatio.of(one, bound), SignedLikelihoodRatio.of(two, bound));
    doubt = Normal.above(ratio.z());
    confidence = Normal.below(ratio.z());
    mode = 0.5 * (one.center() + two.center());
    best = 0;
  }

  private void integrate(WitnessDensity one, WitnessDensity two) {
    WitnessCurve a = one.curve(TOLERANCE);
    WitnessCurve b = two.curve(TOLERANCE);
    double weightA = weight(one);
    double weightB = weight(two);
    double middle = (weightA * center(one) + weightB * center(two)) / (weightA + weightB);
    double width = 1 / Math.sqrt(weightA + weightB);
    double from = Math.max(0, middle - REACH * width);
    double to = Math.max(middle + REACH * width, from + width);
    double cut = Math.min(Math.max(place, from), to);
    best = 0;
    double above = panel(a, b, from, cut);
    double below = panel(a, b, cut, to);
    if (!(above + below > 0)) {
      throw new ArithmeticException("the densities of the two heralds have no common range");
    }
    doubt = above / (above + below);
    confidence = below / (above + below);
  }

  /// Finds the mode of the product, after [#of] for the same two, by steps of the secant rule for
  /// the slope of its logarithm.
  double mode(WitnessDensity one, WitnessDensity two) {
    if (exact.isPresent()) {
      return exact.get().mode();
    }
    if (!(best > 0)) {
      return mode;
    }
    WitnessCurve a = one.curve(TOLERANCE);
    WitnessCurve b = two.curve(TOLERANCE);
    double x = mode;
    double other = 0.98 * x;
    double slope = logSlope(a, b, x);
    double otherSlope = logSlope(a, b, other);
    for (int step = 0; step < MODE_STEPS && slope != otherSlope; step++) {
      double next = x - slope * (x - other) / (slope - otherSlope);
      next = Math.min(1.2 * x, Math.max(0.8 * x, next));
      other = x;
      otherSlope = slope;
      x = next;
      slope = logSlope(a, b, x);
    }
    return x;
  }

  private static double logSlope(WitnessCurve a, WitnessCurve b, double x) {
    double one = a.at(x);
    double two = b.at(x);
    return a.slope() / one + b.slope() / two;
  }

  /// Probability of a witness below the bound.
  double confidence() {
    return confidence;
  }

  /// Probability of a witness above it.
  double doubt() {
    return doubt;
  }

  private double panel(WitnessCurve a, WitnessCurve b, double from, double to) {
    double half = 0.5 * (to - from);
    if (half <= 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      double u = from + half * (1 + RULE.node(i));
      double x = 1 / (u * u);
      double product = a.at(x) * b.at(x);
      if (product > best) {
        best = product;
        mode = x;
      }
      sum += RULE.weight(i) * product * x / u;
    }
    return half * sum;
  }

  /// u of the mean correlations.
  private static double center(WitnessDensity density) {
    double a = mean(density.same());
    double b = mean(density.cross());
    return (b - a) / (2 * Math.sqrt(Math.max(a + b - 1, 0.1)));
  }

  /// One over its squared standard error, by the delta method.
  private static double weight(WitnessDensity density) {
    double a = mean(density.same());
    double b = mean(density.cross());
    double root = Math.sqrt(Math.max(a + b - 1, 0.1));
    double common = -0.25 * (b - a) / (root * root * root);
    double byA = (common - 0.5 / root) * (common - 0.5 / root);
    double byB = (common + 0.5 / root) * (common + 0.5 / root);
    return 1 / (byA * variance(density.same()) + byB * variance(density.cross()));
  }

  private static double mean(CorrelationDensity density) {
    return (density.coincidences() + 1) / density.accidentals();
  }

  private static double variance(CorrelationDensity density) {
    return mean(density) / density.accidentals();
  }
}
