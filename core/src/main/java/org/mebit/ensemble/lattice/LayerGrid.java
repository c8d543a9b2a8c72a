package org.mebit.ensemble.lattice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Where a layer has its points.
///
/// @param first ln y of the first row
/// @param step of ln y
/// @param rows their number
/// @param nodes intervals of θ from 0 to π/2 that are sampled
/// @param fine intervals of θ from 0 to π/2 that are interpolated on
record LayerGrid(double first, double step, int rows, int nodes, int fine) {
  /// The flattest reduced lattice has `y = √3/2`.
  private static final double LEAST_LOG_HEIGHT = 0.5 * Math.log(0.75);

  private static final double[] HEIGHTS = {1, 1.7, 2.3, 3, 4, 6, 9};

  private static final int[] SAMPLES = {24, 20, 16, 12, 8, 6, 4};

  /// A grid whose stencils reach from the flattest lattice to a height.
  static LayerGrid upTo(double height, double step, int nodes, int fine) {
    double first = LEAST_LOG_HEIGHT - (Stencil.BEFORE + 0.5) * step;
    int rows = (int) Math.ceil((Math.log(height) - first) / step) + Stencil.POINTS - Stencil.BEFORE;
    return new LayerGrid(first, step, rows, nodes, fine);
  }

  double height(int row) {
    return Math.exp(first + step * row);
  }

  double theta(int node) {
    return 0.5 * Math.PI * node / nodes;
  }

  /// Samples in x over its period: the waves die out as lattices grow tall.
  int samples(int row) {
    double y = height(row);
    for (int i = 0; i < HEIGHTS.length; i++) {
      if (y < HEIGHTS[i]) {
        return SAMPLES[i];
      }
    }
    return 2;
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(first);
    out.writeDouble(step);
    out.writeShort(rows);
    out.writeShort(nodes);
    out.writeShort(fine);
  }

  static LayerGrid read(DataInput in) throws IOException {
    return new LayerGrid(
        in.readDouble(),
        in.readDouble(),
        in.readUnsignedShort(),
        in.readUnsignedShort(),
        in.readUnsignedShort());
  }
}
