package org.mebit.scenario;

/// One thing that is wrong with a study.
///
/// @param where the file's name, or the option of the command line it came from
/// @param line from 1; 0 where it concerns the whole
/// @param message what was expected and what is there, one line
public record Complaint(String where, int line, String message) {
  /// The line to print: `million.yaml:7: parameters.atoms must ..., but is ...`.
  @Override
  public String toString() {
    return line > 0 ? where + ":" + line + ": " + message : where + ": " + message;
  }
}
