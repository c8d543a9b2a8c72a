package org.mebit.ensemble.statistics;

import java.util.Arrays;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.GaussLegendre;

/// Averages over all lattices: `dx dy/y² dθ` on `|x| ≤ ½`, `x² + y² ≥ 1`, θ over π, normalised by
/// `π²/3`.
///
/// The symmetry (x, θ) → (−x, −θ) leaves x from 0 to ½. With `s = 1/y` the measure is flat; θ is
/// cut where one of the shortest vectors lies on the U axis, where the entropy has its cusps
/// `θ^{2(M−1)} ln θ²`: Gauss's nodes crowd there, so the error falls as the sixth power of their
/// number even for two nodes. Above [ExcessField#TALL] s is integrated in closed form.
///
/// @param mean of the excess, bits
/// @param deviation its standard deviation, bits
/// @param correction mean of G₁, bits
record Moments(double mean, double deviation, double correction) {
  /// Ends in s of the pieces: the remainder of tall lattices falls as `exp(−c/s)`.
  private static final double[] SHARES = {0, 0.1, 0.3, 0.6, 1};

  /// Vectors `a + b(x + iy)` whose passage through the U axis shows.
  private static final int[][] VECTORS = {{1, 0}, {0, 1}, {-1, 1}, {1, 1}, {-2, 1}};

  /// Pieces of θ from 0 to π/2 for tall lattices.
  private static final int PIECES = 6;

  /// @param order of the rules in x, s and θ alike
  static Moments of(ExcessField field, int order) {
    GaussLegendre rule = new GaussLegendre(order);
    double[] sums = new double[4];
    for (int i = 0; i < order; i++) {
      Cancellation.check("averages over lattices");
      double x = 0.25 * (1 + rule.node(i));
      double least = 1 / ExcessField.TALL;
      double range = 1 / Math.sqrt(1 - x * x) - least;
      for (int piece = 0; piece + 1 < SHARES.length; piece++) {
        double half = 0.5 * range * (SHARES[piece + 1] - SHARES[piece]);
        double middle = least + range * SHARES[piece] + half;
        for (int j = 0; j < order; j++) {
          double weight = 0.25 * rule.weight(i) * half * rule.weight(j);
          round(field, rule, x, 1 / (middle + half * rule.node(j)), weight, sums);
        }
      }
    }
    tall(field, rule, sums);
    double mean = sums[1] / sums[0];
    return new Moments(mean, Math.sqrt(sums[2] / sums[0] - mean * mean), sums[3] / sums[0]);
  }

  /// Adds the average over θ of 1, G, G² and G₁.
  private static void round(
      ExcessField field, GaussLegendre rule, double x, double y, double weight, double[] sums) {
    double[] cuts = cuts(x, y);
    for (int c = 0; c + 1 < cuts.length; c++) {
      double half = 0.5 * (cuts[c + 1] - cuts[c]);
      double middle = cuts[c] + half;
      for (int k = 0; k < rule.size(); k++) {
        double theta = middle + half * rule.node(k);
        double share = weight * half * rule.weight(k) / Math.PI;
        double excess = field.at(x, y, theta);
        sums[0] += share;
        sums[1] += share * excess;
        sums[2] += share * excess * excess;
        sums[3] += share * field.correction(x, y, theta, excess);
      }
    }
  }

  /// Angles from −π/2 to π/2 at which a vector lies on the U axis, and the ends.
  private static double[] cuts(double x, double y) {
    double[] cuts = new double[VECTORS.length + 2];
    for (int i = 0; i < VECTORS.length; i++) {
      int b = VECTORS[i][1];
      double angle = Math.atan2(b * y, VECTORS[i][0] + b * x);
      cuts[i] = angle > 0.5 * Math.PI ? Math.PI - angle : -angle;
    }
    cuts[VECTORS.length] = -0.5 * Math.PI;
    cuts[VECTORS.length + 1] = 0.5 * Math.PI;
    Arrays.sort(cuts);
    return cuts;
  }

  /// Adds all lattices above [ExcessField#TALL]: with `s = v/TALL`, v uniform, the mean of `½ log₂
  /// v` is `−a` and that of its square `2a²`, `a = 1/(2 ln 2)`.
  private static void tall(ExcessField field, GaussLegendre rule, double[] sums) {
    double a = 0.5 / Math.log(2);
    double level = 0.5 * ExcessField.log2(Math.PI / ExcessField.TALL);
    double mass = 0.5 / ExcessField.TALL;
    for (int piece = 0; piece < PIECES; piece++) {
      double half = 0.25 * Math.PI / PIECES;
      double middle = half * (2 * piece + 1);
      for (int k = 0; k < rule.size(); k++) {
        double theta = middle + half * rule.node(k);
        double share = mass * 0.5 * rule.weight(k) / PIECES;
        double excess = field.tall(theta) + level;
        double lowest = field.at(0, ExcessField.TALL, theta);
        sums[0] += share;
        sums[1] += share * (excess - a);
        sums[2] += share * (excess * excess - 2 * a * excess + 2 * a * a);
        sums[3] += share * field.correction(0, ExcessField.TALL, theta, lowest);
      }
    }
  }
}
