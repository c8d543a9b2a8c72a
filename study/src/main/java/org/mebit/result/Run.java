package org.mebit.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A finished run: a folder with `study.yaml`, `run.json`, what the study keeps, and, where it
/// could be drawn, `figure.svg` and `figure.png`.
///
/// Kept is `table.parquet`, with a row for every point, or `pyramid.parquet` with
/// `distribution.parquet`, or all of them.
///
/// @param folder where it is
/// @param record what it says about itself
public record Run(Path folder, RunRecord record) {
  /// The name of the file with the study as given.
  public static final String STUDY = "study.yaml";

  /// The name of the file with the results.
  public static final String TABLE = "table.parquet";

  /// The name of the file with minima, maxima and means of long curves.
  public static final String PYRAMID = "pyramid.parquet";

  /// The name of the file with the distributions of values along long curves.
  public static final String DISTRIBUTION = "distribution.parquet";

  /// The name of the file with the record.
  public static final String RECORD = "run.json";

  /// The run in `folder`.
  ///
  /// @throws IOException if there is none, or its record cannot be read
  public static Run open(Path folder) throws IOException {
    return new Run(folder, RunRecord.read(folder.resolve(RECORD)));
  }

  /// The folder's name, by which queries know the run.
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /// Its results: a row for every point where the run keeps them, else the pyramid, whose rows are
  /// cells of all levels and whose columns [Pyramid] describes.
  ///
  /// @throws IOException if the file is missing or broken
  public ParquetTable table() throws IOException {
    return ParquetTable.open(results());
  }

  /// What fits a text file: a row for every point where the run keeps them, else the coarsest level
  /// of the pyramid.
  ///
  /// @throws IOException if the file is missing or broken
  public Table rows() throws IOException {
    Optional<Pyramid> pyramid = hasTable() ? Optional.empty() : pyramid();
    return pyramid.isPresent() ? pyramid.get().rows(pyramid.get().shape().levels() - 1) : table();
  }

  /// The distributions of values along its curves; empty if it keeps no pyramid.
  ///
  /// @throws IOException if the file is broken
  public Optional<ParquetTable> distribution() throws IOException {
    Path file = folder.resolve(DISTRIBUTION);
    return Files.exists(file) ? Optional.of(ParquetTable.open(file)) : Optional.empty();
  }

  /// Whether it keeps a row for every point.
  public boolean hasTable() {
    return Files.exists(folder.resolve(TABLE)) || !Files.exists(folder.resolve(PYRAMID));
  }

  /// The file of [#table()].
  public Path results() {
    return folder.resolve(hasTable() ? TABLE : PYRAMID);
  }

  /// Its pyramid; empty if it keeps none.
  ///
  /// @throws IOException if the file is broken
  public Optional<Pyramid> pyramid() throws IOException {
    Path file = folder.resolve(PYRAMID);
    return Files.exists(file) ? Optional.of(Pyramid.open(file)) : Optional.empty();
  }
}
