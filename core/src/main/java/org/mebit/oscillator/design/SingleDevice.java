package org.mebit.oscillator.design;

import org.mebit.numeric.Require;

/// Cross correlation of pump and read photons of one device, the other arm blocked.
///
/// R. Riedinger et al., Nature 556, 473 (2018), Supplementary Information, eq. S2: `g = 1 +
/// e^{−Γt}/(n_th + p e^{−Γt} + n_leak + n_bg)`, to lowest order in the pair probability p and in
/// the occupation before the pulse. For Gaussian states the second term carries the factor `(1 +
/// p)(1 + n₀) h` with the share h of true heralds, whatever the losses.
///
/// @param delay from pump to read, s
/// @param decayRate Γ, 1/s
/// @param pairProbability p of the pump pulse
/// @param leaked pump photons per transferred phonon
/// @param background counts per transferred phonon
public record SingleDevice(
    double delay, double decayRate, double pairProbability, double leaked, double background) {
  public SingleDevice {
    notNegative("delay", delay);
    notNegative("decay rate", decayRate);
    notNegative("pair probability", pairProbability);
    notNegative("leaked photons", leaked);
    notNegative("background", background);
  }

  /// `g⁽²⁾` of eq. S2.
  ///
  /// @param thermal phonons when read that do not belong to the herald, `n_th`
  public double correlation(double thermal) {
    notNegative("thermal phonons", thermal);
    double noise = thermal + fixedNoise();
    Require.that(noise > 0, "noise per phonon must be above 0, but is " + noise);
    return 1 + kept() / noise;
  }

  /// `g⁽²⁾` of Gaussian states, to all orders in p and n₀.
  ///
  /// @param thermal as in [#correlation]
  /// @param before phonons before the pump pulse, `n₀`
  /// @param trueHeralds share of the heralds that are Stokes photons, (0, 1]
  public double exactCorrelation(double thermal, double before, double trueHeralds) {
    return 1 + (correlation(thermal) - 1) * factor(before, trueHeralds);
  }

  /// The largest `g⁽²⁾` of eq. S2, without thermal phonons; infinite if there is no other noise.
  public double mostCorrelation() {
    return 1 + kept() / fixedNoise();
  }

  /// The largest `g⁽²⁾` of Gaussian states.
  ///
  /// @param before phonons before the pump pulse, `n₀`
  /// @param trueHeralds share of the heralds that are Stokes photons, (0, 1]
  public double mostExactCorrelation(double before, double trueHeralds) {
    return 1 + (mostCorrelation() - 1) * factor(before, trueHeralds);
  }

  /// The thermal phonons that eq. S2 needs for this correlation. Negative where the correlation is
  /// higher than the known noise allows.
  ///
  /// @param correlation `g⁽²⁾`, above 1
  public double thermalPhonons(double correlation) {
    Require.that(
        correlation > 1 && correlation < Double.POSITIVE_INFINITY,
        "g2 must be above 1, but is " + correlation);
    return kept() / (correlation - 1) - fixedNoise();
  }

  /// The thermal phonons that Gaussian states need for this correlation.
  public double exactThermalPhonons(double correlation, double before, double trueHeralds) {
    return thermalPhonons(1 + (correlation - 1) / factor(before, trueHeralds));
  }

  /// The bound on the visibility of two devices, `V = C/(C + 2)` with the contrast `C = min(g_A,
  /// g_B) − 1` (the same, "Second Order Coherence and Entanglement").
  ///
  /// @param first `g⁽²⁾` of one device, at least 1
  /// @param second of the other, at least 1
  public static double visibilityBound(double first, double second) {
    double contrast = Math.min(first, second) - 1;
    Require.that(
        contrast >= 0 && contrast < Double.POSITIVE_INFINITY,
        "g2 must be at least 1, but is " + Math.min(first, second));
    return contrast / (contrast + 2);
  }

  private double kept() {
    return Math.exp(-decayRate * delay);
  }

  private double fixedNoise() {
    return pairProbability * kept() + leaked + background;
  }

  private double factor(double before, double trueHeralds) {
    notNegative("phonons before the pulse", before);
    Require.that(
        trueHeralds > 0 && trueHeralds <= 1,
        "share of true heralds must be in (0, 1], but is " + trueHeralds);
    return (1 + pairProbability) * (1 + before) * trueHeralds;
  }

  private static void notNegative(String name, double value) {
    Require.that(
        value >= 0 && value < Double.POSITIVE_INFINITY,
        name + " must be at least 0 and finite, but is " + value);
  }
}
