package org.mebit.oscillator.design;

import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.Normal;

/// The chance that one device of every chip match, as an integral over the resonance x of one of
/// them:
///
/// * [Chips.Match#REFERENCE]: `∫ f₁(x) Π_{k>1} [F_k(x + w) − F_k(x − w)] dx`,
/// * [Chips.Match#SPAN]: `Σ_j ∫ f_j(x) Π_{k≠j} [F_k(x + w) − F_k(x)] dx`, where device j has the
///   lowest resonance.
final class TupleProbability {
  /// Beyond it, in standard deviations, nothing of a double is left of a product with the density.
  private static final double REACH = 9;

  private static final GaussLegendre FINE = new GaussLegendre(16);
  private static final GaussLegendre COARSE = new GaussLegendre(12);

  private final Chips chips;
  private final boolean span;
  private final double window;

  TupleProbability(Chips chips, Chips.Match match) {
    this.chips = chips;
    this.span = match == Chips.Match.SPAN;
    this.window = chips.window();
  }

  Estimate estimate() {
    double fine = integral(FINE);
    double error = Math.abs(fine - integral(COARSE));
    return new Estimate(fine, error + 1e-14 * fine);
  }

  private double integral(GaussLegendre rule) {
    // Where both distributions are: panels as wide as the narrower of them.
    double step = Math.min(chips.spread(), chips.otherSpread());
    double least =
        Math.max(-REACH * chips.spread(), chips.offset() - REACH * chips.otherSpread() - window);
    double most =
        Math.min(REACH * chips.spread(), chips.offset() + REACH * chips.otherSpread() + window);
    if (!(least < most)) {
      return 0;
    }
    int panels = (int) Math.min(1e6, Math.ceil((most - least) / step));
    double half = 0.5 * (most - least) / panels;
    double sum = 0;
    for (int panel = 0; panel < panels; panel++) {
      double middle = least + (2 * panel + 1) * half;
      for (int i = 0; i < rule.size(); i++) {
        sum += half * rule.weight(i) * density(middle + half * rule.node(i));
      }
    }
    return sum;
  }

  private double density(double x) {
    int others = chips.chips() - 1;
    double first = normal(x, 0, chips.spread());
    if (!span) {
      return first
          * Math.pow(near(x - window, x + window, chips.offset(), chips.otherSpread()), others);
    }
    double above = near(x, x + window, chips.offset(), chips.otherSpread());
    return first * Math.pow(above, others)
        + others
            * normal(x, chips.offset(), chips.otherSpread())
            * near(x, x + window, 0, chips.spread())
            * Math.pow(above, others - 1.0);
  }

  private static double normal(double x, double mean, double spread) {
    double z = (x - mean) / spread;
    return Math.exp(-0.5 * z * z) / (Math.sqrt(2 * Math.PI) * spread);
  }

  private static double near(double from, double to, double mean, double spread) {
    return Normal.inside((from - mean) / spread, (to - mean) / spread);
  }
}
