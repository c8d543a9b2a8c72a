package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// Amplitudes of many undulator quanta are smaller than those of one by any factor: cuts, grids and
/// rounding are small against them all the same, or are said to be large. Against 60 digits.
class ManyQuantaTest {
  /// Cuts beyond which nothing of 16 digits is left, at arguments below 2.
  private static final int FAR = 40;

  /// Terms are up to a thousand times the amplitude, and high powers of arguments.
  private static final double ROUNDING = 1e-9;

  /// Of estimates, which add what in truth is by chance.
  private static final double PESSIMISM = 1000;

  private static double[] of(PairAmplitude amplitude, PhotonPair pair) {
    double[] t = new double[8];
    amplitude.evaluate(pair, t, 0);
    return t;
  }

  private static double largest(double[] t) {
    return FloquetCut.largest(t, 0);
  }

  private static double distance(double[] t, double[] u) {
    double apart = 0;
    for (int i = 0; i < 8; i++) {
      apart = Math.max(apart, Math.abs(t[i] - u[i]));
    }
    return apart;
  }

  private static PhotonPair pair(double strength, double angle1, double angle2, int n, double nu) {
    double plus1 = 2 * nu / (1 + strength * strength + angle1 * angle1);
    return new PhotonPair(angle1, angle2, 0, 0.8, plus1, n);
  }

  /// Within what the kernel says, which is within the tolerance but for the digits that terms
  /// larger than the amplitude cost.
  @ParameterizedTest
  @CsvSource({
    "0.0534, 0.1255, 0.00223, 28, 1e-6",
    "0.367, 1.11, 0.0452, 92, 1e-6",
    "1, 0.6, 0.5, 12, 1e-13",
    "0.3, 0.9, 0.02, 19, 1e-13",
    "0.05, 0.05, 0.05, 19, 1e-13",
    "3.7, 0.6, 0.5, 19, 1e-13"
  })
  void cutsAreSmallAgainstSmallAmplitudes(
      double strength, double angle1, double angle2, int n, double tolerance) {
    UndulatorField field = UndulatorField.helical(strength);
    for (double share : new double[] {0.37, Math.floor(0.5 * n) + 0.4, n - 0.3}) {
      PhotonPair pair = pair(strength, angle1, angle2, n, share);
      double[] expected = new PreciseLeading(strength, pair).amplitudes(FAR);
      LeadingOrder kernel = LeadingOrder.of(field, n, tolerance);
      double[] t = of(kernel, pair);
      assertThat(distance(t, expected)).isLessThanOrEqualTo(kernel.error());
      assertThat(kernel.error()).isLessThan((tolerance + ROUNDING) * largest(expected));

      double[] polynomial = new double[8];
      kernel
          .azimuths(pair.angle1(), pair.angle2(), pair.plus1())
          .evaluate(pair.azimuth(), polynomial, 0);
      assertThat(distance(polynomial, expected)).isLessThanOrEqualTo(kernel.error());

      // Recoil changes it by some ncκ.
      ExactScalar exact = ExactScalar.of(field, 1e-20, n, tolerance);
      double[] u = of(exact, pair);
      assertThat(distance(u, expected)).isLessThanOrEqualTo(exact.error());
      assertThat(exact.error()).isLessThan((tolerance + ROUNDING) * largest(expected));
    }
  }

  /// Kernels say how far they are off, at all sizes, and not a thousand times as much.
  @Test
  void errorsAreAsEstimated() {
    SplittableRandom random = new SplittableRandom(41);
    for (int trial = 0; trial < 60; trial++) {
      double strength = Math.exp(5 * random.nextDouble() - 4);
      int n = 1 + random.nextInt(8);
      double nu = 0.1 + 0.8 * random.nextDouble() + random.nextInt(n);
      PhotonPair pair = pair(strength, 1.5 * random.nextDouble(), random.nextDouble(), n, nu);
      UndulatorField field = UndulatorField.helical(strength);
      double[] expected = new PreciseLeading(strength, pair).amplitudes(FAR);
      for (PairAmplitude kernel :
          new PairAmplitude[] {
            LeadingOrder.of(field, n, 1e-15),
            ExactScalar.of(field, 1e-20, n, 1e-15),
            GeneralAmplitude.leadingOrder(field, n, 1e-15),
            GeneralAmplitude.exactScalar(field, 1e-20, n, 1e-15)
          }) {
        double[] t = of(kernel, pair);
        double off = distance(t, expected);
        assertThat(off).isLessThanOrEqualTo(kernel.error());
        assertThat(kernel.error())
            .isLessThanOrEqualTo(PESSIMISM * Math.max(off, 0x1p-53 * largest(expected)));
      }
    }
  }

  /// A helical field by way of a Fourier transform, whose rounding is absolute.
  @Test
  void transformsSayWhatTheyCannotTell() {
    UndulatorField field = UndulatorField.helical(0.0108);
    double last = 0;
    for (int n = 1; n <= 6; n++) {
      PhotonPair pair = pair(0.0108, 0.4, 0.3, n, n - 0.6);
      double[] expected = new PreciseLeading(0.0108, pair).amplitudes(FAR);
      GeneralAmplitude kernel = GeneralAmplitude.leadingOrder(field, n, 1e-12);
      double[] t = of(kernel, pair);
      assertThat(distance(t, expected)).isLessThanOrEqualTo(kernel.error());
      assertThat(kernel.error() / largest(expected)).isBetween(last, 1e-4);
      last = kernel.error() / largest(expected);
    }
    // It is 1e-6 off there, of an amplitude of 4e-11.
    PhotonPair six = pair(0.0108, 0.4, 0.3, 6, 5.4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneralAmplitude.leadingOrder(field, 6, 1e-12).amplitudes(six, 1e-8))
        .withMessageContaining("amplitudes must be known to 1.0e-08 of their size, but are ");
    // The door takes helical fields to the kernel that can.
    HelicityAmplitudes known =
        PairAmplitudes.of(new PairAmplitudes.LeadingRecoil(), field, 6, 1e-13)
            .amplitudes(six, 1e-12);
    double[] expected = new PreciseLeading(0.0108, six).amplitudes(FAR);
    assertThat(known.emission() / HelicityAmplitudes.emission(expected, 0))
        .isCloseTo(1, within(1e-12));
  }

  /// A thousand quanta of a weak field: 0 is no amplitude that is known.
  @Test
  void amplitudesBelowAllDoublesAreNotKnown() {
    UndulatorField field = UndulatorField.helical(1e-3);
    PairAmplitude kernel = LeadingOrder.of(field, 1000, 1e-12);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernel.amplitudes(pair(1e-3, 0.01, 0.01, 1000, 500.4), 0.5))
        .withMessageContaining("are 0.0e+00 with an error of 2.2e-308");
  }
}
