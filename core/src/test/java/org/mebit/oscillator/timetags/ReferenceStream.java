package org.mebit.oscillator.timetags;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The stream of the entries open-103 and open-104 of `oscillator-reference.json`: trials that
/// begin every `period` ticks, a click of each of p₁, p₂, r₁, r₂ with a chance of `thr/2³²`,
/// uniform in its gate, and one click of either detector at any time with a chance of `thr_bg/2³²`.
/// Numbers are the upper halves of SplitMix64's (G. L. Steele, D. Lea and C. H. Flood, OOPSLA
/// 2014).
final class ReferenceStream {
  private record Click(long time, int detector) {}

  private final JsonNode parameters;
  private long state;

  ReferenceStream(JsonNode parameters) {
    this.parameters = parameters;
    this.state = parameters.get("seed").asLong();
  }

  private long draw() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return (z ^ (z >>> 31)) >>> 32;
  }

  void write(Path file) throws IOException {
    long period = parameters.get("period").asLong();
    long trials = parameters.get("trials").asLong();
    try (T2Writer writer = T2Writer.create(file, RecordFormats.TIME_HARP_N_T2, 2.5e-10)) {
      for (long trial = 0; trial < trials; trial++) {
        long start = trial * period;
        List<Click> clicks = new ArrayList<>();
        for (int which = 0; which < 4; which++) {
          JsonNode gate = parameters.get("gates").get(which / 2);
          long from = gate.get(0).asLong();
          if (draw() < parameters.get("thr").get(which).asLong()) {
            long offset = from + draw() % (gate.get(1).asLong() - from);
            clicks.add(new Click(start + offset, 1 + which % 2));
          }
        }
        if (draw() < parameters.get("thr_bg").asLong()) {
          long time = start + 1 + draw() % (period - 1);
          clicks.add(new Click(time, 1 + (int) (draw() & 1)));
        }
        clicks.sort(Comparator.comparingLong(Click::time).thenComparingInt(Click::detector));
        writer.sync(start);
        for (Click click : clicks) {
          writer.click(click.time(), click.detector());
        }
      }
    }
  }
}
