package org.mebit.figure;

import java.util.ArrayList;
import java.util.List;

/// Where the rim of a polar heat map is marked: at multiples of π, or at round numbers of rad where
/// few of those are shown.
final class PolarTicks {
  /// Steps `π/k`, the widest first.
  private static final int[] PARTS_OF_PI = {4, 6, 12};

  /// A narrower sector is marked at round numbers, rad.
  private static final double NARROW = Math.PI / 3;

  private static final double SLACK = 1e-9;

  private PolarTicks() {}

  static List<Tick> of(Axis angle) {
    double span = angle.high() - angle.low();
    if (span < NARROW - SLACK) {
      return decimal(angle, span);
    }
    for (int part : PARTS_OF_PI) {
      List<Tick> ticks = multiples(angle, part);
      if (ticks.size() > 3 || part == PARTS_OF_PI[PARTS_OF_PI.length - 1]) {
        return ticks;
      }
    }
    throw new AssertionError("the narrowest step was taken");
  }

  private static List<Tick> multiples(Axis angle, int part) {
    double step = Math.PI / part;
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor((angle.high() + SLACK) / step);
    for (long m = (long) Math.ceil((angle.low() - SLACK) / step); m <= last; m++) {
      ticks.add(new Tick(m * step, Ticks.reduced(m, part)));
    }
    if (PolarAxes.isClosed(angle) && ticks.size() > 2L * part) {
      // Both ends are one direction.
      ticks.remove(angle.low() < -SLACK ? 0 : ticks.size() - 1);
    }
    return ticks;
  }

  private static List<Tick> decimal(Axis angle, double span) {
    int decade = (int) Math.floor(Math.log10(span));
    for (; ; decade--) {
      for (int leading : new int[] {5, 2, 1}) {
        double step = leading * Math.pow(10, decade);
        long first = (long) Math.ceil(angle.low() / step - SLACK);
        long last = (long) Math.floor(angle.high() / step + SLACK);
        if (last - first >= 2) {
          List<Tick> ticks = new ArrayList<>();
          for (long m = first; m <= last; m++) {
            ticks.add(new Tick(m * step, Notation.decimal(m * step, Math.max(0, -decade))));
          }
          return ticks;
        }
      }
    }
  }
}
