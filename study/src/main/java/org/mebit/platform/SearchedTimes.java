package org.mebit.platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.operating.OperatingPoint;
import org.mebit.ensemble.operating.OperatingPoints;
import org.mebit.numeric.Cancellation;

/// What a row of `ensemble_chain` tells of more than one time.
///
/// @param highest of the window of times
/// @param robust in the window of times
/// @param weakest near the point's time
/// @param expected near the point's time
record SearchedTimes(
    Optional<OperatingPoint> highest,
    Optional<OperatingPoint> robust,
    Optional<OperatingPoint> weakest,
    Optional<Estimate> expected) {
  private static final List<String> HIGHEST = List.of("highest_entropy", "highest_time");
  private static final List<String> ROBUST = List.of("robust_entropy", "robust_time");
  private static final List<String> WEAKEST = List.of("guaranteed_entropy", "weakest_time");
  private static final List<String> EXPECTED = List.of("expected_entropy");

  /// Looks for what is asked for.
  ///
  /// @throws InterruptedException if the run was interrupted
  static SearchedTimes of(List<String> quantities, ChainPoint point, Point given)
      throws InterruptedException {
    try {
      return search(quantities, point, given);
    } catch (CancellationException e) {
      throw Cancellation.asInterruption(e);
    }
  }

  private static SearchedTimes search(List<String> quantities, ChainPoint point, Point given) {
    double from = point.time();
    OperatingPoints points =
        new OperatingPoints(LatticeLaw.of(point.chain().nodes()), point.chain().atoms());
    return new SearchedTimes(
        quantities.stream().anyMatch(HIGHEST::contains)
            ? Optional.of(points.highest(from, given.real("time_to")))
            : Optional.empty(),
        quantities.stream().anyMatch(ROBUST::contains)
            ? Optional.of(points.robust(from, given.real("time_to"), given.real("time_jitter")))
            : Optional.empty(),
        quantities.stream().anyMatch(WEAKEST::contains)
            ? Optional.of(points.guaranteed(from, given.real("time_jitter")))
            : Optional.empty(),
        quantities.stream().anyMatch(EXPECTED::contains)
            ? Optional.of(points.expectedGaussian(from, given.real("time_jitter")))
            : Optional.empty());
  }
}
