package org.mebit.ensemble.lattice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Random;

/// What a table of the lattice law may be off by, measured when it is made: twice the largest
/// difference from samples off its grid.
///
/// @param entropy of the limit of many atoms, bits
/// @param logProbability of the limit of many atoms
/// @param finiteEntropy times 1/N: the corrections' tables and what they leave out
/// @param finiteLogProbability times 1/N
record LawErrors(
    double entropy, double logProbability, double finiteEntropy, double finiteLogProbability) {
  static final LawErrors UNKNOWN = new LawErrors(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private static final double SAFETY = 2;

  private static final int POINTS = 600;

  private static final int FINITE_POINTS = 150;

  /// The corrections are a parabola through other numbers of atoms.
  private static final long[] ATOMS = {2000, 3000, 5000};

  private static final long SEED = 20260704;

  /// @param index of the table's chain length among the samples'
  static LawErrors measured(LawTable table, LawSamples samples, int count, int index) {
    Random random = new Random(SEED);
    double[] entropy = new double[count];
    double[] log = new double[count];
    ReducedLattice lattice = new ReducedLattice();
    double[] largest = new double[4];
    for (int i = 0; i < POINTS + FINITE_POINTS; i++) {
      double x = random.nextDouble() - 0.5;
      // Lattices of uniform times are distributed as dx dy/y² dθ.
      double y = Math.min(Math.sqrt(1 - x * x) / (1 - random.nextDouble()), LawBuilder.TALL);
      double theta = Math.PI * (random.nextDouble() - 0.5);
      if (i % 2 == 1) {
        // Beside a cusp: some short vector close to the U axis.
        int a = random.nextInt(5) - 2;
        int b = random.nextInt(3);
        double beside = Math.pow(10, -3 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        theta = Math.IEEEremainder(beside - Math.atan2(b * y, a + b * x), Math.PI);
      }
      long atoms = i < POINTS ? ReducedLattice.MOST_ATOMS : ATOMS[i % ATOMS.length];
      int at = i < POINTS ? 0 : 2;
      double scale = i < POINTS ? 1 : atoms;
      samples.at(x, y, theta, atoms, entropy, log);
      lattice.place(atoms, x, y, theta);
      double logAtoms = Math.log((double) atoms);
      double e = table.entropy(lattice) - 0.5 * logAtoms / Math.log(2) - entropy[index];
      double l = table.logProbability(lattice) + 0.5 * (table.nodes() - 2) * logAtoms - log[index];
      largest[at] = Math.max(largest[at], scale * Math.abs(e));
      largest[at + 1] = Math.max(largest[at + 1], scale * Math.abs(l));
    }
    return new LawErrors(
        SAFETY * largest[0], SAFETY * largest[1], SAFETY * largest[2], SAFETY * largest[3]);
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(entropy);
    out.writeDouble(logProbability);
    out.writeDouble(finiteEntropy);
    out.writeDouble(finiteLogProbability);
  }

  static LawErrors read(DataInput in) throws IOException {
    return new LawErrors(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
  }
}
