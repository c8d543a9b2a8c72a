package org.mebit.numeric;

import java.util.Arrays;

/// A dense complex matrix in column-major order, real and imaginary parts interleaved: `Re a(i, j)
/// = entries[2(i + rows·j)]`, `Im a(i, j) = entries[2(i + rows·j) + 1]`.
///
/// The array is neither copied on the way in nor on the way out, so that kernels can share it;
/// whoever writes to it after construction changes the matrix. No routine of [LinearAlgebra] writes
/// to its arguments.
///
/// @param rows number of rows, 0 or more
/// @param columns number of columns, 0 or more
/// @param entries the `2·rows·columns` real and imaginary parts, column after column
public record ComplexMatrix(int rows, int columns, double[] entries) {

  /// @throws IllegalArgumentException if a size is negative or the array has another length than
  ///   `2·rows·columns`
  public ComplexMatrix {
    Shape.check(rows, columns, entries.length, 2);
  }

  /// The zero matrix of the given shape.
  ///
  /// @throws IllegalArgumentException if a size is negative or the matrix would not fit into an
  ///   array
  public static ComplexMatrix zeros(int rows, int columns) {
    return new ComplexMatrix(rows, columns, new double[Shape.length(rows, columns, 2)]);
  }

  /// The unit matrix with `size` rows and columns.
  public static ComplexMatrix identity(int size) {
    return Matrix.identity(size).toComplex();
  }

  /// The matrix `real + i·imaginary`.
  ///
  /// @throws IllegalArgumentException if the two differ in shape
  public static ComplexMatrix of(Matrix real, Matrix imaginary) {
    Require.that(
        real.rows() == imaginary.rows() && real.columns() == imaginary.columns(),
        "real and imaginary part must have the same shape, but are a "
            + real
            + " and a "
            + imaginary);
    ComplexMatrix matrix = real.toComplex();
    for (int k = 0; k < imaginary.entries().length; k++) {
      matrix.entries[2 * k + 1] = imaginary.entries()[k];
    }
    return matrix;
  }

  /// The real part of the entry in row `row` and column `column`, both counted from 0.
  ///
  /// @throws IndexOutOfBoundsException if there is no such entry
  public double real(int row, int column) {
    return entries[2 * Shape.index(row, column, rows, columns)];
  }

  /// The imaginary part of the entry in row `row` and column `column`, both counted from 0.
  ///
  /// @throws IndexOutOfBoundsException if there is no such entry
  public double imaginary(int row, int column) {
    return entries[2 * Shape.index(row, column, rows, columns) + 1];
  }

  /// The transpose without complex conjugation, a new matrix.
  public ComplexMatrix transpose() {
    return turned(1);
  }

  /// The adjoint `A†`: transpose and complex conjugate, a new matrix.
  public ComplexMatrix adjoint() {
    return turned(-1);
  }

  private ComplexMatrix turned(int sign) {
    ComplexMatrix turned = zeros(/* rows= */ columns, /* columns= */ rows);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        int from = 2 * (i + rows * j);
        int to = 2 * (j + columns * i);
        turned.entries[to] = entries[from];
        turned.entries[to + 1] = sign * entries[from + 1];
      }
    }
    return turned;
  }

  /// The complex conjugate without transposition, a new matrix.
  public ComplexMatrix conjugate() {
    double[] conjugate = entries.clone();
    for (int k = 1; k < conjugate.length; k += 2) {
      conjugate[k] = -conjugate[k];
    }
    return new ComplexMatrix(rows, columns, conjugate);
  }

  /// Whether every imaginary part is 0.
  public boolean isReal() {
    for (int k = 1; k < entries.length; k += 2) {
      if (entries[k] != 0) {
        return false;
      }
    }
    return true;
  }

  /// The real parts, a new matrix.
  public Matrix realPart() {
    Matrix real = Matrix.zeros(rows, columns);
    for (int k = 0; k < real.entries().length; k++) {
      real.entries()[k] = entries[2 * k];
    }
    return real;
  }

  /// The Frobenius norm `√Σ |a|²`.
  public double norm() {
    return Shape.norm(entries);
  }

  /// Equal if shape and entries are.
  @Override
  public boolean equals(Object other) {
    return other instanceof ComplexMatrix(int otherRows, int otherColumns, double[] otherEntries)
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
    return "complex " + rows + " x " + columns + " matrix";
  }
}
