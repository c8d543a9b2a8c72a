package org.mebit.ensemble;

/// The end-to-end state that outcomes leave, for [OutcomeAveraging].
///
/// Pure states come from [PureStates]; whoever computes mixed ones passes them here.
@FunctionalInterface
public interface StateOf {
  /// The state after these outcomes.
  ///
  /// @throws InterruptedException if the thread is asked to stop
  EndToEnd at(Outcomes outcomes) throws InterruptedException;
}
