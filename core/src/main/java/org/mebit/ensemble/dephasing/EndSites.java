package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.DickeRange;
import org.mebit.ensemble.EnsembleChain;

/// Pairs of Dicke numbers of the two ends that are kept, by sum `s = k₁ + k₃ − N` and difference `r
/// = k₁ − k₃`: those in a disc, `x₁² + x₃² ≤ R²` or `s² + r² ≤ 2R²`.
final class EndSites {
  /// Of a sum of weights that is nearly 1.
  private static final double ROUNDING = 1e-14;

  private final long atoms;
  private final double square;

  /// The Dicke numbers of one end that appear.
  final DickeRange range;

  /// `√p(k)` over `range`.
  final double[] amplitudes;

  /// @param deviations radius of the disc in standard deviations `√N/2`
  EndSites(EnsembleChain chain, double deviations) {
    this.atoms = chain.atoms();
    // The margin keeps sites on the rim, which rounding might tell apart from their mirror images.
    this.square = 0.5 * deviations * deviations * atoms * (1 + 1e-12);
    double radius = Math.sqrt(0.5 * square);
    long first = Math.clamp((long) Math.ceil(0.5 * atoms - radius), 0, (atoms + 1) / 2);
    this.range = new DickeRange(first, atoms - first);
    this.amplitudes = range.amplitudes(atoms);
  }

  /// The largest `|s|`, and the largest `|r|`.
  int largestSum() {
    return (int) Math.min(Math.sqrt(square), atoms);
  }

  /// The largest `|r|` of the parity of `s + N` beside s; −1 if there is no pair.
  int largestDifference(int s) {
    double rest = square - (double) s * s;
    if (rest < 0) {
      return -1;
    }
    int largest = (int) Math.min(Math.sqrt(rest), (double) atoms - Math.abs(s));
    return (s + atoms - largest) % 2 == 0 ? largest : largest - 1;
  }

  /// `√(p(k₁) p(k₃))`.
  double weight(int s, int r) {
    int first = Math.toIntExact(Math.floorDiv(atoms + s + r, 2) - range.first());
    return amplitudes[first] * amplitudes[first - r];
  }

  /// Weight `Σ p(k₁) p(k₃)` of the pairs left out, or what rounding makes of it.
  double weightOutside() {
    double inside = 0;
    for (int s = -largestSum(); s <= largestSum(); s++) {
      int largest = largestDifference(s);
      for (int r = -largest; r <= largest; r += 2) {
        double weight = weight(s, r);
        inside += weight * weight;
      }
    }
    return Math.max(1 - inside, ROUNDING);
  }

  /// Whether a disc leaves out no pair at all: its radius reaches the corner `k₁ = k₃ = N`.
  static boolean coverAll(long atoms, double deviations) {
    return deviations * deviations >= 2.0 * atoms;
  }

  /// The largest `|s|`, or nearly so, without counting pairs.
  static double largestSum(double atoms, double deviations) {
    return Math.min(deviations * Math.sqrt(0.5 * atoms), atoms);
  }

  /// Number of pairs kept, counted without keeping them.
  static double count(long atoms, double deviations) {
    double radius = 0.5 * deviations * Math.sqrt(atoms);
    return Math.min(Math.PI * radius * radius, (atoms + 1.0) * (atoms + 1.0));
  }
}
