package org.mebit.oscillator.design;

/// What was measured in each row, and how likely a mean makes it.
sealed interface Evidence permits CountedEvidence, MeasuredEvidence {
  /// Number of rows.
  int rows();

  /// Twice the log likelihood that `mean` loses against the mean that fits the row best; infinite
  /// where the mean is impossible.
  double deviance(int row, double mean);

  /// Half the derivative of [#deviance] by the mean.
  double slope(int row, double mean);

  /// Fisher's information about the mean.
  double information(int row, double mean);

  /// Information that errors may rest on: no more than [#information].
  double sureInformation(int row, double mean);

  /// The mean that fits the row best.
  double measured(int row);

  /// Pearson's part of `χ²`.
  default double squares(int row, double mean) {
    double off = measured(row) - mean;
    return off * off * information(row, mean);
  }
}
