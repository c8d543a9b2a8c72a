package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the settings of the command line into a study's tree, one after the other.
///
/// A parameter that is set is taken out wherever else it stands: a bare `time=0.3` replaces a sweep
/// of time and the times of listed points, `sweep.time={...}` replaces a fixed time.
final class Settings {
  private final Complaints complaints;

  Settings(Complaints complaints) {
    this.complaints = complaints;
  }

  Node.Mapping apply(Node.Mapping study, List<Setting> settings) {
    Node.Mapping changed = study;
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      Place place = new Place(setting.label(), 0, i + 1);
      if (setting.key().isEmpty() || setting.value().isEmpty()) {
        complaints.add(
            place, "a setting must be key=value, such as atoms=1e6 or sweep.time.points=11");
        continue;
      }
      Optional<Node> value = value(setting, place);
      if (value.isPresent()) {
        changed = apply(changed, setting.key(), value.get(), place);
      }
    }
    return changed;
  }

  private Optional<Node> value(Setting setting, Place place) {
    return setting.key().equals("title")
        ? Optional.of(new Node.Text(setting.value(), true, place))
        : YamlText.read(setting.value(), line -> place, complaints);
  }

  private Node.Mapping apply(Node.Mapping study, String key, Node value, Place place) {
    List<String> path = new ArrayList<>(List.of(key.split("\\.", -1)));
    if (path.contains("")) {
      complaints.add(place, "a key must be names with dots between them, but is " + key);
      return study;
    }
    if (path.size() == 1 && !StudyReader.KEYS.contains(key)) {
      path.addFirst("parameters");
    }
    Node.Mapping cleared = study;
    if (path.size() == 2 && path.getFirst().equals("parameters")) {
      cleared = withoutPoints(without(study, "sweep", path.get(1)), path.get(1));
    } else if (path.size() >= 2 && path.getFirst().equals("sweep")) {
      cleared = without(study, "parameters", path.get(1));
    }
    return put(cleared, path, 0, value, place);
  }

  private Node.Mapping put(
      Node.Mapping mapping, List<String> path, int depth, Node value, Place place) {
    String key = path.get(depth);
    Node changed = value;
    if (depth < path.size() - 1) {
      Node inside = mapping.value(key).orElse(Node.Mapping.empty(place));
      if (inside instanceof Node.Text text && text.blank()) {
        inside = Node.Mapping.empty(place);
      }
      if (!(inside instanceof Node.Mapping there)) {
        complaints.add(
            place,
            String.join(".", path.subList(0, depth + 1))
                + " has no keys to set, because it is "
                + inside.kind());
        return mapping;
      }
      changed = put(there, path, depth + 1, value, place);
    }
    Place keyPlace =
        depth < path.size() - 1 ? mapping.get(key).map(Node.Entry::place).orElse(place) : place;
    return mapping.with(new Node.Entry(key, keyPlace, changed));
  }

  /// The study without `key` in one of its mappings; a mapping that becomes empty goes too.
  private static Node.Mapping without(Node.Mapping study, String part, String key) {
    if (study.value(part).orElse(null) instanceof Node.Mapping mapping
        && mapping.get(key).isPresent()) {
      Node.Mapping rest = mapping.without(key);
      Node.Entry entry = study.get(part).orElseThrow();
      return rest.entries().isEmpty()
          ? study.without(part)
          : study.with(new Node.Entry(part, entry.place(), rest));
    }
    return study;
  }

  /// The study without `key` in its listed points; if nothing is left in any, they go too.
  private static Node.Mapping withoutPoints(Node.Mapping study, String key) {
    if (!(study.value("points").orElse(null) instanceof Node.Sequence list)) {
      return study;
    }
    List<Node> rest =
        list.items().stream()
            .map(item -> item instanceof Node.Mapping entry ? entry.without(key) : item)
            .toList();
    boolean nothing =
        rest.stream()
            .allMatch(item -> item instanceof Node.Mapping entry && entry.entries().isEmpty());
    Node.Entry entry = study.get("points").orElseThrow();
    return nothing && !rest.isEmpty()
        ? study.without("points")
        : study.with(
            new Node.Entry("points", entry.place(), new Node.Sequence(rest, list.place())));
  }
}
