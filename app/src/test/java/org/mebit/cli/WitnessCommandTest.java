package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command `witness`, with the published counts of Riedinger et al. (2018): R_m of 0.74 +0.12
/// −0.06 and a confidence of 98.4 % (98.3 % below 0.995).
final class WitnessCommandTest {
  private static final String COUNTS =
      """
      trials: 1114000000
      pump: [111134, 184114]
      read: [108723, 167427]
      coincidences: [[9, 129], [130, 37]]
      bound: 0.995
      """;

  @TempDir Path folder;
  private Screen screen = new Screen(Path.of(""));

  @BeforeEach
  void openScreen() {
    screen = new Screen(folder);
  }

  @Test
  void headlineAndTable() throws IOException {
    assertThat(screen.run("witness", file(COUNTS))).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines())
        .first()
        .isEqualTo("counts: evidence of entanglement at z = 2.12, confidence 98.30 %");
    assertThat(screen.out())
        .contains("against R = 0.995: z1 = 2.31, z2 = 0.69")
        .contains("against R = 1: z = 2.15, confidence 98.43 %")
        .contains("read 1  0.83 +0.38 -0.19  7.18 +0.69 -0.57")
        .containsPattern("product of densities +0.735 \\+0.118 -0.061 +0.754 +98.36 % +98.22 %")
        .contains("doubles its probability of chance");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void allDigitsInJson() throws IOException {
    assertThat(screen.run("witness", file(COUNTS), "--json", "--bound", "1"))
        .isEqualTo(ExitCode.DONE);
    JsonNode told = new JsonMapper().readTree(screen.out());
    assertThat(told.get("refused").asBoolean()).isFalse();
    assertThat(told.get("bound").asDouble()).isEqualTo(1);
    assertThat(told.get("trials").asLong()).isEqualTo(1_114_000_000);
    // Of an independent program; tolerance as it states.
    assertThat(told.get("witness").get("p_below_bound").asDouble())
        .isCloseTo(0.9836247767312698, within(1e-9));
    assertThat(told.get("g2_12").get("value").asDouble())
        .isCloseTo(7.179044746834239, within(1e-12));
    assertThat(told.get("pooled").get("homogeneity_same").asDouble())
        .isCloseTo(0.25075121574837766, within(1e-8));
    assertThat(told.has("bootstrap")).isFalse();
    assertThat(told.get("z_bound").asDouble()).isEqualTo(told.get("z").asDouble());
    for (String key : List.of("witness_1", "witness_2", "witness", "pooled", "mean")) {
      assertThat(told.get(key).get("p_error").asDouble()).isBetween(0.0, 1e-6);
    }
    assertThat(told.propertyNames())
        .containsExactly(
            "title",
            "trials",
            "bound",
            "refused",
            "g2_11",
            "g2_12",
            "g2_21",
            "g2_22",
            "witness_1",
            "witness_2",
            "witness",
            "z_1",
            "z_2",
            "z",
            "confidence",
            "z_bound_1",
            "z_bound_2",
            "z_bound",
            "confidence_bound",
            "pooled",
            "mean",
            "validity");
  }

  @Test
  void bootstrapIsSeeded() throws IOException {
    String file = file(COUNTS);
    assertThat(screen.run("witness", file, "--json", "--bootstrap", "100", "--seed", "3"))
        .isEqualTo(ExitCode.DONE);
    String first = screen.out();
    JsonNode bootstrap = new JsonMapper().readTree(first).get("bootstrap");
    assertThat(bootstrap.get("experiments").asInt()).isEqualTo(100);
    assertThat(bootstrap.get("density")).hasSize(4);
    Screen again = new Screen(folder);
    again.run("witness", file, "--json", "--bootstrap", "100", "--seed", "3");
    assertThat(again.out()).isEqualTo(first);
    assertThat(screen.run("witness", file, "--bootstrap", "3")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains("experiments must be in 20..10000000, but is 3");
  }

  /// R_m of exactly 1 does not change with g_cross to first order, and nothing is known about the
  /// error of a count of 0.
  @Test
  void noEvidenceAndNoError() throws IOException {
    String file =
        file(
            """
            trials: 1000
            pump: [100, 100]
            read: [100, 100]
            coincidences: [[0, 20], [20, 0]]
            """);
    assertThat(screen.run("witness", file, "--bootstrap", "20")).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines())
        .first()
        .asString()
        .startsWith("counts: no evidence of entanglement (z = ");
    assertThat(screen.out())
        .contains("plug-in R 1.000 +- not determined and 1.000 +- not determined")
        .containsPattern("confidence 99.00 % reached by 0 % \\+- ");
  }

