package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mebit.ensemble.lattice.ReducedLattice;

/// Against Gauss's reduction on whole numbers with π to 400 digits.
class ReducedLatticeTest {
  private static final long[] ATOMS = {
    2000, 2001, 10_000, 1_000_000, 1_000_000_007, 1_000_000_000_000L, 1_000_000_000_000_000L
  };

  /// x, y and θ come from coordinates exact to double precision by a few roundings; y = (π/2)/s² is
  /// as large as 10^16, hence relative.
  private static final double ROUNDING = 2e-14;

  private static final BigDecimal TWO_PI = Precise.PI.multiply(BigDecimal.TWO);

  /// U and V of a hop, `√(N/8)(d t − 2πm)` with all digits until the last step.
  private static double[] coordinates(long atoms, double time, BigInteger d, BigInteger m) {
    BigDecimal angle =
        new BigDecimal(time)
            .multiply(new BigDecimal(d))
            .subtract(TWO_PI.multiply(new BigDecimal(m)));
    return new double[] {
      d.doubleValue() / Math.sqrt(2.0 * atoms), Math.sqrt(atoms / 8.0) * angle.doubleValue()
    };
  }

  /// The reduced basis, `{d₁, U₁, V₁, U₂, V₂}`.
  private static double[] reduced(long atoms, double time) {
    BigInteger[] a = {BigInteger.ONE, turns(time)};
    BigInteger[] b = {BigInteger.ZERO, BigInteger.ONE};
    while (true) {
      double[] p = coordinates(atoms, time, a[0], a[1]);
      double[] q = coordinates(atoms, time, b[0], b[1]);
      double pp = p[0] * p[0] + p[1] * p[1];
      double qq = q[0] * q[0] + q[1] * q[1];
      if (pp > qq) {
        BigInteger[] swap = a;
        a = b;
        b = swap;
        continue;
      }
      double projection = (p[0] * q[0] + p[1] * q[1]) / pp;
      BigInteger multiple =
          new BigDecimal(projection).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
      // At ±½ to rounding, one sign is as good as the other.
      if (Math.abs(projection) <= 0.5 + ROUNDING * Math.sqrt(qq / pp)) {
        return new double[] {a[0].abs().doubleValue(), p[0], p[1], q[0], q[1]};
      }
      b =
          new BigInteger[] {
            b[0].subtract(multiple.multiply(a[0])), b[1].subtract(multiple.multiply(a[1]))
          };
    }
  }

  private static BigInteger turns(double time) {
    return new BigDecimal(time).divide(TWO_PI, 0, RoundingMode.HALF_EVEN).toBigInteger();
  }

  private static void check(ReducedLattice lattice, double time) {
    lattice.at(time);
    String what = lattice.atoms() + " atoms at " + time;
    double[] basis = reduced(lattice.atoms(), time);
    double square = basis[1] * basis[1] + basis[2] * basis[2];
    double y = 0.5 * Math.PI / square;
    assertThat(lattice.y()).as(what).isCloseTo(y, within(ROUNDING * y));
    assertThat(lattice.y() * lattice.y() + lattice.x() * lattice.x())
        .as(what)
        .isGreaterThanOrEqualTo(1 - ROUNDING);
    assertThat((double) lattice.steps()).as(what).isEqualTo(basis[0]);
    // Signs of both vectors are free; x·orientation and θ mod π are not.
    double side = basis[1] < 0 ? -1 : 1;
    double orientation = basis[1] * basis[4] - basis[2] * basis[3] > 0 ? 1 : -1;
    double x = orientation * (basis[1] * basis[3] + basis[2] * basis[4]) / square;
    double length = Math.sqrt(square);
    assertThat(lattice.sine()).as(what).isCloseTo(side * basis[2] / length, within(ROUNDING));
    assertThat(lattice.cosine()).as(what).isCloseTo(side * basis[1] / length, within(ROUNDING));
    double second = Math.hypot(basis[3], basis[4]) / length;
    assertThat(Math.abs(lattice.x())).as(what).isLessThanOrEqualTo(0.5);
    // Modulo 1: at ½ both signs are right.
    assertThat(Math.IEEEremainder(lattice.x() - x, 1))
        .as(what)
        .isCloseTo(0, within(ROUNDING * second));
  }

  @Test
  void agreesWithWholeNumbersAtTimesOfEveryKind() {
    ReducedLattice lattice = new ReducedLattice();
    for (long atoms : ATOMS) {
      lattice.of(atoms);
      for (double time : Times.ofEveryKind(atoms, 20, 7)) {
        check(lattice, time);
      }
    }
  }

