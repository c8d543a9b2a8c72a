package org.mebit.ensemble.operating;

import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.lattice.ReducedLattice;
import org.mebit.numeric.Require;

/// Times to run a chain of N atoms at, all outcomes N, without offset and dephasing.
///
/// ```java
/// OperatingPoints points = new OperatingPoints(LatticeLaw.of(3), 1_000_000);
/// points.highest(0, Math.PI);               // the most entropy between these times
/// points.guaranteed(1.0, 1e-3);             // the least within 1.0 ± 0.001
/// points.robust(0, Math.PI, 1e-3);          // where the least within ± 0.001 is most
/// points.expectedGaussian(1.0, 1e-3);       // the mean over a normal timing error
/// ```
///
/// Times may lie anywhere; intervals are those of the doubles `time ± jitter`. An entropy's error
/// covers the law's and the search's. A workspace for one thread.
public final class OperatingPoints {
  /// Times of this size have no binary digits below 1 left.
  private static final double LARGEST_TIME = 0x1p52;

  private static final double TIGHTEST = 1e-10;

  private static final long BUDGET = 1_500_000;

  private final Shear shear;
  private final Ceiling ceiling;
  private final double tolerance;
  private final Dips dips;

  /// @param law of the chain's length
  /// @param atoms N, [LatticeLaw#FEWEST_ATOMS] to [ReducedLattice#MOST_ATOMS]
  /// @throws IllegalArgumentException if it is not
  public OperatingPoints(LatticeLaw law, long atoms) {
    Require.inRange("atoms", atoms, LatticeLaw.FEWEST_ATOMS, ReducedLattice.MOST_ATOMS);
    shear = new Shear(law, atoms);
    ceiling = Ceiling.of(law);
    tolerance = Math.max(TIGHTEST, 0.25 * shear.error());
    dips = new Dips(shear, tolerance);
  }

  /// The entropy that no time exceeds, bits.
  public double ceiling() {
    return ceiling.of(shear.atoms());
  }

  /// The highest entropy between two times, and when it is reached.
  ///
  /// @param from first time of the window
  /// @param to last one, at least `from`
  /// @throws IllegalArgumentException if they are not finite or in the wrong order
  public OperatingPoint highest(double from, double to) {
    ordered(from, to);
    Span span = Span.of(from, to);
    Extremum highest = new Extremum(shear, false, tolerance);
    highest.consider(span.from(), shear.at(span.from()));
    highest.consider(span.to(), shear.at(span.to()));
    boolean wide = (span.to() - span.from()) / shear.unit() > Peaks.FEW;
    if (!wide || !new Peaks(shear, ceiling).search(span.from(), span.to(), highest, tolerance)) {
      highest.search(span.from(), span.to(), BUDGET, ceiling());
    }
    return point(span, highest, from, to);
  }

  /// The lowest entropy within a timing jitter, and where it is: what is guaranteed.
  ///
  /// @param time t
  /// @param jitter half the interval's width, at least 0
  /// @throws IllegalArgumentException if they are not finite or the jitter is negative
  public OperatingPoint guaranteed(double time, double jitter) {
    jitter(jitter);
    double from = time("time", time) - jitter;
    double to = time + jitter;
    if (to - from >= 2 * Math.PI) {
      return origin(from, to);
    }
    Span span = Span.of(from, to);
    return point(span, dips.lowest(span.from(), span.to()), from, to);
  }

  /// The time in a window about which the lowest entropy within a timing jitter is highest, and
  /// that entropy.
  ///
  /// @param from first time of the window
  /// @param to last one, at least `from`
  /// @param jitter half the width of the interval about the time, at least 0; it may reach beyond
  ///   the window
  /// @throws IllegalArgumentException if they are not finite or in the wrong order, or the jitter
  ///   is negative
  public OperatingPoint robust(double from, double to, double jitter) {
    jitter(jitter);
    OperatingPoint highest = highest(from, to);
    if (jitter == 0) {
      return highest;
    }
    if (jitter >= Math.PI) {
      return new OperatingPoint(highest.time(), new Estimate(0, 0));
    }
    Span span = Span.of(from, to);
    Robust robust = new Robust(shear, ceiling, dips, jitter, span.from(), span.to());
    Sweep sweep = robust.search(span.in(highest.time()));
    double above = robust.bound() - sweep.best();
    double time = Math.clamp(span.out(sweep.time()), from, to);
    return new OperatingPoint(
        time,
        new Estimate(sweep.best(), shear.error() + tolerance + Math.max(above, 0) + sweep.gap()));
  }

  /// A multiple of 2π, where there is no entanglement.
  private OperatingPoint origin(double from, double to) {
    double turn = 2 * Math.PI * Math.rint((0.5 * from + 0.5 * to) / (2 * Math.PI));
    return new OperatingPoint(Math.clamp(turn, from, to), new Estimate(0, 0));
  }

  private OperatingPoint point(Span span, Extremum found, double from, double to) {
    double time = Math.clamp(span.out(found.time()), from, to);
    return new OperatingPoint(
        time, new Estimate(found.best(), shear.error() + tolerance + found.gap()));
  }

  /// The mean entropy over timing errors spread evenly over `time ± jitter`.
  ///
  /// @param time t
  /// @param jitter half the interval's width, at least 0
  /// @throws IllegalArgumentException if they are not finite or the jitter is negative
  public Estimate expectedUniform(double time, double jitter) {
    jitter(jitter);
    time("time", time);
    return jitter == 0 ? exactly(time) : new TimingMean(shear, time, jitter, false).estimate();
  }

  /// The mean entropy over normal timing errors.
  ///
  /// @param time t
  /// @param deviation their standard deviation, at least 0
  /// @throws IllegalArgumentException if they are not finite or the deviation is negative
  public Estimate expectedGaussian(double time, double deviation) {
    Require.that(
        deviation >= 0 && deviation < LARGEST_TIME,
        "deviation must be at least 0 and below 2^52, but is " + deviation);
    time("time", time);
    return deviation == 0 ? exactly(time) : new TimingMean(shear, time, deviation, true).estimate();
  }

  private Estimate exactly(double time) {
    return new Estimate(shear.at(time), shear.error());
  }

  private static void ordered(double from, double to) {
    time("from", from);
    time("to", to);
    Require.that(from <= to, "to must be at least from = " + from + ", but is " + to);
  }

  private static double time(String name, double time) {
    Require.that(
        Math.abs(time) < LARGEST_TIME, name + " must be below 2^52 in size, but is " + time);
    return time;
  }

  private static void jitter(double jitter) {
    Require.that(
        jitter >= 0 && jitter < LARGEST_TIME,
        "jitter must be at least 0 and below 2^52, but is " + jitter);
  }
}
