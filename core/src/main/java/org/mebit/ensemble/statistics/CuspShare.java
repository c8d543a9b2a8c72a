package org.mebit.ensemble.statistics;

import org.mebit.numeric.GaussLegendre;

/// What the mean over the times of N atoms differs by from the mean over all lattices, times N.
///
/// Beside `t = 2πP/Q` the short vector has Q steps, `tan θ = Nε/2` and `y = πN cos²θ/Q²`, so tall
/// lattices come in discrete sizes: with `q = Q/√(πN)` their part of the mean is `Σ_Q φ(Q)
/// γ(q)/(πN)`, `γ(q) = ∫ F(cos²θ/q², θ) sec²θ dθ` over θ from −π/2 to π/2. By Mellin's transform
/// and `Σ φ(Q) Q^−s = ζ(s−1)/ζ(s)` (cf. D. Zagier, Eisenstein series and the Riemann zeta function,
/// 1981) the pole at s = 2 is the mean over all lattices, the zeros of ζ add fluctuations of
/// `N^{−3/4}`, and the pole at s = 0, which is there because the excess grows as `F = ½ log₂(π/y) +
/// H(θ)`, adds `(1/(6πN)) [π/ln 2 + ∫ (H(θ) − H(π/2)) sec²θ dθ]`; 1/6 is `ζ(−1)/ζ(0)`, and `∫
/// cos^{s−2}θ dθ` is continued to `−πs` at small s.
final class CuspShare {
  private static final int PIECES = 6;

  private CuspShare() {}

  /// @param order of the rule in θ
  static double of(ExcessField field, int order) {
    GaussLegendre rule = new GaussLegendre(order);
    double upright = field.tall(0.5 * Math.PI);
    double half = 0.25 * Math.PI / PIECES;
    double sum = 0;
    for (int piece = 0; piece < PIECES; piece++) {
      for (int k = 0; k < order; k++) {
        double theta = half * (2 * piece + 1 + rule.node(k));
        double cosine = Math.cos(theta);
        sum += 2 * half * rule.weight(k) * (field.tall(theta) - upright) / (cosine * cosine);
      }
    }
    return (Math.PI / Math.log(2) + sum) / (6 * Math.PI);
  }
}