  /// The factors for an imbalance of 0.1 of devices with correlations of 7.5 and 9.6; δ = −0.1 by
  /// hand: h = −1/19, (1 + 1.05/(19 · 8.55))/(1 − 1/361).
  @Test
  void fluxesOfKnownDevices() throws IOException {
    String given = COUNTS + "flux_imbalance: 0.1\ng2_a: 7.5\n";
    String file = file(given + "g2_b: 9.6\n");
    assertThat(screen.run("witness", file)).isEqualTo(ExitCode.DONE);
    assertThat(screen.out())
        .contains("in the worst case a separable state shows R down to 0.9")
        .contains("times 0.99641, or 1.00926 if");
    Screen forPrograms = new Screen(folder);
    assertThat(forPrograms.run("witness", file, "--json")).isEqualTo(ExitCode.DONE);
    JsonNode validity = new JsonMapper().readTree(forPrograms.out()).get("validity");
    assertThat(validity.get("flux_factor_plus").asDouble()).isCloseTo(0.99641, within(5e-6));
    assertThat(validity.get("flux_factor_minus").asDouble())
        .isCloseTo((1 + 1.05 / (19 * 8.55)) / (1 - 1 / 361.0), within(1e-12));
    Screen half = new Screen(folder);
    assertThat(half.run("witness", file(given))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(half.err()).contains(":7: g2_a and g2_b must be given together");
  }

  @Test
  void refusedWitnessStillTellsCorrelations() throws IOException {
    String file = file(COUNTS.replace("[9, 129], [130, 37]", "[130, 9], [9, 37]"));
    assertThat(screen.run("witness", file, "--json")).isEqualTo(ExitCode.CHECK_FAILED);
    JsonNode told = new JsonMapper().readTree(screen.out());
    assertThat(told.get("refused").asBoolean()).isTrue();
    assertThat(told.get("reason").asString()).startsWith("herald 1: g2 with the same detector");
    assertThat(told.get("g2_11").get("value").asDouble()).isGreaterThan(10);
    assertThat(told.has("witness")).isFalse();
  }

  @Test
  void allProblemsAtOnce() throws IOException {
    String file =
        file(
            """
            trials: 1e6
            pump: [1, 2.5]
            raed: [3, 4]
            coincidences: [[1, -2], [7]]
            """);
    assertThat(screen.run("witness", file)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.err())
        .contains(":1: read is missing")
        .contains(":2: pump of detector 2 must be a whole number of 0 or more, but is 2.5")
        .contains(":3: unknown key raed; did you mean read?")
        .contains(":4: coincidences of r1 and p2 must be a whole number of 0 or more, but is -2")
        .contains("but row 2 has 1 entry");
  }

  @Test
  void countsThatCannotBe() throws IOException {
    String file = file(COUNTS.replace("[9, 129]", "[9, 108724]").replace("184114]", "1114000001]"));
    assertThat(screen.run("witness", file)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err())
        .contains(":2: pump of detector 2 must not be above trials, which is 1114000000")
        .contains(
            ":4: coincidences of r1 and p2 must not be above read of detector 1, which is"
                + " 108723, but is 108724");
    Screen missing = new Screen(folder);
    assertThat(missing.run("witness", folder.resolve("none.yaml").toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(missing.err()).contains("there is no such file");
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("counts.yaml"), text).toString();
  }
}
