package org.mebit.ensemble.dephasing;

import java.util.ArrayList;
import java.util.List;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// The partial transpose of a three-node state in blocks.
///
/// In `s = k₁ + k₃ − N` and `r = k₁ − k₃` its elements are
///
/// ```
/// X(sr, s'r') = W(s,r) W(s',r') e(s−s') e(r−r') G(½(r+r'+S), ½(r+r'−S))
/// S = s − s',   W = √(p(k₁) p(k₃)),   e(a) = exp(−γ_e t a²)
/// ```
///
/// G is symmetric, so that X does not change when the signs of all sums change (swap the ends and
/// mirror both). Without offset G is even too, and the same holds for the differences (swap the
/// ends): X falls into blocks of sites with `s, r ≥ 0`, one for each pair of parities.
final class TransposeBlocks {
  private final EndSites sites;
  private final OverlapTable overlaps;
  private final boolean evenInDifference;

  /// Half the range of differences in the tables below.
  private final int half;

  /// `e(R)` at `R = 2i + parity − 2·half`, for both parities.
  private final double[][] decays;

  private final double[] sumDecay;
  private final LinearAlgebra algebra = LinearAlgebra.chosen();

  /// @param rateTime `γ_e t`
  /// @param offset whether there is one
  TransposeBlocks(EndSites sites, OverlapTable overlaps, double rateTime, boolean offset) {
    this.sites = sites;
    this.overlaps = overlaps;
    this.evenInDifference = !offset;
    this.half = sites.largestSum() + 1;
    this.decays = new double[2][2 * half + 1];
    for (int parity = 0; parity < 2; parity++) {
      for (int i = 0; i <= 2 * half; i++) {
        double r = 2.0 * (i - half) + parity;
        decays[parity][i] = Math.exp(-rateTime * r * r);
      }
    }
    this.sumDecay = new double[2 * half + 1];
    for (int s = 0; s < sumDecay.length; s++) {
      sumDecay[s] = Math.exp(-rateTime * s * s);
    }
  }

  /// The trace norm over all sites, or without the couplings between sums that differ modulo
  /// `divisor`.
  ///
  /// @param divisor 1 to keep all couplings
  TraceNorm traceNorm(long divisor) {
    TraceNorm result = new TraceNorm();
    int top = sites.largestSum();
    for (int first = 0; first < Math.min(divisor, top + 1L); first++) {
      // The sums of the class of `first` and, if it is another one, of its mirror image.
      boolean mirrored = (2L * first) % divisor == 0;
      List<Integer> sums = new ArrayList<>();
      for (int s = mirrored ? 0 : -top; s <= top; s++) {
        if (Math.floorMod(s - (long) first, divisor) == 0) {
          sums.add(s);
        }
      }
      if (!mirrored && 2L * first > divisor) {
        // The mirror image of a class already counted twice.
        continue;
      }
      for (int sumParity : mirrored ? new int[] {1, -1} : new int[] {0}) {
        for (int differenceParity : evenInDifference ? new int[] {1, -1} : new int[] {0}) {
          result.add(eigenvalues(sums, sumParity, differenceParity), mirrored ? 1 : 2);
        }
      }
    }
    return result;
  }

  private double[] eigenvalues(List<Integer> sums, int sumParity, int differenceParity) {
    Cancellation.check("a dephased state");
    Matrix block = block(sums, sumParity, differenceParity);
    Cancellation.check("a dephased state");
    return algebra.symmetricEigenvalues(block);
  }

  /// The run of sites with one sum: differences `first, first + 2, …`.
  private record Run(int sum, int first, int start, double[] weights) {
    int last() {
      return first + 2 * (weights.length - 1);
    }
  }

  /// The lower triangle of the block of the given sums.
  ///
  /// @param sumParity ±1 if the sums, none negative, stand for their mirror images too; else 0
  /// @param differenceParity the same for differences
  Matrix block(List<Integer> sums, int sumParity, int differenceParity) {
    List<Run> runs = new ArrayList<>();
    int size = 0;
    for (int s : sums) {
      double[] weights = weights(s, sumParity, differenceParity);
      if (weights.length > 0) {
        runs.add(new Run(s, firstDifference(s, differenceParity), size, weights));
        size += weights.length;
      }
    }
    Matrix block = Matrix.zeros(size, size);
    double[] coupling = new double[2 * half + 1];
    for (Run column : runs) {
      for (Run row : runs) {
        if (row.start >= column.start) {
          couplings(row, column, sumParity, coupling);
          fill(block, row, column, differenceParity, coupling);
        }
      }
    }
    return block;
  }

