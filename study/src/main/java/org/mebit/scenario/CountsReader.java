package org.mebit.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.mebit.platform.Unit;

/// From YAML text to counts.
final class CountsReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "trials",
          "pump",
          "read",
          "coincidences",
          "bound",
          "flux_imbalance",
          "splitter_transmission",
          "g2_a",
          "g2_b");

  private static final String PAIR = "be a list of two counts, of detector 1 and 2";

  private final String name;
  private final String text;
  private final Complaints complaints = new Complaints();
  private final NumberReader numbers = new NumberReader(complaints);

  /// A count and where it stands.
  private record Count(String path, long number, Place place) {}

  CountsReader(String name, String text) {
    this.name = name;
    this.text = text;
  }

  CountsFile.Reading read() {
    Optional<Node> root = YamlText.read(text, line -> Place.file(name, line), complaints);
    Optional<CountsFile> file = Optional.empty();
    if (root.isPresent()) {
      if (root.get() instanceof Node.Mapping mapping) {
        file = file(mapping);
      } else {
        complaints.add(
            root.get().place(),
            "counts must be keys and values such as trials: 1114000000, but this "
                + ("holds " + root.get().held()));
      }
    }
    return complaints.none() && file.isPresent()
        ? new CountsFile.Reading.Ready(file.get())
        : new CountsFile.Reading.Unreadable(complaints.sorted());
  }

  private Optional<CountsFile> file(Node.Mapping mapping) {
    for (Node.Entry entry : mapping.entries().values()) {
      if (!KEYS.contains(entry.key())) {
        complaints.add(entry.place(), Nearest.unknown("key", entry.key(), KEYS));
      }
    }
    Optional<Count> trials = value(mapping, "trials").flatMap(node -> count(node, "trials"));
    if (trials.isPresent() && trials.get().number == 0) {
      complaints.add(trials.get().place, "trials must be above 0, but is 0");
      trials = Optional.empty();
    }
    Optional<Count[]> pump = value(mapping, "pump").flatMap(node -> pair(node, "pump", PAIR));
    Optional<Count[]> read = value(mapping, "read").flatMap(node -> pair(node, "read", PAIR));
    Optional<Count[][]> coincidences = value(mapping, "coincidences").flatMap(this::matrix);
    if (trials.isPresent()) {
      Count most = trials.get();
      pump.ifPresent(clicks -> atMost(clicks, most));
      read.ifPresent(clicks -> atMost(clicks, most));
    }
    coincidences.ifPresent(rows -> {
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          if (read.isPresent()) {
            atMost(new Count[] {rows[i][j]}, read.get()[i]);
          }
          if (pump.isPresent()) {
            atMost(new Count[] {rows[i][j]}, pump.get()[j]);
          }
        }
      }
    });
    OptionalDouble bound =
        number(mapping, "bound", "be above 0 and at most 1", x -> x > 0 && x <= 1);
    OptionalDouble imbalance = number(mapping, "flux_imbalance", "be above -1", x -> x > -1);
    OptionalDouble transmission =
        number(mapping, "splitter_transmission", "be in 0..1", x -> x >= 0 && x <= 1);
    OptionalDouble g2A = number(mapping, "g2_a", "be above 0", x -> x > 0);
    OptionalDouble g2B = number(mapping, "g2_b", "be above 0", x -> x > 0);
    if (mapping.value("g2_a").isPresent() != mapping.value("g2_b").isPresent()) {
      complaints.add(
          mapping.value("g2_a").or(() -> mapping.value("g2_b")).orElse(mapping).place(),
          "g2_a and g2_b must be given together, one for each device");
    }
    String title = title(mapping);
    if (!complaints.none()
        || trials.isEmpty()
        || pump.isEmpty()
        || read.isEmpty()
        || coincidences.isEmpty()) {
      return Optional.empty();
    }
    Count[][] c = coincidences.get();
    return Optional.of(
        new CountsFile(
            title,
            trials.get().number,
            pump.get()[0].number,
            pump.get()[1].number,
            read.get()[0].number,
            read.get()[1].number,
            c[0][0].number,
            c[0][1].number,
            c[1][0].number,
            c[1][1].number,
            bound.orElse(1),
            imbalance,
            transmission,
            g2A,
            g2B));
  }

  private String title(Node.Mapping mapping) {
    Optional<Node> title = mapping.value("title");
    if (title.isPresent()) {
      if (title.get() instanceof Node.Text given && !given.blank()) {
        return given.text();
      }
      complaints.add(
          title.get().place(), "title must be a line of text, but is " + title.get().kind());
    }
    String last = String.valueOf(Path.of(name).getFileName());
    return last.replaceFirst("\\.ya?ml$", "");
  }

  private Optional<Node> value(Node.Mapping mapping, String key) {
    Optional<Node> value = mapping.value(key);
    if (value.isEmpty()) {
      complaints.add(mapping.place(), key + " is missing");
    }
    return value;
  }

  private Optional<Count> count(Node node, String path) {
    String must = "be a whole number of 0 or more";
    return numbers
        .read(node, Unit.ONE, path, must)
        .flatMap(written -> {
          if (!written.whole() || written.wholeNumber() < 0) {
            complaints.add(node.place(), path + " must " + must + ", but is " + written.shown());
            return Optional.empty();
          }
          return Optional.of(new Count(path, written.wholeNumber(), node.place()));
        });
  }

  private Optional<Count[]> pair(Node node, String path, String must) {
    if (!(node instanceof Node.Sequence(List<Node> items, _)) || items.size() != 2) {
      complaints.add(node.place(), path + " must " + must + ", but " + listed(node));
      return Optional.empty();
    }
    Optional<Count> first = count(items.get(0), path + " of detector 1");
    Optional<Count> second = count(items.get(1), path + " of detector 2");
    return first.isPresent() && second.isPresent()
        ? Optional.of(new Count[] {first.get(), second.get()})
        : Optional.empty();
  }

  /// Rows are detectors of the read window, columns those of the pump window.
  private Optional<Count[][]> matrix(Node node) {
    String must =
        "be two rows, of read detector 1 and 2, with the counts for pump detector 1 and 2:"
            + " [[9, 129], [130, 37]]";
    if (!(node instanceof Node.Sequence(List<Node> rows, _)) || rows.size() != 2) {
      complaints.add(node.place(), "coincidences must " + must + ", but " + listed(node));
      return Optional.empty();
    }
    Count[][] counts = new Count[2][2];
    boolean whole = true;
    for (int i = 0; i < 2; i++) {
      String path = "coincidences";
      if (!(rows.get(i) instanceof Node.Sequence(List<Node> row, _)) || row.size() != 2) {
        complaints.add(
            rows.get(i).place(),
            path + " must " + must + ", but row " + (i + 1) + " " + listed(rows.get(i)));
        whole = false;
        continue;
      }
      for (int j = 0; j < 2; j++) {
        Optional<Count> count =
            count(row.get(j), "coincidences of r" + (i + 1) + " and p" + (j + 1));
        whole &= count.isPresent();
        if (count.isPresent()) {
          counts[i][j] = count.get();
        }
      }
    }
    return whole ? Optional.of(counts) : Optional.empty();
  }

  private static String listed(Node node) {
    return node instanceof Node.Sequence(List<Node> items, _)
        ? "has " + items.size() + (items.size() == 1 ? " entry" : " entries")
        : "is " + node.kind();
  }

  private void atMost(Count[] counts, Count most) {
    for (Count count : counts) {
      if (count.number > most.number) {
        complaints.add(
            count.place,
            count.path
                + " must not be above "
                + most.path
                + ", which is "
                + most.number
                + ", but is "
                + count.number);
      }
    }
  }

  private OptionalDouble number(
      Node.Mapping mapping, String key, String must, DoublePredicate domain) {
    Optional<Node> node = mapping.value(key);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<NumberReader.Written> written = numbers.read(node.get(), Unit.ONE, key, must);
    if (written.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = written.get().real();
    if (!domain.test(value)) {
      complaints.add(
          node.get().place(), key + " must " + must + ", but is " + written.get().shown());
    }
    return OptionalDouble.of(value);
  }
}
