package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// The exact amplitude of a scalar electron against 50 digits of mpmath: moduli of
/// `fel-reference.json`, and complex amplitudes of a sum over both orders of emission.
class ExactScalarTest {
  private static final double ROUNDING = 1e-13;

  static List<Reference> moduli() {
    return Reference.of("absT_scalar_exact");
  }

  private static double[] of(double strength, double recoil, PhotonPair pair) {
    double[] t = new double[8];
    ExactScalar.of(UndulatorField.helical(strength), recoil, pair.floquet(), 1e-16)
        .evaluate(pair, t, 0);
    return t;
  }

  @ParameterizedTest
  @MethodSource("moduli")
  void moduliAgreeWithFiftyDigits(Reference entry) {
    HelicityAmplitudes t =
        new HelicityAmplitudes(of(entry.parameter("K"), entry.parameter("kappa"), entry.pair()));
    double largest = 0;
    for (int i = 0; i < 4; i++) {
      largest = Math.max(largest, entry.values().get(i).asDouble());
    }
    for (int i = 0; i < 4; i++) {
      assertThat(t.modulus(i))
          .isCloseTo(entry.values().get(i).asDouble(), within(ROUNDING * largest));
    }
  }

  /// Amplitudes of the sum over both orders of emission, mpmath with 50 digits, n₁ in −30..30+n.
  record Precise(double recoil, double strength, PhotonPair pair, double... parts) {}

  static final List<Precise> PRECISE =
      List.of(
          new Precise(
              7.913617822180475e-07,
              3.6975666644168497,
              new PhotonPair(0.6, 0.45, 0, 0.7, 0.045438024897711475, 1),
              -0.9723593550636528,
              -0.8020348966689513,
              -0.4012705323980732,
              -0.01343473515786286,
              -1.015083145575774,
              -0.7057931803453449,
              0.010103173484327151,
              0.003481512581521268),
          new Precise(
              2.5,
              1.2,
              new PhotonPair(0.8, 0.5, 0, 1.3, 0.1, 1),
              -0.8943299870732162,
              -1.4555920887489415,
              -0.8043795868918335,
              0.15027858966349747,
              -0.3967545392120089,
              -1.815315230429834,
              0.1347809821107324,
              0.07387421427295708),
          new Precise(
              0.3,
              0.9,
              new PhotonPair(0.7, 1.1, 0, -2.2, 0.5, 2),
              7.97630069882198,
              11.253847180097301,
              -6.097764877226164,
              -8.424002328181896,
              -1.5941124975006422,
              0.5139388662645358,
              1.1702672379669148,
              -0.0008914575683585615),
          new Precise(
              1e-6,
              3.6975666644168497,
              new PhotonPair(6, 8, 0, 0.4, 0.008, 1),
              -0.4476720693944737,
              -0.26012864443806416,
              0.9064642690264962,
              1.3142397162339516,
              -0.38453659799806766,
              -0.13331017384423496,
              2.931888940750659,
              0.22678329627144242),
          new Precise(
              1e-10,
              3.6975666644168497,
              new PhotonPair(0.01, 0.02, 0, 1.9, 0.06, 1),
              -0.008616977015475829,
              -0.013151570900808115,
              -0.025154339144051664,
              -0.0009426399690927059,
              0.0021315890017897005,
              -0.01893883120447444,
              8.932223978686668e-08,
              2.398813818816243e-07),
          new Precise(
              0.02,
              3,
              new PhotonPair(2, 2.5, 0, 3, 0.37, 8),
              3.2730784209511317,
              -1.7006805426793457,
              -2.7428557971210026,
              1.9308922171272584,
              0.5331035116340447,
              -0.9847486249925335,
              0.10192137107266953,
              0.12554028762319694));

  @ParameterizedTest
  @FieldSource("PRECISE")
  void amplitudesAgreeWithFiftyDigits(Precise precise) {
    assertThat(
            Reference.distance(
                of(precise.strength(), precise.recoil(), precise.pair()), precise.parts()))
        .isLessThan(ROUNDING);
  }

  /// The sum over both orders loses the digits of 1/κ and no more.
  @Test
  void agreesWithBothOrdersAddedUp() {
    SplittableRandom random = new SplittableRandom(21);
    for (int trial = 0; trial < 25; trial++) {
      double strength = Math.exp(3 * random.nextDouble() - 1.5);
      double recoil = Math.pow(10, -4 * random.nextDouble());
      int floquet = 1 + random.nextInt(2);
      double angle1 = 2 * random.nextDouble();
      // ν₁/(1 − s₁) at a tenth to nine tenths between harmonics.
      double share = random.nextInt(floquet) + 0.1 + 0.8 * random.nextDouble();
      double plus1 = share / ((1 + strength * strength + angle1 * angle1) / 2 + recoil * share);
      PhotonPair pair =
          new PhotonPair(
              angle1,
              2 * random.nextDouble(),
              7 * random.nextDouble(),
              7 * random.nextDouble(),
              plus1,
              floquet);
      double[] plain =
          new PlainPair(strength, pair).twoOrders(recoil, -16, 16 + floquet, -16, 16 + floquet);
      assertThat(Reference.distance(of(strength, recoil, pair), plain))
          .isLessThan(ROUNDING * (1 + 0.3 / recoil));
    }
  }

