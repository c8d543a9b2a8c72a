package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From parameters to columns: what stands for what, and what is refused.
class OscillatorPairPlanTest {
  /// Two ways to the same number differ by the rounding of some tens of operations.
  private static final double ROUNDING = 1e-12;

  private static final OscillatorPairPlatform PLATFORM = new OscillatorPairPlatform();
  private static final List<String> CORRELATIONS = List.of("g2_11", "g2_12", "g2_21", "g2_22");

  private static final Map<String, Value> DEVICES =
      values(
          "pump_probability_a", 0.0056,
          "pump_probability_b", 0.008,
          "swap_efficiency", 0.034,
          "occupation_before_pulse", 0.02,
          "decay_rate_a", 2.5e5,
          "decay_rate_b", 1.7e5,
          "heating_rate", 2.8e5,
          "heating_decay_rate", 2e6,
          "bath_occupation", 0.02,
          "read_heating", 0.05,
          "delay", 123e-9,
          "phase", 2.5,
          "efficiency_pump", 0.02,
          "efficiency_read", 0.025,
          "dark_counts_pump", 1e-6,
          "dark_counts_read", 2e-6);

  @Test
  void pointsOfAGridAreThoseOfEachAlone() throws InterruptedException {
    List<Value> phases = reals(0, 1.1, 2.2);
    List<Value> delays = reals(0, 1e-7, 1e-6);
    for (List<Axis> axes :
        List.of(
            List.of(new Axis("phase", phases), new Axis("delay", delays)),
            List.of(new Axis("delay", delays), new Axis("phase", phases)))) {
      for (String detectors : List.of("number", "threshold")) {
        Map<String, Value> fixed = new HashMap<>(DEVICES);
        fixed.put("detectors", new Value.Word(detectors));
        axes.forEach(axis -> fixed.remove(axis.parameter()));
        Request together = Request.grid(PLATFORM.parameters(), fixed, axes, CORRELATIONS);
        List<Map<String, @Nullable Object>> rows = PlatformRows.of(PLATFORM, together);
        for (int i = 0; i < rows.size(); i++) {
          Point point = together.point(i);
          Map<String, Value> alone = new HashMap<>(fixed);
          alone.put("phase", point.value("phase"));
          alone.put("delay", point.value("delay"));
          assertThat(rows.get(i)).isEqualTo(row(alone, CORRELATIONS));
        }
      }
    }
  }

  @Test
  void aFrequencyDifferenceTurnsThePhaseDuringTheDelay() throws InterruptedException {
    // 45 MHz for 123 ns are 5.535 turns.
    same(
        with(DEVICES, values("frequency_difference", 45e6, "phase", 0.3)),
        with(DEVICES, values("phase", 0.3 + 2 * Math.PI * 5.535)),
        1e-11);
  }

  @Test
  void fibreTakesItsShareOfSignalAndLeakButNotOfDarkCounts() throws InterruptedException {
    // 20 km of 0.15 dB/km are 3 dB, 10^-0.3 of the light.
    double passed = 0.5011872336272722;
    Map<String, Value> leaking = with(DEVICES, values("leaked_photons", 0.03));
    same(
        with(leaking, values("fibre_length", 20_000, "fibre_attenuation", 0.15)),
        with(leaking, values("efficiency_pump", 0.02 * passed, "efficiency_read", 0.025 * passed)),
        ROUNDING);
    same(
        with(leaking, values("fibre_length_b", 20_000, "fibre_attenuation", 0.15)),
        with(
            leaking,
            values(
                "efficiency_pump_a",
                0.02,
                "efficiency_read_a",
                0.025,
                "efficiency_pump_b",
                0.02 * passed,
                "efficiency_read_b",
                0.025 * passed)),
        ROUNDING);
  }

  @Test
  void leakedPhotonsOfBothArmsAdd() throws InterruptedException {
    // At a symmetric splitter a detector sees half of what either device leaks: 0.03 photons per
    // phonon, of which 0.034 are transferred and 0.025 counted, are 2.55e-5 counts.
    same(
        with(DEVICES, values("leaked_photons", 0.03)),
        with(DEVICES, values("dark_counts_read", 2e-6 + 2.55e-5)),
        ROUNDING);
  }

