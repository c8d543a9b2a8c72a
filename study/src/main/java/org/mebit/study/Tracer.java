package org.mebit.study;

import java.util.Optional;
import org.mebit.platform.Point;

/// Computes points of a study's curves; used by several threads at once.
interface Tracer {
  /// The quickest way along `parameter` that the platform has.
  ///
  /// @param wantsRows whether all outputs of each point are wanted, not the numbers alone
  /// @throws IllegalArgumentException if a point may have several rows
  static Tracer of(
      Job job, Layout layout, String parameter, NumberColumns numbers, boolean wantsRows) {
    Optional<Tracer> quick = SampledTracer.along(parameter, job, numbers, wantsRows);
    return quick.isPresent()
        ? quick.get()
        : new EvaluatedTracer(parameter, job, layout, numbers, wantsRows);
  }

  /// Computes points of one curve.
  ///
  /// @param through a point of the curve
  /// @param values of the parameter that runs
  /// @param first index of the first point: its random numbers hang on it
  /// @param stride by how much the index grows from point to point
  /// @throws PointFailedException if one cannot be computed, and it is known which
  /// @throws InterruptedException if the run was interrupted
  Traced trace(Point through, double[] values, long first, long stride)
      throws PointFailedException, InterruptedException;

  /// The most points that one call should compute, where the parameter's values share work; 0 where
  /// any number will do.
  int slice();
}
