package org.mebit.ensemble;

import java.util.Arrays;
import org.mebit.numeric.Require;

/// What the inner nodes 2..M−1 yielded: node j had the x Dicke state with `S_x = 2q_j − N`.
///
/// @param counts `q_j` for j = 2..M−1; empty for M = 2
public record Outcomes(long[] counts) {
  /// A copy is kept.
  public Outcomes {
    counts = counts.clone();
  }

  /// Every measured node yields N.
  public static Outcomes allN(int nodes, long atoms) {
    Require.inRange("nodes", nodes, 2, EnsembleChain.MOST_NODES);
    long[] counts = new long[nodes - 2];
    Arrays.fill(counts, atoms);
    return new Outcomes(counts);
  }

  /// The listed outcomes.
  public static Outcomes of(long... counts) {
    return new Outcomes(counts);
  }

  @Override
  public long[] counts() {
    return counts.clone();
  }

  /// `q` of node j, counted from 1 as in the chain.
  public long at(int node) {
    return counts[node - 2];
  }

  /// Whether every measured node yielded `count`.
  public boolean areAll(long count) {
    for (long q : counts) {
      if (q != count) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcomes that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }
}