  @Test
  void tendsToTheLeadingOrderLinearly() {
    double strength = 3.6975666644168497;
    PhotonPair pair = new PhotonPair(0.6, 0.45, 0.4, 0.7, 0.045438024897711475, 1);
    double[] leading = new double[8];
    LeadingOrder.of(UndulatorField.helical(strength), 1, 1e-16).evaluate(pair, leading, 0);
    double before = Double.NaN;
    for (int power = 2; power <= 8; power++) {
      double recoil = Math.pow(10, -power);
      double apart = Reference.distance(of(strength, recoil, pair), leading);
      // 0.22 κ in all, as found with 50 digits.
      assertThat(apart / recoil).isBetween(0.05, 0.3);
      if (power > 2) {
        assertThat(Math.log10(before / apart)).isCloseTo(1, within(0.2 * 10 * recoil + 1e-5));
      }
      before = apart;
    }
  }

  @Test
  void photonsMayBeExchanged() {
    SplittableRandom random = new SplittableRandom(22);
    for (int trial = 0; trial < 40; trial++) {
      double strength = Math.exp(3 * random.nextDouble() - 1.5);
      double recoil = Math.pow(10, -7 * random.nextDouble());
      UndulatorField field = UndulatorField.helical(strength);
      PhotonPair any = LeadingOrderTest.anyPair(random, strength, 1, 2);
      PhotonPair pair =
          new PhotonPair(
              any.angle1(),
              any.angle2(),
              any.azimuth1(),
              any.azimuth(),
              any.plus1() / (1 + recoil * any.plus1()),
              1);
      PhotonPair exchanged =
          new PhotonPair(
              pair.angle2(),
              pair.angle1(),
              pair.azimuth1() + pair.azimuth(),
              -pair.azimuth(),
              pair.plus2(field, recoil),
              1);
      double[] t = of(strength, recoil, exchanged);
      double[] back = {t[0], t[1], t[4], t[5], t[2], t[3], t[6], t[7]};
      assertThat(Reference.distance(back, of(strength, recoil, pair))).isLessThan(ROUNDING);
    }
  }

  /// Equal momenta are found as the fixed point of conservation.
  @Test
  void mirrorPairsAreSingletsAtAnyRecoil() {
    for (double recoil : new double[] {1e-6, 1e-2, 1}) {
      double strength = 1.5;
      double angle = 0.7;
      UndulatorField field = UndulatorField.helical(strength);
      double plus = 1 / (1 + strength * strength + angle * angle);
      for (int step = 0; step < 200; step++) {
        plus = (plus + new PhotonPair(angle, angle, 0, Math.PI, plus, 1).plus2(field, recoil)) / 2;
      }
      HelicityAmplitudes t =
          new HelicityAmplitudes(
              of(strength, recoil, new PhotonPair(angle, angle, 0.3, Math.PI, plus, 1)));
      assertThat(t.concurrence()).isCloseTo(1, within(1e-12));
      assertThat(t.modulus(0) / t.modulus(1)).isLessThan(1e-12);
    }
  }

  @Test
  void whatTheCutLeavesOutIsAsEstimated() {
    SplittableRandom random = new SplittableRandom(23);
    for (int trial = 0; trial < 100; trial++) {
      double strength = Math.exp(3 * random.nextDouble() - 1.5);
      double recoil = Math.pow(10, -5 * random.nextDouble());
      PhotonPair any = LeadingOrderTest.anyPair(random, strength, 1, 3);
      double plus1 = any.plus1() / (1 + recoil * any.plus1());
      double tolerance = Math.pow(10, -1 - 8 * random.nextDouble());
      ExactScalar coarse = ExactScalar.of(UndulatorField.helical(strength), recoil, 1, tolerance);
      ExactScalar fine = ExactScalar.of(UndulatorField.helical(strength), recoil, 1, 1e-16);
      double[] t = new double[8];
      double[] u = new double[8];
      coarse.evaluate(any.angle1(), any.angle2(), plus1, any.azimuth(), t, 0);
      fine.evaluate(any.angle1(), any.angle2(), plus1, any.azimuth(), u, 0);
      double apart = 0;
      for (int i = 0; i < 4; i++) {
        apart = Math.max(apart, Math.hypot(t[2 * i] - u[2 * i], t[2 * i + 1] - u[2 * i + 1]));
      }
      double estimate = coarse.error();
      assertThat(apart)
          .isLessThanOrEqualTo(estimate + ROUNDING * Math.sqrt(HelicityAmplitudes.emission(u, 0)));
      assertThat(Reference.distance(t, u)).isLessThan(tolerance + ROUNDING);
    }
  }
}
