package org.mebit.ensemble.dephasing;

/// The trace norm of a Hermitian matrix and its trace.
///
/// @param norm sum of the magnitudes of the eigenvalues
/// @param trace their sum
record NormAndTrace(double norm, double trace) {
  static final NormAndTrace NONE = new NormAndTrace(0, 0);

  static NormAndTrace of(double[] eigenvalues) {
    double norm = 0;
    double trace = 0;
    for (double value : eigenvalues) {
      norm += Math.abs(value);
      trace += value;
    }
    return new NormAndTrace(norm, trace);
  }

  NormAndTrace plus(NormAndTrace other) {
    return new NormAndTrace(norm + other.norm, trace + other.trace);
  }

  NormAndTrace times(double factor) {
    return new NormAndTrace(factor * norm, factor * trace);
  }

  /// Logarithmic negativity of the state whose partial transpose this is, up to a factor.
  double bits() {
    return Math.log(norm / trace) / Math.log(2);
  }
}
