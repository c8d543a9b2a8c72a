package org.mebit.oscillator.design;

import org.mebit.numeric.Require;

/// One arm of the interferometer, to be lengthened by fibre.
///
/// Photons of the device and leaked pump photons suffer the loss, background counts do not, so that
/// eq. S2 (see [SingleDevice]) gives `1/(g − 1) → 1/(g − 1) + n_bg (10^{L/10} − 1) e^{Γt}` for a
/// loss of L dB.
///
/// @param correlation `g⁽²⁾` of the arm's device without more fibre, above 1
/// @param background counts per transferred phonon, `n_bg`
/// @param decayRate Γ, 1/s
/// @param delay from pump to read, s
public record FibreArm(double correlation, double background, double decayRate, double delay) {
  public FibreArm {
    Require.that(
        correlation > 1 && correlation < Double.POSITIVE_INFINITY,
        "g2 must be above 1, but is " + correlation);
    notNegative("background", background);
    notNegative("decay rate", decayRate);
    notNegative("delay", delay);
  }

  /// `g⁽²⁾` behind a loss.
  ///
  /// @param loss dB, at least 0
  public double correlationAfter(double loss) {
    notNegative("loss", loss);
    double more = background * Math.expm1(loss * Math.log(10) / 10) * Math.exp(decayRate * delay);
    return 1 + 1 / (1 / (correlation - 1) + more);
  }

  /// The loss that brings `g⁽²⁾` down to a target, dB.
  ///
  /// @param target above 1, at most the present correlation
  /// @throws IllegalArgumentException if there is none, because there is no background
  public double lossFor(double target) {
    Require.that(
        target > 1 && target <= correlation,
        "target g2 must be above 1 and at most the present " + correlation + ", but is " + target);
    Require.that(
        background > 0, "background must be above 0 for loss to lower g2, but is " + background);
    double room = 1 / (target - 1) - 1 / (correlation - 1);
    return 10 / Math.log(10) * Math.log1p(room * Math.exp(-decayRate * delay) / background);
  }

  private static void notNegative(String name, double value) {
    Require.that(
        value >= 0 && value < Double.POSITIVE_INFINITY,
        name + " must be at least 0 and finite, but is " + value);
  }
}
