package org.mebit.numeric;

/// Linear algebra without native code: translated LAPACK for real and tridiagonal problems, own
/// Householder reductions for complex ones.
///
/// Measured against OpenBLAS it takes two to three times the time for matrices of up to 100 rows
/// and four to eight times for larger ones. ojAlgo would halve that for real matrices, EJML would
/// gain nothing for Hermitian ones: too little for further dependencies of what only stands in.
final class PureJava implements LinearAlgebra {
  static final PureJava INSTANCE = new PureJava();

  private PureJava() {}

  @Override
  public String name() {
    return "pure Java (netlib LAPACK 3.1 by F2J)";
  }

  @Override
  public double[] symmetricEigenvalues(Matrix a) {
    String routine = "symmetric eigenvalues";
    int n = check(routine, a);
    double[] values = new double[n];
    if (n > 0) {
      Scaled scaled = Scaled.of(a.entries());
      int info = TranslatedLapack.symmetricValues(n, scaled.entries(), values);
      NotConvergedException.check(routine, n, n, info);
      scaled.restore(values);
    }
    return values;
  }

  @Override
  public double[] bandedSymmetricEigenvalues(int size, int bandwidth, double[] lowerBand) {
    String routine = "banded symmetric eigenvalues";
    Shape.checkBand(routine, size, bandwidth, lowerBand);
    double[] values = new double[size];
    if (size > 0) {
      Scaled scaled = Scaled.of(lowerBand);
      int info = TranslatedLapack.bandedValues(size, bandwidth, scaled.entries(), values);
      NotConvergedException.check(routine, size, size, info);
      scaled.restore(values);
    }
    return values;
  }

  @Override
  public SymmetricEigen symmetricEigen(Matrix a) {
    String routine = "symmetric eigenvectors";
    int n = check(routine, a);
    double[] values = new double[n];
    if (n == 0) {
      return new SymmetricEigen(values, a);
    }
    Scaled scaled = Scaled.of(a.entries());
    int info = TranslatedLapack.symmetricVectors(n, scaled.entries(), values);
    NotConvergedException.check(routine, n, n, info);
    return new SymmetricEigen(scaled.restore(values), new Matrix(n, n, scaled.entries()));
  }

  @Override
  public double[] hermitianEigenvalues(ComplexMatrix a) {
    String routine = "Hermitian eigenvalues";
    int n = check(routine, a);
    if (n == 0) {
      return new double[0];
    }
    Scaled scaled = Scaled.of(a.entries());
    HermitianReduction reduced = new HermitianReduction(n, scaled.entries());
    int info = TranslatedLapack.tridiagonalValues(reduced.diagonal, reduced.offDiagonal);
    NotConvergedException.check(routine, n, n, info);
    return scaled.restore(reduced.diagonal);
  }

  @Override
  public HermitianEigen hermitianEigen(ComplexMatrix a) {
    String routine = "Hermitian eigenvectors";
    int n = check(routine, a);
    if (n == 0) {
      return new HermitianEigen(new double[0], a);
    }
    Scaled scaled = Scaled.of(a.entries());
    HermitianReduction reduced = new HermitianReduction(n, scaled.entries());
    double[] z = new double[Shape.length(n, n, 1)];
    int info = TranslatedLapack.tridiagonalVectors(reduced.diagonal, reduced.offDiagonal, z);
    NotConvergedException.check(routine, n, n, info);
    return new HermitianEigen(scaled.restore(reduced.diagonal), reduced.transformBack(z));
  }

  @Override
  public double[] singularValues(Matrix a) {
    String routine = "singular values";
    Shape.checkFinite(routine, a.rows(), a.entries(), 1);
    if (a.rows() < a.columns()) {
      return singularValues(a.transpose());
    }
    int m = a.rows();
    int n = a.columns();
    double[] diagonal = new double[n];
    if (n > 0) {
      Scaled scaled = Scaled.of(a.entries());
      double[] superDiagonal = new double[Math.max(1, n - 1)];
      int info = TranslatedLapack.bidiagonal(m, n, scaled.entries(), diagonal, superDiagonal);
      NotConvergedException.check(routine, m, n, info);
      info = TranslatedLapack.bidiagonalValues(diagonal, superDiagonal);
      NotConvergedException.check(routine, m, n, info);
      scaled.restore(diagonal);
    }
    return diagonal;
  }

