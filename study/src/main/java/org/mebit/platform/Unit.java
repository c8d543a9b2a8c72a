package org.mebit.platform;

/// The unit a bare number of a parameter or quantity is in.
///
/// SI, except energies of photons and electrons in eV, attenuation in dB/km and angles in rad.
public enum Unit {
  /// A pure number.
  ONE("", "a pure number"),
  /// An entropy or logarithmic negativity, log base 2.
  BIT("bit", "an amount of entanglement"),
  /// Seconds.
  SECOND("s", "a duration"),
  /// Metres.
  METRE("m", "a length"),
  /// Square metres.
  SQUARE_METRE("m^2", "an area"),
  /// Per metre.
  PER_METRE("1/m", "a wave number"),
  /// Per cubic metre.
  PER_CUBIC_METRE("1/m^3", "a number density"),
  /// Square metres per kilogram.
  SQUARE_METRE_PER_KILOGRAM("m^2/kg", "a mass attenuation coefficient"),
  /// Coulombs per newton, which are metres per volt.
  COULOMB_PER_NEWTON("C/N", "a nonlinear susceptibility"),
  /// Metres per second.
  METRE_PER_SECOND("m/s", "a velocity"),
  /// Events per second.
  PER_SECOND("1/s", "a rate"),
  /// Cycles per second.
  HERTZ("Hz", "a frequency"),
  /// Radians per second.
  RADIAN_PER_SECOND("rad/s", "an angular frequency"),
  /// Radians.
  RADIAN("rad", "an angle"),
  /// Tesla.
  TESLA("T", "a magnetic field"),
  /// Electronvolts.
  ELECTRONVOLT("eV", "a photon or electron energy"),
  /// Coulombs.
  COULOMB("C", "a charge"),
  /// Amperes.
  AMPERE("A", "a current"),
  /// Joules.
  JOULE("J", "an energy"),
  /// Kelvins.
  KELVIN("K", "a temperature"),
  /// Decibels.
  DECIBEL("dB", "a level in decibels"),
  /// Decibels per kilometre.
  DECIBEL_PER_KILOMETRE("dB/km", "an attenuation");

  private final String symbol;
  private final String dimension;

  Unit(String symbol, String dimension) {
    this.symbol = symbol;
    this.dimension = dimension;
  }

  /// The symbol as it is written in files and columns; empty for [#ONE].
  public String symbol() {
    return symbol;
  }

  /// What is measured in it, with its article: `a duration`.
  public String dimension() {
    return dimension;
  }
}
