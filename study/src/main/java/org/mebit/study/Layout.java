package org.mebit.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;
import org.mebit.platform.Value;
import org.mebit.result.Column;

/// The columns of a study's table: varied parameters, then outputs; and how a point fills them.
final class Layout {
  private final List<String> varied;
  private final List<Column> columns;

  Layout(Job job) {
    varied = job.request().varied();
    columns = new ArrayList<>();
    for (String name : varied) {
      Parameter parameter =
          job.parameters().stream()
              .filter(candidate -> candidate.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
      columns.add(
          new Column(name, kind(parameter, job), parameter.unit().symbol(), parameter.meaning()));
    }
    for (Quantity output : job.plan().outputs()) {
      Column.Kind kind =
          switch (output.kind()) {
            case REAL -> Column.Kind.REAL;
            case WHOLE -> Column.Kind.WHOLE;
            case TEXT -> Column.Kind.TEXT;
          };
      columns.add(new Column(output.name(), kind, output.unit().symbol(), output.meaning()));
    }
  }

  /// All columns, in order.
  List<Column> columns() {
    return columns;
  }

  /// How many columns are varied parameters.
  int variedCount() {
    return varied.size();
  }

  /// The column of a varied parameter.
  Column column(String parameter) {
    return columns.get(varied.indexOf(parameter));
  }

  /// The cells of a point in the columns of some varied parameters.
  @Nullable Object[] cells(Point point, List<String> parameters) {
    @Nullable Object[] cells = new @Nullable Object[parameters.size()];
    for (int i = 0; i < cells.length; i++) {
      String name = parameters.get(i);
      cells[i] = cell(point.value(name), column(name).kind());
    }
    return cells;
  }

  /// A whole row of a point and its outputs.
  @Nullable Object[] row(Point point, @Nullable Object[] outputs) {
    int leading = varied.size();
    if (outputs.length != columns.size() - leading) {
      throw new IllegalStateException(
          "a row must have %d outputs, but has %d"
              .formatted(columns.size() - leading, outputs.length));
    }
    @Nullable Object[] row = new @Nullable Object[columns.size()];
    for (int i = 0; i < leading; i++) {
      row[i] = cell(point.value(varied.get(i)), columns.get(i).kind());
    }
    System.arraycopy(outputs, 0, row, leading, outputs.length);
    return row;
  }

  /// The varied parameters of a point, by name.
  Map<String, @Nullable Object> at(Point point) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    varied.forEach(name -> values.put(name, plain(point.value(name))));
    return values;
  }

  /// The varied parameters of a point for a person: `time = 1.7, atoms = 4`.
  String describe(Point point) {
    return String.join(
        ", ", varied.stream().map(name -> name + " = " + point.value(name)).toList());
  }

  /// A value as Java and JSON have it.
  static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Real v -> v.number();
      case Value.Whole v -> v.number();
      case Value.Word v -> v.word();
      case Value.Flag v -> v.set();
      case Value.WholeList v -> v.numbers();
      case Value.Recording v -> v.file();
      case Value.Absent _ -> null;
    };
  }

  private static @Nullable Object cell(Value value, Column.Kind kind) {
    return value instanceof Value.WholeList && kind == Column.Kind.TEXT
        ? value.toString()
        : plain(value);
  }

  /// Where words and lists may mix, the column holds lists only if no value is a word.
  private static Column.Kind kind(Parameter parameter, Job job) {
    return switch (parameter.domain()) {
      case Domain.Reals _ -> Column.Kind.REAL;
      case Domain.Wholes _ -> Column.Kind.WHOLE;
      case Domain.Words _, Domain.Recording _ -> Column.Kind.TEXT;
      case Domain.Flags _ -> Column.Kind.FLAG;
      case Domain.WordsOrWholeList _ ->
          values(parameter, job).anyMatch(value -> value instanceof Value.Word)
              ? Column.Kind.TEXT
              : Column.Kind.WHOLE_LIST;
    };
  }

  private static Stream<Value> values(Parameter parameter, Job job) {
    String name = parameter.name();
    Value otherwise = job.request().fixed().getOrDefault(name, parameter.usual());
    return Stream.concat(
        job.request().axes().stream()
            .filter(axis -> axis.parameter().equals(name))
            .flatMap(axis -> axis.values().stream()),
        job.request().listed().stream().map(entry -> entry.getOrDefault(name, otherwise)));
  }
}