  @Override
  public double[] singularValues(ComplexMatrix a) {
    String routine = "singular values";
    Shape.checkFinite(routine, a.rows(), a.entries(), 2);
    if (a.rows() < a.columns()) {
      return singularValues(a.adjoint());
    }
    int m = a.rows();
    int n = a.columns();
    if (n == 0) {
      return new double[0];
    }
    Scaled scaled = Scaled.of(a.entries());
    ComplexBidiagonal reduced = new ComplexBidiagonal(m, n, scaled.entries());
    int info = TranslatedLapack.bidiagonalValues(reduced.diagonal, reduced.superDiagonal);
    NotConvergedException.check(routine, m, n, info);
    return scaled.restore(reduced.diagonal);
  }

  @Override
  public Svd singularValueDecomposition(Matrix a) {
    String routine = "singular value decomposition";
    Shape.checkFinite(routine, a.rows(), a.entries(), 1);
    int m = a.rows();
    int n = a.columns();
    int k = Math.min(m, n);
    double[] values = new double[k];
    Matrix u = Matrix.zeros(m, k);
    Matrix vt = Matrix.zeros(k, n);
    if (k > 0) {
      Scaled scaled = Scaled.of(a.entries());
      int info =
          TranslatedLapack.singularVectors(
              m, n, scaled.entries(), values, u.entries(), vt.entries());
      NotConvergedException.check(routine, m, n, info);
      scaled.restore(values);
    }
    return new Svd(u, values, vt);
  }

  @Override
  public ComplexSvd singularValueDecomposition(ComplexMatrix a) {
    String routine = "singular value decomposition";
    Shape.checkFinite(routine, a.rows(), a.entries(), 2);
    if (a.rows() < a.columns()) {
      ComplexSvd turned = singularValueDecomposition(a.adjoint());
      return new ComplexSvd(turned.vAdjoint().adjoint(), turned.values(), turned.u().adjoint());
    }
    int m = a.rows();
    int n = a.columns();
    if (n == 0) {
      return new ComplexSvd(a, new double[0], ComplexMatrix.zeros(0, 0));
    }
    Scaled scaled = Scaled.of(a.entries());
    ComplexBidiagonal reduced = new ComplexBidiagonal(m, n, scaled.entries());
    double[] u = new double[Shape.length(n, n, 1)];
    Matrix vt = Matrix.zeros(n, n);
    int info =
        TranslatedLapack.bidiagonalVectors(
            reduced.diagonal, reduced.superDiagonal, u, vt.entries());
    NotConvergedException.check(routine, m, n, info);
    ComplexMatrix v = reduced.right(vt.transpose());
    return new ComplexSvd(reduced.left(u), scaled.restore(reduced.diagonal), v.adjoint());
  }

  @Override
  public Matrix multiply(Matrix a, Matrix b) {
    Shape.checkFactors(a.columns(), b.rows());
    return Products.multiply(a, b);
  }

  @Override
  public ComplexMatrix multiply(ComplexMatrix a, ComplexMatrix b) {
    Shape.checkFactors(a.columns(), b.rows());
    return Products.multiply(a, b);
  }

  private static int check(String routine, Matrix a) {
    Shape.checkSquare(routine, a.rows(), a.columns());
    Shape.checkFinite(routine, a.rows(), a.entries(), 1);
    return a.rows();
  }

  private static int check(String routine, ComplexMatrix a) {
    Shape.checkSquare(routine, a.rows(), a.columns());
    Shape.checkFinite(routine, a.rows(), a.entries(), 2);
    return a.rows();
  }
}
