package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The amplitude of a pair with the electron's recoil and spin to all orders, for a helical
/// undulator: Volkov states of D. M. Volkov, Z. Phys. 94, 250 (1935), in light-front variables.
///
/// Either order of the emissions is of order `1/κ` and their sum of order 1, so that at an X-ray
/// laser six digits cancel. It is done plainly in double-double arithmetic, which leaves 25.
///
/// Safe for threads: every pair has work arrays of its own.
public final class ExactDirac {
  private final double strength;
  private final double recoil;
  private final Resonances resonances;
  private final double tolerance;

  private ExactDirac(double strength, double recoil, double tolerance, Resonances resonances) {
    this.strength = strength;
    this.recoil = recoil;
    this.tolerance = tolerance;
    this.resonances = resonances;
  }

  /// @param field a helical one
  /// @param recoil κ, above 0
  /// @param floquet n, at least 1
  /// @param tolerance of the cut of the sum over undulator quanta, relative to `√Σ|T|²`, above 0
  /// @throws IllegalArgumentException if the field is not helical or a number not in its domain
  public static ExactDirac of(UndulatorField field, double recoil, int floquet, double tolerance) {
    return of(field, recoil, floquet, tolerance, PairAmplitudes.USUAL_NEARNESS);
  }

  /// @param field a helical one
  /// @param recoil κ, above 0
  /// @param floquet n, at least 1
  /// @param tolerance of the cut of the sum over undulator quanta, relative to `√Σ|T|²`, above 0
  /// @param nearness how far from the harmonics 1..n−1 a photon must stay, in undulator quanta;
  ///   above 0, at least the inverse of the number of periods
  /// @throws IllegalArgumentException if the field is not helical or a number not in its domain
  public static ExactDirac of(
      UndulatorField field, double recoil, int floquet, double tolerance, double nearness) {
    Require.that(field.isHelical(), "the undulator must be helical");
    return new ExactDirac(
        field.harmonics().getFirst().real(),
        Require.positive("recoil", recoil),
        Require.positive("tolerance", tolerance),
        new Resonances(floquet, nearness));
  }

  /// The amplitudes of all spins.
  ///
  /// @throws IllegalArgumentException if conservation leaves nothing for photon 2 or the electron,
  ///   the pair has another number of undulator quanta, or a step between is on resonance
  public SpinAmplitudes evaluate(PhotonPair pair) {
    CommonPhase.requireFloquet(pair, resonances.floquet());
    return new DiracPair(strength, recoil, pair, resonances).amplitudes(tolerance);
  }
}
