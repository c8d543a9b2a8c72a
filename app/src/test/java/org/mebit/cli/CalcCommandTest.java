package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.platform.Calculator;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command `calc`. Doppler shift at 0.1 mm/s over the width: 1.029845232147117, from `E
/// u/(ħcΓ)` by another program.
final class CalcCommandTest {
  /// Six digits are printed.
  private static final String SHIFT = "1.02985";

  private final Screen screen = new Screen(Path.of(""));

  static List<Calculator> calculators() {
    return Calculator.all();
  }

  @Test
  void numbersArePrintedWithUnitAndMeaning() {
    assertThat(screen.run("calc", "doppler", "velocity=0.1 mm/s")).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines())
        .anyMatch(line -> line.matches("shift +7\\.30387e6  rad/s +Doppler shift k u"))
        .anyMatch(line -> line.matches("shift_over_width +" + SHIFT + " +the shift over .*"))
        .last()
        .isEqualTo("with velocity = 1e-4 m/s, lifetime = 1.41e-7 s");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void programsGetAllDigits() {
    assertThat(screen.run("calc", "doppler", "--json", "velocity=1e-4")).isEqualTo(ExitCode.DONE);
    JsonNode answer = new JsonMapper().readTree(screen.out());
    JsonNode shift = answer.get("outputs").get("shift_over_width");
    assertThat(shift.get("value").asDouble()).isCloseTo(1.029845232147117, within(1e-14));
    assertThat(answer.get("outputs").get("shift").get("unit").asString()).isEqualTo("rad/s");
    assertThat(answer.get("given").get("lifetime").asDouble()).isEqualTo(1.41e-7);
  }

  @Test
  void whatDoesNotApplyIsADashOrNull() {
    assertThat(screen.run("calc", "larmor", "field=0")).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines()).anyMatch(line -> line.matches("fringe_period +- +.*"));
    assertThat(screen.run("calc", "larmor", "field=0", "--json")).isEqualTo(ExitCode.DONE);
    JsonNode outputs = new JsonMapper().readTree(screen.out()).get("outputs");
    assertThat(outputs.get("fringe_period").get("value").isNull()).isTrue();
  }

  @Test
  void allAreListed() {
    assertThat(screen.run("calc")).isEqualTo(ExitCode.DONE);
    for (Calculator calculator : calculators()) {
      assertThat(screen.out()).contains("  " + calculator.name() + " ", calculator.summary());
    }
  }

  @Test
  void misspeltCalculatorsAreGuessed() {
    for (String[] help : new String[][] {{}, {"--help"}}) {
      String[] args =
          Stream.concat(Stream.of("calc", "lamor"), Stream.of(help)).toArray(String[]::new);
      assertThat(screen.run(args)).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(screen.errLines())
          .singleElement()
          .asString()
          .startsWith("mebit: unknown calculator lamor; did you mean larmor?");
    }
  }

  @Test
  void allMistakesAreToldAtOnce() {
    int code =
        screen.run("calc", "doppler", "velcity=1", "lifetime=-3 ns", "5", "lifetime=1", "x=");
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.errLines())
        .containsExactly(
            "velcity=1: unknown parameter velcity; did you mean velocity? Others: lifetime",
            "lifetime=-3 ns: lifetime must be above 0 s, but is -3 ns",
            "5: an argument must be key=value, such as velocity=1e-4; one with spaces is put in quotes",
            "lifetime=1: lifetime is given twice",
            "x=: unknown parameter x; known: velocity, lifetime",
            "mebit calc doppler --help tells what it takes and gives");
  }

  @Test
  void wrongUnitsAreRefused() {
    assertThat(screen.run("calc", "doppler", "velocity=3 T")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .first()
        .asString()
        .isEqualTo(
            "velocity=3 T: velocity takes a velocity in m/s, but \"3 T\" is a magnetic field");
  }

  @Test
  void whatIsMissingIsNamedAndDescribed() {
    assertThat(screen.run("calc", "larmor")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .first()
        .asString()
        .startsWith("mebit calc larmor: field is missing: hyperfine field");
    assertThat(screen.err()).contains("field [T], required", "lifetime [s]", "default 1.41e-7");
    assertThat(screen.out()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void helpTellsEverythingDeclared(Calculator calculator) {
    assertThat(screen.run("calc", calculator.name(), "--help")).isEqualTo(ExitCode.DONE);
    for (Parameter parameter : calculator.parameters()) {
      assertThat(screen.out()).containsPattern("(?m)^  " + parameter.name() + "\\b");
    }
    for (Quantity output : calculator.outputs()) {
      assertThat(screen.out()).containsPattern("(?m)^  " + output.name() + "\\b");
    }
    assertThat(screen.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void theExampleOfItsHelpComputes(Calculator calculator) {
    assumeThat(calculator.parameters().stream().map(Parameter::domain))
        .as("the user's file is not there")
        .noneMatch(Domain.Recording.class::isInstance);
    screen.run("calc", calculator.name(), "--help");
    String example = screen.outLines().getLast().strip();
    assertThat(example).startsWith("mebit calc " + calculator.name());
    String[] args = example.substring("mebit ".length()).split(" ", -1);
    assertThat(screen.run(args)).as(screen.err()).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines()).hasSize(calculator.outputs().size() + 1);
  }

  @Test
  void curvesGoToAFileOrAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("curve.csv");
    String[] heating = {"calc", "heating", "added_phonons=0.03", "until=1 us", "--csv", "-"};
    assertThat(screen.run(heating)).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines()).hasSize(402).startsWith("delay,phonons", "0,0");
    List<String> alone = screen.outLines();
    heating[5] = file.toString();
    assertThat(screen.run(heating)).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(file)).isEqualTo(alone);
    assertThat(screen.out()).contains("hottest");
    assertThat(screen.run("calc", "heating", "added_phonons=0.03", "--json"))
        .isEqualTo(ExitCode.DONE);
    JsonNode curve = new JsonMapper().readTree(screen.out()).get("curve");
    assertThat(curve.get("columns").get(0).get("unit").asString()).isEqualTo("s");
    assertThat(curve.get("rows")).hasSize(401);
  }

  @Test
  void aSweepIsReadFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("phases.csv");
    // 3 + 2 cos(phase), repeated and in no order
    Files.writeString(file, "phase [deg],g2,sigma\n0,5,1\n180,1,1\n90,3,1\n270,3,1\n0,5,1\n");
    assertThat(screen.run("calc", "fit_phase", "correlations=" + file, "--json"))
        .as(screen.err())
        .isEqualTo(ExitCode.DONE);
    JsonNode outputs = new JsonMapper().readTree(screen.out()).get("outputs");
    assertThat(outputs.get("visibility").get("value").asDouble()).isCloseTo(2.0 / 3, within(1e-6));
    assertThat(outputs.get("visibility_same").get("value").isNull()).isTrue();
  }

  @Test
  void whoHasNoCurveWritesNone() {
    assertThat(screen.run("calc", "larmor", "field=33", "--csv", "-"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.errLines())
        .singleElement()
        .asString()
        .startsWith("mebit: --csv must follow a calculator that gives a curve (")
        .endsWith("but is given to larmor");
  }

  @Test
  void namesAreCompleted() {
    screen.run("completion");
    String names =
        calculators().stream().map(Calculator::name).collect(Collectors.joining("\" \""));
    assertThat(screen.out()).contains("calc").contains("\"" + names + "\"");
  }
}
