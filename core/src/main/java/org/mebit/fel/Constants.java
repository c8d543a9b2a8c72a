package org.mebit.fel;

/// Constants of nature: exact in the SI since 2019, or as recommended by CODATA 2018 (E. Tiesinga
/// et al., Rev. Mod. Phys. 93, 025010 (2021)).
public final class Constants {
  /// Speed of light in vacuum, m/s; exact.
  public static final double LIGHT_SPEED = 299_792_458;

  /// Elementary charge, C; exact.
  public static final double CHARGE = 1.602_176_634e-19;

  /// Reduced Planck constant, eV s; exact but for rounding.
  public static final double HBAR = 6.626_070_15e-34 / (2 * Math.PI) / CHARGE;

  /// `ħc`, eV m
  public static final double HBAR_LIGHT = HBAR * LIGHT_SPEED;

  /// Energy of an electron at rest, eV; CODATA 2018, ±0.00015.
  public static final double REST_ENERGY = 510_998.950_00;

  /// Fine-structure constant; CODATA 2018, ±1.1e-12.
  public static final double FINE_STRUCTURE = 7.297_352_5693e-3;

  private Constants() {}
}
