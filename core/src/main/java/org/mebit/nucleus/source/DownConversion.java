package org.mebit.nucleus.source;

import org.mebit.nucleus.Transition;
import org.mebit.numeric.Require;

/// Parametric down-conversion of an X-ray photon into a signal and an idler photon that leave in
/// opposite directions, in a crystal that gives the rest of the momentum.
///
/// @param signalEnergy `ħω_s`, eV
/// @param idlerEnergy `ħω_i`, below that of the signal, eV
/// @param cellDensity unit cells per volume N, 1/m³
/// @param reciprocalVector length Q of the reciprocal lattice vector, 1/m
/// @param structureFactor linear structure factor F of the bound electrons
public record DownConversion(
    double signalEnergy,
    double idlerEnergy,
    double cellDensity,
    double reciprocalVector,
    double structureFactor) {
  /// Lattice constant of diamond, m.
  public static final double DIAMOND_EDGE = 3.5669e-10;

  private static final double CHARGE = 1.602_176_634e-19; // C
  private static final double ELECTRON_MASS = 9.109_383_7139e-31; // kg, CODATA 2022
  private static final double VACUUM = 8.854_187_8188e-12; // F/m, CODATA 2022

  public DownConversion {
    Require.positive("idlerEnergy", idlerEnergy);
    Require.that(
        signalEnergy > idlerEnergy && signalEnergy < Double.POSITIVE_INFINITY,
        "signalEnergy must be above idlerEnergy, but is " + signalEnergy + " eV");
    Require.positive("cellDensity", cellDensity);
    Require.positive("reciprocalVector", reciprocalVector);
    Require.positive("structureFactor", structureFactor);
    double cosine = cosine(signalEnergy, idlerEnergy, reciprocalVector);
    Require.that(
        Math.abs(cosine) <= 1,
        "the crystal must be able to take up the momentum, but the signal would leave at an angle"
            + " of cosine "
            + cosine
            + " to the reciprocal lattice vector");
  }

  /// In the (111) planes of diamond.
  ///
  /// @param signalEnergy eV
  /// @param idlerEnergy eV
  /// @param structureFactor of the bound electrons
  public static DownConversion diamond111(
      double signalEnergy, double idlerEnergy, double structureFactor) {
    double edge = DIAMOND_EDGE;
    return new DownConversion(
        signalEnergy,
        idlerEnergy,
        1 / (edge * edge * edge),
        2 * Math.PI * Math.sqrt(3) / edge,
        structureFactor);
  }

  /// The nonlinear susceptibility, C/N: `N e³ F |c²Q² − 4ω_sω_i| / (4 c ε₀ m² ω_s² ω_i² (ω_s −
  /// ω_i))`.
  ///
  /// Eq. 4 of W.-T. Liao, C. H. Keitel, A. Pálffy, Sci. Rep. 6, 33361 (2016); `c²Q² − 4ω_sω_i` over
  /// `2cQ(ω_s − ω_i)` is the cosine of [#signalAngle()].
  public double susceptibility() {
    double signal = signalEnergy / Transition.HBAR;
    double idler = idlerEnergy / Transition.HBAR;
    double cq = Transition.LIGHT * reciprocalVector;
    double charges = CHARGE * CHARGE * CHARGE * cellDensity * structureFactor;
    double geometry = Math.abs(cq * cq - 4 * signal * idler) / (signal - idler);
    double fields = signal * idler * ELECTRON_MASS;
    return charges * geometry / (4 * Transition.LIGHT * VACUUM * fields * fields);
  }

  /// The angle between signal and reciprocal lattice vector, rad: `K² + Q² − 2KQ cos γ` is the
  /// square of the pump's wave number, with `K = (ω_s − ω_i)/c`.
  public double signalAngle() {
    return Math.acos(cosine(signalEnergy, idlerEnergy, reciprocalVector));
  }

  private static double cosine(double signal, double idler, double reciprocalVector) {
    double energy = Transition.HBAR * Transition.LIGHT * reciprocalVector;
    return (energy * energy - 4 * signal * idler) / (2 * energy * (signal - idler));
  }
}
