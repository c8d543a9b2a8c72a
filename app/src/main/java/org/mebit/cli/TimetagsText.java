package org.mebit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.timetags.DetectorInputs;
import org.mebit.oscillator.timetags.GatedCounts;
import org.mebit.oscillator.timetags.Gates;
import org.mebit.oscillator.timetags.PtuHeader;
import org.mebit.oscillator.timetags.Tally;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Gated counts as `mebit witness` reads them, as JSON, and what is told of the records.
final class TimetagsText {
  private TimetagsText() {}

  /// Counts as the file of `mebit witness`.
  static String yaml(Counts counts) {
    return String.format(
        Locale.ROOT,
        "trials: %d%npump: [%d, %d]%nread: [%d, %d]%ncoincidences: [[%d, %d], [%d, %d]]   # rows:"
                .replace("%n", "\n")
            + " read detector 1, 2; columns: pump detector 1, 2\n",
        (long) counts.trials(),
        (long) counts.pump1(),
        (long) counts.pump2(),
        (long) counts.read1(),
        (long) counts.read2(),
        (long) counts.c11(),
        (long) counts.c12(),
        (long) counts.c21(),
        (long) counts.c22());
  }

  /// A sentence for each detector that saw nothing in a gate.
  static List<String> silent(Counts counts) {
    List<String> silent = new ArrayList<>();
    for (int detector = 1; detector <= 2; detector++) {
      if (counts.pump(detector) == 0) {
        silent.add("detector " + detector + " saw nothing in the gate pump");
      }
      if (counts.read(detector) == 0) {
        silent.add("detector " + detector + " saw nothing in the gate read");
      }
    }
    return silent;
  }

  static String json(
      String file, PtuHeader header, Gates gates, DetectorInputs detectors, GatedCounts counted) {
    Counts counts = counted.counts();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("trials", (long) counts.trials());
    node.putArray("pump").add((long) counts.pump1()).add((long) counts.pump2());
    node.putArray("read").add((long) counts.read1()).add((long) counts.read2());
    ArrayNode coincidences = node.putArray("coincidences");
    coincidences.addArray().add((long) counts.c11()).add((long) counts.c12());
    coincidences.addArray().add((long) counts.c21()).add((long) counts.c22());
    node.put("file", file);
    node.put("format", header.format().label());
    node.put("tick", header.tick());
    ObjectNode windows = node.putObject("gates");
    windows.putArray("pump").add(gates.pump().from()).add(gates.pump().to());
    windows.putArray("read").add(gates.read().from()).add(gates.read().to());
    node.putArray("detectors").add(detectors.first()).add(detectors.second());
    Tally tally = counted.tally();
    node.putObject("tally")
        .put("records", tally.records())
        .put("syncs", tally.syncs())
        .put("overflows", tally.overflows())
        .put("markers", tally.markers())
        .put("other_detectors", tally.otherDetectors())
        .put("before_first_sync", tally.beforeFirstSync())
        .put("outside_gates", tally.outsideGates())
        .put("second_clicks", tally.secondClicks());
    ArrayNode warnings = node.putArray("warnings");
    counted.warnings().forEach(warnings::add);
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  /// What the records were.
  static String tally(PtuHeader header, Tally tally, boolean gated) {
    List<List<String>> lines =
        List.of(
            line(
                tally.records(),
                "records of %s, tick %s ps"
                    .formatted(header.format().label(), Texts.number(1e12 * header.tick(), 6))),
            line(tally.syncs(), "syncs, which are the trials"),
            line(tally.overflows(), "overflows of the counter"),
            line(tally.markers(), "markers"),
            line(tally.otherDetectors(), "clicks of other detectors"),
            line(tally.beforeFirstSync(), "clicks before the first sync"),
            line(tally.outsideGates(), gated ? "clicks outside the gates" : "clicks"),
            line(tally.secondClicks(), "second clicks of a detector in a gate"));
    return Texts.aligned(lines, List.of(true, false));
  }

  private static List<String> line(long number, String what) {
    return List.of(Long.toString(number), what);
  }
}
