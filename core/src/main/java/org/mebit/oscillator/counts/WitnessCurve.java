package org.mebit.oscillator.counts;

/// The density of the witness at points, for one thread: the branches of its curve, summed.
final class WitnessCurve {
  /// Below this logarithm a branch counts for nothing; the density's peak is near `e⁰`.
  private static final double NEGLIGIBLE = -50;

  private static final double COARSELY_NEGLIGIBLE = -25;

  /// A tolerance that takes the least work.
  static final double COARSE = 1e-6;

  private final CorrelationDensity low;
  private final CorrelationDensity high;
  private final double tolerance;
  private final double negligible;
  private final BranchSum main;
  private final BranchSum mirrored;
  private final BranchSum inner;
  private final BranchSum innerMirrored;
  private final double mirroredBound;

  private double pdf;
  private double slope;
  private double error;

  /// @param tolerance relative, of the sums
  WitnessCurve(CorrelationDensity low, CorrelationDensity high, double tolerance) {
    this.low = low;
    this.high = high;
    this.tolerance = tolerance;
    negligible = tolerance > 1e-8 ? COARSELY_NEGLIGIBLE : NEGLIGIBLE;
    main = new BranchSum(low, high, true);
    mirrored = new BranchSum(high, low, true);
    inner = new BranchSum(low, high, false);
    innerMirrored = new BranchSum(high, low, false);
    mirroredBound = 0.4 * high.value();
  }

  /// Computes the density at this value of the witness.
  double at(double x) {
    pdf = 0;
    slope = 0;
    error = 0;
    if (x > 0) {
      add(main, x);
      // With the correlations exchanged the larger one exceeds the smaller by 2/x at least: either
      // one is far below, or the other far above its peak.
      double far = Math.max(below(high, mirroredBound), above(low, mirroredBound + 2 / x));
      if (far > negligible) {
        add(mirrored, x);
      }
    }
    // On the inner branches the larger correlation is largest at their end, or before it for x
    // below 0, at the difference −2/x.
    double end = x < 1 ? 2 / (1 + Math.sqrt(1 - x)) : 2 / x;
    end = x < 0 ? Math.min(end, -2 / x) : end;
    double most = 0.5 * (1 + 0.25 * x * end * end + end);
    if (below(high, most) > negligible && below(low, most) > negligible) {
      add(inner, x);
      add(innerMirrored, x);
    }
    return pdf;
  }

  /// Its derivative there.
  double slope() {
    return slope;
  }

  /// The error there, estimated.
  double error() {
    return error;
  }

  private void add(BranchSum branch, double x) {
    branch.at(x, tolerance);
    pdf += branch.integral();
    slope += branch.derivative();
    error += branch.error();
  }

  /// Most of the logarithm of the density up to g.
  private static double below(CorrelationDensity density, double g) {
    return g < density.value() ? density.logPdf(g) : density.logPdf(density.value());
  }

  private static double above(CorrelationDensity density, double g) {
    return g > density.value() ? density.logPdf(g) : density.logPdf(density.value());
  }
}
