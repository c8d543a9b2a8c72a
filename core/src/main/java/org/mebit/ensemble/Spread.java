package org.mebit.ensemble;

/// Variance and fourth moment of numbers seen one by one (B. P. Welford, Technometrics 4, 419
/// (1962); P. Pébay, Sandia report SAND2008-6212, eqs. 2.1 to 2.5 with one new number).
final class Spread {
  private long count;
  private double mean;
  private double squares;
  private double cubes;
  private double fourths;

  void add(double value) {
    double before = count;
    count++;
    double difference = value - mean;
    double step = difference / count;
    double square = difference * step * before;
    mean += step;
    fourths +=
        square * step * step * ((double) count * count - 3.0 * count + 3)
            + 6 * step * step * squares
            - 4 * step * cubes;
    cubes += square * step * (count - 2) - 3 * step * squares;
    squares += square;
  }

  double mean() {
    return mean;
  }

  /// The unbiased estimate; infinite for fewer than two numbers.
  double variance() {
    return count < 2 ? Double.POSITIVE_INFINITY : squares / (count - 1);
  }

  /// How many of the numbers carry the variance, `(Σδ²)²/Σδ⁴`: r where r of many stand out alike, a
  /// third of all where they are normal, 0 where all are equal.
  double carriers() {
    return fourths > 0 ? squares * squares / fourths : 0;
  }
}
