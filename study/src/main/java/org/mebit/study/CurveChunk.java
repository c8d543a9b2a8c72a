package org.mebit.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Cells;
import org.mebit.result.CurveOutputs;

/// Some points of a curve, one after the other, gathered and summed up.
///
/// @param curve its number
/// @param points how many
/// @param first index of the first point
/// @param cells of the finest level
/// @param quantities one tally for each
/// @param errors one for each quantity; null where it has none
/// @param missed how many points miss the tolerance with some error
/// @param leastTolerance of the judged errors; NaN if there is none
/// @param greatestTolerance of the judged errors; NaN if there is none
/// @param methods how many points were computed how; empty where the plan alone knows
/// @param rows all outputs of each point; null unless wanted
record CurveChunk(
    long curve,
    int points,
    long first,
    Cells cells,
    List<QuantityTally> quantities,
    List<@Nullable ErrorTally> errors,
    long missed,
    double leastTolerance,
    double greatestTolerance,
    Map<String, Long> methods,
    @Nullable List<@Nullable Object[]> rows) {
  /// Gathers and sums up what was computed.
  ///
  /// @param values of the parameter
  /// @param first index of the first point
  /// @param stride by how much it grows from point to point
  /// @param size how many points a cell has
  static CurveChunk of(
      long curve,
      CurveOutputs outputs,
      double[] values,
      Traced traced,
      long first,
      long stride,
      int size) {
    int count = values.length;
    double[][] results = traced.results().toArray(double[][]::new);
    Cells cells = new Cells(outputs, values, count, results, size);
    List<QuantityTally> quantities = new ArrayList<>();
    List<@Nullable ErrorTally> errors = new ArrayList<>();
    boolean[] missed = new boolean[count];
    double least = Double.NaN;
    double greatest = Double.NaN;
    for (int q = 0; q < outputs.count(); q++) {
      quantities.add(QuantityTally.of(cells, q, results[outputs.place(q)], count, first, stride));
      if (!outputs.hasError(q)) {
        errors.add(null);
        continue;
      }
      double[] error = results[outputs.errorPlace(q)];
      double[] tolerances = traced.tolerances().get(outputs.errorPlace(q));
      double largest = Double.NaN;
      long point = -1;
      long misses = 0;
      for (int i = 0; i < count; i++) {
        double x = error[i];
        if (Double.isNaN(x)) {
          continue;
        }
        if (!(x <= largest)) {
          largest = x;
          point = first + i * stride;
        }
        double tolerance =
            tolerances == null ? Double.NaN : tolerances[tolerances.length == 1 ? 0 : i];
        // Without a tolerance an error is missed only where it could not be estimated.
        if (Double.isNaN(tolerance) ? x == Double.POSITIVE_INFINITY : x > tolerance) {
          misses++;
          missed[i] = true;
        }
        least = tolerance < least || Double.isNaN(least) ? tolerance : least;
        greatest = tolerance > greatest || Double.isNaN(greatest) ? tolerance : greatest;
      }
      errors.add(new ErrorTally(largest, point, misses));
    }
    long anyMissed = 0;
    for (boolean miss : missed) {
      anyMissed += miss ? 1 : 0;
    }
    return new CurveChunk(
        curve,
        count,
        first,
        cells,
        quantities,
        errors,
        anyMissed,
        least,
        greatest,
        traced.methods(),
        traced.rows());
  }
}
