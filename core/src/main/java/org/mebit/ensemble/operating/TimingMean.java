package org.mebit.ensemble.operating;

import java.util.random.RandomGenerator;
import org.mebit.ensemble.Estimate;
import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.Normal;
import org.mebit.numeric.PointRandom;

/// The mean entropy over timing errors, uniform or normal.
///
/// While the errors reach over few features of the curve, Gauss's rule on each panel of half a unit
/// of s or less, compared with panels twice as wide; else two random times in each of many equally
/// likely strata, whose differences tell the error.
final class TimingMean {
  /// Normal errors beyond as many deviations, 2·10^−10 of them, are left out.
  private static final double REACH = 6.4;

  private static final double LEFT_OUT = 2e-10;

  /// In s.
  private static final double PANEL = 0.5;

  private static final int FEWEST = 32;

  private static final int MOST_PANELS = 16_000;

  private static final int STRATA = 50_000;

  /// Standard errors quoted, for one mean in four hundred to lie outside.
  private static final double CERTAIN = 3;

  private static final long SEED = 20260711;

  private static final GaussLegendre RULE = new GaussLegendre(4);

  private final Shear shear;
  private final double time;
  private final double width;
  private final boolean normal;

  /// @param width half the width of uniform errors, the standard deviation of normal ones
  TimingMean(Shear shear, double time, double width, boolean normal) {
    this.shear = shear;
    this.time = time;
    this.width = width;
    this.normal = normal;
  }

  /// Widths from the time beyond which errors are left out.
  static double reach(boolean normal) {
    return normal ? REACH : 1;
  }

  Estimate estimate() {
    double reach = reach(normal);
    double units = 2 * reach * width / shear.unit();
    double needed = Math.ceil(Math.max(units / PANEL, FEWEST));
    if (needed > MOST_PANELS) {
      return sampled();
    }
    int panels = (int) needed + ((int) needed & 1);
    double fine = panels(panels, reach);
    double coarse = panels(panels / 2, reach);
    return new Estimate(fine, certain(reach) + Math.abs(fine - coarse));
  }

  /// What neither the law nor rounded times nor what is left out may exceed, bits.
  private double certain(double reach) {
    double leftOut = normal ? LEFT_OUT * shear.half() * 2 : 0;
    double rounding = Math.ulp(Math.abs(time) + reach * width);
    return shear.error()
        + leftOut
        + Math.min(shear.slope() * rounding / shear.unit(), 2 * shear.half());
  }

  private double panels(int count, double reach) {
    double step = 2 * reach / count;
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < RULE.size(); k++) {
        double z = -reach + step * (i + 0.5 * (1 + RULE.node(k)));
        double weight = RULE.weight(k) * (normal ? Math.exp(-0.5 * z * z) : 1);
        sum += weight * shear.at(time + z * width);
        weights += weight;
      }
    }
    return sum / weights;
  }

  private Estimate sampled() {
    RandomGenerator random = PointRandom.forPoint(SEED, 0);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < STRATA; i++) {
      double a = shear.at(time + width * place((i + random.nextDouble()) / STRATA));
      double b = shear.at(time + width * place((i + random.nextDouble()) / STRATA));
      sum += a + b;
      squares += (a - b) * (a - b);
    }
    // The variance within a stratum is half the mean square difference, that of the pair's mean a
    // quarter of it.
    double error = CERTAIN * Math.sqrt(0.25 * squares) / STRATA;
    return new Estimate(sum / (2.0 * STRATA), certain(REACH) + error);
  }

  private double place(double share) {
    if (!normal) {
      return 2 * share - 1;
    }
    double z = Normal.quantile(Math.clamp(share, Double.MIN_NORMAL, 1 - 0x1p-53));
    return Math.clamp(z, -REACH, REACH);
  }
}
