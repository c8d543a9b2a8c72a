package org.mebit.study;

/// What became of a piece of work.
///
/// @param <T> what a piece gives
sealed interface Outcome<T> {
  /// It was computed.
  ///
  /// @param number of the piece
  /// @param points how many it has
  /// @param result what it gave
  record Computed<T>(long number, int points, T result) implements Outcome<T> {}

  /// It could not be computed.
  ///
  /// @param why names the point
  record Failed<T>(PointFailedException why) implements Outcome<T> {}
}
