package org.mebit.fel.rate;

import org.mebit.numeric.Require;

/// How many times more pairs a bunch emits than one electron, where slices a fundamental wavelength
/// apart emit in phase over some periods.
///
/// L. Zhang et al., eqs. 5 and 6: sections of `N_c` slices with `N_j` electrons each add amplitudes
/// within and probabilities between them. All electrons of a slice are taken as one point, so that
/// the factor is an upper limit; [TransverseForm] is what the beam's width takes from it, and
/// [#measured] what imperfect bunching does.
///
/// @param electrons N_e in the bunch, above 0
/// @param periods N_c of a section, at least 1
/// @param perBunch N_j electrons in a slice, above 0
public record Microbunching(double electrons, int periods, double perBunch) {
  /// @throws IllegalArgumentException if a number is outside its domain
  public Microbunching {
    Require.positive("electrons", electrons);
    Require.inRange("cooperation periods", periods, 1, 100_000_000);
    Require.positive("microbunch electrons", perBunch);
  }

  /// Fundamental wavelengths of a cooperation length, `1/(4π√3ρ)`, not rounded.
  ///
  /// The light slips by it in a gain length `λ_u/(4π√3ρ)` of the one-dimensional theory (Z. Huang,
  /// K.-J. Kim, Phys. Rev. ST Accel. Beams 10, 034801 (2007)).
  ///
  /// @param pierce Pierce parameter ρ, above 0
  public static double cooperationPeriods(double pierce) {
    Require.positive("Pierce parameter", pierce);
    return 1 / (4 * Math.PI * Math.sqrt(3) * pierce);
  }

  /// With the whole periods of a cooperation length, at least one.
  ///
  /// @param electrons N_e
  /// @param pierce Pierce parameter, above 0
  /// @param perBunch N_j
  public static Microbunching ofPierce(double electrons, double pierce, double perBunch) {
    double periods = Math.floor(cooperationPeriods(pierce));
    return new Microbunching(electrons, (int) Math.max(1, periods), perBunch);
  }

  /// Phase of the pair from slice to slice, `2π(y₁ + y₂)`, rad; a whole number of turns on axis.
  ///
  /// @param fractions `y₁ + y₂`
  public static double phaseAdvance(double fractions) {
    return 2 * Math.PI * fractions;
  }

  /// `N_i = N_e/(N_cN_j)`, which need not be whole.
  public double sections() {
    return electrons / (periods * perBunch);
  }

  /// `F = N_iN_j² sin²(πN_cs)/sin²(πs)` of the rate of one electron.
  ///
  /// @param fractions `s = y₁ + y₂`
  public double factor(double fractions) {
    return phased() * phasing(fractions);
  }

  /// `F` where all slices are in phase, `N_eN_cN_j`.
  public double phased() {
    return electrons * periods * perBunch;
  }

  /// What the phase leaves of [#phased()], `sin²(πN_cs)/(N_c sin πs)²`, in 0..1.
  ///
  /// @param fractions `s = y₁ + y₂`
  public double phasing(double fractions) {
    // The distance to the nearest whole number is exact, and both sines of it are accurate to a
    // rounding, so that only 0 itself is apart.
    double off = fractions - Math.rint(fractions);
    if (off == 0) {
      return 1;
    }
    double ratio = Math.sin(Math.PI * periods * off) / (periods * Math.sin(Math.PI * off));
    return ratio * ratio;
  }

  /// The factor with a measured bunching in place of the model of slices: `N_i(M + M(M − 1)|b|²)`
  /// for sections of `M = N_cN_j` electrons, `N_e` for electrons at random and [#phased()] for
  /// perfect slices.
  ///
  /// @param bunching `|b| = |⟨e^{−iωt}⟩|` over a section at the sum of both photons' frequencies,
  ///   which contains the phase advance, in 0..1
  public double measured(double bunching) {
    Require.that(bunching >= 0 && bunching <= 1, "bunching must be in 0..1, but is " + bunching);
    double together = periods * perBunch;
    // A section of less than one electron has nobody to add amplitudes with.
    return electrons * (1 + Math.max(0, together - 1) * bunching * bunching);
  }
}
