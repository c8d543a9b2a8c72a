package org.mebit.nucleus.interferometer;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.mebit.numeric.Require;

/// The mean over shots in which the time of an inversion varies normally.
///
/// An overlap is smooth in that time but where the inversion passes the beginning or the end of its
/// gate, or the pulse: the normal distribution is cut there, and each piece gets a Gauss-Legendre
/// rule. A rule with fewer nodes tells the error.
public final class ShotAverage {
  private static final GaussLegendre FINE = new GaussLegendre(14);
  private static final GaussLegendre COARSE = new GaussLegendre(11);

  /// Standard deviations beyond which the normal distribution leaves less than rounding, and where
  /// it is cut to be easier to integrate.
  private static final double REACH = 8.5;

  private static final double[] CUTS = {-REACH, -4, -2, 0, 2, 4, REACH};

  private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

  private static final int NUMBERS = 4;

  private ShotAverage() {}

  /// @param time mean time of the inversion, s
  /// @param jitter its standard deviation, s, above 0
  /// @param earliest an inversion before this, s, has the effect of one at this time: there was no
  ///   photon yet
  /// @param kinks times, s, at which the overlap is not smooth in the time of the inversion
  /// @param shot the overlap with an inversion at a time, s
  public static Overlap of(
      double time, double jitter, double earliest, double[] kinks, DoubleFunction<Overlap> shot) {
    Require.positive("jitter", jitter);
    double[] edges = edges(time, jitter, earliest, kinks);
    double[] mean = mean(FINE, edges, time, jitter, earliest, shot);
    double[] check = mean(COARSE, edges, time, jitter, earliest, shot);
    double difference = 0;
    for (int i = 0; i < NUMBERS; i++) {
      difference = Math.max(difference, Math.abs(mean[i] - check[i]));
    }
    return new Overlap(mean[0], mean[1], mean[2], mean[3], mean[NUMBERS] + difference);
  }

  private static double[] edges(double time, double jitter, double earliest, double[] kinks) {
    double least = time - REACH * jitter;
    double most = time + REACH * jitter;
    double[] all = new double[CUTS.length + kinks.length + 1];
    for (int i = 0; i < CUTS.length; i++) {
      all[i] = time + CUTS[i] * jitter;
    }
    System.arraycopy(kinks, 0, all, CUTS.length, kinks.length);
    all[all.length - 1] = earliest;
    return Arrays.stream(all)
        .filter(edge -> edge >= least && edge <= most)
        .sorted()
        .distinct()
        .toArray();
  }

  private static double[] mean(
      GaussLegendre rule,
      double[] edges,
      double time,
      double jitter,
      double earliest,
      DoubleFunction<Overlap> shot) {
    double[] sums = new double[NUMBERS + 1];
    double total = 0;
    Overlap before = edges[0] < earliest ? shot.apply(earliest) : null;
    for (int i = 0; i + 1 < edges.length; i++) {
      double half = 0.5 * (edges[i + 1] - edges[i]);
      double middle = 0.5 * (edges[i + 1] + edges[i]);
      for (int j = 0; j < rule.nodes.length; j++) {
        double at = middle + half * rule.nodes[j];
        double deviations = (at - time) / jitter;
        double weight =
            half
                * rule.weights[j]
                * DENSITY
                / jitter
                * Math.exp(-0.5 * deviations * deviations);
        Overlap overlap = before != null && at <= earliest ? before : shot.apply(at);
        sums[0] += weight * overlap.first();
        sums[1] += weight * overlap.second();
        sums[2] += weight * overlap.re();
        sums[3] += weight * overlap.im();
        sums[NUMBERS] += weight * overlap.error();
        total += weight;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
