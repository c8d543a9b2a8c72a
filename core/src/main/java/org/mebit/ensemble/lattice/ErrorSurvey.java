package org.mebit.ensemble.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mebit.numeric.Cancellation;

/// Measures tables against samples off their grids: random lattices in every band of heights, and
/// the hard ones beside cusps, on the edges and corners of the fundamental domain and with the
/// short vector nearly along either axis.
final class ErrorSurvey {
  private static final long SEED = 20260704;

  /// The corrections are a parabola through the limit and two other numbers of atoms.
  private static final long[] ATOMS = {2000, 2500, 3500, 5000};

  /// Tall lattices are surveyed up to here, beyond which nothing changes any more.
  private static final double TALLEST = 300;

  private static final int KINDS = 5;

  private final LawSamples samples;
  private final List<LawTable> tables;
  private final double[][] largest;
  private final double[] entropy;
  private final double[] log;
  private final ReducedLattice lattice = new ReducedLattice();
  private final Random random = new Random(SEED);
  private double x;
  private double y;
  private double theta;

  ErrorSurvey(LawSamples samples, List<LawTable> tables) {
    this.samples = samples;
    this.tables = List.copyOf(tables);
    this.largest = new double[tables.size()][LawErrors.BANDS * LawErrors.KINDS];
    this.entropy = new double[tables.size()];
    this.log = new double[tables.size()];
  }

  /// The tables with their errors.
  ///
  /// @param points lattices per band in the limit of many atoms; a third as many are surveyed at
  ///   few atoms
  List<LawTable> survey(int points) {
    for (int band = 0; band < LawErrors.BANDS; band++) {
      for (int i = 0; i < points; i++) {
        Cancellation.check("tables of the lattice law");
        choose(band, i % KINDS);
        compare(band, Double.POSITIVE_INFINITY);
        if (i % 3 == 0) {
          compare(band, ATOMS[random.nextInt(ATOMS.length)]);
        }
      }
    }
    List<LawTable> measured = new ArrayList<>();
    for (int m = 0; m < tables.size(); m++) {
      measured.add(tables.get(m).withErrors(LawErrors.seen(largest[m])));
    }
    return measured;
  }

  private void choose(int band, int kind) {
    double least = LawErrors.from(band);
    double most = band + 1 < LawErrors.BANDS ? LawErrors.from(band + 1) : TALLEST;
    x = random.nextDouble() - 0.5;
    y = least * Math.pow(most / least, random.nextDouble());
    theta = Math.PI * (random.nextDouble() - 0.5);
    double beside = Math.pow(10, -3 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
    switch (kind) {
      case 1 -> {
        // Some short vector close to the U axis.
        int a = random.nextInt(5) - 2;
        int b = random.nextInt(3);
        theta = Math.IEEEremainder(beside - Math.atan2(b * y, a + b * x), Math.PI);
      }
      case 2 -> theta = Math.IEEEremainder(beside + 0.5 * Math.PI, Math.PI);
      case 3 -> {
        x = random.nextBoolean() ? 0.5 : -0.5;
        if (band == 0) {
          y = least * (1 + 1e-3 * random.nextDouble());
        }
      }
      default -> {
        // Random, and most lattices of flat rows come to lie on the arc.
      }
    }
    y = Math.max(y, Math.sqrt(1 - x * x));
  }

  private void compare(int band, double atoms) {
    samples.at(x, y, theta, atoms, entropy, log);
    boolean limit = Double.isInfinite(atoms);
    if (limit) {
      lattice.placeInLimit(x, y, theta);
    } else {
      lattice.place(Math.round(atoms), x, y, theta);
    }
    int at = band * LawErrors.KINDS + (limit ? 0 : 1);
    double scale = limit ? 1 : atoms;
    for (int m = 0; m < tables.size(); m++) {
      LawTable table = tables.get(m);
      double[] most = largest[m];
      most[at] = Math.max(most[at], scale * Math.abs(table.excess(lattice) - entropy[m]));
      most[at + 2] = Math.max(most[at + 2], scale * Math.abs(table.excessLog(lattice) - log[m]));
    }
  }
}
