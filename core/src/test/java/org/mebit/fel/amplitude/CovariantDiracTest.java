package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// What the amplitude of a pair owes to quantum electrodynamics: conservation, gauge invariance,
/// Bose symmetry, rotations about the axis, and the limit of a weak wave. All in 60 digits, and the
/// library's amplitude beside it.
class CovariantDiracTest {
  private static final int CUT = 18;

  /// 60 digits less twelve for a cancellation of 1/κ in amplitudes, and the cut.
  private static final double PRECISE = 1e-30;

  private static final double GAUGE = 1e-35;

  /// The library's doubles.
  private static final double DOUBLES = 1e-13;

  private static PrecisePair generic() {
    return PrecisePair.of(Lcls.STRENGTH, Lcls.RECOIL, 0.6, 0.45, Lcls.THIRD, 0.7, 1);
  }

  private static PrecisePair turned(PrecisePair pair, double angle) {
    Precise turn = Precise.phase(angle);
    return new PrecisePair(
        pair.strength(),
        pair.k0(),
        pair.rho1(),
        pair.rho2(),
        pair.phase1().times(turn),
        pair.phase2().times(turn),
        pair.c1(),
        pair.c2(),
        pair.n());
  }

  /// The energy that the library gives photon 2, put into four-vectors.
  @ParameterizedTest
  @CsvSource({
    "3.6975666644168497, 7.913617822180475e-07, 0.6, 0.45, 0.045438024897711475, 0.7, 1",
    "1, 0.1, 0.8, 1.3, 0.25, 2.1, 1",
    "0.5, 0.9, 0.4, 0.9, 0.55, 4, 1",
    "2, 1e-5, 0.7, 1.1, 0.13, 0.9, 2"
  })
  void fourMomentumIsConserved(
      double strength, double recoil, double a1, double a2, double c1, double azimuth, int n) {
    double c2 =
        new PhotonPair(a1, a2, 0, azimuth, c1, n).plus2(UndulatorField.helical(strength), recoil);
    PrecisePair exact = PrecisePair.of(strength, recoil, a1, a2, c1, azimuth, n);
    assertThat(new CovariantDirac(exact, 1).offShell()).isLessThan(1e-50);
    PrecisePair ours =
        new PrecisePair(
            exact.strength(),
            exact.k0(),
            exact.rho1(),
            exact.rho2(),
            exact.phase1(),
            exact.phase2(),
            exact.c1(),
            Precise.of(c2),
            n);
    // p′² − 1 in units of 2nk·p.
    assertThat(new CovariantDirac(ours, 1).offShell() / (2 * n * recoil)).isLessThan(1e-14);
  }

  @Test
  void polarisationsMayBeShiftedByTheirMomenta() {
    PrecisePair pair = generic();
    Precise[][] density = new CovariantDirac(pair, CUT).density();
    Precise[][] shifted =
        new CovariantDirac(pair, CUT).shifted(0, 0.7e6).shifted(1, -1.3e6).density();
    // The shifts are as large as the polarisations: photons of 10⁻⁷ times 10⁶.
    assertThat(Rho.difference(shifted, density)).isLessThan(GAUGE);
  }

  @Test
  void aTurnAboutTheAxisChangesNothing() {
    PrecisePair pair = generic();
    Precise[][] density = new CovariantDirac(pair, CUT).density();
    assertThat(Rho.difference(new CovariantDirac(turned(pair, 1.1), CUT).density(), density))
        .isLessThan(PRECISE);
    assertThat(Rho.difference(new LightFront(turned(pair, 1.1), CUT).density(), density))
        .isLessThan(PRECISE);
  }

