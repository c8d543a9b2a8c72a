package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From parameters to columns: what stands for what, and what goes together.
class FelPairPlanTest {
  /// Two ways to the same number differ by the rounding of some tens of operations.
  private static final double ROUNDING = 1e-12;

  private static final FelPairPlatform PLATFORM = new FelPairPlatform();

  private static final Map<String, Value> MACHINE =
      with(
          Map.of(),
          "electron_energy",
          5e9,
          "undulator_field",
          1.32,
          "undulator_period",
          0.03,
          "angle_1",
          0.6,
          "angle_2",
          0.45,
          "azimuth",
          0.7,
          "energy_fraction_1",
          1.0 / 3);

  @Test
  void pointsOfAGridAreThoseOfEachAlone() throws InterruptedException {
    List<Value> azimuths = IntStream.range(0, 70).mapToObj(i -> real(0.09 * i)).toList();
    List<Value> angles = List.of(real(0), real(0.3), real(1.2));
    List<String> asked = List.of("concurrence", "amplitude_pp", "density_matrix");
    for (List<Axis> axes :
        List.of(
            List.of(new Axis("azimuth", azimuths), new Axis("angle_2", angles)),
            List.of(new Axis("angle_2", angles), new Axis("azimuth", azimuths)))) {
      Map<String, Value> fixed = new HashMap<>(MACHINE);
      axes.forEach(axis -> fixed.remove(axis.parameter()));
      Request together = Request.grid(PLATFORM.parameters(), fixed, axes, asked);
      List<Map<String, @Nullable Object>> rows = PlatformRows.of(PLATFORM, together);
      for (int i = 0; i < rows.size(); i += 17) {
        Map<String, Value> alone = new HashMap<>(fixed);
        alone.put("azimuth", together.point(i).value("azimuth"));
        alone.put("angle_2", together.point(i).value("angle_2"));
        assertThat(rows.get(i)).isEqualTo(row(alone, asked));
      }
    }
  }

  @Test
  void azimuthsAreABlockOfTheirOwnOnlyWhereTheyDoNotFollowEachOther() {
    List<Value> many = IntStream.range(0, 100).mapToObj(i -> real(0.06 * i)).toList();
    Axis azimuth = new Axis("azimuth", many);
    Axis angle = new Axis("angle_2", List.of(real(0.1), real(0.2)));
    assertThat(shared(azimuth, angle)).containsExactly("azimuth");
    assertThat(shared(angle, azimuth)).isEmpty();
  }

  private static List<String> shared(Axis... axes) {
    Map<String, Value> fixed = new HashMap<>(MACHINE);
    fixed.remove("azimuth");
    fixed.remove("angle_2");
    return PlatformRows.plan(
            PLATFORM,
            Request.grid(PLATFORM.parameters(), fixed, List.of(axes), List.of("concurrence")))
        .sharedAxes();
  }

  @Test
  void undulatorParameterAndRecoilStandForAMachine() throws InterruptedException {
    Map<String, @Nullable Object> machine =
        row(MACHINE, List.of("undulator_parameter", "recoil", "emission", "emission_error"));
    Map<String, Value> bare = new HashMap<>(MACHINE);
    List.of("electron_energy", "undulator_field", "undulator_period").forEach(bare::remove);
    bare.put("undulator_parameter", real(number(machine, "undulator_parameter")));
    bare.put("recoil", real(number(machine, "recoil")));
    close(bare, "emission", number(machine, "emission"));
    close(bare, "emission_error", number(machine, "emission_error"));
  }

  @Test
  void withoutRecoilTheLimitHasNoErrorButRounding() throws InterruptedException {
    Map<String, Value> limit = new HashMap<>(MACHINE);
    limit.remove("electron_energy");
    assertThat(number(row(limit, List.of("amplitude_error")), "amplitude_error"))
        .isBetween(1e-16, 1e-12);
  }

