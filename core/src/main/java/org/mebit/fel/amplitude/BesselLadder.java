package org.mebit.fel.amplitude;

import java.util.Arrays;

/// The Bessel functions `J₀..J_n` of one argument. Keeps its arrays from call to call, and with
/// them the majorants `(x/2)^j/j! ≥ |J_j(x)|`.
///
/// All from `J_j(x) = (x/2)^j/j! · Λ_j(x²/4)` with `Λ_{j−1} = Λ_j − q/(j(j+1)) Λ_{j+1}`, `q =
/// x²/4`: the three-term recurrence (DLMF 10.6.1) without its pole at `x = 0`, stable downward.
/// Small arguments start it with the power series of the two highest orders (DLMF 10.2.2); large
/// ones start the usual recurrence far above and are normalised by `J₀ + 2J₂ + 2J₄ + … = 1` (DLMF
/// 10.12.4), as J. C. P. Miller did.
final class BesselLadder {
  /// `x²/4` up to which the power series of the highest orders starts the recurrence: its terms
  /// fall from the first on, whatever the order.
  private static final double SMALL = 1;

  /// Terms of the power series: `1/(13!)² < 10⁻¹⁹` at the largest small argument.
  private static final int TERMS = 13;

  /// Above it the running values of the downward recurrence are scaled down.
  private static final double LARGE = 0x1p600;

  private double argument = Double.NaN;
  private int bounded = -1;
  private int most = -1;
  private double[] values = new double[0];
  private double[] majorants = new double[0];
  // 1/j and 1/(j(j+1)).
  private double[] inverses = new double[0];
  private double[] steps = new double[0];
  // 1/(k(j+k)) for the series of the two highest orders j.
  private final double[] ratios = new double[TERMS + 1];
  private final double[] ratiosAbove = new double[TERMS + 1];
  private int ratiosOf = -1;

  /// `(x/2)^j/j!` for j = 0..most, valid until the next call.
  ///
  /// @param x at least 0
  double[] majorants(double x, int most) {
    if (x != argument) {
      argument = x;
      bounded = -1;
      this.most = -1;
    }
    if (most > bounded) {
      reserve(most + 2);
      double half = x / 2;
      majorants[0] = 1;
      for (int j = Math.max(1, bounded + 1); j <= most; j++) {
        majorants[j] = majorants[j - 1] * half * inverses[j];
      }
      bounded = most;
    }
    return majorants;
  }

  /// `J₀..J_most`, valid until the next call. The last bits depend on `most`, so that another one
  /// is computed anew.
  ///
  /// @param x at least 0
  double[] values(double x, int most) {
    majorants(x, most);
    if (most != this.most) {
      double q = x * x / 4;
      if (q <= SMALL) {
        series(q, most);
      } else {
        recur(x, most);
      }
      this.most = most;
    }
    return values;
  }

  private void series(double q, int most) {
    if (most != ratiosOf) {
      for (int k = 1; k <= TERMS; k++) {
        ratios[k] = 1.0 / ((double) k * (most + k));
        ratiosAbove[k] = 1.0 / ((double) k * (most + 1 + k));
      }
      ratiosOf = most;
    }
    // Λ_j = Σ_k (−q)^k j!/(k!(j+k)!), nested from the last term that counts.
    double above = 1;
    double here = 1;
    for (int k = q < 0.01 ? 5 : q < 0.1 ? 8 : TERMS; k > 0; k--) {
      here = 1 - q * ratios[k] * here;
      above = 1 - q * ratiosAbove[k] * above;
    }
    values[most] = here * majorants[most];
    for (int j = most; j > 0; j--) {
      double below = here - q * steps[j] * above;
      above = here;
      here = below;
      values[j - 1] = below * majorants[j - 1];
    }
  }

  private void recur(double x, int most) {
    // Above the argument J_j falls like e^{−(2/3)t^{3/2}}, t = (j − x)/∛(x/2) (DLMF 9.7.5,
    // 10.19.8):
    // by more than 10^17 over this many orders.
    int from = Math.max(most, (int) x) + 30 + (int) (12 * Math.cbrt(x));
    double twice = 2 / x;
    double above = 0;
    double here = 0x1p-600;
    double sum = 0;
    for (int j = from; j > 0; j--) {
      double below = twice * j * here - above;
      above = here;
      here = below;
      if (j - 1 <= most) {
        values[j - 1] = here;
      }
      if ((j & 1) == 1) {
        sum += j == 1 ? here : 2 * here;
      }
      if (Math.abs(here) > LARGE) {
        double down = 1 / LARGE;
        here *= down;
        above *= down;
        sum *= down;
        for (int k = j - 1; k <= most; k++) {
          values[k] *= down;
        }
      }
    }
    double scale = 1 / sum;
    for (int k = 0; k <= most; k++) {
      values[k] *= scale;
    }
  }

  private void reserve(int size) {
    if (size < values.length) {
      return;
    }
    int from = inverses.length;
    int to = Math.max(32, 2 * size);
    values = Arrays.copyOf(values, to);
    majorants = Arrays.copyOf(majorants, to);
    inverses = Arrays.copyOf(inverses, to);
    steps = Arrays.copyOf(steps, to);
    for (int j = Math.max(1, from); j < to; j++) {
      inverses[j] = 1.0 / j;
      steps[j] = 1 / ((double) j * (j + 1));
    }
  }
}
