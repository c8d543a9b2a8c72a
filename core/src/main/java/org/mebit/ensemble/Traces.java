package org.mebit.ensemble;

import org.mebit.numeric.GaussRule;
import org.mebit.numeric.LocalTrace;

/// `Σ μ^p` and `Σ μ^p ln μ^p` over a spectrum, for several powers p, summed sample by sample.
///
/// Kept relative to the first sample's scale, so that powers of a thousand neither overflow nor
/// underflow.
final class Traces {
  /// Beyond this power eigenvalues are cheaper than a resolvent per tridiagonal row.
  private static final int MOST_RESOLVENT_POWER = 16;

  private final double[] powers;
  private final double[] sum;
  private final double[] logSum;
  private double reference = Double.NaN;
  private double logMeasure;
  private double logUnit;

  Traces(double[] powers) {
    this.powers = powers.clone();
    this.sum = new double[powers.length];
    this.logSum = new double[powers.length];
  }

  /// Adds a sample's local traces `multiplicity` times; returns the largest share it added to any
  /// sum.
  double add(LocalTrace local, double multiplicity) {
    double scale = local.scale();
    if (scale == 0) {
      return 0;
    }
    if (Double.isNaN(reference)) {
      reference = scale;
    }
    double logScale = Math.log(scale / reference);
    GaussRule rule = null;
    double largest = 0;
    for (int i = 0; i < powers.length; i++) {
      double p = powers[i];
      double moment;
      double logMoment;
      if (p == Math.rint(p) && p <= MOST_RESOLVENT_POWER) {
        moment = local.moment((int) p);
        logMoment = local.logMoment((int) p);
      } else {
        if (rule == null) {
          rule = local.rule();
        }
        moment = rule.moment(p);
        logMoment = rule.logMoment(p);
      }
      double factor = multiplicity * Math.exp(p * logScale);
      double added = factor * moment;
      sum[i] += added;
      logSum[i] += factor * p * (logMoment + moment * logScale);
      if (sum[i] > 0) {
        largest = Math.max(largest, added / sum[i]);
      }
    }
    return largest;
  }

  /// Ends the sum.
  ///
  /// @param measure sites per sample
  /// @param logUnit logarithm of the unit that the spectrum was in
  Traces finish(double measure, double logUnit) {
    this.logMeasure = Math.log(measure);
    this.logUnit = logUnit;
    return this;
  }

  /// `ln Σ μ^p` for the power at `index`; minus infinity where every sample vanished.
  double logTrace(int index) {
    return Math.log(sum[index]) + logMeasure + powers[index] * (logUnit + Math.log(reference));
  }

  /// Entropy in bits of the weights `μ^p / Σ μ^p`.
  double entropy(int index) {
    return (Math.log(sum[index]) + logMeasure - logSum[index] / sum[index]) / Math.log(2);
  }

  /// Whether the spectrum is too small to be told from zero.
  boolean vanished() {
    return !(sum[0] > 0);
  }
}
