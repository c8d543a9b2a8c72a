package org.mebit.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.mebit.platform.Answer;
import org.mebit.platform.Platform;
import org.mebit.platform.Quantity;
import org.mebit.platform.Request;
import org.mebit.platform.Unit;

/// Reads one study, and gathers everything that is wrong with it on the way.
final class StudyReader {
  /// The keys a study may have at its top.
  static final List<String> KEYS =
      List.of(
          "title",
          "platform",
          "parameters",
          "sweep",
          "points",
          "quantities",
          "keep",
          "figure",
          "seed");

  private static final String ERROR = "_error";

  private final String name;
  private final String text;
  private final List<Setting> settings;
  private final BiFunction<Platform, Request, Answer> planner;
  private final Complaints complaints = new Complaints();

  /// @param planner asks the platform for its plan
  StudyReader(
      String name,
      String text,
      List<Setting> settings,
      BiFunction<Platform, Request, Answer> planner) {
    this.name = name;
    this.text = text;
    this.settings = settings;
    this.planner = planner;
  }

  Reading read() {
    Optional<Study> study =
        YamlText.read(text, line -> Place.file(name, line), complaints)
            .flatMap(this::mapping)
            .flatMap(this::study);
    return study.isPresent() && complaints.none()
        ? new Reading.Ready(study.get())
        : new Reading.Unreadable(complaints.sorted());
  }

  private Optional<Node.Mapping> mapping(Node root) {
    if (root instanceof Node.Mapping mapping) {
      return Optional.of(new Settings(complaints).apply(mapping, settings));
    }
    String expected = "a study names at least its platform, as in platform: ensemble_chain";
    if (root instanceof Node.Text scalar && scalar.blank()) {
      complaints.add(Place.file(name, 0), "the file is empty; " + expected);
    } else {
      complaints.add(
          root.place(),
          "a study must be a mapping of keys, but is " + root.kind() + "; " + expected);
    }
    return Optional.empty();
  }

  private Optional<Study> study(Node.Mapping given) {
    Node.Mapping root = withMeantKeys(given);
    String title = title(root);
    long seed = seed(root);
    Optional<Platform> platform = platform(root);
    if (platform.isEmpty()) {
      return Optional.empty();
    }
    int before = complaints.count();
    PointsReader points = new PointsReader(platform.get(), root, complaints);
    points.read();
    List<String> quantities = quantities(root, platform.get(), points);
    Keep keep = new KeepReader(root, complaints).read(points.longestLinear());
    Optional<Request> request =
        complaints.count() == before
            ? points.request(quantities).map(asked -> asked.seeded(seed))
            : Optional.empty();
    Optional<Node.Mapping> drawn = figure(root);
    FigureColumns columns =
        new FigureColumns(
            platform.get(),
            points.varied(),
            points.settings(),
            quantities,
            keep,
            points.longestLinear(),
            complaints);
    Optional<StudyFigure> figure =
        drawn.flatMap(mapping -> new FigureReader(mapping, columns).read());
    if (request.isEmpty()) {
      return Optional.empty();
    }
    return switch (planner.apply(platform.get(), request.get())) {
      case Answer.Refused(var problems) -> {
        new Problems(root, platform.get(), request.get()).add(problems, complaints);
        yield Optional.empty();
      }
      case Answer.Accepted(var plan) -> {
        if (keep.pyramid() && plan.rowsOfPoint() > 1) {
          complaints.add(
              root.value("keep").map(Node::place).orElse(root.place()),
              "keep must be table where a point has several rows, as drawn or listed outcomes make");
        }
        Optional<StudyFigure> fitted =
            drawn.flatMap(mapping ->
                figure.map(new FigureFit(mapping, request.get(), plan, complaints)::fit));
        yield Optional.of(
            new Study(
                title,
                platform.get(),
                request.get(),
                plan,
                fitted,
                seed,
                keep,
                text,
                settings,
                points.canonical(quantities, keep, seed)));
      }
    };
  }

  /// The study with a misspelt key under the one most likely meant, so that what stands under it is
  /// checked as well.
  private Node.Mapping withMeantKeys(Node.Mapping given) {
    Node.Mapping root = given;
    for (Node.Entry entry : given.entries().values()) {
      if (KEYS.contains(entry.key())) {
        continue;
      }
      complaints.add(entry.place(), Nearest.unknown("key", entry.key(), KEYS));
      Optional<String> meant = Nearest.guess(entry.key(), KEYS);
      if (meant.isPresent() && root.get(meant.get()).isEmpty()) {
        root = root.with(new Node.Entry(meant.get(), entry.place(), entry.value()));
      }
    }
    return root;
  }

