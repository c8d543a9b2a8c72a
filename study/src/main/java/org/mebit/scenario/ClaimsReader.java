package org.mebit.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a file of claims, and gathers everything that is wrong with it on the way.
final class ClaimsReader {
  private static final List<String> TOP = List.of("paper", "claims");

  private static final List<String> ALWAYS = List.of("id", "where", "published", "verdict", "why");

  private static final List<String> COMPUTED =
      List.of("study", "set", "quantity", "at", "reduce", "position", "expected", "tolerance");

  private static final List<String> CALCULATED =
      List.of("calculator", "given", "quantity", "expected", "tolerance");

  private static final List<String> KEYS =
      Stream.of(ALWAYS, COMPUTED, CALCULATED).flatMap(List::stream).distinct().toList();

  private final Path folder;
  private final String file;
  private final Complaints complaints = new Complaints();
  private final Set<Complaint> ofStudies = new LinkedHashSet<>();

  ClaimsReader(Path folder, String file) {
    this.folder = folder;
    this.file = file;
  }

  Claims.Outcome read(String text) {
    Optional<Claims> claims =
        YamlText.read(text, line -> Place.file(file, line), complaints).flatMap(this::claims);
    if (claims.isPresent() && complaints.none() && ofStudies.isEmpty()) {
      return new Claims.Outcome.Ready(claims.get());
    }
    List<Complaint> all = new ArrayList<>(complaints.sorted());
    all.addAll(ofStudies);
    return new Claims.Outcome.Unreadable(all);
  }

  private Optional<Claims> claims(Node root) {
    if (!(root instanceof Node.Mapping mapping)
        || !(mapping.value("claims").orElse(null) instanceof Node.Sequence list)) {
      complaints.add(
          Place.file(file, 0), "claims must be a list under the key claims, beside the key paper");
      return Optional.empty();
    }
    refuseUnknown(mapping, TOP);
    String paper = text(mapping, "paper");
    List<Claim> claims = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node item : list.items()) {
      if (!(item instanceof Node.Mapping entry)) {
        complaints.add(item.place(), "a claim must be a mapping of keys, but is " + item.kind());
        continue;
      }
      refuseUnknown(entry, KEYS);
      String id = text(entry, "id");
      if (!id.isEmpty() && !ids.add(id)) {
        complaints.add(entry.place(), "id must be unique, but a second claim is " + id);
      }
      claims.add(
          new Claim(
              id,
              text(entry, "where"),
              text(entry, "published"),
              verdict(entry),
              text(entry, "why"),
              check(entry)));
    }
    return Optional.of(new Claims(paper, claims));
  }

  private void refuseUnknown(Node.Mapping mapping, List<String> known) {
    for (Node.Entry entry : mapping.entries().values()) {
      if (!known.contains(entry.key())) {
        complaints.add(entry.place(), Nearest.unknown("key", entry.key(), known));
      }
    }
  }

  /// A text that must be there; empty after a complaint.
  private String text(Node.Mapping mapping, String key) {
    Optional<Node> node = mapping.value(key);
    if (node.isPresent() && node.get() instanceof Node.Text text && !text.text().isBlank()) {
      return text.text().strip();
    }
    complaints.add(
        node.map(Node::place).orElse(mapping.place()),
        key + " must be a text, but is " + node.map(Node::kind).orElse("missing"));
    return "";
  }

  private Claim.Verdict verdict(Node.Mapping entry) {
    String words = text(entry, "verdict");
    for (Claim.Verdict verdict : Claim.Verdict.values()) {
      if (verdict.words().equals(words)) {
        return verdict;
      }
    }
    if (!words.isEmpty()) {
      List<String> known = Arrays.stream(Claim.Verdict.values()).map(Claim.Verdict::words).toList();
      complaints.add(place(entry, "verdict"), Nearest.unknown("verdict", words, known));
    }
    return Claim.Verdict.NOT_DECIDABLE;
  }

  private Optional<Claim.Check> check(Node.Mapping entry) {
    if (entry.get("calculator").isPresent()) {
      refuse(entry, COMPUTED, CALCULATED, " has no meaning beside a calculator");
      return new CalculatorCheckReader(complaints).read(entry).map(check -> check);
    }
    if (entry.get("study").isEmpty()) {
      refuse(entry, COMPUTED, List.of(), " has no meaning without a study");
      refuse(entry, CALCULATED, COMPUTED, " has no meaning without a calculator");
      return Optional.empty();
    }
    refuse(entry, CALCULATED, COMPUTED, " has no meaning without a calculator");
    String name = text(entry, "study");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Study> study =
        switch (Studies.read(folder.resolve(name), settings(entry))) {
          case Reading.Ready(Study ready) -> Optional.of(ready);
          case Reading.Unreadable(List<Complaint> problems) -> {
            ofStudies.addAll(problems);
            yield Optional.empty();
          }
        };
    return study.flatMap(ready -> new CheckReader(ready, complaints).read(entry));
  }

  /// Complains of each of `keys` that is there, but for `allowed`.
  private void refuse(Node.Mapping entry, List<String> keys, List<String> allowed, String why) {
    for (String key : keys) {
      entry
          .get(key)
          .filter(_ -> !allowed.contains(key))
          .ifPresent(orphan -> complaints.add(orphan.place(), key + why));
    }
  }

  /// The entries of `set`, as they would stand on the command line.
  private List<Setting> settings(Node.Mapping entry) {
    Optional<Node> set = entry.value("set");
    if (set.isEmpty()) {
      return List.of();
    }
    if (!(set.get() instanceof Node.Mapping mapping)) {
      complaints.add(
          set.get().place(),
          "set must be a mapping such as {atoms: 1000}, but is " + set.get().kind());
      return List.of();
    }
    return mapping.entries().values().stream()
        .map(pair -> {
          String value = FlowText.of(pair.value());
          String label =
              String.format(Locale.ROOT, "%s:%d: set %s", file, pair.place().line(), pair.key());
          return new Setting(pair.key(), value, label);
        })
        .toList();
  }

  static Place place(Node.Mapping entry, String key) {
    return entry.get(key).map(Node.Entry::place).orElse(entry.place());
  }
}
