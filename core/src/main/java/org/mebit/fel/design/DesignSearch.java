package org.mebit.fel.design;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.aperture.NoPairsException;

/// Points spread over the bounds, simplices from the best of them, and again from where they end
/// until that finds nothing better.
final class DesignSearch {
  /// Of averages on the way.
  private static final double ROUGH = 1e-4;

  private static final int SPREAD = 24;
  private static final int STARTS = 3;
  private static final int STEPS = 250;
  private static final int RESTARTS = 8;

  private static final double EDGE = 0.2;

  /// Of the simplex, in units of the bounds.
  private static final double SMALLEST = 1e-4;

  /// Of the merit, a logarithm: better by less is not better.
  private static final double BETTER = 1e-4;

  private static final int[] PRIMES = {2, 3, 5, 7, 11, 13};

  private final ApertureDesign design;
  private final boolean equalAngles;
  private final Range[] ranges;
  private final int[] free;
  private double @Nullable [] best;
  private double bestMerit = Double.NEGATIVE_INFINITY;
  private int evaluations;

  DesignSearch(ApertureDesign design) {
    this(design, false);
  }

  /// @param equalAngles whether angle 2 is to be angle 1
  DesignSearch(ApertureDesign design, boolean equalAngles) {
    this.design = design;
    this.equalAngles = equalAngles;
    this.ranges = design.bounds().all();
    int[] indices = new int[ranges.length];
    int count = 0;
    for (int k = 0; k < ranges.length; k++) {
      if (ranges[k].isFree() && !(equalAngles && k == 1)) {
        indices[count++] = k;
      }
    }
    this.free = Arrays.copyOf(indices, count);
  }

  DesignedApertures run(double tolerance) {
    boolean converged = true;
    double[] end = new double[free.length];
    if (free.length == 0) {
      merit(end);
    } else {
      double[][] starts = starts();
      double top = Double.NEGATIVE_INFINITY;
      for (double[] start : starts) {
        NelderMead simplex = new NelderMead(this::merit, start, EDGE);
        simplex.run(SMALLEST, STEPS);
        if (simplex.merit() > top) {
          top = simplex.merit();
          end = simplex.best();
        }
      }
      converged = false;
      for (int again = 0; again < RESTARTS && !converged; again++) {
        NelderMead simplex = new NelderMead(this::merit, end, EDGE / (1 + again));
        simplex.run(SMALLEST, STEPS);
        converged = simplex.merit() <= top + BETTER && simplex.extent() <= SMALLEST;
        if (simplex.merit() > top) {
          top = simplex.merit();
          end = simplex.best();
        }
      }
    }
    DesignPoint point = point(best == null ? end : best);
    CollectedPairs pairs = pairs(point, tolerance);
    return new DesignedApertures(point, pairs, design.aim().admits(pairs), converged, evaluations);
  }

  /// The best of points by Halton's sequence (Numer. Math. 2, 84 (1960)).
  private double[][] starts() {
    double[][] spread = new double[SPREAD][free.length];
    double[] merits = new double[SPREAD];
    for (int k = 0; k < SPREAD; k++) {
      for (int i = 0; i < free.length; i++) {
        spread[k][i] = mirrored(k + 1, PRIMES[i]);
      }
      merits[k] = merit(spread[k]);
    }
    double[][] starts = new double[STARTS][];
    for (int s = 0; s < STARTS; s++) {
      int most = 0;
      for (int k = 1; k < SPREAD; k++) {
        if (merits[k] > merits[most]) {
          most = k;
        }
      }
      starts[s] = spread[most];
      merits[most] = Double.NEGATIVE_INFINITY;
    }
    return starts;
  }

  /// The digits of a number in a base, mirrored at the point.
  private static double mirrored(int number, int base) {
    double sum = 0;
    double digit = 1.0 / base;
    for (int rest = number; rest > 0; rest /= base) {
      sum += rest % base * digit;
      digit /= base;
    }
    return sum;
  }

  private double merit(double[] ways) {
    evaluations++;
    CollectedPairs pairs;
    try {
      pairs = cautious(pairs(point(ways), ROUGH));
    } catch (NoPairsException none) {
      return Double.NEGATIVE_INFINITY;
    }
    double merit = design.aim().merit(pairs);
    if (design.aim().admits(pairs) && merit > bestMerit) {
      bestMerit = merit;
      best = ways.clone();
    }
    return merit;
  }

  /// With the least concurrence that its error allows, so that the final average is on the same
  /// side of a bound.
  private static CollectedPairs cautious(CollectedPairs pairs) {
    CollectedPairs.Estimate concurrence = pairs.concurrence();
    return new CollectedPairs(
        pairs.trace(),
        pairs.traceError(),
        pairs.state(),
        new CollectedPairs.Estimate(
            Math.max(0, concurrence.value() - concurrence.error()), concurrence.error()),
        pairs.entanglementOfFormation(),
        pairs.negativity(),
        pairs.logNegativity(),
        pairs.met());
  }

  private CollectedPairs pairs(DesignPoint point, double tolerance) {
    return point
        .collection(design.field(), design.axes(), design.beamSize(), design.weight())
        .collect(tolerance);
  }

  private DesignPoint point(double[] ways) {
    double[] values = new double[ranges.length];
    for (int k = 0; k < ranges.length; k++) {
      values[k] = ranges[k].least();
    }
    for (int i = 0; i < free.length; i++) {
      values[free[i]] = ranges[free[i]].at(ways[i]);
    }
    return new DesignPoint(
        values[0], equalAngles ? values[0] : values[1], values[2], values[3], values[4], values[5]);
  }
}
