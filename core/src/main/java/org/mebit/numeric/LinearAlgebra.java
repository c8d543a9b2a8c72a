package org.mebit.numeric;

import java.util.Optional;

/// Dense linear algebra: eigenvalues of symmetric and Hermitian matrices, singular values,
/// products.
///
/// There are two implementations with the same meaning: OpenBLAS, called directly, and pure Java.
/// [#chosen()] picks one per process. Both are safe to call from any number of threads at once,
/// neither writes to its arguments, and both find each eigenvalue or singular value within a small
/// multiple of `2⁻⁵³·‖A‖₂`: an absolute, not a relative error, as is usual for these routines.
///
/// All routines throw [IllegalArgumentException] if an entry is NaN or infinite or the shape does
/// not fit, and [NotConvergedException] if the iteration gives up. Matrices without entries are
/// allowed: they have no eigenvalues and no singular values.
public sealed interface LinearAlgebra permits OpenBlas, PureJava {

  /// The implementation this process uses; the decision is made on the first call.
  static LinearAlgebra chosen() {
    return Choice.get();
  }

  /// The name of the implementation this process uses, if it has needed one so far.
  static Optional<String> inUse() {
    return Choice.made().map(LinearAlgebra::name);
  }

  /// Name and version, as written into the record of a run, for example `OpenBLAS 0.3.31`.
  String name();

  /// The eigenvalues, ascending, of the symmetric matrix given by the lower triangle of `a` (the
  /// entries above the diagonal must be finite, but are otherwise ignored).
  double[] symmetricEigenvalues(Matrix a);

  /// The eigenvalues, ascending, of a symmetric matrix whose entries vanish more than `bandwidth`
  /// places from the diagonal.
  ///
  /// @param size number n of rows
  /// @param bandwidth number b of diagonals below the main one, 0 or more
  /// @param lowerBand the lower band in LAPACK's order, column after column of `b + 1` entries: the
  ///   matrix entry (i, j) with `j ≤ i ≤ j + b` is `lowerBand[i − j + (b + 1) j]`; the entries of
  ///   the last columns that lie below the matrix must be finite, but are otherwise ignored
  double[] bandedSymmetricEigenvalues(int size, int bandwidth, double[] lowerBand);

  /// Eigenvalues and eigenvectors of the symmetric matrix given by the lower triangle of `a`.
  SymmetricEigen symmetricEigen(Matrix a);

  /// The eigenvalues, ascending, of the Hermitian matrix given by the lower triangle of `a` (the
  /// entries above the diagonal must be finite, but are otherwise ignored, like imaginary parts on
  /// it).
  double[] hermitianEigenvalues(ComplexMatrix a);

  /// Eigenvalues and eigenvectors of the Hermitian matrix given by the lower triangle of `a`.
  HermitianEigen hermitianEigen(ComplexMatrix a);

  /// The `min(rows, columns)` singular values, descending.
  double[] singularValues(Matrix a);

  /// The `min(rows, columns)` singular values, descending.
  double[] singularValues(ComplexMatrix a);

  /// The thin singular value decomposition.
  Svd singularValueDecomposition(Matrix a);

  /// The thin singular value decomposition.
  ComplexSvd singularValueDecomposition(ComplexMatrix a);

  /// The product `a·b`.
  ///
  /// @throws IllegalArgumentException if `a` has another number of columns than `b` has rows
  Matrix multiply(Matrix a, Matrix b);

  /// The product `a·b`.
  ///
  /// @throws IllegalArgumentException if `a` has another number of columns than `b` has rows
  ComplexMatrix multiply(ComplexMatrix a, ComplexMatrix b);
}
