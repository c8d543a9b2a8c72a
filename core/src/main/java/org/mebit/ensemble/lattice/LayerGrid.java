package org.mebit.ensemble.lattice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Where a layer has its points: rows equidistant in the short vector's length, `1/√y`, which is
/// densest in ln y where lattices are flat and everything varies fastest.
///
/// @param first `1/√y` of the first and tallest row
/// @param step of `1/√y`
/// @param rows their number
/// @param nodes intervals of θ from 0 to π/2 that are sampled
/// @param fine intervals of θ from 0 to π/2 that are interpolated on
record LayerGrid(double first, double step, int rows, int nodes, int fine) {
  /// The flattest reduced lattice has `y = √3/2`.
  private static final double MOST_LENGTH = Math.pow(0.75, -0.25);

  /// Many times what any table has; more would only be room for what is not there.
  private static final int MOST_POINTS = 4096;

  private static final double[] HEIGHTS = {1, 1.2, 1.45, 1.7, 2.3, 3, 4, 6, 9};

  private static final int[] SAMPLES = {32, 28, 24, 20, 16, 14, 10, 8, 4};

  /// A grid whose stencils reach from the flattest lattice to a height.
  static LayerGrid upTo(double height, double step, int nodes, int fine) {
    double first = 1 / Math.sqrt(height) - (Stencil.BEFORE + 0.5) * step;
    int rows = (int) Math.ceil((MOST_LENGTH - first) / step) + Stencil.POINTS - Stencil.BEFORE;
    return new LayerGrid(first, step, rows, nodes, fine);
  }

  double height(int row) {
    double length = first + step * row;
    return 1 / (length * length);
  }

  double theta(int node) {
    return 0.5 * Math.PI * node / nodes;
  }

  /// Samples in x over its period that chains of up to ten nodes need in the leading order: the
  /// waves die out as lattices grow tall.
  int samples(int row) {
    double y = height(row);
    for (int i = 0; i < HEIGHTS.length; i++) {
      if (y < HEIGHTS[i]) {
        return SAMPLES[i];
      }
    }
    return 2;
  }

  /// An even number of samples, a factor times as many.
  int samples(int row, double factor) {
    return 2 * (int) Math.ceil(0.5 * factor * samples(row));
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(first);
    out.writeDouble(step);
    out.writeShort(rows);
    out.writeShort(nodes);
    out.writeShort(fine);
  }

  /// @throws IOException if it is no grid from the flattest lattice to [LawTable#TALL]
  static LayerGrid read(DataInput in) throws IOException {
    LayerGrid grid =
        new LayerGrid(
            in.readDouble(),
            in.readDouble(),
            in.readUnsignedShort(),
            in.readUnsignedShort(),
            in.readUnsignedShort());
    if (!grid.serves()) {
      throw new IOException("grid of the lattice law must reach all lattices, but is " + grid);
    }
    return grid;
  }

  private boolean serves() {
    double tall = (1 / Math.sqrt(LawTable.TALL) - first) / step;
    double flat = (MOST_LENGTH - first) / step;
    return step > 0
        && tall >= Stencil.BEFORE
        && flat <= rows - Stencil.POINTS + Stencil.BEFORE + 1
        && rows <= MOST_POINTS
        && nodes > 0
        && fine > 0
        && fine <= MOST_POINTS;
  }
}
