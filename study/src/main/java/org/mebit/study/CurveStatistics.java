package org.mebit.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Column;
import org.mebit.result.CurveOutputs;
import org.mebit.result.RunRecord;
import org.mebit.result.TableWriter;

/// Statistics of the values along each curve, and the file of their distributions: one row for each
/// bin from the least to the greatest value, with the outer parameters, the quantity, the ends of
/// the bin, how many points it has and which share of the curve's.
final class CurveStatistics implements AutoCloseable {
  private final Job job;
  private final Layout layout;
  private final Curves curves;
  private final CurveOutputs outputs;
  private final TableWriter writer;
  private final List<RunRecord.Statistics> all = new ArrayList<>();
  private List<QuantityTally> tallies = List.of();
  private long curve = -1;

  private CurveStatistics(
      Job job, Layout layout, Curves curves, CurveOutputs outputs, TableWriter writer) {
    this.job = job;
    this.layout = layout;
    this.curves = curves;
    this.outputs = outputs;
    this.writer = writer;
  }

  /// @param scratch an existing folder
  static CurveStatistics create(
      Path scratch, Job job, Layout layout, Curves curves, CurveOutputs outputs)
      throws IOException {
    List<Column> columns = new ArrayList<>();
    curves.outerNames().forEach(name -> columns.add(layout.column(name)));
    columns.add(new Column("quantity", Column.Kind.TEXT, "", "whose values are counted"));
    columns.add(
        new Column("low", Column.Kind.REAL, "", "lower end of the bin, in the quantity's unit"));
    columns.add(
        new Column("high", Column.Kind.REAL, "", "upper end of the bin, in the quantity's unit"));
    columns.add(
        new Column("points", Column.Kind.WHOLE, "", "points in the bin, without its upper end"));
    columns.add(
        new Column("share", Column.Kind.REAL, "", "of the curve's points that have a value"));
    return new CurveStatistics(job, layout, curves, outputs, TableWriter.create(scratch, columns));
  }

  /// Takes the next points.
  void take(CurveChunk chunk) throws IOException {
    if (chunk.curve() != curve) {
      close(tallies);
      curve = chunk.curve();
      tallies = chunk.quantities();
      return;
    }
    List<QuantityTally> joined = new ArrayList<>();
    for (int q = 0; q < tallies.size(); q++) {
      joined.add(tallies.get(q).with(chunk.quantities().get(q)));
    }
    tallies = joined;
  }

  /// Writes the distributions.
  void finish(Path file) throws IOException {
    close(tallies);
    tallies = List.of();
    writer.finish(file);
  }

  /// Of every curve and quantity.
  List<RunRecord.Statistics> all() {
    return all;
  }

  private void close(List<QuantityTally> finished) throws IOException {
    for (int q = 0; q < finished.size(); q++) {
      QuantityTally tally = finished.get(q);
      Column quantity = outputs.quantities().get(q);
      Map<String, @Nullable Object> outer = new LinkedHashMap<>(at(curves.index(curve, 0)));
      outer.remove(curves.parameter());
      all.add(
          new RunRecord.Statistics(
              quantity.name(),
              quantity.unit(),
              outer,
              tally.applied(),
              tally.mean(),
              tally.deviation(),
              tally.least(),
              at(tally.leastPoint()),
              tally.greatest(),
              at(tally.greatestPoint())));
      write(quantity.name(), tally);
    }
  }

  private void write(String quantity, QuantityTally tally) throws IOException {
    List<String> names = curves.outerNames();
    @Nullable Object[] outer = layout.cells(curves.first(curve), names);
    Histogram histogram = tally.histogram();
    for (int bin = 0; bin < histogram.bins(); bin++) {
      @Nullable Object[] row = new @Nullable Object[outer.length + 5];
      System.arraycopy(outer, 0, row, 0, outer.length);
      row[outer.length] = quantity;
      row[outer.length + 1] = histogram.low(bin);
      row[outer.length + 2] = histogram.high(bin);
      row[outer.length + 3] = histogram.count(bin);
      row[outer.length + 4] = (double) histogram.count(bin) / tally.applied();
      writer.append(writer.rows(), row);
    }
  }

  private Map<String, @Nullable Object> at(long index) {
    return index < 0 ? Map.of() : layout.at(job.request().point(index));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
