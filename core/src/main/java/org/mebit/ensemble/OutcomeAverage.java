package org.mebit.ensemble;

import java.util.Optional;

/// The entanglement of the ends in the mean over all outcomes of the measured nodes, each weighted
/// with its probability: what a run yields on average when no outcome is rejected.
///
/// @param entropy mean entropy, bits; absent for mixed states. Its error is the standard error of
///   the sample, if there is one, plus the mean error of the states and, where improbable outcomes
///   were left out or may not have been drawn, as much as they could add
/// @param logNegativity mean logarithmic negativity, bits, with its error alike
/// @param evaluated number of different outcomes whose state was computed
/// @param enumerated whether all outcomes that matter were taken, or else a sample
public record OutcomeAverage(
    Optional<Estimate> entropy, Estimate logNegativity, long evaluated, boolean enumerated) {}
