package org.mebit.result;

/// A column of a table.
///
/// @param name snake_case, bare
/// @param kind what its cells hold
/// @param unit symbol of the unit, empty for pure numbers and texts
/// @param meaning one line for a physicist
public record Column(String name, Kind kind, String unit, String meaning) {
  /// What a cell holds.
  public enum Kind {
    /// A double.
    REAL,
    /// A long.
    WHOLE,
    /// A text.
    TEXT,
    /// true or false.
    FLAG,
    /// A list of longs.
    WHOLE_LIST
  }
}
