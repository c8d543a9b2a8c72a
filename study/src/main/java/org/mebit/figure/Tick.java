package org.mebit.figure;

/// A mark on an axis.
///
/// @param value where, in the unit of the column
/// @param label what is written there, empty for a minor tick
record Tick(double value, String label) {
  boolean major() {
    return !label.isEmpty();
  }
}
