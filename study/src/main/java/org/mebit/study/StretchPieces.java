package org.mebit.study;

import org.mebit.platform.LinearValues;
import org.mebit.platform.Point;
import org.mebit.result.Cells;
import org.mebit.result.CurveOutputs;

/// Points of one curve, gathered into cells of any size.
final class StretchPieces implements Pieces<Cells> {
  private static final int MOST_POINTS = 1 << 16;
  private static final int WANTED_CHUNKS = 16;

  private final Tracer tracer;
  private final CurveOutputs outputs;
  private final Point through;
  private final LinearValues values;
  private final int place;
  private final int points;
  private final long first;
  private final long stride;
  private final int size;
  private final int chunk;

  /// @param through a point of the curve
  /// @param values of the parameter
  /// @param place of the first point among them
  /// @param points how many
  /// @param first index of the first point
  /// @param stride by how much it grows from point to point
  /// @param size how many points a cell has
  StretchPieces(
      Tracer tracer,
      CurveOutputs outputs,
      Point through,
      LinearValues values,
      int place,
      int points,
      long first,
      long stride,
      int size) {
    this.tracer = tracer;
    this.outputs = outputs;
    this.through = through;
    this.values = values;
    this.place = place;
    this.points = points;
    this.first = first;
    this.stride = stride;
    this.size = size;
    int wanted = Math.max(points / WANTED_CHUNKS, tracer.slice());
    chunk = Math.max(Math.min(wanted, MOST_POINTS) / size, 1) * size;
  }

  @Override
  public long count() {
    return Math.ceilDiv(points, chunk);
  }

  @Override
  public long points() {
    return points;
  }

  @Override
  public long ahead(int threads) {
    return count();
  }

  @Override
  public Outcome<Cells> compute(long number) {
    int from = (int) number * chunk;
    double[] at = new double[Math.min(chunk, points - from)];
    for (int i = 0; i < at.length; i++) {
      at[i] = values.at(place + from + i);
    }
    try {
      Traced traced = tracer.trace(through, at, first + from * stride, stride);
      double[][] results = traced.results().toArray(double[][]::new);
      return new Outcome.Computed<>(
          number, at.length, new Cells(outputs, at, at.length, results, size));
    } catch (PointFailedException e) {
      return new Outcome.Failed<>(e);
    } catch (Throwable e) { // whatever is thrown, the caller has to hear of it
      return new Outcome.Failed<>(
          new PointFailedException("the stretch from " + at[0] + " to " + at[at.length - 1], e));
    }
  }
}
