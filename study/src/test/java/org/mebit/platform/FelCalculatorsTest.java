package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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

/// Calculators against values of an independent Python implementation (those of
/// `fel-reference.json` and integrals to the digits given), or worked out by hand.
final class FelCalculatorsTest {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /// The machine of L. Zhang et al., Table 1.
  private static final String LCLS =
      "electron_energy=5e9 undulator_field=1.32 undulator_period=0.03";

  private static final String BUNCH =
      " bunch_charge=180e-12 peak_current=3400 pierce_parameter=2e-3";
  private static final String APERTURES = " aperture_radius=0.0033333333333333335 energy_window=10";

  static List<Calculator> calculators() {
    return FelCalculators.all();
  }

  private static Calculator named(String name) {
    return calculators().stream()
        .filter(calculator -> calculator.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Point point(Calculator calculator, String text) {
    Map<String, String> given = new HashMap<>();
    for (String pair : text.split(" ", -1)) {
      List<String> sides = List.of(pair.split("=", -1));
      given.put(sides.get(0), sides.get(1));
    }
    assertThat(calculator.parameters().stream().map(Parameter::name)).containsAll(given.keySet());
    Value[] values =
        calculator.parameters().stream()
            .map(parameter ->
                !given.containsKey(parameter.name())
                        && calculator.parameters().stream()
                            .anyMatch(other ->
                                other.base().equals(parameter.name())
                                    && given.containsKey(other.name()))
                    ? new Value.Absent()
                    : value(parameter, given.get(parameter.name())))
            .toArray(Value[]::new);
    return new Point(0, calculator.parameters(), values);
  }

  private static Value value(Parameter parameter, @Nullable String text) {
    if (text == null) {
      return parameter.required() ? parameter.typical() : parameter.usual();
    }
    return switch (parameter.domain()) {
      case Domain.Words _ -> new Value.Word(text);
      case Domain.Wholes _ -> new Value.Whole(Long.parseLong(text));
      default -> new Value.Real(Double.parseDouble(text));
    };
  }

  private static @Nullable Object computed(String name, String output, String given) {
    Calculator calculator = named(name);
    int place = calculator.outputs().stream().map(Quantity::name).toList().indexOf(output);
    assertThat(place).as(output).isNotNegative();
    return calculator.values(point(calculator, given)).get(place);
  }

  private static double number(String name, String output, String given) {
    return ((Number) Objects.requireNonNull(computed(name, output, given))).doubleValue();
  }

  /// Given besides the machine, output, value, relative tolerance.
  @ParameterizedTest
  @CsvSource({
    "angle_1=0.6, undulator_parameter, 3.6975666644168497, 1e-10",
    "angle_1=0.6, lorentz_factor, 9784.755917869366, 1e-10",
    "angle_1=0.6, fundamental_energy, 539.3687454528144, 1e-10",
    "angle_1=0.6, fundamental_wavelength, 2.298690821046967e-09, 1e-10",
    "angle_1=0.6, electron_frame_quantum, 0.4043850397805154, 1e-10",
    "angle_1=0.6, recoil, 7.913617822180475e-07, 1e-10",
    "angle_1=0.6, equal_energy, 263.2, 2e-4",
    "angle_1=0.6, photon_energy_1, 263.2, 2e-4",
    "angle_1=0.6, photon_energy_2, 263.2, 2e-4",
    "angle_1=0.6 energy_fraction_1=0.3333333333333333, energy_sum, 0.9760510897915315, 1e-12",
    "angle_1=0.51 angle_2=0.68 energy_fraction_1=0.3333333333333333, energy_sum, 0.9739027191987897, 1e-12",
    "angle_1=0.6, polar_angle_2, 6.132e-5, 1e-4"
  })
  void undulator(String given, String output, double expected, double tolerance) {
    assertThat(number("undulator", output, LCLS + " " + given))
        .isCloseTo(expected, withinPercentage(100 * tolerance));
  }

  /// Given besides machine and bunch, output, value, relative tolerance.
  @ParameterizedTest
  @CsvSource({
    "angle_1=0.6, electrons, 1123471633.4029374, 1e-10",
    "angle_1=0.6, duration, 53e-15, 1e-2",
    "angle_1=0.6, wavelength_electrons, 162715.29654161827, 1e-10",
    "angle_1=0.6, electrons_used, 162715.29654161827, 1e-10",
    "angle_1=0.6, cooperation, 22.972037309241333, 1e-10",
    "angle_1=0.6, coherent_microbunches, 22, 0",
    "microbunch_electrons=1e6, electrons_used, 1e6, 0",
    "microbunch_electrons=1e6, sections, 51.067, 1e-4",
    "microbunch_electrons=1e6 energy_fraction_1=0.3333333333333333, phasing, 0.363, 1e-3",
    "microbunch_electrons=1e6 energy_fraction_1=0.3333333333333333, microbunch_factor, 8.97e15, 1e-3",
    "microbunch_electrons=1e6 energy_fraction_1=0.3333333333333333, enhancement, 8e6, 1e-2",
    "microbunch_electrons=1e6 energy_fraction_1=0.321 beam_size=30e-6, form_factor, 3.5e-11, 3e-2",
    "azimuth=3.141592653589793 beam_size=30e-6, form_factor, 1, 1e-12",
    "azimuth=3.141592653589793 microbunch_electrons=1e6 beam_size=30e-6 energy_fraction_1=0.3333333333333333, microbunch_factor, 7.97e14, 1e-2",
    "microbunch_electrons=1e6 bunching=0, measured_factor, 1123471633.4029374, 1e-10",
    "microbunch_electrons=1e6 bunching=1 angle_1=0, measured_factor, 2.4716e16, 1e-4",
    "microbunch_electrons=1e6 angle_1=0, microbunch_factor, 2.4716e16, 1e-4"
  })
  void microbunching(String given, String output, double expected, double tolerance) {
    assertThat(number("microbunching", output, LCLS + BUNCH + " " + given))
        .isCloseTo(expected, withinPercentage(100 * tolerance + 1e-12));
  }

  /// Given besides the machine, output, value, relative tolerance: integrals of independent
  /// quadratures, to the digits given.
  @ParameterizedTest
  @CsvSource({
    "least_fraction=0.1, pairs_per_electron, 6.70e-19, 1e-3",
    "least_fraction=0.05 most_angle=2, pairs_per_electron, 2.558e-17, 1e-3",
    "least_fraction=0.3 most_angle=0.3, pairs_per_electron, 1.48e-22, 5e-3",
    "energy_fraction_1=0.3333333333333333 energy_window=10, pairs_per_electron, 5.41e-21, 1e-3",
    "energy_fraction_1=0.3333333333333333 energy_window=10 bunch_charge=180e-12, pairs_per_pulse, 6.1e-12, 1e-2",
    "energy_fraction_1=0.3333333333333333 energy_window=10 undulator=elliptic ellipticity=0.999999, pairs_per_electron, 5.41e-21, 1e-3",
    // One microbunch of one electron: as many pairs as of electrons that emit independently.
    "energy_fraction_1=0.3333333333333333 energy_window=10 bunch_charge=180e-12 pierce_parameter=0.04 microbunch_electrons=1, pairs_per_pulse, 1.2156e-11, 1e-3",
    "energy_fraction_1=0.3333333333333333 energy_window=10 bunch_charge=180e-12 pierce_parameter=2e-3 microbunch_electrons=1e6 repetition_rate=120, microbunched_pairs, 5.9e-5, 1e-2",
    "energy_fraction_1=0.3333333333333333 energy_window=10 bunch_charge=180e-12 pierce_parameter=2e-3 microbunch_electrons=1e6 repetition_rate=120, microbunched_rate, 7.0e-3, 1e-2"
  })
  void total(String given, String output, double expected, double tolerance) {
    assertThat(number("pair_total", output, LCLS + " undulator_periods=1392 " + given))
        .isCloseTo(expected, withinPercentage(100 * tolerance));
  }

  @Test
  void totalsOfUnknownBunchesAreEmpty() {
    String given = LCLS + " undulator_periods=1392 least_fraction=0.3 most_angle=0.3";
    assertThat(computed("pair_total", "pairs_per_pulse", given)).isNull();
    assertThat(computed("pair_total", "coincidence_rate", given + " bunch_charge=180e-12"))
        .isNull();
    assertThat(computed("pair_total", "microbunched_pairs", given + " bunch_charge=180e-12"))
        .isNull();
  }

  private static final String OPPOSITE =
      LCLS
          + " undulator_periods=1392 bunch_charge=180e-12 pierce_parameter=2e-3"
          + " microbunch_electrons=1e6 energy_window=10 beam_size=30e-6";

  @Test
  void oppositeAperturesAgainstTheirRadius() {
    Calculator calculator = named("aperture_design");
    List<@Nullable Double[]> rows =
        calculator
            .computed(point(calculator, OPPOSITE + " radii=2 least_radius=0.02 most_radius=0.1"))
            .rows();
    // Independent quadrature: concurrence 0.998 and 0.980 of electrons alone (bunching favours the
    // middle), yields 1.1e-27 and 6.4e-25, 1.0e-11 and 4.7e-9 per pulse, 5.6e-7 per second.
    assertThat(rows).hasSize(2);
    assertRow(rows.get(0), 0.02, 0.998, 1.1e-27, 1.0e-11, 1.2e-9);
    assertRow(rows.get(1), 0.1, 0.9805, 6.4e-25, 4.7e-9, 5.6e-7);
  }

  @Test
  void nearlyHelicalFieldsPassWhatHelicalOnesDo() {
    Calculator calculator = named("aperture_design");
    String given =
        OPPOSITE.replace(
                "undulator_periods", "undulator=elliptic ellipticity=0.999999 undulator_periods")
            + " radii=2 least_radius=0.02 most_radius=0.1";
    assertRow(
        calculator.computed(point(calculator, given)).rows().get(1),
        0.1,
        0.9805,
        6.4e-25,
        4.7e-9,
        5.6e-7);
  }

  @Test
  void independentElectronsAreCountedBesideMicrobunches() {
    Calculator calculator = named("aperture_design");
    String given =
        OPPOSITE.replace("2e-3", "0.04").replace("1e6", "1").replace(" beam_size=30e-6", "")
            + " radii=2 least_radius=0.02 most_radius=0.1";
    // One microbunch of one electron emits as it does alone: twice 1.12e9 electrons.
    assertRow(
        calculator.computed(point(calculator, given)).rows().get(1),
        0.1,
        0.980,
        6.4e-25,
        2 * 1123471633.4 * 6.377e-25,
        120 * 2 * 1123471633.4 * 6.377e-25);
  }

  @Test
  void noRadiusIsUsefulForAReason() {
    String given = OPPOSITE + " radii=2 least_radius=0.02 most_radius=0.1";
    assertThat(computed("aperture_design", "reason", given)).isNull();
    assertThat((String) computed("aperture_design", "reason", given + " least_concurrence=0.9999"))
        .startsWith("no radius keeps 0.9999: 0.99")
        .endsWith(" at best, at 0.02");
    assertThat(number("aperture_design", "highest_radius", given)).isEqualTo(0.02);
    assertThat(number("aperture_design", "highest_concurrence", given))
        .isCloseTo(0.998, withinPercentage(0.15));
  }

  /// The exponents that `fel-reference.json` holds (derivatives by mpmath), and the 2 of one
  /// quantum taken from a weak field.
  @ParameterizedTest
  @CsvSource({
    "3.6975666644168497, 0.51, -1.52505511881, 1e-8",
    "3.6975666644168497, 0.6, -1.44744148607, 1e-8",
    "3.6975666644168497, 0.68, -1.3697343044, 1e-8",
    "1e-3, 0.6, 2, 1e-5"
  })
  void exponent(String strength, String angle, double expected, double tolerance) {
    String given =
        "undulator_parameter=" + strength + " energy_fraction_1=0.3333333333333333 angle_1=";
    assertThat(number("emission_exponent", "exponent", given + angle))
        .isCloseTo(expected, within(tolerance));
  }

  private static void assertRow(@Nullable Double[] row, double... expected) {
    double[] percent = {1e-9, 0.15, 3, 1, 1};
    for (int i = 0; i < expected.length; i++) {
      assertThat(Objects.requireNonNull(row[i]))
          .isCloseTo(expected[i], withinPercentage(percent[i]));
    }
  }

  @Test
  void usefulRadiusKeepsTheConcurrence() {
    String given = OPPOSITE + " radii=2 least_radius=0.02 most_radius=0.1 least_concurrence=0.99";
    assertThat(number("aperture_design", "useful_radius", given)).isBetween(0.02, 0.1);
    assertThat(number("aperture_design", "useful_concurrence", given)).isBetween(0.99, 0.9902);
    assertThat(number("aperture_design", "photon_energy", given))
        .isCloseTo(263.2, withinPercentage(0.02));
    assertThat(computed("aperture_design", "useful_radius", given.replace("0.99", "0.9999")))
        .isNull();
    assertThat(number("aperture_design", "useful_radius", given.replace("0.99", "0.5")))
        .isEqualTo(0.1);
  }

  @Test
  void bestOppositeAperturesPassMoreThanThoseAtAnAngleGiven() {
    Calculator calculator = named("aperture_design");
    List<@Nullable Object> cells =
        calculator.values(
            point(
                calculator,
                OPPOSITE
                    + " angle_1=0.4 radii=2 least_radius=0.05 most_radius=0.15"
                    + " most_angle=0.8 tolerance=1e-2"));
    List<String> names = calculator.outputs().stream().map(Quantity::name).toList();
    double useful = (Double) Objects.requireNonNull(cells.get(names.indexOf("useful_pairs")));
    double best = (Double) Objects.requireNonNull(cells.get(names.indexOf("best_pairs")));
    assertThat(best).isGreaterThan(useful);
    assertThat((Double) cells.get(names.indexOf("best_concurrence"))).isBetween(0.95, 1.0);
    assertThat((Double) cells.get(names.indexOf("best_radius"))).isBetween(0.05, 0.15);
    assertThat((Double) cells.get(names.indexOf("best_angle"))).isBetween(0.08, 0.8);
    assertThat(computed("aperture_design", "best_angle", OPPOSITE + " radii=2")).isNull();
  }

  @Test
  void bunchingThatIsNotMeasuredHasNoFactor() {
    assertThat(computed("microbunching", "measured_factor", LCLS + BUNCH)).isNull();
  }

  /// Output, value: densities by SciPy, integrated by a rule of ten nodes.
  @ParameterizedTest
  @CsvSource({
    "background_1, 0.021324797880098032",
    "background_2, 0.15513756067006798",
    "accidentals_per_pulse, 0.0033082771249006455",
    "accidental_rate, 0.3969932549880774"
  })
  void background(String output, double expected) {
    assertThat(number("pair_background", output, THIRD))
        .isCloseTo(expected, withinPercentage(1e-6));
  }

  private static final String THIRD =
      LCLS
          + " bunch_charge=180e-12 energy_fraction_1=0.3333333333333333 azimuth=0"
          + " undulator_ends=passage"
          + APERTURES;

  @Test
  void pairsThatArePulledFromTheBackground() {
    String given = THIRD + " pairs_per_pulse=9.6e-15 significance=5";
    assertThat(number("pair_background", "pairs_per_accidental", given))
        .isCloseTo(2.90e-12, withinPercentage(1));
    // 25 · 3.308e-3/(120 · 9.6e-15²) s
    assertThat(number("pair_background", "days", given)).isCloseTo(8.656e19, withinPercentage(1));
    assertThat(computed("pair_background", "days", THIRD)).isNull();
  }

  /// Light of opposite apertures in windows about equal energies: ends, aperture, photons. The
  /// amplitude was integrated along the electron's path by NumPy, one period as the start of a
  /// geometric series, with the closed form of the straight flight.
  @ParameterizedTest
  @CsvSource({
    "passage, background_1, 43.112533859",
    "passage, background_2, 95.505957307",
    "flight, background_1, 485.3288304",
    "flight, background_2, 266.7437742"
  })
  void lightOfTheEnds(String ends, String output, double expected) {
    String given =
        LCLS + " bunch_charge=180e-12 aperture_radius=0.1 energy_window=10 undulator_ends=" + ends;
    assertThat(number("pair_background", output, given))
        .isCloseTo(expected, withinPercentage(1e-6));
  }

  @Test
  void abruptEndsPreferADirection() {
    assertThat(number("pair_background", "background_2", THIRD + " azimuth=3.141592653589793"))
        .isCloseTo(0.2705752439611644, withinPercentage(1e-6));
  }

  /// By the same path integral.
  @Test
  void flightIsCountedUnlessThePassageIsAskedFor() {
    String given = THIRD.replace(" undulator_ends=passage", "");
    assertThat(number("pair_background", "background_1", given))
        .isCloseTo(0.62950799, withinPercentage(1e-5));
    assertThat(number("pair_background", "background_2", given))
        .isCloseTo(0.68256427, withinPercentage(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "undulator_pair_rate, 5.64e-7",
    "undulator_photon_energy, 263.2",
    "undulator_per_pump, 4.1835e-18",
    "undulator_per_joule, 5.2222e-9",
    "undulator_per_electronvolt, 5.64e-8",
    "undulator_per_steradian, 1718.8",
    "undulator_brightness, 171.88",
    "synchrotron_pair_rate, 0.076923",
    "laser_pair_rate, 0.27778",
    "crystal_pair_rate, 0.1",
    "crystal_per_pump, 1e-14",
    "crystal_per_joule, 3.4675",
    "undulator_over_laser, 2.0304e-6"
  })
  void comparison(String output, double expected) {
    assertThat(
            number(
                "pair_comparison",
                output,
                LCLS
                    + " bunch_charge=180e-12 pairs_per_pulse=4.7e-9 aperture_radius=0.1"
                    + " energy_window=10 crystal_pairs=0.1 crystal_energy=9e3 crystal_pump=1e13"))
        .isCloseTo(expected, withinPercentage(0.02));
  }

  @Test
  void whatReportsDoNotSayIsLeftEmpty() {
    String given = LCLS + " pairs_per_pulse=4.7e-9";
    assertThat(computed("pair_comparison", "crystal_pair_rate", given)).isNull();
    assertThat(computed("pair_comparison", "crystal_per_joule", given)).isNull();
    assertThat(
            computed(
                "pair_comparison",
                "crystal_brightness",
                given + " crystal_pairs=0.1 crystal_energy=9e3"))
        .isNull();
  }

  /// Calculator, given besides the machine, message.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "undulator | undulator_parameter=3 | one of undulator_field and undulator_parameter must be given, but both are",
        "undulator | undulator=elliptic | ellipticity must be given for an elliptic undulator",
        "undulator | ellipticity=0.3 | ellipticity must be given only with undulator=elliptic, but the undulator is helical",
        "undulator | energy_fraction_1=1.2 | energy_fraction_1 must be below",
        "pair_background | energy_window=600 | energy_window must be below 526.4",
        "pair_background | energy_fraction_1=1.2 | energy_fraction_1 must be below 1",
        "pair_total | least_fraction=0.1 energy_fraction_1=0.3 energy_window=10 | least_fraction must be given, or energy_fraction_1 and energy_window, and not both",
        "pair_total | energy_window=10 | least_fraction must be given, or energy_fraction_1",
        "pair_total | energy_fraction_1=1.2 energy_window=10 | energy_fraction_1 must be below 1, as both photons share the fundamental's energy, but is 1.2",
        "pair_total | energy_fraction_1=0.01 energy_window=10 | energy_window must be below 5.39369 eV, where a window reaches down to energy 0, but is 10",
        "pair_total | least_fraction=0.1 pierce_parameter=1e-3 | pierce_parameter must be given only with bunch_charge",
        "pair_total | least_fraction=0.1 bunch_charge=1e-10 peak_current=3400 | peak_current must be given only with pierce_parameter",
        "pair_total | least_fraction=0.1 bunch_charge=1e-10 microbunch_electrons=1e6 | microbunch_electrons must be given only with pierce_parameter",
        "pair_total | least_fraction=0.1 repetition_rate=120 | repetition_rate must be given only with bunch_charge",
        "aperture_design | beam_size=3e-5 | beam_size must be given only with pierce_parameter",
        "aperture_design | energy_window=1000 | energy_window must be below 526.451 eV, where a window reaches down to energy 0, but is 1000",
        "aperture_design | energy_window=300 most_angle=5 | energy_window must be below 199.476",
        "aperture_design | undulator=planar most_angle=1 | undulator must be helical where most_angle is given, but is planar",
        "microbunching | bunch_charge=1e-14 | bunch_charge must be at least 5.73537e-13 C, that of 22 microbunches of 162715 electrons",
        "pair_background | bunch_charge=1e-20 | bunch_charge must be at least 1.60218e-19 C, that of an electron, but is 1e-20",
        "emission_exponent | undulator_parameter=3.7 energy_fraction_1=1.2 | energy_fraction_1 must be below 0.97",
        "pair_total | least_fraction=0.1 bunch_charge=1e-10 pierce_parameter=1e-3 | microbunch_electrons must be given, or peak_current",
        "aperture_design | least_radius=0.3 most_radius=0.2 | least_radius must be below most_radius, 0.2, but is 0.3",
        "pair_comparison | crystal_pump=1e13 | crystal_pairs and crystal_energy must both be given"
      })
  void whatDoesNotGoTogetherIsRefused(String name, String given, String message) {
    Calculator calculator = named(name);
    String machine = name.equals("emission_exponent") ? "" : LCLS + " ";
    Point point = point(calculator, machine + given);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.values(point))
        .withMessageContaining(message);
  }

