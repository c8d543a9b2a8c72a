package org.mebit.ensemble.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.LatticeLaw;

/// Operating points against dense scans, exact values and symmetries.
class OperatingPointsTest {
  /// Three nodes: the ceiling of `E − ½ log₂ N` and its mean over uniform times, from an
  /// independent Python program.
  private static final double CEILING = 0.463537;

  private static final double MEAN = -0.1793;

  /// Of the ceiling's six digits.
  private static final double DIGITS = 6e-7;

  /// A scan's own: its last steps around a maximum are far below the bits of time.
  private static final double SCAN = 1e-9;

  /// Times moved by 2π are rounded: bits per rounding of time, at 10⁵ atoms.
  private static final double MOVED = 1e-9;

  private static final double TURN = 2 * Math.PI;

  private static OperatingPoints points(int nodes, long atoms) {
    return new OperatingPoints(LatticeLaw.of(nodes), atoms);
  }

  private static double value(OperatingPoint point) {
    return point.entropy().value();
  }

  private static double error(OperatingPoint point) {
    return point.entropy().error();
  }

  @Test
  void theHighestIsThatOfADenseScan() {
    Random random = new Random(101);
    for (int i = 0; i < 18; i++) {
      int nodes = 2 + i % 9;
      long atoms = (long) (2000 * Math.pow(50, random.nextDouble()));
      double from = 8 * random.nextDouble() - 2;
      double to = from + Math.pow(10, 5 * random.nextDouble() - 0.5) / atoms;
      OperatingPoint point = points(nodes, atoms).highest(from, to);
      DenseScan scan = new DenseScan(nodes, atoms);
      String what = nodes + " nodes, " + atoms + " atoms, " + from + ".." + to;
      assertThat(value(point)).as(what).isGreaterThan(scan.highest(from, to) - error(point) - SCAN);
      assertThat(value(point)).as(what).isEqualTo(scan.entropy(point.time()));
      assertThat(point.time()).as(what).isBetween(from, to);
    }
  }

  @Test
  void theGuaranteedIsThatOfADenseScan() {
    Random random = new Random(102);
    for (int i = 0; i < 150; i++) {
      int nodes = 2 + i % 9;
      long atoms = (long) (2000 * Math.pow(50, random.nextDouble()));
      double time = 8 * random.nextDouble() - 2;
      double jitter = Math.pow(10, 4 * random.nextDouble() - 1) / atoms;
      OperatingPoint point = points(nodes, atoms).guaranteed(time, jitter);
      DenseScan scan = new DenseScan(nodes, atoms);
      String what = nodes + " nodes, " + atoms + " atoms, " + time + " ± " + jitter;
      assertThat(value(point))
          .as(what)
          .isLessThan(scan.lowest(time - jitter, time + jitter) + error(point) + SCAN);
      assertThat(value(point))
          .as(what)
          .isCloseTo(scan.entropy(point.time()), within(error(point) + SCAN));
      assertThat(point.time()).as(what).isBetween(time - jitter, time + jitter);
    }
  }

