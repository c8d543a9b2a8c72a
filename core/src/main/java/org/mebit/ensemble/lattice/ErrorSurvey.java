package org.mebit.ensemble.lattice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.mebit.numeric.Cancellation;

/// Measures tables against samples off their grids: random lattices in every band of heights, and
/// the hard ones beside cusps, on the edges and corners of the fundamental domain and with the
/// short vector nearly along either axis. From the worst of them it climbs: differences ripple as
/// finely as the tables' points lie, and random lattices seldom meet a crest.
final class ErrorSurvey {
  private static final long SEED = 20260704;

  /// The corrections are a parabola through the limit and two other numbers of atoms.
  private static final long[] ATOMS = {2000, 2500, 3500, 5000};

  /// Tall lattices are surveyed up to here, beyond which nothing changes any more.
  private static final double TALLEST = 300;

  private static final int KINDS = 5;

  /// Lattices to climb from, for every table, band and number stated.
  private static final int STARTS = 4;

  /// In x, ln y and θ: a quarter of the distance of a table's points.
  private static final double STRIDE = 5e-3;

  private static final double LEAST_STRIDE = 5e-4;

  private static final int MOST_TRIALS = 60;

  private final LawSamples samples;
  private final List<LawTable> tables;
  private final double[][] largest;
  private final double[][] differences;
  private final double[] entropy;
  private final double[] log;
  private final ReducedLattice lattice = new ReducedLattice();
  private final Random random = new Random(SEED);
  private double x;
  private double y;
  private double theta;

  /// A lattice and what a table differs by there.
  private record Seen(double x, double y, double theta, double atoms, double difference) {}

  ErrorSurvey(LawSamples samples, List<LawTable> tables) {
    this.samples = samples;
    this.tables = List.copyOf(tables);
    this.largest = new double[tables.size()][LawErrors.BANDS * LawErrors.KINDS];
    this.differences = new double[tables.size()][LawErrors.KINDS];
    this.entropy = new double[tables.size()];
    this.log = new double[tables.size()];
  }

  /// The tables with their errors.
  ///
  /// @param points lattices per band in the limit of many atoms; a third as many are surveyed at
  ///   few atoms
  List<LawTable> survey(int points) {
    for (int band = 0; band < LawErrors.BANDS; band++) {
      List<List<Seen>> seen = new ArrayList<>();
      for (int i = 0; i < tables.size() * LawErrors.KINDS; i++) {
        seen.add(new ArrayList<>());
      }
      for (int i = 0; i < points; i++) {
        choose(band, i % KINDS);
        look(band, Double.POSITIVE_INFINITY, seen);
        if (i % 3 == 0) {
          look(band, ATOMS[random.nextInt(ATOMS.length)], seen);
        }
      }
      for (int i = 0; i < seen.size(); i++) {
        List<Seen> worst = seen.get(i);
        worst.sort(Comparator.comparingDouble(Seen::difference).reversed());
        for (Seen start : worst.subList(0, Math.min(STARTS, worst.size()))) {
          climb(band, start, i / LawErrors.KINDS, i % LawErrors.KINDS);
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

  private void look(int band, double atoms, List<List<Seen>> seen) {
    compare(band, atoms);
    int first = Double.isInfinite(atoms) ? 0 : 1;
    for (int m = 0; m < tables.size(); m++) {
      for (int kind = first; kind < LawErrors.KINDS; kind += 2) {
        seen.get(m * LawErrors.KINDS + kind)
            .add(new Seen(x, y, theta, atoms, differences[m][kind]));
      }
    }
  }

  /// Goes where one number of one table differs most, by a compass search.
  private void climb(int band, Seen start, int m, int kind) {
    double[] at = {start.x, Math.log(start.y), start.theta};
    double most = start.difference;
    int trials = 0;
    for (double stride = STRIDE; stride >= LEAST_STRIDE; stride *= 0.5) {
      boolean moved = true;
      while (moved) {
        moved = false;
        for (int way = 0; way < 2 * at.length; way++) {
          double[] trial = at.clone();
          trial[way / 2] += way % 2 == 0 ? stride : -stride;
          x = Math.IEEEremainder(trial[0], 1);
          y = within(band, Math.exp(trial[1]));
          theta = Math.IEEEremainder(trial[2], Math.PI);
          compare(band, start.atoms);
          if (differences[m][kind] > most) {
            most = differences[m][kind];
            at = new double[] {x, Math.log(y), theta};
            moved = true;
          }
          if (++trials == MOST_TRIALS) {
            return;
          }
        }
      }
    }
  }

  /// The nearest height in a band of a lattice that is reduced.
  private double within(int band, double height) {
    double most = band + 1 < LawErrors.BANDS ? LawErrors.from(band + 1) : TALLEST;
    return Math.clamp(height, Math.max(LawErrors.from(band), Math.sqrt(1 - x * x)), most);
  }

  /// Leaves the tables' differences from samples, and the largest ones so far, at (x, y, θ).
  private void compare(int band, double atoms) {
    Cancellation.check("tables of the lattice law");
    samples.at(x, y, theta, atoms, entropy, log);
    boolean limit = Double.isInfinite(atoms);
    if (limit) {
      lattice.placeInLimit(x, y, theta);
    } else {
      lattice.place(Math.round(atoms), x, y, theta);
    }
    int kind = limit ? 0 : 1;
    double scale = limit ? 1 : atoms;
    for (int m = 0; m < tables.size(); m++) {
      LawTable table = tables.get(m);
      differences[m][kind] = scale * Math.abs(table.excess(lattice) - entropy[m]);
      differences[m][kind + 2] = scale * Math.abs(table.excessLog(lattice) - log[m]);
      for (int i = kind; i < LawErrors.KINDS; i += 2) {
        int place = band * LawErrors.KINDS + i;
        largest[m][place] = Math.max(largest[m][place], differences[m][i]);
      }
    }
  }
}