  private int firstDifference(int s, int differenceParity) {
    int largest = sites.largestDifference(s);
    if (differenceParity == 0) {
      return -largest;
    }
    int first = largest % 2;
    return first == 0 && differenceParity < 0 ? 2 : first;
  }

  /// The weights of one run, with the norms of their symmetric combinations: a site that is its own
  /// image counts half under the root, and not at all where the parity is odd.
  private double[] weights(int s, int sumParity, int differenceParity) {
    int largest = sites.largestDifference(s);
    if (largest < 0 || (s == 0 && sumParity < 0)) {
      return new double[0];
    }
    int first = firstDifference(s, differenceParity);
    double[] weights = new double[Math.max(0, (largest - first) / 2 + 1)];
    double own = s == 0 && sumParity != 0 ? Math.sqrt(0.5) : 1;
    for (int i = 0; i < weights.length; i++) {
      int r = first + 2 * i;
      double factor = r == 0 && differenceParity != 0 ? own * Math.sqrt(0.5) : own;
      weights[i] = factor * sites.weight(s, r);
    }
    return weights;
  }

  /// `e(S) G(½(u+S), ½(u−S))` for the sums of two runs and all `u = r ± r'`, with the same of the
  /// mirrored sum added or subtracted; at the index of u in [#decays].
  private void couplings(Run row, Run column, int sumParity, double[] coupling) {
    int direct = row.sum - column.sum;
    int parity = Math.floorMod(direct, 2);
    int farthest =
        Math.max(Math.abs(row.first), row.last()) + Math.max(Math.abs(column.first), column.last());
    int from = Math.floorDiv(-farthest - parity, 2) + half;
    int to = Math.floorDiv(farthest - parity, 2) + half;
    copyDiagonal(direct, parity, from, to, 0, coupling);
    if (sumParity != 0) {
      copyDiagonal(row.sum + column.sum, parity, from, to, sumParity, coupling);
    }
  }

  /// @param sign 0 to overwrite, else what to add the diagonal with
  private void copyDiagonal(int shift, int parity, int from, int to, int sign, double[] coupling) {
    double[] g = overlaps.values;
    int reach = overlaps.reach;
    int stride = 2 * reach + 1;
    double decay = sumDecay[Math.abs(shift)];
    for (int i = from; i <= to; i++) {
      int u = 2 * (i - half) + parity;
      int d = (u + shift) / 2;
      int e = (u - shift) / 2;
      boolean inside = Math.max(Math.abs(d), Math.abs(e)) <= reach;
      double value = inside ? decay * g[d + reach + stride * (e + reach)] : 0;
      coupling[i] = sign == 0 ? value : coupling[i] + sign * value;
    }
  }

  /// Contiguous loads only: differences and sums of r run along the tables as the row does.
  private void fill(Matrix block, Run row, Run column, int differenceParity, double[] coupling) {
    double[] entries = block.entries();
    int parity = Math.floorMod(row.sum - column.sum, 2);
    double[] decay = decays[parity];
    double[] weights = row.weights;
    int count = weights.length;
    for (int j = 0; j < column.weights.length; j++) {
      double weight = column.weights[j];
      int r = column.first + 2 * j;
      int minus = (row.first - r - parity) / 2 + half;
      int plus = (row.first + r - parity) / 2 + half;
      int at = row.start + block.rows() * (column.start + j);
      if (differenceParity == 0) {
        for (int i = 0; i < count; i++) {
          entries[at + i] = weight * weights[i] * (decay[minus + i] * coupling[plus + i]);
        }
      } else {
        double image = differenceParity * weight;
        for (int i = 0; i < count; i++) {
          entries[at + i] =
              weights[i]
                  * (weight * decay[minus + i] * coupling[plus + i]
                      + image * decay[plus + i] * coupling[minus + i]);
        }
      }
    }
  }
}
