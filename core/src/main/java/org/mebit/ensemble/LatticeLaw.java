package org.mebit.ensemble;

import java.util.concurrent.ConcurrentHashMap;
import org.mebit.ensemble.lattice.LawBuilder;
import org.mebit.ensemble.lattice.LawTable;
import org.mebit.ensemble.lattice.ReducedLattice;
import org.mebit.numeric.Require;

/// The entropy and the probability of all-N outcomes without offset, of any number of atoms at any
/// time, from a table.
///
/// `E = ½ log₂ N + G + G₁/N + G₂/N²`, where the G depend on the shape and orientation of the
/// lattice of hops alone, whatever N and its parity; likewise `ln p`. A time costs an exact
/// reduction of the lattice and an interpolation.
///
/// ```java
/// LatticeLaw law = LatticeLaw.of(3);
/// ReducedLattice lattice = new ReducedLattice().of(1_000_000);   // one per thread
/// double bits = law.entropy(lattice.at(1.0));                    // 9.471679977…
/// ```
///
/// Immutable.
public final class LatticeLaw {
  /// Fewest atoms: below, terms of 1/N³ count.
  public static final long FEWEST_ATOMS = 2000;

  /// Longest chain: summands narrow as `1/√M`, and beyond this the tables' steps are too wide.
  public static final int MOST_NODES = 12;

  private static final int MOST_CARRIED = 10;

  private static final ConcurrentHashMap<Integer, LatticeLaw> KNOWN = new ConcurrentHashMap<>();

  private final LawTable table;

  private LatticeLaw(LawTable table) {
    this.table = table;
  }

  /// The law of a chain length. The library carries tables for M = 2 to 10; another is made at the
  /// first call, which takes minutes, and kept while the program runs.
  ///
  /// @param nodes M, 2 to [#MOST_NODES]
  /// @throws IllegalArgumentException if it is not
  public static LatticeLaw of(int nodes) {
    Require.inRange("nodes", nodes, 2, MOST_NODES);
    LatticeLaw known = KNOWN.get(nodes);
    return known != null ? known : KNOWN.computeIfAbsent(nodes, LatticeLaw::made);
  }

  private static LatticeLaw made(int nodes) {
    return new LatticeLaw(
        LawTable.carried(nodes)
            .orElseGet(() -> new LawBuilder(new LatticeSamples(nodes), nodes).build().getFirst()));
  }

  /// Whether the library carries the table of a chain length.
  public static boolean carries(int nodes) {
    return nodes >= 2 && nodes <= MOST_CARRIED;
  }

  /// What [#entropy] may be off by, bits.
  public static double statedError(int nodes, long atoms) {
    return of(nodes).table.entropyError(atoms);
  }

  /// Whether the law holds for a chain.
  public static boolean serves(EnsembleChain chain) {
    return chain.allN()
        && chain.offset() == 0
        && chain.atoms() >= FEWEST_ATOMS
        && chain.nodes() <= MOST_NODES;
  }

  /// M.
  public int nodes() {
    return table.nodes();
  }

  /// The end-to-end state at a time.
  ///
  /// @param lattice of at least [#FEWEST_ATOMS] atoms
  public EndToEnd at(ReducedLattice lattice) {
    double log = logProbability(lattice);
    double probability = Math.exp(log);
    return new EndToEnd(
            Method.LATTICE_LAW,
            new Estimate(probability, probability * logProbabilityError(lattice)),
            new Estimate(entropy(lattice), entropyError(lattice)),
            null,
            null)
        .withLogProbability(log);
  }

  /// Entropy of entanglement of the ends, bits.
  ///
  /// @param lattice of at least [#FEWEST_ATOMS] atoms
  public double entropy(ReducedLattice lattice) {
    return table.entropy(lattice);
  }

  /// What [#entropy] may be off by, bits: twice the largest error of the table seen when it was
  /// made, in the limit of many atoms and, times 1/N, of the corrections.
  public double entropyError(ReducedLattice lattice) {
    return table.entropyError(lattice.atoms());
  }

  /// `ln p` of the outcomes.
  ///
  /// @param lattice of at least [#FEWEST_ATOMS] atoms
  public double logProbability(ReducedLattice lattice) {
    return table.logProbability(lattice);
  }

  /// What [#logProbability] may be off by.
  public double logProbabilityError(ReducedLattice lattice) {
    return table.logProbabilityError(lattice.atoms());
  }
}
