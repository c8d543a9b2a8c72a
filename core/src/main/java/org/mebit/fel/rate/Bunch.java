package org.mebit.fel.rate;

import org.mebit.fel.Constants;
import org.mebit.numeric.Require;

/// A bunch of electrons with a flat current.
///
/// @param charge Q, C, above 0
/// @param current I, A, above 0
/// @param size rms size σ across the beam in either direction, m, at least 0
public record Bunch(double charge, double current, double size) {
  /// @throws IllegalArgumentException if a number is outside its domain
  public Bunch {
    Require.positive("bunch charge", charge);
    Require.positive("peak current", current);
    Require.that(
        size >= 0 && size < Double.POSITIVE_INFINITY,
        "beam size must be at least 0 m and finite, but is " + size);
  }

  /// A bunch of that length.
  ///
  /// @param charge C
  /// @param length of the flat current, m
  /// @param size rms size σ, m
  public static Bunch ofLength(double charge, double length, double size) {
    Require.positive("bunch length", length);
    return new Bunch(charge, charge * Constants.LIGHT_SPEED / length, size);
  }

  /// `N_e = Q/e`
  public double electrons() {
    return charge / Constants.CHARGE;
  }

  /// Electrons in the length of a wave, `Iλ/(ec)`.
  ///
  /// @param wavelength λ, m
  public double electronsPerWavelength(double wavelength) {
    return current * wavelength / (Constants.CHARGE * Constants.LIGHT_SPEED);
  }

  /// How many waves the bunch is long.
  ///
  /// @param wavelength λ, m
  public double wavelengths(double wavelength) {
    return electrons() / electronsPerWavelength(wavelength);
  }

  /// `Q/I`, s.
  public double duration() {
    return charge / current;
  }

  /// `cQ/I`, m.
  public double length() {
    return duration() * Constants.LIGHT_SPEED;
  }
}
