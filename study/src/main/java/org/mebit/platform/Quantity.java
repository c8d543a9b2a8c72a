package org.mebit.platform;

/// What a study may ask for, and the shape of an output column.
///
/// @param name snake_case, the key in a file and the name of its column
/// @param unit the column's unit
/// @param kind what its cells hold
/// @param meaning one line for a physicist
public record Quantity(String name, Unit unit, Kind kind, String meaning) {
  /// What a cell of the column holds.
  public enum Kind {
    /// A `Double`.
    REAL,
    /// A `Long`.
    WHOLE,
    /// A `String`.
    TEXT
  }

  /// A real-valued quantity.
  public static Quantity real(String name, Unit unit, String meaning) {
    return new Quantity(name, unit, Kind.REAL, meaning);
  }
}
