package org.mebit.numeric;

/// Draws an index with given weights in constant time (A. J. Walker, ACM Trans. Math. Softw. 3, 253
/// (1977)).
public final class AliasTable {
  private final double[] keep;
  private final int[] alias;

  /// @param weights at least 0, with a positive sum
  public AliasTable(double[] weights) {
    int count = weights.length;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    Require.that(sum > 0, "weights must have a sum above 0, but have " + sum);
    keep = new double[count];
    alias = new int[count];
    // One array from both ends: indices with too little weight, and with too much.
    int[] order = new int[count];
    int small = 0;
    int large = count;
    for (int i = 0; i < count; i++) {
      keep[i] = weights[i] / sum * count;
      alias[i] = i;
      order[keep[i] < 1 ? small++ : --large] = i;
    }
    while (small > 0 && large < count) {
      int less = order[--small];
      int more = order[large];
      alias[less] = more;
      keep[more] -= 1 - keep[less];
      if (keep[more] < 1) {
        large++;
        order[small++] = more;
      }
    }
    while (small > 0) {
      keep[order[--small]] = 1;
    }
    while (large < count) {
      keep[order[large++]] = 1;
    }
  }

  public int size() {
    return keep.length;
  }

  /// The index for a number that is uniform in 0..1, 1 excluded.
  public int draw(double uniform) {
    double scaled = uniform * keep.length;
    int index = Math.min((int) scaled, keep.length - 1);
    return scaled - index < keep[index] ? index : alias[index];
  }
}
