package org.mebit.ensemble;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Prints the median and the worst time of one point: an average hides both.
///
/// With arguments `N t`, the entropy at one time and the median time it takes, for comparison with
/// other programs.
public final class PointTimes {
  private static final double TOLERANCE = 1e-9;

  private static final int POINTS = 2000;

  /// Passes before times count: the compiler works meanwhile.
  private static final int WARM_UP = 3000;

  private PointTimes() {}

  /// @param arguments none, or N and t
  public static void main(String[] arguments) {
    if (arguments.length == 2) {
      single(Long.parseLong(arguments[0]), Double.parseDouble(arguments[1]));
      return;
    }
    System.out.println("three nodes, error 1e-9, random times, one thread");
    System.out.println("            N   median ms      90 %     worst");
    for (long atoms : new long[] {10_000, 1_000_000, 1_000_000_000_000L}) {
      PatchMethod method = new PatchMethod(List.of(3), atoms, 0, TOLERANCE, false);
      Random random = new Random(1);
      for (int i = 0; i < WARM_UP; i++) {
        method.at(2 * Math.PI * random.nextDouble());
      }
      double[] times = new double[POINTS];
      for (int i = 0; i < POINTS; i++) {
        times[i] = milliseconds(method, 2 * Math.PI * random.nextDouble());
      }
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "%13d %11.3f %9.3f %9.3f%n",
          atoms,
          times[POINTS / 2],
          times[POINTS * 9 / 10],
          times[POINTS - 1]);
    }
  }

  private static void single(long atoms, double time) {
    PatchMethod method = new PatchMethod(List.of(3), atoms, 0, TOLERANCE, false);
    for (int i = 0; i < WARM_UP; i++) {
      method.at(time);
    }
    double[] times = new double[201];
    for (int i = 0; i < times.length; i++) {
      times[i] = milliseconds(method, time);
    }
    Arrays.sort(times);
    Estimate entropy = method.at(time).getFirst().entropy().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%.15g %.1e %.6f%n",
        entropy.value(),
        entropy.error(),
        times[times.length / 2]);
  }

  private static double milliseconds(PatchMethod method, double time) {
    long start = System.nanoTime();
    method.at(time);
    return (System.nanoTime() - start) * 1e-6;
  }
}
