package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// `E − ½ log₂ N` depends on the lattice of hops alone. The expected numbers come from an
/// independent Python program in the limit of many atoms.
class LatticeLawTest {
  private static final long ATOMS = 100_000_000;

  /// Three nodes: mean, standard deviation and maximum of `E − ½ log₂ N` over uniform times.
  private static final double MEAN = -0.1793;

  private static final double DEVIATION = 0.717;

  private static final double CEILING = 0.463537;

  private static double excess(EndToEnd state, double atoms) {
    return state.entropy().orElseThrow().value() - 0.5 * Math.log(atoms) / Math.log(2);
  }

  @Test
  void uniformTimesFollowTheUniversalDistribution() {
    Random random = new Random(2026);
    PatchMethod method = new PatchMethod(List.of(3), ATOMS, 0, 1e-6, false);
    int samples = 3000;
    double sum = 0;
    double square = 0;
    for (int i = 0; i < samples; i++) {
      double excess = excess(method.at(2 * Math.PI * random.nextDouble()).getFirst(), ATOMS);
      assertThat(excess).isLessThanOrEqualTo(CEILING + 1e-6);
      sum += excess;
      square += excess * excess;
    }
    double mean = sum / samples;
    double deviation = Math.sqrt(square / samples - mean * mean);
    double standardError = DEVIATION / Math.sqrt(samples);
    assertThat(mean).isCloseTo(MEAN, within(3 * standardError));
    // The distribution has an exponential tail towards rational times: a generous band.
    assertThat(deviation).isCloseTo(DEVIATION, within(0.08));
  }

  @Test
  void theCeilingIsReached() {
    // The lattice with x = ½, y = 1.22985 and its short vector along d: t = 2π(P/Q) with u = Q/√N =
    // √2 s, s² = π/(2y), and a second vector of half the first: P·P' ≡ ±1 with P' ≈ Q/2, which
    // P = 2 has for odd Q.
    double s = Math.sqrt(Math.PI / (2 * 1.22985));
    long q = Math.round(Math.sqrt(2.0 * ATOMS) * s) | 1;
    EndToEnd state = EnsembleChain.allN(3, ATOMS).patch(2 * Math.PI * 2 / q, 1e-9);
    HopLattice lattice = HopLattice.of(ATOMS, TurnAngle.of(2 * Math.PI * 2 / q));
    assertThat(0.5 * Math.PI / lattice.first().norm()).isCloseTo(1.22985, within(1e-3));
    assertThat(excess(state, ATOMS)).isCloseTo(CEILING, within(2e-6));
  }

  @Test
  void otherNumbersOfAtomsGiveTheSameExcessForTheSameLattice() {
    // t = 2π/(K √N): the hops (1, t) and (K √N, 0) have u = 0 and v = 2π/K, u = K and v = 0, but
    // for
    // an angle of 1/√N.
    for (int k : new int[] {1, 2, 4, 7}) {
      double far =
          excess(EnsembleChain.allN(3, 1_000_000_000_000L).patch(2e-6 * Math.PI / k, 1e-9), 1e12);
      double near = excess(EnsembleChain.allN(3, 1_000_000).patch(2e-3 * Math.PI / k, 1e-9), 1e6);
      assertThat(near).isCloseTo(far, within(1e-5));
    }
  }
}
