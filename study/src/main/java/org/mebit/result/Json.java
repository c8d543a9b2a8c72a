package org.mebit.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// A table as a JSON array of objects, one per row, one row a line.
///
/// A missing cell is null, and so are NaN and the infinities, for which JSON has no number.
public final class Json {
  private Json() {}

  /// Writes `table` to `out`, which is flushed but not closed.
  ///
  /// @throws IOException if `out` cannot be written or the table cannot be read
  public static void write(Table table, OutputStream out) throws IOException {
    List<String> names = table.columns().stream().map(Column::name).toList();
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      table.scan(
          names,
          cells -> {
            json.writeRaw('\n');
            json.writeStartObject();
            for (int i = 0; i < cells.length; i++) {
              json.writeName(names.get(i));
              write(json, cells[i]);
            }
            json.writeEndObject();
          });
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeRaw('\n');
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new IOException("cannot write JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void write(JsonGenerator json, @Nullable Object cell) {
    switch (cell) {
      case null -> json.writeNull();
      case Double number when !Double.isFinite(number) -> json.writeNull();
      case Double number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case long[] numbers -> json.writeArray(numbers, 0, numbers.length);
      default -> json.writeString(cell.toString());
    }
  }
}
