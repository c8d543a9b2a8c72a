package org.mebit.fel.aperture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.amplitude.LeadingOrder;

/// Cones, beams and trains of microbunches so large that a single rule could not follow: by what
/// must come out where they grow, and by errors that own up to what is not resolved.
class LargeScalesTest {

  private static PairCollection opposite(double radius, double halfWidth) {
    EnergyWindow window = EnergyWindow.around(0.5, halfWidth);
    return PairCollection.of(
        Lcls.FIELD,
        1,
        new Aperture(0.6, 0, radius),
        window,
        new Aperture(0.6, Math.PI, radius),
        window);
  }

  @ParameterizedTest
  @CsvSource({"1e-4", "1e-5"})
  void widerConesHaveMorePairsUntilConservationForbidsThem(double least) {
    double before = 0;
    // Beyond, photons with that energy would have more than the undulator gives.
    double farthest = Math.sqrt((1 + Lcls.FIELD.meanSquare()) / least);
    for (double most : new double[] {1, 10, 30, 100, 300, 1000, 3000}) {
      CollectedYield total = PairCollection.total(Lcls.FIELD, 1, least, most, 1e-8);
      assertThat(total.met()).isTrue();
      if (most / 3 < farthest) {
        assertThat(total.trace()).as("within %s", most).isGreaterThan(before + total.error());
      } else {
        assertThat(total.trace()).isCloseTo(before, withinPercentage(1e-6));
      }
      before = total.trace();
    }
  }

  @Test
  void widerBeamsLeavePairsLikeOneOverTheirArea() {
    double narrow = scaled(40);
    double wide = scaled(80);
    double wider = scaled(160);
    // Edges of energies and apertures matter within 1/b: what b²S(b) lacks goes like their area, or
    // somewhat slower where circles end. Panels that are too coarse break that.
    assertThat((wide - narrow) / (wider - wide)).isBetween(3.0, 4.0);
    double limit = wider + (wider - wide) / 2.5;
    CollectedPairs widest = opposite(0.2, 0.1).ofBeam(1e5).collect(1e-6);
    assertThat(widest.met()).isFalse();
    assertThat(widest.traceError()).isLessThan(0.01 * widest.trace());
    assertThat(1e10 * widest.trace())
        .isCloseTo(limit, within(1e10 * widest.traceError() + 1e-3 * limit));
  }

  private static double scaled(double beamSize) {
    CollectedPairs pairs = opposite(0.2, 0.1).ofBeam(beamSize).collect(1e-4);
    assertThat(pairs.met()).isTrue();
    return beamSize * beamSize * pairs.trace();
  }

  @Test
  void energiesAreSoughtWhereTransverseMomentaCancel() {
    // Apertures so small that only energies are left to integrate: a plain sum over them.
    double radius = 1e-6;
    double beamSize = 300;
    EnergyWindow window = new EnergyWindow(0.3, 0.7);
    double angle2 = 0.7;
    double collected =
        PairCollection.of(
                Lcls.FIELD,
                1,
                new Aperture(0.6, 0, radius),
                window,
                new Aperture(angle2, Math.PI, radius),
                window)
            .ofBeam(beamSize)
            .collect(1e-6)
            .trace();
    LeadingOrder amplitude = LeadingOrder.of(Lcls.FIELD, 1, 1e-12);
    double mass = 1 + Lcls.FIELD.meanSquare();
    double[] t = new double[8];
    double sum = 0;
    int steps = 4000;
    for (int i = 0; i < steps; i++) {
      double y1 = 0.3 + 0.4 * (i + 0.5) / steps;
      double y2 = (mass - y1 * (mass + 0.36)) / (mass + angle2 * angle2);
      if (y2 < 0.3 || y2 > 0.7) {
        continue;
      }
      amplitude.evaluate(PhotonPair.ofFraction(Lcls.FIELD, 0.6, angle2, 0, Math.PI, y1, 1), t, 0);
      sum +=
          0.4
              / steps
              * y1
              * y2
              * Math.exp(-Math.pow(beamSize * (0.6 * y1 - angle2 * y2), 2))
              * HelicityAmplitudes.emission(t, 0);
    }
    double area = Math.PI * radius * radius;
    double expected = area * area * sum / (mass * mass * mass * (mass + angle2 * angle2));
    assertThat(collected).isCloseTo(expected, withinPercentage(1e-3));
  }

  @Test
  void wideBeamsFollowCirclesAboutTheAxis() {
    Aperture disc = Aperture.disc(1);
    EnergyWindow window = new EnergyWindow(0.3, 0.7);
    PairCollection pairs = PairCollection.of(Lcls.FIELD, 1, disc, window, disc, window);
    double narrow = 20 * 20 * pairs.ofBeam(20).collect(1e-4).trace();
    CollectedPairs wide = pairs.ofBeam(80).collect(1e-3);
    assertThat(wide.met()).isTrue();
    assertThat(80 * 80 * wide.trace()).isCloseTo(narrow, withinPercentage(1));
  }

  /// The factor `sin²(πN_c s)/(N_c sin πs)²` of that many microbunches.
  private static EnergySumWeight bunches(int count) {
    return new EnergySumWeight(
        s -> Math.pow(Math.sin(Math.PI * count * s) / (count * Math.sin(Math.PI * s)), 2),
        1.0 / count);
  }

  /// What is left of it where the numerator is averaged over its fast turns.
  private static EnergySumWeight mean(int count) {
    return new EnergySumWeight(
        s -> 0.5 * Math.pow(count * Math.sin(Math.PI * s), -2), Double.POSITIVE_INFINITY);
  }

  @Test
  void manyMicrobunchesAverageTheirTurns() {
    PairCollection pairs = opposite(0.3, 0.05);
    double some = pairs.weighted(bunches(300)).collect(1e-6).trace();
    assertThat(some)
        .isCloseTo(pairs.weighted(mean(300)).collect(1e-6).trace(), withinPercentage(0.2));
    CollectedPairs many = pairs.weighted(bunches(3000)).collect(1e-6);
    double expected = pairs.weighted(mean(3000)).collect(1e-6).trace();
    assertThat(many.traceError()).isLessThan(0.02 * expected);
    assertThat(many.trace()).isCloseTo(expected, within(many.traceError() + 1e-4 * expected));
  }

  @Test
  void manyMicrobunchesAreResolvedThroughSmallApertures() {
    PairCollection pairs = opposite(0.05, 0.05);
    CollectedPairs many = pairs.weighted(bunches(3000)).collect(1e-6);
    assertThat(many.met()).isTrue();
    assertThat(many.trace())
        .isCloseTo(pairs.weighted(mean(3000)).collect(1e-6).trace(), withinPercentage(0.2));
  }
}
