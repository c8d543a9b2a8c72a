package org.mebit.fel.amplitude;

import java.util.Arrays;

/// 4 x 4 density matrices in 60 digits.
final class Rho {
  private Rho() {}

  static Precise[][] zero() {
    Precise[][] rho = new Precise[4][4];
    for (Precise[] row : rho) {
      Arrays.fill(row, Precise.ZERO);
    }
    return rho;
  }

  /// Adds `weight·T T†`.
  static void add(Precise[][] rho, Precise[] t, double weight) {
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        rho[i][j] = rho[i][j].plus(t[i].times(t[j].conjugate()).times(weight));
      }
    }
  }

  static Precise[][] of(Precise[] t) {
    Precise[][] rho = zero();
    add(rho, t, 1);
    return rho;
  }

  static Precise trace(Precise[][] rho) {
    return rho[0][0].plus(rho[1][1]).plus(rho[2][2]).plus(rho[3][3]);
  }

  /// The largest difference of entries over the trace of the second.
  static double difference(Precise[][] a, Precise[][] b) {
    double worst = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        worst = Math.max(worst, a[i][j].minus(b[i][j]).modulus().over(trace(b)).real());
      }
    }
    return worst;
  }

  /// Helicities of the photons exchanged.
  static Precise[][] swapped(Precise[][] rho) {
    int[] at = {0, 2, 1, 3};
    Precise[][] swapped = new Precise[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        swapped[i][j] = rho[at[i]][at[j]];
      }
    }
    return swapped;
  }
}
