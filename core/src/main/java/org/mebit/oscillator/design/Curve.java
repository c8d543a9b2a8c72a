package org.mebit.oscillator.design;

/// A model of what is measured: a mean for each row of the data, by its parameters.
interface Curve {
  /// Number of parameters.
  int parameters();

  /// The mean of a row.
  ///
  /// @param gradient receives its derivatives by the parameters
  double at(int row, double[] parameters, double[] gradient);
}
