package org.mebit.ensemble.lattice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// One function of (x, y, θ) with the lattice's symmetries: period 1 in x, π in θ, even in (x, θ).
///
/// Kept as `Σ_m C_m cos 2πmx + S_m sin 2πmx` with `C_m(y, θ)` even and `S_m(y, θ)` odd in θ; on
/// disk as rounded cosine and sine coefficients in 2θ for equidistant 1/√y, in memory on a grid of
/// θ from 0 to π/2 and its rim, so that a value takes eight points in θ, eight in 1/√y and one wave
/// per m.
final class Layer {
  /// Waves in x of the richest row.
  static final int MOST_WAVES = 80;

  private final LayerGrid grid;

  /// Rounded Fourier coefficients `[row][wave][n]` in units of the quantum.
  private final long[][][] coefficients;

  private final double quantum;

  /// `[row][(wave)·width + θ]`.
  private final double[][] values;

  private final int width;

  /// Waves of the richest of the eight rows from each on.
  private final int[] most;

  Layer(LayerGrid grid, double quantum, long[][][] coefficients) {
    this.grid = grid;
    this.quantum = quantum;
    this.coefficients = coefficients;
    this.width = grid.fine() + 1 + 2 * Stencil.POINTS;
    this.values = new double[grid.rows()][];
    this.most = new int[grid.rows()];
    for (int r = 0; r < most.length; r++) {
      for (int w = r; w < Math.min(r + Stencil.POINTS, most.length); w++) {
        most[r] = Math.max(most[r], coefficients[w].length);
      }
    }
    double[] cosines = new double[4 * grid.fine()];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = Math.cos(0.5 * Math.PI * i / grid.fine());
    }
    for (int r = 0; r < values.length; r++) {
      values[r] = expanded(coefficients[r], cosines);
    }
  }

  private double[] expanded(long[][] waves, double[] cosines) {
    double[] row = new double[waves.length * width];
    int turn = cosines.length;
    for (int w = 0; w < waves.length; w++) {
      long[] wave = waves[w];
      int phase = odd(w) ? 3 * grid.fine() : 0;
      for (int i = 0; i < width; i++) {
        // 2nθ = π n i/fine; half a turn of π is 2·fine entries. cos(α + 3π/2) is sin α.
        int step = Math.floorMod(2 * (i - Stencil.POINTS), turn);
        int at = phase;
        double sum = 0;
        for (int n = 0; n < wave.length; n++) {
          sum += wave[n] * cosines[at];
          at += step;
          if (at >= turn) {
            at -= turn;
          }
        }
        row[w * width + i] = sum * quantum;
      }
    }
    return row;
  }

  LayerGrid grid() {
    return grid;
  }

  /// Whether a wave is a sine in x and so odd in θ: 0 is the mean, then cosine and sine in turn.
  static boolean odd(int wave) {
    return wave > 0 && wave % 2 == 0;
  }

  /// The value at a place on the grid.
  ///
  /// @param scratch begun at x, its sign turned where θ is negative
  double at(Place place, Scratch scratch) {
    double[] weights = place.columnWeights;
    double w0 = weights[0];
    double w1 = weights[1];
    double w2 = weights[2];
    double w3 = weights[3];
    double w4 = weights[4];
    double w5 = weights[5];
    double w6 = weights[6];
    double w7 = weights[7];
    int first = place.row;
    int from = place.column;
    scratch.need(most[first]);
    double[] waves = scratch.waves;
    double sum = 0;
    for (int i = 0; i < Stencil.POINTS; i++) {
      double[] row = values[first + i];
      int end = row.length;
      double line = 0;
      // Written out: eight independent products are what keeps the processor busy.
      for (int w = 0, p = from; p < end; w++, p += width) {
        line +=
            waves[w]
                * (w0 * row[p]
                    + w1 * row[p + 1]
                    + w2 * row[p + 2]
                    + w3 * row[p + 3]
                    + (w4 * row[p + 4] + w5 * row[p + 5] + w6 * row[p + 6] + w7 * row[p + 7]));
      }
      sum += place.rowWeights[i] * line;
    }
    return sum;
  }

  /// Coefficients of a row, `[wave][n]`.
  double[][] row(int row) {
    return Arrays.stream(coefficients[row])
        .map(wave -> Arrays.stream(wave).mapToDouble(c -> c * quantum).toArray())
        .toArray(double[][]::new);
  }

  /// Number of coefficients that are not zero.
  int size() {
    int size = 0;
    for (long[][] row : coefficients) {
      for (long[] wave : row) {
        size += wave.length;
      }
    }
    return size;
  }

  void write(DataOutput out) throws IOException {
    grid.write(out);
    out.writeDouble(quantum);
    for (long[][] row : coefficients) {
      out.writeByte(row.length);
      for (long[] wave : row) {
        out.writeByte(wave.length);
        for (long c : wave) {
          writeSmall(out, c);
        }
      }
    }
  }

  /// @throws IOException if it is none
  static Layer read(DataInput in) throws IOException {
    LayerGrid grid = LayerGrid.read(in);
    double quantum = in.readDouble();
    if (!(quantum > 0 && quantum < 1)) {
      throw new IOException("quantum of the lattice law must be in 0..1, but is " + quantum);
    }
    long[][][] coefficients = new long[grid.rows()][][];
    for (int r = 0; r < coefficients.length; r++) {
      coefficients[r] = new long[length("waves", in.readUnsignedByte(), MOST_WAVES)][];
      for (int w = 0; w < coefficients[r].length; w++) {
        coefficients[r][w] =
            new long[length("coefficients", in.readUnsignedByte(), grid.nodes() + 1)];
        for (int n = 0; n < coefficients[r][w].length; n++) {
          coefficients[r][w][n] = readSmall(in);
        }
      }
    }
    return new Layer(grid, quantum, coefficients);
  }

  private static int length(String what, int length, int most) throws IOException {
    if (length > most) {
      throw new IOException(what + " must be at most " + most + ", but are " + length);
    }
    return length;
  }

  /// Seven bits a byte, the sign in the lowest: most coefficients are small.
  private static void writeSmall(DataOutput out, long value) throws IOException {
    long rest = (value << 1) ^ (value >> 63);
    while (rest >>> 7 != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readSmall(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int part = in.readUnsignedByte();
      value |= (long) (part & 0x7F) << shift;
      if ((part & 0x80) == 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new IOException("coefficient must end, but goes on");
  }
}
