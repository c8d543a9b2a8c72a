package org.mebit.quantum;

/// A sum whose error does not grow with the number of terms (Neumaier, Z. Angew. Math. Mech. 54, 39
/// (1974)): spectra here have up to millions of them.
final class CompensatedSum {
  private double sum;
  private double lost;

  void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }

  double value() {
    return sum + lost;
  }

  static double of(double[] terms) {
    CompensatedSum sum = new CompensatedSum();
    for (double term : terms) {
      sum.add(term);
    }
    return sum.value();
  }
}
