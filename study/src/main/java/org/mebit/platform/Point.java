package org.mebit.platform;

import java.util.List;

/// One point of a study: a value for every parameter of the platform.
public final class Point {
  private final long index;
  private final List<Parameter> parameters;
  private final Value[] values;

  /// A point of these values.
  ///
  /// @param index the point's place in the study, from 0
  /// @param parameters the platform's
  /// @param values one per parameter, in their order; not copied
  public Point(long index, List<Parameter> parameters, Value[] values) {
    this.index = index;
    this.parameters = parameters;
    this.values = values;
  }

  /// The point's place in the study, from 0.
  public long index() {
    return index;
  }

  /// The same point, numbered anew and with another value of one parameter.
  ///
  /// @throws IllegalArgumentException if the platform has no such parameter
  public Point with(long number, String name, Value value) {
    Value[] others = values.clone();
    others[place(name)] = value;
    return new Point(number, parameters, others);
  }

  /// Whether every value is that of another point of the same study, but for the parameters `but`.
  boolean agrees(Point other, List<String> but) {
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals(other.values[i]) && !but.contains(parameters.get(i).name())) {
        return false;
      }
    }
    return true;
  }

  /// Whether the platform has a parameter `name`.
  public boolean parameterNamed(String name) {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  /// The value of the parameter `name`.
  ///
  /// @throws IllegalArgumentException if the platform has no such parameter
  public Value value(String name) {
    return values[place(name)];
  }

  private int place(String name) {
    for (int i = 0; i < values.length; i++) {
      if (parameters.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no parameter " + name);
  }

  /// The number of a real parameter.
  public double real(String name) {
    return ((Value.Real) value(name)).number();
  }

  /// The number of a whole parameter.
  public long whole(String name) {
    return ((Value.Whole) value(name)).number();
  }

  /// The word of a parameter that is one of some words.
  public String word(String name) {
    return ((Value.Word) value(name)).word();
  }

  /// Whether a flag is set.
  public boolean flag(String name) {
    return ((Value.Flag) value(name)).set();
  }

  /// Whether a parameter was given, or has a usual value.
  public boolean has(String name) {
    return !(value(name) instanceof Value.Absent);
  }
}
