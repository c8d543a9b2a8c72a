package org.mebit.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with the points of a request; what was said of an earlier point is not repeated.
final class PointComplaints {
  private final Request request;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private long refusals;

  PointComplaints(Request request) {
    this.request = request;
  }

  List<Problem> problems() {
    return problems;
  }

  /// How often anything was refused, repetitions included.
  long refusals() {
    return refusals;
  }

  void say(String key, Point point, String message) {
    refusals++;
    if (said.add(key + message)) {
      problems.add(new Problem(key, request.listed().isEmpty() ? -1 : point.index(), message));
    }
  }

  /// What may differ in numbers from point to point is said of the first point alone, which is
  /// named.
  void sayOnce(String key, Point point, String message) {
    refusals++;
    if (problems.stream().noneMatch(problem -> problem.key().equals(key))) {
      problems.add(new Problem(key, point.index(), message));
    }
  }
}
