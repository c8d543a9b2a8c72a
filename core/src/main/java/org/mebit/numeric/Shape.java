package org.mebit.numeric;

/// The checks both kinds of matrix share.
final class Shape {
  /// What the JVM can certainly allocate: a few words below the largest int.
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private Shape() {}

  static void check(int rows, int columns, int length, int doublesPerEntry) {
    int expected = length(rows, columns, doublesPerEntry);
    if (length != expected) {
      throw new IllegalArgumentException(
          "entries of a %d x %d matrix must be %d numbers, but are %d"
              .formatted(rows, columns, expected, length));
    }
  }

  static int length(int rows, int columns, int doublesPerEntry) {
    Require.inRange("rows", rows, 0, Integer.MAX_VALUE);
    Require.inRange("columns", columns, 0, Integer.MAX_VALUE);
    // Up to 2^63 - 2^33 without the factor of 2: the division keeps the product from overflowing.
    if ((long) rows * columns > LONGEST_ARRAY / doublesPerEntry) {
      throw new IllegalArgumentException(
          "a matrix must have at most %d entries, but %d x %d are asked for"
              .formatted(LONGEST_ARRAY / doublesPerEntry, rows, columns));
    }
    return rows * columns * doublesPerEntry;
  }

  static void checkRow(int row, int length, int columns) {
    if (length != columns) {
      throw new IllegalArgumentException(
          "rows must have equal length, but row %d has %d entries and row 0 has %d"
              .formatted(row, length, columns));
    }
  }

  static int index(int row, int column, int rows, int columns) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "a %d x %d matrix has no entry (%d, %d)".formatted(rows, columns, row, column));
    }
    return row + rows * column;
  }

  /// Largest magnitude first, so that neither overflow nor underflow spoils the sum of squares.
  static double norm(double[] entries) {
    double largest = 0;
    for (double entry : entries) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (double entry : entries) {
      double ratio = entry / largest;
      sum += ratio * ratio;
    }
    return largest * Math.sqrt(sum);
  }

  static void checkSquare(String routine, int rows, int columns) {
    if (rows != columns) {
      throw new IllegalArgumentException(
          "%s: the matrix must be square, but is %d x %d".formatted(routine, rows, columns));
    }
  }

  static void checkBand(String routine, int size, int bandwidth, double[] lowerBand) {
    Require.inRange("rows", size, 0, Integer.MAX_VALUE);
    Require.inRange("bandwidth", bandwidth, 0, Integer.MAX_VALUE - 1);
    int expected = length(bandwidth + 1, size, 1);
    if (lowerBand.length != expected) {
      throw new IllegalArgumentException(
          "%s: a band of %d diagonals of %d rows must be %d numbers, but is %d"
              .formatted(routine, bandwidth + 1, size, expected, lowerBand.length));
    }
    for (int k = 0; k < lowerBand.length; k++) {
      if (!Double.isFinite(lowerBand[k])) {
        int column = k / (bandwidth + 1);
        throw new IllegalArgumentException(
            "%s: every entry must be a finite number, but entry (%d, %d) is %s"
                .formatted(routine, column + k % (bandwidth + 1), column, lowerBand[k]));
      }
    }
  }

  /// The lower triangle of a matrix given by its lower band.
  static Matrix ofBand(int size, int bandwidth, double[] lowerBand) {
    Matrix dense = Matrix.zeros(size, size);
    for (int column = 0; column < size; column++) {
      int inside = Math.min(bandwidth + 1, size - column);
      System.arraycopy(
          lowerBand, (bandwidth + 1) * column, dense.entries(), column + size * column, inside);
    }
    return dense;
  }

  /// LAPACK may loop for ever on NaN, so nothing but finite numbers gets there.
  static void checkFinite(String routine, int rows, double[] entries, int doublesPerEntry) {
    for (int k = 0; k < entries.length; k++) {
      if (!Double.isFinite(entries[k])) {
        int entry = k / doublesPerEntry;
        throw new IllegalArgumentException(
            "%s: every entry must be a finite number, but entry (%d, %d) is %s"
                .formatted(routine, entry % rows, entry / rows, entries[k]));
      }
    }
  }

  static void checkFactors(int columns, int rows) {
    if (columns != rows) {
      throw new IllegalArgumentException(
          "multiply: the columns of the first factor must equal the rows of the second, but are %d and %d"
              .formatted(columns, rows));
    }
  }
}
