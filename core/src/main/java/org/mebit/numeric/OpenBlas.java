package org.mebit.numeric;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/// Linear algebra by OpenBLAS, called through the foreign function interface of the JDK.
///
/// Drivers: `dsyevd` and `zheevd` (values by `dsterf`, vectors by divide and conquer), for values
/// of large symmetric matrices `dsyevd_2stage`, for those of bands `dsbevd` and `dsbevd_2stage`;
/// `dgesdd` and `zgesdd` with `dgesvd` and `zgesvd` to fall back on.
final class OpenBlas implements LinearAlgebra {
  /// Rows from which the reduction in two stages, by way of a band, is faster: it took 0.89, 0.65
  /// and 0.55 times the time of `dsyevd` at 1000, 2000 and 5400 rows, but 1.3 times at 500.
  private static final int TWO_STAGES_FROM = 900;

  /// Bands up to here are reduced as fast element by element as in blocks.
  private static final int NARROW = 20;

  /// A band of more than this part of the rows is faster as a dense matrix; measured at 200 to 3000
  /// rows.
  private static final int DENSE_PART = 12;

  private final Lapacke lapacke;
  private final String name;

  private OpenBlas(Lapacke lapacke) {
    this.lapacke = lapacke;
    lapacke.useOneThread();
    lapacke.trustEntries();
    String[] words = lapacke.text("openblas_get_config").split(" ", 3);
    this.name =
        "%s %s (%s kernels)".formatted(words[0], words[1], lapacke.text("openblas_get_corename"));
  }

