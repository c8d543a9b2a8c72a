package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.PhotonPair;

/// Why the amplitude must not be computed the straight way at an X-ray laser: three programs that
/// use right formulas and give wrong numbers, beside the exact amplitude.
class PitfallsTest {
  /// Of programs in double precision without any trick where the recoil is large.
  private static final double PLAIN = 1e-12;

  private static double emission(Precise[] t) {
    return Rho.trace(Rho.of(t)).real();
  }

  private static double exact(double angle1, double angle2, double azimuth) {
    return emission(
        new LightFront(
                PrecisePair.of(Lcls.STRENGTH, Lcls.RECOIL, angle1, angle2, Lcls.THIRD, azimuth, 1),
                14)
            .scalar());
  }

  /// The same programs are right at a recoil of 0.1: it is not the formulas.
  @Test
  void theProgramsAreRightAtLargeRecoil() {
    double exact =
        emission(new LightFront(PrecisePair.of(1, 0.1, 0.8, 1.3, 0.25, 2.1, 1), 14).scalar());
    double vectors =
        Complex.emission(new FourVectorProgram(1, 0.1, 0.8, 1.3, 0.25, 2.1).amplitudes());
    double sum =
        Complex.emission(new FirstPhotonSum(1, 0.1, 0.8, 1.3, 0.25, 2.1).amplitudes(8, true));
    assertThat(vectors / exact).isCloseTo(1, within(PLAIN));
    assertThat(sum / exact).isCloseTo(1, within(PLAIN));
  }

  /// `q₁² − m*²` is `10⁻⁶`, formed from terms of 15: eight digits are left of sixteen, and six more
  /// go when the orders of emission cancel.
  @Test
  void fourVectorsInDoublePrecisionGiveNoise() {
    ExactDirac dirac = ExactDirac.of(Lcls.FIELD, Lcls.RECOIL, 1, 1e-12);
    double least = 1;
    double most = 0;
    double weakest = Double.POSITIVE_INFINITY;
    double strongest = 0;
    int near = 0;
    int points = 0;
    for (int i = 0; i <= 27; i++) {
      double angle = 0.45 + 0.01 * i;
      SpinAmplitudes truth = dirac.evaluate(new PhotonPair(angle, angle, 0, 0, Lcls.THIRD, 1));
      double concurrence = truth.state().concurrence();
      assertThat(concurrence).isBetween(0.382, 0.404);
      Complex[] t =
          new FourVectorProgram(Lcls.STRENGTH, Lcls.RECOIL, angle, angle, Lcls.THIRD, 0)
              .amplitudes();
      double noisy = Complex.concurrence(t);
      least = Math.min(least, noisy);
      most = Math.max(most, noisy);
      weakest = Math.min(weakest, Complex.emission(t) / truth.emission());
      strongest = Math.max(strongest, Complex.emission(t) / truth.emission());
      near += Math.abs(noisy - concurrence) < 0.02 ? 1 : 0;
      points++;
    }
    assertThat(least).isLessThan(0.2);
    assertThat(most).isGreaterThan(0.7);
    assertThat(weakest).isLessThan(0.3);
    assertThat(strongest).isGreaterThan(4);
    assertThat(near).isLessThan(points / 3);
  }

  /// Cut at `−N..N` of the quanta at the first emission, whichever photon it is, one order of
  /// emission keeps a term whose partner is gone; it is larger than the rest by `1/κ`.
  @ParameterizedTest
  @CsvSource({"1, 1e11, 1e12", "2, 1e5, 1e7", "3, 0.1, 1", "4, 1e-5, 1e-3"})
  void anAsymmetricCutLeavesAnEdge(int cut, double least, double most) {
    for (double[] place : new double[][] {{0.6, 0.6, 0}, {0.6, 0.45, 0.7}}) {
      FirstPhotonSum sum =
          new FirstPhotonSum(Lcls.STRENGTH, Lcls.RECOIL, place[0], place[1], Lcls.THIRD, place[2]);
      double exact = exact(place[0], place[1], place[2]);
      double off = Math.abs(Complex.emission(sum.amplitudes(cut, false)) / exact - 1);
      assertThat(off).isBetween(least, most);
      double symmetric = Math.abs(Complex.emission(sum.amplitudes(cut, true)) / exact - 1);
      // Light-front denominators do not cancel, and only the 1/κ of the two orders takes digits.
      assertThat(symmetric).isLessThan(cut == 1 ? 1e-4 : 1e-7);
    }
  }

  /// In the electron's frame a static undulator is a wave with `k² = −k_u²`. That is `10⁻⁸` of
  /// `k₀²`, but the naive quasi-momentum `q = p + K²k/(2k·p)` is then off the shell `q² = m*²` by
  /// `−K⁴m²/4γ² = −5·10⁻⁷ m²`, a third of `2k·p`. Rounding has no part in it: 60 digits.
  @Test
  void aWaveThatIsNotNullNeedsItsOwnShell() {
    double beta = Math.sqrt((1 - 1 / Lcls.GAMMA) * (1 + 1 / Lcls.GAMMA));
    PrecisePair pair = PrecisePair.of(Lcls.STRENGTH, Lcls.RECOIL, 0.6, 0.54, Lcls.THIRD, 0.7, 1);
    double exact = emission(new LightFront(pair, 14).scalar());
    assertThat(emission(new StaticUndulator(pair, 1, true).amplitudes()) / exact)
        .isCloseTo(1, within(PLAIN));
    double naive = emission(new StaticUndulator(pair, beta, true).amplitudes()) / exact;
    assertThat(naive).isGreaterThan(1e9);
    double consistent = emission(new StaticUndulator(pair, beta, false).amplitudes()) / exact;
    // What a null k neglects.
    assertThat(Math.abs(consistent - 1)).isBetween(1e-7, 2e-6);
  }
}
