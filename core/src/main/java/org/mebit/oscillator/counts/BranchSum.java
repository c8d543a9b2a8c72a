package org.mebit.oscillator.counts;

/// `∫ dD (D²/8) f(a) f(b)` over one branch of the curve on which the witness is x.
///
/// With the sum S and the difference `D = b − a` of two correlations, `x = 4(S − 1)/D²` is the
/// parabola `S = 1 + x D²/4` and `da db = ½ dS dD = (D²/8) dx dD`. For x below 1 it leaves the
/// quadrant at the roots `2/(1 ± √(1 − x))` of a; between them it has no points. For x from 1 on it
/// only comes near to the axis, at `2/x`. Branches end there, where powers of a are steep: outer
/// ones are mapped by `D = start + e^t`, inner ones by `D = end/(1 + e^{−t})`.
final class BranchSum extends LineSum {
  /// Expected counts below this are none: the ratio to their peak may be out of range.
  private static final double NONE = 1e-200;

  // Fields, not parameters, because some hundred thousand of these sums make one report's
  // bootstrap.
  private final double lowCount;
  private final double lowRate;
  private final double lowPeak;
  private final double highCount;
  private final double highRate;
  private final double highPeak;
  private final double logScale;
  private final boolean outer;

  private double x;
  private double start;
  private double gap;
  private double offset;
  private double d;
  private double a;
  private double dByT;

  /// @param low the smaller correlation on this branch
  /// @param high the larger one
  BranchSum(CorrelationDensity low, CorrelationDensity high, boolean outer) {
    this.outer = outer;
    lowCount = low.coincidences();
    lowRate = low.accidentals();
    lowPeak = low.value();
    highCount = high.coincidences();
    highRate = high.accidentals();
    highPeak = high.value();
    logScale = low.logPdf(lowPeak) + high.logPdf(highPeak) - Math.log(8);
  }

  /// Sums at this value of the witness; an outer branch has points for x above 0 only.
  void at(double witness, double tolerance) {
    x = witness;
    if (x < 1) {
      double root = Math.sqrt(1 - x);
      start = outer ? 2 * (1 + root) / x : 2 / (1 + root);
      gap = 4 * root / x;
      offset = 0;
    } else {
      start = 2 / x;
      gap = 0;
      offset = 4 * (x - 1) / (x * x);
    }
    double near;
    if (outer) {
      near = Math.log(Math.max(highPeak - lowPeak - start, 0.05 * start));
    } else {
      near = 0;
    }
    sum(near, tolerance);
  }

  double integral() {
    return scaled() * Math.exp(logFactor() + logScale);
  }

  double derivative() {
    return scaledSlopes() * Math.exp(logFactor() + logScale);
  }

  double error() {
    return scaledError() * Math.exp(logFactor() + logScale);
  }

  @Override
  double exponent(double e) {
    place(e);
    double b = a + d;
    double lowTerm = lowCount < NONE ? -lowRate * a : logTerm(lowCount, lowPeak, a);
    double highTerm = highCount < NONE ? -highRate * b : logTerm(highCount, highPeak, b);
    slope = 0.125 * d * d * (lowCount / a - lowRate + highCount / b - highRate);
    factor = d * d * dByT;
    return lowTerm + highTerm;
  }

  /// `C ln(g/g₀) − E (g − g₀)` with `E = C/g₀`. Rounding the ratio moves both terms alike, so that
  /// of a large count only its root, not the count itself, multiplies the rounding.
  private static double logTerm(double count, double peak, double g) {
    double ratio = g / peak;
    return count * (Math.log(ratio) - (ratio - 1));
  }

  @Override
  double rise(double t) {
    place(Math.exp(t));
    double b = a + d;
    double aByD = 0.25 * x * d - 0.5;
    double byD = 2 / d + (lowCount / a - lowRate) * aByD + (highCount / b - highRate) * (aByD + 1);
    return dByT * byD + (outer ? 1 : 1 - 2 * d / start);
  }

  /// Sets D, dD/dt and a without cancellation near the end of the branch.
  private void place(double e) {
    if (outer) {
      d = start + e;
      dByT = e;
      a = 0.125 * x * (e * (e + gap) + offset);
      return;
    }
    double rest = 1 / (1 + e);
    d = start * (e * rest);
    dByT = d * rest;
    // rest = 1 − D/start
    a =
        x < 1
            ? 0.5 * rest * (1 - 0.25 * x * d * start)
            : 0.125 * x * (start * start * rest * rest + offset);
  }
}
