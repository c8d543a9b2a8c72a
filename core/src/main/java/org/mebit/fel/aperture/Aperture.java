package org.mebit.fel.aperture;

import java.util.List;
import org.mebit.numeric.Require;

/// A round hole: a disc in the plane of `ρe^{iA}`.
///
/// @param angle `ρ = γ tan Z` of its centre, at least 0
/// @param azimuth of its centre, rad
/// @param radius in the units of ρ, above 0; above `angle` the beam's axis lies inside
public record Aperture(double angle, double azimuth, double radius) {

  /// @throws IllegalArgumentException if a number is outside its domain
  public Aperture {
    Require.that(
        angle >= 0 && angle < Double.POSITIVE_INFINITY,
        "angle of an aperture must be at least 0 and finite, but is " + angle);
    Require.finite("azimuth of an aperture", azimuth);
    Require.positive("radius of an aperture", radius);
  }

  /// The disc of all angles up to `most` about the beam's axis.
  ///
  /// @param most the largest ρ, above 0
  public static Aperture disc(double most) {
    return new Aperture(0, 0, most);
  }

  /// The smallest ρ inside.
  public double nearest() {
    return Math.max(0, angle - radius);
  }

  /// The largest ρ inside.
  public double farthest() {
    return angle + radius;
  }

  /// The stretches of ρ on which the arc inside is an analytic function: full circles about the
  /// axis, then circles that are cut.
  ///
  /// @param scale angles up to which pairs hardly change, above 0
  List<Arc> arcs(double scale) {
    if (angle == 0) {
      return List.of(new Arc.Circle(radius, scale));
    }
    if (radius > angle) {
      return List.of(new Arc.Circle(radius - angle, scale), new Arc.Cut(this));
    }
    return List.of(new Arc.Cut(this));
  }
}
