package org.mebit.ensemble.dephasing;

/// What a dense computation takes, known before any of it is allocated.
///
/// @param bytes memory at its peak: matrices on the heap and the solver's copy outside of it
/// @param seconds a guess for one core with OpenBLAS, from times measured at 100 to 5400 rows; pure
///   Java takes some five times as long
record Cost(double bytes, double seconds) {
  private static final double DOUBLE = 8;

  /// Eigenvalues of a real symmetric matrix took `4.4·10⁻¹¹ n³ + 2.5·10⁻⁸ n²` s: 0.3 ms at 100
  /// rows, 12 ms at 500, 0.4 s at 2000, 7 s at 5400.
  static double eigenvalues(double rows) {
    return rows * rows * (4.4e-11 * rows + 2.5e-8);
  }

  /// Three nodes with the given number of sites, in blocks of residue classes.
  ///
  /// @param divisor number of classes
  /// @param offset whether there is one
  static Cost ofSites(double sites, double divisor, boolean offset) {
    // A class that is its own mirror image falls into blocks by the sign of the sum; of the others
    // one of each pair is computed.
    double signs = offset ? 1 : 2;
    double own = Math.min(divisor, divisor % 2 == 0 ? 2 : 1);
    double inClass = sites / divisor;
    double small = inClass / (2 * signs);
    double large = inClass / signs;
    boolean pairs = divisor > own;
    double largest = pairs ? large : small;
    double seconds =
        own * 2 * signs * eigenvalues(small)
            + (pairs ? 0.5 * (divisor - own) * signs * eigenvalues(large) : 0);
    // The block, and the copy that the solver overwrites; the table of overlaps and its factors.
    return new Cost(DOUBLE * (2 * largest * largest + 16 * sites), seconds);
  }

  /// A chain of any length over all Dicke states.
  ///
  /// @param levels N + 1
  static Cost ofAll(int nodes, double levels, boolean offset) {
    double states = levels * levels;
    double pairs = 2 * DOUBLE * states * levels * (levels + 1) / 2;
    double transpose =
        offset ? 4 * DOUBLE * states * states : 1.25 * DOUBLE * states * states * 0.5;
    // A product holds both factors and the result, inside the heap and outside.
    double bytes = Math.max(5 * pairs, pairs + transpose);
    double bonds = (nodes - 1) * 7e-10 * states * states * levels;
    // A complex Hermitian matrix takes four times as long as a real one.
    double solving = offset ? 6 * eigenvalues(states) : 2 * eigenvalues(0.5 * states);
    return new Cost(bytes, bonds + solving);
  }
}
