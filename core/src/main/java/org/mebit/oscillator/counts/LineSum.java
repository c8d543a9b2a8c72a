package org.mebit.oscillator.counts;

import org.mebit.numeric.Cancellation;

/// `∫ e^{φ(t)} dt` over the line by the trapezoid rule, which converges exponentially for what is
/// analytic and decays at both ends.
///
/// It looks for the peak, begins there and walks to both sides until nothing more comes; then nodes
/// between the nodes are taken until the sum stays. A second function, `e^{φ} slope`, is summed
/// along.
abstract class LineSum {
  /// First step in widths of the peak: half of it gives a Gaussian to rounding.
  private static final double STEP = 1;

  /// From this tolerance on one sum with narrower steps does.
  private static final double COARSE = 1e-7;

  private static final double COARSE_STEP = 0.8;

  private static final int MOST_HALVINGS = 9;
  private static final int MOST_NODES = 20_000;
  private static final int MOST_BRACKETS = 80;
  private static final int MOST_PEAK_STEPS = 60;

  private double peak;
  private double scale;
  private double sum;
  private double slopes;
  private double error;

  /// The slope at the node where [#exponent] was asked last.
  double slope;

  /// What multiplies the exponential there: φ is [#exponent] and the logarithm of this.
  double factor;

  /// Sets [#slope] and [#factor].
  ///
  /// @param e `e^t`: neighbours differ by a factor, which is less work than an exponential each
  abstract double exponent(double e);

  /// φ′(t), above 0 far to the left and below 0 far to the right.
  abstract double rise(double t);

  /// Sums.
  ///
  /// @param near where to look for the peak first
  /// @param tolerance relative
  final void sum(double near, double tolerance) {
    Cancellation.check("a sum of the witness' density");
    double at = peakNear(near);
    double change = 1e-3;
    double bend = (rise(at - change) - rise(at + change)) / (2 * change);
    boolean coarse = tolerance >= COARSE;
    double step = (coarse ? COARSE_STEP : STEP) / Math.sqrt(Math.max(bend, 1e-2));
    double smallest = 1e-3 * tolerance;
    peak = exponent(Math.exp(at));
    scale = factor;
    sum = 1;
    slopes = slope;
    double highest = walk(at, step, smallest);
    double lowest = walk(at, -step, smallest);
    double before = sum * step;
    error = before;
    if (coarse) {
      error = tolerance * before;
    }
    for (int halving = coarse ? MOST_HALVINGS : 0; halving < MOST_HALVINGS; halving++) {
      double ratio = Math.exp(step);
      double end = Math.exp(highest);
      for (double e = Math.exp(lowest + 0.5 * step); e < end; e *= ratio) {
        add(e);
      }
      step *= 0.5;
      double now = sum * step;
      error = Math.abs(now - before);
      before = now;
      // A halved step squares the relative error of an exponentially convergent sum.
      if (error <= 0.3 * Math.sqrt(tolerance) * now) {
        error = Math.min(error, error * (10 * error / now) + 1e-15 * now);
        break;
      }
    }
    sum *= step;
    slopes *= step;
  }

  private double walk(double at, double step, double smallest) {
    double t = at;
    double e = Math.exp(at);
    double ratio = Math.exp(step);
    for (int node = 0; node < MOST_NODES; node++) {
      t += step;
      e *= ratio;
      if (add(e) < smallest) {
        break;
      }
    }
    return t;
  }

  private double add(double e) {
    double term = Math.exp(exponent(e) - peak) * (factor / scale);
    sum += term;
    slopes += term * slope;
    return term;
  }

  /// The root of φ′ by the Illinois rule; a peak known to a hundredth of its width will do.
  private double peakNear(double near) {
    double low = near;
    double lowRise = rise(low);
    double step = lowRise > 0 ? 0.25 : -0.25;
    double high = low + step;
    double highRise = rise(high);
    for (int i = 0; i < MOST_BRACKETS && highRise > 0 == lowRise > 0; i++) {
      low = high;
      lowRise = highRise;
      step *= 2;
      high += step;
      highRise = rise(high);
    }
    for (int i = 0; i < MOST_PEAK_STEPS; i++) {
      double t = (low * highRise - high * lowRise) / (highRise - lowRise);
      double value = rise(t);
      if (Math.abs(value) * Math.abs(high - low) < 1e-3
          || Math.abs(high - low) < 1e-6
          || Double.isNaN(value)) {
        return t;
      }
      if (value > 0 == highRise > 0) {
        lowRise *= 0.5;
      } else {
        low = high;
        lowRise = highRise;
      }
      high = t;
      highRise = value;
    }
    return high;
  }

  /// The integral is this times `e` to the [#logFactor].
  final double scaled() {
    return sum;
  }

  final double scaledSlopes() {
    return slopes;
  }

  /// Of [#scaled], estimated.
  final double scaledError() {
    return error;
  }

  final double logFactor() {
    return peak + Math.log(scale);
  }
}
