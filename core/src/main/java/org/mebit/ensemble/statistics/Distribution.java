package org.mebit.ensemble.statistics;

import org.mebit.ensemble.Estimate;

/// Distribution function and density on even levels, and between them by Hermite's cubics.
final class Distribution {
  /// Widths differ by two, and an error left after the square is eliminated falls at least as the
  /// third power of the width (at the edges); six leaves a margin.
  private static final double WIDTH_GAIN = 6;

  /// Density's edges are square roots: errors fall as the width itself at worst.
  private static final double DENSITY_GAIN = 2;

  /// Interpolation over two steps against one: as the power 3/2 at the edges.
  private static final double STEP_GAIN = 2;

  /// An error of one level is taken for that of its neighbours too: differences cross zero.
  private static final int NEIGHBOURS = 4;

  private static final double LEAST_REACH = 1e-9;

  private static final double REACH_FACTOR = 1.2;

  private static final int BISECTIONS = 50;

  private final double first;
  private final double step;
  private final double tallFactor;
  private final double[] below;
  private final double[] density;
  private final double[] belowError;
  private final double[] densityError;

  /// @param tableError of the excess, bits
  Distribution(Counting counting, double tableError) {
    first = counting.first();
    step = counting.step();
    tallFactor = counting.tallFactor();
    below = counting.below(false);
    double[] wide = counting.below(true);
    int count = below.length;
    // The last level is the ceiling.
    below[count - 1] = 1;
    wide[count - 1] = 1;
    rising(below);
    rising(wide);
    density = slopes(below);
    double[] wideDensity = slopes(wide);
    double[] belowDifference = new double[count];
    double[] densityDifference = new double[count];
    // At both ends value and slope are known.
    for (int k = 1; k < count - 1; k++) {
      double reach = 2 * step;
      double between =
          hermite(below[k - 1], below[k + 1], reach * density[k - 1], reach * density[k + 1], 0.5);
      double plain = (below[k + 1] - below[k - 1]) / reach;
      belowDifference[k] =
          Math.abs(below[k] - wide[k]) / WIDTH_GAIN + Math.abs(below[k] - between) / STEP_GAIN;
      densityDifference[k] =
          Math.abs(density[k] - wideDensity[k]) / DENSITY_GAIN + Math.abs(density[k] - plain);
    }
    belowError = spread(belowDifference);
    densityError = spread(densityDifference);
    for (int k = 0; k < count; k++) {
      belowError[k] += tableError * density[k] + Math.ulp(1.0);
    }
  }

  /// The level up to which the distribution is `4^e` times a constant.
  double first() {
    return first;
  }

  double last() {
    return first + step * (below.length - 1);
  }

  Estimate below(double excess) {
    if (excess <= first) {
      double value = tallFactor * Math.pow(4, excess);
      return new Estimate(value, value * belowError[0] / below[0]);
    }
    if (excess >= last()) {
      return new Estimate(1, 0);
    }
    int k = cell(excess);
    return new Estimate(at(k, place(excess) - k), Math.max(belowError[k], belowError[k + 1]));
  }

  Estimate density(double excess) {
    if (excess <= first) {
      double value = Math.log(4) * tallFactor * Math.pow(4, excess);
      return new Estimate(value, value * belowError[0] / below[0]);
    }
    if (excess >= last()) {
      return new Estimate(0, 0);
    }
    int k = cell(excess);
    double s = place(excess) - k;
    // The slope of the distribution's own cubic, so that it integrates to it.
    double r = 1 - s;
    double rise = (below[k + 1] - below[k]) / step;
    double value =
        6 * s * r * rise + r * (1 - 3 * s) * density[k] + s * (3 * s - 2) * density[k + 1];
    return new Estimate(Math.max(0, value), Math.max(densityError[k], densityError[k + 1]));
  }

  /// The excess below which a share of all times lies.
  ///
  /// @param probability above 0, below 1
  Estimate quantile(double probability) {
    if (probability <= below[0]) {
      // Of tiny shares the quotient would underflow, and so would differences of shares.
      double value = 0.5 * (ExcessField.log2(probability) - ExcessField.log2(tallFactor));
      double relative = belowError[0] / below[0];
      double error = -0.5 * Math.log1p(-relative) / Math.log(2);
      return new Estimate(value, Math.max(error, LEAST_REACH));
    }
    int k = 0;
    int end = below.length - 1;
    while (end - k > 1) {
      int middle = (k + end) >>> 1;
      if (below[middle] < probability) {
        k = middle;
      } else {
        end = middle;
      }
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (low + high);
      if (at(k, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double value = first + step * (k + 0.5 * (low + high));
    return new Estimate(value, quantileError(value));
  }

  /// How far to go, down or up, until the distribution has changed by its error.
  private double quantileError(double value) {
    Estimate here = below(value);
    double down = LEAST_REACH;
    while (here.value() - below(value - down).value() < here.error()) {
      down *= REACH_FACTOR;
    }
    double most = last() - value;
    double up = LEAST_REACH;
    while (up < most && below(value + up).value() - here.value() < here.error()) {
      up *= REACH_FACTOR;
    }
    return Math.max(down, Math.min(up, most));
  }

  private double place(double excess) {
    return (excess - first) / step;
  }

  private int cell(double excess) {
    return Math.min((int) place(excess), below.length - 2);
  }

  private double at(int k, double s) {
    double value = hermite(below[k], below[k + 1], step * density[k], step * density[k + 1], s);
    return Math.clamp(value, below[k], below[k + 1]);
  }

  private static double hermite(double a, double b, double slopeA, double slopeB, double s) {
    double r = 1 - s;
    return r * r * (1 + 2 * s) * a + s * s * (1 + 2 * r) * b + s * r * (r * slopeA - s * slopeB);
  }

  /// Differences of fourth order, of second beside the ends; at least 0.
  private double[] slopes(double[] values) {
    double[] slopes = new double[values.length];
    int last = values.length - 1;
    for (int k = 1; k < last; k++) {
      double near = values[k + 1] - values[k - 1];
      slopes[k] =
          k == 1 || k == last - 1
              ? near / (2 * step)
              : (8 * near - values[k + 2] + values[k - 2]) / (12 * step);
      slopes[k] = Math.max(0, slopes[k]);
    }
    slopes[0] = Math.log(4) * values[0];
    return slopes;
  }

  /// A distribution function never falls, nor leaves 0..1.
  private static void rising(double[] values) {
    double least = 0;
    for (int k = 0; k < values.length; k++) {
      least = Math.max(least, Math.min(1, values[k]));
      values[k] = least;
    }
  }

  private static double[] spread(double[] values) {
    double[] spread = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      int end = Math.min(k + NEIGHBOURS, values.length - 1);
      for (int i = Math.max(k - NEIGHBOURS, 0); i <= end; i++) {
        spread[k] = Math.max(spread[k], values[i]);
      }
    }
    return spread;
  }
}
