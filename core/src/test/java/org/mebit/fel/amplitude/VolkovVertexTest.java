package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// One photon: the vertices of Volkov states that the references for pairs are made of, against
/// textbook cross sections.
class VolkovVertexTest {
  /// Textbook formulas in doubles.
  private static final double PLAIN = 1e-12;

  /// `½ Σ_{spins} |ūVu|²` of helicities + and −, spinors `ūu = 1`, and the photon.
  private record Emission(double plus, double minus, Precise[] photon, Precise[] after) {

    static Emission of(double strength, double recoil, double angle, int n) {
      Volkov volkov = new Volkov(Precise.of(strength), Precise.of(recoil));
      Precise rho = Precise.of(angle);
      // n − ν − ns = 0
      Precise c =
          Precise.of(n)
              .over(
                  Precise.of(strength)
                      .squared()
                      .plus(1)
                      .plus(rho.squared())
                      .over(2)
                      .plus(Precise.of(recoil).times(n)));
      Precise[] photon = volkov.photon(c, rho, Precise.ONE);
      Precise[] p = Volkov.rest();
      Precise[] after =
          volkov.bare(Gamma.sum(Gamma.sum(volkov.dressed(p), volkov.k(), n), photon, -1));
      assertThat(Gamma.dot(after, after).minus(1).modulus().real()).isLessThan(1e-50);
      Precise[] ladder = Precise.ladder(volkov.argument(p, after), n + 1);
      Precise[][][] vertices = new Precise[2][][];
      for (int h = 0; h < 2; h++) {
        Precise[] polarisation = Volkov.helicity(rho, Precise.ONE, 1 - 2 * h);
        vertices[h] = Volkov.harmonic(volkov.vertex(p, after, polarisation), ladder, n);
      }
      Precise[][] sum = Gamma.spinSum(vertices, p, after);
      return new Emission(sum[0][0].real() / 4, sum[1][1].real() / 4, photon, after);
    }

    double both() {
      return plus + minus;
    }

    /// `k·k₁/k·p′`
    double invariant(double recoil) {
      Precise[] k = new Volkov(Precise.ZERO, Precise.of(recoil)).k();
      return Gamma.dot(k, photon).over(Gamma.dot(k, after)).real();
    }
  }

  /// A. I. Nikishov, V. I. Ritus, Sov. Phys. JETP 19, 529 (1964) and N. B. Narozhny, A. I.
  /// Nikishov, V. I. Ritus, Sov. Phys. JETP 20, 622 (1965): emission with n quanta of a circular
  /// wave.
  @ParameterizedTest
  @CsvSource({
    "3.6975666644168497, 7.913617822180475e-07, 0.42, 1",
    "1.3, 0.2, 0.61, 2",
    "0.7, 0.4, 0.48, 3",
    "2.2, 1.5, 1.3, 1",
    "2.2, 1e-3, 2.1, 3"
  })
  void emissionInACircularWave(double strength, double recoil, double angle, int n) {
    Emission emission = Emission.of(strength, recoil, angle, n);
    double u = emission.invariant(recoil);
    double most = 2 * n * recoil / (1 + strength * strength);
    double z = 2 * n * strength / Math.hypot(1, strength) * Math.sqrt(u / most * (1 - u / most));
    double here = Complex.coefficient(n, Complex.of(z)).modulus();
    double below = Complex.coefficient(n - 1, Complex.of(z)).modulus();
    double above = Complex.coefficient(n + 1, Complex.of(z)).modulus();
    double bracket =
        -4 * here * here
            + strength
                * strength
                * (2 + u * u / (1 + u))
                * (below * below + above * above - 2 * here * here);
    assertThat(emission.both() / (bracket / 4)).isCloseTo(1, within(PLAIN));
  }

  /// O. Klein, Y. Nishina, Z. Phys. 52, 853 (1929), for a weak wave; what is left is of order K².
  @ParameterizedTest
  @CsvSource({"0.3, 0.48", "1.7, 0.9", "1e-4, 2"})
  void scatteringOfAWeakWave(double recoil, double angle) {
    double strength = 1e-7;
    Emission emission = Emission.of(strength, recoil, angle, 1);
    // The photon comes along −z.
    double cosine = -(1 - angle * angle) / (1 + angle * angle);
    double energy = recoil / (1 + recoil * (1 - cosine));
    double expected = energy / recoil + recoil / energy - (1 - cosine * cosine);
    assertThat(emission.photon[0].real() / energy).isCloseTo(1, within(PLAIN));
    assertThat(4 * emission.both() / (strength * strength) / expected).isCloseTo(1, within(PLAIN));
  }

  /// mpmath, Dirac matrices, 50 digits.
  @Test
  void helicitiesAgreeWithIndependentValues() throws IOException {
    int found = 0;
    for (JsonNode entry : ExactDiracReferenceTest.entries()) {
      if (!entry.get("quantity").asString().startsWith("one-photon")) {
        continue;
      }
      JsonNode params = entry.get("params");
      Emission emission =
          Emission.of(
              params.get("K").asDouble(),
              params.get("kappa").asDouble(),
              Math.tan(params.get("theta").asDouble() / 2),
              params.get("n").asInt());
      JsonNode value = entry.get("value");
      if (value.isArray()) {
        assertThat(emission.plus / value.get(0).asDouble()).isCloseTo(1, within(1e-11));
        assertThat(emission.minus / value.get(1).asDouble()).isCloseTo(1, within(1e-11));
      } else {
        assertThat(emission.photon[0].real() / value.asDouble()).isCloseTo(1, within(1e-13));
      }
      found++;
    }
    assertThat(found).isEqualTo(4);
  }
}
