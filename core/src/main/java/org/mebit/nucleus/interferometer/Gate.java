package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Normal;
import org.mebit.numeric.Require;

/// When clicks count: the chance that a photon that arrives at t is counted.
///
/// A detector that tells the time with a normal error of standard deviation σ makes error functions
/// of the edges: `w(t) = Φ((t − from)/σ) − Φ((t − to)/σ)`.
///
/// @param from s
/// @param to s, later than `from` and than the pulse, which is at 0
/// @param jitter σ, s, at least 0
public record Gate(double from, double to, double jitter) {
  /// Standard deviations after which the normal distribution leaves less than rounding.
  private static final double REACH = 8.5;

  /// Standard deviations that a Gauss-Legendre rule of 12 nodes takes at once.
  private static final double PANEL = 2;

  public Gate {
    Require.finite("from", from);
    Require.finite("to", to);
    Require.that(
        to > from && to > 0, "a gate from " + from + " s must end later, but does at " + to);
    Require.that(
        jitter >= 0 && jitter < Double.POSITIVE_INFINITY,
        "jitter must be at least 0 s and finite, but is " + jitter);
  }

  /// A gate with sharp edges, s.
  public Gate(double from, double to) {
    this(from, to, 0);
  }

  /// A photon that arrives earlier than this, s, is not counted; at least 0.
  public double earliest() {
    return Math.max(0, from - REACH * jitter);
  }

  /// A photon that arrives later than this, s, is not counted: waves must be known until here.
  public double latest() {
    return to + REACH * jitter;
  }

  /// The chance that a photon that arrives at `time`, s, is counted.
  public double weight(double time) {
    if (jitter == 0) {
      return time >= from && time < to ? 1 : 0;
    }
    double behind = (time - from) / jitter;
    double ahead = (to - time) / jitter;
    // From the nearer tails, which are small numbers: no digits are lost.
    return behind > 0 && ahead > 0
        ? 1 - Normal.below(-behind) - Normal.below(-ahead)
        : Math.abs(Normal.below(behind) - Normal.below(-ahead));
  }

  /// Whether the weight is 1 to rounding all the way.
  boolean full(double start, double end) {
    return start >= from + REACH * jitter && end <= to - REACH * jitter;
  }

  /// Times, s, that a quadrature must not step over, in no order.
  double[] edges() {
    if (jitter == 0) {
      return new double[] {from, to};
    }
    int each = (int) Math.ceil(2 * REACH / PANEL);
    double[] edges = new double[2 * (each + 1)];
    for (int i = 0; i <= each; i++) {
      double offset = jitter * REACH * (2.0 * i / each - 1);
      edges[2 * i] = from + offset;
      edges[2 * i + 1] = to + offset;
    }
    return edges;
  }
}
