package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Calculators against values from an independent program (those of `oscillator-reference.json`,
/// here in SI units), or worked out by hand to the digits given.
final class OscillatorCalculatorsTest {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  static List<Calculator> calculators() {
    return OscillatorCalculators.all();
  }

  private static Calculator named(String name) {
    return calculators().stream()
        .filter(calculator -> calculator.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Point point(Calculator calculator, Map<String, Value> given) {
    assertThat(calculator.parameters().stream().map(Parameter::name)).containsAll(given.keySet());
    Value[] values =
        calculator.parameters().stream()
            .map(parameter -> {
              Value value = given.get(parameter.name());
              if (value instanceof Value.Real real && parameter.domain() instanceof Domain.Wholes) {
                return new Value.Whole((long) real.number());
              }
              return value != null
                  ? value
                  : parameter.required() ? parameter.typical() : parameter.usual();
            })
            .toArray(Value[]::new);
    return new Point(0, calculator.parameters(), values);
  }

  private static @Nullable Object computed(String name, String output, Map<String, Value> given) {
    Calculator calculator = named(name);
    int place = calculator.outputs().stream().map(Quantity::name).toList().indexOf(output);
    return calculator.values(point(calculator, given)).get(place);
  }

  private static Map<String, Value> given(@Nullable String text) {
    Map<String, Value> given = new HashMap<>();
    if (text != null) {
      for (String pair : text.split(" ", -1)) {
        List<String> sides = List.of(pair.split("=", -1));
        given.put(sides.get(0), new Value.Real(Double.parseDouble(sides.get(1))));
      }
    }
    return given;
  }

  private static Value file(double[]... columns) {
    return new Value.Recording("measured.csv", "", List.of(columns));
  }

  /// Name, given, output, value, relative tolerance.
  @ParameterizedTest
  @CsvSource({
    "device_matching, offset=5e-9 draws=0, window, 0.8026290774799945e-12, 1e-9",
    "device_matching, offset=5e-9 draws=0, pair_probability, 4.7459683932146723e-05, 1e-9",
    "device_matching, offset=5e-9 draws=0, independent_probability, 0.9256345719687591, 1e-9",
    "device_matching, spread=2.3e-9 other_spread=2e-9 offset=2.4e-9 draws=0, independent_probability, 0.9997836719956077, 1e-9",
    "device_matching, devices=500 chips=4 draws=0, independent_probability, 0.5158952578719929, 1e-8",
    "device_matching, devices=500 chips=4 draws=0, tuple_reference, 1.6415149530815187e-11, 1e-8",
    "device_matching, devices=500 chips=4 draws=0, poisson_reference, 0.6415430986930957, 1e-8",
    "device_matching, draws=0, centre_probability, 0.000320, 1e-3",
    "device_matching, offset=5e-9 draws=20000, simulated_reference, 0.9205275, 9e-3",
    "pulse_probability, pulse_energy=3e-14, strength, 0.0054182101467306325, 1e-11",
    "pulse_probability, pulse_energy=3e-14, pair_probability, 0.005432915193676669, 1e-11",
    "pulse_probability, pulse_energy=3e-14, swap_fidelity, 0.005403558120663005, 1e-11",
    "pulse_probability, pump_probability=0.0056, energy, 30.9e-15, 1e-3",
    "pulse_probability, swap_efficiency=0.034, energy, 191.5e-15, 1e-3",
    "bose_occupation, temperature=0.06, phonons, 0.017209503563818944, 1e-12",
    "bose_occupation, occupation=0.05950190518024812, bath_temperature, 0.085, 1e-12",
    "single_device_correlation, thermal_phonons=0.119, correlation, 7.0823898497326425, 1e-12",
    "single_device_correlation, g2=7.1, phonons, 0.11853973874348506, 1e-12",
    "single_device_correlation, thermal_phonons=0.119 occupation_before_pulse=0.039, correlation_exact, 7.35, 2e-3",
    "visibility_bound, g2_a=7.1 g2_b=9.6, visibility, 0.7530864197530864, 1e-12",
    "heating, added_phonons=0.15 initial_phonons=0.028 final_phonons=0.12 delay=5e-7, rate, 1.3977952308010424e6, 1e-11",
    "heating, added_phonons=0.15 initial_phonons=0.028 final_phonons=0.12 delay=5e-7, phonons, 0.5557555322725086, 1e-11",
    "heating, added_phonons=0.15 initial_phonons=0.028 final_phonons=0.12, hottest, 1.1685638726227061e-6, 1e-11",
    "fibre_extrapolation, target_g2=7.175, arm_loss_a, 5.38289616368264, 1e-11",
    "fibre_extrapolation, target_g2=7.175, arm_loss_b, 11.752403777448864, 1e-11",
    "fibre_extrapolation, kept_contrast=0.95, length, 100.8e3, 1e-3",
    "fibre_extrapolation, , length, 100.8e3, 1e-3",
    "fibre_extrapolation, loss_a=5.44, g2_a_after, 7.169253505131785, 1e-12",
    "fibre_extrapolation, loss_a=5.4 loss_b=10.6, days, 170.98812158353027, 1e-12",
    "fibre_extrapolation, fibre_length_a=32e3 fibre_length_b=43e3, days, 37.58079311512942, 1e-12",
    "fibre_extrapolation, fibre_length_a=32e3 fibre_length_b=43e3, contrast_drop, 0.051, 1e-2",
    "fibre_extrapolation, g2_a=9 g2_b=9 target_g2=7.1, witness, 0.7632, 1e-4",
    "two_of_many, g2=7.5 devices=2, witness, 0.7100591715976332, 1e-12",
    "two_of_many, g2=21.2667 devices=4, witness, 0.4336903583581051, 1e-12",
    "bell_test, g2=7.5, visibility, 0.4132029339853301, 1e-12",
    "bell_test, g2=7.5, least_g2, 21.2667, 1e-5",
    "bell_test, pump_probability=0.007 occupation_before_pulse=0.01, chsh, 2.4886700715648895, 1e-9",
    "bell_test, pump_probability=0.007 occupation_before_pulse=0.01 phase_left=1 phase_right=0.3, correlation, 0.6729676166346128, 1e-9",
    "bell_test, pump_probability=0.02 occupation_before_pulse=0.02, chsh, 2.138, 5e-4",
    "swapping, g2=7.5, witness, 4.856972795070201, 1e-12",
    "swapping, pump_probability=0.007 occupation_before_pulse=0.01, witness, 0.29168119486310634, 1e-9",
    "swapping, pump_probability=0.007 occupation_before_pulse=0.01, phonons_both, 0.0176527698, 1e-9",
    "parallel_links, success=0.000265 memory=20, mean_attempts, 351940.79236632807, 1e-11",
    "parallel_links, success=0.000265 memory=10000, mean_attempts, 5803.471953154797, 1e-11",
  })
  void agreesWithTheReference(
      String name, @Nullable String given, String output, double expected, double relative) {
    assertThat(computed(name, output, given(given)))
        .isInstanceOfSatisfying(
            Double.class, x -> assertThat(x).isCloseTo(expected, within(relative * expected)));
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void everyNameIsSnakeCaseAndUnique(Calculator calculator) {
    assertThat(calculator.name()).matches(SNAKE_CASE);
    assertThat(calculators().stream().filter(c -> c.name().equals(calculator.name()))).hasSize(1);
    List<String> parameters = calculator.parameters().stream().map(Parameter::name).toList();
    for (List<Quantity> columns : List.of(calculator.outputs(), calculator.curve())) {
      assertThat(columns.stream().map(Quantity::name))
          .doesNotHaveDuplicates()
          .allMatch(name -> SNAKE_CASE.matcher(name).matches());
    }
    assertThat(parameters)
        .doesNotHaveDuplicates()
        .allMatch(name -> SNAKE_CASE.matcher(name).matches());
  }

  /// Counts of `4.3 ± 3.3 cos(θ)` to the nearest whole number, at rows of equal clicks.
  private static Value sweep(double[] settings, double[] angles) {
    List<double[]> columns = new ArrayList<>();
    columns.add(settings);
    for (double clicks : new double[] {1e9, 1e5, 1e5, 1e6, 1e6}) {
      double[] column = new double[settings.length];
      Arrays.fill(column, clicks);
      columns.add(column);
    }
    for (int sign : new int[] {1, -1, -1, 1}) {
      double[] column = new double[settings.length];
      for (int i = 0; i < column.length; i++) {
        column[i] = Math.rint(100 * (4.3 + sign * 3.3 * Math.cos(angles[i])));
      }
      columns.add(column);
    }
    return file(columns.toArray(double[][]::new));
  }

  @Test
  void aPhaseSweepGivesItsFringeAndCurve() {
    double[] phases = new double[12];
    double[] angles = new double[12];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = i * Math.PI / 6;
      angles[i] = phases[i] + 0.7;
    }
    Map<String, Value> given = Map.of("data", sweep(phases, angles));
    assertThat((Double) computed("fit_phase", "offset", given)).isCloseTo(0.7, within(2e-3));
    assertThat((Double) computed("fit_phase", "optimal_phase", given))
        .isCloseTo(Math.PI - 0.7, within(2e-3));
    assertThat((Double) computed("fit_phase", "visibility", given))
        .isCloseTo(3.3 / 4.3, within(2e-3));
    Calculator calculator = named("fit_phase");
    List<@Nullable Double[]> rows = calculator.computed(point(calculator, given)).rows();
    assertThat(rows).hasSizeGreaterThan(100);
    for (@Nullable Double[] row : rows) {
      double theta = Objects.requireNonNull(row[0]) + 0.7;
      assertThat(row[1]).isCloseTo(4.3 + 3.3 * Math.cos(theta), within(0.02));
      assertThat(row[3]).isCloseTo(4.3 - 3.3 * Math.cos(theta), within(0.02));
    }
  }

  @Test
  void aDelaySweepGivesItsFrequency() {
    double[] delays = new double[40];
    double[] angles = new double[40];
    for (int i = 0; i < delays.length; i++) {
      delays[i] = 100e-9 + 3e-9 * i;
      angles[i] = 2 * Math.PI * 45e6 * delays[i] + 0.4;
    }
    Map<String, Value> given =
        Map.of("data", sweep(delays, angles), "most_frequency", new Value.Real(150e6));
    assertThat((Double) computed("fit_delay", "frequency", given)).isCloseTo(45e6, within(2e4));
    assertThat((Double) computed("fit_delay", "offset", given)).isCloseTo(0.4, within(0.02));
    assertThat(computed("fit_delay", "ambiguous", given)).isEqualTo("no");
    assertThat((Double) computed("fit_delay", "evaluated_at", given)).isEqualTo(100e-9);
    Map<String, Value> wide = Map.of("data", sweep(delays, angles));
    assertThat(computed("fit_delay", "ambiguous", wide)).isEqualTo("yes");
  }

  @Test
  void correlationsOfOneKindLeaveTheOtherEmpty() {
    double[] phases = {0, 1, 2, 3, 4, 5, 6};
    double[] g = new double[7];
    double[] sigmas = new double[7];
    for (int i = 0; i < g.length; i++) {
      g[i] = 4 + 3 * Math.cos(phases[i] - 2.2);
      sigmas[i] = 0.1;
    }
    Map<String, Value> given = Map.of("correlations", file(phases, g, sigmas));
    assertThat((Double) computed("fit_phase", "optimal_phase", given)).isCloseTo(2.2, within(1e-6));
    assertThat((Double) computed("fit_phase", "visibility", given)).isCloseTo(0.75, within(1e-6));
    assertThat(computed("fit_phase", "visibility_same", given)).isNull();
    Calculator calculator = named("fit_phase");
    @Nullable Double[] row = calculator.computed(point(calculator, given)).rows().getFirst();
    assertThat(row[1]).isNull();
    assertThat(row[3]).isCloseTo(4 + 3 * Math.cos(2.2), within(1e-6));
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("fit_phase", "offset", Map.of()))
        .withMessage("one of data and correlations must be given, but none is");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            computed("pulse_probability", "energy", given("pulse_energy=1 swap_efficiency=0.1")))
        .withMessage(
            "one of pulse_energy, pump_probability and swap_efficiency must be given, but pulse_energy and swap_efficiency are");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("fibre_extrapolation", "days", given("loss_a=1 target_g2=7")))
        .withMessage(
            "one of kept_contrast, target_g2, losses and lengths must be given, but more are");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("fit_phase", "offset", Map.of("data", impossible(0.5, 1))))
        .withMessage(
            "measured.csv row 1 of numbers: coincidences_11 must be a whole number from 0 on, but is 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("fit_phase", "offset", Map.of("data", impossible(11, 1))))
        .withMessageStartingWith("measured.csv row 1 of numbers: coincidences_11 must ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("fit_phase", "offset", Map.of("data", impossible(1, 101))))
        .withMessageStartingWith("measured.csv row 1 of numbers: pump_1 must ");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            computed(
                "fit_phase",
                "offset",
                Map.of("correlations", file(new double[2], new double[2], new double[] {1, 0}))))
        .withMessage("measured.csv row 2 of numbers: sigma must be above 0, but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            computed(
                "fit_heating",
                "lifetime",
                Map.of("counts", file(new double[2], new double[] {1, -2}, new double[] {1, 1}))))
        .withMessage(
            "measured.csv row 2 of numbers: counts must be a whole number from 0 on, but is -2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("single_device_correlation", "phonons", given("g2=300")))
        .withMessageStartingWith("g2 must be at most 25.1")
        .withMessageEndingWith("pump_probability, leaked_photons and background, but is 300");
  }

  @Test
  void countsAreCalledAsTheirParameters() {
    Map<String, Value> counts = new HashMap<>();
    for (String name : List.of("pump_1", "pump_2", "read_1", "read_2", "trials")) {
      counts.put(name, new Value.Whole(100));
    }
    for (String name : List.of("11", "12", "21", "22")) {
      counts.put("coincidences_" + name, new Value.Whole(7));
    }
    counts.put("coincidences_12", new Value.Whole(101));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("count_analysis", "z", counts))
        .withMessage("coincidences_12 must be in 0..read_1 = 100.0, but is 101.0");
    counts.put("pump_2", new Value.Whole(101));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("count_analysis", "z", counts))
        .withMessage("pump_2 must be in 0..trials = 100.0, but is 101.0");
  }

  @Test
  void aLevelHasNoPhase() {
    double[][] columns = new double[10][12];
    for (int i = 0; i < columns.length; i++) {
      Arrays.fill(columns[i], i == 1 ? 1e8 : i < 6 ? 1e5 : 30);
    }
    Arrays.setAll(columns[0], i -> i * Math.PI / 6);
    Map<String, Value> given = Map.of("data", file(columns));
    for (String end : List.of("", "_error", "_low", "_high")) {
      assertThat(computed("fit_phase", "optimal_phase" + end, given)).isNull();
      assertThat(computed("fit_phase", "offset" + end, given)).isNull();
    }
    assertThat((Double) computed("fit_phase", "visibility_low", given)).isZero();
    assertThat((Double) computed("fit_phase", "visibility_high", given)).isBetween(0.03, 0.05);
  }

  @Test
  void noiseBesideACorrelationIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("bell_test", "chsh", given("g2=30 read_noise=0.1")))
        .withMessage("read_noise must be left out where g2 is given, but is not");
  }

  private static Value impossible(double coincidences, double pump) {
    double[][] columns = new double[10][2];
    for (double[] column : columns) {
      Arrays.fill(column, 10);
    }
    columns[0][0] = 0;
    columns[1][0] = 100;
    columns[1][1] = 100;
    columns[2][0] = Math.max(pump, 10);
    columns[6][0] = coincidences;
    return file(columns);
  }
}
