package org.mebit.numeric;

import java.util.Arrays;

/// A dense real matrix in column-major order: `a(i, j) = entries[i + rows·j]`.
///
/// The array is neither copied on the way in nor on the way out, so that kernels can share it;
/// whoever writes to it after construction changes the matrix. No routine of [LinearAlgebra] writes
/// to its arguments.
///
/// @param rows number of rows, 0 or more
/// @param columns number of columns, 0 or more
/// @param entries the `rows·columns` entries, column after column
public record Matrix(int rows, int columns, double[] entries) {

  /// @throws IllegalArgumentException if a size is negative or the array has another length than
  ///   `rows·columns`
  public Matrix {
    Shape.check(rows, columns, entries.length, 1);
  }

  /// The zero matrix of the given shape.
  ///
  /// @throws IllegalArgumentException if a size is negative or the matrix would not fit into an
  ///   array
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new double[Shape.length(rows, columns, 1)]);
  }

  /// The unit matrix with `size` rows and columns.
  public static Matrix identity(int size) {
    Matrix unit = zeros(size, size);
    for (int i = 0; i < size; i++) {
      unit.entries[i + size * i] = 1;
    }
    return unit;
  }

  /// The matrix whose rows are the given arrays: the way a matrix is written down.
  ///
  /// @throws IllegalArgumentException if the rows differ in length
  public static Matrix ofRows(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    Matrix matrix = zeros(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      Shape.checkRow(i, rows[i].length, columns);
      for (int j = 0; j < columns; j++) {
        matrix.entries[i + rows.length * j] = rows[i][j];
      }
    }
    return matrix;
  }

  /// The square matrix with the given diagonal and zeros elsewhere.
  public static Matrix diagonal(double... values) {
    Matrix matrix = zeros(values.length, values.length);
    for (int i = 0; i < values.length; i++) {
      matrix.entries[i + values.length * i] = values[i];
    }
    return matrix;
  }

  /// The entry in row `row` and column `column`, both counted from 0.
  ///
  /// @throws IndexOutOfBoundsException if there is no such entry
  public double get(int row, int column) {
    return entries[Shape.index(row, column, rows, columns)];
  }

  /// The transpose, a new matrix.
  public Matrix transpose() {
    Matrix turned = zeros(/* rows= */ columns, /* columns= */ rows);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        turned.entries[j + columns * i] = entries[i + rows * j];
      }
    }
    return turned;
  }

  /// The same entries as a complex matrix with zero imaginary part.
  public ComplexMatrix toComplex() {
    ComplexMatrix complex = ComplexMatrix.zeros(rows, columns);
    for (int k = 0; k < entries.length; k++) {
      complex.entries()[2 * k] = entries[k];
    }
    return complex;
  }

  /// The Frobenius norm `√Σ a²`.
  public double norm() {
    return Shape.norm(entries);
  }

  /// Equal if shape and entries are.
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix(int otherRows, int otherColumns, double[] otherEntries)
        && rows == otherRows
        && columns == otherColumns
        && Arrays.equals(entries, otherEntries);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(entries);
  }

  /// The shape only: matrices here have up to millions of entries.
  @Override
  public String toString() {
    return "real " + rows + " x " + columns + " matrix";
  }
}
