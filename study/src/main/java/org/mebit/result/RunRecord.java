package org.mebit.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a run says about itself: the file `run.json`.
///
/// @param title the study's
/// @param platform name of the platform
/// @param program what computed it
/// @param created when it was finished
/// @param started when it was started
/// @param seconds from start to finish, s
/// @param threads how many computed
/// @param seed of the random numbers
/// @param parameters the value of every parameter by name; of a varied one `{varied, values, first,
///   last}`; null where one is left out
/// @param study the resolved study in one line of JSON: what the run's hash covers
/// @param points how many points the study has
/// @param rows how many rows the table has
/// @param columns of the table
/// @param ranges of the computed numbers
/// @param errors largest estimates of the quantities that have one
/// @param tolerance whether the error asked for was met; null if the platform takes none
/// @param methods one line per way of computing, with how many it served
/// @param statistics of each long curve and quantity; empty unless a pyramid is kept
/// @param papers to cite with the results
/// @param warnings what the reader should know, one line each
public record RunRecord(
    String title,
    String platform,
    Program program,
    Instant created,
    Instant started,
    double seconds,
    int threads,
    long seed,
    Map<String, @Nullable Object> parameters,
    String study,
    long points,
    long rows,
    List<Column> columns,
    List<Range> ranges,
    List<LargestError> errors,
    @Nullable Tolerance tolerance,
    List<String> methods,
    List<Statistics> statistics,
    List<String> papers,
    List<String> warnings) {
  public RunRecord {
    // Records of older versions have none.
    statistics = Objects.requireNonNullElse(statistics, List.of());
  }

  /// The least and the greatest value of a quantity; NaN if it never applied.
  ///
  /// @param quantity its column
  /// @param unit of the values
  /// @param least value
  /// @param leastAt the varied parameters of the first point that has it
  /// @param greatest value
  /// @param greatestAt the varied parameters of the first point that has it
  public record Range(
      String quantity,
      String unit,
      double least,
      Map<String, @Nullable Object> leastAt,
      double greatest,
      Map<String, @Nullable Object> greatestAt) {}

  /// The largest error estimate of a quantity; NaN if one could not be estimated or none applied.
  ///
  /// @param quantity whose error it is
  /// @param unit of the error
  /// @param error the largest
  /// @param at the varied parameters of the first point that has it
  /// @param pointsMissed how many points have an error above the tolerance, or NaN
  public record LargestError(
      String quantity,
      String unit,
      double error,
      Map<String, @Nullable Object> at,
      long pointsMissed) {}

  /// Whether the error asked for was met.
  ///
  /// @param requested the tolerance; null if it varies from point to point
  /// @param met whether every error estimate is at most the tolerance
  /// @param pointsMissed at how many points one is not
  public record Tolerance(@Nullable Double requested, boolean met, long pointsMissed) {}

  /// The values of a quantity over the points of a curve: at equal steps of the parameter, each
  /// point with the same weight.
  ///
  /// @param quantity its column
  /// @param unit of the values
  /// @param curve the outer parameters of the curve
  /// @param points how many have a value
  /// @param mean of the values; NaN if there is none
  /// @param deviation the root of the mean square deviation from the mean
  /// @param least value
  /// @param leastAt the parameters of the first point that has it
  /// @param greatest value
  /// @param greatestAt the parameters of the first point that has it
  public record Statistics(
      String quantity,
      String unit,
      Map<String, @Nullable Object> curve,
      long points,
      double mean,
      double deviation,
      double least,
      Map<String, @Nullable Object> leastAt,
      double greatest,
      Map<String, @Nullable Object> greatestAt) {}

  /// Reads a `run.json`.
  ///
  /// @throws IOException if it cannot be read, or is none
  static RunRecord read(Path file) throws IOException {
    try {
      return Mapper.JSON.readValue(Files.readString(file), RunRecord.class);
    } catch (JacksonException e) {
      throw new IOException(file + " is no record of a run: " + e.getOriginalMessage(), e);
    }
  }

  void write(Path file) throws IOException {
    Files.writeString(file, Mapper.JSON.writeValueAsString(this) + "\n");
  }

  /// Loaded with the first record, not before.
  private static final class Mapper {
    static final JsonMapper JSON =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();
  }
}
