package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.UndulatorField.Harmonic;

/// Pairs in fields that are not helical: against the plain sum of both orders, limits, symmetries.
class GeneralFieldTest {
  private static final double TOLERANCE = 1e-14;

  /// Some tens of roundings.
  private static final double ROUNDING = 2e-13;

  private static final UndulatorField PLANAR = UndulatorField.planar(3.5);
  private static final UndulatorField ELLIPTIC = UndulatorField.elliptic(2.2, -0.4);

  /// No symmetry at all.
  private static final UndulatorField ROUGH =
      new UndulatorField(
          List.of(
              new Harmonic(1, 0.9, 0.3),
              new Harmonic(-1, -0.2, 0.5),
              new Harmonic(2, 0.15, -0.1),
              new Harmonic(-3, 0.05, 0.2)));

  private static final List<UndulatorField> FIELDS = List.of(PLANAR, ELLIPTIC, ROUGH);

  /// The plain sum loses `1/κ` of its 16 digits.
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.05, 0.6})
  void equalsPlainSumOfBothOrders(double recoil) {
    for (UndulatorField field : FIELDS) {
      PhotonPair pair = PhotonPair.ofFraction(field, 0.6, 0.45, -0.3, 0.9, 0.31, 1);
      assertClose(
          exact(field, recoil, pair), new PlainOrders(field, recoil).of(pair), 3e-15 / recoil);
    }
  }

  @Test
  void equalsPlainSumBetweenPolesOfTwoAndThreeQuanta() {
    double recoil = 0.02;
    for (double fraction : new double[] {0.45, 1.1}) {
      PhotonPair pair = PhotonPair.ofFraction(ELLIPTIC, 0.7, 1.1, 0.4, 2.1, fraction, 2);
      assertClose(exact(ELLIPTIC, recoil, pair), new PlainOrders(ELLIPTIC, recoil).of(pair), 2e-13);
    }
    PhotonPair three = PhotonPair.ofFraction(ROUGH, 0.7, 1.1, 0.4, 2.1, 1.2, 3);
    assertClose(exact(ROUGH, recoil, three), new PlainOrders(ROUGH, recoil).of(three), 2e-13);
  }

  /// The error of the leading order divided by κ is one number over five decades.
  @Test
  void tendsToLeadingOrderAsRecoil() {
    for (UndulatorField field : FIELDS) {
      PhotonPair pair = PhotonPair.ofFraction(field, 0.6, 0.45, -0.3, 0.7, 0.32, 1);
      double[] leading = leading(field, pair);
      double slope = distance(exact(field, 1e-5, pair), leading) / 1e-5;
      assertThat(slope).isBetween(0.05, 5.0);
      for (double recoil : new double[] {1e-3, 1e-4, 1e-6, 1e-8}) {
        assertThat(distance(exact(field, recoil, pair), leading) / recoil)
            .isEqualTo(slope, Offset.offset(slope * (3 * recoil + 1e-14 / recoil + 1e-4)));
      }
    }
  }

  /// The slope for planar peak K = 3.5 from a program of its own in double with 128 points.
  @Test
  void hasSlopeOfAnotherProgram() {
    PhotonPair pair = new PhotonPair(0.6, 0.45, -0.3, 0.7, 0.09, 1);
    double[] leading = leading(PLANAR, pair);
    double[] exact = exact(PLANAR, 1e-6, pair);
    double largest = 0;
    for (int i = 0; i < 8; i += 2) {
      double re = exact[i] - leading[i];
      largest = Math.max(largest, Math.hypot(re, exact[i + 1] - leading[i + 1]));
    }
    assertThat(largest / 1e-6).isEqualTo(0.29912702, Offset.offset(1e-6));
  }

  @Test
  void exchangesPhotons() {
    for (UndulatorField field : FIELDS) {
      PhotonPair pair = PhotonPair.ofFraction(field, 0.5, 0.9, 0.2, 1.3, 0.4, 1);
      PhotonPair other = new PhotonPair(0.9, 0.5, 1.5, -1.3, pair.plus2(field), 1);
      double[] t = leading(field, pair);
      double[] swapped = leading(field, other);
      assertClose(swapped, new double[] {t[0], t[1], t[4], t[5], t[2], t[3], t[6], t[7]}, ROUNDING);

      double recoil = 0.03;
      PhotonPair exactOther = new PhotonPair(0.9, 0.5, 1.5, -1.3, pair.plus2(field, recoil), 1);
      t = exact(field, recoil, pair);
      swapped = exact(field, recoil, exactOther);
      assertClose(swapped, new double[] {t[0], t[1], t[4], t[5], t[2], t[3], t[6], t[7]}, ROUNDING);
    }
  }

  /// Turning the field and both photons changes nothing: helicity vectors turn with them.
  @Test
  void turnsWithField() {
    double angle = 0.83;
    UndulatorField turned =
        new UndulatorField(
            ROUGH.harmonics().stream()
                .map(h ->
                    new Harmonic(
                        h.order(),
                        h.real() * Math.cos(angle) - h.imaginary() * Math.sin(angle),
                        h.real() * Math.sin(angle) + h.imaginary() * Math.cos(angle)))
                .toList());
    PhotonPair pair = PhotonPair.ofFraction(ROUGH, 0.5, 0.9, 0.2, 1.3, 0.4, 1);
    PhotonPair moved = PhotonPair.ofFraction(ROUGH, 0.5, 0.9, 0.2 + angle, 1.3, 0.4, 1);
    assertClose(leading(turned, moved), leading(ROUGH, pair), ROUNDING);
    assertThat(distance(leading(ROUGH, moved), leading(ROUGH, pair))).isGreaterThan(0.01);
  }

  /// Moving the origin of the phase by δ multiplies by `e^{−inδ}`.
  @Test
  void dependsOnOriginOfPhaseByCommonPhase() {
    double shift = 1.1;
    UndulatorField shifted =
        new UndulatorField(
            ROUGH.harmonics().stream()
                .map(h -> {
                  double cosine = Math.cos(h.order() * shift);
                  double sine = Math.sin(h.order() * shift);
                  return new Harmonic(
                      h.order(),
                      h.real() * cosine - h.imaginary() * sine,
                      h.real() * sine + h.imaginary() * cosine);
                })
                .toList());
    PhotonPair pair = PhotonPair.ofFraction(ROUGH, 0.5, 0.9, 0.2, 1.3, 0.7, 2);
    double[] t = leading(ROUGH, pair);
    double[] expected = new double[8];
    for (int i = 0; i < 8; i += 2) {
      expected[i] = t[i] * Math.cos(2 * shift) + t[i + 1] * Math.sin(2 * shift);
      expected[i + 1] = t[i + 1] * Math.cos(2 * shift) - t[i] * Math.sin(2 * shift);
    }
    assertClose(leading(shifted, pair), expected, ROUNDING);
  }

  /// One kernel over many pairs, some with the same photon 1, gives the bits of a new kernel each.
  @Test
  void remembersPhotonOneWithoutChangingBits() {
    SplittableRandom random = new SplittableRandom(7);
    GeneralAmplitude kept = GeneralAmplitude.leadingOrder(ELLIPTIC, 1, TOLERANCE);
    GeneralAmplitude keptExact = GeneralAmplitude.exactScalar(ELLIPTIC, 0.01, 1, TOLERANCE);
    double angle1 = 0.6;
    double azimuth1 = 0.1;
    double fraction = 0.3;
    double[] parts = new double[11];
    for (int i = 0; i < 60; i++) {
      if (i % 3 == 0) {
        angle1 = random.nextDouble(1.5);
        azimuth1 = random.nextDouble(6);
        fraction = random.nextDouble(0.05, 0.4);
      }
      PhotonPair pair =
          PhotonPair.ofFraction(
              ELLIPTIC, angle1, random.nextDouble(2), azimuth1, random.nextDouble(6), fraction, 1);
      kept.evaluate(pair, parts, 3);
      assertThat(Arrays.copyOfRange(parts, 3, 11)).isEqualTo(leading(ELLIPTIC, pair));
      keptExact.evaluate(pair, parts, 3);
      assertThat(Arrays.copyOfRange(parts, 3, 11)).isEqualTo(exact(ELLIPTIC, 0.01, pair));
    }
  }

  /// The demanded tolerance is met, from large arguments to small ones.
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-6, 1e-9})
  void meetsTolerance(double tolerance) {
    SplittableRandom random = new SplittableRandom(11);
    for (UndulatorField field :
        List.of(PLANAR, ROUGH, UndulatorField.planar(12), UndulatorField.elliptic(0.05, 0.3))) {
      GeneralAmplitude coarse = GeneralAmplitude.leadingOrder(field, 1, tolerance);
      double[] parts = new double[8];
      for (int i = 0; i < 50; i++) {
        PhotonPair pair =
            PhotonPair.ofFraction(
                field,
                random.nextDouble(2.5),
                random.nextDouble(2.5),
                random.nextDouble(6),
                random.nextDouble(6),
                random.nextDouble(0.01, 0.12),
                1);
        coarse.evaluate(pair, parts, 0);
        double[] fine = leading(field, pair);
        assertThat(distance(parts, fine)).isLessThan(tolerance * norm(fine));
      }
    }
  }

  /// The helical kernel has photon 1 at azimuth 0; turning both is a shift of the field's phase.
  @Test
  void equalsHelicalKernel() {
    UndulatorField field = UndulatorField.helical(3.7);
    LeadingOrder helical = LeadingOrder.of(field, 1, 1e-14);
    SplittableRandom random = new SplittableRandom(3);
    double[] parts = new double[8];
    for (int i = 0; i < 100; i++) {
      PhotonPair pair =
          PhotonPair.ofFraction(
              field,
              random.nextDouble(1.2),
              random.nextDouble(1.2),
              random.nextDouble(6),
              random.nextDouble(6),
              random.nextDouble(0.1, 0.4),
              1);
      helical.evaluate(pair, parts, 0);
      assertClose(leading(field, pair), parts, 1e-12);
    }
  }

  @Test
  void namesHarmonicOfResonance() {
    PhotonPair first = new PhotonPair(0, 0.4, 0, 0.3, 2 / (1 + PLANAR.meanSquare()), 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> leading(PLANAR, first))
        .withMessage(
            "photon 1 must not be on a resonance of the electron, but nu_1 = 1.0 is harmonic 1"
                + " within 0.001; allowed is nu_1 in 0..2 at least 0.001 away from 1");
    PhotonPair between = new PhotonPair(0, 0.4, 0, 0.3, 3.2 / (1 + PLANAR.meanSquare()), 3);
    assertThat(norm(leading(PLANAR, between))).isPositive();
    PhotonPair third = new PhotonPair(0, 0.4, 0, 0.3, 4 / (1 + PLANAR.meanSquare()), 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> leading(PLANAR, third))
        .withMessageContaining("harmonic 2");
  }

  /// The cascade is `1/D²` of the pole, the rest `1/D`.
  @Test
  void growsTowardsPole() {
    double pole = 2 / (1 + PLANAR.meanSquare());
    GeneralAmplitude kernel = GeneralAmplitude.leadingOrder(PLANAR, 2, TOLERANCE, 1e-5);
    double[] near = new double[8];
    double[] nearer = new double[8];
    kernel.evaluate(new PhotonPair(0, 0.4, 0, 0.3, pole * (1 + 1e-3), 2), near, 0);
    kernel.evaluate(new PhotonPair(0, 0.4, 0, 0.3, pole * (1 + 1e-4), 2), nearer, 0);
    assertThat(norm(nearer) / norm(near)).isBetween(9.0, 101.0);
  }

  @Test
  void refusesWhatConservationForbids() {
    PhotonPair pair = new PhotonPair(0.3, 0.4, 0, 0.3, 0.5, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> leading(PLANAR, pair))
        .withMessageContaining("photon 1 must leave energy for the other: nu_1 must be in 0..1");
    GeneralAmplitude two = GeneralAmplitude.leadingOrder(PLANAR, 2, TOLERANCE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.evaluate(pair, new double[8], 0))
        .withMessage("the pair must have 2 undulator quanta, but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneralAmplitude.exactScalar(PLANAR, 0, 1, TOLERANCE))
        .withMessage("recoil must be above 0 and finite, but is 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneralAmplitude.leadingOrder(PLANAR, 1, 0))
        .withMessage("tolerance must be above 0 and below 1, but is 0.0");
    FieldWave wave = new FieldWave(PLANAR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wave.grid(1e4))
        .withMessageContaining("harmonics of an emission must be at most 8192, but are 10000.0");
  }

  private static double[] leading(UndulatorField field, PhotonPair pair) {
    double[] parts = new double[8];
    GeneralAmplitude.leadingOrder(field, pair.floquet(), TOLERANCE).evaluate(pair, parts, 0);
    return parts;
  }

  private static double[] exact(UndulatorField field, double recoil, PhotonPair pair) {
    double[] parts = new double[8];
    GeneralAmplitude.exactScalar(field, recoil, pair.floquet(), TOLERANCE).evaluate(pair, parts, 0);
    return parts;
  }

  private static double norm(double[] t) {
    return Math.sqrt(HelicityAmplitudes.emission(t, 0));
  }

  private static double distance(double[] x, double[] y) {
    double[] difference = new double[8];
    for (int i = 0; i < 8; i++) {
      difference[i] = x[i] - y[i];
    }
    return norm(difference);
  }

  private static void assertClose(double[] x, double[] y, double tolerance) {
    assertThat(distance(x, y)).isLessThan(tolerance * norm(y));
  }
}
