package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;

/// How recoil and spin come in: what the amplitudes to leading order lack grows like κ, spin
/// matters like κ².
class RecoilTest {
  private static final double CUT = 1e-16;
  private static final PhotonPair GENERIC = new PhotonPair(0.6, 0.45, 0, 0.7, Lcls.THIRD, 1);

  private static PrecisePair precise(double recoil) {
    return PrecisePair.of(Lcls.STRENGTH, recoil, 0.6, 0.45, Lcls.THIRD, 0.7, 1);
  }

  private static double slope(double coarse, double fine, double step) {
    return Math.log(coarse / fine) / Math.log(step);
  }

  private static double off(double[] leading, HelicityAmplitudes exact) {
    double worst = 0;
    for (int i = 0; i < 4; i++) {
      worst =
          Math.max(
              worst,
              Math.hypot(leading[2 * i] - exact.real(i), leading[2 * i + 1] - exact.imaginary(i)));
    }
    return worst;
  }

  private static HelicityAmplitudes scalar(double recoil) {
    Precise[] t = new LightFront(precise(recoil), 14).scalar();
    double[] parts = new double[8];
    for (int i = 0; i < 4; i++) {
      parts[2 * i] = t[i].real();
      parts[2 * i + 1] = t[i].imaginary();
    }
    return new HelicityAmplitudes(parts);
  }

  @Test
  void leadingOrderLacksWhatIsLinearInTheRecoil() {
    double[] leading = new double[8];
    LeadingOrder.of(Lcls.FIELD, 1, 1e-15).evaluate(GENERIC, leading, 0);
    double scalar = off(leading, scalar(0x1p-20));
    assertThat(scalar / 0x1p-20).isBetween(0.1, 1.0);
    assertThat(slope(off(leading, scalar(0x1p-14)), scalar, 64)).isCloseTo(1, within(1e-3));
    for (int spin = -1; spin <= 1; spin += 2) {
      double coarse = off(leading, dirac(0x1p-14).channel(spin, spin));
      double fine = off(leading, dirac(0x1p-20).channel(spin, spin));
      assertThat(slope(coarse, fine, 64)).isCloseTo(1, within(1e-3));
    }
  }

  private static SpinAmplitudes dirac(double recoil) {
    return ExactDirac.of(Lcls.FIELD, recoil, 1, CUT).evaluate(GENERIC);
  }

  /// Though a single spin changes the amplitudes by κ.
  @Test
  void spinMattersInTheSquareOfTheRecoil() {
    double[] excess = new double[2];
    for (int i = 0; i < 2; i++) {
      LightFront plain = new LightFront(precise(i == 0 ? 1e-3 : 1e-6), 14);
      excess[i] = Rho.trace(plain.density()).minus(Rho.trace(Rho.of(plain.scalar()))).real();
    }
    assertThat(slope(excess[0], excess[1], 1000)).isCloseTo(2, within(1e-3));
    assertThat(excess[1] / 1e-12).isCloseTo(0.02, within(1e-3));
    double flips = dirac(1e-3).spinFlipProbability();
    double fewer = dirac(1e-9).spinFlipProbability();
    assertThat(slope(flips, fewer, 1e6)).isCloseTo(2, within(1e-4));
    assertThat(fewer / 1e-18).isCloseTo(1.2e-3, within(2e-5));
  }

  /// Photons in opposite directions with the same energy: rotation by π and Bose symmetry leave the
  /// singlet alone, up to the spin of the electron.
  @Test
  void mirrorPairsAreSinglets() {
    PrecisePair mirror = mirror(1e-3);
    Precise[] t = new LightFront(mirror, 14).scalar();
    double size = t[1].modulus().real();
    assertThat(t[0].modulus().real() / size).isLessThan(1e-30);
    assertThat(t[3].modulus().real() / size).isLessThan(1e-30);
    assertThat(t[1].plus(t[2]).modulus().real() / size).isLessThan(1e-30);
    double[] lack = new double[2];
    for (int i = 0; i < 2; i++) {
      double recoil = i == 0 ? 1e-1 : 1e-3;
      double plus1 = mirror(recoil).c1().real();
      lack[i] =
          1
              - ExactDirac.of(Lcls.FIELD, recoil, 1, CUT)
                  .evaluate(new PhotonPair(0.6, 0.6, 0, Math.PI, plus1, 1))
                  .state()
                  .concurrence();
    }
    assertThat(slope(lack[0], lack[1], 100)).isCloseTo(2, within(1e-3));
    assertThat(lack[1] / 1e-6).isCloseTo(4.87e-3, within(1e-5));
    double plus1 = mirror(Lcls.RECOIL).c1().real();
    SpinAmplitudes lcls =
        ExactDirac.of(Lcls.FIELD, Lcls.RECOIL, 1, CUT)
            .evaluate(new PhotonPair(0.6, 0.6, 0, Math.PI, plus1, 1));
    assertThat(lcls.state().concurrence()).isCloseTo(1, within(1e-12));
  }

  /// `c₁ = c₂` by the secant rule.
  private static PrecisePair mirror(double recoil) {
    Precise one = Precise.of(0.06);
    Precise two = Precise.of(0.07);
    PrecisePair pair = mirror(recoil, one);
    Precise off1 = pair.c1().minus(pair.c2());
    PrecisePair other = mirror(recoil, two);
    Precise off2 = other.c1().minus(other.c2());
    for (int i = 0; i < 15 && off1.minus(off2).modulus().real() > 1e-55; i++) {
      Precise next = one.minus(off1.times(one.minus(two)).over(off1.minus(off2)));
      two = one;
      off2 = off1;
      one = next;
      pair = mirror(recoil, one);
      off1 = pair.c1().minus(pair.c2());
    }
    return pair;
  }

  private static PrecisePair mirror(double recoil, Precise plus1) {
    return PrecisePair.of(
        Precise.of(Lcls.STRENGTH),
        Precise.of(recoil),
        Precise.of(0.6),
        Precise.of(0.6),
        Precise.ONE,
        Precise.ONE.negative(),
        plus1,
        1);
  }
}
