package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.TurnAngle;
import org.mebit.numeric.Binomial;

/// The factor of the measured node against its definition as a double sum over that node's Dicke
/// numbers.
final class MeasuredNodeTest {
  private static double definition(int atoms, double time, double damping, int d, int other) {
    double sum = 0;
    for (int y = 0; y <= atoms; y++) {
      for (int z = 0; z <= atoms; z++) {
        double phase = time * ((y - 0.5 * atoms) * d - (z - 0.5 * atoms) * other);
        sum +=
            Binomial.symmetric(atoms, y)
                * Binomial.symmetric(atoms, z)
                * Math.exp(-2 * damping * (y - z) * (y - z))
                * Math.cos(phase);
      }
    }
    return sum;
  }

  @Test
  void agreesWithTheDoubleSumAtEveryShift() {
    for (int atoms : new int[] {40, 61}) {
      for (double time : new double[] {0.3, 1, Math.PI / 2, 2.9, 7.7}) {
        MeasuredNode node = new MeasuredNode(atoms, TurnAngle.of(time), 0.02);
        for (int shift = 0; shift <= 9; shift++) {
          double[] values = node.at(shift, 24);
          for (int x = shift % 2; x <= 24; x += 2) {
            double expected = definition(atoms, time, 0.02, (x + shift) / 2, (x - shift) / 2);
            assertThat(values[x]).isCloseTo(expected, within(1e-12));
          }
        }
      }
    }
  }

  @Test
  void probabilityIsThatOfTheDenseState() {
    for (double rate : new double[] {0, 0.05}) {
      double dense = OutcomeProbability.of(EnsembleChain.allN(3, 101), 1.3, rate).value();
      double node = new MeasuredNode(101, TurnAngle.of(1.3), rate * 1.3).probability();
      assertThat(node).isCloseTo(dense, within(1e-13));
    }
  }

  @Test
  void probabilityAtMagicTimesIsOneOverTheDenominator() {
    double p = new MeasuredNode(1_000_000, TurnAngle.of(Math.PI / 2), 0).probability();
    assertThat(p).isCloseTo(0.25, within(1e-12));
  }
}
