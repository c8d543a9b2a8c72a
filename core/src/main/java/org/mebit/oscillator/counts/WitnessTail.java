package org.mebit.oscillator.counts;

import org.mebit.numeric.IncompleteGamma;

/// The probability beyond and below a value of the witness: over the smaller correlation by the
/// trapezoid rule, over the other one in closed form.
///
/// For x above 0 the witness exceeds x between the roots `b± = a + (2 ± 2s)/x`, `s = √(1 + x(2a −
/// 1))`; where s is imaginary it does not. For x up to 0 it stays below x for b up to `a + 2(1 −
/// 2a)/(1 + s)`, with a up to `2/(1 + √(1 − x))`.
final class WitnessTail {
  private static final double STEP = 0.7;
  private static final int MOST_HALVINGS = 9;

  /// Terms below this, relative to the density's peak, count for nothing.
  private static final double NEGLIGIBLE = 1e-21;

  private final CorrelationDensity low;
  private final CorrelationDensity high;
  private final double logPeak;

  private double x;
  private double begin;
  private double beyond;
  private double below;
  private double error;

  WitnessTail(CorrelationDensity low, CorrelationDensity high) {
    this.low = low;
    this.high = high;
    logPeak = low.logPdf(low.value());
  }

  /// Computes both at this value of the witness.
  WitnessTail at(double witness) {
    x = witness;
    begin = x > 1 ? (x - 1) / (2 * x) : 0;
    double end = x > 0 ? Double.POSITIVE_INFINITY : 2 / (1 + Math.sqrt(1 - x));
    double at = x > 0 ? Math.max((low.coincidences() + 1) / low.accidentals() - begin, 0.3) : 0;
    double from = x > 0 ? Math.log(at) : 0;
    // Half the distance over which a count's density falls to e^{−1/2}, in ln a.
    double step = STEP / Math.sqrt(low.coincidences() + 1) * (x > 1 ? at / (at + begin) : 1);
    step = Math.min(step, 0.5);
    double sumBeyond = 0;
    double sumBelow = 0;
    double lowest = from;
    double highest = from;
    for (double t = from; ; t += step) {
      highest = t;
      if (!term(t, end)) {
        break;
      }
      sumBeyond += beyond;
      sumBelow += below;
    }
    for (double t = from - step; ; t -= step) {
      lowest = t;
      if (!term(t, end)) {
        break;
      }
      sumBeyond += beyond;
      sumBelow += below;
    }
    for (int halving = 0; ; halving++) {
      double oldBeyond = sumBeyond;
      double oldBelow = sumBelow;
      for (double t = lowest + 0.5 * step; t < highest; t += step) {
        term(t, end);
        sumBeyond += beyond;
        sumBelow += below;
      }
      step *= 0.5;
      double change =
          Math.max(
              relative(2 * oldBeyond, sumBeyond, step), relative(2 * oldBelow, sumBelow, step));
      // A halved step squares the relative error of an exponentially convergent sum.
      if (change < 1e-7 || halving == MOST_HALVINGS) {
        error = change < 1e-7 ? 10 * change * change + 1e-15 : change;
        break;
      }
    }
    beyond = sumBeyond * step;
    below = sumBelow * step;
    if (x > 0) {
      below += low.cdf(begin);
      finish();
    } else {
      beyond = 1 - below;
    }
    return this;
  }

  /// Both were summed; the larger one is what the smaller one leaves.
  private void finish() {
    if (beyond < below) {
      below = 1 - beyond;
    } else {
      beyond = 1 - below;
    }
  }

  private static double relative(double before, double after, double step) {
    double change = Math.abs(before - after) * step;
    // Probabilities below 10⁻³⁰ need no digits.
    return change == 0 ? 0 : change / (after * step + 1e-30);
  }

  double beyond() {
    return beyond;
  }

  double below() {
    return below;
  }

  /// Relative, of the smaller one of both, estimated.
  double error() {
    return error;
  }

  /// Sets both terms at this node; false if the nodes further out count for nothing.
  private boolean term(double t, double end) {
    double a;
    double weight;
    if (x > 0) {
      double e = Math.exp(t);
      a = begin + e;
      weight = e;
    } else {
      double rest = 1 / (1 + Math.exp(t));
      a = end * (1 - rest);
      weight = a * rest;
    }
    double log = low.logPdf(a);
    weight *= Math.exp(log);
    beyond = 0;
    below = 0;
    if (!(weight > NEGLIGIBLE * Math.exp(Math.min(logPeak, 0)))) {
      return log > logPeak - 60 && Math.abs(t) < 60;
    }
    double k = high.coincidences() + 1;
    double rate = high.accidentals();
    if (!(x > 0)) {
      double s = Math.sqrt(1 + x * (2 * a - 1));
      below = weight * IncompleteGamma.lower(k, rate * (a + 2 * (1 - 2 * a) / (1 + s)));
      return true;
    }
    double s = x > 1 ? Math.sqrt(2 * x * (a - begin)) : Math.sqrt(1 - x + 2 * x * a);
    double upper = a + (2 + 2 * s) / x;
    double lower = a - 2 * (2 * a - 1) / (1 + s);
    double outside = IncompleteGamma.upper(k, rate * upper);
    double under = IncompleteGamma.lower(k, rate * lower);
    double inside;
    if (outside + under < 0.9) {
      inside = 1 - outside - under;
    } else if (under > 0.5) {
      inside = IncompleteGamma.upper(k, rate * lower) - outside;
    } else {
      inside = IncompleteGamma.lower(k, rate * upper) - under;
    }
    beyond = weight * Math.max(0, inside);
    below = weight * (outside + under);
    return true;
  }
}
