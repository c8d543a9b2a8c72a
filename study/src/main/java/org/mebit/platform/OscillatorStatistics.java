package org.mebit.platform;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.counts.Counts;

/// What a point's counts tell: those expected, and those of simulated clicks.
final class OscillatorStatistics {
  final Point point;
  final long seed;
  final DoubleFunction<Counts> expected;
  final Supplier<double[]> patterns;

  OscillatorStatistics(
      Point point, long seed, DoubleFunction<Counts> expected, Supplier<double[]> patterns) {
    this.point = point;
    this.seed = seed;
    this.expected = expected;
    this.patterns = patterns;
  }

  void addConfidence(List<@Nullable Object> cells) {
    if (cells.isEmpty()) throw new UnsupportedOperationException();
  }

  void addPlan(boolean days, List<@Nullable Object> cells) {
    if (cells.isEmpty()) throw new UnsupportedOperationException();
  }

  void addSampledCorrelation(int read, int pump, List<@Nullable Object> cells) {
    if (cells.isEmpty()) throw new UnsupportedOperationException();
  }

  void addSampledWitness(List<@Nullable Object> cells) {
    if (cells.isEmpty()) throw new UnsupportedOperationException();
  }

  void addSampledConfidence(List<@Nullable Object> cells) {
    if (cells.isEmpty()) throw new UnsupportedOperationException();
  }
}
