package org.mebit.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as comma-separated values: a header of column names, then one line per row.
///
/// Doubles have the fewest digits that give the same double again; whole ones below 10¹⁵ have
/// neither point nor exponent. A missing cell is empty. Texts are quoted where RFC 4180 asks for it
/// and where they are empty, lists always: `"[4, 2, 3]"`. Lines end with a line feed; the text is
/// UTF-8.
public final class Csv {
  /// Below it every whole double is printed without an exponent, and no digit is invented.
  private static final double PLAIN = 1e15;

  private static final int BUFFER = 1 << 16;

  private Csv() {}

  /// Writes `table` to `out`, which is flushed but not closed.
  ///
  /// @throws IOException if `out` cannot be written or the table cannot be read
  public static void write(Table table, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    List<String> names = table.columns().stream().map(Column::name).toList();
    StringBuilder header = new StringBuilder();
    for (String name : names) {
      appendText(header.isEmpty() ? header : header.append(','), name);
    }
    text.append(header).append('\n');
    StringBuilder line = new StringBuilder();
    try {
      table.scan(
          names,
          cells -> {
            line.setLength(0);
            for (int i = 0; i < cells.length; i++) {
              append(i == 0 ? line : line.append(','), cells[i]);
            }
            try {
              text.append(line.append('\n'));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    text.flush();
  }

  private static void append(StringBuilder line, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Double number -> appendReal(line, number);
      case String text -> appendText(line, text);
      case long[] numbers -> line.append('"').append(Arrays.toString(numbers)).append('"');
      default -> line.append(cell);
    }
  }

  private static void appendReal(StringBuilder line, double number) {
    boolean negativeZero = number == 0 && 1 / number < 0;
    if (number == Math.rint(number) && Math.abs(number) < PLAIN && !negativeZero) {
      line.append((long) number);
    } else {
      line.append(number);
    }
  }

  private static void appendText(StringBuilder line, String text) {
    if (text.isEmpty() || text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)) {
      line.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      line.append(text);
    }
  }
}
