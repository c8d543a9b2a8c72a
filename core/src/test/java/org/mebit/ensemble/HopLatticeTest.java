package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopLatticeTest {
  private static final TurnAngle TURN = new TurnAngle(Long.MIN_VALUE, 0);

  /// Random, rational, tiny and shifted times.
  private static double time(Random random, double atoms) {
    int denominator = 1 + random.nextInt(144);
    double rational = 2 * Math.PI * random.nextInt(denominator) / denominator;
    return switch (random.nextInt(5)) {
      case 0 -> 2 * Math.PI * random.nextDouble();
      case 1 -> rational;
      case 2 -> Math.pow(10, 3 * random.nextDouble() - 1) / atoms;
      case 3 -> rational + random.nextGaussian() / atoms;
      default -> rational + random.nextGaussian() / Math.sqrt(atoms);
    };
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(
      longs = {
        1,
        2,
        3,
        10,
        1000,
        100_000,
        100_000_007,
        1_000_000_000_000L,
        999_999_999_999_999L,
        1_000_000_000_000_000L
      })
  void basisIsReducedAndSpansTheLattice(long atoms) {
    Random random = new Random(atoms);
    for (int i = 0; i < 300; i++) {
      TurnAngle time = TurnAngle.of(time(random, atoms));
      HopLattice lattice = HopLattice.of(atoms, time);
      HopLattice.Hop a = lattice.first();
      HopLattice.Hop b = lattice.second();
      assertThat(Math.abs(a.u() * b.v() - a.v() * b.u())).isCloseTo(2 * Math.PI, within(1e-12));
      // Exactly: d_a δ_b − d_b δ_a is ± one turn.
      TurnAngle determinant = b.detuning().times(a.steps()).minus(a.detuning().times(b.steps()));
      assertThat(determinant).isEqualTo(TURN);
      double projection = 0.5 * a.u() * b.u() + 0.125 * a.v() * b.v();
      // The sum is rounded in proportion to its terms, which for nearly parallel lines are far
      // larger.
      double rounding = 4e-16 * (Math.abs(a.u() * b.u()) + Math.abs(a.v() * b.v()));
      assertThat(Math.abs(projection)).isLessThanOrEqualTo((0.5 + 1e-9) * a.norm() + rounding);
      assertThat(a.norm()).isLessThanOrEqualTo(b.norm());
      // The shortest vector of a lattice of covolume π/2 is at most that of the hexagonal one.
      assertThat(a.norm()).isLessThanOrEqualTo(Math.PI / Math.sqrt(3) * (1 + 1e-12));
      for (HopLattice.Hop hop : new HopLattice.Hop[] {a, b}) {
        TurnAngle rest = time.times(hop.steps()).minus(hop.detuning());
        assertThat(rest.equals(TurnAngle.ZERO) || rest.equals(TURN)).as("whole turns").isTrue();
        assertThat(hop.u())
            .isCloseTo(hop.steps() / Math.sqrt(atoms), within(1e-15 * Math.abs(hop.u())));
        assertThat(hop.v())
            .isCloseTo(
                Math.sqrt(atoms) * hop.detuning().radians(), within(1e-15 * Math.abs(hop.v())));
      }
    }
  }

  @ParameterizedTest(name = "N = {0}")
  @ValueSource(longs = {1, 2, 5, 50, 333, 2000})
  void noHopIsShorterThanTheFirst(long atoms) {
    Random random = new Random(atoms);
    for (int i = 0; i < 40; i++) {
      double t = time(random, atoms);
      double shortest = 0.125 * atoms * 4 * Math.PI * Math.PI;
      for (long d = 1; d <= 3 * Math.sqrt(atoms) + 3; d++) {
        double delta = Math.IEEEremainder(d * t, 2 * Math.PI);
        shortest = Math.min(shortest, 0.5 * d * d / atoms + 0.125 * atoms * delta * delta);
      }
      assertThat(HopLattice.of(atoms, TurnAngle.of(t)).first().norm())
          .isCloseTo(shortest, within(1e-9 * shortest));
    }
  }

  @Test
  void aWholeTurnLaterTheLatticeIsTheSame() {
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      long atoms = (long) Math.pow(10, 15 * random.nextDouble());
      TurnAngle time = TurnAngle.of(time(random, atoms));
      HopLattice lattice = HopLattice.of(atoms, time);
      assertThat(HopLattice.of(atoms, time.plus(TURN))).isEqualTo(lattice);
    }
  }

  @Test
  void mirroredTimesMirrorTheLattice() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      long atoms = (long) Math.pow(10, 15 * random.nextDouble());
      TurnAngle time = TurnAngle.of(time(random, atoms));
      HopLattice lattice = HopLattice.of(atoms, time);
      HopLattice mirrored = HopLattice.of(atoms, TURN.minus(time));
      assertThat(mirrored.first().norm()).isCloseTo(lattice.first().norm(), within(1e-14));
      assertThat(mirrored.second().norm())
          .isCloseTo(lattice.second().norm(), within(1e-12 * lattice.second().norm()));
      assertThat(Math.abs(mirrored.first().steps())).isEqualTo(Math.abs(lattice.first().steps()));
    }
  }

  @Test
  void offsetLandsNearTheOrigin() {
    Random random = new Random(8);
    for (int i = 0; i < 300; i++) {
      long atoms = (long) Math.pow(10, 3 + 12 * random.nextDouble());
      TurnAngle time = TurnAngle.of(time(random, atoms));
      TurnAngle offset = TurnAngle.of(20 * random.nextDouble() - 10);
      HopLattice lattice = HopLattice.of(atoms, time);
      HopLattice.Hop hop = lattice.nearOrigin(offset);
      // Half of each basis vector at most.
      double reach = 0.5 * (Math.sqrt(lattice.first().norm()) + Math.sqrt(lattice.second().norm()));
      assertThat(Math.sqrt(hop.norm())).isLessThanOrEqualTo(reach * (1 + 1e-6));
      // δ = d·t + φ up to whole turns.
      TurnAngle rest = time.times(hop.steps()).plus(offset).minus(hop.detuning());
      assertThat(rest.equals(TurnAngle.ZERO) || rest.equals(TURN)).isTrue();
    }
  }
}
