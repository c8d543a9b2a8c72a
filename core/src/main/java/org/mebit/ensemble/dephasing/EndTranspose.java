package org.mebit.ensemble.dephasing;

import java.util.Arrays;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// The partial transpose of a state that [NodeByNode] found, and its eigenvalues.
///
/// Without offset the state does not change when both ends are mirrored, `k → N − k`. It is real
/// for an odd number of nodes; for an even one it turns into its complex conjugate when one end is
/// mirrored. In the basis of even and odd combinations of `|k⟩` and `|N−k⟩`, the odd ones of node 1
/// with a factor i for an even number of nodes, the partial transpose is therefore real, and sites
/// where both ends have equal parity do not couple to the others: two real blocks.
final class EndTranspose {
  private static final double ROOT_HALF = Math.sqrt(0.5);

  private final NodeByNode state;
  private final int levels;
  private final LinearAlgebra algebra = LinearAlgebra.chosen();

  EndTranspose(NodeByNode state) {
    this.state = state;
    this.levels = state.levels();
  }

  /// The trace norm of the Hermitian matrix as it stands.
  TraceNorm complex() {
    int size = levels * levels;
    ComplexMatrix transpose = ComplexMatrix.zeros(size, size);
    double[] from = state.entries();
    double[] to = transpose.entries();
    // The element (k₁ k_M, k₁' k_M') is L(k_M', k_M) of the pair (k₁, k₁').
    for (int other = 0; other < levels; other++) {
      for (int k = other; k < levels; k++) {
        int pair = NodeByNode.pair(k, other);
        for (int column = 0; column < levels; column++) {
          int at = 2 * (levels * k + size * (levels * other + column));
          for (int row = 0; row < levels; row++) {
            int there = state.column(pair, row) + 2 * column;
            to[at + 2 * row] = from[there];
            to[at + 2 * row + 1] = from[there + 1];
          }
        }
      }
    }
    TraceNorm norm = new TraceNorm();
    norm.add(algebra.hermitianEigenvalues(transpose), 1);
    return norm;
  }

  /// The trace norm in two real blocks, for a chain without offset.
  ///
  /// @param evenNodes whether the number of nodes is even
  TraceNorm inParities(boolean evenNodes) {
    int even = levels - levels / 2;
    Matrix[] blocks = new Matrix[2];
    for (int block = 0; block < 2; block++) {
      int size =
          block == 0 ? even * even + (levels - even) * (levels - even) : 2 * even * (levels - even);
      blocks[block] = Matrix.zeros(size, size);
    }
    double[] part = new double[levels * levels];
    for (int a = 0; a < levels; a++) {
      for (int b = 0; b <= a; b++) {
        combine(a, b, evenNodes, part);
        rotate(part);
        scatter(part, a, b, true, blocks[0]);
        scatter(part, a, b, false, blocks[1]);
      }
    }
    TraceNorm norm = new TraceNorm();
    for (Matrix block : blocks) {
      norm.add(algebra.symmetricEigenvalues(block), 1);
    }
    return norm;
  }

  /// The real part of L, transposed, between the combinations a and b of node 1: those below `even`
  /// are `(|k⟩ + |N−k⟩)/√2`, the others `(|N−k⟩ − |k⟩)/√2`, with a factor i for an even number of
  /// nodes.
  private void combine(int a, int b, boolean evenNodes, double[] part) {
    int even = levels - levels / 2;
    boolean oddA = a >= even;
    boolean oddB = b >= even;
    int k = oddA ? a - even : a;
    int other = oddB ? b - even : b;
    Arrays.fill(part, 0);
    for (int mirrorA = 0; mirrorA < 2; mirrorA++) {
      int first = mirrorA == 0 ? k : levels - 1 - k;
      double amplitudeA = amplitude(k, oddA, mirrorA);
      for (int mirrorB = 0; mirrorB < 2; mirrorB++) {
        int second = mirrorB == 0 ? other : levels - 1 - other;
        double factor = amplitudeA * amplitude(other, oddB, mirrorB);
        if (factor != 0) {
          accumulate(first, second, factor, evenNodes && oddA != oddB ? (oddA ? 1 : -1) : 0, part);
        }
      }
    }
  }

  /// Amplitude of `|k⟩`, or of its mirror image, in a combination; the centre is its own image.
  private double amplitude(int k, boolean odd, int mirror) {
    if (2 * k == levels - 1) {
      return mirror == 0 ? 1 : 0;
    }
    return odd && mirror == 0 ? -ROOT_HALF : ROOT_HALF;
  }

  /// Adds `factor·Re(i^turn L)`, transposed.
  private void accumulate(int first, int second, double factor, int turn, double[] part) {
    double[] from = state.entries();
    boolean listed = first >= second;
    int pair = listed ? NodeByNode.pair(first, second) : NodeByNode.pair(second, first);
    for (int column = 0; column < levels; column++) {
      for (int row = 0; row < levels; row++) {
        // Pairs that are not listed are the Hermitian conjugates of those that are.
        int at =
            listed ? state.column(pair, row) + 2 * column : state.column(pair, column) + 2 * row;
        double value = turn == 0 ? from[at] : (listed ? -turn : turn) * from[at + 1];
        part[levels * column + row] += factor * value;
      }
    }
  }

  /// The combinations of node M from both sides, in place.
  private void rotate(double[] part) {
    double[] line = new double[levels];
    for (int column = 0; column < levels; column++) {
      rotate(part, levels * column, 1, line);
    }
    for (int row = 0; row < levels; row++) {
      rotate(part, row, levels, line);
    }
  }

  private void rotate(double[] part, int start, int stride, double[] line) {
    int even = levels - levels / 2;
    for (int k = 0; k < levels / 2; k++) {
      double low = part[start + stride * k];
      double high = part[start + stride * (levels - 1 - k)];
      line[k] = ROOT_HALF * (low + high);
      line[even + k] = ROOT_HALF * (high - low);
    }
    if (levels % 2 != 0) {
      line[even - 1] = part[start + stride * (even - 1)];
    }
    for (int k = 0; k < levels; k++) {
      part[start + stride * k] = line[k];
    }
  }

  /// Copies what lies in the block of equal or of different parities.
  private void scatter(double[] part, int a, int b, boolean equal, Matrix block) {
    int even = levels - levels / 2;
    int rowFrom = (a < even) == equal ? 0 : even;
    int rowTo = rowFrom == 0 ? even : levels;
    int columnFrom = (b < even) == equal ? 0 : even;
    int columnTo = columnFrom == 0 ? even : levels;
    int rowStart = site(a, even, equal);
    int columnStart = site(b, even, equal);
    for (int column = columnFrom; column < columnTo; column++) {
      int at = rowStart + block.rows() * (columnStart + column - columnFrom);
      for (int row = rowFrom; row < rowTo; row++) {
        block.entries()[at + row - rowFrom] = part[levels * column + row];
      }
    }
  }

  /// The first site of a block with the combination a on node 1.
  private int site(int a, int even, boolean equal) {
    int odd = levels - even;
    int beside = equal ? even : odd;
    return a < even ? a * beside : even * beside + (a - even) * (equal ? odd : even);
  }
}
