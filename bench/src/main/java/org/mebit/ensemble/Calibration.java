package org.mebit.ensemble;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;

/// Measures the errors that [PatchMethod] and [ClosedForm] quote: `Calibration ladder [points]` and
/// `Calibration closed_form [points]`, a few minutes each. The constants there are three times what
/// this prints.
public final class Calibration {
  private static final PatchSetting FINE = PatchMethod.LADDER[4];

  private static final int RUNGS = 4;

  private Calibration() {}

  /// @param arguments what to measure and, optionally, at how many points
  public static void main(String[] arguments) {
    int points = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
    if (arguments.length > 0 && arguments[0].equals("closed_form")) {
      closedForm(points, false);
      closedForm(points, true);
    } else {
      ladder(points);
    }
  }

  /// The largest distance of each rung from the fifth: entropy, relative probability, logarithmic
  /// negativity.
  private static void ladder(int points) {
    double[][] sets = {{1, 0.5}, {2, 1}, {3, 1.5}, {4, 2}, {5, 2.5}};
    double[][][] largest = new double[sets.length][RUNGS][3];
    Random random = new Random(5);
    for (int i = 0; i < points; i++) {
      long atoms = (long) Math.pow(10, 3 + 10 * random.nextDouble());
      TurnAngle time = TurnAngle.of(time(random, atoms));
      PatchKernel kernel = new PatchKernel(atoms);
      for (int set = 0; set < sets.length; set++) {
        Traces fine = kernel.symmetric(time, FINE, sets[set]);
        for (int rung = 0; rung < RUNGS; rung++) {
          Traces coarse = kernel.symmetric(time, PatchMethod.LADDER[rung], sets[set]);
          double trace = coarse.logTrace(0) - fine.logTrace(0);
          double root = coarse.logTrace(1) - fine.logTrace(1);
          keepLargest(
              largest[set][rung],
              coarse.entropy(0) - fine.entropy(0),
              Math.expm1(trace),
              (2 * root - trace) / Math.log(2));
        }
      }
    }
    System.out.println("nodes rung   entropy  probability  log negativity");
    for (int set = 0; set < sets.length; set++) {
      for (int rung = 0; rung < RUNGS; rung++) {
        double[] e = largest[set][rung];
        System.out.printf(
            Locale.ROOT, "%5d %4d  %8.1e  %11.1e  %14.1e%n", set + 2, rung, e[0], e[1], e[2]);
      }
    }
  }

  /// Random, of order 1/N and 1/√N, rational, beside a rational, and with a short hop along d.
  private static double time(Random random, double atoms) {
    int denominator = 1 + random.nextInt(144);
    double rational = 2 * Math.PI * random.nextInt(denominator) / denominator;
    return switch (random.nextInt(7)) {
      case 0 -> Math.pow(10, 3 * random.nextDouble() - 1.5) / atoms;
      case 1 -> Math.pow(10, 3 * random.nextDouble() - 1.5) / Math.sqrt(atoms);
      case 2 -> rational;
      case 3 -> rational + Math.pow(10, 4 * random.nextDouble() - 2) / atoms;
      case 4 ->
          rational + Math.pow(10, 2 * random.nextDouble() - 1) / (Math.sqrt(atoms) * denominator);
      case 5 -> {
        long q = Math.max(1, (long) (Math.sqrt(atoms) * Math.exp(1.5 * random.nextGaussian())));
        yield 2 * Math.PI * ((double) (long) (q * random.nextDouble()) / q);
      }
      default -> 2 * Math.PI * random.nextDouble();
    };
  }

  private static void closedForm(int points, boolean finite) {
    double[] edges = {0.86, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 16, 24, 1e300};
    int[] lengths = {2, 3, 4, 5, 6, 8, 10};
    double[] powers = new double[2 * lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      powers[2 * i] = lengths[i] - 1;
      powers[2 * i + 1] = 0.5 * (lengths[i] - 1);
    }
    double[][][] largest = new double[edges.length - 1][lengths.length][3];
    Random random = new Random(finite ? 2 : 1);
    for (int i = 0; i < points; i++) {
      long atoms =
          (long) Math.pow(10, finite ? 3 + 1.5 * random.nextDouble() : 10 + random.nextDouble());
      double y = 0.86 * Math.exp((finite ? 6 : 3.6) * random.nextDouble());
      TurnAngle time = TurnAngle.of(timeOfShape(random, atoms, y));
      HopLattice lattice = HopLattice.of(atoms, time);
      if (lattice.first().steps() == 0) {
        continue;
      }
      double shape = 0.5 * Math.PI / lattice.first().norm();
      int bin = 0;
      while (shape > edges[bin + 1]) {
        bin++;
      }
      Traces traces = new PatchKernel(atoms).symmetric(time, FINE, powers);
      double unit = finite ? atoms : 1;
      for (int m = 0; m < lengths.length; m++) {
        EndToEnd closed = ClosedForm.at(EnsembleChain.allN(lengths[m], atoms), time);
        double logTrace = traces.logTrace(2 * m);
        double negativity = (2 * traces.logTrace(2 * m + 1) - logTrace) / Math.log(2);
        keepLargest(
            largest[bin][m],
            unit * (closed.entropy().orElseThrow().value() - traces.entropy(2 * m)),
            unit * Math.expm1(Math.log(closed.outcomeProbability().value()) - logTrace),
            unit * (closed.logNegativity().orElseThrow().value() - negativity));
      }
    }
    print(edges, lengths, largest, finite);
  }

  /// A time whose lattice has about the given shape: the short vector `(u, v)` of length `√(π/2y)`
  /// at an angle, `t = 2πP/Q + ε`.
  private static double timeOfShape(Random random, long atoms, double y) {
    double share = random.nextDouble();
    double angle = 0.5 * Math.PI * (random.nextInt(3) == 0 ? Math.pow(share, 4) : share);
    double length = Math.sqrt(0.5 * Math.PI / y);
    long q = Math.max(1, Math.round(length * Math.cos(angle) * Math.sqrt(2.0 * atoms)));
    long p = (long) (q * random.nextDouble());
    while (BigInteger.valueOf(p).gcd(BigInteger.valueOf(q)).longValueExact() != 1) {
      p = p > 0 ? p - 1 : 1;
    }
    return 2 * Math.PI * ((double) p / q)
        + length * Math.sin(angle) * Math.sqrt(8) / (Math.sqrt(atoms) * q);
  }

  private static void keepLargest(double[] largest, double... errors) {
    for (int i = 0; i < errors.length; i++) {
      largest[i] = Math.max(largest[i], Math.abs(errors[i]));
    }
  }

  private static void print(double[] edges, int[] lengths, double[][][] largest, boolean finite) {
    String[] names = {"entropy", "probability, relative", "logarithmic negativity"};
    for (int quantity = 0; quantity < names.length; quantity++) {
      System.out.println(names[quantity] + (finite ? ", times N" : "") + "; nodes 2 3 4 5 6 8 10");
      for (int bin = 0; bin < largest.length; bin++) {
        System.out.printf(Locale.ROOT, "y from %5.4g ", edges[bin]);
        for (int m = 0; m < lengths.length; m++) {
          System.out.printf(Locale.ROOT, " %8.1e", largest[bin][m][quantity]);
        }
        System.out.println();
      }
    }
  }
}
