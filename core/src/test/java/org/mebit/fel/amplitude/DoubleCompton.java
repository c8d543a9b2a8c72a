package org.mebit.fel.amplitude;

import static org.mebit.fel.amplitude.Gamma.dot;
import static org.mebit.fel.amplitude.Gamma.plus;
import static org.mebit.fel.amplitude.Gamma.slash;
import static org.mebit.fel.amplitude.Gamma.slashPlusMass;
import static org.mebit.fel.amplitude.Gamma.sum;
import static org.mebit.fel.amplitude.Gamma.times;
import static org.mebit.fel.amplitude.Gamma.vector;

/// Double Compton scattering of one photon of the wave by a free electron at lowest order: six
/// Feynman diagrams, one for each order of the three photons at the electron's line (F. Mandl, T.
/// H. R. Skyrme, Proc. R. Soc. Lond. A 215, 497 (1952)). Knows nothing of the wave's states.
final class DoubleCompton {
  private static final int[][] ORDERS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };

  private DoubleCompton() {}

  /// `½ Σ_{spins} T T†` over `K²`.
  ///
  /// @param pair with K = 0 in its conservation of momentum and n = 1
  static Precise[][] density(PrecisePair pair) {
    Volkov frame = new Volkov(Precise.ZERO, pair.k0());
    // Momenta that the photons bring to the electron.
    Precise[][] momenta = {
      frame.k(),
      sum(zero(), frame.photon(pair.c1(), pair.rho1(), pair.phase1()), -1),
      sum(zero(), frame.photon(pair.c2(), pair.rho2(), pair.phase2()), -1)
    };
    Precise[][][] amplitudes = new Precise[4][][];
    for (int i = 0; i < 4; i++) {
      Precise[][] polarisations = {
        // cos φ e₁ + sin φ e₂ absorbs with ½(e₁ + i e₂) e^{−iφ}.
        vector(Precise.ZERO, Precise.of(0.5), Precise.I.over(2), Precise.ZERO),
        Volkov.helicity(pair.rho1(), pair.phase1(), i < 2 ? 1 : -1),
        Volkov.helicity(pair.rho2(), pair.phase2(), i % 2 == 0 ? 1 : -1)
      };
      amplitudes[i] = Gamma.zero();
      for (int[] order : ORDERS) {
        amplitudes[i] = plus(amplitudes[i], line(order, momenta, polarisations), Precise.ONE);
      }
    }
    Precise[] after = Volkov.rest();
    for (Precise[] momentum : momenta) {
      after = sum(after, momentum, 1);
    }
    return Gamma.spinSum(amplitudes, Volkov.rest(), after);
  }

  private static Precise[][] line(int[] order, Precise[][] momenta, Precise[][] polarisations) {
    Precise[] p = Volkov.rest();
    Precise[][] line = slash(polarisations[order[0]]);
    for (int k = 1; k < 3; k++) {
      p = sum(p, momenta[order[k - 1]], 1);
      Precise inverse = Precise.ONE.over(dot(p, p).minus(1));
      line =
          plus(
              Gamma.zero(),
              times(times(slash(polarisations[order[k]]), slashPlusMass(p)), line),
              inverse);
    }
    return line;
  }

  private static Precise[] zero() {
    return vector(Precise.ZERO, Precise.ZERO, Precise.ZERO, Precise.ZERO);
  }
}
