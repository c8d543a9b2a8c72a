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

  /// From this many powers on one set of eigenvalues is cheaper than resolvents for each.
  private static final int MANY_POWERS = 5;

  /// Samples below this share of every trace are not worth their eigenvalues.
  private static final double NEGLIGIBLE = 1e-16;

  /// A patch has nearly all of the largest eigenvalue of the whole: what may be missing from it,
  /// relative.
  private static final double MISSING = 1e-3;

  private final double[] powers;
  private final double[] sum;
  private final double[] logSum;
  private double reference = Double.NaN;
  private double logMeasure;
  private double logUnit;

  /// The largest eigenvalue seen; 0 while none was.
  private double top;

  Traces(double[] powers) {
    this.powers = powers.clone();
    this.sum = new double[powers.length];
    this.logSum = new double[powers.length];
  }

  /// Adds a sample's local traces `multiplicity` times.
  void add(LocalTrace local, double multiplicity) {
    double scale = local.scale();
    if (scale == 0) {
      return;
    }
    if (Double.isNaN(reference)) {
      reference = scale;
    }
    double logScale = Math.log(scale / reference);
    GaussRule rule = null;
    for (int i = 0; i < powers.length; i++) {
      double p = powers[i];
      double moment;
      double logMoment;
      if (p == Math.rint(p) && p <= MOST_RESOLVENT_POWER && powers.length < MANY_POWERS) {
        moment = local.moment((int) p);
        logMoment = local.logMoment((int) p);
      } else {
        if (rule == null) {
          rule = local.rule();
          top = Math.max(top, scale * rule.largest());
        }
        moment = rule.moment(p);
        logMoment = rule.logMoment(p);
      }
      double factor = multiplicity * Math.exp(p * logScale);
      sum[i] += factor * moment;
      logSum[i] += factor * p * (logMoment + moment * logScale);
    }
  }

  /// Whether a sample adds next to nothing, judged by `⟨e₀|μ²|e₀⟩` alone: higher powers grow by at
  /// most the largest eigenvalue a step, lower ones are bounded by concavity. Only told where
  /// eigenvalues are computed, which is where it saves most of the work.
  boolean negligible(double square) {
    if (top == 0) {
      return false;
    }
    for (int i = 0; i < powers.length; i++) {
      double p = powers[i];
      double logBound =
          p < 2
              ? 0.5 * p * Math.log(square)
              : Math.log(square) + (p - 2) * Math.log(top * (1 + MISSING));
      if (logBound > Math.log(NEGLIGIBLE * sum[i]) + p * Math.log(reference)) {
        return false;
      }
    }
    return true;
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
