package org.mebit.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mebit.platform.Axis;
import org.mebit.platform.Platform;
import org.mebit.platform.Point;
import org.mebit.platform.Problem;
import org.mebit.platform.Request;

/// Finds the place in a study of what its platform refuses.
final class Problems {
  private final Node.Mapping study;
  private final Platform platform;
  private final Request request;

  Problems(Node.Mapping study, Platform platform, Request request) {
    this.study = study;
    this.platform = platform;
    this.request = request;
  }

  void add(List<Problem> problems, Complaints complaints) {
    for (Problem problem : problems) {
      complaints.add(place(problem), path(problem) + " " + problem.message() + at(problem));
    }
  }

  private Place place(Problem problem) {
    String key = problem.key();
    Optional<Node.Mapping> entry = entry(problem);
    return entry
        .flatMap(e -> e.get(key))
        .or(() -> in("sweep", key))
        .or(() -> in("parameters", key))
        .map(Node.Entry::place)
        .or(() -> quantity(key))
        .or(() -> entry.map(Node.Mapping::place))
        .or(() -> study.get(key).map(Node.Entry::place))
        .or(() -> study.get("platform").map(Node.Entry::place))
        .orElse(study.place());
  }

  private String path(Problem problem) {
    String key = problem.key();
    if (entry(problem).flatMap(e -> e.get(key)).isPresent()) {
      return key + " in entry " + (problem.point() + 1) + " of points";
    }
    if (in("sweep", key).isPresent()) {
      return "sweep." + key;
    }
    boolean parameter = platform.parameters().stream().anyMatch(p -> p.name().equals(key));
    return parameter ? "parameters." + key : key;
  }

  /// Which point it is, unless the path says so: `(first where time is 0.5, atoms is 4)`.
  private String at(Problem problem) {
    if (problem.point() < 0) {
      return "";
    }
    Optional<Node.Mapping> entry = entry(problem);
    if (entry.isPresent()) {
      return entry.get().get(problem.key()).isPresent()
          ? ""
          : " (first in entry " + (problem.point() + 1) + " of points)";
    }
    Point point = request.point(problem.point());
    return request.axes().isEmpty()
        ? ""
        : request.axes().stream()
            .map(Axis::parameter)
            .map(name -> name + " is " + point.value(name))
            .collect(Collectors.joining(", ", " (first where ", ")"));
  }

  private Optional<Node.Mapping> entry(Problem problem) {
    return problem.point() >= 0
            && study.value("points").orElse(null) instanceof Node.Sequence list
            && problem.point() < list.items().size()
            && list.items().get((int) problem.point()) instanceof Node.Mapping entry
        ? Optional.of(entry)
        : Optional.empty();
  }

  private Optional<Node.Entry> in(String part, String key) {
    return study.value(part).orElse(null) instanceof Node.Mapping mapping
        ? mapping.get(key)
        : Optional.empty();
  }

  private Optional<Place> quantity(String name) {
    return study.value("quantities").stream()
        .flatMap(node -> node instanceof Node.Sequence list ? list.items().stream() : null)
        .filter(item -> item instanceof Node.Text text && text.text().equals(name))
        .map(Node::place)
        .findFirst();
  }
}