  /// The generic case at LCLS: 0.22 κ.
  @Test
  void theErrorOfTheLeadingOrderIsLinearInTheRecoil() throws InterruptedException {
    Map<String, Value> bare = new HashMap<>(MACHINE);
    bare.remove("electron_energy");
    for (double recoil : new double[] {1e-7, 1e-5, 1e-3}) {
      double error =
          number(row(with(bare, "recoil", recoil), List.of("amplitude_error")), "amplitude_error");
      assertThat(error / recoil).isCloseTo(0.215, within(0.01));
    }
  }

  @Test
  void photonEnergiesAreFractionsOfTheFundamental() throws InterruptedException {
    double fundamental = number(row(MACHINE, List.of("fundamental_energy")), "fundamental_energy");
    Map<String, Value> energy = new HashMap<>(MACHINE);
    energy.remove("energy_fraction_1");
    energy.put("photon_energy_1", real(fundamental / 3));
    close(energy, "concurrence", number(row(MACHINE, List.of("concurrence")), "concurrence"));
    // y1 Q1 + y2 Q2 = 1 + K^2.
    Map<String, @Nullable Object> row =
        row(MACHINE, List.of("energy_fraction_2", "photon_energy_2", "undulator_parameter"));
    double k = number(row, "undulator_parameter");
    assertThat(
            (1 + k * k + 0.36) / 3 + number(row, "energy_fraction_2") * (1 + k * k + 0.45 * 0.45))
        .isCloseTo(1 + k * k, within(ROUNDING));
    assertThat(number(row, "photon_energy_2"))
        .isCloseTo(fundamental * number(row, "energy_fraction_2"), within(ROUNDING * fundamental));
  }

  /// The helicity singlet: equal energies at opposite azimuths, for any field.
  @Test
  void oppositePhotonsOfEqualEnergyAreASinglet() throws InterruptedException {
    Map<String, Value> opposite = new HashMap<>(with(MACHINE, "azimuth", Math.PI));
    opposite.remove("energy_fraction_1");
    opposite.remove("angle_2");
    for (String undulator : List.of("helical", "planar", "elliptic")) {
      Map<String, Value> given = new HashMap<>(opposite);
      given.put("undulator", new Value.Word(undulator));
      given.put("azimuth_1", real(1.2));
      if (undulator.equals("elliptic")) {
        given.put("ellipticity", real(0.4));
      }
      Map<String, @Nullable Object> row =
          row(given, List.of("concurrence", "negativity", "entanglement_of_formation"));
      assertThat(number(row, "concurrence")).isCloseTo(1, within(1e-10));
      assertThat(number(row, "negativity")).isCloseTo(0.5, within(1e-10));
      assertThat(number(row, "entanglement_of_formation")).isCloseTo(1, within(1e-9));
    }
    close(opposite, "equal_energy", 263.2257258989979);
  }

  @Test
  void axesTurnTheStateAndLeaveItsEntanglement() throws InterruptedException {
    List<String> asked = List.of("concurrence", "density_matrix");
    Map<String, Value> fixed = new HashMap<>(with(MACHINE, "azimuth_1", 0.4));
    Map<String, @Nullable Object> radial = row(fixed, asked);
    fixed.put("polarization_axes", new Value.Word("fixed"));
    Map<String, @Nullable Object> turned = row(fixed, asked);
    assertThat(number(turned, "concurrence")).isEqualTo(number(radial, "concurrence"));
    assertThat(number(turned, "rho_pp_pp"))
        .isCloseTo(number(radial, "rho_pp_pp"), within(ROUNDING));
    // Between ++ and -- the phase is twice the sum of both azimuths.
    double re = number(radial, "rho_pp_mm_re");
    double im = number(radial, "rho_pp_mm_im");
    double turn = -2 * (0.4 + 1.1);
    assertThat(number(turned, "rho_pp_mm_re"))
        .isCloseTo(re * Math.cos(turn) - im * Math.sin(turn), within(ROUNDING));
  }