  @Test
  void efficienciesOfDevicesAndDetectorsMultiply() throws InterruptedException {
    Map<String, Value> bare = new HashMap<>(DEVICES);
    bare.remove("efficiency_pump");
    // Only a detector's: the other keeps the common one.
    same(
        with(DEVICES, values("efficiency_pump_1", 0.01)),
        with(bare, values("efficiency_pump_1", 0.01, "efficiency_pump_2", 0.02)),
        ROUNDING);
    // A device's and a detector's.
    same(
        with(
            bare,
            values(
                "efficiency_pump_a", 0.04,
                "efficiency_pump_b", 0.04,
                "efficiency_pump_1", 0.5,
                "efficiency_pump_2", 1)),
        with(bare, values("efficiency_pump_1", 0.02, "efficiency_pump_2", 0.04)),
        ROUNDING);
    // Only a device's: the other keeps the common one.
    same(
        with(DEVICES, values("efficiency_pump_a", 0.01)),
        with(bare, values("efficiency_pump_a", 0.01, "efficiency_pump_b", 0.02)),
        ROUNDING);
  }

  @Test
  void probabilitiesAreSumsOverDetectors() throws InterruptedException {
    for (String detectors : List.of("number", "threshold")) {
      Map<String, Value> given = new HashMap<>(DEVICES);
      given.put("detectors", new Value.Word(detectors));
      Map<String, @Nullable Object> row =
          row(
              given,
              List.of(
                  "pump_1",
                  "pump_2",
                  "read_1",
                  "read_2",
                  "g2_11",
                  "g2_12",
                  "g2_21",
                  "g2_22",
                  "herald_probability",
                  "coincidence_probability"));
      double coincidences = 0;
      for (int read = 1; read <= 2; read++) {
        for (int pump = 1; pump <= 2; pump++) {
          coincidences +=
              number(row, "g2_" + read + pump)
                  * number(row, "read_" + read)
                  * number(row, "pump_" + pump);
        }
      }
      assertThat(number(row, "coincidence_probability"))
          .isCloseTo(coincidences, within(ROUNDING * coincidences));
      double heralds = number(row, "pump_1") + number(row, "pump_2");
      assertThat(number(row, "herald_probability")).isCloseTo(heralds, within(ROUNDING * heralds));
    }
  }

  @Test
  void patternsAreAllThereIs() throws InterruptedException {
    List<String> patterns =
        PLATFORM.quantities().stream()
            .map(Quantity::name)
            .filter(name -> name.startsWith("pattern_"))
            .toList();
    assertThat(patterns).hasSize(16);
    Map<String, @Nullable Object> row = row(DEVICES, patterns);
    double sum = patterns.stream().mapToDouble(name -> number(row, name)).sum();
    assertThat(sum).isCloseTo(1, within(ROUNDING));
    Map<String, Value> threshold = new HashMap<>(DEVICES);
    threshold.put("detectors", new Value.Word("threshold"));
    double single =
        patterns.stream()
            .filter(name -> name.charAt("pattern_".length()) == '1')
            .mapToDouble(name -> number(row, name))
            .sum();
    assertThat(number(row(threshold, List.of("pump_1")), "pump_1"))
        .isCloseTo(single, within(1e-10 * single));
  }

  @Test
  void theWitnessDivergesWhereNothingInterferes() throws InterruptedException {
    Map<String, Value> halfway = with(DEVICES, values("phase", Math.PI / 2));
    Map<String, @Nullable Object> row =
        row(halfway, List.of("g2_11", "witness", "witness_applies"));
    assertThat(number(row, "witness_applies")).isZero();
    assertThat(row.get("witness") == null || number(row, "witness") > 1e20).isTrue();
    Map<String, Value> apart = with(DEVICES, values("phase", Math.PI));
    assertThat(number(row(apart, List.of("witness_applies")), "witness_applies")).isOne();
  }

