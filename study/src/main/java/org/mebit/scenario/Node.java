package org.mebit.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A piece of a study's text: scalars are texts still, nothing is interpreted.
sealed interface Node {
  /// Where it begins.
  Place place();

  /// What it is, to follow "is".
  String kind();

  /// The same, to follow "holds".
  default String held() {
    return this instanceof Text text && text.blank() ? "nothing" : kind();
  }

  /// A scalar; blank where a key has no value.
  record Text(String text, boolean quoted, Place place) implements Node {
    boolean blank() {
      return !quoted && text.isEmpty();
    }

    @Override
    public String kind() {
      return blank() ? "empty" : "\"" + text + "\"";
    }
  }

  /// `[a, b]`, or lines that begin with a dash.
  record Sequence(List<Node> items, Place place) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /// `{a: 1, b: 2}`, or lines of keys and values.
  record Mapping(Map<String, Entry> entries, Place place) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Mapping empty(Place place) {
      return new Mapping(Map.of(), place);
    }

    Optional<Entry> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    Optional<Node> value(String key) {
      return get(key).map(Entry::value);
    }

    /// This, with the entry of that key replaced where it stands, or added at the end.
    Mapping with(Entry entry) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.put(entry.key, entry);
      return new Mapping(changed, place);
    }

    Mapping without(String key) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Mapping(changed, place);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /// A key with its value.
  ///
  /// @param place where the key stands
  record Entry(String key, Place place, Node value) {}
}