  @Test
  void withoutMicrobunchesEveryElectronEmitsItsOwnPairs() throws InterruptedException {
    Map<String, Value> pulse =
        new HashMap<>(
            with(
                MACHINE,
                "aperture_radius",
                0.02,
                "energy_window",
                10.0,
                "bunch_charge",
                180e-12,
                "repetition_rate",
                120.0));
    pulse.put("undulator_periods", new Value.Whole(1392));
    Map<String, @Nullable Object> row =
        row(
            pulse,
            List.of("pairs_per_electron", "pairs_per_pulse", "coincidence_rate", "electrons"));
    double expected = number(row, "electrons") * number(row, "pairs_per_electron");
    assertThat(number(row, "pairs_per_pulse")).isCloseTo(expected, within(ROUNDING * expected));
    assertThat(number(row, "coincidence_rate"))
        .isCloseTo(120 * expected, within(120 * ROUNDING * expected));
  }

  /// Windows of a small aperture: the yield is the differential rate times areas and width.
  @Test
  void smallAperturesCollectTheDifferentialRate() throws InterruptedException {
    Map<String, Value> small =
        new HashMap<>(with(MACHINE, "aperture_radius", 1e-5, "energy_window", 0.01));
    small.put("undulator_periods", new Value.Whole(1392));
    small.put("window_position", new Value.Word("centred"));
    Map<String, @Nullable Object> row =
        row(small, List.of("pairs_per_electron", "differential_rate", "fundamental_energy"));
    double area = Math.PI * 1e-10;
    // Photon 1 may have y1 within both windows: all energies of window 1 that leave photon 2
    // within window 2 (slopes differ by less than a part in fifty).
    double width = 0.01 / number(row, "fundamental_energy");
    double expected = number(row, "differential_rate") * area * area * width;
    assertThat(number(row, "pairs_per_electron")).isBetween(0.97 * expected, 1.0001 * expected);
  }

  /// Whatever a point must give is asked for before anything is computed, and what is asked for is
  /// enough.
  @ParameterizedTest
  @MethodSource("quantities")
  void everyQuantityComputesFromWhatItsRefusalsAskFor(String quantity) throws InterruptedException {
    for (String undulator : List.of("helical", "planar")) {
      for (boolean apertures : new boolean[] {false, true}) {
        Map<String, Value> given = new HashMap<>();
        given.put("undulator", new Value.Word(undulator));
        if (apertures) {
          given.put("aperture_radius", real(0.01));
        }
        if (undulator.equals("planar")) {
          given.put("azimuth_1", real(1.2));
        }
        Request request = Request.grid(PLATFORM.parameters(), given, List.of(), List.of(quantity));
        for (int step = 0;
            step < 12 && PLATFORM.plan(request) instanceof Answer.Refused(var problems);
            step++) {
          for (Problem problem : problems) {
            assertThat(problem.message()).startsWith("must ");
            if (problem.message().startsWith("must be given")) {
              given.put(problem.key(), FelParameters.named(problem.key()).typical());
            } else {
              given.put("undulator", new Value.Word("helical"));
            }
          }
          request = Request.grid(PLATFORM.parameters(), given, List.of(), List.of(quantity));
        }
        assertThat(PlatformRows.of(PLATFORM, request).getFirst())
            .as(given.toString())
            .doesNotContainValue(null);
      }
    }
  }

  static List<String> quantities() {
    return PLATFORM.quantities().stream().map(Quantity::name).toList();
  }