  @Test
  void aPointWithoutLightIsRefused() {
    assertThat(refusal(values("swap_efficiency", 1)))
        .containsExactly(
            "pump_probability must be given, or both pump_probability_a and pump_probability_b");
    assertThat(refusal(values("pump_probability", 0)))
        .containsExactly(
            "pump_probability must let detector 1 see something in the pump window, but nothing gets there");
    assertThat(refusal(values("pump_probability_b", 0.1)))
        .containsExactly("pump_probability must be given, or pump_probability_a beside the other");
    assertThat(
            refusal(
                values(
                    "pump_probability", 0.1,
                    "efficiency_read", 0.1,
                    "efficiency_read_a", 0.1,
                    "efficiency_read_b", 0.2,
                    "efficiency_read_1", 0.1,
                    "efficiency_read_2", 0.1)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("efficiency_read must not be given");
  }

  @Test
  void whereAWitnessIsNoEvidenceIsToldBeforeTheRun() {
    Axis phases = new Axis("phase", reals(0, 1, 2, Math.PI));
    Map<String, Value> fixed = new HashMap<>(DEVICES);
    fixed.remove("phase");
    Request sweep =
        Request.grid(PLATFORM.parameters(), fixed, List.of(phases), List.of("witness_1"));
    // Across detectors is larger where cos(phase) < 0.
    assertThat(PlatformRows.plan(PLATFORM, sweep).methods())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("no verdict: 2 points");
  }

  @Test
  void photonNumbersDoNotStandForClicksOfBrightLight() throws InterruptedException {
    Map<String, Value> bright = values("pump_probability", 0.007, "phase", Math.PI);
    Request request =
        Request.grid(PLATFORM.parameters(), bright, List.of(), List.of("days_to_significance"));
    assertThat(PLATFORM.plan(request)).isInstanceOf(Answer.Refused.class);
    Map<String, Value> clicks = new HashMap<>(bright);
    clicks.put("detectors", new Value.Word("threshold"));
    clicks.put("dark_counts_read", new Value.Real(1e-6));
    assertThat(number(row(clicks, List.of("days_to_significance")), "days_to_significance"))
        .isPositive();
  }

  @Test
  void aSplitterThatIsNoneLeavesNoConcurrence() throws InterruptedException {
    for (double transmission : List.of(0.0, 0.3, 1.0)) {
      Map<String, Value> given =
          with(
              values("pump_probability", 0.007, "swap_efficiency", 0.03, "phase", Math.PI),
              values("splitter_transmission", transmission));
      Map<String, @Nullable Object> row =
          row(given, List.of("concurrence", "one_photon_concurrence"));
      // √T (1 − T) of the two amplitudes: 2 √0.21 = 0.917 for T = 0.3, less what double pairs take.
      double most = 2 * Math.sqrt(transmission * (1 - transmission));
      assertThat(number(row, "one_photon_concurrence")).isBetween(most - 0.02, most + 1e-12);
      assertThat(number(row, "concurrence")).isBetween(most - 0.03, most + 1e-12);
    }
  }

  private static List<String> refusal(Map<String, Value> given) {
    Request request = Request.grid(PLATFORM.parameters(), given, List.of(), CORRELATIONS);
    return switch (PLATFORM.plan(request)) {
      case Answer.Accepted _ -> List.of();
      case Answer.Refused(List<Problem> problems) ->
          problems.stream().map(problem -> problem.key() + " " + problem.message()).toList();
    };
  }

  private static void same(Map<String, Value> one, Map<String, Value> other, double relative)
      throws InterruptedException {
    Map<String, @Nullable Object> first = row(one, CORRELATIONS);
    Map<String, @Nullable Object> second = row(other, CORRELATIONS);
    assertThat(number(first, "g2_11")).isNotCloseTo(number(first, "g2_21"), within(0.1));
    for (String name : CORRELATIONS) {
      double expected = number(second, name);
      assertThat(number(first, name)).as(name).isCloseTo(expected, within(relative * expected));
    }
  }

  private static Map<String, @Nullable Object> row(
      Map<String, Value> given, List<String> quantities) throws InterruptedException {
    return PlatformRows.of(
            PLATFORM, Request.grid(PLATFORM.parameters(), given, List.of(), quantities))
        .getFirst();
  }

  private static double number(Map<String, @Nullable Object> row, String column) {
    return (double) Objects.requireNonNull(row.get(column), column);
  }

  private static Map<String, Value> with(Map<String, Value> some, Map<String, Value> more) {
    Map<String, Value> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static Map<String, Value> values(Object... namesAndNumbers) {
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      values.put(
          (String) namesAndNumbers[i],
          new Value.Real(((Number) namesAndNumbers[i + 1]).doubleValue()));
    }
    return values;
  }

  private static List<Value> reals(double... numbers) {
    return DoubleStream.of(numbers).mapToObj(number -> (Value) new Value.Real(number)).toList();
  }
}
