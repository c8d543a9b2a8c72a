package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Require;

/// Two neighbouring extremes of the interference when the field of arm 2 is inverted at `T_φ`: the
/// counts go as `1 ∓ cos(2 Δ_B T_φ)`, with the period `π/Δ_B`.
///
/// @param beat Δ_B, rad/s
/// @param order n, at least 0
public record Fringe(double beat, int order) {
  public Fringe {
    Require.positive("beat", beat);
    Require.inRange("order", order, 0, Integer.MAX_VALUE);
  }

  /// `(n + ½)π/Δ_B`, s: most at B.
  public double first() {
    return (order + 0.5) * Math.PI / beat;
  }

  /// `(n + 1)π/Δ_B`, s: most at C.
  public double second() {
    return (order + 1.0) * Math.PI / beat;
  }

  /// The period of the fringes in the time of switching, s.
  public double period() {
    return Math.PI / beat;
  }
}
