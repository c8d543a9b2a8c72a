package org.mebit.study;

import java.util.Optional;
import org.mebit.result.PyramidShape;

/// What a study that keeps a pyramid will compute and write.
///
/// @param parameter that runs along the curves
/// @param curves how many there are
/// @param shape of the pyramid of each
/// @param bytes of the files, about
public record CurvePlan(String parameter, long curves, PyramidShape shape, double bytes) {
  /// Of a compressed number that differs from row to row, measured on tables of `ensemble_chain`.
  private static final double BYTES_OF_NUMBER = 7;

  /// The plan of `job`; empty if it keeps no pyramid.
  public static Optional<CurvePlan> of(Job job) {
    if (!job.keep().pyramid()) {
      return Optional.empty();
    }
    Curves curves = new Curves(job.request());
    NumberColumns numbers = new NumberColumns(job, new Layout(job));
    PyramidShape shape = PyramidShape.of(curves.values().size());
    // Of each quantity minimum, maximum and mean, and an error; two ends of each cell.
    double cellNumbers = 2.0 + numbers.count() + 2.0 * numbers.outputs().count();
    double bytes = curves.count() * (double) shape.allCells() * cellNumbers * BYTES_OF_NUMBER;
    if (job.keep().table()) {
      bytes += job.request().count() * (1.0 + numbers.count()) * BYTES_OF_NUMBER;
    }
    return Optional.of(new CurvePlan(curves.parameter(), curves.count(), shape, bytes));
  }
}
