package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mebit.platform.Axis;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Platform;
import org.mebit.platform.Quantity;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// The columns a figure may name, and what to say of a name that is none of them.
///
/// @param varied parameters that differ from point to point
/// @param settings the values that a parameter takes anywhere in the study
/// @param quantities those the study asks for
/// @param keep what the run will keep
/// @param along the axis that a pyramid is built along, if there is one
record FigureColumns(
    Platform platform,
    List<String> varied,
    Map<String, List<Value>> settings,
    List<String> quantities,
    Keep keep,
    Optional<Axis> along,
    Complaints complaints) {
  /// Whether `name` is a parameter of the platform, varied or not.
  boolean parameterNamed(String name) {
    return parameter(name).isPresent();
  }

  /// Whether `name` is a varied parameter; complains if not.
  ///
  /// @param key the key of the figure that names it
  /// @param number whether it must be a number as well
  boolean varies(Place place, String key, String name, boolean number) {
    String start = "figure." + key;
    if (!varied.contains(name)) {
      complaints.add(
          place,
          parameterNamed(name)
              ? start
                  + " must be a parameter that is swept or listed, but "
                  + name
                  + " is not varied"
              : start + ": " + Nearest.unknown("varied parameter", name, varied));
      return false;
    }
    if (number && !isNumber(name)) {
      complaints.add(place, start + " must be a number, but " + name + " is none");
      return false;
    }
    return true;
  }

  /// Whether `name` is a column of numbers that the study asks for; complains if not.
  boolean asked(Place place, String key, String name) {
    String start = "figure." + key;
    Optional<Quantity> quantity = quantity(name);
    if (quantity.isEmpty()) {
      List<String> known = new ArrayList<>(quantities);
      if (key.equals("x")) {
        known.addAll(varied);
      }
      complaints.add(place, start + ": " + Nearest.unknown("column", name, known));
      return false;
    }
    if (quantity.get().kind() == Quantity.Kind.TEXT) {
      complaints.add(place, start + " must be a number, but " + name + " is a text");
      return false;
    }
    if (!quantities.contains(quantity.get().name()) && !platform.isRowKey(name)) {
      complaints.add(
          place,
          start
              + " must be one of the study's quantities, but "
              + quantity.get().name()
              + " is not among them; add it to quantities");
      return false;
    }
    return true;
  }

  /// The x axis of a figure that names none: the platform's usual sweep, or the first varied
  /// number.
  Optional<String> usualX() {
    String usual = platform.exampleSweep().parameter();
    return varied.contains(usual)
        ? Optional.of(usual)
        : varied.stream().filter(this::isNumber).findFirst();
  }

  /// The y axis of a figure that names none: the first quantity that is a number.
  List<String> usualY() {
    return quantities.stream()
        .filter(name -> quantity(name).filter(q -> q.kind() != Quantity.Kind.TEXT).isPresent())
        .limit(1)
        .toList();
  }

  /// Whether a pyramid has the least and the greatest value of a column.
  boolean isInPyramid(String name) {
    return !name.endsWith("_error")
        && quantity(name).filter(q -> q.kind() == Quantity.Kind.REAL).isPresent();
  }

  /// The unit of a column.
  Unit unit(String column) {
    return parameter(column)
        .map(Parameter::unit)
        .or(() -> quantity(column).map(Quantity::unit))
        .orElse(Unit.ONE);
  }

  /// Whether a parameter takes numbers.
  boolean isNumber(String name) {
    return parameter(name)
        .filter(p -> p.domain() instanceof Domain.Reals || p.domain() instanceof Domain.Wholes)
        .isPresent();
  }

  /// The numbers that a varied parameter takes, in the order of the file.
  List<Double> numbers(String name) {
    return settings.getOrDefault(name, List.of()).stream()
        .flatMap(value ->
            switch (value) {
              case Value.Real real -> Stream.of(real.number());
              case Value.Whole whole -> Stream.of((double) whole.number());
              default -> Stream.<Double>empty();
            })
        .toList();
  }

  /// The value of a parameter that is not varied.
  Value fixed(Parameter parameter) {
    return settings.getOrDefault(parameter.name(), List.of(parameter.usual())).getFirst();
  }

  Optional<Parameter> parameter(String name) {
    return platform.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /// The quantity a column belongs to: `entropy` of `entropy_error`, `schmidt` of `schmidt_3`,
  /// `amplitude_1` of `amplitude_1_re`.
  private Optional<Quantity> quantity(String column) {
    String base = column.replaceFirst("_(error|[0-9]+|((sigma|pi)_)?(re|im))$", "");
    return Stream.concat(platform.quantities().stream(), platform.rowKeys().stream())
        .filter(q -> q.name().equals(column) || q.name().equals(base))
        .findFirst();
  }
}
