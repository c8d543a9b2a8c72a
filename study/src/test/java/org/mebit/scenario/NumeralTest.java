package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values by hand, or from the JDK's own reading of decimals.
class NumeralTest {
  private static double real(String text) {
    return switch (Numeral.of(text)) {
      case Numeral.Read read -> read.number().doubleValue();
      case Numeral.Wrong(String why) -> throw new AssertionError(text + " " + why);
    };
  }

  private static String why(String text) {
    return Numeral.of(text) instanceof Numeral.Wrong(String why) ? why : "fine";
  }

  @ParameterizedTest
  @CsvSource({
    "1e6, 1000000",
    "1E6, 1000000",
    "2e-06, 0.000002",
    "1_000_000, 1000000",
    ".5, 0.5",
    "5., 5",
    "+3, 3",
    "-3, -3",
    "--3, 3",
    "1 - 2 - 3, -4",
    "2 + 3*4, 14",
    "(2 + 3)*4, 20",
    "12/2/3, 2",
    "-2*-3, 6",
    "0.1 + 0.2, 0.3",
    "3*(1/3) - 1 + 1, 1",
    "sqrt(2)*sqrt(2), 2",
    "sqrt(9/4), 1.5",
    "1e-5*1e5, 1",
  })
  void evaluates(String text, double expected) {
    assertThat(real(text)).isEqualTo(expected);
  }

  @Test
  void piAndItsPartsAreTheNearestDoubles() {
    assertThat(real("pi")).isEqualTo(Math.PI);
    assertThat(real("π")).isEqualTo(Math.PI);
    assertThat(real("2*pi")).isEqualTo(2 * Math.PI);
    assertThat(real("pi/2")).isEqualTo(Math.PI / 2);
    assertThat(real("-pi/4")).isEqualTo(-Math.PI / 4);
    // π/3 = 1.04719755119659774615 (OEIS A019670); one unit above Math.PI / 3, which is rounded
    // twice
    assertThat(real("pi/3")).isEqualTo(1.0471975511965979);
    assertThat(real("sqrt(2)")).isEqualTo(1.4142135623730951);
  }

  @Test
  void literalsAreReadAsTheJdkReadsThem() {
    Random random = new Random(20260101);
    for (int i = 0; i < 20_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(x) && x != 0) {
        assertThat(real(Double.toString(x))).isEqualTo(x);
      }
      String decimal = random.nextInt(100_000) + "." + random.nextInt(1_000_000_000);
      assertThat(real(decimal)).isEqualTo(Double.parseDouble(decimal));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "141 ns, 141, ns",
    "141ns, 141, ns",
    "10 eV, 10, eV",
    "10eV, 10, eV",
    "1e3 eV, 1000, eV",
    "2*5 rad/s, 10, rad/s",
    "31.3 T, 31.3, T",
    "17°, 17, °",
    "3, 3, ''",
  })
  void partsNumberAndUnit(String text, double number, String unit) {
    assertThat(Numeral.of(text))
        .isInstanceOfSatisfying(
            Numeral.Read.class,
            read -> {
              assertThat(read.number().doubleValue()).isEqualTo(number);
              assertThat(read.unit()).isEqualTo(unit);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/0 | divides by zero",
        "0/0 | divides by zero",
        "1/(2 - 2) | divides by zero",
        "NaN | is not finite",
        "-.inf | is not finite",
        "Infinity | is not finite",
        "abc | is no number",
        "3*abc | has the unknown name abc; known: pi, sqrt()",
        "(1 | lacks a closing parenthesis",
        "1) | has an unexpected ) at its character 2",
        "1,000 | has an unexpected , at its character 2",
        "1 2 | has an unexpected 2 at its character 3",
        "1.2.3 | has an unexpected . at its character 4",
        "* | has an unexpected * at its character 1",
        "2pi | lacks a * before pi",
        "2 sqrt(2) | lacks a * before sqrt(2)",
        "sqrt 2 | lacks a ( after sqrt",
        "sqrt(-1) | takes the square root of a negative number",
        "2^3 | has a power; write it as a product, or 1e6 for a power of ten",
        "2**3 | has a power; write it as a product, or 1e6 for a power of ten",
        "1 + | ends where a number is expected",
        "1e999999999999 | is too large",
        "1e-999999999999 | is too close to zero",
        "1e99999*1e99999 | is too large",
      })
  void saysWhyNot(String text, String expected) {
    assertThat(why(text)).isEqualTo(expected);
  }

  @Test
  void isNotOverwhelmed() {
    assertThat(why("(".repeat(900))).isEqualTo("is nested too deeply");
    assertThat(why("-".repeat(900) + "1")).isEqualTo("is nested too deeply");
    assertThat(why("1".repeat(1001))).isEqualTo("is longer than 1000 characters");
    assertThat(real("(".repeat(40) + "1" + ")".repeat(40))).isEqualTo(1);
    assertThat(real("1" + "+1".repeat(400))).isEqualTo(401);
    assertThat(why("")).isEqualTo("is no number");
  }
}
