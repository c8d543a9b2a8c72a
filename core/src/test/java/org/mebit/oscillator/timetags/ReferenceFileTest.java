package org.mebit.oscillator.timetags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mebit.oscillator.counts.Counts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reference stream, byte for byte, and its counts: `oscillator-reference.json`, entries
/// open-103 and open-104, from an independent program in Python.
final class ReferenceFileTest {
  @TempDir Path folder;

  private static JsonNode entry(String id) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReferenceFileTest.class.getResourceAsStream("/oscillator-reference.json"))) {
      for (JsonNode entry : new JsonMapper().readTree(in)) {
        if (entry.get("id").asString().equals(id)) {
          return entry;
        }
      }
    }
    throw new IllegalStateException("no entry " + id);
  }

  @Test
  void theFileIsTheSameByteForByte() throws Exception {
    JsonNode entry = entry("open-103");
    Path file = folder.resolve("reference.ptu");
    new ReferenceStream(entry.get("parameters")).write(file);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).hasSize(entry.get("value").get(0).asInt());
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(entry.get("value").get(2).asString());
    try (PtuFile opened = PtuFile.open(file)) {
      assertThat(opened.records()).isEqualTo(entry.get("value").get(1).asLong());
      assertThat(opened.header().tick()).isEqualTo(2.5e-10);
      assertThat(opened.header().format()).isEqualTo(RecordFormats.TIME_HARP_N_T2);
      assertThat(opened.syncPeriod()).hasValue(entry.get("parameters").get("period").asLong());
    }
  }

  @Test
  void theCountsAreTheSame() throws Exception {
    JsonNode entry = entry("open-104");
    Path file = folder.resolve("reference.ptu");
    new ReferenceStream(entry.get("parameters")).write(file);
    JsonNode value = entry.get("value");
    double[] n = new double[9];
    for (int i = 0; i < n.length; i++) {
      n[i] = value.get(i).asDouble();
    }
    try (PtuFile opened = PtuFile.open(file)) {
      Gates gates = new Gates(new Gate(400, 800), new Gate(900, 1300));
      GatedCounts counted = opened.count(gates, DetectorInputs.USUAL, 2);
      assertThat(counted.counts())
          .isEqualTo(new Counts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]));
      assertThat(counted.warnings()).isEmpty();
      Tally tally = counted.tally();
      assertThat(tally.syncs()).isEqualTo(20000);
      assertThat(tally.markers() + tally.otherDetectors() + tally.beforeFirstSync()).isZero();
    }
  }
}
