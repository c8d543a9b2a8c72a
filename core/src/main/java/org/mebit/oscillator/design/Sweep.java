package org.mebit.oscillator.design;

import java.util.Arrays;
import java.util.List;
import org.mebit.numeric.Require;
import org.mebit.oscillator.counts.Counts;

/// Correlations measured along a phase or a delay.
///
/// Coincidences of the same detector in both windows, (1,1) and (2,2), are added, and so are their
/// accidentals, which loses nothing for a model that has one mean for both; likewise (1,2) and
/// (2,1).
public final class Sweep {
  private final double[] settings;
  private final boolean[] same;
  private final Evidence evidence;

  private Sweep(double[] settings, boolean[] same, Evidence evidence) {
    this.settings = settings;
    this.same = same;
    this.evidence = evidence;
    for (double setting : settings) {
      Require.finite("settings", setting);
    }
    Require.that(
        span() > 0,
        "a sweep must have at least two different settings, but "
            + (settings.length == 0 ? "has none" : "all are " + settings[0]));
  }

  /// From counts of two detectors at each setting. Coincidences must be rare among the clicks of
  /// either window, for they are taken as Poisson distributed.
  ///
  /// @param settings phases in rad, or delays in s
  /// @param counts at each of them
  /// @throws IllegalArgumentException if a window of a setting has no click at all, or no setting a
  ///   coincidence of one kind
  public static Sweep ofCounts(double[] settings, List<Counts> counts) {
    Require.that(
        settings.length == counts.size(),
        "settings and counts must be equally many, but are "
            + settings.length
            + " and "
            + counts.size());
    int n = settings.length;
    double[] all = new double[2 * n];
    boolean[] same = new boolean[2 * n];
    double[] coincidences = new double[2 * n];
    double[] accidentals = new double[2 * n];
    for (int i = 0; i < n; i++) {
      Counts at = counts.get(i);
      all[2 * i] = settings[i];
      all[2 * i + 1] = settings[i];
      same[2 * i] = true;
      coincidences[2 * i] = at.c11() + at.c22();
      coincidences[2 * i + 1] = at.c12() + at.c21();
      accidentals[2 * i] = at.accidentals(1, 1) + at.accidentals(2, 2);
      accidentals[2 * i + 1] = at.accidentals(1, 2) + at.accidentals(2, 1);
      for (int k = 2 * i; k <= 2 * i + 1; k++) {
        Require.that(
            accidentals[k] > 0,
            "clicks in both windows must be above 0 at each setting, but are 0 at " + settings[i]);
      }
    }
    requireSome(coincidences, 0, "of the same detector");
    requireSome(coincidences, 1, "across detectors");
    return new Sweep(all, same, new CountedEvidence(coincidences, accidentals));
  }

  private static void requireSome(double[] coincidences, int kind, String which) {
    double sum = 0;
    for (int i = kind; i < coincidences.length; i += 2) {
      sum += coincidences[i];
    }
    Require.that(
        sum > 0,
        "a sweep must have coincidences " + which + " to fit, but has none at any setting");
  }

  /// From correlations already evaluated, of one kind: those across detectors, say.
  ///
  /// @param settings phases in rad, or delays in s
  /// @param correlations `g⁽²⁾` at each of them
  /// @param sigmas their standard errors
  public static Sweep ofCorrelations(double[] settings, double[] correlations, double[] sigmas) {
    Require.that(
        settings.length == correlations.length && settings.length == sigmas.length,
        "settings, correlations and sigmas must be equally many, but are "
            + settings.length
            + ", "
            + correlations.length
            + " and "
            + sigmas.length);
    return new Sweep(
        settings.clone(),
        new boolean[settings.length],
        new MeasuredEvidence(correlations.clone(), sigmas.clone()));
  }

  /// Whether there are correlations of the same detector beside those across detectors.
  public boolean both() {
    for (boolean one : same) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /// The least setting.
  public double least() {
    return Arrays.stream(settings).min().orElse(0);
  }

  /// The largest setting.
  public double most() {
    return Arrays.stream(settings).max().orElse(0);
  }

  /// From the least to the largest setting.
  double span() {
    return most() - least();
  }

  /// The smallest step between different settings: a frequency and the same less its inverse differ
  /// by nothing that an even grid of it shows.
  double smallestStep() {
    double[] sorted = settings.clone();
    Arrays.sort(sorted);
    double step = Double.POSITIVE_INFINITY;
    // Settings closer than rounding of their input are the same one.
    double least = 1e-9 * span();
    for (int i = 1; i < sorted.length; i++) {
      double gap = sorted[i] - sorted[i - 1];
      if (gap > least) {
        step = Math.min(step, gap);
      }
    }
    return step;
  }

  Evidence evidence() {
    return evidence;
  }

  double setting(int row) {
    return settings[row];
  }

  boolean same(int row) {
    return same[row];
  }
}
