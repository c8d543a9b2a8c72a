package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.UndulatorField.Harmonic;

/// Mirror pairs: equal energies and angles, opposite azimuths. Where `a(φ + π) = −a(φ)` and n is
/// odd, turning by π and exchanging the photons leaves `T_{λ₁λ₂} = −T_{λ₂λ₁}`: the singlet.
class SingletTheoremTest {
  /// What the theorem is demanded to.
  private static final double EXACT = 1e-12;

  private static final List<UndulatorField> FIELDS =
      List.of(
          UndulatorField.helical(3.7),
          UndulatorField.planar(3.5),
          UndulatorField.planar(0.4),
          UndulatorField.elliptic(2, 0.35),
          UndulatorField.elliptic(1.2, -0.8),
          new UndulatorField(
              List.of(
                  new Harmonic(1, 1, 0.2), new Harmonic(-1, 0.3, 0), new Harmonic(3, 0.1, -0.2))));

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.6, 1.7})
  void mirrorPairsAreSinglets(double angle) {
    for (UndulatorField field : FIELDS) {
      for (double azimuth1 : new double[] {0.35, 1.1, 2.9}) {
        double fraction = share(field, angle, 1);
        assertSinglet(
            leading(
                field, PhotonPair.ofFraction(field, angle, angle, azimuth1, Math.PI, fraction, 1)));
      }
    }
  }

  @Test
  void mirrorPairsOfThreeQuantaAreSinglets() {
    for (UndulatorField field : FIELDS) {
      assertSinglet(
          leading(
              field,
              PhotonPair.ofFraction(field, 0.6, 0.6, 0.35, Math.PI, share(field, 0.6, 3), 3)));
    }
  }

  /// With recoil equal energies are less than half: `n − 2ν − 2ns + 2κc²ρ² = 0`.
  @ParameterizedTest
  @ValueSource(doubles = {8e-7, 0.01, 0.5})
  void mirrorPairsAreSingletsAtEveryRecoil(double recoil) {
    double angle = 0.6;
    for (UndulatorField field : FIELDS) {
      double linear = 1 + field.meanSquare() + angle * angle + 2 * recoil;
      double square = 2 * recoil * angle * angle;
      double plus = 2 / (linear + Math.sqrt(linear * linear - 4 * square));
      PhotonPair pair = new PhotonPair(angle, angle, 0.35, Math.PI, plus, 1);
      assertThat(pair.plus2(field, recoil)).isEqualTo(plus, Offset.offset(1e-14));
      double[] parts = new double[8];
      GeneralAmplitude.exactScalar(field, recoil, 1, 1e-14).evaluate(pair, parts, 0);
      assertSinglet(parts);
    }
  }

  @Test
  void fieldsWithEvenHarmonicsAndEvenQuantaGiveNone() {
    UndulatorField even =
        new UndulatorField(List.of(new Harmonic(1, 1, 0), new Harmonic(2, 0.5, 0)));
    double[] t =
        leading(even, PhotonPair.ofFraction(even, 0.6, 0.6, 0.3, Math.PI, share(even, 0.6, 1), 1));
    assertThat(HelicityAmplitudes.concurrence(t, 0)).isLessThan(0.9);
  }

  /// Nothing is emitted in the plane of deflection, most across it; 6.13 at peak K = 3.5 and ρ =
  /// 0.6 by a program of its own.
  @Test
  void planarPairsLeaveAcrossDeflection() {
    UndulatorField field = UndulatorField.planar(3.5);
    double fraction = share(field, 0.6, 1);
    double across =
        HelicityAmplitudes.emission(
            leading(
                field, PhotonPair.ofFraction(field, 0.6, 0.6, Math.PI / 2, Math.PI, fraction, 1)),
            0);
    assertThat(across).isEqualTo(6.134390351136515, Offset.offset(1e-12));
    double inPlane =
        HelicityAmplitudes.emission(
            leading(field, PhotonPair.ofFraction(field, 0.6, 0.6, 0, Math.PI, fraction, 1)), 0);
    assertThat(inPlane).isLessThan(EXACT * EXACT);
    double before = 0;
    for (int i = 1; i <= 8; i++) {
      double here =
          HelicityAmplitudes.emission(
              leading(
                  field,
                  PhotonPair.ofFraction(field, 0.6, 0.6, i * Math.PI / 16, Math.PI, fraction, 1)),
              0);
      assertThat(here).isGreaterThan(before);
      before = here;
    }
  }

  /// `y = n(1 + ⟨|a|²⟩)/2Q`
  private static double share(UndulatorField field, double angle, int n) {
    double dressed = 1 + field.meanSquare();
    return n * dressed / (2 * (dressed + angle * angle));
  }

  private static double[] leading(UndulatorField field, PhotonPair pair) {
    double[] parts = new double[8];
    GeneralAmplitude.leadingOrder(field, pair.floquet(), 1e-14).evaluate(pair, parts, 0);
    return parts;
  }

  private static void assertSinglet(double[] t) {
    double norm = Math.sqrt(HelicityAmplitudes.emission(t, 0));
    assertThat(norm).isPositive();
    Offset<Double> error = Offset.offset(EXACT * norm);
    for (int i : new int[] {0, 1, 6, 7}) {
      assertThat(t[i]).isEqualTo(0, error);
    }
    assertThat(t[2] + t[4]).isEqualTo(0, error);
    assertThat(t[3] + t[5]).isEqualTo(0, error);
    assertThat(HelicityAmplitudes.concurrence(t, 0)).isEqualTo(1, Offset.offset(EXACT));
  }
}
