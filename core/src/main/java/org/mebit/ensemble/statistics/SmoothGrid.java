package org.mebit.ensemble.statistics;

import java.util.Arrays;
import org.mebit.numeric.Cancellation;

/// The excess of lattices up to [ExcessField#TALL] on planes of constant x.
///
/// Sampled is `G − ½ log₂(πs) − H(θ)`, `s = 1/y`, which is smooth: at Chebyshev's points in x, at
/// even steps of θ, and of s^¼ between its ends at that x. Planes are interpolated from the
/// samples, first in x, then in s^¼, which costs a few multiplications a point instead of a
/// look-up.
final class SmoothGrid {
  /// Steps of θ over π.
  static final int ROUND = 160;

  /// Points in x: thirteen carry 10^−9 at y = 1.
  private static final int ACROSS = 15;

  /// Steps of s^¼ that are sampled.
  private static final int ALONG = 60;

  /// Steps of a plane for one that is sampled.
  private static final int FINER = 2;

  /// Steps of s^¼ of a plane.
  static final int CELLS = FINER * ALONG;

  private static final int STENCIL = 8;

  private static final double LEAST_ROOT = Math.sqrt(Math.sqrt(1 / ExcessField.TALL));

  /// Of Lagrange's interpolation, by the place among the stencil's points, in half steps.
  private static final double[][] WEIGHTS = weights();

  private final double[] tall = new double[ROUND];

  /// `[x][θ][s^¼]`.
  private final double[] rest = new double[ACROSS * ROUND * (ALONG + 1)];

  private final double[] between = new double[ROUND * (ALONG + 1)];

  private double least = Double.POSITIVE_INFINITY;

  SmoothGrid(ExcessField field) {
    for (int k = 0; k < ROUND; k++) {
      tall[k] = field.tall(theta(k));
    }
    int at = 0;
    for (int i = 0; i < ACROSS; i++) {
      double x = chebyshev(i);
      for (int k = 0; k < ROUND; k++) {
        Cancellation.check("distribution of the excess entropy");
        for (int j = 0; j <= ALONG; j++) {
          double s = share(x, j * FINER);
          double excess = field.at(x, 1 / s, theta(k));
          least = Math.min(least, excess);
          rest[at++] = excess - tall[k] - flat(s);
        }
      }
    }
  }

  /// The least sample, bits.
  double least() {
    return least;
  }

  /// s of a plane's j-th points.
  static double share(double x, int j) {
    double root = LEAST_ROOT + (Math.pow(1 - x * x, -0.125) - LEAST_ROOT) * j / CELLS;
    return root * root * root * root;
  }

  /// The excess at constant x, bits.
  ///
  /// @param x 0 to ½
  /// @param plane filled, `[θ][s^¼]` with `CELLS + 1` points in a row
  void plane(double x, double[] plane) {
    expand(x);
    double[] flat = new double[CELLS + 1];
    for (int j = 0; j <= CELLS; j++) {
      flat[j] = flat(share(x, j));
    }
    for (int k = 0; k < ROUND; k++) {
      int row = k * (ALONG + 1);
      int to = k * (CELLS + 1);
      for (int j = 0; j <= CELLS; j++) {
        // Stencils turn one-sided at the ends.
        int from = Math.clamp(j / FINER - 3, 0, ALONG + 1 - STENCIL);
        double[] weights = WEIGHTS[j - FINER * from];
        double sum = flat[j] + tall[k];
        for (int q = 0; q < STENCIL; q++) {
          sum += weights[q] * between[row + from + q];
        }
        plane[to + j] = sum;
      }
    }
  }

  /// Barycentric interpolation in x.
  private void expand(double x) {
    double[] weights = new double[ACROSS];
    double sum = 0;
    for (int i = 0; i < ACROSS; i++) {
      if (x == chebyshev(i)) {
        Arrays.fill(weights, 0);
        weights[i] = 1;
        sum = 1;
        break;
      }
      double end = i == 0 || i == ACROSS - 1 ? 0.5 : 1;
      weights[i] = (i % 2 == 0 ? end : -end) / (x - chebyshev(i));
      sum += weights[i];
    }
    Arrays.fill(between, 0);
    for (int i = 0; i < ACROSS; i++) {
      double weight = weights[i] / sum;
      for (int p = 0; p < between.length; p++) {
        between[p] += weight * rest[i * between.length + p];
      }
    }
  }

  private static double theta(int k) {
    return Math.PI * ((k + 0.5) / ROUND - 0.5);
  }

  private static double flat(double s) {
    return 0.5 * ExcessField.log2(Math.PI * s);
  }

  private static double chebyshev(int i) {
    return 0.25 * (1 - Math.cos(Math.PI * i / (ACROSS - 1)));
  }

  private static double[][] weights() {
    double[][] weights = new double[FINER * (STENCIL - 1) + 1][STENCIL];
    for (int p = 0; p < weights.length; p++) {
      double place = (double) p / FINER;
      for (int i = 0; i < STENCIL; i++) {
        weights[p][i] = 1;
        for (int j = 0; j < STENCIL; j++) {
          if (j != i) {
            weights[p][i] *= (place - j) / (i - j);
          }
        }
      }
    }
    return weights;
  }
}
