package org.mebit.fel.amplitude;

import java.util.Arrays;

/// Four-vectors (contravariant, metric +,−,−,−) and 4 x 4 Dirac matrices in 60 digits.
final class Gamma {
  private Gamma() {}

  static Precise[] vector(Precise t, Precise x, Precise y, Precise z) {
    return new Precise[] {t, x, y, z};
  }

  static Precise dot(Precise[] a, Precise[] b) {
    return a[0].times(b[0]).minus(a[1].times(b[1])).minus(a[2].times(b[2])).minus(a[3].times(b[3]));
  }

  /// `a + b·factor`
  static Precise[] sum(Precise[] a, Precise[] b, Precise factor) {
    Precise[] sum = new Precise[4];
    for (int i = 0; i < 4; i++) {
      sum[i] = a[i].plus(b[i].times(factor));
    }
    return sum;
  }

  static Precise[] sum(Precise[] a, Precise[] b, double factor) {
    return sum(a, b, Precise.of(factor));
  }

  /// `a_μ γ^μ` in the Dirac representation.
  static Precise[][] slash(Precise[] a) {
    Precise down = a[3].negative();
    Precise[][] m = zero();
    m[0][0] = a[0];
    m[1][1] = a[0];
    m[2][2] = a[0].negative();
    m[3][3] = a[0].negative();
    Precise minus = a[1].minus(Precise.I.times(a[2]));
    Precise plus = a[1].plus(Precise.I.times(a[2]));
    m[2][0] = a[3];
    m[2][1] = minus;
    m[3][0] = plus;
    m[3][1] = down;
    m[0][2] = down;
    m[0][3] = minus.negative();
    m[1][2] = plus.negative();
    m[1][3] = a[3];
    return m;
  }

  /// `a̸ + 1`
  static Precise[][] slashPlusMass(Precise[] a) {
    Precise[][] m = slash(a);
    for (int i = 0; i < 4; i++) {
      m[i][i] = m[i][i].plus(1);
    }
    return m;
  }

  static Precise[][] zero() {
    Precise[][] m = new Precise[4][4];
    for (Precise[] row : m) {
      Arrays.fill(row, Precise.ZERO);
    }
    return m;
  }

  static Precise[][] times(Precise[][] a, Precise[][] b) {
    Precise[][] c = zero();
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        for (int k = 0; k < 4; k++) {
          c[i][j] = c[i][j].plus(a[i][k].times(b[k][j]));
        }
      }
    }
    return c;
  }

  /// `a + b·factor`
  static Precise[][] plus(Precise[][] a, Precise[][] b, Precise factor) {
    Precise[][] c = new Precise[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        c[i][j] = a[i][j].plus(b[i][j].times(factor));
      }
    }
    return c;
  }

  /// `γ⁰ M† γ⁰`
  static Precise[][] bar(Precise[][] m) {
    Precise[][] bar = new Precise[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        Precise value = m[j][i].conjugate();
        bar[i][j] = i < 2 == j < 2 ? value : value.negative();
      }
    }
    return bar;
  }

  static Precise trace(Precise[][] m) {
    return Rho.trace(m);
  }

  /// `½ Tr[(p̸′ + 1) M_a (p̸ + 1) M̄_b]` of the four amplitudes `ū(p′) M_a u(p)`: summed over
  /// spins, averaged over those before, spinors `ūu = 2`.
  static Precise[][] spinSum(Precise[][][] m, Precise[] before, Precise[] after) {
    Precise[][] rho = new Precise[m.length][m.length];
    Precise[][] in = slashPlusMass(before);
    Precise[][] out = slashPlusMass(after);
    for (int a = 0; a < m.length; a++) {
      Precise[][] left = times(times(out, m[a]), in);
      for (int b = 0; b < m.length; b++) {
        Precise[][] right = bar(m[b]);
        Precise sum = Precise.ZERO;
        for (int i = 0; i < 4; i++) {
          for (int j = 0; j < 4; j++) {
            sum = sum.plus(left[i][j].times(right[j][i]));
          }
        }
        rho[a][b] = sum.over(2);
      }
    }
    return rho;
  }
}
