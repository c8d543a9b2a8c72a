package org.mebit.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mebit.numeric.Require;

/// End-to-end entanglement for all-N outcomes by the patch kernel, to a tolerance, with its error.
///
/// One spectrum serves every chain length: the eigenvalues of an M-node chain are those of the M =
/// 3 amplitude to the power M − 1. With an offset only M = 3 is possible.
///
/// The settings form a ladder. Chains of three to six nodes without offset start on a rung whose
/// error was measured over rational, tiny, shifted and random times from N = 10^3 to 10^13 and is
/// quoted with a factor to spare. Every other case is repeated on the next rung at every point, and
/// climbs until two rungs agree to the tolerance or the ladder ends; the difference is the error.
///
/// An instance is a workspace for one thread.
public final class PatchMethod {
  /// Fewest atoms: below, the continued weights and the kernel's Gaussian reach are no longer safe.
  public static final long FEWEST_ATOMS = 1000;

  static final PatchSetting[] LADDER = {
    new PatchSetting(3.1, 22, 0.15, 1.5),
    new PatchSetting(3.5, 27, 0.12, 1.5),
    new PatchSetting(3.9, 33, 0.10, 1.6),
    new PatchSetting(4.4, 40, 0.085, 1.8),
    new PatchSetting(5.0, 50, 0.07, 2.0),
    new PatchSetting(5.8, 64, 0.06, 2.5),
  };

  /// Error of the first rungs for M = 3 and for M = 4 to 6, bit (entropy, logarithmic negativity)
  /// or relative (probability): three times the largest of 3900 points of all kinds, N = 10^3 to
  /// 10^13, against the fifth rung (`Calibration` in the benchmarks).
  static final double[] THREE_NODES = {2e-8, 3e-10, 1e-11};

  static final double[] FEW_NODES = {1.3e-7, 8e-10, 1.7e-11};

  private static final int MOST_FEW_NODES = 6;

  /// Rounding of the traces: three times the largest difference from dense matrices, seen for a
  /// hundred nodes. The two finest rungs differ by 10^−13.
  private static final double ROUNDING = 4e-12;

  /// The same for `Σ √x`, which the logarithmic negativity of M = 2 and of an offset needs: an
  /// eigenvalue known to 10^−16 has a root known to 10^−8. The largest difference from dense
  /// matrices seen is 4·10^−7.
  private static final double ROOT_ROUNDING = 1e-6;

  /// With an offset rows may lie halfway between columns; the bands then touch zero, where x ln x
  /// and √x are not smooth, and rungs converge so slowly that the error of the finer one was seen
  /// to be 2.4 (entropy) and 5 times (logarithmic negativity) its distance from the coarser one.
  private static final double OFFSET_SAFETY = 5;

  private static final double OFFSET_NEGATIVITY_SAFETY = 10;

  /// The logarithmic negativity with an offset gains a digit only for the fivefold work: no further
  /// rung for less than this.
  private static final double OFFSET_NEGATIVITY_TOLERANCE = 1e-5;

  private final int[] nodes;
  private final boolean displaced;
  private final TurnAngle offset;
  private final double tolerance;
  private final boolean negativity;
  private final double[] powers;
  private final PatchKernel kernel;

  /// @param nodes chain lengths M wanted at each time
  /// @param atoms N, at least [#FEWEST_ATOMS]
  /// @param offset φ, rad; other than 0 only for M = 3
  /// @param tolerance error wanted, bit
  /// @param negativity whether logarithmic negativities of M ≠ 3 are wanted: they need another
  ///   trace
  /// @throws IllegalArgumentException if an argument is out of its domain
  public PatchMethod(
      List<Integer> nodes, long atoms, double offset, double tolerance, boolean negativity) {
    Require.inRange("atoms", atoms, FEWEST_ATOMS, EnsembleChain.MOST_ATOMS);
    Require.positive("tolerance", tolerance);
    Require.finite("offset", offset);
    this.nodes = nodes.stream().mapToInt(Integer::intValue).toArray();
    for (int m : this.nodes) {
      Require.inRange("nodes", m, 2, EnsembleChain.MOST_NODES);
      Require.that(offset == 0 || m == 3, "nodes must be 3 with an offset, but is " + m);
    }
    this.displaced = offset != 0;
    this.offset = TurnAngle.of(offset);
    this.tolerance = tolerance;
    this.negativity = negativity;
    this.kernel = new PatchKernel(atoms);
    this.powers = powers();
  }

  /// Whether the method serves a chain.
  public static boolean serves(EnsembleChain chain) {
    return chain.allN()
        && chain.atoms() >= FEWEST_ATOMS
        && (chain.offset() == 0 || chain.nodes() == 3);
  }

  /// The state at an interaction time, one per chain length asked for. Where the starting rung's
  /// error is known and below the tolerance, that is the error; else it is measured.
  public List<EndToEnd> at(double time) {
    return at(time, false);
  }

  /// The state at an interaction time with its error measured on a finer rung in any case.
  public List<EndToEnd> checkedAt(double time) {
    return at(time, true);
  }

  private List<EndToEnd> at(double time, boolean check) {
    TurnAngle angle = TurnAngle.of(time);
    int rung = startingRung();
    double known = knownError(rung);
    List<EndToEnd> states = states(angle, LADDER[rung]);
    if (known <= tolerance && !check) {
      return states.stream()
          .map(state -> state.withErrors(known, known, relative(known, state)))
          .toList();
    }
    return climb(angle, rung, states, known);
  }

