package org.mebit.numeric;

import org.netlib.lapack.Dbdsdc;
import org.netlib.lapack.Dbdsqr;
import org.netlib.lapack.Dgebrd;
import org.netlib.lapack.Dgesdd;
import org.netlib.lapack.Dlamch;
import org.netlib.lapack.Dsbev;
import org.netlib.lapack.Dstedc;
import org.netlib.lapack.Dsterf;
import org.netlib.lapack.Dsyev;
import org.netlib.lapack.Dsyevd;
import org.netlib.util.intW;

/// The routines of LAPACK 3.1, translated to Java by F2J, that are in use here.
///
/// The translation keeps Fortran's `SAVE` variables as static fields. Of the routines called from
/// here only `dlamch` has any that change, on its first call: it is made here, before another
/// thread can make one. Beware of `dlacon` and `dlasq3`, which keep their state in static fields
/// for good.
///
/// Every method overwrites its arrays and returns LAPACK's `info`.
final class TranslatedLapack {
  /// LAPACK's usual block size; the work arrays have room for blocks of it.
  private static final int BLOCK = 32;

  static {
    double unitRoundoff = Dlamch.dlamch("E");
    if (unitRoundoff != 0x1p-53) {
      throw new ExceptionInInitializerError("unit roundoff must be 2^-53, but is " + unitRoundoff);
    }
  }

  private TranslatedLapack() {}

  /// Eigenvalues into `w`; `a` is n x n.
  static int symmetricValues(int n, double[] a, double[] w) {
    intW info = new intW(0);
    int room = n * (2 + BLOCK);
    Dsyev.dsyev("N", "L", n, a, 0, n, w, 0, new double[room], 0, room, info);
    return info.val;
  }

  /// Eigenvalues into `w`; `band` is the lower band, (bandwidth + 1) x n.
  static int bandedValues(int n, int bandwidth, double[] band, double[] w) {
    intW info = new intW(0);
    double[] none = new double[1];
    double[] work = new double[Math.max(1, 3 * n - 2)];
    Dsbev.dsbev("N", "L", n, bandwidth, band, 0, bandwidth + 1, w, 0, none, 0, 1, work, 0, info);
    return info.val;
  }

  /// Eigenvalues into `w`, eigenvectors over `a`, which is n x n.
  static int symmetricVectors(int n, double[] a, double[] w) {
    intW info = new intW(0);
    int room = Math.toIntExact(1 + 6L * n + 2L * n * n);
    int integers = 3 + 5 * n;
    double[] work = new double[room];
    int[] numbers = new int[integers];
    Dsyevd.dsyevd("V", "L", n, a, 0, n, w, 0, work, 0, room, numbers, 0, integers, info);
    return info.val;
  }

  /// Eigenvalues of the symmetric tridiagonal matrix over `d`; `e` is the off-diagonal.
  static int tridiagonalValues(double[] d, double[] e) {
    intW info = new intW(0);
    Dsterf.dsterf(d.length, d, 0, e, 0, info);
    return info.val;
  }

  /// Eigenvalues of the symmetric tridiagonal matrix over `d`, eigenvectors into `z`, which is n x
  /// n.
  static int tridiagonalVectors(double[] d, double[] e, double[] z) {
    intW info = new intW(0);
    int n = d.length;
    int room = Math.toIntExact(1 + 4L * n + (long) n * n);
    int integers = 3 + 5 * n;
    double[] work = new double[room];
    int[] numbers = new int[integers];
    Dstedc.dstedc("I", n, d, 0, e, 0, z, 0, n, work, 0, room, numbers, 0, integers, info);
    return info.val;
  }

  /// Reduces `a`, m x n with `m ≥ n`, to upper bidiagonal form with diagonal `d` and superdiagonal
  /// `e`.
  static int bidiagonal(int m, int n, double[] a, double[] d, double[] e) {
    intW info = new intW(0);
    int room = Math.toIntExact((long) BLOCK * (m + n));
    double[] left = new double[n];
    double[] right = new double[n];
    Dgebrd.dgebrd(m, n, a, 0, m, d, 0, e, 0, left, 0, right, 0, new double[room], 0, room, info);
    return info.val;
  }

  /// Singular values of the upper bidiagonal matrix over `d`, descending.
  static int bidiagonalValues(double[] d, double[] e) {
    intW info = new intW(0);
    double[] none = new double[1];
    double[] work = new double[4 * d.length];
    Dbdsqr.dbdsqr(
        "U", d.length, 0, 0, 0, d, 0, e, 0, none, 0, 1, none, 0, 1, none, 0, 1, work, 0, info);
    return info.val;
  }

  /// Singular values of the upper bidiagonal matrix over `d`, singular vectors into `u` and `vt`,
  /// which are n x n.
  static int bidiagonalVectors(double[] d, double[] e, double[] u, double[] vt) {
    intW info = new intW(0);
    int n = d.length;
    double[] work = new double[Math.toIntExact(3L * n * n + 4L * n)];
    int[] numbers = new int[8 * n];
    Dbdsdc.dbdsdc(
        "U",
        "I",
        n,
        d,
        0,
        e,
        0,
        u,
        0,
        n,
        vt,
        0,
        n,
        new double[1],
        0,
        new int[1],
        0,
        work,
        0,
        numbers,
        0,
        info);
    return info.val;
  }

  /// Thin singular value decomposition of `a`, m x n, into `s`, `u` and `vt`.
  static int singularVectors(int m, int n, double[] a, double[] s, double[] u, double[] vt) {
    intW info = new intW(0);
    int k = s.length;
    int room = Math.toIntExact(BLOCK * ((long) m + n) + 4L * k * k + 7L * k + Math.max(m, n));
    double[] work = new double[room];
    Dgesdd.dgesdd(
        "S", m, n, a, 0, m, s, 0, u, 0, m, vt, 0, k, work, 0, room, new int[8 * k], 0, info);
    return info.val;
  }
}
