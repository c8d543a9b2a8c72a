package org.mebit.ensemble;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.quantum.SchmidtSpectrum;

/// The entanglement of the two end nodes after the measurements.
///
/// Where the outcomes cannot happen, as with an offset that makes an amplitude vanish, there is no
/// state: the probability is 0 and the other numbers are absent. Dense matrices see probabilities
/// down to 10^−300, and for four nodes or more any; patches may miss one below 10^−16, and the
/// probability's error says so.
public final class EndToEnd {
  private final Method method;
  private final Estimate probability;
  private final double logProbability;
  private final @Nullable Estimate entropy;
  private final @Nullable Estimate logNegativity;
  private final @Nullable SchmidtSpectrum spectrum;

  EndToEnd(
      Method method,
      Estimate probability,
      @Nullable Estimate entropy,
      @Nullable Estimate logNegativity,
      @Nullable SchmidtSpectrum spectrum) {
    this(method, probability, Math.log(probability.value()), entropy, logNegativity, spectrum);
  }

  private EndToEnd(
      Method method,
      Estimate probability,
      double logProbability,
      @Nullable Estimate entropy,
      @Nullable Estimate logNegativity,
      @Nullable SchmidtSpectrum spectrum) {
    this.method = method;
    this.logProbability = Math.min(logProbability, 0);
    // Rounding may carry a number just outside what it can be.
    this.probability = probability.within(0, 1);
    this.entropy = entropy == null ? null : entropy.within(0, Double.POSITIVE_INFINITY);
    this.logNegativity =
        logNegativity == null ? null : logNegativity.within(0, Double.POSITIVE_INFINITY);
    this.spectrum = spectrum;
  }

  /// A mixed state: it has a logarithmic negativity, but neither entanglement entropy nor Schmidt
  /// spectrum.
  public static EndToEnd mixed(Method method, Estimate probability, Estimate logNegativity) {
    return new EndToEnd(method, probability, null, logNegativity, null);
  }

  /// No state: the outcomes are less probable than the method can see.
  ///
  /// @param bound their largest probability
  public static EndToEnd impossible(Method method, double bound) {
    return new EndToEnd(method, new Estimate(0, bound), null, null, null);
  }

  /// How it was computed.
  public Method method() {
    return method;
  }

  /// Probability of the outcomes, `‖A‖²_F`.
  public Estimate outcomeProbability() {
    return probability;
  }

  /// Natural logarithm of that probability, also where the probability itself is below the smallest
  /// double, as that of a hundred results is; −∞ where there is no state.
  public double logOutcomeProbability() {
    return logProbability;
  }

  /// Von Neumann entropy of one end, bits (paper eq. 26).
  public Optional<Estimate> entropy() {
    return Optional.ofNullable(entropy);
  }

  /// Logarithmic negativity `2 log₂ Σ √λ`, bits.
  public Optional<Estimate> logNegativity() {
    return Optional.ofNullable(logNegativity);
  }

  /// The Schmidt spectrum; only dense methods have it.
  public Optional<SchmidtSpectrum> spectrum() {
    return Optional.ofNullable(spectrum);
  }

  EndToEnd withErrors(double entropyError, double logNegativityError, double probabilityError) {
    return new EndToEnd(
        method,
        // Where the probability itself underflows, so does its error.
        probability.atLeast(Math.max(probabilityError, Double.MIN_NORMAL)),
        logProbability,
        entropy == null ? null : entropy.atLeast(entropyError),
        logNegativity == null ? null : logNegativity.atLeast(logNegativityError),
        spectrum);
  }

  EndToEnd withLogProbability(double logarithm) {
    return new EndToEnd(method, probability, logarithm, entropy, logNegativity, spectrum);
  }

  EndToEnd plusErrors(double entropyError, double logNegativityError, double probabilityError) {
    return withErrors(
        entropyError + (entropy == null ? 0 : entropy.error()),
        logNegativityError + (logNegativity == null ? 0 : logNegativity.error()),
        probabilityError + probability.error());
  }
}
