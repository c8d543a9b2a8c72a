package org.mebit.scenario;

import java.util.List;

/// What came of reading a study.
public sealed interface Reading {
  /// It can be run.
  record Ready(Study study) implements Reading {}

  /// It cannot, for these reasons: all of them, by line, at least one.
  record Unreadable(List<Complaint> complaints) implements Reading {
    public Unreadable {
      complaints = List.copyOf(complaints);
    }
  }
}