  private Optional<Node.Mapping> figure(Node.Mapping root) {
    Optional<Node> node = root.value("figure");
    if (node.isEmpty() || node.get() instanceof Node.Mapping) {
      return node.map(Node.Mapping.class::cast);
    }
    complaints.add(
        node.get().place(),
        "figure must be a mapping such as {x: time, y: entropy}, but is " + node.get().kind());
    return Optional.empty();
  }

  private String title(Node.Mapping root) {
    Optional<Node> node = root.value("title");
    if (node.isEmpty()) {
      String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
      int dot = file.lastIndexOf('.');
      return dot > 0 ? file.substring(0, dot) : file;
    }
    if (node.get() instanceof Node.Text given && !given.text().isBlank()) {
      return given.text().strip();
    }
    complaints.add(node.get().place(), "title must be a text, but is " + node.get().kind());
    return "";
  }

  private long seed(Node.Mapping root) {
    return root.value("seed")
        .flatMap(node -> {
          String must = "be a whole number in -2^63..2^63 - 1";
          Optional<NumberReader.Written> written =
              new NumberReader(complaints).read(node, Unit.ONE, "seed", must);
          if (written.isPresent() && !written.get().whole()) {
            complaints.add(node.place(), "seed must " + must + ", but is " + written.get().shown());
            return Optional.<Long>empty();
          }
          return written.map(NumberReader.Written::wholeNumber);
        })
        .orElse(Request.USUAL_SEED);
  }

  /// The platform named; where the name is misspelt the one most likely meant, so that the rest is
  /// checked as well.
  private Optional<Platform> platform(Node.Mapping root) {
    List<String> known = Platform.all().stream().map(Platform::name).toList();
    Optional<Node.Entry> entry = root.get("platform");
    if (entry.isEmpty()) {
      complaints.add(
          Place.file(name, 0), "platform is missing; known: " + String.join(", ", known));
      return Optional.empty();
    }
    if (!(entry.get().value() instanceof Node.Text given) || given.blank()) {
      complaints.add(
          entry.get().value().place(),
          "platform must be one of "
              + String.join(", ", known)
              + ", but is "
              + entry.get().value().kind());
      return Optional.empty();
    }
    Optional<Platform> platform = Platform.named(given.text());
    if (platform.isEmpty()) {
      complaints.add(given.place(), Nearest.unknown("platform", given.text(), known));
      return Nearest.guess(given.text(), known).flatMap(Platform::named);
    }
    return platform;
  }

  private static boolean isErrorOf(String name, Platform platform) {
    return name.endsWith(ERROR)
        && platform.quantities().stream()
            .filter(quantity -> quantity.kind() == Quantity.Kind.REAL)
            .anyMatch(quantity -> name.equals(quantity.name() + ERROR));
  }

  /// The quantities asked for; a misspelt one counts as the one most likely meant.
  private List<String> quantities(Node.Mapping root, Platform platform, PointsReader points) {
    Optional<Node.Entry> entry = root.get("quantities");
    if (entry.isEmpty()) {
      return platform.usualQuantities(points.settings());
    }
    List<String> known = platform.quantities().stream().map(Quantity::name).toList();
    List<Node> items =
        switch (entry.get().value()) {
          case Node.Sequence list -> list.items();
          case Node.Text one when !one.blank() -> List.of(one);
          case Node other -> {
            complaints.add(
                entry.get().place(), "quantities must be a list of names, but is " + other.kind());
            yield List.of(other);
          }
        };
    if (items.isEmpty()) {
      complaints.add(
          entry.get().place(),
          "quantities must name at least one of " + String.join(", ", known) + ", but is empty");
    }
    Set<String> meant = new LinkedHashSet<>();
    Map<String, Place> found = new LinkedHashMap<>();
    for (Node item : items) {
      if (!(item instanceof Node.Text(String quantity, _, Place place)) || quantity.isEmpty()) {
        if (entry.get().value() instanceof Node.Sequence) {
          complaints.add(
              item.place(), "quantities must be a list of names, but holds " + item.held());
        }
        continue;
      }
      Place first = found.putIfAbsent(quantity, place);
      if (first != null) {
        complaints.add(
            place, "quantity " + quantity + " is asked for twice; first in " + first.spoken());
      } else if (isErrorOf(quantity, platform)) {
        // Every error stands beside its quantity as it is.
        meant.add(quantity.substring(0, quantity.length() - ERROR.length()));
      } else if (!known.contains(quantity)) {
        complaints.add(place, Nearest.unknown("quantity", quantity, known));
        Nearest.guess(quantity, known).ifPresent(meant::add);
      }
    }
    Set<String> valid = new LinkedHashSet<>(found.keySet());
    valid.retainAll(known);
    valid.addAll(meant);
    return List.copyOf(valid);
  }
}
