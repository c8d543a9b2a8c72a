package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NuclearPairPlanTest {
  private static final NuclearPairPlatform PLATFORM = new NuclearPairPlatform();
  private static final List<Parameter> PARAMETERS = PLATFORM.parameters();

  /// A few parts in 10¹² beside errors that the columns tell.
  private static final double ROUNDING = 1e-11;

  private static Value real(double x) {
    return new Value.Real(x);
  }

  private static Map<String, @Nullable Object> row(Map<String, Value> given, String... quantities)
      throws InterruptedException {
    return PlatformRows.of(
            PLATFORM, Request.grid(PARAMETERS, given, List.of(), List.of(quantities)))
        .getFirst();
  }

  private static double number(Map<String, @Nullable Object> row, String column) {
    return (double) java.util.Objects.requireNonNull(row.get(column));
  }

  @Test
  void everyQuantityIsAnsweredAtTypicalValues() throws InterruptedException {
    Map<String, Value> given = new HashMap<>();
    given.put("alpha", real(1));
    given.put("time", real(52e-9));
    given.put("store_at", real(100e-9));
    given.put("retrieve_at", real(200e-9));
    given.put("prompt_efficiency", real(0.9));
    given.put("events", new Value.Whole(1000));
    given.put("switch_time", real(52e-9));
    String[] all =
        new NuclearPairPlatform().quantities().stream().map(Quantity::name).toArray(String[]::new);
    Map<String, @Nullable Object> row = row(given, all);
    assertThat(row).hasSizeGreaterThan(all.length);
    row.forEach((column, cell) -> assertThat((double) cell).as(column).isFinite());
  }

  @Test
  void timesAndGatesOfAPointShareItsSolutionAndAgreeWithPointsAlone() throws InterruptedException {
    List<Value> times = IntStream.range(0, 20).mapToObj(i -> real(i * 17.3e-9)).toList();
    List<Value> gates = List.of(real(50e-9), real(400e-9));
    Request together =
        Request.grid(
            PARAMETERS,
            Map.of("alpha", real(2), "switch_time", real(40e-9)),
            List.of(new Axis("time", times), new Axis("gate", gates)),
            List.of("amplitude_2", "counts_b"));
    List<Map<String, @Nullable Object>> rows = PlatformRows.of(PLATFORM, together);
    for (int i = 0; i < rows.size(); i += 7) {
      Point point = together.point(i);
      Map<String, @Nullable Object> alone =
          row(
              Map.of(
                  "alpha", real(2),
                  "switch_time", real(40e-9),
                  "time", point.value("time"),
                  "gate", point.value("gate")),
              "amplitude_2",
              "counts_b");
      for (String column : List.of("amplitude_2_re", "counts_b")) {
        assertThat(number(rows.get(i), column)).isCloseTo(number(alone, column), within(ROUNDING));
      }
    }
  }

  @Test
  void aWiderSplitterPhaseLowersTheVisibilityButNotTheConcurrence() throws InterruptedException {
    double theta = 0.3;
    Map<String, @Nullable Object> tilted =
        row(Map.of("alpha", real(1), "splitter_phase", real(theta)), "visibility", "concurrence");
    assertThat(number(tilted, "visibility")).isCloseTo(Math.cos(2 * theta), within(1e-4));
    assertThat(number(tilted, "concurrence")).isGreaterThan(0.99999);
    Map<String, @Nullable Object> restored =
        row(
            Map.of("alpha", real(1), "splitter_phase", real(theta), "arm_phase", real(2 * theta)),
            "visibility");
    Map<String, @Nullable Object> plain = row(Map.of("alpha", real(1)), "visibility");
    assertThat(number(restored, "visibility"))
        .isCloseTo(number(plain, "visibility"), within(ROUNDING));
  }

  /// One photon per trigger: the click probability of all late photons of two lines far apart is
  /// `4π I(α) ħΓ/δE`, `I(1) = 1 − e⁻²(I₀(2) + I₁(2)) = 0.47622...`: 2.79e-8 at 1 eV.
  @Test
  void aTriggerLeavesHardlyAnyConcurrenceAndALateClickAllOfIt() throws InterruptedException {
    Map<String, @Nullable Object> row =
        row(
            Map.of("alpha", real(1), "gate", real(3e-6)),
            "concurrence",
            "concurrence_per_trigger",
            "p01",
            "p10",
            "p11",
            "visibility");
    double clicks = number(row, "p01") + number(row, "p10");
    assertThat(clicks).isCloseTo(5.984387024943645 * 4.668169907453239e-9, within(2e-11));
    assertThat(number(row, "p11")).isZero();
    assertThat(number(row, "concurrence_per_trigger"))
        .isCloseTo(clicks * number(row, "visibility"), within(1e-18));
    assertThat(number(row, "concurrence")).isCloseTo(number(row, "visibility"), within(1e-14));
  }

  /// Further photons and dark counts leave `C/2d` of 0.583 and 0.615 (independent evaluation).
  @ParameterizedTest
  @CsvSource({"0.1, 0, 0.583", "0, 1e-9, 0.615"})
  void doubleClicksEatTheConcurrencePerTrigger(double further, double dark, double left)
      throws InterruptedException {
    Map<String, @Nullable Object> row =
        row(
            Map.of(
                "alpha", real(1),
                "gate", real(3e-6),
                "photons_per_pulse", real(further),
                "dark_counts", real(dark)),
            "concurrence_per_trigger",
            "coherence");
    assertThat(number(row, "concurrence_per_trigger") / (2 * number(row, "coherence")))
        .isCloseTo(left, within(6e-3));
  }

  @Test
  void theBestStoringTimeIsWhereTheCoherencesCancel() throws InterruptedException {
    double width = 1 / 141e-9;
    double wrong = 7.0 * Math.PI / (30 * width) / 2;
    Map<String, @Nullable Object> row =
        row(
            Map.of(
                "alpha", real(0.01),
                "gate", real(200e-9),
                "store_at", real(wrong + 2e-9),
                "retrieve_at", real(wrong + 102e-9)),
            "best_store_at",
            "best_storage_efficiency",
            "storage_efficiency");
    assertThat(number(row, "best_store_at")).isCloseTo(wrong, within(1e-10));
    assertThat(number(row, "best_storage_efficiency"))
        .isCloseTo(Math.exp(-100e-9 * width), within(1e-5))
        .isGreaterThan(number(row, "storage_efficiency"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7})
  void drawnPhotonsAgreeWithTheMeanAndRepeatForTheSameSeed(long seed) throws InterruptedException {
    Request request =
        Request.grid(
                PARAMETERS,
                Map.of(
                    "alpha", real(1),
                    "switch_time", real(55e-9),
                    "velocity_rms", real(1e-4),
                    "velocity_correlation_time", real(30e-9),
                    "events", new Value.Whole(200_000)),
                List.of(),
                List.of("fringe_b", "sampled_fringe_b", "visibility", "sampled_visibility"))
            .seeded(seed);
    Map<String, @Nullable Object> row = PlatformRows.of(PLATFORM, request).getFirst();
    for (String quantity : List.of("fringe_b", "visibility")) {
      double error = number(row, "sampled_" + quantity + "_error");
      assertThat(error).isBetween(1e-4, 5e-3);
      // Five standard errors: once in two million seeds.
      assertThat(number(row, "sampled_" + quantity))
          .isCloseTo(number(row, quantity), within(5 * error));
    }
    assertThat(PlatformRows.of(PLATFORM, request).getFirst()).isEqualTo(row);
  }

  @Test
  void withoutNucleiNothingIsLate() throws InterruptedException {
    Map<String, @Nullable Object> row =
        row(
            Map.of("alpha", real(0)),
            "counts_b",
            "counts_c",
            "coherence_time",
            "excitation_rate",
            "concurrence",
            "counting_time_visibility");
    assertThat(number(row, "counts_b")).isZero();
    assertThat(number(row, "counts_c")).isZero();
    assertThat(number(row, "excitation_rate")).isZero();
    assertThat(number(row, "concurrence")).isZero();
    assertThat(row.get("coherence_time")).isNull();
    assertThat(row.get("counting_time_visibility")).isNull();
  }

  @Test
  void amplitudesOfASextetHaveBothPolarizations() throws InterruptedException {
    Map<String, @Nullable Object> row =
        row(
            Map.of(
                "alpha", real(1),
                "sextet", new Value.Flag(true),
                "field", real(33),
                "time", real(50e-9)),
            "amplitude_1");
    assertThat(row.keySet())
        .containsExactly(
            "amplitude_1_sigma_re",
            "amplitude_1_sigma_im",
            "amplitude_1_pi_re",
            "amplitude_1_pi_im",
            "amplitude_1_error");
  }

  @Test
  void aRampThroughZeroDoesForTwoLinesWhatItDoesInTheSextet() throws InterruptedException {
    Map<String, Value> common =
        Map.of(
            "alpha", real(1),
            "switch_time", real(50e-9),
            "rotation_time", real(3e-9),
            "switching", new Value.Word("ramp"));
    Map<String, Value> two = new HashMap<>(common);
    Map<String, Value> six = new HashMap<>(common);
    six.put("sextet", new Value.Flag(true));
    six.put("field", real(33));
    double beat = org.mebit.nucleus.Transition.IRON_57.beat(33) * 141e-9;
    two.put("splitting", real(beat));
    assertThat(number(row(six, "counts_b"), "counts_b"))
        .isCloseTo(number(row(two, "counts_b"), "counts_b"), within(1e-9));
  }

  @Test
  void clicksDoNotNeedAFringe() throws InterruptedException {
    Map<String, @Nullable Object> row = row(Map.of("alpha", real(1)), "late_click_rate", "p10");
    // All delayed photons of 2.9e6 a second, less those after 400 ns.
    assertThat(number(row, "late_click_rate")).isBetween(0.08, 0.08102);
  }

  /// `exp(−2Δ_B²σ²)` of the visibility is left: 0.978, 0.913 and 0.696 at 30 Γ, but for the clicks
  /// between the pulse's gate and the late inversions.
  @ParameterizedTest
  @CsvSource({"0.5e-9, 0.978", "1e-9, 0.913", "2e-9, 0.696"})
  void jitterOfTheSwitchingTimeBlursTheFringe(double jitter, double left)
      throws InterruptedException {
    Map<String, @Nullable Object> row =
        row(Map.of("alpha", real(1), "trigger_jitter", real(jitter)), "visibility");
    assertThat(number(row, "visibility")).isCloseTo(left, within(0.015));
    assertThat(number(row, "visibility_error")).isLessThan(1e-9);
  }

  @Test
  void theFringeIsTheOneNearestToTheSwitchingTime() throws InterruptedException {
    double period = Math.PI * 141e-9 / 30;
    Map<String, Value> moving =
        Map.of("alpha", real(1), "velocity_range", real(2e-4), "switch_time", real(6.8 * period));
    Map<String, Value> sixth = new HashMap<>(moving);
    sixth.put("fringe", new Value.Whole(6));
    assertThat(number(row(moving, "visibility"), "visibility"))
        .isEqualTo(number(row(sixth, "visibility"), "visibility"));
  }

  @Test
  void darkCountsLengthenTheCounting() throws InterruptedException {
    double[] seconds = new double[3];
    double[] rates = {0, 1e-8, 1e-7};
    for (int i = 0; i < 3; i++) {
      seconds[i] =
          number(
              row(
                  Map.of("alpha", real(1), "dark_counts", real(rates[i])),
                  "counting_time_visibility"),
              "counting_time_visibility");
    }
    assertThat(seconds[1]).isGreaterThan(seconds[0]);
  }

  @Test
  void aHeraldCountsBothCrystals() throws InterruptedException {
    Map<String, Value> given =
        Map.of(
            "alpha", real(1),
            "prompt_efficiency", real(0.999),
            "purity", real(0.95));
    // p = 4π ħΓ/δE = 5.866e-8 of each photon; of P = 0.95, p/(1 − P + P (1 − η)).
    double p = 5.866193e-8;
    Map<String, Value> half = new HashMap<>(given);
    half.put("alpha_ratio", real(0.5));
    double share = 0.95 / (0.05 + 0.95 * 0.001);
    assertThat(number(row(given, "herald_posterior"), "herald_posterior"))
        .isCloseTo(share * p, within(1e-4 * share * p));
    assertThat(number(row(half, "herald_posterior"), "herald_posterior"))
        .isCloseTo(0.75 * share * p, within(1e-4 * share * p));
  }
}
