package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// The double-double amplitudes against the same sums written plainly with 60 digits, and what they
/// refuse.
class ExactDiracTest {
  /// Results are doubles, and the azimuth is met within an ulp.
  private static final double ROUNDING = 4e-15;

  private static final double CUT = 1e-17;

  /// Worst difference over all spins and helicities, relative to `√Σ|T|²`.
  private static double difference(
      double strength, double recoil, PhotonPair pair, SpinAmplitudes amplitudes, int cut) {
    // The sum of the angles is exact here, as it is not in doubles.
    Precise phase1 = Precise.phase(pair.azimuth1());
    LightFront plain =
        new LightFront(
            PrecisePair.of(
                Precise.of(strength),
                Precise.of(recoil),
                Precise.of(pair.angle1()),
                Precise.of(pair.angle2()),
                phase1,
                phase1.times(Precise.phase(pair.azimuth())),
                Precise.of(pair.plus1()),
                pair.floquet()),
            cut);
    double worst = 0;
    for (int before = -1; before <= 1; before += 2) {
      for (int after = -1; after <= 1; after += 2) {
        Precise[] expected = plain.dirac(before, after);
        HelicityAmplitudes t = amplitudes.channel(before, after);
        for (int i = 0; i < 4; i++) {
          Precise value = new Precise(Precise.of(t.real(i)).re(), Precise.of(t.imaginary(i)).re());
          worst = Math.max(worst, value.minus(expected[i]).modulus().real());
        }
      }
    }
    return worst / Math.sqrt(amplitudes.emission());
  }

  @ParameterizedTest
  @CsvSource({
    "3.6975666644168497, 7.913617822180475e-07, 0.6, 0.45, 0, 0.7, 0.045438024897711475, 1",
    "3.6975666644168497, 1e-12, 0.6, 0.45, 1.1, 0.7, 0.045438024897711475, 1",
    "3.6975666644168497, 7.913617822180475e-07, 2.7, 1.9, 0, -2.5, 0.03, 1",
    "1, 2.5, 0.8, 1.3, -0.4, 2.1, 0.1, 1",
    "2, 1e-5, 0.7, 1.1, 0.2, 0.9, 0.13, 2",
    "0.001, 0.3, 0.9, 0.2, 0, 3, 0.2, 1",
    "1.2, 0.01, 0, 0.5, 0.3, 0, 0.3, 1",
  })
  void agreesWith60Digits(
      double strength,
      double recoil,
      double angle1,
      double angle2,
      double azimuth1,
      double azimuth,
      double plus1,
      int floquet) {
    PhotonPair pair = new PhotonPair(angle1, angle2, azimuth1, azimuth, plus1, floquet);
    SpinAmplitudes amplitudes =
        ExactDirac.of(UndulatorField.helical(strength), recoil, floquet, CUT).evaluate(pair);
    assertThat(difference(strength, recoil, pair, amplitudes, 18)).isLessThan(ROUNDING);
    assertThat(amplitudes.error()).isLessThan(ROUNDING);
  }

  @Test
  @Tag("slow")
  void agreesWith60DigitsAnywhere() {
    SplittableRandom random = new SplittableRandom(20);
    int checked = 0;
    while (checked < 100) {
      double strength = Math.pow(10, random.nextDouble(-2, 0.8));
      double recoil = Math.pow(10, random.nextDouble(-9, 0.3));
      UndulatorField field = UndulatorField.helical(strength);
      PhotonPair pair =
          PhotonPair.ofFraction(
              field,
              random.nextDouble(3),
              random.nextDouble(3),
              random.nextDouble(-3, 3),
              random.nextDouble(-6, 6),
              random.nextDouble(0.02, 0.9),
              1);
      double plus2 = pair.plus2(field, recoil);
      if (plus2 < 1e-3 || recoil * (pair.plus1() + plus2) > 0.95) {
        continue;
      }
      SpinAmplitudes amplitudes = ExactDirac.of(field, recoil, 1, CUT).evaluate(pair);
      double off = difference(strength, recoil, pair, amplitudes, 40);
      assertThat(off).as("%s at K = %s, recoil %s", pair, strength, recoil).isLessThan(1e-13);
      assertThat(off).isLessThan(20 * amplitudes.error());
      checked++;
    }
  }

