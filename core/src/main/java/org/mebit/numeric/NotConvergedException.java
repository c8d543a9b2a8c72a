package org.mebit.numeric;

/// An iterative routine of linear algebra gave up: its answer does not exist, not even roughly.
///
/// With finite input this is practically unknown; whoever meets it should look at the scale of the
/// matrix.
public final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// LAPACKE returns -1010 or -1011 if it cannot allocate its work arrays.
  private static final int OUT_OF_MEMORY = -1010;

  /// @param information what LAPACK returned: 0 is success, a negative number a refusal
  /// @throws NotConvergedException if it is positive
  /// @throws IllegalStateException if it is negative
  static void check(String routine, int rows, int columns, int information) {
    if (information > 0) {
      throw new NotConvergedException(routine, rows, columns, information);
    }
    if (information < 0) {
      throw new IllegalStateException(
          "%s of a %d x %d matrix was refused by LAPACK (info = %d%s)"
              .formatted(
                  routine,
                  rows,
                  columns,
                  information,
                  information <= OUT_OF_MEMORY ? ", out of memory" : ""));
    }
  }

  private NotConvergedException(String routine, int rows, int columns, int information) {
    super(
        "%s of a %d x %d matrix did not converge (info = %d); rescale the matrix, or try the other implementation with MEBIT_LAPACK=java or native"
            .formatted(routine, rows, columns, information));
  }
}
