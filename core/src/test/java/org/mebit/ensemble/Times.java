package org.mebit.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Interaction times of every kind that the method must serve: of order 1/N and 1/√N, rational
/// multiples of 2π, beside those, and of no kind.
final class Times {
  private Times() {}

  static List<Double> ofEveryKind(long atoms, int each, long seed) {
    Random random = new Random(seed);
    double n = atoms;
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      int denominator = 1 + random.nextInt(144);
      double rational = 2 * Math.PI * random.nextInt(denominator) / denominator;
      times.add(Math.pow(10, 3 * random.nextDouble() - 1.5) / n);
      times.add(Math.pow(10, 3 * random.nextDouble() - 1.5) / Math.sqrt(n));
      times.add(rational);
      times.add(rational + Math.pow(10, 4 * random.nextDouble() - 2) / n);
      times.add(
          rational - Math.pow(10, 2 * random.nextDouble() - 1) / (Math.sqrt(n) * denominator));
      times.add(2 * Math.PI * random.nextDouble());
    }
    return times;
  }
}
