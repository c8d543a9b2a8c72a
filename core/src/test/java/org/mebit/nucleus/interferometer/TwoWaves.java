package org.mebit.nucleus.interferometer;

import java.util.function.DoubleUnaryOperator;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.Transition;

/// A wave of two polarisations from four functions of time, for tests that need both.
record TwoWaves(DoubleUnaryOperator[] parts, double[] edges) implements ScatteredWave {
  @Override
  public Transition transition() {
    return Transition.IRON_57;
  }

  @Override
  public int polarizations() {
    return 2;
  }

  @Override
  public double end() {
    return edges[edges.length - 1];
  }

  @Override
  public void at(double time, double[] into) {
    for (int i = 0; i < 4; i++) {
      into[i] = parts[i].applyAsDouble(time);
    }
  }

  @Override
  public double error() {
    return 0;
  }
}
