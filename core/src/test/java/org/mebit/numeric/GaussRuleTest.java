package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the classical rules, whose nodes and weights are in every handbook (Abramowitz and
/// Stegun, 25.4.29 and 25.4.38).
class GaussRuleTest {
  @Test
  void givesLegendresFivePoints() {
    double[] off = new double[4];
    for (int k = 1; k <= 4; k++) {
      off[k - 1] = k / Math.sqrt(4.0 * k * k - 1);
    }
    double[][] rule = sorted(GaussRule.of(5, new double[5], off, 1));
    assertThat(rule[0])
        .containsExactly(
            new double[] {
              -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640
            },
            within(1e-15));
    // Normalised to 1, not to the interval's length 2.
    assertThat(rule[1])
        .containsExactly(
            new double[] {
              0.1184634425280945,
              0.2393143352496832,
              0.2844444444444444,
              0.2393143352496832,
              0.1184634425280945
            },
            within(1e-15));
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2, 3, 10, 50, 200})
  void givesChebyshevsEqualWeights(int n) {
    double[] off = new double[Math.max(n - 1, 0)];
    Arrays.fill(off, 0.5);
    if (n > 1) {
      off[0] = Math.sqrt(0.5);
    }
    double[][] rule = sorted(GaussRule.of(n, new double[n], off, 1));
    for (int i = 0; i < n; i++) {
      assertThat(rule[0][i]).isCloseTo(-Math.cos(Math.PI * (i + 0.5) / n), within(1e-14));
      assertThat(rule[1][i]).isCloseTo(1.0 / n, within(3e-14));
    }
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2, 5, 43, 150})
  void isExactForPolynomials(int n) {
    Random random = new Random(n);
    double[] diagonal = random.doubles(n, -1, 1).toArray();
    double[] off = random.doubles(n, 0.1, 1).toArray();
    GaussRule rule = GaussRule.of(n, diagonal, off, 0.4);
    double[] vector = new double[n];
    vector[0] = 1;
    for (int degree = 0; degree < Math.min(2 * n, 40); degree++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += rule.weights()[i] * Math.pow(rule.nodes()[i], degree);
      }
      assertThat(sum).as("degree %d", degree).isCloseTo(vector[0], within(1e-14));
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        next[i] =
            0.4
                * (diagonal[i] * vector[i]
                    + (i > 0 ? off[i - 1] * vector[i - 1] : 0)
                    + (i < n - 1 ? off[i] * vector[i + 1] : 0));
      }
      vector = next;
    }
  }

  @Test
  void leavesItsArgumentsAlone() {
    double[] diagonal = {1, 2, 3};
    double[] off = {0.5, 0.25};
    GaussRule rule = GaussRule.of(3, diagonal, off, 2);
    assertThat(diagonal).containsExactly(1, 2, 3);
    assertThat(off).containsExactly(0.5, 0.25);
    assertThat(Arrays.stream(rule.weights()).sum()).isCloseTo(1, within(1e-15));
    assertThat(rule)
        .isEqualTo(GaussRule.of(3, diagonal, off, 2))
        .hasSameHashCodeAs(GaussRule.of(3, diagonal, off, 2));
    assertThat(rule).isNotEqualTo(GaussRule.of(3, diagonal, off, 1));
  }

  /// Nodes and weights by ascending node.
  private static double[][] sorted(GaussRule rule) {
    Integer[] order = new Integer[rule.nodes().length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(rule.nodes()[i], rule.nodes()[j]));
    double[][] sorted = new double[2][order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[0][i] = rule.nodes()[order[i]];
      sorted[1][i] = rule.weights()[order[i]];
    }
    return sorted;
  }
}
