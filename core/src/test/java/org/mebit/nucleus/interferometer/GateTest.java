package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GateTest {
  @Test
  void jitterSmoothsEdges() {
    Gate gate = new Gate(4e-8, 9e-8, 1e-9);
    assertThat(gate.weight(4e-8)).isCloseTo(0.5, within(1e-15));
    assertThat(gate.weight(9e-8)).isCloseTo(0.5, within(1e-15));
    // Φ(1) from tables.
    assertThat(gate.weight(4.1e-8)).isCloseTo(0.8413447460685429, within(1e-12));
    assertThat(gate.weight(3.9e-8)).isCloseTo(1 - 0.8413447460685429, within(1e-12));
    assertThat(gate.weight(6.5e-8)).isEqualTo(1);
    assertThat(gate.weight(gate.latest())).isLessThan(1e-16);
    assertThat(gate.weight(gate.earliest())).isLessThan(1e-16);
  }

  @Test
  void aGateNarrowerThanTheJitterSeesTheBellCurve() {
    double sigma = 1e-9;
    Gate gate = new Gate(5e-8, 5e-8 + 1e-12, sigma);
    double middle = 5e-8 + 0.5e-12;
    for (double x : new double[] {0, 0.7, -2.5, 4}) {
      double density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI) * 1e-12 / sigma;
      // Relative: the width squared over 24 times the curvature, and digits lost near the middle.
      assertThat(gate.weight(middle + x * sigma)).isCloseTo(density, within(1e-5 * density));
    }
  }

  @Test
  void sharpEdgesAreSharp() {
    Gate gate = new Gate(4e-8, 9e-8);
    assertThat(gate.weight(3.999e-8)).isZero();
    assertThat(gate.weight(4e-8)).isEqualTo(1);
    assertThat(gate.weight(9e-8)).isZero();
    assertThat(gate.latest()).isEqualTo(9e-8);
    assertThat(new Gate(-1, 1e-8, 1e-9).earliest()).isZero();
  }
}
