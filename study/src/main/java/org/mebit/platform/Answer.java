package org.mebit.platform;

import java.util.List;

/// A platform's answer to a request.
public sealed interface Answer {
  /// It can be done, so.
  record Accepted(Plan plan) implements Answer {}

  /// It cannot, for these reasons: all of them, not only the first.
  record Refused(List<Problem> problems) implements Answer {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
