package org.mebit.fel.rate;

import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.OnePhotonEmission;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.Require;

/// Single photons that the ends of an undulator send to energies between its harmonics: what two
/// detectors see besides pairs.
///
/// Electrons are taken to emit independently. That leaves out: bunches that emit such light in
/// phase (a bunch with structure at the photons' own wavelengths emits more, and unevenly from
/// pulse to pulse), fields that end smoothly (much less light), light from bending magnets and
/// other undulators, and the lines themselves.
///
/// @param field of the undulator
/// @param spectrum of one electron
public record Background(UndulatorField field, Spectrum spectrum) {
  /// Off-resonant light of one electron on its way through the undulator.
  @FunctionalInterface
  public interface Spectrum {
    /// `dN/(dy d²ρ)`
    ///
    /// @param angle ρ
    /// @param azimuth A, rad; abrupt ends send light along the field's direction there, whatever
    ///   the undulator's symmetry
    /// @param fraction y of the fundamental's energy
    double at(double angle, double azimuth, double fraction);
  }

  /// Photons per electron.
  ///
  /// @param photons through aperture and window
  /// @param error of the quadrature: what a coarser rule makes of it
  public record Light(double photons, double error) {}

  private static final int NODES = 12;
  private static final int COARSE_NODES = 8;

  /// The light of an undulator whose field begins and stops at once: more than a machine with end
  /// pieces makes.
  ///
  /// @param emission of one photon in the field
  public static Background of(UndulatorField field, OnePhotonEmission emission) {
    return new Background(field, emission::spectralDensity);
  }

  /// Photons per electron through a round aperture and a window of energies.
  ///
  /// @param angle ρ of the aperture's centre, at least 0
  /// @param azimuth A of its centre, rad
  /// @param radius of the aperture in units of ρ, above 0
  /// @param from lower end of the window as a fraction of the fundamental, above 0
  /// @param to its upper end, above the lower one
  /// @throws IllegalArgumentException if a number is outside its domain, or a harmonic's line lies
  ///   in the window at an angle within the aperture
  public Light through(double angle, double azimuth, double radius, double from, double to) {
    Require.that(
        angle >= 0 && angle < Double.POSITIVE_INFINITY,
        "aperture angle must be at least 0 and finite, but is " + angle);
    Require.finite("aperture azimuth", azimuth);
    Require.positive("aperture radius", radius);
    Require.positive("lower end of the window", from);
    Require.that(
        to > from && to < Double.POSITIVE_INFINITY,
        "upper end of the window must be above " + from + " and finite, but is " + to);
    refuseLines(angle, radius, from, to);
    double fine = integral(angle, azimuth, radius, from, to, NODES);
    double coarse = integral(angle, azimuth, radius, from, to, COARSE_NODES);
    return new Light(fine, Math.abs(fine - coarse));
  }

  private void refuseLines(double angle, double radius, double from, double to) {
    double dressed = field.dressedMassSquared();
    double inner = Math.max(0, angle - radius);
    double outer = angle + radius;
    double least = from * (1 + inner * inner / dressed);
    double most = to * (1 + outer * outer / dressed);
    Require.that(
        Math.floor(least) == Math.floor(most) && least != Math.floor(least),
        "aperture and window must lie between two harmonics of the undulator, but harmonic "
            + (int) Math.max(1, Math.floor(most))
            + " lies in them");
  }

  private double integral(
      double angle, double azimuth, double radius, double from, double to, int count) {
    GaussLegendre rule = new GaussLegendre(count);
    int turns = 2 * count;
    double sum = 0;
    for (int r = 0; r < count; r++) {
      Cancellation.check("the background through an aperture");
      double distance = radius * (1 + rule.node(r)) / 2;
      double ring = 0;
      for (int t = 0; t < turns; t++) {
        double turn = 2 * Math.PI * (t + 0.5) / turns;
        double x = angle + distance * Math.cos(turn);
        double y = distance * Math.sin(turn);
        double rho = Math.hypot(x, y);
        double at = azimuth + Math.atan2(y, x);
        for (int e = 0; e < count; e++) {
          double fraction = from + (to - from) * (1 + rule.node(e)) / 2;
          ring += rule.weight(e) * spectrum.at(rho, at, fraction);
        }
      }
      sum += rule.weight(r) * distance * ring;
    }
    return sum * (radius / 2) * (2 * Math.PI / turns) * ((to - from) / 2);
  }
}