  /// Short vectors of a few steps, whose lattices are up to 10^15 high: the projection of the
  /// second vector is known to a few units only, and every choice of it looks as if it could be
  /// bettered.
  @Test
  void endsWhereTheSecondVectorIsFarAway() {
    ReducedLattice lattice = new ReducedLattice();
    Random random = new Random(12);
    check(lattice.of(1_000_000_000_000_000L), 1e-15);
    double tallest = 0;
    for (int i = 0; i < 3000; i++) {
      double atoms = Math.floor(Math.pow(10, 12 + 3 * random.nextDouble()));
      double denominator = 1 + random.nextInt(3);
      double rational = 2 * Math.PI * random.nextInt(4) / denominator;
      double beside = (0.05 + 4.95 * random.nextDouble()) / atoms;
      lattice.of((long) atoms);
      for (double time : new double[] {beside, rational + beside, rational - beside, rational}) {
        check(lattice, time);
        tallest = Math.max(tallest, lattice.y());
      }
    }
    assertThat(tallest).isGreaterThan(1e14);
  }

  @Test
  void takesTinyNegativeAndManyTurns() {
    ReducedLattice lattice = new ReducedLattice().of(1_000_000);
    for (double time : new double[] {1e-9, 1e-17, -1, -1e-7, 20, 12_345.678, 1e9, -3e12, 0x1p51}) {
      check(lattice, time);
    }
  }

  @Test
  void timeZeroIsTheStraightLine() {
    ReducedLattice lattice = new ReducedLattice().of(10_000).at(0);
    assertThat(lattice.steps()).isEqualTo(1);
    assertThat(lattice.sine()).isZero();
    assertThat(lattice.y()).isCloseTo(Math.PI * 10_000, within(1e-9));
  }

  @Test
  void aReversedTimeMirrorsTheLattice() {
    ReducedLattice lattice = new ReducedLattice().of(1_000_000);
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      double time = Math.PI * random.nextDouble();
      lattice.at(time);
      double x = lattice.x();
      double y = lattice.y();
      double theta = lattice.theta();
      lattice.at(-time);
      assertThat(lattice.x()).isEqualTo(-x);
      assertThat(lattice.y()).isEqualTo(y);
      assertThat(lattice.theta()).isEqualTo(-theta);
    }
  }

  @Test
  void aLatticeIsTheSameFromAnyOfItsBases() {
    ReducedLattice lattice = new ReducedLattice();
    ReducedLattice other = new ReducedLattice();
    Random random = new Random(8);
    for (int i = 0; i < 200; i++) {
      lattice.of(1_000_000).at(Math.PI * random.nextDouble());
      double x = lattice.x();
      double y = lattice.y();
      // The basis (p, q; r, s) of determinant 1, in coordinates along and across the short vector.
      long p = random.nextInt(7) - 3L;
      long q = 2L * random.nextInt(4) + 1;
      long g = gcd(Math.abs(p), q);
      p /= g;
      q /= g;
      long r = 0;
      while ((p * r - 1) % q != 0) {
        r++;
      }
      long s = r;
      r = (p * s - 1) / q;
      double a = p + q * x;
      double b = q * y;
      double c = r + s * x;
      double d = s * y;
      double square = a * a + b * b;
      other.place(
          1_000_000, (a * c + b * d) / square, y / square, lattice.theta() + Math.atan2(b, a));
      assertThat(other.y()).isCloseTo(y, within(1e-10 * y));
      boolean turned = other.cosine() * lattice.cosine() + other.sine() * lattice.sine() < 0;
      double sign = turned ? -1 : 1;
      assertThat(other.x()).isCloseTo(x, within(1e-9));
      assertThat(sign * other.cosine()).isCloseTo(lattice.cosine(), within(1e-9));
      assertThat(sign * other.sine()).isCloseTo(lattice.sine(), within(1e-9));
    }
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  @Test
  void refusesShapesThatAreNone() {
    ReducedLattice lattice = new ReducedLattice();
    assertThatThrownBy(() -> lattice.placeInLimit(0, 0, 0)).hasMessageContaining("y must");
    assertThatThrownBy(() -> lattice.place(2000, Double.NaN, 1, 0)).hasMessageContaining("x must");
    assertThatThrownBy(() -> lattice.placeInLimit(0, 1, 1.0 / 0))
        .hasMessageContaining("theta must");
  }

  @Test
  void refusesWhatItCannotReduce() {
    ReducedLattice lattice = new ReducedLattice();
    assertThatThrownBy(() -> lattice.of(3)).hasMessageContaining("atoms must");
    assertThatThrownBy(() -> lattice.of(10_000).at(Double.NaN)).hasMessageContaining("time must");
    assertThatThrownBy(() -> lattice.of(10_000).at(1e300)).hasMessageContaining("time must");
  }
}
