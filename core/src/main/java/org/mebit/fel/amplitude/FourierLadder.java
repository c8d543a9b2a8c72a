package org.mebit.fel.amplitude;

import java.util.Arrays;

/// The Fourier coefficients `B_j(Z)` of `exp(i Im(e^{iφ}Z*)) = Σ_j B_j e^{−ijφ}`, `B_j = (−1)^j
/// J_j(|Z|) e^{ij arg Z}`, with 31 digits.
final class FourierLadder {
  /// Above it the running values of the downward recurrence are scaled down.
  private static final double LARGE = 0x1p500;

  /// Below it `J_0 = 1` and `J_1 = x/2` to all digits, and the recurrence would overflow.
  private static final double SMALL = 1e-30;

  private FourierLadder() {}

  /// `B_j` for j = −most..most, `B_j` at index `most + j`.
  static ComplexDoubleDouble[] coefficients(ComplexDoubleDouble z, int most) {
    ComplexDoubleDouble direction = z.direction();
    DoubleDouble[] bessel = bessel(z.modulus(), most);
    ComplexDoubleDouble[] ladder = new ComplexDoubleDouble[2 * most + 1];
    ComplexDoubleDouble power = ComplexDoubleDouble.ONE;
    for (int j = 0; j <= most; j++) {
      ComplexDoubleDouble value = power.times(bessel[j]);
      // (-1)^j J_{-j} = J_j
      ladder[most - j] = value.conjugate();
      ladder[most + j] = j % 2 == 0 ? value : value.times(-1);
      power = power.times(direction);
    }
    return ladder;
  }

  /// `J_0..J_most` by downward recurrence (DLMF 10.6.1) from where they are negligible, normalised
  /// by `J_0 + 2J_2 + 2J_4 + … = 1` (DLMF 10.12.4).
  private static DoubleDouble[] bessel(DoubleDouble x, int most) {
    DoubleDouble[] ladder = new DoubleDouble[most + 1];
    if (x.high() < SMALL) {
      Arrays.fill(ladder, DoubleDouble.ZERO);
      ladder[0] = DoubleDouble.ONE;
      ladder[1] = x.scaled(0.5);
      return ladder;
    }
    // Above the argument J_j falls like e^{−(2/3)t^{3/2}}, t = (j − x)/∛(x/2) (DLMF 9.7.5,
    // 10.19.8):
    // by more than 10^34 over this many orders.
    int from = Math.max(most, (int) x.high()) + 40 + (int) (20 * Math.cbrt(x.high()));
    DoubleDouble twice = DoubleDouble.of(2).over(x);
    DoubleDouble above = DoubleDouble.ZERO;
    DoubleDouble here = DoubleDouble.of(0x1p-500);
    DoubleDouble sum = DoubleDouble.ZERO;
    for (int j = from; j > 0; j--) {
      DoubleDouble below = twice.times(j).times(here).minus(above);
      above = here;
      here = below;
      if (j - 1 <= most) {
        ladder[j - 1] = here;
      }
      if (j % 2 == 1) {
        sum = sum.plus(j == 1 ? here : here.scaled(2));
      }
      if (Math.abs(here.high()) > LARGE) {
        here = here.scaled(1 / LARGE);
        above = above.scaled(1 / LARGE);
        sum = sum.scaled(1 / LARGE);
        for (int k = j - 1; k <= most; k++) {
          ladder[k] = ladder[k].scaled(1 / LARGE);
        }
      }
    }
    DoubleDouble scale = sum.inverse();
    for (int k = 0; k <= most; k++) {
      ladder[k] = ladder[k].times(scale);
    }
    return ladder;
  }
}
