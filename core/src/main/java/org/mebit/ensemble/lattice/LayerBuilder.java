package org.mebit.ensemble.lattice;

import java.util.Arrays;

/// Turns equidistant samples of one row (fixed y) into rounded Fourier coefficients.
final class LayerBuilder {
  private final LayerGrid grid;
  private final double quantum;
  private final long[][][] coefficients;

  LayerBuilder(LayerGrid grid, double quantum) {
    this.grid = grid;
    this.quantum = quantum;
    this.coefficients = new long[grid.rows()][][];
  }

  /// @param values `[x][θ]`, x over its period, θ from 0 to π/2 with both ends
  void row(int row, double[][] values) {
    int samples = values.length;
    int count = samples - 1;
    long[][] waves = new long[count][];
    int kept = 1;
    for (int w = 0; w < count; w++) {
      int m = (w + 1) / 2;
      double[] profile = new double[grid.nodes() + 1];
      for (int k = 0; k < samples; k++) {
        double angle = 2 * Math.PI * m * k / samples;
        double factor =
            (Layer.odd(w) ? Math.sin(angle) : Math.cos(angle)) * (w == 0 ? 1 : 2) / samples;
        for (int i = 0; i <= grid.nodes(); i++) {
          profile[i] += factor * values[k][i];
        }
      }
      waves[w] = rounded(profile, Layer.odd(w));
      if (waves[w].length > 0) {
        // A cosine and its sine stay together.
        kept = w == 0 ? 1 : w + 1 + w % 2;
      }
    }
    coefficients[row] = Arrays.copyOf(waves, kept);
  }

  /// Coefficients of `cos 2nθ` or `sin 2nθ` from samples at both ends and between.
  private long[] rounded(double[] profile, boolean odd) {
    int nodes = grid.nodes();
    long[] result = new long[nodes + 1];
    int kept = 0;
    for (int n = 0; n <= nodes; n++) {
      double sum = 0;
      for (int i = 0; i <= nodes; i++) {
        double end = i == 0 || i == nodes ? 0.5 : 1;
        double angle = Math.PI * ((long) n * i % (2L * nodes)) / nodes;
        sum += end * profile[i] * (odd ? Math.sin(angle) : Math.cos(angle));
      }
      double factor = n == 0 || n == nodes ? 1 : 2;
      result[n] = Math.round(sum * factor / nodes / quantum);
      if (result[n] != 0) {
        kept = n + 1;
      }
    }
    return Arrays.copyOf(result, kept);
  }

  /// Coefficients of a row made, `[wave][n]`.
  double[][] row(int row) {
    return Arrays.stream(coefficients[row])
        .map(wave -> Arrays.stream(wave).mapToDouble(c -> c * quantum).toArray())
        .toArray(double[][]::new);
  }

  Layer finish() {
    return new Layer(grid, quantum, coefficients);
  }
}
