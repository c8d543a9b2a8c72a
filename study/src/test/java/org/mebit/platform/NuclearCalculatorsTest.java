package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Calculators against values from an independent program (the same as in the reference of the
/// nuclear platform), or worked out by hand to the digits given.
final class NuclearCalculatorsTest {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  static List<Calculator> calculators() {
    return NuclearCalculators.all();
  }

  private static Point point(Calculator calculator, Map<String, Double> given) {
    Value[] values =
        calculator.parameters().stream()
            .map(parameter ->
                given.containsKey(parameter.name())
                    ? new Value.Real(given.get(parameter.name()))
                    : parameter.required() ? parameter.typical() : parameter.usual())
            .toArray(Value[]::new);
    return new Point(0, calculator.parameters(), values);
  }

  private static @Nullable Object computed(String name, String output, Map<String, Double> given) {
    Calculator calculator = Calculator.named(name).orElseThrow();
    assertThat(calculator.parameters().stream().map(Parameter::name)).containsAll(given.keySet());
    int place = calculator.outputs().stream().map(Quantity::name).toList().indexOf(output);
    return calculator.values(point(calculator, given)).get(place);
  }

  private static Map<String, Double> given(String text) {
    Map<String, Double> given = new HashMap<>();
    for (String pair : text.split(" ", -1)) {
      List<String> sides = List.of(pair.split("=", -1));
      given.put(sides.get(0), Double.valueOf(sides.get(1)));
    }
    return given;
  }

  /// Name, given, output, value, relative tolerance: 1e-9 for values of the independent program.
  @ParameterizedTest
  @CsvSource({
    "nuclear_sample, thickness=2e-5 cross_section=2.5e-22, alpha, 10.610715721729772, 1e-9",
    "nuclear_sample, alpha=1 cross_section=2.5e-22, thickness, 1.88e-6, 3e-3",
    "nuclear_sample, alpha=1 cross_section=2.5e-22, resonant_nuclei, 2.0e14, 5e-3",
    "nuclear_sample, alpha=1 internal_conversion=8.2, cross_section, 2.56e-22, 2e-3",
    "nuclear_sample, alpha=1 internal_conversion=8.2, mossbauer_thickness, 8, 1e-12",
    "nuclear_sample, alpha=0.5, line_transmission, 0.1353352832366127, 1e-9",
    "nuclear_rates, alpha=1 flux=2.9e6 bandwidth=1, excitation_rate, 0.17011966412878285, 1e-9",
    "nuclear_rates, alpha=1 flux=2.9e6 bandwidth=1, delayed_rate, 0.08101479273074706, 1e-9",
    "nuclear_rates, alpha=1 flux=2.9e6 bandwidth=1, incoherent_rate, 0.0891, 5e-4",
    "nuclear_rates, alpha=1 flux=2.9e6 bandwidth=1 after=5e-8, remaining_share, 0.468272819146, 1e-9",
    "nuclear_rates, alpha=1 flux=1e6 bandwidth=1, excitation_probability, 5.8661953147856e-8, 1e-9",
    "nuclear_rates, alpha=1 flux=2.9e6 bandwidth=1 counts=810.1479273074706, counting_time, 1e4, 1e-9",
    "coherence_times, alpha=1, intensity_time, 6.896728747821067e-08, 1e-9",
    "coherence_times, alpha=1, mean_delay, 6.373696520021461e-08, 1e-9",
    "coherence_times, alpha=1, energy_time, 6.549119020530304e-08, 1e-9",
    "coherence_times, alpha=1, half_time, 4.8139840191e-8, 1e-5",
    "coherence_times, alpha=1, estimate, 70.5e-9, 1e-12",
    "down_conversion, signal_energy=14400, susceptibility, 3.016e-21, 2e-4",
    "down_conversion, signal_energy=14400, susceptibility_ratio, 0.41, 1e-2",
    "down_conversion, flux=2.9e6, yield, 1.07407407407e-10, 1e-9",
    "down_conversion, flux=2.9e6, signal_per_pulse, 107.407407407, 1e-9",
    "doppler, velocity=1e-4, shift_over_width, 1.029845232147117, 1e-9",
    "doppler, velocity=1e-4, width_velocity, 0.0971020e-3, 1e-6",
    "larmor, field=33, ground, 45.5e6, 1e-3",
    "larmor, field=33, excited, 26.0e6, 2e-3",
    "larmor, field=33, splitting_over_width, 31.661, 2e-5",
    "larmor, field=31.27, fringe_period, 14.766e-9, 2e-4",
    "tomography, click_left=0.25 click_right=0.25 extra_photons=0.01, p11, 0.0012515560001509706, 1e-9",
    "tomography, click_left=0.25 click_right=0.25 extra_photons=0.01, concurrence_per_trigger, 0.4513360156378108, 1e-9",
    "tomography, click_left=0.25 click_right=0.15 dark_left=0.001 dark_right=0.001 coherence=0.95, p01, 0.15044939999999998, 1e-9",
    "herald, excitation=5.866e-8 prompt_efficiency=0.999999, posterior, 0.0554096718953564, 1e-9",
    "herald, excitation=5.866e-8 prompt_efficiency=0.99 extra_photons=0.1 purity=0.8, posterior, 2.3148133288145263e-07, 1e-9",
    "counting_time, visibility=0 rate=2 error=0.01, clicks_visibility, 1e4, 1e-12",
    "counting_time, visibility=0 rate=2 error=0.01, time_visibility, 5e3, 1e-12",
  })
  void agreesWithTheReference(
      String name, String given, String output, double expected, double relative) {
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
    List<String> outputs = calculator.outputs().stream().map(Quantity::name).toList();
    assertThat(parameters)
        .doesNotHaveDuplicates()
        .allMatch(name -> SNAKE_CASE.matcher(name).matches());
    assertThat(outputs)
        .doesNotHaveDuplicates()
        .allMatch(name -> SNAKE_CASE.matcher(name).matches());
  }

  @Test
  void thicknessOrAlphaMustBeGiven() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("nuclear_sample", "alpha", Map.of()))
        .withMessage("one of thickness and alpha must be given, but none is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("nuclear_sample", "alpha", given("alpha=1 thickness=1e-6")))
        .withMessage("one of thickness and alpha must be given, but both are");
  }

  @Test
  void aRateThatVanishesHasNoCountingTime() {
    Map<String, Double> late = given("alpha=1 flux=1 bandwidth=1 after=1e-3");
    assertThat(computed("nuclear_rates", "rate_after", late)).isEqualTo(0.0);
    assertThat(computed("nuclear_rates", "counting_time", late)).isNull();
    assertThat(computed("larmor", "fringe_period", Map.of("field", 0.0))).isNull();
  }

  @Test
  void aNumberTooLargeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> computed("doppler", "shift", Map.of("velocity", 1e300)))
        .withMessageStartingWith("shift must be a finite number");
  }
}
