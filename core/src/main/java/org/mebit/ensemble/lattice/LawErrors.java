package org.mebit.ensemble.lattice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// What a table of the lattice law may be off by, by height of the lattice: twice the largest
/// difference from samples off its grid, seen when it was made ([ErrorSurvey]).
///
/// In each band of heights stand four numbers, for the entropy in bits and for `ln p` in turn: of
/// the limit of many atoms, and, times 1/N, of the corrections' tables and of what they leave out.
final class LawErrors {
  static final int KINDS = 4;

  /// Upper ends of the bands; the last one has none.
  private static final double[] HEIGHTS = {1.2, 2, 4, LawTable.TALL};

  static final int BANDS = HEIGHTS.length + 1;

  /// A table whose errors are not measured yet.
  static final LawErrors UNKNOWN = new LawErrors(unknown());

  private static final double SAFETY = 2;

  /// Of sums of logarithms up to 50; and samples are no better.
  private static final double ROUNDING = 2e-13;

  private final double[] values;

  private LawErrors(double[] values) {
    this.values = values;
  }

  /// @param largest differences seen, [#KINDS] per band
  static LawErrors seen(double[] largest) {
    double[] values = new double[BANDS * KINDS];
    for (int i = 0; i < values.length; i++) {
      values[i] = SAFETY * largest[i] + (i % 2 == 0 ? ROUNDING : 0);
    }
    return new LawErrors(values);
  }

  private static double[] unknown() {
    double[] values = new double[BANDS * KINDS];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  static int band(double y) {
    int band = 0;
    while (band < HEIGHTS.length && y >= HEIGHTS[band]) {
      band++;
    }
    return band;
  }

  /// The lower end of a band; every reduced lattice is at least √3/2 high.
  static double from(int band) {
    return band == 0 ? 0.5 * Math.sqrt(3) : HEIGHTS[band - 1];
  }

  /// Of the entropy, bits.
  double entropy(double y, double share) {
    return at(band(y), 0, share);
  }

  /// Of `ln p`.
  double logProbability(double y, double share) {
    return at(band(y), 2, share);
  }

  /// Of the entropy of any lattice, bits.
  double mostEntropy(double share) {
    double most = 0;
    for (int band = 0; band < BANDS; band++) {
      most = Math.max(most, at(band, 0, share));
    }
    return most;
  }

  private double at(int band, int kind, double share) {
    return values[band * KINDS + kind] + share * values[band * KINDS + kind + 1];
  }

  void write(DataOutput out) throws IOException {
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  static LawErrors read(DataInput in) throws IOException {
    double[] values = new double[BANDS * KINDS];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return new LawErrors(values);
  }
}
