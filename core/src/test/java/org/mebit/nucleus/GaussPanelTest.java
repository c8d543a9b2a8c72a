package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Polynomials up to degree 15 are exact; their primitives are known.
class GaussPanelTest {
  private static final double ROUNDING = 2e-15;

  @Test
  void nodesAreThoseOfTheTables() {
    // M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, table 25.4, n = 16.
    double tabulated = 1e-15;
    assertThat(GaussPanel.node(8)).isCloseTo(0.09501250983763744, within(tabulated));
    assertThat(GaussPanel.weight(8)).isCloseTo(0.1894506104550685, within(tabulated));
    assertThat(GaussPanel.node(0)).isCloseTo(-0.9894009349916499, within(tabulated));
    assertThat(GaussPanel.weight(0)).isCloseTo(0.0271524594117541, within(tabulated));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 14, 15})
  void runningIntegralsOfPowersAreExact(int power) {
    double[] f = new double[GaussPanel.NODES];
    for (int i = 0; i < f.length; i++) {
      f[i] = Math.pow(GaussPanel.node(i), power);
    }
    double[] running = new double[GaussPanel.NODES];
    double whole = GaussPanel.running(f, 3, 0.25, running);
    for (int i = 0; i < f.length; i++) {
      double exact = (Math.pow(GaussPanel.node(i), power + 1) - Math.pow(-1, power + 1));
      assertThat(running[i]).isCloseTo(0.25 + 3 * exact / (power + 1), within(3 * ROUNDING));
    }
    double exact = (1 - Math.pow(-1, power + 1)) / (power + 1);
    assertThat(whole).isCloseTo(0.25 + 3 * exact, within(3 * ROUNDING));
  }

  @Test
  void interpolatesPolynomials() {
    double[] factors = new double[GaussPanel.NODES];
    for (double x : new double[] {-1, -0.3, 0, GaussPanel.node(5), 0.999, 1}) {
      GaussPanel.interpolation(x, factors);
      double sum = 0;
      for (int i = 0; i < factors.length; i++) {
        sum += factors[i] * Math.pow(1 + GaussPanel.node(i), 15);
      }
      assertThat(sum).isCloseTo(Math.pow(1 + x, 15), within(0x1p15 * ROUNDING));
    }
  }

  @Test
  void saysWhatLiesBeyondDegree15() {
    // A wave that turns by 2q within the panel: the coefficient of degree 16 is 33 j16(q); values
    // of the spherical Bessel function from mpmath.
    double[][] known = {{1.9, 33 * 4.32557e-15}, {3, 33 * 5.97476e-12}, {6, 33 * 2.64401e-7}};
    double[] f = new double[GaussPanel.NODES];
    for (double[] pair : known) {
      for (int i = 0; i < f.length; i++) {
        f[i] = Math.cos(pair[0] * GaussPanel.node(i));
      }
      assertThat(GaussPanel.beyond(f, 0)).isBetween(0.3 * pair[1], 30 * pair[1] + ROUNDING);
    }
  }
}
