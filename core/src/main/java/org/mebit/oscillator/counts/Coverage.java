package org.mebit.oscillator.counts;

import java.util.List;

/// What a simulated experiment, repeated with the same true correlations, would report.
///
/// @param experiments how many were simulated
/// @param mode of the symmetrised witness' modes
/// @param density for each level, how often the symmetrised density gives that confidence or more
/// @param ratio for each level, how often the signed likelihood ratio does; the bound is 1
public record Coverage(
    int experiments, Spread mode, List<Exceedance> density, List<Exceedance> ratio) {
  public Coverage {
    density = List.copyOf(density);
    ratio = List.copyOf(ratio);
  }

  /// Median and interval of many values, each with the standard error of that number of values.
  ///
  /// @param q16 below which 16 % lie
  /// @param q50 median
  /// @param q84 below which 84 % lie
  /// @param q16Error standard error of q16; likewise the others
  public record Spread(
      double q16, double q50, double q84, double q16Error, double q50Error, double q84Error) {

    /// @param sorted ascending, at least 20
    static Spread of(double[] sorted) {
      return new Spread(
          Ranks.quantile(sorted, 0.16),
          Ranks.quantile(sorted, 0.5),
          Ranks.quantile(sorted, 0.84),
          Ranks.quantileError(sorted, 0.16),
          Ranks.quantileError(sorted, 0.5),
          Ranks.quantileError(sorted, 0.84));
    }
  }

  /// How often a confidence is reached. Where the true state is on the boundary this is the rate of
  /// false claims, nominally 1 − level.
  ///
  /// @param level of confidence
  /// @param share of experiments that reach it
  /// @param error standard error of the share
  public record Exceedance(double level, double share, double error) {
    static Exceedance of(double level, long reached, int experiments) {
      double share = (double) reached / experiments;
      // One more success and failure, so that no error is 0.
      double smooth = (reached + 1.0) / (experiments + 2.0);
      return new Exceedance(level, share, Math.sqrt(smooth * (1 - smooth) / experiments));
    }
  }
}
