package org.mebit.scenario;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mebit.platform.Axis;

/// Reads `keep`: `table`, `pyramid` or a list of both.
final class KeepReader {
  private static final List<String> WORDS = List.of("table", "pyramid");

  private static final String MUST = "keep must be table, pyramid or [pyramid, table], but is ";

  private final Node.Mapping study;
  private final Complaints complaints;

  KeepReader(Node.Mapping study, Complaints complaints) {
    this.study = study;
    this.complaints = complaints;
  }

  /// @param axis the axis a pyramid would be built along
  Keep read(Optional<Axis> axis) {
    Optional<Node> node = study.value("keep");
    if (node.isEmpty()) {
      return Keep.TABLE;
    }
    List<Node> items =
        node.get() instanceof Node.Sequence list ? list.items() : List.of(node.get());
    Set<Keep> kept = EnumSet.noneOf(Keep.class);
    for (Node item : items) {
      if (!(item instanceof Node.Text word) || word.blank()) {
        complaints.add(item.place(), MUST + item.kind());
      } else if (word.text().equals("table")) {
        kept.add(Keep.TABLE);
      } else if (word.text().equals("pyramid")) {
        kept.add(Keep.PYRAMID);
      } else {
        complaints.add(item.place(), Nearest.unknown("word of keep", word.text(), WORDS));
      }
    }
    if (items.isEmpty()) {
      complaints.add(node.get().place(), MUST + "empty");
    }
    if (kept.contains(Keep.PYRAMID) && axis.isEmpty() && sweepIsReadable()) {
      complaints.add(
          node.get().place(),
          "keep: pyramid must go with a sweep of a real number over equal steps, such as"
              + " sweep: {time: {from: 0, to: pi, points: 1e8}}, but the study has none");
    }
    return kept.size() == 2 ? Keep.BOTH : kept.contains(Keep.PYRAMID) ? Keep.PYRAMID : Keep.TABLE;
  }

  /// Whether an axis that is missing was never written: one that could not be read was complained
  /// about.
  private boolean sweepIsReadable() {
    return complaints.none();
  }
}
