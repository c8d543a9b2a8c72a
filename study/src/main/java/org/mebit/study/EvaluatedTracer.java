package org.mebit.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;
import org.mebit.platform.Rows;
import org.mebit.platform.Value;

/// Follows curves point by point, as a table would be computed: for every platform.
final class EvaluatedTracer implements Tracer {
  private static final String METHOD = "method_used";

  private final Job job;
  private final Layout layout;
  private final String parameter;
  private final NumberColumns numbers;
  private final boolean wantsRows;
  private final int methodPlace;

  /// @throws IllegalArgumentException if a point may have several rows
  EvaluatedTracer(
      String parameter, Job job, Layout layout, NumberColumns numbers, boolean wantsRows) {
    if (job.plan().rowsOfPoint() > 1) {
      throw new IllegalArgumentException(
          "keep: pyramid must go with one row at each point, but a point of this study has up to "
              + job.plan().rowsOfPoint());
    }
    this.job = job;
    this.layout = layout;
    this.parameter = parameter;
    this.numbers = numbers;
    this.wantsRows = wantsRows;
    this.methodPlace = job.plan().outputs().stream().map(Quantity::name).toList().indexOf(METHOD);
  }

  @Override
  public int slice() {
    return job.plan().sharedAxes().contains(parameter) ? job.plan().slice() : 0;
  }

  @Override
  public Traced trace(Point through, double[] values, long first, long stride)
      throws PointFailedException, InterruptedException {
    Trace trace = new Trace(values.length, first, stride);
    int most = job.plan().slice();
    for (int from = 0; from < values.length; from += most) {
      List<Point> block = new ArrayList<>();
      for (int i = from; i < Math.min(values.length, from + most); i++) {
        block.add(through.with(first + i * stride, parameter, new Value.Real(values[i])));
      }
      try {
        job.plan().evaluate(block, trace);
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable e) { // even for want of memory, the run has to hear of it
        Point point = block.get(Math.clamp(trace.next - from, 0, block.size() - 1));
        throw PointFailedException.at(point, job, layout, e);
      }
    }
    return new Traced(List.of(trace.results), trace.methods, trace.tolerances, trace.rows);
  }

  /// Takes the rows of points.
  private final class Trace implements Rows {
    private final long first;
    private final long stride;
    private final double[][] results;
    private final List<double @Nullable []> tolerances = new ArrayList<>();
    private final Map<String, Long> methods = new TreeMap<>();
    private final @Nullable List<@Nullable Object[]> rows;
    private int next;

    Trace(int points, long first, long stride) {
      this.first = first;
      this.stride = stride;
      results = new double[numbers.count()][points];
      rows = wantsRows ? new ArrayList<>(points) : null;
      for (int number = 0; number < results.length; number++) {
        Arrays.fill(results[number], Double.NaN);
        tolerances.add(numbers.isJudged(number) ? new double[points] : null);
      }
    }

    @Override
    public void accept(Point point, @Nullable Object[] cells) {
      int i = (int) ((point.index() - first) / stride);
      if (i < next) {
        throw new IllegalStateException("a point of a curve must have one row, but has several");
      }
      if (cells.length != job.plan().outputs().size()) {
        throw new IllegalStateException(
            "a row must have %d outputs, but has %d"
                .formatted(job.plan().outputs().size(), cells.length));
      }
      next = i + 1;
      for (int number = 0; number < results.length; number++) {
        if (cells[numbers.place(number)] instanceof Number cell) {
          double x = cell.doubleValue();
          // An error that is no number is worse than any; nothing else stands for no value.
          results[number][i] =
              Double.isNaN(x) && numbers.isError(number) ? Double.POSITIVE_INFINITY : x;
          double[] judged = tolerances.get(number);
          if (judged != null) {
            Double tolerance = numbers.tolerance(number, point);
            judged[i] = tolerance == null ? Double.NaN : tolerance;
          }
        }
      }
      if (methodPlace >= 0 && cells[methodPlace] instanceof String method) {
        methods.merge(method, 1L, Long::sum);
      }
      if (rows != null) {
        rows.add(cells);
      }
    }
  }
}
