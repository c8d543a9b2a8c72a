package org.mebit.numeric;

import org.netlib.lapack.Dbdsdc;
import org.netlib.lapack.Dbdsqr;
import org.netlib.lapack.Dgebrd;
import org.netlib.lapack.Dgesdd;
import org.netlib.lapack.Dlamch;
import org.netlib.lapack.Dstedc;
import org.netlib.lapack.Dsterf;
import org.netlib.lapack.Dsyev;
import org.netlib.lapack.Dsyevd;
import org.netlib.util.intW;

/// Linear algebra without native code: LAPACK 3.1 translated to Java for real and tridiagonal
/// problems, own Householder reductions for complex ones.
///
/// The translation keeps some Fortran `SAVE` variables as static fields. Two consequences: the
/// machine constants are looked up once before any thread may use them, and nothing here may run
/// the dqds or MRRR algorithms (`dlasq3` and `dlasq4` keep their state in static fields), which
/// rules out `dsyevr`, and `dbdsqr` without vectors.
final class PureJava implements LinearAlgebra {
  static final PureJava INSTANCE = new PureJava();

  /// LAPACK's usual block size; the work arrays have room for blocks of it.
  private static final int BLOCK = 32;

  private PureJava() {
    double unitRoundoff = Dlamch.dlamch("E");
    if (!(unitRoundoff > 0)) {
      throw new IllegalStateException("machine constants must be positive, but are not");
    }
  }

  @Override
  public String name() {
    return "pure Java (netlib LAPACK 3.1 by F2J)";
  }

  @Override
  public double[] symmetricEigenvalues(Matrix a) {
    int n = check("symmetric eigenvalues", a);
    double[] values = new double[n];
    if (n > 0) {
      Scaled scaled = Scaled.of(a.entries());
      int room = n * (2 + BLOCK);
      intW info = new intW(0);
      Dsyev.dsyev("N", "L", n, scaled.entries(), 0, n, values, 0, new double[room], 0, room, info);
      NotConvergedException.check("symmetric eigenvalues", n, n, info.val);
      scaled.restore(values);
    }
    return values;
  }

  @Override
  public SymmetricEigen symmetricEigen(Matrix a) {
    int n = check("symmetric eigenvectors", a);
    double[] values = new double[n];
    if (n == 0) {
      return new SymmetricEigen(values, a);
    }
    Scaled scaled = Scaled.of(a.entries());
    int room = Math.toIntExact(1 + 6L * n + 2L * n * n);
    int integers = 3 + 5 * n;
    intW info = new intW(0);
    Dsyevd.dsyevd(
        "V",
        "L",
        n,
        scaled.entries(),
        0,
        n,
        values,
        0,
        new double[room],
        0,
        room,
        new int[integers],
        0,
        integers,
        info);
    NotConvergedException.check("symmetric eigenvectors", n, n, info.val);
    return new SymmetricEigen(scaled.restore(values), new Matrix(n, n, scaled.entries()));
  }

  @Override
  public double[] hermitianEigenvalues(ComplexMatrix a) {
    int n = check("Hermitian eigenvalues", a);
    if (n == 0) {
      return new double[0];
    }
    Scaled scaled = Scaled.of(a.entries());
    HermitianReduction reduction = new HermitianReduction(n, scaled.entries());
    intW info = new intW(0);
    Dsterf.dsterf(n, reduction.diagonal, 0, reduction.offDiagonal, 0, info);
    NotConvergedException.check("Hermitian eigenvalues", n, n, info.val);
    return scaled.restore(reduction.diagonal);
  }

  @Override
  public HermitianEigen hermitianEigen(ComplexMatrix a) {
    int n = check("Hermitian eigenvectors", a);
    if (n == 0) {
      return new HermitianEigen(new double[0], a);
    }
    Scaled scaled = Scaled.of(a.entries());
    HermitianReduction reduction = new HermitianReduction(n, scaled.entries());
    double[] z = new double[Shape.length(n, n, 1)];
    int room = Math.toIntExact(1 + 4L * n + (long) n * n);
    int integers = 3 + 5 * n;
    intW info = new intW(0);
    Dstedc.dstedc(
        "I",
        n,
        reduction.diagonal,
        0,
        reduction.offDiagonal,
        0,
        z,
        0,
        n,
        new double[room],
        0,
        room,
        new int[integers],
        0,
        integers,
        info);
    NotConvergedException.check("Hermitian eigenvectors", n, n, info.val);
    return new HermitianEigen(scaled.restore(reduction.diagonal), reduction.transformBack(z));
  }

