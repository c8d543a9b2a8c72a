package org.mebit.oscillator.counts;

import org.mebit.numeric.Cancellation;
import org.mebit.numeric.IncompleteGamma;

/// The probability beyond and below a value of the witness: over the smaller correlation by the
/// trapezoid rule, over the other one in closed form.
///
/// For x above 0 the witness exceeds x between the roots `b± = a + (2 ± 2s)/x`, `s = √(1 + x(2a −
/// 1))`; where s is imaginary it does not. For x up to 0 it stays below x for b up to `a + 2(1 −
/// 2a)/(1 + s)`, with a up to `2/(1 + √(1 − x))`; for x below −3 with a up to `(1 − 1/x)/2`, where
/// both roots meet, and b from `a + (2 + 2s)/x` on.
final class WitnessTail {
  private static final double STEP = 0.7;
  private static final int MOST_HALVINGS = 12;

  private static final double CONVERGED = 1e-10;

  /// Terms below this count for nothing.
  private static final double NEGLIGIBLE = 1e-21;

  /// Probabilities below this keep fewer digits: terms that count for nothing are theirs.
  private static final double FEW_DIGITS = 1e-14;

  /// A share of the other correlation whose exponent is below this is none.
  private static final double FAR = 80;

  private final CorrelationDensity low;
  private final CorrelationDensity high;

  private double x;
  private double begin;
  private double end;
  private double beyond;
  private double below;
  private double error;

  /// Minus the second derivative of the weight's logarithm at its mode.
  private double bend;

  private double sumBeyond;
  private double sumBelow;
  private double sumShare;

  WitnessTail(CorrelationDensity low, CorrelationDensity high) {
    this.low = low;
    this.high = high;
  }

  /// Computes both at this value of the witness.
  WitnessTail at(double witness) {
    x = witness;
    begin = x > 1 ? (x - 1) / (2 * x) : 0;
    end = x < -3 ? 0.5 * (1 - 1 / x) : 2 / (1 + Math.sqrt(Math.max(1 - x, 0)));
    sumBeyond = 0;
    sumBelow = 0;
    sumShare = 0;
    double step = sumFromTheMode();
    // All terms together are the share of a in its range, which is known: a peak that was missed,
    // or
    // cut too coarsely, shows here.
    double known = x > 0 ? low.survival(begin) : low.cdf(end);
    error += Math.abs(sumShare * step - known) + NEGLIGIBLE;
    beyond = sumBeyond * step;
    below = sumBelow * step;
    if (x > 0) {
      below += low.cdf(begin);
      finish();
    } else {
      below = Math.min(1, below);
      beyond = 1 - below;
    }
    return this;
  }

  /// The last step.
  private double sumFromTheMode() {
    double from = x > 0 ? outerMode() : innerMode();
    double step = Math.min(STEP / Math.sqrt(bend), 0.5);
    double lowest = from;
    double highest = from;
    for (double t = from; add(t); t += step) {
      highest = t;
    }
    for (double t = from - step; add(t); t -= step) {
      lowest = t;
    }
    // Between the last nodes that count and the first that do not, others may.
    highest += step;
    lowest -= step;
    for (int halving = 0; ; halving++) {
      Cancellation.check("a probability of the witness");
      double oldBeyond = sumBeyond;
      double oldBelow = sumBelow;
      for (double t = lowest + 0.5 * step; t < highest; t += step) {
        add(t);
      }
      step *= 0.5;
      double change =
          Math.max(
              relative(2 * oldBeyond, sumBeyond, step), relative(2 * oldBelow, sumBelow, step));
      // A halved step all but squares the relative error of an exponentially convergent sum.
      if (change < CONVERGED || halving == MOST_HALVINGS) {
        double left = change < CONVERGED ? 1e3 * change * change + 1e-15 : change;
        error = left * Math.min(sumBeyond, sumBelow) * step;
        return step;
      }
    }
  }

  /// The mode of `e^t f(begin + e^t)` in t; sets [#bend].
  private double outerMode() {
    double rate = low.accidentals();
    double rest = low.coincidences() + 1 - rate * begin;
    double root = Math.sqrt(rest * rest + 4 * rate * begin);
    double e = rest > 0 ? (rest + root) / (2 * rate) : 2 * begin / (root - rest);
    double part = e / (begin + e);
    bend = 1 + low.coincidences() * part * part;
    return Math.log(e);
  }

  /// The same of `p (1 − p) f(p end)` with `p = 1/(1 + e^{−t})`.
  private double innerMode() {
    double rate = low.accidentals() * end;
    double rest = low.coincidences() + 2 - rate;
    double root = Math.sqrt(rest * rest + 4 * rate);
    double q = rest > 0 ? 2 / (rest + root) : (root - rest) / (2 * rate);
    double sum = low.coincidences() + 2 + rate;
    double p =
        2
            * (low.coincidences() + 1)
            / (sum + Math.sqrt(sum * sum - 4 * rate * (low.coincidences() + 1)));
    bend = p + rate * p * q * q;
    return Math.log(p / q);
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
    return change == 0 ? 0 : change / (after * step + FEW_DIGITS);
  }

  double beyond() {
    return beyond;
  }

  double below() {
    return below;
  }

  /// Absolute, of both, estimated.
  double error() {
    return error;
  }

  /// Adds the terms at this node; false if the nodes further out count for nothing.
  private boolean add(double t) {
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
    weight *= low.pdf(a);
    if (!(weight > NEGLIGIBLE)) {
      return false;
    }
    sumShare += weight;
    if (!(x > 0)) {
      double s = Math.sqrt(Math.max(0, 1 + x * (2 * a - 1)));
      double least = x < -3 ? lower(a + (2 + 2 * s) / x) : 0;
      sumBelow += weight * (lower(a + 2 * (1 - 2 * a) / (1 + s)) - least);
      return true;
    }
    double s = x > 1 ? Math.sqrt(2 * x * (a - begin)) : Math.sqrt(1 - x + 2 * x * a);
    double upper = a + (2 + 2 * s) / x;
    double lower = a - 2 * (2 * a - 1) / (1 + s);
    double outside = upper(upper);
    double under = lower(lower);
    double inside;
    if (outside + under < 0.9) {
      inside = 1 - outside - under;
    } else if (under > 0.5) {
      inside = upper(lower) - outside;
    } else {
      inside = lower(upper) - under;
    }
    sumBeyond += weight * Math.max(0, inside);
    sumBelow += weight * (outside + under);
    return true;
  }

  /// The share of the other correlation below g.
  private double lower(double g) {
    if (isFar(g)) {
      return g < high.value() ? 0 : 1;
    }
    return high.cdf(g);
  }

  private double upper(double g) {
    if (isFar(g)) {
      return g < high.value() ? 1 : 0;
    }
    return high.survival(g);
  }

  /// Spares the long series of large counts where the answer is plain.
  private boolean isFar(double g) {
    return high.coincidences() > 0
        && g > 0
        && IncompleteGamma.deviance(high.coincidences(), g * high.accidentals()) > FAR;
  }
}
