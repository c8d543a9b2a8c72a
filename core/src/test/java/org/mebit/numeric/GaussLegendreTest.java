package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussLegendreTest {
  /// Nodes and weights of NIST DLMF 3.5.
  @Test
  void sixteenNodesAreThoseOfTheTables() {
    GaussLegendre rule = new GaussLegendre(16);
    assertThat(rule.node(8)).isCloseTo(0.09501250983763744, within(2e-16));
    assertThat(rule.node(15)).isCloseTo(0.9894009349916499, within(2e-16));
    assertThat(rule.node(0)).isCloseTo(-0.9894009349916499, within(2e-16));
    assertThat(rule.weight(8)).isCloseTo(0.1894506104550685, within(1e-15));
    assertThat(rule.weight(15)).isCloseTo(0.027152459411754096, within(1e-15));
  }

  @Test
  void polynomialsAreIntegratedUpToTwiceTheNodes() {
    GaussLegendre rule = new GaussLegendre(5);
    for (int degree = 0; degree <= 10; degree++) {
      double sum = 0;
      for (int i = 0; i < rule.size(); i++) {
        sum += rule.weight(i) * Math.pow(rule.node(i), degree);
      }
      double exact = degree % 2 == 0 ? 2.0 / (degree + 1) : 0;
      if (degree < 10) {
        assertThat(sum).as("degree " + degree).isCloseTo(exact, within(1e-15));
      } else {
        assertThat(sum).isNotCloseTo(exact, within(1e-4));
      }
    }
  }
}
