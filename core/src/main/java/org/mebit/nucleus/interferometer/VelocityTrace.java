package org.mebit.nucleus.interferometer;

import java.util.Arrays;
import org.mebit.numeric.Require;

/// A record of a velocity, linear between its times; displacements are its exact integrals.
public final class VelocityTrace {
  private final double[] times;
  private final double[] velocities;

  /// Displacement since the beginning, m.
  private final double[] travelled;

  /// @param times s, at least two, ascending
  /// @param velocities m/s, at those times
  /// @throws IllegalArgumentException if times do not ascend, or a number is not finite
  public VelocityTrace(double[] times, double[] velocities) {
    Require.that(
        times.length >= 2 && times.length == velocities.length,
        "a velocity trace must have a velocity at each of two times or more, but has "
            + velocities.length
            + " velocities at "
            + times.length
            + " times");
    this.times = times.clone();
    this.velocities = velocities.clone();
    this.travelled = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      Require.finite("times[" + i + "]", times[i]);
      Require.finite("velocities[" + i + "]", velocities[i]);
      if (i > 0) {
        Require.that(
            times[i] > times[i - 1],
            "times must ascend, but times[" + i + "] = " + times[i] + " follows " + times[i - 1]);
        travelled[i] =
            travelled[i - 1]
                + 0.5 * (velocities[i] + velocities[i - 1]) * (times[i] - times[i - 1]);
      }
    }
  }

  /// When it begins, s.
  public double start() {
    return times[0];
  }

  /// How long it is, s.
  public double duration() {
    return times[times.length - 1] - times[0];
  }

  /// The largest speed, m/s.
  public double fastest() {
    double fastest = 0;
    for (double velocity : velocities) {
      fastest = Math.max(fastest, Math.abs(velocity));
    }
    return fastest;
  }

  /// The displacement between two times of the record, m.
  ///
  /// @throws IllegalArgumentException if one lies outside of it by more than rounding
  public double displacement(double from, double to) {
    double rounding = 1e-12 * duration();
    // No Require here: words that nobody reads take longer than the displacement.
    if (!(from >= times[0] - rounding && to <= times[times.length - 1] + rounding)) {
      throw new IllegalArgumentException(
          "displacements must lie within the record, but are asked for from " + from + " to " + to);
    }
    return displacement(piece(from), from, to);
  }

  /// Number of times.
  public int size() {
    return times.length;
  }

  /// The piece in which `time`, s, lies.
  int piece(double time) {
    int found = Arrays.binarySearch(times, time);
    int piece = found >= 0 ? found : -found - 2;
    return Math.clamp(piece, 0, times.length - 2);
  }

  /// The displacement from a time whose piece is known to a later one, m.
  double displacement(int piece, double from, double to) {
    int last = piece;
    if (to > times[piece + 1] && piece + 2 < times.length) {
      // Shots are short against the record as a rule: the next piece or the one after it.
      last = piece + 1;
      if (to > times[last + 1] && last + 2 < times.length) {
        last = piece(to);
      }
    }
    // Within a piece from that piece's own start: differences of whole paths would lose digits.
    double between = last == piece ? 0 : travelled[last] - travelled[piece];
    return between + within(last, to) - within(piece, from);
  }

  private double within(int piece, double time) {
    double since = time - times[piece];
    double slope = (velocities[piece + 1] - velocities[piece]) / (times[piece + 1] - times[piece]);
    return since * (velocities[piece] + 0.5 * slope * since);
  }
}