  @Override
  public double[] singularValues(Matrix a) {
    Shape.checkFinite("singular values", a.rows(), a.entries(), 1);
    if (a.rows() < a.columns()) {
      return singularValues(a.transpose());
    }
    int m = a.rows();
    int n = a.columns();
    if (n == 0) {
      return new double[0];
    }
    Scaled scaled = Scaled.of(a.entries());
    double[] diagonal = new double[n];
    double[] superDiagonal = new double[Math.max(1, n - 1)];
    int room = Math.toIntExact((long) BLOCK * (m + n));
    intW info = new intW(0);
    Dgebrd.dgebrd(
        m,
        n,
        scaled.entries(),
        0,
        m,
        diagonal,
        0,
        superDiagonal,
        0,
        new double[n],
        0,
        new double[n],
        0,
        new double[room],
        0,
        room,
        info);
    NotConvergedException.check("singular values", m, n, info.val);
    return scaled.restore(bidiagonalValues(m, n, diagonal, superDiagonal));
  }

  @Override
  public double[] singularValues(ComplexMatrix a) {
    Shape.checkFinite("singular values", a.rows(), a.entries(), 2);
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
    return scaled.restore(bidiagonalValues(m, n, reduced.diagonal, reduced.superDiagonal));
  }

  /// Singular values by implicit QR: one column of dummy vectors keeps `dbdsqr` from switching to
  /// dqds.
  private double[] bidiagonalValues(int m, int n, double[] diagonal, double[] superDiagonal) {
    intW info = new intW(0);
    Dbdsqr.dbdsqr(
        "U",
        n,
        1,
        0,
        0,
        diagonal,
        0,
        superDiagonal,
        0,
        new double[n],
        0,
        n,
        new double[1],
        0,
        1,
        new double[1],
        0,
        1,
        new double[4 * n],
        0,
        info);
    NotConvergedException.check("singular values", m, n, info.val);
    return diagonal;
  }

  @Override
  public Svd singularValueDecomposition(Matrix a) {
    Shape.checkFinite("singular value decomposition", a.rows(), a.entries(), 1);
    int m = a.rows();
    int n = a.columns();
    int k = Math.min(m, n);
    double[] values = new double[k];
    Matrix u = Matrix.zeros(m, k);
    Matrix vTransposed = Matrix.zeros(k, n);
    if (k > 0) {
      Scaled scaled = Scaled.of(a.entries());
      int room = Math.toIntExact(BLOCK * ((long) m + n) + 4L * k * k + 7L * k + Math.max(m, n));
      intW info = new intW(0);
      Dgesdd.dgesdd(
          "S",
          m,
          n,
          scaled.entries(),
          0,
          m,
          values,
          0,
          u.entries(),
          0,
          m,
          vTransposed.entries(),
          0,
          k,
          new double[room],
          0,
          room,
          new int[8 * k],
          0,
          info);
      NotConvergedException.check("singular value decomposition", m, n, info.val);
      scaled.restore(values);
    }
    return new Svd(u, values, vTransposed);
  }

  @Override
  public ComplexSvd singularValueDecomposition(ComplexMatrix a) {
    Shape.checkFinite("singular value decomposition", a.rows(), a.entries(), 2);
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
    double[] vTransposed = new double[Shape.length(n, n, 1)];
    int room = Math.toIntExact(3L * n * n + 4L * n);
    intW info = new intW(0);
    Dbdsdc.dbdsdc(
        "U",
        "I",
        n,
        reduced.diagonal,
        0,
        reduced.superDiagonal,
        0,
        u,
        0,
        n,
        vTransposed,
        0,
        n,
        new double[1],
        0,
        new int[1],
        0,
        new double[room],
        0,
        new int[8 * n],
        0,
        info);
    NotConvergedException.check("singular value decomposition", m, n, info.val);
    ComplexMatrix v = reduced.right(new Matrix(n, n, vTransposed).transpose());
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
