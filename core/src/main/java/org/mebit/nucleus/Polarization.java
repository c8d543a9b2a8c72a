package org.mebit.nucleus;

import org.mebit.numeric.Require;

/// The polarisation of a pulse: unit Jones vector along σ and π. The electric vector of σ lies
/// along x, its magnetic vector along y; the electric vector of π lies along y.
///
/// @param sigmaRe real part of the component along σ
/// @param sigmaIm imaginary part
/// @param piRe real part of the component along π
/// @param piIm imaginary part
public record Polarization(double sigmaRe, double sigmaIm, double piRe, double piIm) {
  /// Linear, electric vector along x.
  public static final Polarization SIGMA = new Polarization(1, 0, 0, 0);

  /// Linear, electric vector along y.
  public static final Polarization PI = new Polarization(0, 0, 1, 0);

  private static final double ROUNDING = 1e-12;

  public Polarization {
    double norm = sigmaRe * sigmaRe + sigmaIm * sigmaIm + piRe * piRe + piIm * piIm;
    Require.that(Math.abs(norm - 1) < ROUNDING, "a polarization must have norm 1, but has " + norm);
  }

  /// An ellipse whose long axis lies at `angle` from σ towards π, rad, with ellipticity angle
  /// `ellipticity`, rad: 0 linear, `π/4` the circular `(1, i)/√2`.
  public static Polarization elliptic(double angle, double ellipticity) {
    double c = Math.cos(ellipticity);
    double s = Math.sin(ellipticity);
    return new Polarization(
        c * Math.cos(angle), -s * Math.sin(angle), c * Math.sin(angle), s * Math.cos(angle));
  }
}
