package org.mebit.fel.aperture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.amplitude.LeadingOrder;
import org.mebit.numeric.ComplexMatrix;

/// Closed forms and panels against five plain loops, limits and symmetries.
class PairCollectionTest {
  /// Plain rules of five and ten nodes are exact to that where nothing is cut.
  private static final double PLAIN = 1e-6;

  /// Those of seven and fourteen nodes on discs that are half as wide as the cone.
  private static final double PLAIN_WIDE = 1e-4;

  /// Plain rules of fourteen nodes do not see where the edges of windows change: their yield is off
  /// by 2e-5, that of seven nodes by 5e-5.
  private static final double KINKED = 1e-4;

  private static final EnergyWindow ANY = new EnergyWindow(0.01, 3);

  private static LeadingOrder amplitude() {
    return LeadingOrder.of(Lcls.FIELD, 1, 1e-12);
  }

  private static PairCollection pairs(
      Aperture aperture1, EnergyWindow window1, Aperture aperture2, EnergyWindow window2) {
    return PairCollection.of(Lcls.FIELD, 1, aperture1, window1, aperture2, window2);
  }

  private static PairCollection apart(double radius) {
    return pairs(
        new Aperture(0.7, 0.4, radius),
        new EnergyWindow(0.4, 0.45),
        new Aperture(0.5, 2.1, 1.5 * radius),
        ANY);
  }

