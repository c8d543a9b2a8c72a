package org.mebit.nucleus;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/// Prints the processor time of one wave behind two lines at ±30 Γ, inverted at 60 ns, over 400 ns,
/// with its error: what `baseline/nuclear_rk4.py` computes for `α = 1`.
public final class TwoLineTimes {
  private static final double END = 400e-9;

  /// Passes, of which the last counts: the compiler works meanwhile.
  private static final int PASSES = 3;

  private static final int WAVES = 500;

  private TwoLineTimes() {}

  /// @param arguments none
  public static void main(String[] arguments) {
    FieldSchedule schedule = FieldSchedule.splitting(30).inverted(60e-9);
    System.out.println("  alpha  tolerance   ms     error");
    for (double alpha : new double[] {1, 5, 10, 100}) {
      TwoLineCrystal crystal = new TwoLineCrystal(alpha, Transition.IRON_57);
      for (double tolerance : new double[] {1e-6, 1e-8, 1e-10, 1e-12}) {
        if (crystal.forecastError(schedule, END) <= tolerance) {
          System.out.printf(
              Locale.ROOT,
              "%7.0f %10.0e %6.3f %9.1e%n",
              alpha,
              tolerance,
              milliseconds(crystal, schedule, tolerance),
              crystal.scattered(schedule, END, tolerance).error());
        }
      }
    }
  }

  private static double milliseconds(
      TwoLineCrystal crystal, FieldSchedule schedule, double tolerance) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double last = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < WAVES; i++) {
        crystal.scattered(schedule, END, tolerance);
      }
      last = (threads.getCurrentThreadCpuTime() - start) * 1e-6 / WAVES;
    }
    return last;
  }
}
