package org.mebit.ensemble.statistics;

/// The measure below each of many even levels, gathered from tetrahedra within which the excess is
/// linear.
///
/// The linear tetrahedron method of densities of states (O. Jepsen and O. K. Andersen, Solid State
/// Commun. 9, 1763 (1971), doi:10.1016/0038-1098(71)90313-9): the share of a tetrahedron below a
/// level is a cubic between its corners' values.
final class Levels {
  private final double first;
  private final double inverseStep;
  private final double[] below;

  /// Measure that lies below a level but not below the one before it.
  private final double[] full;

  Levels(double first, double step, int count) {
    this.first = first;
    this.inverseStep = 1 / step;
    this.below = new double[count];
    this.full = new double[count + 1];
  }

  /// A value in steps above the first level.
  double place(double excess) {
    return (excess - first) * inverseStep;
  }

  /// Adds a tetrahedron of which the corners' places are given, none below 0, and the measure.
  void add(double one, double two, double three, double four, double mass) {
    // Two pairs sorted and merged.
    double a = Math.min(one, two);
    double b = Math.max(one, two);
    double c = Math.min(three, four);
    double d = Math.max(three, four);
    double low = Math.min(a, c);
    double left = Math.max(a, c);
    double high = Math.max(b, d);
    double right = Math.min(b, d);
    double second = Math.min(left, right);
    double third = Math.max(left, right);
    int k = above(low);
    int top = above(high);
    full[top] += mass;
    if (k == top) {
      return;
    }
    double wide = high - low;
    int end = above(second);
    if (k < end) {
      double scale = mass / ((second - low) * (third - low) * wide);
      for (; k < end; k++) {
        double e = k - low;
        below[k] += scale * e * e * e;
      }
    }
    end = above(third);
    if (k < end) {
      double rise = second - low;
      double scale = mass / ((third - low) * wide);
      double cubic = (third - low + high - second) / ((third - second) * (high - second));
      for (; k < end; k++) {
        double e = k - second;
        below[k] += scale * (rise * (rise + 3 * e) + e * e * (3 - cubic * e));
      }
    }
    if (k < top) {
      double scale = mass / (wide * (high - second) * (high - third));
      for (; k < top; k++) {
        double e = high - k;
        below[k] += mass - scale * e * e * e;
      }
    }
  }

  /// The first level above a place.
  private int above(double place) {
    return Math.min((int) place + 1, below.length);
  }

  /// The measure below each level.
  double[] below() {
    double[] sum = below.clone();
    double under = 0;
    for (int k = 0; k < sum.length; k++) {
      under += full[k];
      sum[k] += under;
    }
    return sum;
  }
}
