package org.mebit.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a platform will serve a request. Immutable; `evaluate` is called from several threads at
/// once.
public interface Plan {
  /// The columns of the result after the varied parameters, in order: the quantities asked for,
  /// each followed by its `_error` where it has one.
  List<Quantity> outputs();

  /// Axes along which one computation serves all points: a block holds all their values.
  List<String> sharedAxes();

  /// The most points of a block, in 1..65,536. It must not depend on the number of threads.
  int slice();

  /// The most rows a point gives.
  default long rowsOfPoint() {
    return 1;
  }

  /// One line per way of computing, with how many points it serves: `patch: 4001 points`.
  List<String> methods();

  /// A guess at the time of the whole request on one core, s.
  double estimatedSeconds();

  /// The error wanted of a quantity at a point, if it has the unit of parameter `tolerance`: what
  /// the point says, unless the plan knows better.
  default OptionalDouble tolerance(Point point, String quantity) {
    return point.parameterNamed("tolerance") && point.value("tolerance") instanceof Value.Real real
        ? OptionalDouble.of(real.number())
        : OptionalDouble.empty();
  }

  /// A quick way along `parameter`, if there is one that serves every point of the request.
  default Optional<Curve> curve(String parameter) {
    return Optional.empty();
  }

  /// The period of every quantity along `parameter`, in its unit, if all of them have one for every
  /// point of the request: values that differ by it give equal results. To so many digits that it
  /// can be taken away 10¹⁶ times.
  default Optional<BigDecimal> period(String parameter) {
    return Optional.empty();
  }

  /// Computes the points of a block and hands over their rows, in the points' order.
  ///
  /// @throws InterruptedException if the run was interrupted; long computations look at the
  ///   thread's flag
  void evaluate(List<Point> block, Rows rows) throws InterruptedException;
}
