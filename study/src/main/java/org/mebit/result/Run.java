package org.mebit.result;

import java.io.IOException;
import java.nio.file.Path;

/// A finished run: a folder with `study.yaml`, `table.parquet`, `run.json` and, where it could be
/// drawn, `figure.svg` and `figure.png`.
///
/// @param folder where it is
/// @param record what it says about itself
public record Run(Path folder, RunRecord record) {
  /// The name of the file with the study as given.
  public static final String STUDY = "study.yaml";

  /// The name of the file with the results.
  public static final String TABLE = "table.parquet";

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

  /// Its results.
  ///
  /// @throws IOException if the file is missing or broken
  public ParquetTable table() throws IOException {
    return ParquetTable.open(folder.resolve(TABLE));
  }
}
