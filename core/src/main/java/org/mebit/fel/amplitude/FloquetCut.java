package org.mebit.fel.amplitude;

import org.mebit.fel.HelicityAmplitudes;
import org.mebit.numeric.Require;

/// Where the sum over the undulator quanta `n₁` of photon 1 ends: `n₁ = −N..N+n`, symmetric under
/// exchange of the photons. A cut that is not leaves an edge term of one order of emissions without
/// its partner.
///
/// What is left out is bounded term by term with `|J_j(x)| ≤ (x/2)^|j|/|j|!` (DLMF 10.14.4) and, as
/// the terms fall at least by `x₁x₂/4N²` each, by a geometric series.
final class FloquetCut {
  /// The least N: all terms that count for the smallest arguments.
  private static final int LEAST = 2;

  private static final int MOST = 2000;

  private final double strength;
  private final int floquet;
  private final double tolerance;
  private final BesselLadder one;
  private final BesselLadder two;
  private int usual = LEAST;

  // Of the pair at hand.
  private double angle1;
  private double angle2;
  private double plus1;
  private double plus2;
  private int chosen;
  private double chosenError;
  private int cut;
  private double error;

  /// @param one of the argument of photon 1; likewise `two`
  FloquetCut(double strength, int floquet, double tolerance, BesselLadder one, BesselLadder two) {
    Require.positive("tolerance", tolerance);
    this.strength = strength;
    this.floquet = floquet;
    this.tolerance = tolerance;
    this.one = one;
    this.two = two;
  }

  /// Takes the smallest N whose error is below the tolerance times the usual size of an amplitude
  /// of one quantum. Those of many quanta are smaller by any factor: see [#widen].
  void choose(double angle1, double angle2, double plus1, double plus2) {
    this.angle1 = angle1;
    this.angle2 = angle2;
    this.plus1 = plus1;
    this.plus2 = plus2;
    double angle = Math.max(angle1, angle2);
    // Largest amplitudes grow like K and ρ near 0 and fall like 1/K; nine in ten pairs of one
    // quantum have a larger one than this.
    double usualSize = 4.5 * strength / (1 + 0.6 * strength * strength) * angle / (1 + angle);
    double allowed = tolerance * usualSize;
    // Neighbouring points mostly have the same cut; the answer does not depend on where the search
    // starts.
    cut = usual;
    error = bound(cut);
    if (error > allowed) {
      reach(allowed);
    } else {
      while (cut > LEAST) {
        double before = bound(cut - 1);
        if (before > allowed) {
          break;
        }
        error = before;
        cut--;
      }
    }
    usual = cut;
    chosen = cut;
    chosenError = error;
  }

  /// Goes back to the cut chosen, for another azimuth of the same pair.
  void restart() {
    cut = chosen;
    error = chosenError;
  }

  /// Moves the cut on until what it leaves out is small against amplitudes of this size, too.
  ///
  /// @param largest `|T|` as it came out with the cut so far
  /// @return whether it moved, so that the sum must be made anew
  boolean widen(double largest) {
    double allowed = tolerance * largest;
    if (!(error > allowed)) {
      return false;
    }
    reach(allowed);
    return true;
  }

  private void reach(double allowed) {
    while (error > allowed) {
      cut++;
      if (cut > MOST) {
        throw new IllegalArgumentException(
            "the sum over undulator quanta must end below "
                + MOST
                + " for a relative error of "
                + tolerance
                + ", but does not: lower the undulator parameter or the angles");
      }
      error = bound(cut);
    }
  }

  /// N
  int cut() {
    return cut;
  }

  /// Bound of what any amplitude lacks by the cut.
  double error() {
    return error;
  }

  /// The largest of the parts of four amplitudes: at most the largest `|T|` and no less than 0.7 of
  /// it. Squares would underflow with amplitudes of many quanta.
  static double largest(double[] amplitudes, int start) {
    double largest = 0;
    for (int i = start; i < start + HelicityAmplitudes.SIZE; i++) {
      largest = Math.max(largest, Math.abs(amplitudes[i]));
    }
    return largest;
  }

  /// Bound of what any amplitude lacks when cut at `n`; infinite where the terms do not fall yet.
  private double bound(int n) {
    double half1 = strength * plus1 * angle1 / 2;
    double half2 = strength * plus2 * angle2 / 2;
    double ratio = half1 * half2 / ((double) n * n);
    if (half1 > n || half2 > n || ratio > 0.5) {
      return Double.POSITIVE_INFINITY;
    }
    int far = n + floquet + 1;
    double[] beta1 = one.majorants(2 * half1, far);
    double[] beta2 = two.majorants(2 * half2, far);
    return (edge(n, far, n + 1, beta1, beta2) + edge(n, n + 1, far, beta1, beta2)) / (1 - ratio);
  }

  /// Bound of the term with `|n₁| = m1`, `|n₂| = m2`, where `|n₁ − ν₁| ≥ n + 1`.
  private double edge(int n, int m1, int m2, double[] beta1, double[] beta2) {
    double v1 = angle1 * beta1[m1] + strength * beta1[m1 - 1];
    double near1 = angle1 * beta1[m1 - 1] + strength * beta1[m1 - 2];
    double v2 = angle2 * beta2[m2] + strength * beta2[m2 - 1];
    double near2 = angle2 * beta2[m2 - 1] + strength * beta2[m2 - 2];
    double far = 1.0 / (n + 1);
    double sum = angle1 + angle2;
    double both = plus1 * plus2;
    return far
            * sum
            * (plus2 * beta1[m1] * v2
                + plus1 * v1 * beta2[m2]
                + strength * both * (near1 * v2 + v1 * near2))
        + far * far * v1 * v2 * (m2 * plus1 + m1 * plus2 + both * sum * sum / 2)
        + 2 * beta1[m1] * beta2[m2];
  }
}
