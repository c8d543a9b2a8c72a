package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// From a node to a parameter's value, checked against its domain.
final class ValueReader {
  private final Complaints complaints;
  private final NumberReader numbers;

  ValueReader(Complaints complaints) {
    this.complaints = complaints;
    this.numbers = new NumberReader(complaints);
  }

  /// The value of `node`; empty after a complaint.
  ///
  /// @param path the key it belongs to, as in `parameters.atoms`
  Optional<Value> read(Parameter parameter, Node node, String path) {
    boolean none =
        node instanceof Node.Text text
            && !text.quoted()
            && (text.text().equals("none")
                || text.text().equals("null")
                || text.text().equals("~"));
    if (none && !parameter.required() && parameter.usual() instanceof Value.Absent) {
      return Optional.of(new Value.Absent());
    }
    String must = must(parameter);
    return switch (parameter.domain()) {
      case Domain.Reals _ ->
          numbers
              .read(node, parameter.unit(), path, must)
              .flatMap(written ->
                  inDomain(
                      parameter,
                      new Value.Real(written.real()),
                      written.shown(),
                      node.place(),
                      path));
      case Domain.Wholes _ ->
          numbers
              .read(node, parameter.unit(), path, must)
              .flatMap(written -> {
                if (!written.whole()) {
                  refuse(node.place(), path, must, written.shown());
                  return Optional.empty();
                }
                return inDomain(
                    parameter,
                    new Value.Whole(written.wholeNumber()),
                    written.shown(),
                    node.place(),
                    path);
              });
      case Domain.Words words -> word(words.words(), node, path, must);
      case Domain.Flags _ -> flag(node, path, must);
      case Domain.Recording recording ->
          new RecordingReader(recording, complaints).read(node, path, must).map(v -> v);
      case Domain.WordsOrWholeList words ->
          node instanceof Node.Sequence list
              ? list(parameter, list, path)
              : word(words.words(), node, path, must);
    };
  }

  /// What a value must be, to follow "must".
  static String must(Parameter parameter) {
    boolean leavable = !parameter.required() && parameter.usual() instanceof Value.Absent;
    return parameter.domain().must(parameter.unit()) + (leavable ? ", or none" : "");
  }

  private Optional<Value> inDomain(
      Parameter parameter, Value value, String shown, Place place, String path) {
    if (parameter.domain().refusal(value).isPresent()) {
      refuse(place, path, must(parameter), shown);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private Optional<Value> word(List<String> words, Node node, String path, String must) {
    if (node instanceof Node.Text text && words.contains(text.text())) {
      return Optional.of(new Value.Word(text.text()));
    }
    String guess =
        node instanceof Node.Text text
            ? Nearest.guess(text.text(), words).map(w -> "; did you mean " + w + "?").orElse("")
            : "";
    refuse(node.place(), path, must, shown(node) + guess);
    return Optional.empty();
  }

  private Optional<Value> flag(Node node, String path, String must) {
    if (node instanceof Node.Text text && text.text().equals("true")) {
      return Optional.of(new Value.Flag(true));
    }
    if (node instanceof Node.Text text && text.text().equals("false")) {
      return Optional.of(new Value.Flag(false));
    }
    refuse(node.place(), path, must, shown(node));
    return Optional.empty();
  }

  private Optional<Value> list(Parameter parameter, Node.Sequence list, String path) {
    String must = must(parameter);
    List<Long> wholes = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      Optional<NumberReader.Written> written = numbers.read(item, Unit.ONE, path, must);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      if (!written.get().whole()) {
        refuse(item.place(), path, must, "a list with " + written.get().shown());
        return Optional.empty();
      }
      wholes.add(written.get().wholeNumber());
    }
    Value value = new Value.WholeList(wholes.stream().mapToLong(Long::longValue).toArray());
    return inDomain(parameter, value, value.toString(), list.place(), path);
  }

  private void refuse(Place place, String path, String must, String shown) {
    complaints.add(place, path + " must " + must + ", but is " + shown);
  }

  private static String shown(Node node) {
    return node instanceof Node.Text text && !text.blank() ? text.text() : node.kind();
  }
}
