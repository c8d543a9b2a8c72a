package org.mebit.ensemble;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;

/// A repeater chain of atomic ensembles whose inner nodes were measured.
///
/// ```java
/// EnsembleChain chain = EnsembleChain.allN(3, 1_000_000);
/// double bits = chain.at(1.0).entropy().orElseThrow().value();   // 9.471679977…
/// ```
///
/// All results have the period 2π in time and are even in time and in the offset.
///
/// @param nodes number of ensembles M, 2 to [#MOST_NODES]
/// @param atoms number of qubits N in each, 1 to [#MOST_ATOMS]
/// @param outcomes what nodes 2..M−1 yielded
/// @param offset phase φ of `exp(i φ n)` on each measured node before its measurement (paper eq.
///   19), rad
public record EnsembleChain(int nodes, long atoms, Outcomes outcomes, double offset) {
  /// Most nodes.
  public static final int MOST_NODES = 1000;

  /// Most atoms: differences of Dicke numbers meet a 128-bit time, and single Dicke numbers stay
  /// exact in double.
  public static final long MOST_ATOMS = 1_000_000_000_000_000L;

  /// Entropy error that [#at(double)] asks for, bit.
  public static final double USUAL_TOLERANCE = 1e-9;

  /// A dense problem of this size takes a tenth of a second.
  private static final long MOST_DENSE_WITH_OFFSET = 1201;

  /// A dense problem of this size takes milliseconds.
  private static final long CHEAP_DIMENSION = 400;

  /// Checks every part against the others.
  ///
  /// @throws IllegalArgumentException if one is out of its domain or the outcomes do not fit
  public EnsembleChain {
    Require.inRange("nodes", nodes, 2, MOST_NODES);
    Require.inRange("atoms", atoms, 1, MOST_ATOMS);
    Require.finite("offset", offset);
    long[] counts = outcomes.counts();
    Require.that(
        counts.length == nodes - 2,
        "outcomes must list one q for each of nodes 2.."
            + (nodes - 1)
            + ", that is "
            + (nodes - 2)
            + ", but has "
            + counts.length);
    for (long q : counts) {
      Require.inRange("outcome", q, 0, atoms);
    }
  }

  /// The chain whose measured nodes all yield N, without offset.
  public static EnsembleChain allN(int nodes, long atoms) {
    return new EnsembleChain(nodes, atoms, Outcomes.allN(nodes, atoms), 0);
  }

  /// Whether every measured node yields N.
  public boolean allN() {
    return outcomes.areAll(atoms);
  }

  /// The largest entropy two ensembles can share, `log₂(N+1)` bits (paper eq. 28).
  public double largestEntropy() {
    return Math.log1p((double) atoms) / Math.log(2);
  }

  /// The end-to-end state by the method [#method(boolean)] names.
  ///
  /// @param time interaction time times the coupling
  /// @throws IllegalArgumentException if `time` is not finite
  public EndToEnd at(double time) {
    return method(false) == Method.PATCH ? patch(time, USUAL_TOLERANCE) : exact(time);
  }

  /// The method that serves this chain best: patches for all-N outcomes from
  /// [PatchMethod#FEWEST_ATOMS] atoms on, else dense matrices, which a Schmidt spectrum needs in
  /// any case. With an offset patches converge slowly, so that dense matrices serve up to 10⁴
  /// atoms.
  ///
  /// @param spectrum whether Schmidt coefficients are wanted
  public Method method(boolean spectrum) {
    boolean small = offset != 0 && denseDimension(null) <= MOST_DENSE_WITH_OFFSET;
    return !spectrum && PatchMethod.serves(this) && !small ? Method.PATCH : Method.EXACT;
  }

  /// The state from dense matrices over all Dicke states that matter.
  public EndToEnd exact(double time) {
    Require.finite("time", time);
    return DenseMethod.complete(this, time);
  }

  /// The state that a truncation gives, with what the truncation costs as its error: the distance
  /// from the complete state where a patch or a small matrix gives that, else a bound.
  public EndToEnd windowed(double time, Window window) {
    Require.finite("time", time);
    return DenseMethod.windowed(this, time, window, reference(time));
  }

  /// The state by patches.
  ///
  /// @param tolerance error wanted, bit
  /// @throws IllegalArgumentException unless [PatchMethod#serves] this chain
  public EndToEnd patch(double time, double tolerance) {
    Require.finite("time", time);
    Require.that(allN(), "outcomes must be all N for the patch method, but are " + outcomes);
    return new PatchMethod(List.of(nodes), atoms, offset, tolerance, true).at(time).getFirst();
  }

  /// The state by the closed form near rational multiples of 2π; its error tells how near they are.
  ///
  /// @throws IllegalArgumentException unless all outcomes are N and the offset is 0
  public EndToEnd closedForm(double time) {
    Require.that(
        allN() && offset == 0, "outcomes must be all N and the offset 0 for the closed form");
    return ClosedForm.at(this, TurnAngle.of(time));
  }

  /// States of all-N chains of several lengths from one spectrum, by dense matrices.
  public static List<EndToEnd> exactLengths(List<Integer> nodes, long atoms, double time) {
    return PowerSpectra.of(nodes, atoms, time);
  }

  /// The size of the dense problem: the larger of the numbers of Dicke states on an end node and on
  /// a measured one.
  ///
  /// @param window null for the complete sum
  public long denseDimension(@Nullable Window window) {
    return Math.max(DenseMethod.dimension(this, window), DenseMethod.innerDimension(this, window));
  }

  /// The complete state where it costs no more than a windowed one.
  private Optional<EndToEnd> reference(double time) {
    if (PatchMethod.serves(this)) {
      return Optional.of(patch(time, USUAL_TOLERANCE));
    }
    return denseDimension(null) <= CHEAP_DIMENSION ? Optional.of(exact(time)) : Optional.empty();
  }
}
