package org.mebit.ensemble.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Tetrahedra against the truncated powers of a B-spline: the share of a simplex below a level is a
/// divided difference.
class LevelsTest {
  /// Truncated powers lose digits where corners are close.
  private static final double ROUNDING = 1e-9;

  private static double share(double[] corners, double level) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double product = 1;
      for (int j = 0; j < 4; j++) {
        if (j != i) {
          product *= corners[j] - corners[i];
        }
      }
      sum += Math.pow(Math.max(0, level - corners[i]), 3) / product;
    }
    return sum;
  }

  private static double[] below(double mass, double... corners) {
    Levels levels = new Levels(-1, 0.25, 40);
    levels.add(
        levels.place(corners[0]),
        levels.place(corners[1]),
        levels.place(corners[2]),
        levels.place(corners[3]),
        mass);
    return levels.below();
  }

  @Test
  void sharesAreDividedDifferences() {
    Random random = new Random(1);
    for (int trial = 0; trial < 1000; trial++) {
      double[] corners = random.doubles(4, 0, 6).toArray();
      double[] sorted = corners.clone();
      Arrays.sort(sorted);
      double least = Math.min(sorted[1] - sorted[0], sorted[3] - sorted[2]);
      if (Math.min(least, sorted[2] - sorted[1]) < 0.05) {
        continue;
      }
      double[] below = below(2, corners);
      for (int k = 0; k < below.length; k++) {
        double level = -1 + 0.25 * k;
        double expected = level >= sorted[3] ? 2 : 2 * share(corners, level);
        assertThat(below[k]).isCloseTo(expected, within(ROUNDING));
      }
    }
  }

  @Test
  void equalCornersAreSteps() {
    double[] below = below(1, 1.1, 1.1, 1.1, 1.1);
    assertThat(below[8]).isZero();
    assertThat(below[9]).isEqualTo(1);
    // Two pairs: half lies below the middle.
    below = below(1, 1, 3, 1, 3);
    assertThat(below[12]).isCloseTo(0.5, within(ROUNDING));
    assertThat(below[16]).isEqualTo(1);
  }
}
