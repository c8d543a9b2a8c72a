package org.mebit.cli;

import java.util.ArrayList;
import java.util.List;
import org.mebit.scenario.Complaint;

/// The user asked for something that cannot be done.
final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /// @param line what was expected and what is there
  BadInputException(String line) {
    this(List.of("mebit: " + line), line);
  }

  private BadInputException(List<String> lines, String message) {
    super(message);
    this.lines = lines;
  }

  static BadInputException of(List<Complaint> complaints) {
    List<String> lines = complaints.stream().map(Complaint::toString).toList();
    return new BadInputException(lines, String.join("\n", lines));
  }

  /// This with more lines, to print below.
  BadInputException with(String... more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(List.of(more));
    return new BadInputException(all, String.valueOf(getMessage()));
  }

  /// The lines to print.
  List<String> lines() {
    return lines;
  }
}
