package org.mebit.ensemble;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import org.mebit.ensemble.lattice.LawBuilder;
import org.mebit.ensemble.lattice.LawCache;
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
  public static final long FEWEST_ATOMS = LawTable.FEWEST_ATOMS;

  /// Longest chain whose table can be made. The law has no end here, but the work grows as the
  /// third power of the length: 12 nodes take a quarter of an hour of one core, 20 nodes two hours.
  public static final int MOST_NODES = 20;

  /// Longest chain whose table the library carries.
  public static final int MOST_CARRIED = 10;

  private static final ConcurrentHashMap<Integer, LatticeLaw> KNOWN = new ConcurrentHashMap<>();

  /// Tables are made one at a time: another caller waits for the same one, or for its turn.
  private static final ReentrantLock MAKING = new ReentrantLock();

  private final LawTable table;

  private LatticeLaw(LawTable table) {
    this.table = table;
  }

  /// The law of a chain length, as [#of(int, Path, DoubleConsumer)] with the usual directory and no
  /// word about progress.
  ///
  /// @param nodes M, 2 to [#MOST_NODES]
  /// @throws IllegalArgumentException if it is not
  public static LatticeLaw of(int nodes) {
    Require.inRange("nodes", nodes, 2, MOST_NODES);
    LatticeLaw known = KNOWN.get(nodes);
    return known != null ? known : of(nodes, LawCache.usualDirectory(), share -> {});
  }

  /// The law of a chain length. The library carries tables for M = 2 to [#MOST_CARRIED]; another is
  /// made at the first call, which takes from a quarter of an hour to hours ([#MOST_NODES]), and
  /// kept in a directory for the next program. Where the directory cannot be written, a warning is
  /// logged before the work, and the table is kept while the program runs.
  ///
  /// @param nodes M, 2 to [#MOST_NODES]
  /// @param cache directory of tables that were made on request
  /// @param progress told of the share of the work that is done, 0 to 1, while a table is made
  /// @throws IllegalArgumentException if the number of nodes is out of its domain
  /// @throws CancellationException if the thread is asked to stop meanwhile
  public static LatticeLaw of(int nodes, Path cache, DoubleConsumer progress) {
    Require.inRange("nodes", nodes, 2, MOST_NODES);
    LatticeLaw known = KNOWN.get(nodes);
    if (known != null) {
      return known;
    }
    if (carries(nodes)) {
      return KNOWN.computeIfAbsent(
          nodes, length -> new LatticeLaw(LawTable.carried(length).orElseThrow()));
    }
    try {
      MAKING.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled =
          new CancellationException("stopped while another table of the lattice law was made");
      cancelled.initCause(e);
      throw cancelled;
    }
    try {
      LatticeLaw made = KNOWN.get(nodes);
      if (made == null) {
        made = new LatticeLaw(new LawCache(cache).table(nodes, () -> build(nodes, progress)));
        KNOWN.put(nodes, made);
      }
      return made;
    } finally {
      MAKING.unlock();
    }
  }

  private static LawTable build(int nodes, DoubleConsumer progress) {
    return new LawBuilder(new LatticeSamples(nodes), nodes).telling(progress).build().getFirst();
  }

  /// Whether the library carries the table of a chain length.
  public static boolean carries(int nodes) {
    return nodes >= 2 && nodes <= MOST_CARRIED;
  }

  /// What [#entropy] may be off by at any time, bits: the worst lattice's [#entropyError]. Nothing
  /// is made, and of a table that the library carries only the head is read.
  ///
  /// @param nodes M of a table that the library carries
  /// @param atoms N, [#FEWEST_ATOMS] to [EnsembleChain#MOST_ATOMS]
  /// @throws IllegalArgumentException if the library does not carry it, or if the number of atoms
  ///   is out of its domain
  public static double statedError(int nodes, long atoms) {
    Require.inRange("nodes", nodes, 2, MOST_CARRIED);
    Require.inRange("atoms", atoms, FEWEST_ATOMS, EnsembleChain.MOST_ATOMS);
    LatticeLaw known = KNOWN.get(nodes);
    return known != null
        ? known.table.mostEntropyError(atoms)
        : LawTable.carriedError(nodes, atoms).orElseThrow();
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
  /// @throws IllegalArgumentException if it has fewer atoms
  /// @throws IllegalStateException if it is not placed yet, or in the limit
  public EndToEnd at(ReducedLattice lattice) {
    Require.inRange("atoms", lattice.atoms(), FEWEST_ATOMS, EnsembleChain.MOST_ATOMS);
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

  /// Entropy of entanglement of the ends, bits; infinite for a lattice in the limit of many atoms.
  ///
  /// @param lattice of at least [#FEWEST_ATOMS] atoms, or in the limit
  /// @throws IllegalArgumentException if it has fewer atoms
  /// @throws IllegalStateException if it is not placed yet
  public double entropy(ReducedLattice lattice) {
    return table.entropy(lattice);
  }

  /// What [#entropy] may be off by, bits: twice the largest error of the table that was seen at
  /// lattices about as tall when it was made, in the limit of many atoms and, times 1/N, of the
  /// corrections.
  ///
  /// @param lattice as in [#entropy]
  /// @throws IllegalArgumentException if it has fewer atoms
  /// @throws IllegalStateException if it is not placed yet
  public double entropyError(ReducedLattice lattice) {
    return table.entropyError(lattice);
  }

  /// G alone, bits: what the entropy has beyond `½ log₂ N` in the limit of many atoms.
  ///
  /// @param lattice of any number of atoms, or in the limit
  /// @throws IllegalStateException if it is not placed yet
  public double leading(ReducedLattice lattice) {
    return table.leading(lattice);
  }

  /// G₁ alone, bits: N times what the entropy has beyond `½ log₂ N + G` at many atoms.
  ///
  /// @param lattice of any number of atoms, or in the limit
  /// @throws IllegalStateException if it is not placed yet
  public double firstOrder(ReducedLattice lattice) {
    return table.firstOrder(lattice);
  }

  /// `ln p` of the outcomes; for a lattice in the limit of many atoms as infinite as `(2−M)/2·ln
  /// N`, and finite for two nodes.
  ///
  /// @param lattice as in [#entropy]
  /// @throws IllegalArgumentException if it has fewer atoms
  /// @throws IllegalStateException if it is not placed yet
  public double logProbability(ReducedLattice lattice) {
    return table.logProbability(lattice);
  }

  /// What [#logProbability] may be off by.
  ///
  /// @param lattice as in [#entropy]
  /// @throws IllegalArgumentException if it has fewer atoms
  /// @throws IllegalStateException if it is not placed yet
  public double logProbabilityError(ReducedLattice lattice) {
    return table.logProbabilityError(lattice);
  }
}
