package org.mebit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mebit.oscillator.counts.Counts;

class TimeTagsTest {
  @TempDir Path folder;

  @Test
  void whatIsSimulatedIsCounted() throws Exception {
    double[] patterns = new double[16];
    patterns[0] = 0.9;
    patterns[1] = 0.05;
    patterns[9] = 0.05; // p1 and r2
    Path file = folder.resolve("night.ptu");
    Counts drawn = TimeTags.simulate(file, patterns, 10_000, 1);
    assertThat(TimeTags.count(file)).isEqualTo(drawn);
    assertThat(drawn.trials()).isEqualTo(10_000);
    assertThat(drawn.c21()).isEqualTo(drawn.read2()).isBetween(390.0, 610.0); // five deviations
    assertThat(drawn.pump2() + drawn.read1()).isZero();
  }
}
