package org.mebit.scenario;

/// Where a piece of a study was written: a line of its file, or an option of the command line.
///
/// @param label the file's name, or the option as typed: `--set atoms=10.5`
/// @param line from 1; 0 where it concerns the whole
/// @param rank 0 for the file, then the options in the order typed
record Place(String label, int line, int rank) {
  static Place file(String name, int line) {
    return new Place(name, line, 0);
  }

  /// This place as part of a sentence: `line 7`, or the option.
  String spoken() {
    return rank == 0 ? "line " + line : label;
  }
}