  @Test
  void theMostRobustIsThatOfADenseScan() {
    Random random = new Random(103);
    for (int i = 0; i < 9; i++) {
      int nodes = 2 + i % 9;
      long atoms = (long) (2000 * Math.pow(20, random.nextDouble()));
      double from = 8 * random.nextDouble() - 2;
      double to = from + Math.pow(10, 3.5 * random.nextDouble()) / atoms;
      double jitter = Math.pow(10, 3 * random.nextDouble() - 1) / atoms;
      OperatingPoints points = points(nodes, atoms);
      OperatingPoint point = points.robust(from, to, jitter);
      double scanned = new DenseScan(nodes, atoms).mostRobust(from, to, jitter);
      String what = nodes + " nodes, " + atoms + " atoms, " + from + ".." + to + " ± " + jitter;
      assertThat(value(point))
          .as(what)
          .isGreaterThan(value(points.guaranteed(scanned, jitter)) - error(point));
      assertThat(value(points.guaranteed(point.time(), jitter)))
          .as(what)
          .isCloseTo(value(point), within(error(point)));
      assertThat(point.time()).as(what).isBetween(from, to);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000, 1_000_000, 1_000_000_000, 1_000_000_000_000L})
  void theHighestOfAllComesCloseToTheCeilingFromBelow(long atoms) {
    double ceiling = 0.5 * Math.log(atoms) / Math.log(2) + CEILING;
    OperatingPoint point = points(3, atoms).highest(0, Math.PI);
    // N/4 features, each as likely at any distance: the best is some 1/N below.
    assertThat(value(point)).isLessThan(ceiling + DIGITS + 1.0 / atoms + error(point));
    assertThat(value(point)).isGreaterThan(ceiling - DIGITS - 10.0 / atoms - error(point));
    assertThat(points(3, atoms).ceiling()).isCloseTo(ceiling, within(DIGITS + 3.0 / atoms));
    assertThat(error(point)).isLessThan(2e-8);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 10000, 2, 4",
    "2, 1000000, 1, 2",
    "3, 1000000000000000, 1, 4",
    "10, 1000000, 1, 3",
    "2, 1000000000000000, 2, 7",
    "5, 1000000000, 355, 1130"
  })
  void dipsAreExact(int nodes, long atoms, int p, int q) {
    double jitter = 3.0 / atoms;
    int gcd = java.math.BigInteger.valueOf(p).gcd(java.math.BigInteger.valueOf(q)).intValue();
    OperatingPoint point = points(nodes, atoms).guaranteed(TURN * p / q + 0.3 * jitter, jitter);
    assertThat(value(point)).isCloseTo(Math.log((double) q / gcd) / Math.log(2), within(1e-12));
    assertThat(point.time()).isCloseTo(TURN * p / q, within(1e-15));
  }

  @Test
  void withoutJitterThereIsTheEntropyItself() {
    OperatingPoints points = points(4, 50_000);
    DenseScan scan = new DenseScan(4, 50_000);
    for (double time : new double[] {-1.1, 0.3, 2.2, 9}) {
      double entropy = scan.entropy(time);
      assertThat(value(points.guaranteed(time, 0))).isEqualTo(entropy);
      assertThat(value(points.highest(time, time))).isEqualTo(entropy);
      assertThat(value(points.robust(time, time, 0))).isEqualTo(entropy);
      assertThat(points.expectedUniform(time, 0).value()).isEqualTo(entropy);
      assertThat(points.expectedGaussian(time, 0).value()).isEqualTo(entropy);
      double small = 1e-6 / 50_000;
      // Slopes are below one bit per 2/N.
      assertThat(value(points.guaranteed(time, small))).isCloseTo(entropy, within(1e-6));
      assertThat(points.expectedGaussian(time, small).value()).isCloseTo(entropy, within(1e-6));
    }
    assertThat(value(points.robust(0, 1, 0))).isEqualTo(value(points.highest(0, 1)));
  }

  @Test
  void whereNothingHasHappenedNothingIsGuaranteed() {
    OperatingPoints points = points(3, 1_000_000);
    assertThat(value(points.guaranteed(0.1, 0.2))).isZero();
    assertThat(points.guaranteed(0.1, 0.2).time()).isZero();
    assertThat(value(points.guaranteed(40, 4))).isZero();
    assertThat(value(points.robust(0, 3, 4))).isZero();
    // Half a turn wide: the interval about π has P/Q = 1/2, and only it avoids a whole turn.
    assertThat(value(points.robust(0, Math.PI, 3.1))).isEqualTo(1);
  }

  @Test
  void longerJitterGuaranteesLess() {
    Random random = new Random(104);
    for (int i = 0; i < 20; i++) {
      OperatingPoints points = points(2 + i % 9, 100_000);
      double time = TURN * random.nextDouble();
      double before = Double.POSITIVE_INFINITY;
      for (double jitter = 1e-7; jitter < 1; jitter *= 4) {
        OperatingPoint point = points.guaranteed(time, jitter);
        assertThat(value(point)).isLessThanOrEqualTo(before + 2 * error(point));
        before = value(point);
      }
    }
    OperatingPoints points = points(3, 20_000);
    double before = Double.POSITIVE_INFINITY;
    for (double jitter = 1e-5; jitter < 1; jitter *= 5) {
      OperatingPoint point = points.robust(0.9, 1.2, jitter);
      assertThat(value(point)).isLessThanOrEqualTo(before + 2 * error(point));
      before = value(point);
    }
  }

  @Test
  void theCurveIsEvenAndPeriodic() {
    OperatingPoints points = points(3, 100_000);
    double from = 1.2;
    double to = 1.3;
    double jitter = 2e-4;
    double highest = value(points.highest(from, to));
    double guaranteed = value(points.guaranteed(from, jitter));
    double robust = value(points.robust(from, to, jitter));
    assertThat(value(points.highest(-to, -from))).isCloseTo(highest, within(MOVED));
    assertThat(value(points.guaranteed(-from, jitter))).isCloseTo(guaranteed, within(MOVED));
    assertThat(value(points.robust(-to, -from, jitter)))
        .isCloseTo(robust, within(2 * Sweep.RESOLUTION));
    for (int turns : new int[] {1, -2, 7, 100}) {
      double shift = TURN * turns;
      double rounded = MOVED * Math.max(1, Math.abs(turns));
      assertThat(value(points.highest(from + shift, to + shift)))
          .isCloseTo(highest, within(rounded));
      assertThat(value(points.guaranteed(from + shift, jitter)))
          .isCloseTo(guaranteed, within(rounded));
      OperatingPoint moved = points.robust(from + shift, to + shift, jitter);
      assertThat(value(moved)).isCloseTo(robust, within(2 * Sweep.RESOLUTION));
      assertThat(moved.time()).isBetween(from + shift, to + shift);
    }
    // Windows of a period and more have all there is.
    double all = value(points.highest(0, Math.PI));
    for (double start : new double[] {-9, -4, 0.5, 11, 1e6}) {
      OperatingPoint point = points.highest(start, start + 10);
      assertThat(value(point)).isCloseTo(all, within(2e-8));
      assertThat(point.time()).isBetween(start, start + 10);
    }
  }

  @Test
  void betweenCoarseDoublesTheErrorCoversMore() {
    OperatingPoints points = points(3, 1_000_000_000_000_000L);
    // Doubles about 3 are a fifth of a feature apart.
    OperatingPoint highest = points.highest(3, 3 + 1e-12);
    assertThat(value(highest) + error(highest)).isGreaterThan(value(points.highest(3, 3)));
    assertThat(error(highest)).isBetween(1e-5, 1.0);
  }

  @Test
  void whereFractionsAreTooManyTheErrorReachesTheCeiling() {
    // Fractions of 4·10⁷ turns are enumerated, and given up.
    long atoms = 1_000_000_000_000_000L;
    OperatingPoints points = points(3, atoms);
    OperatingPoint point = points.highest(3, 3 + 2e-8);
    double ceiling = 0.5 * Math.log(atoms) / Math.log(2) + CEILING;
    assertThat(value(point) + error(point)).isCloseTo(ceiling, within(2 * DIGITS));
    assertThat(value(point)).isEqualTo(new DenseScan(3, atoms).entropy(point.time()));
  }

  @ParameterizedTest
  @CsvSource({"1e9, 1000000000", "1e6, 1000000000000", "1e9, 1000000", "-3e12, 100000"})
  void farAwayTheHighestIsThatOfItsDouble(double from, long atoms) {
    OperatingPoint point = points(3, atoms).highest(from, from + 0.5);
    assertThat(value(point)).isEqualTo(new DenseScan(3, atoms).entropy(point.time()));
    assertThat(point.time()).isBetween(from, from + 0.5);
    // Half a unit of time comes as close to the ceiling as some 1/N, though not at a double.
    double ceiling = 0.5 * Math.log(atoms) / Math.log(2) + CEILING;
    assertThat(value(point) + error(point)).isGreaterThan(ceiling - DIGITS - 40.0 / atoms);
  }

  @ParameterizedTest
  @CsvSource({"1e9, 3e-7", "-1e9, 1.2e-7", "4e15, 0.6", "20, 1e-14", "3e12, 0.0005"})
  void farAwayTheIntervalIsThatOfTheExactSums(double time, double jitter) {
    long atoms = 1_000_000;
    double near = near(time);
    OperatingPoint point = points(3, atoms).guaranteed(time, jitter);
    double scanned =
        jitter < 1e-3
            ? new DenseScan(3, atoms).lowest(near - jitter, near + jitter)
            : Math.log(smallestDenominator(near - jitter, near + jitter)) / Math.log(2);
    assertThat(value(point)).isCloseTo(scanned, within(error(point) + SCAN));
    assertThat(point.time()).isBetween(time - jitter, time + jitter);
  }

  /// The time without whole turns.
  private static double near(double time) {
    BigDecimal turn = new BigDecimal("6.28318530717958647692528676655900576839433879875021");
    BigDecimal exact = new BigDecimal(time);
    return exact
        .subtract(turn.multiply(exact.divide(turn, 0, RoundingMode.HALF_EVEN)))
        .doubleValue();
  }

  private static int smallestDenominator(double from, double to) {
    int q = 1;
    while (Math.ceil(from / TURN * q) > Math.floor(to / TURN * q)) {
      q++;
    }
    return q;
  }

  @Test
  void jitterMovesTheEndsOutwards() {
    // At 10¹⁵ atoms the dip's flank is steep enough to tell neighbouring doubles.
    long atoms = 1_000_000_000_000_000L;
    DenseScan scan = new DenseScan(3, atoms);
    double time = 0.3;
    double jitter = 1.25 * Math.ulp(time);
    double lowest =
        Math.min(
            Math.min(scan.entropy(time), scan.entropy(time - Math.ulp(time))),
            scan.entropy(time + Math.ulp(time)));
    double outer =
        Math.min(scan.entropy(time - 2 * Math.ulp(time)), scan.entropy(time + 2 * Math.ulp(time)));
    OperatingPoint point = points(3, atoms).guaranteed(time, jitter);
    assertThat(value(point)).isEqualTo(Math.min(lowest, outer));
    assertThat(value(point) + error(point)).isGreaterThanOrEqualTo(lowest);
    assertThat(Math.abs(point.time() - time)).isLessThanOrEqualTo(jitter);
  }

  @Test
  void theErrorIsThatOfTheLawsWorstLattice() {
    // Two nodes' worst lattices are twice as high as the highest entropy's.
    long atoms = 1_000_000;
    double worst = LatticeLaw.statedError(2, atoms);
    OperatingPoints points = points(2, atoms);
    assertThat(error(points.highest(0.5, 0.6))).isGreaterThanOrEqualTo(worst);
    assertThat(error(points.guaranteed(0.5, 1e-5))).isGreaterThanOrEqualTo(worst);
    assertThat(points.expectedGaussian(0.5, 1e-5).error()).isGreaterThanOrEqualTo(worst);
  }

  @Test
  void meansAreThoseOfManyTimes() {
    long atoms = 30_000;
    DenseScan scan = new DenseScan(3, atoms);
    OperatingPoints points = points(3, atoms);
    for (double width : new double[] {1e-6, 3e-5, 1e-3}) {
      int count = 40_000;
      double uniform = 0;
      double normal = 0;
      double weights = 0;
      for (int i = 0; i < count; i++) {
        double z = (i + 0.5) / count * 2 - 1;
        uniform += scan.entropy(1.7 + z * width);
        double weight = Math.exp(-0.5 * 49 * z * z);
        normal += weight * scan.entropy(1.7 + 7 * z * width);
        weights += weight;
      }
      Estimate u = points.expectedUniform(1.7, width);
      Estimate g = points.expectedGaussian(1.7, width);
      // Midpoint sums of as many terms are good to 10⁻⁷ here.
      assertThat(u.value()).isCloseTo(uniform / count, within(u.error() + 1e-7));
      assertThat(g.value()).isCloseTo(normal / weights, within(g.error() + 1e-7));
      assertThat(u.error()).isLessThan(1e-4);
      assertThat(g.error()).isLessThan(1e-4);
    }
  }

  @Test
  void farAwayMeansAreThoseOfTheNearTime() {
    OperatingPoints points = points(3, 1_000_000_000);
    // A dozen features wide, of doubles sixty features apart.
    for (double time : new double[] {1e9, -7e8}) {
      Estimate far = points.expectedGaussian(time, 1.2e-7);
      Estimate close = points.expectedGaussian(near(time), 1.2e-7);
      assertThat(far.value()).isCloseTo(close.value(), within(far.error() + close.error()));
      assertThat(far.error()).isLessThan(1e-5);
    }
  }

  @Test
  void broadTimingErrorsLeaveTheUniversalMean() {
    long atoms = 100_000_000;
    double mean = 0.5 * Math.log(atoms) / Math.log(2) + MEAN;
    OperatingPoints points = points(3, atoms);
    Estimate uniform = points.expectedUniform(1, Math.PI);
    assertThat(uniform.value()).isCloseTo(mean, within(uniform.error() + 1e-4));
    assertThat(uniform.error()).isLessThan(0.01);
    Estimate normal = points.expectedGaussian(1, 5);
    assertThat(normal.value()).isCloseTo(mean, within(normal.error() + 1e-4));
  }

  @Test
  void badInputIsRefused() {
    OperatingPoints points = points(3, 10_000);
    assertThatThrownBy(() -> points(3, 100)).hasMessageContaining("atoms must be in 2000..");
    assertThatThrownBy(() -> points.highest(2, 1)).hasMessageContaining("to must be at least from");
    assertThatThrownBy(() -> points.highest(Double.NaN, 1)).hasMessageContaining("from must be");
    assertThatThrownBy(() -> points.robust(0, 1e300, 0)).hasMessageContaining("to must be below");
    assertThatThrownBy(() -> points.guaranteed(1, -1)).hasMessageContaining("jitter must be");
    assertThatThrownBy(() -> points.guaranteed(1, Double.NaN)).hasMessageContaining("jitter must");
    assertThatThrownBy(() -> points.expectedGaussian(1, -1)).hasMessageContaining("deviation must");
    assertThatThrownBy(() -> points.guaranteed(4e15, 0.2))
        .hasMessageContaining("jitter must be 0 or at least 0.5, the distance of doubles");
    assertThatThrownBy(() -> points.guaranteed(1e9, 1e-8)).hasMessageContaining("but is 1.0E-8");
    assertThatThrownBy(() -> points.robust(0, 3, 1e-16)).hasMessageContaining("jitter must be 0");
    assertThatThrownBy(() -> points.expectedUniform(1, 1e-17)).hasMessageContaining("jitter must");
    assertThatThrownBy(() -> points.expectedGaussian(0, 4e15))
        .hasMessageContaining("deviation must keep |time| + 6.4 deviation below 2^52")
        .hasMessageContaining("but is 4.0E15");
    assertThatThrownBy(() -> OperatingPoints.bounded(11)).hasMessageContaining("2..10, but is 11");
    assertThat(LatticeLaw.carries(OperatingPoints.MOST_NODES)).isTrue();
  }

  @Test
  void aSearchStopsWhenAsked() {
    OperatingPoints points = points(3, 1_000_000_000);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> points.robust(0, 3, 1e-8)).isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
  }
}
