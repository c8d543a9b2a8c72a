package org.mebit.nucleus.source;

import org.mebit.nucleus.Transition;
import org.mebit.numeric.Require;

/// A source of single photons whose spectrum is flat over far more than the lines of the nuclei.
///
/// @param flux photons per second, 1/s
/// @param bandwidth width δE of the spectrum, eV
public record PhotonSource(double flux, double bandwidth) {
  /// What becomes of photons in a crystal: probabilities for one, or rates, 1/s.
  ///
  /// @param excited nuclei are excited by the prompt pulse
  /// @param delayed and a photon leaves forward later
  /// @param incoherent or the excitation is lost
  public record Yield(double excited, double delayed, double incoherent) {
    private Yield times(double factor) {
      return new Yield(factor * excited, factor * delayed, factor * incoherent);
    }
  }

  public PhotonSource {
    Require.positive("flux", flux);
    Require.positive("bandwidth", bandwidth);
  }

  /// Probabilities for one photon: the [Budget] times `ħΓ/δE`.
  ///
  /// @throws IllegalArgumentException if the lines would take more than there is in the band, so
  ///   that it cannot be flat across them
  public Yield perPhoton(Budget budget, Transition transition) {
    double unit = transition.widthEnergy() / bandwidth;
    Require.that(
        budget.excited() * unit < 1,
        "bandwidth must be far above 4 pi alpha times the natural width, which is "
            + budget.excited() * transition.widthEnergy()
            + " eV, but is "
            + bandwidth
            + " eV");
    return new Yield(budget.excited(), budget.delayed(), budget.incoherent()).times(unit);
  }

  /// Rates, 1/s.
  ///
  /// @throws IllegalArgumentException if the band is too narrow
  public Yield rates(Budget budget, Transition transition) {
    return perPhoton(budget, transition).times(flux);
  }

  /// Photons per second that leave forward later than `delay`, s, after their pulse; averaged over
  /// the beat of the two lines, which shifts it by up to `1/Δ_B` in time.
  ///
  /// @throws IllegalArgumentException if the band is too narrow
  public double delayedRate(Budget budget, Transition transition, double delay) {
    double remaining = new CoherenceTimes(budget.alpha(), transition).remainingAfter(delay);
    return rates(budget, transition).delayed() * remaining;
  }
}
