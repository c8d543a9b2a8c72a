package org.mebit.fel.rate;

import org.mebit.numeric.Require;

/// What two detectors would count in coincidence: pairs, and photons that are no pair but come with
/// the same pulse.
///
/// @param pairs per pulse through both apertures and windows, above 0
/// @param photons1 single photons per pulse in the first, at least 0
/// @param photons2 in the second, at least 0
/// @param repetitionRate pulses per second, above 0
public record Coincidences(double pairs, double photons1, double photons2, double repetitionRate) {
  /// @throws IllegalArgumentException if a number is outside its domain
  public Coincidences {
    Require.positive("pairs per pulse", pairs);
    notNegative("photons in the first aperture", photons1);
    notNegative("photons in the second aperture", photons2);
    Require.positive("repetition rate", repetitionRate);
  }

  /// Pairs per second.
  public double perSecond() {
    return repetitionRate * pairs;
  }

  /// Accidental coincidences per pulse, `n₁n₂` of independent photons: apertures or windows that
  /// differ. Above 1 they are combinations of photons; detectors that only click see fewer.
  public double accidentals() {
    return photons1 * photons2;
  }

  /// Accidental coincidences per second.
  public double accidentalsPerSecond() {
    return repetitionRate * accidentals();
  }

  /// Pairs per accidental coincidence; infinite where there are no accidental ones.
  public double pairsPerAccidental() {
    return pairs / accidentals();
  }

  /// How long to count until the pairs stand out by so many standard deviations, s, with perfect
  /// detectors that resolve numbers: `z²[(n₁ + p)(n₂ + p) + p + p²]/(fp²)`.
  ///
  /// The covariance of both numbers over pulses is `p`, and the square bracket is the variance of
  /// `(N₁ − ⟨N₁⟩)(N₂ − ⟨N₂⟩)` for numbers with Poisson's distribution. Light that changes from
  /// pulse to pulse has a covariance of its own, which is not in here.
  ///
  /// @param significance z, above 0
  public double measuringTime(double significance) {
    Require.positive("significance", significance);
    double variance = (photons1 + pairs) * (photons2 + pairs) + pairs + pairs * pairs;
    return significance * significance * variance / (repetitionRate * pairs * pairs);
  }

  private static void notNegative(String name, double value) {
    Require.that(
        value >= 0 && value < Double.POSITIVE_INFINITY,
        name + " must be at least 0 and finite, but is " + value);
  }
}
