package org.mebit.ensemble.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.LatticeLaw;

/// What the searches rest on: bounds measured at random times, other times than those here; and the
/// arithmetic of fractions against plain loops.
class ShearTest {
  private static final long ATOMS = 100_000_000;

  private static final int TIMES = 6000;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
  void slopesBendsAndTheCeilingHold(int nodes) {
    LatticeLaw law = LatticeLaw.of(nodes);
    Shear shear = new Shear(law, ATOMS);
    double ceiling = Ceiling.of(law).of(ATOMS);
    Random random = new Random(200 + nodes);
    double width = 0.03;
    for (int i = 0; i < TIMES; i++) {
      double time = 2 * Math.PI * random.nextDouble();
      double before = shear.at(time - width * shear.unit());
      double after = shear.at(time + width * shear.unit());
      double middle = shear.at(time);
      boolean tall = shear.tall();
      assertThat(middle).isLessThanOrEqualTo(ceiling);
      assertThat(tall || middle > shear.floor()).isTrue();
      assertThat(Math.abs(after - before)).isLessThan(2 * width * shear.slope());
      double bend = (before + after - 2 * middle) / (width * width);
      assertThat(bend).isBetween(-shear.bend(false, width), shear.bend(true, width));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6, 10})
  void tallDipsFollowTheGeometricSpectrum(int nodes) {
    Shear shear = new Shear(LatticeLaw.of(nodes), ATOMS);
    Random random = new Random(300);
    int seen = 0;
    for (int i = 0; i < TIMES; i++) {
      double time = 2 * Math.PI * random.nextDouble();
      double entropy = shear.at(time);
      if (shear.tall()) {
        seen++;
        double s = shear.fromRational() / shear.unit();
        double closed = Shear.log2(shear.denominator()) + Flank.entropy(nodes, s);
        // Terms of order 1/N.
        assertThat(entropy).isCloseTo(closed, within(2e-8));
        double far = Flank.below(nodes, ATOMS, Flank.entropy(nodes, s), 1e9);
        assertThat(far).isLessThanOrEqualTo(Math.abs(s));
        // It keeps clear by 10⁻⁸ and the terms of order 1/N.
        assertThat(Flank.entropy(nodes, far)).isCloseTo(Flank.entropy(nodes, s), within(4e-8));
      }
    }
    assertThat(seen).isGreaterThan(TIMES / 30);
  }

  @Test
  void theSimplestFractionIsThatOfALoop() {
    Random random = new Random(301);
    Fractions fractions = new Fractions();
    for (int i = 0; i < 2000; i++) {
      double from = 14 * random.nextDouble() - 7;
      double to = from + Math.pow(10, -5 * random.nextDouble());
      assertThat(fractions.simplest(from, to)).isTrue();
      int q = 1;
      while (Math.ceil(from / (2 * Math.PI) * q) > Math.floor(to / (2 * Math.PI) * q)) {
        q++;
      }
      assertThat(fractions.denominator()).isEqualTo(q);
      assertThat(fractions.time()).isBetween(from, to);
    }
  }

  @Test
  void inversesAreThoseOfBigInteger() {
    Random random = new Random(302);
    for (int i = 0; i < 2000; i++) {
      long modulus = 2 + random.nextLong(1L << (2 + i % 50));
      long a = random.nextLong(modulus);
      BigInteger m = BigInteger.valueOf(modulus);
      boolean coprime = BigInteger.valueOf(a).gcd(m).equals(BigInteger.ONE);
      long expected = coprime ? BigInteger.valueOf(a).modInverse(m).longValueExact() : 0;
      assertThat(Inverse.of(a, modulus)).isEqualTo(expected);
    }
  }

  @Test
  void highTimesLieInTheirBoxes() {
    for (int nodes : new int[] {2, 3, 4, 6, 8, 10}) {
      LatticeLaw law = LatticeLaw.of(nodes);
      long atoms = 10_000;
      Shear shear = new Shear(law, atoms);
      Ceiling ceiling = Ceiling.of(law);
      Peaks peaks = new Peaks(shear, ceiling);
      double delta = peaks.widest();
      double from = 0.7;
      double to = 0.9;
      double[] covered = new double[4_000_000];
      int[] count = {0};
      boolean done =
          peaks.within(
              delta,
              from,
              to,
              (a, b) -> {
                covered[2 * count[0]] = a;
                covered[2 * count[0]++ + 1] = b;
                return false;
              });
      assertThat(done).isTrue();
      Random random = new Random(303);
      int high = 0;
      for (int i = 0; i < TIMES; i++) {
        double time = from + (to - from) * random.nextDouble();
        // The ceiling leaves room for the terms of order 1/N, and so do the boxes.
        if (shear.at(time) < ceiling.of(atoms) - delta) {
          continue;
        }
        high++;
        boolean inside = false;
        for (int k = 0; k < count[0] && !inside; k++) {
          inside = time >= covered[2 * k] && time <= covered[2 * k + 1];
        }
        assertThat(inside).isTrue();
      }
      assertThat(high).isGreaterThan(5);
    }
  }

  @Test
  void aSpentBudgetLeavesTheTruthWithinTheBound() {
    long atoms = 5000;
    double from = 0.7;
    double to = 0.9;
    double jitter = 3e-4;
    for (int nodes : new int[] {2, 3, 10}) {
      LatticeLaw law = LatticeLaw.of(nodes);
      Shear shear = new Shear(law, atoms);
      Ceiling ceiling = Ceiling.of(law);
      DenseScan scan = new DenseScan(nodes, atoms);
      Extremum highest = new Extremum(shear, false, 1e-10);
      highest.search(from, to, 40, ceiling.of(atoms));
      assertThat(highest.best()).isLessThan(scan.highest(from, to) - 1e-3);
      assertThat(highest.bound()).isGreaterThan(scan.highest(from, to));

      assertThat(new Peaks(shear, ceiling, 5).search(from, to, highest, 1e-10)).isFalse();
      highest.search(from, to, Long.MAX_VALUE / 2, ceiling.of(atoms));
      assertThat(highest.best()).isGreaterThan(scan.highest(from, to) - 1e-8);

      Dips dips = new Dips(shear, 1e-10);
      Robust robust = new Robust(shear, ceiling, dips, jitter, from, to);
      Sweep sweep = robust.search(0.8, 100);
      double bound = robust.bound();
      double robustTime = scan.mostRobust(from, to, jitter);
      double most = scan.lowest(robustTime - jitter, robustTime + jitter);
      assertThat(sweep.spent()).isTrue();
      assertThat(bound).isGreaterThanOrEqualTo(most);
      assertThat(sweep.best()).isLessThanOrEqualTo(most + 1e-8);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 5, 1e-3", "-2, 5, 1e-3", "0, 5, 1e-3", "-3, 4, 1e-14", "3, 4, 1e-14"})
  void aParabolaRisesWhereItDoes(double slope, double bend, double rising) {
    double x = Sweep.rise(slope, bend, rising);
    BigDecimal exact = new BigDecimal(x);
    BigDecimal at =
        exact
            .multiply(new BigDecimal(slope))
            .add(exact.multiply(exact).multiply(new BigDecimal(0.5 * bend)));
    double steepness = slope + bend * x;
    assertThat(x).isPositive();
    // The root itself is a double.
    assertThat(at.doubleValue()).isCloseTo(rising, within(4 * Math.ulp(x) * steepness));
  }
}
