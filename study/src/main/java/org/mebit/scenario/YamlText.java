package org.mebit.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// From YAML text to nodes that know their lines.
///
/// It listens to the parser's events and builds no YAML values, so `1e6` and `2e-06` stay the texts
/// they are, a duplicate key is seen, and an alias cannot multiply.
final class YamlText {
  /// Deeper nesting has no meaning in a study.
  private static final int DEEPEST = 16;

  /// Characters of the longest text taken: a list of about a million points.
  private static final int LONGEST = 100_000_000;

  /// Ends the reading of a text that no tree can be made of.
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    Unusable(Place place, String message) {
      super(message);
      this.place = place;
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  private final Iterator<Event> events;
  private final IntFunction<Place> places;
  private final Complaints complaints;

  private YamlText(Iterator<Event> events, IntFunction<Place> places, Complaints complaints) {
    this.events = events;
    this.places = places;
    this.complaints = complaints;
  }

  /// The text's only document; empty after a complaint. A text without content gives a blank
  /// scalar.
  ///
  /// @param places from a line, counted from 1, to its place
  static Optional<Node> read(String text, IntFunction<Place> places, Complaints complaints) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      Iterator<Event> events = new Parse(settings).parseString(plain).iterator();
      return Optional.of(new YamlText(events, places, complaints).document());
    } catch (Unusable e) {
      complaints.add(e.place, e.why());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
      complaints.add(places.apply(line), YamlSlip.explain(e));
    } catch (ReaderException e) {
      int before = plain.codePointCount(0, plain.length());
      int end = plain.offsetByCodePoints(0, Math.min(e.getPosition(), before));
      int line = 1 + (int) plain.substring(0, end).chars().filter(c -> c == '\n').count();
      complaints.add(
          places.apply(line),
          String.format(
              "the character U+%04X cannot be printed and must not stand in a study",
              e.getCodePoint()));
    } catch (YamlEngineException e) {
      complaints.add(places.apply(0), "this is not YAML: " + YamlSlip.oneLine(e));
    }
    return Optional.empty();
  }

  private Node document() throws Unusable {
    events.next();
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      return new Node.Text("", false, places.apply(1));
    }
    Node root = node(events.next(), 0);
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new Unusable(
          place(after), "a study is one YAML document, but a second one begins here with ---");
    }
    return root;
  }

  private Node node(Event event, int depth) throws Unusable {
    Place place = place(event);
    return switch (event) {
      case AliasEvent alias ->
          throw new Unusable(
              place,
              "*" + alias.getAlias() + " is an alias, which a study does not take; write it out");
      case ScalarEvent scalar -> {
        refuseTag(place, scalar.getTag());
        yield new Node.Text(scalar.getValue(), !scalar.isPlain(), place);
      }
      case CollectionStartEvent collection -> {
        refuseTag(place, collection.getTag());
        if (depth >= DEEPEST) {
          throw new Unusable(place, "this is nested deeper than anything in a study");
        }
        yield event.getEventId() == Event.ID.SequenceStart
            ? sequence(place, depth)
            : mapping(place, depth);
      }
      default -> throw new IllegalStateException("no node begins with " + event);
    };
  }

  private static void refuseTag(Place place, Optional<String> tag) throws Unusable {
    if (tag.isPresent()) {
      throw new Unusable(
          place,
          "a study takes no YAML tags such as "
              + tag.get().replace("tag:yaml.org,2002:", "!!")
              + "; leave it out");
    }
  }

  private Node sequence(Place place, int depth) throws Unusable {
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Node.Sequence(items, place);
  }

  private Node mapping(Place place, int depth) throws Unusable {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Place keyPlace = place(event);
      if (!(node(event, depth + 1) instanceof Node.Text(String key, _, _))) {
        throw new Unusable(keyPlace, "a key must be a name, but this one is a list or a mapping");
      }
      Node value = node(events.next(), depth + 1);
      Node.Entry first = entries.putIfAbsent(key, new Node.Entry(key, keyPlace, value));
      if (first != null) {
        complaints.add(
            keyPlace, key + " is given twice; the first is in " + first.place().spoken());
      }
      event = events.next();
    }
    return new Node.Mapping(entries, place);
  }

  private Place place(Event event) {
    return places.apply(event.getStartMark().map(Mark::getLine).orElse(0) + 1);
  }
}