  @Test
  void photonsAreBosons() {
    PrecisePair pair = generic();
    Precise[][] density = Rho.swapped(new CovariantDirac(pair, CUT).density());
    assertThat(Rho.difference(new CovariantDirac(pair.swapped(), CUT).density(), density))
        .isLessThan(PRECISE);
    assertThat(Rho.difference(new LightFront(pair.swapped(), CUT).density(), density))
        .isLessThan(PRECISE);
    Precise[] scalar = new LightFront(pair, CUT).scalar();
    Precise[] exchanged = {scalar[0], scalar[2], scalar[1], scalar[3]};
    assertThat(
            Rho.difference(Rho.of(new LightFront(pair.swapped(), CUT).scalar()), Rho.of(exchanged)))
        .isLessThan(PRECISE);
    // The library, with the energies that it gives the photons.
    double recoil = 0.3;
    ExactDirac dirac = ExactDirac.of(Lcls.FIELD, recoil, 1, 1e-16);
    PhotonPair one = new PhotonPair(0.6, 0.45, 0, 0.7, Lcls.THIRD, 1);
    PhotonPair two = new PhotonPair(0.45, 0.6, 0, -0.7, one.plus2(Lcls.FIELD, recoil), 1);
    SpinAmplitudes a = dirac.evaluate(one);
    SpinAmplitudes b = dirac.evaluate(two);
    int[] at = {0, 2, 1, 3};
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertThat(b.density().real(i, j))
            .isCloseTo(a.density().real(at[i], at[j]), within(DOUBLES * a.emission()));
        assertThat(b.density().imaginary(i, j))
            .isCloseTo(a.density().imaginary(at[i], at[j]), within(DOUBLES * a.emission()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3.6975666644168497, 7.913617822180475e-07, 0.6, 0.45, 0.045438024897711475, 0.7, 1",
    "1, 2.5, 0.8, 1.3, 0.1, 2.1, 1",
    "2, 1e-5, 0.7, 1.1, 0.13, 0.9, 2"
  })
  void theLightFrontFormIsTheCovariantOne(
      double strength, double recoil, double a1, double a2, double c1, double azimuth, int n) {
    agree(PrecisePair.of(strength, recoil, a1, a2, c1, azimuth, n), CUT);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "5, 1e-4, 2.2, 1.7, 0.02, 3.1, 1",
    "0.3, 0.7, 2, 0.1, 0.3, -1, 3",
    "1, 1e-9, 0.3, 0.9, 0.5, 5, 1",
    "1.5, 0.02, 1.1, 1.4, 0.6, 0.4, 2",
    "3, 3, 0.5, 0.2, 0.05, 1.9, 2"
  })
  void theLightFrontFormIsTheCovariantOneElsewhere(
      double strength, double recoil, double a1, double a2, double c1, double azimuth, int n) {
    agree(PrecisePair.of(strength, recoil, a1, a2, c1, azimuth, n), 30);
  }

  private static void agree(PrecisePair pair, int cut) {
    Precise[][] covariant = new CovariantDirac(pair, cut).density();
    assertThat(Rho.difference(new LightFront(pair, cut).density(), covariant)).isLessThan(PRECISE);
  }

  /// The error falls with K² where the wave brings one photon.
  @Test
  void aWeakWaveGivesDoubleComptonScattering() {
    double recoil = 0.3;
    Precise[][] diagrams = DoubleCompton.density(PrecisePair.of(0, recoil, 1, 0.5, 0.4, 1, 1));
    double[] errors = new double[2];
    for (int i = 0; i < 2; i++) {
      double strength = i == 0 ? 0x1p-7 : 0x1p-10;
      Precise[][] wave =
          new LightFront(PrecisePair.of(strength, recoil, 1, 0.5, 0.4, 1, 1), 6).density();
      for (Precise[] row : wave) {
        for (int j = 0; j < 4; j++) {
          row[j] = row[j].over(strength * strength);
        }
      }
      errors[i] = Rho.difference(wave, diagrams);
    }
    assertThat(errors[1]).isBetween(1e-8, 1e-5);
    assertThat(Math.log(errors[0] / errors[1]) / Math.log(8)).isCloseTo(2, within(1e-3));
    double strength = 1e-6;
    SpinAmplitudes ours =
        ExactDirac.of(UndulatorField.helical(strength), recoil, 1, 1e-16)
            .evaluate(new PhotonPair(1, 0.5, 0, 1, 0.4, 1));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double scale = ours.emission();
        Precise expected = diagrams[i][j].times(strength * strength);
        assertThat(ours.density().real(i, j)).isCloseTo(expected.real(), within(1e-11 * scale));
        assertThat(ours.density().imaginary(i, j))
            .isCloseTo(expected.imaginary(), within(1e-11 * scale));
      }
    }
  }
}
