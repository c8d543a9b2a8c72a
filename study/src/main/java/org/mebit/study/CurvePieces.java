package org.mebit.study;

import org.mebit.platform.LinearValues;
import org.mebit.result.CurveOutputs;
import org.mebit.result.PyramidShape;

/// The curves of a study in chunks of equal size, a power of two, so that no cell of the pyramid's
/// finest level lies in two.
final class CurvePieces implements Pieces<CurveChunk> {
  /// The most points of a chunk: what is computed of them is a few megabytes.
  private static final int MOST_POINTS = 1 << 16;

  /// With fewer chunks of a curve, threads would wait for the last one; with more, for the
  /// hand-over.
  private static final int WANTED_CHUNKS = 256;

  private static final int CHUNKS_AHEAD_PER_THREAD = 4;

  private final Job job;
  private final Layout layout;
  private final Curves curves;
  private final Tracer tracer;
  private final CurveOutputs outputs;
  private final boolean keepsRows;
  private final int cell;
  private final int chunk;
  private final long chunksOfCurve;

  CurvePieces(Job job, Layout layout, Curves curves, Tracer tracer, CurveOutputs outputs) {
    this.job = job;
    this.layout = layout;
    this.curves = curves;
    this.tracer = tracer;
    this.outputs = outputs;
    this.keepsRows = job.keep().table();
    int points = curves.values().size();
    cell = (int) PyramidShape.of(points).pointsOfCell(0);
    int wanted = tracer.slice() > 0 ? tracer.slice() : points / WANTED_CHUNKS;
    chunk = Math.clamp(Integer.highestOneBit(wanted), cell, MOST_POINTS);
    chunksOfCurve = Math.ceilDiv(points, chunk);
  }

  @Override
  public long count() {
    return Math.multiplyExact(curves.count(), chunksOfCurve);
  }

  @Override
  public long points() {
    return job.request().count();
  }

  @Override
  public long ahead(int threads) {
    return keepsRows ? threads + 1L : (long) CHUNKS_AHEAD_PER_THREAD * threads;
  }

  @Override
  public Outcome<CurveChunk> compute(long number) {
    long curve = number / chunksOfCurve;
    int place = (int) (number % chunksOfCurve * chunk);
    long first = curves.index(curve, place);
    try {
      double[] values = values(place);
      Traced traced = tracer.trace(curves.first(curve), values, first, curves.stride());
      return new Outcome.Computed<>(
          number,
          values.length,
          CurveChunk.of(curve, outputs, values, traced, first, curves.stride(), cell));
    } catch (PointFailedException e) {
      return new Outcome.Failed<>(e);
    } catch (
        Throwable e) { // whatever is thrown, even for want of memory, the run has to hear of it
      return new Outcome.Failed<>(
          PointFailedException.at(job.request().point(first), job, layout, e));
    }
  }

  private double[] values(int place) {
    LinearValues axis = curves.values();
    double[] values = new double[Math.min(chunk, axis.size() - place)];
    for (int i = 0; i < values.length; i++) {
      values[i] = axis.at(place + i);
    }
    return values;
  }
}
