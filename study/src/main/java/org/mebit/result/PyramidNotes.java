package org.mebit.result;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the Parquet file of a pyramid says about itself in its metadata.
///
/// @param parameter that runs along the curves
/// @param outer parameters whose values make the curves
/// @param quantities under their own names
/// @param points of each curve
/// @param first value of the parameter
/// @param last value of the parameter
record PyramidNotes(
    Column parameter,
    List<Column> outer,
    List<Column> quantities,
    long points,
    double first,
    double last) {
  /// The key of the notes.
  static final String PARQUET_KEY = "mebit_pyramid";

  PyramidNotes {
    outer = List.copyOf(outer);
    quantities = List.copyOf(quantities);
  }

  String toJson() {
    return Mapper.JSON.writeValueAsString(this);
  }

  /// @throws JacksonException if `json` is not what [#toJson] writes
  static PyramidNotes fromJson(String json) {
    return Mapper.JSON.readValue(json, PyramidNotes.class);
  }

  /// Loaded with the first pyramid, not before.
  private static final class Mapper {
    static final JsonMapper JSON =
        JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();
  }
}
