package org.mebit.ensemble;

import java.util.Arrays;
import java.util.Locale;
import org.mebit.ensemble.dephasing.DephasedChain;

/// Prints the time of the logarithmic negativity of dephased chains, from a few atoms to a million,
/// with the method that was chosen and the error it states.
///
/// With arguments `N t γ`, one of them.
public final class DephasedTimes {
  private static final double TOLERANCE = 1e-6;

  /// Repetitions go on for so long, s, but at least once.
  private static final double ENOUGH = 2;

  private static final int MOST = 101;

  private DephasedTimes() {}

  /// @param arguments none, or N, t and γ
  public static void main(String[] arguments) {
    System.out.println("        N        t   gamma        bits     error  method           ms");
    if (arguments.length == 3) {
      print(
          Long.parseLong(arguments[0]),
          Double.parseDouble(arguments[1]),
          Double.parseDouble(arguments[2]));
      return;
    }
    for (double rate : new double[] {0.1, 0.01}) {
      for (long atoms : new long[] {30, 100, 300}) {
        print(atoms, Math.PI / 2, rate);
        print(atoms, 1, rate);
        print(atoms, 1.9416110387254666, rate);
      }
      print(1000, Math.PI, rate);
      print(1000, 2 * Math.PI / 3, rate);
      print(1000, Math.PI / 2, rate);
      print(1000, 1.9416110387254666, rate);
      print(10_000, Math.PI / 2, rate);
      print(10_000, 1.9416110387254666, rate);
      print(10_000, 1, rate);
      print(100_000, 1, rate);
      print(1_000_000, 1, rate);
    }
  }

  private static void print(long atoms, double time, double rate) {
    DephasedChain chain =
        new DephasedChain(EnsembleChain.allN(3, atoms), Dephasing.everywhere(rate));
    double[] times = new double[MOST];
    int count = 0;
    double total = 0;
    EndToEnd state;
    do {
      long start = System.nanoTime();
      state = chain.at(time, TOLERANCE);
      times[count] = (System.nanoTime() - start) * 1e-9;
      total += times[count++];
    } while (count < MOST && total < ENOUGH);
    Arrays.sort(times, 0, count);
    Estimate bits = state.logNegativity().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%9d %8.5f %7.3f %11.8f %9.1e  %-11s %9.2f%n",
        atoms,
        time,
        rate,
        bits.value(),
        bits.error(),
        state.method().word(),
        1e3 * times[count / 2]);
  }
}