  /// Repeats on finer rungs until two neighbours agree to the tolerance or the ladder ends.
  private List<EndToEnd> climb(
      TurnAngle angle, int start, List<EndToEnd> startingStates, double startingError) {
    int rung = start;
    List<EndToEnd> states = startingStates;
    double known = startingError;
    while (true) {
      List<EndToEnd> finer = states(angle, LADDER[rung + 1]);
      List<EndToEnd> judged = new ArrayList<>();
      boolean reached = true;
      for (int i = 0; i < nodes.length; i++) {
        EndToEnd state = judged(nodes[i], states.get(i), finer.get(i), known);
        judged.add(state);
        // Outcomes that one rung does not see another may.
        reached &= error(state.entropy()) <= Math.max(tolerance, ROUNDING);
        reached &= !negativity || error(state.logNegativity()) <= reachable(nodes[i]);
      }
      if (reached || rung + 2 == LADDER.length) {
        return judged;
      }
      rung++;
      states = finer;
      known = Double.POSITIVE_INFINITY;
    }
  }

  /// The finer result with its distance from the coarser one as error; where the coarser rung's
  /// error is known it stands.
  private EndToEnd judged(int m, EndToEnd coarse, EndToEnd fine, double known) {
    double floor = known < Double.POSITIVE_INFINITY ? known : ROUNDING;
    double safety = displaced ? OFFSET_SAFETY : 1;
    double change =
        Math.abs(fine.outcomeProbability().value() - coarse.outcomeProbability().value());
    return fine.withErrors(
        Math.max(floor, safety * distance(coarse.entropy(), fine.entropy())),
        Math.max(
            negativityFloor(m, floor),
            (displaced ? OFFSET_NEGATIVITY_SAFETY : 1)
                * distance(coarse.logNegativity(), fine.logNegativity())),
        Math.max(relative(floor, fine), safety * change));
  }

  /// What to climb for in the logarithmic negativity.
  private double reachable(int m) {
    double least = displaced ? OFFSET_NEGATIVITY_TOLERANCE : negativityFloor(m, ROUNDING);
    return Math.max(tolerance, least);
  }

  private double negativityFloor(int m, double floor) {
    return displaced || m == 2 ? Math.max(floor, ROOT_ROUNDING) : floor;
  }

  /// Infinite where only one rung saw a state at all.
  private static double distance(Optional<Estimate> a, Optional<Estimate> b) {
    if (a.isEmpty() && b.isEmpty()) {
      return 0;
    }
    return a.isEmpty() || b.isEmpty()
        ? Double.POSITIVE_INFINITY
        : Math.abs(a.get().value() - b.get().value());
  }

  private static double error(Optional<Estimate> estimate) {
    return estimate.map(Estimate::error).orElse(Double.POSITIVE_INFINITY);
  }

  private static double relative(double error, EndToEnd state) {
    return error * state.outcomeProbability().value();
  }

  /// The lowest rung that may meet the tolerance: it grows with the power of the largest chain, and
  /// for M = 2, whose weights fall slowest.
  private int startingRung() {
    int most = 0;
    boolean two = false;
    for (int m : nodes) {
      most = Math.max(most, m);
      two |= m == 2;
    }
    int rung = tolerance >= 1e-7 ? 0 : 1;
    if (two || displaced || most > 12) {
      rung++;
    }
    if ((two && negativity) || most > 24) {
      rung++;
    }
    while (rung < 2
        && knownError(rung) > tolerance
        && knownError(rung) < Double.POSITIVE_INFINITY) {
      rung++;
    }
    return rung;
  }

  private double knownError(int rung) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int m : nodes) {
      least = Math.min(least, m);
      most = Math.max(most, m);
    }
    if (displaced || least < 3 || most > MOST_FEW_NODES || rung >= THREE_NODES.length) {
      return Double.POSITIVE_INFINITY;
    }
    return most == 3 ? THREE_NODES[rung] : FEW_NODES[rung];
  }

  /// `M − 1` for the entropy and, where another trace is needed for the negativity, `(M−1)/2`. With
  /// an offset the kernel works on `AᵀA`: powers 1 and ½.
  private double[] powers() {
    List<Double> list = new ArrayList<>();
    for (int m : nodes) {
      list.add(displaced ? 1.0 : m - 1.0);
      if (negativity && (m != 3 || displaced)) {
        list.add(displaced ? 0.5 : 0.5 * (m - 1));
      }
    }
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<EndToEnd> states(TurnAngle time, PatchSetting setting) {
    Traces traces =
        displaced
            ? kernel.displaced(time, offset, setting, powers)
            : kernel.symmetric(time, setting, powers);
    List<EndToEnd> states = new ArrayList<>();
    int index = 0;
    for (int m : nodes) {
      double unseen = displaced ? PatchKernel.unseen(setting) : 0;
      double logProbability = traces.logTrace(index);
      if (traces.vanished() || logProbability < Math.log(unseen)) {
        // What is seen of it may be the smaller part.
        states.add(EndToEnd.impossible(Method.PATCH, unseen));
        continue;
      }
      Estimate entropy = new Estimate(traces.entropy(index), 0);
      Estimate logNegativity = null;
      index++;
      if (m == 3 && !displaced) {
        // A is positive semidefinite with trace Σ p(k) = 1: (Σ s)²/p is 1/p.
        logNegativity = new Estimate(-logProbability / Math.log(2), 0);
      } else if (negativity) {
        logNegativity =
            new Estimate((2 * traces.logTrace(index) - logProbability) / Math.log(2), 0);
        index++;
      }
      states.add(
          new EndToEnd(
                  Method.PATCH,
                  new Estimate(Math.exp(logProbability), 0),
                  entropy,
                  logNegativity,
                  null)
              .withLogProbability(logProbability));
    }
    return states;
  }
}
