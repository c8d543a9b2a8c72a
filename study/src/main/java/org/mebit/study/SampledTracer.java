package org.mebit.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Curve;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;

/// Follows curves by the platform's quick way.
final class SampledTracer implements Tracer {
  private final Curve curve;
  private final NumberColumns numbers;
  private final boolean wantsRows;

  private SampledTracer(Curve curve, NumberColumns numbers, boolean wantsRows) {
    this.curve = curve;
    this.numbers = numbers;
    this.wantsRows = wantsRows;
  }

  /// Along `parameter`; empty where the platform has no such way, or it does not give all that is
  /// wanted.
  static Optional<Tracer> along(
      String parameter, Job job, NumberColumns numbers, boolean wantsRows) {
    boolean texts = numbers.count() < job.plan().outputs().size();
    return job.plan()
        .curve(parameter)
        .filter(
            curve -> curve.outputs().stream().map(Quantity::name).toList().equals(numbers.names()))
        .filter(_ -> !(wantsRows && texts))
        .map(curve -> new SampledTracer(curve, numbers, wantsRows));
  }

  @Override
  public int slice() {
    return 0;
  }

  @Override
  public Traced trace(Point through, double[] values, long first, long stride)
      throws InterruptedException {
    double[][] results = new double[numbers.count()][values.length];
    curve.sampler(through).at(values, values.length, results);
    List<double @Nullable []> tolerances = new ArrayList<>();
    for (int number = 0; number < numbers.count(); number++) {
      Double one = numbers.isJudged(number) ? numbers.tolerance(number, through) : null;
      tolerances.add(one == null ? null : new double[] {one});
    }
    return new Traced(
        List.of(results), Map.of(), tolerances, wantsRows ? rows(results, values.length) : null);
  }

  private static List<@Nullable Object[]> rows(double[][] results, int count) {
    List<@Nullable Object[]> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      @Nullable Object[] row = new @Nullable Object[results.length];
      for (int number = 0; number < results.length; number++) {
        double x = results[number][i];
        row[number] = Double.isNaN(x) ? null : (Double) x;
      }
      rows.add(row);
    }
    return rows;
  }
}
