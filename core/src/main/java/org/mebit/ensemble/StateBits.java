package org.mebit.ensemble;

import java.util.Optional;

/// What a mean needs of a state, or a sum of such.
///
/// @param entropy bits; NaN if the state is mixed
/// @param entropyError bits
/// @param negativity logarithmic negativity, bits
/// @param negativityError bits
/// @param probability of the outcomes, at least; 0 where it is not known
record StateBits(
    double entropy,
    double entropyError,
    double negativity,
    double negativityError,
    double probability) {
  static final StateBits ZERO = new StateBits(0, 0, 0, 0, 0);

  /// @param ceiling the largest value, which is the error where the outcomes are so improbable that
  ///   there is no state to be seen
  static StateBits of(EndToEnd state, double ceiling) {
    Optional<Estimate> entropy = state.entropy();
    Optional<Estimate> negativity = state.logNegativity();
    Estimate probability = state.outcomeProbability();
    if (negativity.isEmpty()) {
      return new StateBits(0, ceiling, 0, ceiling, 0);
    }
    return new StateBits(
        entropy.map(Estimate::value).orElse(Double.NaN),
        entropy.map(Estimate::error).orElse(Double.NaN),
        negativity.get().value(),
        negativity.get().error(),
        Math.max(0, probability.value() - probability.error()));
  }

  boolean mixed() {
    return Double.isNaN(entropy);
  }

  StateBits plus(double factor, StateBits other) {
    return new StateBits(
        entropy + factor * other.entropy,
        entropyError + factor * other.entropyError,
        negativity + factor * other.negativity,
        negativityError + factor * other.negativityError,
        probability + factor * other.probability);
  }
}
