package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// Phonons of one oscillator, given a Stokes photon: thermal ones and the one that came with it.
///
/// @param thermal mean number n without the herald, at least 0
/// @param added what the herald adds to the mean, x, at least 0
public record HeraldedPhonons(double thermal, double added) {
  public HeraldedPhonons {
    Require.that(
        thermal >= 0 && thermal < Double.POSITIVE_INFINITY,
        "thermal must be at least 0 and finite, but is " + thermal);
    Require.that(
        added >= 0 && added < Double.POSITIVE_INFINITY,
        "added must be at least 0 and finite, but is " + added);
  }

  /// Mean number, `n + x`.
  public double mean() {
    return thermal + added;
  }

  /// `g⁽²⁾(0) = (2n² + 4nx)/(n + x)²`, from 0 for a single phonon to 2 without a herald (Hong et
  /// al., Science 358, 203 (2017), measure it).
  ///
  /// @throws IllegalArgumentException if there are no phonons
  public double autocorrelation() {
    Require.that(mean() > 0, "phonons must be there for an autocorrelation, but their mean is 0");
    return (2 * thermal * thermal + 4 * thermal * added) / (mean() * mean());
  }
}
