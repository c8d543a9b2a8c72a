package org.mebit.nucleus.source;

import org.mebit.numeric.Require;

/// A slab of resonant nuclei, by what it is made of.
///
/// @param thickness m
/// @param enrichment share of the iron that is 57Fe, 0..1
/// @param recoilFree Lamb-Mössbauer factor, 0..1
/// @param crossSection of a nucleus on resonance, unsplit, m²
/// @param ironDensity iron atoms of all isotopes, 1/m³
public record Sample(
    double thickness,
    double enrichment,
    double recoilFree,
    double crossSection,
    double ironDensity) {
  /// Edge a of the hexagonal cell of FeBO₃, m (R. Diehl, Solid State Commun. 17, 743 (1975)).
  public static final double BORATE_EDGE = 4.626e-10;

  /// Height c of the hexagonal cell of FeBO₃, m (the same).
  public static final double BORATE_HEIGHT = 14.493e-10;

  /// Iron atoms in the hexagonal cell of FeBO₃.
  public static final int BORATE_IRON = 6;

  /// Iron atoms in FeBO₃, 1/m³: 6 in a cell of volume `(√3/2) a² c`.
  public static final double BORATE_IRON_DENSITY =
      BORATE_IRON / (Math.sqrt(0.75) * BORATE_EDGE * BORATE_EDGE * BORATE_HEIGHT);

  /// Mass of an atom of natural iron, kg: 55.845 u (CODATA 2022).
  private static final double IRON_MASS = 55.845 * 1.660_539_068_92e-27;

  public Sample {
    Require.positive("thickness", thickness);
    share("enrichment", enrichment);
    share("recoilFree", recoilFree);
    Require.positive("crossSection", crossSection);
    Require.positive("ironDensity", ironDensity);
  }

  private static void share(String name, double value) {
    Require.that(value > 0 && value <= 1, name + " must be in (0, 1], but is " + value);
  }

  /// Resonant nuclei per volume, 1/m³.
  public double resonantDensity() {
    return enrichment * ironDensity;
  }

  /// Mössbauer thickness of the unsplit line: `T = σ₀ f n d`.
  public double mossbauerThickness() {
    return crossSection * recoilFree * resonantDensity() * thickness;
  }

  /// Of each of the two lines with Δm = 0 for a field across the beam: `α = T/8`.
  public double alpha() {
    return mossbauerThickness() / 8;
  }

  /// The share of intensity that passes in the middle of one of the two lines: `exp(−4α)`.
  public double lineTransmission() {
    return Math.exp(-4 * alpha());
  }

  /// Resonant nuclei in a beam of this cross section, m².
  public double resonantNuclei(double area) {
    return resonantDensity() * thickness * area;
  }

  /// The share of photons off resonance that the iron absorbs; in FeBO₃ boron and oxygen add a few
  /// hundredths of it.
  ///
  /// @param massAttenuation of natural iron at the energy of the photons, m²/kg
  public double photoabsorption(double massAttenuation) {
    Require.that(
        massAttenuation >= 0, "massAttenuation must be at least 0, but is " + massAttenuation);
    return -Math.expm1(-massAttenuation * IRON_MASS * ironDensity * thickness);
  }

  /// The same material, as thick as this α needs.
  public Sample withAlpha(double alpha) {
    Require.positive("alpha", alpha);
    return new Sample(
        thickness * (alpha / alpha()), enrichment, recoilFree, crossSection, ironDensity);
  }
}
