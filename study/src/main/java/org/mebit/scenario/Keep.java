package org.mebit.scenario;

/// What a run keeps of its points.
public enum Keep {
  /// A row for every one.
  TABLE,
  /// Minimum, maximum and mean over stretches of one axis, in levels that halve.
  PYRAMID,
  /// Both.
  BOTH;

  /// Whether there is a row for every point.
  public boolean table() {
    return this != PYRAMID;
  }

  /// Whether there is a pyramid.
  public boolean pyramid() {
    return this != TABLE;
  }
}