  /// Few digits are left at such a recoil, and the error says so.
  @Test
  void errorBoundsWhatCancellationTakes() {
    PhotonPair pair = new PhotonPair(0.6, 0.45, 0, 0.7, Lcls.THIRD, 1);
    double recoil = 1e-22;
    SpinAmplitudes amplitudes = ExactDirac.of(Lcls.FIELD, recoil, 1, CUT).evaluate(pair);
    double off = difference(Lcls.STRENGTH, recoil, pair, amplitudes, 18);
    assertThat(off).isGreaterThan(1e-12).isLessThan(amplitudes.error());
    assertThat(amplitudes.error()).isLessThan(1e-4);
  }

  @ParameterizedTest
  @CsvSource({"1e-3", "1e-6", "1e-9"})
  void errorBoundsTheCut(double tolerance) {
    PhotonPair pair = new PhotonPair(2.7, 1.9, 0, -2.5, 0.03, 1);
    SpinAmplitudes sharp = ExactDirac.of(Lcls.FIELD, 1e-3, 1, 1e-16).evaluate(pair);
    SpinAmplitudes coarse = ExactDirac.of(Lcls.FIELD, 1e-3, 1, tolerance).evaluate(pair);
    double off = 0;
    for (int i = 0; i < 4; i++) {
      off =
          Math.max(
              off,
              Math.hypot(
                  sharp.channel(1, 1).real(i) - coarse.channel(1, 1).real(i),
                  sharp.channel(1, 1).imaginary(i) - coarse.channel(1, 1).imaginary(i)));
    }
    off /= Math.sqrt(sharp.emission());
    assertThat(off).isGreaterThan(0).isLessThan(coarse.error());
    assertThat(coarse.error()).isLessThan(tolerance);
  }

  @Test
  void moduliAreRootsOfTheDiagonal() {
    SpinAmplitudes t =
        ExactDirac.of(UndulatorField.helical(1), 0.5, 1, CUT)
            .evaluate(new PhotonPair(0.8, 1.3, 0, 2.1, 0.25, 1));
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      assertThat(t.modulus(i) * t.modulus(i)).isCloseTo(t.density().real(i, i), within(1e-13));
      sum += t.density().real(i, i);
    }
    assertThat(sum).isCloseTo(t.emission(), within(1e-13));
    assertThat(t.spinFlipProbability()).isBetween(1e-4, 0.1);
    assertThat(t.state().density().purity()).isBetween(0.5, 1 - 1e-3);
  }

  @Test
  void refusesWhatIsNotThere() {
    ExactDirac once = ExactDirac.of(Lcls.FIELD, Lcls.RECOIL, 1, CUT);
    assertThatThrownBy(() -> once.evaluate(new PhotonPair(0.6, 0.6, 0, 0, 0.2, 1)))
        .hasMessageContaining("conservation must leave plus momentum for photon 2");
    assertThatThrownBy(() -> once.evaluate(new PhotonPair(0.6, 0.6, 0, 0, 0.04, 2)))
        .hasMessageContaining("must have 1 undulator quanta, but has 2");
    assertThatThrownBy(() -> ExactDirac.of(UndulatorField.planar(1), 1e-6, 1, CUT))
        .hasMessageContaining("must be helical");
    assertThatThrownBy(() -> ExactDirac.of(Lcls.FIELD, 0, 1, CUT))
        .hasMessageContaining("recoil must be above 0");
    assertThatThrownBy(() ->
            ExactDirac.of(UndulatorField.helical(10), 1e-9, 1000, CUT)
                .evaluate(new PhotonPair(10, 1, 0, 1, 9.94, 1000)))
        .hasMessageContaining("arguments of the Bessel functions must be at most 500.0");
    // n₁ − ν₁ − n₁s₁ = 0 for one quantum of two.
    double recoil = 1e-3;
    double plus1 = 1 / ((1 + 4 + 0.25) / 2 + recoil);
    assertThatThrownBy(() ->
            ExactDirac.of(UndulatorField.helical(2), recoil, 2, CUT)
                .evaluate(new PhotonPair(0.5, 0.7, 0, 1, plus1, 2)))
        .hasMessageContaining("photon 1 must not be on a resonance of the electron");
    assertThatThrownBy(() -> once.evaluate(new PhotonPair(0.6, 0.6, 0, 0, 0.04, 1)).channel(0, 1))
        .hasMessageContaining("must be 1 or -1");
  }
}