  @Test
  void planarUndulatorsLaseAtHalfTheMeanSquare() {
    // λ_u(1 + K²/2)/(2γ²) for 13.6 GeV, 3 cm and K = 3.5: P. Emma et al., Nature Photon. 4, 641.
    assertThat(
            number(
                "undulator",
                "fundamental_wavelength",
                "electron_energy=13.6e9 undulator_parameter=3.5 undulator_period=0.03"
                    + " undulator=planar"))
        .isCloseTo(1.5e-10, withinPercentage(1));
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void declarationsAreComplete(Calculator calculator) {
    assertThat(calculator.name()).matches(SNAKE_CASE);
    assertThat(calculator.summary()).isNotBlank();
    assertThat(calculators().stream().filter(c -> c.name().equals(calculator.name()))).hasSize(1);
    assertThat(calculator.parameters())
        .allSatisfy(parameter -> assertThat(parameter.name()).matches(SNAKE_CASE))
        .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank());
    assertThat(calculator.parameters().stream().map(Parameter::name)).doesNotHaveDuplicates();
    assertThat(calculator.outputs())
        .allSatisfy(output -> assertThat(output.name()).matches(SNAKE_CASE))
        .allSatisfy(output -> assertThat(output.meaning()).isNotBlank());
    assertThat(calculator.outputs().stream().map(Quantity::name))
        .doesNotHaveDuplicates()
        // What K is may be given, or follow from the field.
        .filteredOn(name -> !name.equals("undulator_parameter"))
        .doesNotContainAnyElementsOf(
            calculator.parameters().stream().map(Parameter::name).toList());
  }
}
