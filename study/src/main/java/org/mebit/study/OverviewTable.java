package org.mebit.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Column;
import org.mebit.result.MemoryTable;
import org.mebit.result.Pyramid;
import org.mebit.result.Table;

/// The whole of all curves of a pyramid, read when it is first looked at: hundreds of curves are
/// millions of numbers, and often no figure shows them.
///
/// Used by one thread.
final class OverviewTable implements Table {
  private final Path pyramid;
  private @Nullable MemoryTable read;

  /// @param pyramid its file
  OverviewTable(Path pyramid) {
    this.pyramid = pyramid;
  }

  @Override
  public List<Column> columns() {
    return table().columns();
  }

  @Override
  public long rows() {
    return table().rows();
  }

  /// {@inheritDoc}
  ///
  /// @throws UncheckedIOException if the file cannot be read
  @Override
  public void scan(List<String> names, Visitor visitor) {
    table().scan(names, visitor);
  }

  private MemoryTable table() {
    MemoryTable table = read;
    if (table == null) {
      try {
        table = Zoom.overview(Pyramid.open(pyramid), Zoom.USUAL_COLUMNS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      read = table;
    }
    return table;
  }
}
