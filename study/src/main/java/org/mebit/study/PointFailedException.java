package org.mebit.study;

import org.mebit.platform.Point;

/// A point could not be computed. The message says which one, with its varied parameters.
public final class PointFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long point;

  private PointFailedException(long point, String what, Throwable cause) {
    super(what + " cannot be computed: " + why(cause), cause);
    this.point = point;
  }

  /// @param what could not be computed, where it is no point in particular
  PointFailedException(String what, Throwable cause) {
    this(-1, what, cause);
  }

  /// A point of a study, or one that it does not have: its index lies beyond.
  static PointFailedException at(Point point, Job job, Layout layout, Throwable cause) {
    String where = layout.describe(point);
    if (point.index() >= job.request().count()) {
      return new PointFailedException("the new point at " + where, cause);
    }
    return new PointFailedException(
        point.index(),
        "point %d of %d%s"
            .formatted(
                point.index() + 1,
                job.request().count(),
                where.isEmpty() ? "" : " (" + where + ")"),
        cause);
  }

  private static String why(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  /// Index of the first point without a row when its block failed: where a platform computes a
  /// block as a whole, the failure may concern a later one of the block. -1 if it was no point in
  /// particular.
  public long point() {
    return point;
  }
}
