package org.mebit.nucleus.interferometer;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.Require;

/// The mean over shots in which the time of an inversion varies normally.
///
/// An overlap is smooth in that time but where the inversion passes the beginning or the end of its
/// gate, or the pulse. The range is cut there; in each piece the overlap is interpolated between
/// Chebyshev points, twice as many until the mean no longer changes, because an overlap costs a
/// wave and the normal density costs nothing.
public final class ShotAverage {
  private static final GaussLegendre RULE = new GaussLegendre(16);

  /// Panels of the rule in a piece: 64 nodes integrate a normal density over it to rounding.
  private static final int PANELS = 4;

  /// Standard deviations beyond which the normal distribution leaves 10⁻¹⁶.
  private static final double REACH = 8.3;

  private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

  private static final int FEWEST = 4;
  private static final int MOST = 128;

  /// Four numbers of an overlap and their error.
  private static final int NUMBERS = 4;

  private final double time;
  private final double jitter;
  private final double earliest;
  private final DoubleFunction<Overlap> shot;

  private ShotAverage(double time, double jitter, double earliest, DoubleFunction<Overlap> shot) {
    this.time = time;
    this.jitter = Require.positive("jitter", jitter);
    this.earliest = earliest;
    this.shot = shot;
  }

  /// @param time mean time of the inversion, s
  /// @param jitter its standard deviation, s, above 0
  /// @param earliest an inversion before this, s, has the effect of one at this time: there was no
  ///   photon yet
  /// @param kinks times, s, at which the overlap is not smooth in the time of the inversion
  /// @param accuracy of the mean, in units of the overlap; what is not reached is in its error
  /// @param shot the overlap with an inversion at a time, s
  public static Overlap of(
      double time,
      double jitter,
      double earliest,
      double[] kinks,
      double accuracy,
      DoubleFunction<Overlap> shot) {
    ShotAverage average = new ShotAverage(time, jitter, earliest, shot);
    double[] edges = average.edges(kinks);
    double[] sums = new double[NUMBERS + 1];
    for (int i = 0; i + 1 < edges.length; i++) {
      double[] piece =
          edges[i + 1] <= (earliest - time) / jitter
              ? average.constant(edges[i], edges[i + 1])
              : average.piece(edges[i], edges[i + 1], accuracy / (edges.length - 1));
      for (int v = 0; v < sums.length; v++) {
        sums[v] += piece[v];
      }
    }
    return new Overlap(sums[0], sums[1], sums[2], sums[3], sums[NUMBERS]);
  }

  /// Where pieces begin and end, in standard deviations from the mean time: beside it times have
  /// fewer digits than their differences.
  private double[] edges(double[] kinks) {
    double[] all = new double[kinks.length + 3];
    for (int i = 0; i < kinks.length; i++) {
      all[i] = (kinks[i] - time) / jitter;
    }
    all[kinks.length] = -REACH;
    all[kinks.length + 1] = REACH;
    all[kinks.length + 2] = (earliest - time) / jitter;
    return Arrays.stream(all)
        .filter(edge -> edge >= -REACH && edge <= REACH)
        .sorted()
        .distinct()
        .toArray();
  }

  /// All of a piece before the earliest time.
  private double[] constant(double from, double to) {
    double[] sums = new double[NUMBERS + 1];
    add(weights(from, to, new double[] {0})[0], shot.apply(earliest), sums);
    return sums;
  }

  /// The integral over a piece, and as the last number its error.
  private double[] piece(double from, double to, double accuracy) {
    int count = FEWEST;
    Overlap[] values = values(from, to, count, new Overlap[0]);
    double[] before = integral(from, to, values);
    while (true) {
      count *= 2;
      values = values(from, to, count, values);
      double[] sums = integral(from, to, values);
      double change = 0;
      for (int v = 0; v < NUMBERS; v++) {
        change = Math.max(change, Math.abs(sums[v] - before[v]));
      }
      if (change <= accuracy || count == MOST) {
        sums[NUMBERS] += change;
        return sums;
      }
      before = sums;
    }
  }

  /// The overlap at `count + 1` Chebyshev points; every other one is known.
  private Overlap[] values(double from, double to, int count, Overlap[] known) {
    Cancellation.check("a mean over switching times");
    Overlap[] values = new Overlap[count + 1];
    for (int j = 0; j <= count; j++) {
      values[j] =
          known.length > 0 && j % 2 == 0
              ? known[j / 2]
              : shot.apply(
                  time + jitter * 0.5 * (from + to - (to - from) * Math.cos(Math.PI * j / count)));
    }
    return values;
  }

  private double[] integral(double from, double to, Overlap[] values) {
    int count = values.length - 1;
    double[] nodes = new double[count + 1];
    for (int j = 0; j <= count; j++) {
      nodes[j] = -Math.cos(Math.PI * j / count);
    }
    double[] weights = weights(from, to, nodes);
    double[] sums = new double[NUMBERS + 1];
    for (int j = 0; j <= count; j++) {
      add(weights[j], values[j], sums);
    }
    return sums;
  }

  private static void add(double weight, Overlap overlap, double[] sums) {
    sums[0] += weight * overlap.first();
    sums[1] += weight * overlap.second();
    sums[2] += weight * overlap.re();
    sums[3] += weight * overlap.im();
    sums[NUMBERS] += Math.abs(weight) * overlap.error();
  }

  /// `∫ ℓ_j(x) n(x) dx` of Lagrange's polynomials ℓ_j of the Chebyshev points with the normal
  /// density n, by the barycentric formula (J.-P. Berrut and L. N. Trefethen, SIAM Rev. 46, 501
  /// (2004)).
  private double[] weights(double from, double to, double[] nodes) {
    int count = nodes.length - 1;
    double[] weights = new double[nodes.length];
    double[] factors = new double[nodes.length];
    for (int panel = 0; panel < PANELS; panel++) {
      for (int i = 0; i < RULE.size(); i++) {
        double x = -1 + (2 * panel + 1 + RULE.node(i)) / PANELS;
        double deviations = 0.5 * (from + to) + 0.5 * (to - from) * x;
        double density =
            0.5
                * (to - from)
                / PANELS
                * RULE.weight(i)
                * DENSITY
                * Math.exp(-0.5 * deviations * deviations);
        double sum = 0;
        for (int j = 0; j <= count; j++) {
          boolean end = j == 0 || j == count;
          double sign = j % 2 == 0 ? 1 : -1;
          double apart = x - nodes[j];
          // No Gauss node is a Chebyshev point of the second kind, but for the middle one.
          factors[j] = sign * (end ? 0.5 : 1) / (apart == 0 ? Double.MIN_NORMAL : apart);
          sum += factors[j];
        }
        for (int j = 0; j <= count; j++) {
          weights[j] += density * factors[j] / sum;
        }
      }
    }
    return weights;
  }
}
