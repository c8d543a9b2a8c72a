package org.mebit.oscillator.design;

/// Constants of the SI since 2019; exact but for the one that says otherwise.
final class Constants {
  /// Speed of light in vacuum, m/s.
  static final double LIGHT_SPEED = 299_792_458;

  /// Planck constant, J s.
  static final double PLANCK = 6.626_070_15e-34;

  /// Reduced Planck constant, J s, to the digits that CODATA 2018 prints: what others compute with.
  static final double HBAR = 1.054_571_817e-34;

  /// Boltzmann constant, J/K.
  static final double BOLTZMANN = 1.380_649e-23;

  private Constants() {}
}
