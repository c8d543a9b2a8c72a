package org.mebit.ensemble.operating;

import java.util.concurrent.ConcurrentHashMap;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.lattice.ReducedLattice;

/// The lattice of the highest entropy, and `E − ½ log₂ N` there: nothing exceeds it at any time.
///
/// A lattice is given by its vector nearest to the U axis: Q steps long, `height = πN/Q²`, the
/// second vector `shape` Q steps further on (modulo 1) when the first lies on the axis, and the
/// shear s since it did. For three and more nodes the lattice of the highest entropy is centred
/// rectangular with its short vector on the axis: shape ½, s = 0; two nodes have it at a pair of
/// mirrored lattices.
///
/// @param excess `E − ½ log₂ N`, bits, for many atoms
record Ceiling(double excess, double height, double shape, double shear) {
  /// Terms of order 1/N add less: seen 0.7/N.
  private static final double FINITE = 2;

  private static final ConcurrentHashMap<Integer, Ceiling> KNOWN = new ConcurrentHashMap<>();

  /// Enough for a lattice of any shape to within 10^−7, few enough for times of 10^−5 units of s.
  private static final long ATOMS = 100_000_000_000L;

  private static final double SMALLEST_STEP = 1e-5;

  static Ceiling of(LatticeLaw law) {
    return KNOWN.computeIfAbsent(law.nodes(), nodes -> found(law));
  }

  /// The highest entropy of N atoms, bits.
  double of(long atoms) {
    return 0.5 * Shear.log2(atoms) + excess + FINITE / atoms;
  }

  private static Ceiling found(LatticeLaw law) {
    ReducedLattice lattice = new ReducedLattice().of(ATOMS);
    boolean two = law.nodes() == 2;
    // Two nodes: where ascents from random lattices end.
    double[] place = two ? new double[] {0.2864, 0.6826, 0.2149} : new double[] {0.5, 1.7, 0};
    double best = value(law, lattice, place);
    double[] steps = two ? new double[] {0.01, 0.01, 0.01} : new double[] {0, 0.2, 0};
    for (double scale = 1; 0.2 * scale > SMALLEST_STEP; scale *= 0.5) {
      boolean moved = true;
      while (moved) {
        moved = false;
        for (int i = 0; i < 2 * place.length; i++) {
          double[] trial = place.clone();
          trial[i / 2] += (i % 2 == 0 ? 1 : -1) * scale * steps[i / 2];
          double value = steps[i / 2] > 0 ? value(law, lattice, trial) : best;
          if (value > best) {
            best = value;
            place = trial;
            moved = true;
          }
        }
      }
    }
    return new Ceiling(best, place[1], place[0], place[2]);
  }

  /// At the time that has the lattice.
  private static double value(LatticeLaw law, ReducedLattice lattice, double[] place) {
    long q = Math.round(Math.sqrt(Math.PI * ATOMS / place[1]));
    long next = Math.round(place[0] * q);
    long p = Inverse.of(next, q);
    while (p == 0) {
      p = Inverse.of(++next, q);
    }
    double time = Fractions.time(p, q) + 2 * place[2] / ATOMS;
    return law.entropy(lattice.at(time)) - 0.5 * Shear.log2(ATOMS);
  }
}
