package org.mebit.ensemble.operating;

import java.util.function.DoubleUnaryOperator;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.lattice.ReducedLattice;

/// The plain reference: values on a fine grid of times, and steps around the best of them.
final class DenseScan {
  /// In s = N t/2; features are of the size of 1.
  private static final double STEP = 0.04;

  private static final double SHRINK = 0.6;

  private final LatticeLaw law;
  private final ReducedLattice lattice;
  private final double step;

  DenseScan(int nodes, long atoms) {
    law = LatticeLaw.of(nodes);
    lattice = new ReducedLattice().of(atoms);
    step = STEP * 2 / atoms;
  }

  double entropy(double time) {
    return law.entropy(lattice.at(time));
  }

  double highest(double from, double to) {
    return most(this::entropy, from, to);
  }

  double lowest(double from, double to) {
    return -most(time -> -entropy(time), from, to);
  }

  private double most(DoubleUnaryOperator f, double from, double to) {
    int count = (int) Math.ceil((to - from) / step) + 1;
    double time = from;
    double best = f.applyAsDouble(from);
    for (int i = 1; i <= count; i++) {
      double at = Math.min(from + (to - from) * i / count, to);
      double value = f.applyAsDouble(at);
      if (value > best) {
        best = value;
        time = at;
      }
    }
    for (double h = step; h > 1e-12 * step; h *= SHRINK) {
      for (int side = -1; side <= 1; side += 2) {
        double at = Math.clamp(time + side * h, from, to);
        double value = f.applyAsDouble(at);
        if (value > best) {
          best = value;
          time = at;
        }
      }
    }
    return best;
  }

  /// The time on a grid whose grid neighbours within the jitter are highest at their lowest.
  double mostRobust(double from, double to, double jitter) {
    int within = (int) Math.ceil(jitter / step);
    double fine = jitter / within;
    int count = (int) ((to - from) / fine) + 1;
    double[] values = new double[count + 2 * within];
    for (int i = 0; i < values.length; i++) {
      values[i] = entropy(from - jitter + i * fine);
    }
    double best = -1;
    double time = from;
    for (int i = 0; i < count; i++) {
      double least = values[i];
      for (int k = 1; k <= 2 * within && least > best; k++) {
        least = Math.min(least, values[i + k]);
      }
      if (least > best) {
        best = least;
        time = from + i * fine;
      }
    }
    return Math.min(time, to);
  }
}