  /// Exact methods at a point from which nothing comes.
  @Test
  void aDarkPointHasNoState() throws InterruptedException {
    for (String method : List.of("leading_order", "exact_scalar", "exact")) {
      Map<String, Value> dark = new HashMap<>(with(MACHINE, "angle_1", 0.0, "angle_2", 0.0));
      dark.put("method", new Value.Word(method));
      dark.put("floquet_number", new Value.Whole(3));
      Map<String, @Nullable Object> row =
          row(dark, List.of("concurrence", "emission", "density_matrix"));
      assertThat(row.get("concurrence")).as(method).isNull();
      assertThat(row.get("rho_pp_pp")).as(method).isNull();
      assertThat(number(row, "emission")).as(method).isCloseTo(0, within(1e-20));
    }
  }

  /// Pairs that no recoil changes at the centre still have it around.
  @Test
  void averagesOfMirrorPairsTellTheRecoilThatTheyLeaveOut() throws InterruptedException {
    Map<String, Value> opposite =
        new HashMap<>(
            with(MACHINE, "azimuth", Math.PI, "aperture_radius", 0.1, "energy_window", 10.0));
    opposite.remove("energy_fraction_1");
    opposite.remove("angle_2");
    Map<String, @Nullable Object> row = row(opposite, List.of("concurrence", "purity"));
    assertThat(number(row, "concurrence")).isCloseTo(0.98009, within(1e-5));
    assertThat(number(row, "concurrence_error")).isBetween(5e-7, 5e-6);
    assertThat(number(row, "purity_error")).isBetween(5e-7, 5e-6);
  }

  @Test
  void exactMethodsShareTheEnergyEqually() throws InterruptedException {
    Map<String, Value> bare = new HashMap<>(with(MACHINE, "azimuth", Math.PI));
    List.of("electron_energy", "undulator_field", "undulator_period", "energy_fraction_1")
        .forEach(bare::remove);
    bare.put("angle_2", real(0.6));
    bare.put("undulator_parameter", real(3));
    bare.put("recoil", real(0.1));
    bare.put("method", new Value.Word("exact_scalar"));
    Map<String, @Nullable Object> row = row(bare, List.of("concurrence", "energy_fraction_2"));
    assertThat(number(row, "concurrence")).isCloseTo(1, within(1e-9));
    assertThat(number(row, "energy_fraction_2")).isCloseTo(0.4738, within(1e-4));
  }

  /// At large recoil the density of states counts: an independent program's rate in the electron's
  /// frame, times passage and Jacobian.
  @Test
  void exactRatesHaveTheRecoilOfTheKinematics() throws InterruptedException {
    Map<String, Value> given = new HashMap<>();
    given.put("undulator_parameter", real(1));
    given.put("recoil", real(2));
    given.put("angle_1", real(1));
    given.put("angle_2", real(0.7));
    given.put("azimuth", real(0.7));
    given.put("energy_fraction_1", real(0.1));
    given.put("undulator_periods", new Value.Whole(100));
    given.put("method", new Value.Word("exact"));
    assertThat(number(row(given, List.of("differential_rate")), "differential_rate"))
        .isCloseTo(1.000e-5, within(1e-8));
  }

  private static void close(Map<String, Value> given, String column, double expected)
      throws InterruptedException {
    String quantity = column.replace("_error", "");
    assertThat(number(row(given, List.of(quantity)), column))
        .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }

  private static Map<String, @Nullable Object> row(
      Map<String, Value> given, List<String> quantities) throws InterruptedException {
    List<String> asked =
        quantities.stream()
            .filter(name -> name.equals("amplitude_error") || !name.endsWith("_error"))
            .toList();
    return PlatformRows.of(PLATFORM, Request.grid(PLATFORM.parameters(), given, List.of(), asked))
        .getFirst();
  }

  private static double number(Map<String, @Nullable Object> row, String column) {
    return (Double) Objects.requireNonNull(row.get(column));
  }

  private static Map<String, Value> with(Map<String, Value> given, Object... more) {
    Map<String, Value> all = new HashMap<>(given);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], real((Double) more[i + 1]));
    }
    return Map.copyOf(all);
  }

  private static Value real(double number) {
    return new Value.Real(number);
  }
}
