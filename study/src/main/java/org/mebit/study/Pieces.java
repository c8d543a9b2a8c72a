package org.mebit.study;

/// A study's work in numbered pieces. What a piece holds depends on the study alone, never on the
/// number of threads.
///
/// @param <T> what a piece gives
interface Pieces<T> {
  /// How many there are.
  long count();

  /// How many points they have together.
  long points();

  /// How many pieces may be computed, or be under way, before the first of them is handed over:
  /// what waits is held in memory.
  long ahead(int threads);

  /// Computes a piece; called from several threads at once. Whatever is thrown on the way is an
  /// [Outcome.Failed].
  Outcome<T> compute(long number);
}
