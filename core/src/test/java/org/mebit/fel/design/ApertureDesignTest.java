package org.mebit.fel.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.aperture.Aperture;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.EnergyWindow;
import org.mebit.fel.aperture.NoPairsException;
import org.mebit.fel.aperture.PairCollection;
import org.mebit.fel.aperture.PolarizationAxes;

/// Searches whose answers are known otherwise.
class ApertureDesignTest {
  private static final EnergyWindow ANY = new EnergyWindow(0.01, 1);

  private static final UndulatorField FIELD = UndulatorField.helical(3.6975666644168497);

  @Test
  void simplexClimbsToAPeakAndToAnEdge() {
    NelderMead inside =
        new NelderMead(
            x -> -Math.pow(x[0] - 0.3, 2) - 10 * Math.pow(x[1] - x[0] * x[0], 2),
            new double[] {0.9, 0.8},
            0.2);
    inside.run(1e-7, 500);
    assertThat(inside.best()[0]).isCloseTo(0.3, within(1e-5));
    assertThat(inside.best()[1]).isCloseTo(0.09, within(1e-5));
    NelderMead edge =
        new NelderMead(x -> x[0] - Math.pow(x[1] - 0.4, 2), new double[] {0.1, 0.9}, 0.2);
    edge.run(1e-7, 500);
    assertThat(edge.best()[0]).isEqualTo(1);
    assertThat(edge.best()[1]).isCloseTo(0.4, within(1e-5));
  }

  @Test
  void concurrenceIsBestOppositeTheOther() {
    // A concurrence that asymmetric pairs do not have: only the mirror pair is left.
    DesignBounds bounds =
        new DesignBounds(
            Range.of(0.6),
            Range.of(0.6),
            new Range(2.6, 3.6),
            Range.of(0.5),
            Range.of(0.05),
            Range.of(0.004));
    DesignedApertures best = ApertureDesign.of(FIELD, new Aim.YieldAbove(0.99), bounds).best(1e-8);
    assertThat(best.reached()).isTrue();
    assertThat(best.converged()).isTrue();
    assertThat(best.pairs().concurrence().value()).isGreaterThanOrEqualTo(0.99);
    assertThat(best.point().azimuth()).isCloseTo(Math.PI, within(0.2));
  }

  @Test
  void whatCannotBeReachedIsSaid() {
    DesignBounds bounds =
        new DesignBounds(
            Range.of(0.6),
            Range.of(0.6),
            Range.of(0),
            Range.of(0.4),
            Range.of(0.05),
            Range.of(0.004));
    assertThat(ApertureDesign.of(FIELD, new Aim.YieldAbove(0.99), bounds).best(1e-4).reached())
        .isFalse();
  }

  @Test
  void oppositeAperturesAreNearlyTheSinglet() {
    // (1 + K²)/[2(1 + K² + ρ²)] of 539.37 eV at ρ = 0.6 is 263.2 eV; radius 0.1 and ±5 eV give
    // 0.980.
    OperatingPoint point =
        OperatingPoint.of(
            FIELD,
            PolarizationAxes.RADIAL,
            0,
            EnergySumWeight.NONE,
            0.6,
            0.1,
            5 / 539.3687454528144,
            1e-6);
    assertThat(point.fraction() * 539.3687454528144).isCloseTo(263.2, within(0.05));
    assertThat(point.middle()).isCloseTo(1, within(1e-10));
    assertThat(point.pairs().concurrence().value()).isCloseTo(0.980, within(0.0005));
    assertThat(Objects.requireNonNull(point.alongside()).concurrence().value()).isLessThan(0.6);
  }

  private static DesignBounds turned(Range angle, Range azimuth, double radius) {
    return new DesignBounds(
        angle, angle, azimuth, Range.of(0.5), Range.of(radius), Range.of(0.004));
  }

  @Test
  void pointsWithoutPairsAreTheWorst() {
    // Beside each other, photons have a momentum at which this beam's form factor underflows.
    DesignBounds bounds = turned(Range.of(0.6), new Range(0, Math.PI), 0.01);
    DesignedApertures best =
        new ApertureDesign(
                FIELD,
                PolarizationAxes.RADIAL,
                100,
                EnergySumWeight.NONE,
                new Aim.YieldTimesConcurrence(),
                bounds)
            .best(1e-4);
    assertThat(best.reached()).isTrue();
    assertThat(best.point().azimuth()).isCloseTo(Math.PI, within(1e-3));
  }

  @Test
  void sumsWithoutDigitsAreRefused() {
    // This point's form factor is a number without digits, of which no state could be made.
    EnergyWindow window = EnergyWindow.around(0.45, 0.004);
    PairCollection pairs =
        PairCollection.of(
                FIELD, 1, new Aperture(0.6, 0, 1e-4), window, new Aperture(0.6, 0, 1e-4), ANY)
            .ofBeam(43.6);
    assertThatThrownBy(() -> pairs.collect(1e-4)).isInstanceOf(NoPairsException.class);
  }

  @Test
  void logarithmicNegativityIsBestOppositeToo() {
    // The singlet has one bit of it; nothing has more.
    DesignBounds bounds = turned(Range.of(0.6), new Range(2, Math.PI), 0.02);
    DesignedApertures best =
        ApertureDesign.of(FIELD, new Aim.YieldTimesLogNegativity(), bounds).best(1e-6);
    assertThat(best.pairs().logNegativity().value()).isBetween(0.99, 1.0);
    assertThat(best.point().azimuth()).isCloseTo(Math.PI, within(0.01));
    double merit = new Aim.YieldTimesLogNegativity().merit(best.pairs());
    assertThat(merit)
        .isCloseTo(
            Math.log(best.pairs().trace()) + Math.log(best.pairs().logNegativity().value()),
            within(1e-12));
  }

  @Test
  void operatingPointSaysWhetherItReachesWhatWasSought() {
    DesignBounds wide =
        new DesignBounds(
            Range.of(0.6),
            Range.of(0.6),
            Range.of(0),
            Range.of(0.5),
            Range.of(0.1),
            Range.of(0.009));
    // Opposite apertures of that radius have 0.980.
    assertThat(found(wide, 0.99).reached()).isFalse();
    assertThat(found(wide, 0.97).reached()).isTrue();
  }

  private static DesignedApertures found(DesignBounds bounds, double concurrence) {
    return ApertureDesign.of(FIELD, new Aim.YieldAbove(concurrence), bounds)
        .operatingPoint(1e-4)
        .found();
  }

  @Test
  void boundsKeepTheirDomains() {
    assertThatThrownBy(() -> new Range(1, 0)).hasMessageContaining("at least 1.0, but is 0.0");
    assertThatThrownBy(() -> new Aim.YieldAbove(1))
        .hasMessage("wanted concurrence must be above 0 and below 1, but is 1.0");
  }
}