  /// @throws IOException if there is no OpenBLAS for this platform, or it cannot be unpacked
  static OpenBlas load() throws IOException {
    return new OpenBlas(new Lapacke(NativeLibraries.load()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double[] symmetricEigenvalues(Matrix a) {
    Shape.checkSquare("symmetric eigenvalues", a.rows(), a.columns());
    Shape.checkFinite("symmetric eigenvalues", a.rows(), a.entries(), 1);
    return a.rows() < TWO_STAGES_FROM
        ? eigen("symmetric eigenvalues", false, false, a.rows(), a.entries()).values()
        : inTwoStages(a.rows(), a.entries());
  }

  private double[] inTwoStages(int n, double[] entries) {
    try (Buffers buffers = new Buffers(n)) {
      MemorySegment a = buffers.copy(entries);
      MemorySegment w = buffers.room(n);
      NotConvergedException.check(
          "symmetric eigenvalues", n, n, lapacke.valuesInTwoStages(n, a, w));
      return Buffers.array(w);
    }
  }

  @Override
  public double[] bandedSymmetricEigenvalues(int size, int bandwidth, double[] lowerBand) {
    String routine = "banded symmetric eigenvalues";
    Shape.checkBand(routine, size, bandwidth, lowerBand);
    if (size == 0) {
      return new double[0];
    }
    if (bandwidth > NARROW && bandwidth > size / DENSE_PART) {
      Matrix dense = Shape.ofBand(size, bandwidth, lowerBand);
      return symmetricEigenvalues(dense);
    }
    boolean narrow = bandwidth <= NARROW;
    try (Buffers buffers = new Buffers(size)) {
      MemorySegment band = buffers.copy(lowerBand);
      MemorySegment w = buffers.room(size);
      int info = lapacke.bandedValues(narrow, size, bandwidth, band, w, buffers.room(1));
      NotConvergedException.check(routine, size, size, info);
      return Buffers.array(w);
    }
  }

  @Override
  public SymmetricEigen symmetricEigen(Matrix a) {
    Shape.checkSquare("symmetric eigenvectors", a.rows(), a.columns());
    Shape.checkFinite("symmetric eigenvectors", a.rows(), a.entries(), 1);
    Eigen eigen = eigen("symmetric eigenvectors", false, true, a.rows(), a.entries());
    return new SymmetricEigen(eigen.values(), new Matrix(a.rows(), a.rows(), eigen.vectors()));
  }

  @Override
  public double[] hermitianEigenvalues(ComplexMatrix a) {
    Shape.checkSquare("Hermitian eigenvalues", a.rows(), a.columns());
    Shape.checkFinite("Hermitian eigenvalues", a.rows(), a.entries(), 2);
    return eigen("Hermitian eigenvalues", true, false, a.rows(), a.entries()).values();
  }

  @Override
  public HermitianEigen hermitianEigen(ComplexMatrix a) {
    Shape.checkSquare("Hermitian eigenvectors", a.rows(), a.columns());
    Shape.checkFinite("Hermitian eigenvectors", a.rows(), a.entries(), 2);
    Eigen eigen = eigen("Hermitian eigenvectors", true, true, a.rows(), a.entries());
    return new HermitianEigen(
        eigen.values(), new ComplexMatrix(a.rows(), a.rows(), eigen.vectors()));
  }

  private record Eigen(double[] values, double[] vectors) {}

  private Eigen eigen(String routine, boolean complex, boolean vectors, int n, double[] entries) {
    if (n == 0) {
      return new Eigen(new double[0], new double[0]);
    }
    try (Buffers buffers = new Buffers(n)) {
      MemorySegment a = buffers.copy(entries);
      MemorySegment w = buffers.room(n);
      NotConvergedException.check(routine, n, n, lapacke.eigen(complex, vectors, n, a, w));
      return new Eigen(Buffers.array(w), vectors ? Buffers.array(a) : new double[0]);
    }
  }

  @Override
  public double[] singularValues(Matrix a) {
    Shape.checkFinite("singular values", a.rows(), a.entries(), 1);
    return singular("singular values", false, false, a.rows(), a.columns(), a.entries()).values();
  }

  @Override
  public double[] singularValues(ComplexMatrix a) {
    Shape.checkFinite("singular values", a.rows(), a.entries(), 2);
    return singular("singular values", true, false, a.rows(), a.columns(), a.entries()).values();
  }

  @Override
  public Svd singularValueDecomposition(Matrix a) {
    String routine = "singular value decomposition";
    Shape.checkFinite(routine, a.rows(), a.entries(), 1);
    Singular found = singular(routine, false, true, a.rows(), a.columns(), a.entries());
    int k = Math.min(a.rows(), a.columns());
    return new Svd(
        new Matrix(a.rows(), k, found.u()), found.values(), new Matrix(k, a.columns(), found.vt()));
  }

  @Override
  public ComplexSvd singularValueDecomposition(ComplexMatrix a) {
    String routine = "singular value decomposition";
    Shape.checkFinite(routine, a.rows(), a.entries(), 2);
    Singular found = singular(routine, true, true, a.rows(), a.columns(), a.entries());
    int k = Math.min(a.rows(), a.columns());
    return new ComplexSvd(
        new ComplexMatrix(a.rows(), k, found.u()),
        found.values(),
        new ComplexMatrix(k, a.columns(), found.vt()));
  }

  private record Singular(double[] u, double[] values, double[] vt) {}

  private Singular singular(
      String routine, boolean complex, boolean vectors, int m, int n, double[] entries) {
    int k = Math.min(m, n);
    if (k == 0) {
      return new Singular(new double[0], new double[0], new double[0]);
    }
    int parts = complex ? 2 : 1;
    try (Buffers buffers = new Buffers(Math.max(m, n))) {
      MemorySegment s = buffers.room(k);
      MemorySegment u = buffers.room(vectors ? Shape.length(m, k, parts) : parts);
      MemorySegment vt = buffers.room(vectors ? Shape.length(k, n, parts) : parts);
      MemorySegment a = buffers.copy(entries);
      if (lapacke.divide(complex, vectors, m, n, a, s, u, vt) != 0) {
        MemorySegment again = buffers.copy(entries);
        MemorySegment unconverged = buffers.room(k);
        int info = lapacke.iterate(complex, vectors, m, n, again, s, u, vt, unconverged);
        NotConvergedException.check(routine, m, n, info);
      }
      return new Singular(Buffers.array(u), Buffers.array(s), Buffers.array(vt));
    }
  }

  @Override
  public Matrix multiply(Matrix a, Matrix b) {
    Shape.checkFactors(a.columns(), b.rows());
    int m = a.rows();
    int n = b.columns();
    int k = a.columns();
    if (m == 0 || n == 0 || k == 0) {
      return Matrix.zeros(m, n);
    }
    try (Buffers buffers = new Buffers(Math.max(m, Math.max(n, k)))) {
      MemorySegment c = buffers.room(Shape.length(m, n, 1));
      lapacke.multiply(m, n, k, buffers.view(a.entries()), buffers.view(b.entries()), c);
      return new Matrix(m, n, Buffers.array(c));
    }
  }

  @Override
  public ComplexMatrix multiply(ComplexMatrix a, ComplexMatrix b) {
    Shape.checkFactors(a.columns(), b.rows());
    int m = a.rows();
    int n = b.columns();
    int k = a.columns();
    if (m == 0 || n == 0 || k == 0) {
      return ComplexMatrix.zeros(m, n);
    }
    try (Buffers buffers = new Buffers(Math.max(m, Math.max(n, k)))) {
      MemorySegment c = buffers.room(Shape.length(m, n, 2));
      MemorySegment one = buffers.copy(new double[] {1, 0});
      MemorySegment zero = buffers.copy(new double[] {0, 0});
      MemorySegment left = buffers.view(a.entries());
      lapacke.multiply(m, n, k, one, zero, left, buffers.view(b.entries()), c);
      return new ComplexMatrix(m, n, Buffers.array(c));
    }
  }
}
