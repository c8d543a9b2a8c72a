package org.mebit.nucleus.interferometer;

import java.util.List;
import org.mebit.numeric.Require;

/// The visibility of a fringe of `P_B = Q_B/(Q_B + Q_C)`. Raw counts also fall with the time of
/// switching, so their extremes say less.
///
/// @param value in −1..1; negative where B has least when it should have most
/// @param error what it may be off by
public record Visibility(double value, double error) {
  /// `(P₁ − P₂)/(P₁ + P₂)` of the shares of B at both times of a [Fringe].
  public static Visibility between(Counts first, Counts second) {
    return between(first.fringe(), first.fringeError(), second.fringe(), second.fringeError());
  }

  /// The same from drawn events, with the standard error.
  public static Visibility between(EventCounts first, EventCounts second) {
    double p1 = first.fringe();
    double p2 = second.fringe();
    double e1 = first.standardError();
    double e2 = second.standardError();
    double sum = p1 + p2;
    return sum > 0
        ? new Visibility((p1 - p2) / sum, 2 * Math.hypot(p2 * e1, p1 * e2) / (sum * sum))
        : new Visibility(0, 1);
  }

  /// `(max − min)/(max + min)` of the shares of B in a scan.
  ///
  /// The error holds for these samples; between them the fringe may go farther.
  ///
  /// @throws IllegalArgumentException if the scan is empty
  public static Visibility ofScan(List<Counts> scan) {
    Require.that(!scan.isEmpty(), "a scan must have at least one sample, but is empty");
    Counts most = scan.getFirst();
    Counts least = most;
    for (Counts counts : scan) {
      most = counts.fringe() > most.fringe() ? counts : most;
      least = counts.fringe() < least.fringe() ? counts : least;
    }
    return between(most, least);
  }

  private static Visibility between(double p1, double e1, double p2, double e2) {
    double sum = p1 + p2;
    return sum > 0
        ? new Visibility((p1 - p2) / sum, Math.min(2, 2 * (p2 * e1 + p1 * e2) / (sum * sum)))
        : new Visibility(0, 1);
  }
}
