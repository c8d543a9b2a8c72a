package org.mebit.ensemble.dephasing;

/// `‖X‖₁` and `tr X` of a partial transpose, collected block by block.
final class TraceNorm {
  /// Error of one eigenvalue relative to the largest of its block, as LAPACK's solvers were seen to
  /// need, and more.
  private static final double ROUNDING = 8 * 0x1p-53;

  private double norm;
  private double trace;
  private double error;
  private int rows;

  /// Adds a block that appears `multiplicity` times.
  void add(double[] eigenvalues, int multiplicity) {
    double absolute = 0;
    double sum = 0;
    double largest = 0;
    for (double value : eigenvalues) {
      absolute += Math.abs(value);
      sum += value;
      largest = Math.max(largest, Math.abs(value));
    }
    norm += multiplicity * absolute;
    trace += multiplicity * sum;
    error += multiplicity * ROUNDING * eigenvalues.length * largest;
    rows += multiplicity * eigenvalues.length;
  }

  double norm() {
    return norm;
  }

  double trace() {
    return trace;
  }

  /// What rounding of the eigenvalues may have done to the norm.
  double error() {
    return error;
  }

  int rows() {
    return rows;
  }
}
