package org.mebit.numeric;

/// An iterative routine of linear algebra gave up: its answer does not exist, not even roughly.
///
/// With finite input this is practically unknown; whoever meets it should look at the scale of the
/// matrix.
public final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotConvergedException(String routine, int rows, int columns, int information) {
    super(
        "%s of a %d x %d matrix did not converge (info = %d); rescale the matrix, or try the other implementation with MEBIT_LAPACK=java or native"
            .formatted(routine, rows, columns, information));
  }
}
