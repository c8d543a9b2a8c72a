package org.mebit.platform;

import java.util.List;

/// A quick way along one parameter: numbers in, numbers out, no object for a point. For curves of
/// 10⁸ points and more.
///
/// Immutable; samplers are made from several threads at once.
public interface Curve {
  /// The outputs of the plan that are real numbers, in their order.
  List<Quantity> outputs();

  /// A workspace for one thread along the curve through a point.
  ///
  /// @param through gives every parameter but the one that runs
  Sampler sampler(Point through);

  /// Computes stretches of a curve. Used by one thread.
  @FunctionalInterface
  interface Sampler {
    /// Computes the outputs at some values of the parameter.
    ///
    /// @param values of the parameter that runs, in its unit
    /// @param count how many of `values` are meant, from the first
    /// @param results receives `results[output][i]`, NaN where the output does not apply; each has
    ///   room for `count`
    /// @throws InterruptedException if the run was interrupted
    void at(double[] values, int count, double[][] results) throws InterruptedException;
  }
}
