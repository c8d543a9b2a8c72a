package org.mebit.study;

/// A point could not be computed. The message says which one, with its varied parameters.
public final class PointFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long point;

  PointFailedException(long point, String message, Throwable cause) {
    super(message, cause);
    this.point = point;
  }

  /// Index of the first point without a row when its block failed: where a platform computes a
  /// block as a whole, the failure may concern a later one of the block. -1 if it was no point in
  /// particular.
  public long point() {
    return point;
  }
}