  static Stream<Arguments> unkinked() {
    EnergySumWeight bunches = new EnergySumWeight(s -> Math.pow(Math.cos(40 * s), 2), Math.PI / 40);
    PairCollection inside =
        pairs(
            new Aperture(0.2, 0.4, 0.5),
            new EnergyWindow(0.4, 0.45),
            new Aperture(0.5, 2.1, 0.1),
            ANY);
    PairCollection disc =
        pairs(Aperture.disc(0.5), new EnergyWindow(0.4, 0.45), new Aperture(0.5, 2.1, 0.1), ANY);
    PairCollection discSecond =
        pairs(new Aperture(0.5, 2.1, 0.1), new EnergyWindow(0.4, 0.45), Aperture.disc(0.5), ANY);
    return Stream.of(
            apart(0.1),
            apart(0.1).along(PolarizationAxes.FIXED),
            apart(0.1).ofBeam(3),
            apart(0.1).ofBeam(3).along(PolarizationAxes.FIXED),
            apart(0.1).weighted(bunches),
            // With radial axes the state jumps at the beam's axis, which plain loops resolve
            // poorly.
            inside.along(PolarizationAxes.FIXED),
            disc.ofBeam(3).along(PolarizationAxes.FIXED),
            discSecond.ofBeam(3).along(PolarizationAxes.FIXED))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("unkinked")
  void isTheSumOverFivePlainLoops(PairCollection pairs) {
    CollectedPairs collected = pairs.collect(1e-8);
    assertThat(collected.met()).isTrue();
    boolean wide = pairs.aperture1().radius() > 0.4 || pairs.aperture2().radius() > 0.4;
    ComplexMatrix plain = PlainAverage.of(pairs, amplitude(), wide ? 7 : 5);
    isClose(collected, plain, wide ? PLAIN_WIDE : PLAIN);
  }

  static Stream<Arguments> narrow() {
    return Stream.of(
            apart(0.1).along(PolarizationAxes.FIXED),
            apart(0.1).ofBeam(3).along(PolarizationAxes.FIXED))
        .map(Arguments::of);
  }

  private static void isClose(CollectedPairs collected, ComplexMatrix plain, double tolerance) {
    ComplexMatrix state = collected.state().density().matrix();
    double trace = CollectedPairs.trace(plain);
    assertThat(collected.trace()).isCloseTo(trace, withinPercentage(100 * tolerance));
    for (int k = 0; k < 32; k++) {
      assertThat(state.entries()[k])
          .as("entry %d", k)
          .isCloseTo(plain.entries()[k] / trace, within(tolerance));
    }
  }

  @ParameterizedTest
  @MethodSource("narrow")
  void productRuleForAnyFieldAgrees(PairCollection pairs) {
    // Their azimuths are sampled, the others are closed form or a rule in the difference.
    double tolerance = 1e-3;
    CollectedPairs sampled = pairs.collect(amplitude(), tolerance);
    assertThat(sampled.met()).isTrue();
    CollectedPairs closed = pairs.collect(1e-8);
    assertThat(sampled.trace()).isCloseTo(closed.trace(), withinPercentage(100 * tolerance));
    assertThat(sampled.concurrence().value())
        .isCloseTo(closed.concurrence().value(), within(tolerance));
  }

  @Test
  void edgesOfBothWindowsAreSeen() {
    EnergyWindow narrow = EnergyWindow.around(Lcls.mirrorEnergy(0.6), 0.003);
    PairCollection pairs =
        pairs(new Aperture(0.6, 0, 0.1), narrow, new Aperture(0.65, 2.5, 0.15), narrow);
    isClose(pairs.collect(1e-8), PlainAverage.of(pairs, amplitude(), 14), KINKED);
  }

  @Test
  void tinyAperturesGiveThePairInTheMiddleTimesTheirAreas() {
    double radius = 1e-4;
    double half = 1e-5;
    PairCollection pairs =
        pairs(
            new Aperture(0.7, 0.4, radius),
            EnergyWindow.around(0.4, half),
            new Aperture(0.5, 2.1, radius),
            ANY);
    CollectedPairs collected = pairs.collect(PairCollection.TOLERANCE);
    double[] t = new double[8];
    amplitude().evaluate(PhotonPair.ofFraction(Lcls.FIELD, 0.7, 0.5, 0.4, 1.7, 0.4, 1), t, 0);
    double mass = 1 + Lcls.FIELD.meanSquare();
    double y2 = (mass - 0.4 * (mass + 0.49)) / (mass + 0.25);
    double expected =
        Math.pow(Math.PI * radius * radius, 2)
            * 2
            * half
            * 0.4
            * y2
            / (Math.pow(mass, 3) * (mass + 0.25))
            * HelicityAmplitudes.emission(t, 0);
    // Curvature over the apertures is of second order in their size.
    assertThat(collected.trace()).isCloseTo(expected, withinPercentage(1e-4));
    assertThat(collected.concurrence().value())
        .isCloseTo(HelicityAmplitudes.concurrence(t, 0), within(1e-6));
    assertThat(collected.state().density().purity()).isCloseTo(1, within(1e-6));
    // Fixed axes turn the phases of a single pair only.
    assertThat(pairs.along(PolarizationAxes.FIXED).collect(1e-6).concurrence().value())
        .isCloseTo(collected.concurrence().value(), within(1e-6));
  }

  @Test
  void photonsMayBeNamedTheOtherWayRound() {
    EnergyWindow low = new EnergyWindow(0.30, 0.36);
    EnergyWindow high = new EnergyWindow(0.6, 0.68);
    Aperture here = new Aperture(0.6, 0.3, 0.2);
    Aperture there = new Aperture(0.4, 2, 0.3);
    CollectedPairs one = pairs(here, low, there, high).collect(1e-9);
    CollectedPairs other = pairs(there, high, here, low).collect(1e-9);
    assertThat(other.trace()).isCloseTo(one.trace(), withinPercentage(1e-6));
    assertThat(other.concurrence().value()).isCloseTo(one.concurrence().value(), within(1e-8));
    assertThat(other.state().density().matrix().real(1, 1))
        .isCloseTo(one.state().density().matrix().real(2, 2), within(1e-8));
  }

  @Test
  void adjacentWindowsAddUp() {
    // Edges anywhere: panels must add up to the whole.
    Aperture here = new Aperture(0.6, 0, 0.2);
    Aperture there = new Aperture(0.5, 2, 0.3);
    EnergyWindow narrow = new EnergyWindow(0.57, 0.60);
    double whole = pairs(here, new EnergyWindow(0.35, 0.43), there, narrow).collect(1e-9).trace();
    double parts =
        pairs(here, new EnergyWindow(0.35, 0.381), there, narrow).collect(1e-9).trace()
            + pairs(here, new EnergyWindow(0.381, 0.43), there, narrow).collect(1e-9).trace();
    assertThat(parts).isCloseTo(whole, withinPercentage(1e-7));
  }

  @Test
  void gridsConvergeGeometrically() {
    EnergyWindow window = EnergyWindow.around(Lcls.mirrorEnergy(0.6), 5 / Lcls.FUNDAMENTAL);
    PairCollection pairs =
        pairs(new Aperture(0.6, 0, 0.1), window, new Aperture(0.6, Math.PI, 0.1), window);
    double exact = trace(pairs, new GridOrder(13, 5));
    for (int digits = 2; digits <= 10; digits += 2) {
      // What a grid is asked for is a number of digits, as a rule; half of one may be missing.
      assertThat(Math.abs(trace(pairs, new GridOrder(digits, 1)) / exact - 1))
          .as("%d digits", digits)
          .isLessThan(5 * Math.pow(10, -digits));
    }
  }

  private static double trace(PairCollection pairs, GridOrder order) {
    double[] matrix = new Grid(pairs, new HelicalAzimuths(pairs, amplitude()), order).integrate();
    return CollectedPairs.trace(new ComplexMatrix(4, 4, matrix));
  }

  @Test
  void beamsOfASizeTakeTheSquareOfTheirFormFactor() {
    // Through tiny apertures there is one transverse momentum, here by its components.
    PairCollection pairs =
        pairs(
            new Aperture(0.7, 0.4, 1e-5),
            EnergyWindow.around(0.4, 1e-5),
            new Aperture(0.5, 2.1, 1e-5),
            ANY);
    double mass = 1 + Lcls.FIELD.meanSquare();
    double y2 = (mass - 0.4 * (mass + 0.49)) / (mass + 0.25);
    double x = 0.4 * 0.7 * Math.cos(0.4) + y2 * 0.5 * Math.cos(2.1);
    double y = 0.4 * 0.7 * Math.sin(0.4) + y2 * 0.5 * Math.sin(2.1);
    double alone = pairs.collect(1e-8).trace();
    for (double size : new double[] {1e-6, 1, 8, 20}) {
      assertThat(pairs.ofBeam(size).collect(1e-8).trace() / alone)
          .isCloseTo(Math.exp(-size * size * (x * x + y * y)), withinPercentage(1e-3));
    }
    assertThatThrownBy(() -> pairs.ofBeam(1000).collect(1e-4))
        .isInstanceOf(NoPairsException.class)
        .hasMessageContaining("weight and beam size leave none");
  }

  @Test
  void windowsThatConservationForbidsAreRefusedWithWhatIsAllowed() {
    Aperture aperture = new Aperture(0.6, 0, 0.1);
    assertThatThrownBy(() ->
            pairs(aperture, new EnergyWindow(0.3, 0.35), aperture, new EnergyWindow(0.7, 0.8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("with photon 1 in 0.3..0.35 photon 2 has 0.617682..0.683246")
        .hasMessageContaining("its window is 0.7..0.8");
  }

  @Test
  void resonancesOfAStepBetweenAreRefused() {
    Aperture aperture = new Aperture(0.6, 0, 0.1);
    EnergyWindow window = new EnergyWindow(0.9, 1.1);
    assertThatThrownBy(() -> PairCollection.of(Lcls.FIELD, 2, aperture, window, aperture, window))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at harmonic 1 of the undulator");
  }
}
