package org.mebit.oscillator.design;

import org.mebit.numeric.Require;

/// Numbers with standard errors, normally distributed about their means.
final class MeasuredEvidence implements Evidence {
  private final double[] values;
  private final double[] sigmas;

  MeasuredEvidence(double[] values, double[] sigmas) {
    this.values = values;
    this.sigmas = sigmas;
    for (int i = 0; i < values.length; i++) {
      Require.finite("measured values", values[i]);
      Require.positive("sigma", sigmas[i]);
    }
  }

  @Override
  public int rows() {
    return values.length;
  }

  @Override
  public double deviance(int row, double mean) {
    double off = (mean - values[row]) / sigmas[row];
    return Double.isNaN(off) ? Double.POSITIVE_INFINITY : off * off;
  }

  @Override
  public double slope(int row, double mean) {
    return (mean - values[row]) / (sigmas[row] * sigmas[row]);
  }

  @Override
  public double information(int row, double mean) {
    return 1 / (sigmas[row] * sigmas[row]);
  }

  @Override
  public double sureInformation(int row, double mean) {
    return information(row, mean);
  }

  @Override
  public double measured(int row) {
    return values[row];
  }
}
