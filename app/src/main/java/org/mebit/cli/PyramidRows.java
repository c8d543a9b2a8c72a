package org.mebit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Axis;
import org.mebit.platform.Value;
import org.mebit.result.Column;
import org.mebit.result.MemoryTable;
import org.mebit.result.Pyramid;
import org.mebit.result.Table;
import org.mebit.study.Job;
import org.mebit.study.PointFailedException;
import org.mebit.study.Progress;
import org.mebit.study.Zoom;

/// The curves of a pyramid, and what lies below its finest level computed afresh.
///
/// @param job of the run's study
/// @param pyramid that the run keeps
/// @param threads how many compute what the pyramid does not have
/// @param progress hears how far they are
record PyramidRows(Job job, Pyramid pyramid, int threads, Progress progress) implements CurveRows {
  @Override
  public Table whole(int columns) throws IOException {
    return Zoom.overview(pyramid, columns);
  }

  @Override
  public Piece of(Stretch stretch, int columns)
      throws PointFailedException, IOException, InterruptedException {
    Zoom zoom = new Zoom(job, pyramid, threads, progress);
    Set<String> sources = new LinkedHashSet<>();
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<Column> header = List.of();
    for (Map<String, Value> curve : curves()) {
      Zoom.View view = zoom.of(curve, stretch.from(), stretch.to(), columns);
      sources.add(view.source().toString());
      header = view.table().columns();
      view.table()
          .scan(header.stream().map(Column::name).toList(), cells -> rows.add(cells.clone()));
    }
    return new Piece(new MemoryTable(header, rows), List.copyOf(sources));
  }

  /// The values of the outer parameters of each curve.
  private List<Map<String, Value>> curves() {
    String along = pyramid.parameter().name();
    List<Map<String, Value>> curves = List.of(Map.of());
    for (Axis axis : job.request().axes()) {
      if (axis.parameter().equals(along)) {
        continue;
      }
      List<Map<String, Value>> longer = new ArrayList<>();
      for (Map<String, Value> curve : curves) {
        for (Value value : axis.values()) {
          Map<String, Value> more = new LinkedHashMap<>(curve);
          more.put(axis.parameter(), value);
          longer.add(more);
        }
      }
      curves = longer;
    }
    return curves;
  }
}
