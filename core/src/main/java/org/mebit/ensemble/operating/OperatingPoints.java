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
/// Times may lie anywhere below 2^52. Intervals `time ± jitter` are those of the exact sums; a
/// jitter below the distance of the doubles about its time is refused. An entropy's error covers
/// the law's and the search's. A workspace for one thread.
public final class OperatingPoints {
  /// Longest chain: the bounds that searches rest on were measured up to here.
  public static final int MOST_NODES = 10;

  /// Times of this size have no binary digits below 1 left.
  private static final double LARGEST_TIME = 0x1p52;

  private static final double TIGHTEST = 1e-10;

  private static final long BUDGET = 1_500_000;

  private final Shear shear;
  private final Ceiling ceiling;
  private final double tolerance;
  private final Dips dips;

  /// @param law of the chain's length, of at most [#MOST_NODES] nodes
  /// @param atoms N, [LatticeLaw#FEWEST_ATOMS] to [ReducedLattice#MOST_ATOMS]
  /// @throws IllegalArgumentException if an argument is out of its domain
  public OperatingPoints(LatticeLaw law, long atoms) {
    bounded(law.nodes());
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

  /// The highest entropy between two times, and when it is reached: the entropy is that of the
  /// double, its error reaches to what no time in the window exceeds.
  ///
  /// @param from first time of the window
  /// @param to last one, at least `from`
  /// @throws IllegalArgumentException if they are not finite or in the wrong order
  public OperatingPoint highest(double from, double to) {
    ordered(from, to);
    if (from == to) {
      return new OperatingPoint(from, exactly(from));
    }
    Span span = Span.of(from, to);
    Extremum highest = new Extremum(shear, false, tolerance);
    highest.consider(span.from(), shear.at(span.from()));
    highest.consider(span.to(), shear.at(span.to()));
    boolean wide = (span.to() - span.from()) / shear.unit() > Peaks.FEW;
    if (!wide || !new Peaks(shear, ceiling).search(span.from(), span.to(), highest, tolerance)) {
      highest.search(span.from(), span.to(), BUDGET, ceiling());
    }
    double time = span.out(highest.time());
    double value = shear.at(time);
    double most = Math.min(highest.bound() + tolerance + shear.between(span.spacing()), ceiling());
    return new OperatingPoint(time, new Estimate(value, shear.error() + Math.max(most - value, 0)));
  }

  /// The lowest entropy within a timing jitter, and where it is: what is guaranteed. The entropy is
  /// that of all times in the interval; the time is the double nearest to the lowest.
  ///
  /// @param time t
  /// @param jitter half the interval's width, 0 or at least the distance of doubles at `time`
  /// @throws IllegalArgumentException if an argument is out of its domain
  public OperatingPoint guaranteed(double time, double jitter) {
    time("time", time);
    spread("jitter", jitter, time);
    if (jitter == 0) {
      return new OperatingPoint(time, exactly(time));
    }
    Span span = Span.about(time, jitter);
    if (jitter >= Math.PI) {
      // The nearest multiple of 2π, where there is no entanglement.
      return new OperatingPoint(span.out(0), new Estimate(0, 0));
    }
    Extremum lowest = dips.lowest(span.from(), span.to());
    boolean atEnd = lowest.time() == span.from() || lowest.time() == span.to();
    // Ends were rounded outwards.
    double outside = atEnd ? rounded(span) : 0;
    return new OperatingPoint(
        span.out(lowest.time()),
        new Estimate(lowest.best(), shear.error() + tolerance + lowest.gap() + outside));
  }

  /// The time in a window about which the lowest entropy within a timing jitter is highest, and
  /// that entropy.
  ///
  /// @param from first time of the window
  /// @param to last one, at least `from`
  /// @param jitter half the width of the interval about the time, 0 or at least the distance of
  ///   doubles in the window; it may reach beyond the window
  /// @throws IllegalArgumentException if an argument is out of its domain
  public OperatingPoint robust(double from, double to, double jitter) {
    ordered(from, to);
    spread("jitter", jitter, Math.max(Math.abs(from), Math.abs(to)));
    OperatingPoint highest = highest(from, to);
    if (jitter == 0) {
      return highest;
    }
    if (jitter >= Math.PI) {
      return new OperatingPoint(highest.time(), new Estimate(0, 0));
    }
    Span span = Span.of(from, to);
    Robust robust = new Robust(shear, ceiling, dips, jitter, span.from(), span.to());
    Sweep sweep = robust.search(span.in(highest.time()), Robust.BUDGET);
    // The bound's search may find better times yet.
    double bound = robust.bound() + rounded(span);
    // What is guaranteed about the double itself.
    double time = span.out(sweep.time());
    Estimate here = guaranteed(time, jitter).entropy();
    double above = bound - here.value();
    return new OperatingPoint(
        time, new Estimate(here.value(), here.error() + Math.max(above, 0) + sweep.gap()));
  }

  /// What the entropy changes by, at most, between neighbouring doubles in a window, bits.
  private double rounded(Span span) {
    return shear.slope() * span.spacing() / shear.unit();
  }

  /// The mean entropy over timing errors spread evenly over `time ± jitter`.
  ///
  /// @param time t
  /// @param jitter half the interval's width, 0 or at least the distance of doubles at `time`;
  ///   `|time| + jitter` below 2^52
  /// @throws IllegalArgumentException if an argument is out of its domain
  public Estimate expectedUniform(double time, double jitter) {
    return expected("jitter", time, jitter, false);
  }

  /// The mean entropy over normal timing errors.
  ///
  /// @param time t
  /// @param deviation their standard deviation, 0 or at least the distance of doubles at `time`;
  ///   `|time|` and 6.4 deviations below 2^52
  /// @throws IllegalArgumentException if an argument is out of its domain
  public Estimate expectedGaussian(double time, double deviation) {
    return expected("deviation", time, deviation, true);
  }

  private Estimate expected(String name, double time, double width, boolean normal) {
    time("time", time);
    spread(name, width, time);
    if (width == 0) {
      return exactly(time);
    }
    double reach = TimingMean.reach(normal);
    Require.that(
        Math.abs(time) + reach * width < LARGEST_TIME,
        name
            + " must keep |time| + "
            + (normal ? reach + " " : "")
            + name
            + " below 2^52, but is "
            + width
            + " at time = "
            + time);
    return new TimingMean(shear, Span.of(time, time).in(time), width, normal).estimate();
  }

  private Estimate exactly(double time) {
    return new Estimate(shear.at(time), shear.errorThere());
  }

  /// Refuses chains for which no bounds were measured.
  static void bounded(int nodes) {
    Require.inRange("nodes", nodes, 2, MOST_NODES);
  }

  private static void ordered(double from, double to) {
    time("from", from);
    time("to", to);
    Require.that(from <= to, "to must be at least from = " + from + ", but is " + to);
  }

  private static void time(String name, double time) {
    Require.that(
        Math.abs(time) < LARGEST_TIME, name + " must be below 2^52 in size, but is " + time);
  }

  private static void spread(String name, double spread, double time) {
    Require.that(
        spread >= 0 && spread < LARGEST_TIME,
        name + " must be at least 0 and below 2^52, but is " + spread);
    Require.that(
        spread == 0 || spread >= Math.ulp(time),
        name
            + " must be 0 or at least "
            + Math.ulp(time)
            + ", the distance of doubles at time = "
            + time
            + ", but is "
            + spread);
  }
}
