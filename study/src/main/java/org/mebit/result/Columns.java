package org.mebit.result;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Columns as a list: looked up by name, and as the text that a Parquet file carries.
final class Columns {
  /// The key of the columns in the metadata of a Parquet file.
  static final String PARQUET_KEY = "mebit_columns";

  private Columns() {}

  /// The place of the column `name`, from 0.
  ///
  /// @throws IllegalArgumentException if there is none
  static int place(List<Column> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "column must be one of "
            + columns.stream().map(Column::name).collect(Collectors.joining(", "))
            + ", but is "
            + name);
  }

  /// Refuses two columns of one name. Case is ignored, as SQL ignores it.
  ///
  /// @throws IllegalArgumentException if there are two
  static void requireDistinct(List<Column> columns) {
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      if (!seen.add(column.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "columns must have different names, but two are " + column.name());
      }
    }
  }

  static String toJson(List<Column> columns) {
    return Mapper.JSON.writeValueAsString(columns);
  }

  /// @throws JacksonException if `json` is not what [#toJson] writes
  static List<Column> fromJson(String json) {
    return List.of(Mapper.JSON.readValue(json, Column[].class));
  }

  /// Loaded with the first Parquet file, not before.
  private static final class Mapper {
    static final JsonMapper JSON = JsonMapper.builder().build();
  }
}
