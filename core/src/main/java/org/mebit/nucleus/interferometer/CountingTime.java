package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Require;

/// How long to count for a wanted precision, from the binomial statistics of late clicks.
///
/// Half of the clicks are taken at each extreme of a fringe, where the shares of B are `(1 ± V)/2`.
/// The visibility `(P₁ − P₂)/(P₁ + P₂)` then has the variance `(1 − V⁴)/N` to first order in 1/N:
/// `∂V/∂P₁ = 2P₂/(P₁ + P₂)²`, and the share of N/2 clicks has `P(1 − P)/(N/2)`. At V = 1 this
/// vanishes, but one click less or more still moves V by 4/N: at least `4/error` clicks are asked
/// for.
///
/// @param visibility V, in 0..1
/// @param rate of late clicks, 1/s
public record CountingTime(double visibility, double rate) {
  private static final double CLICK_STEP = 4;

  public CountingTime {
    Require.that(
        visibility >= 0 && visibility <= 1, "visibility must be in 0..1, but is " + visibility);
    Require.positive("rate", rate);
  }

  /// Late clicks for this standard error of the visibility.
  public double clicksForVisibility(double standardError) {
    return clicks(spread(), standardError);
  }

  /// The time for them, s.
  public double forVisibility(double standardError) {
    return clicksForVisibility(standardError) / rate;
  }

  /// Late clicks for this standard error of the concurrence `C = V(1 − h)` of shots with a late
  /// click, of which a share h clicks in both arms.
  ///
  /// Some of the clicks are spent on V and some, without the second splitter, on h, whose variance
  /// is `h(1 − h)/M`: in the proportion of the two standard deviations, which makes the sum least.
  ///
  /// @param doubles h, in 0..1
  public double clicksForConcurrence(double doubles, double standardError) {
    Require.that(doubles >= 0 && doubles <= 1, "doubles must be in 0..1, but is " + doubles);
    double ofVisibility = (1 - doubles) * spread();
    double ofDoubles = visibility * Math.sqrt(doubles * (1 - doubles));
    return clicks(ofVisibility + ofDoubles, standardError);
  }

  /// The time for them, s.
  public double forConcurrence(double doubles, double standardError) {
    return clicksForConcurrence(doubles, standardError) / rate;
  }

  /// Standard deviation of the visibility times the root of the number of clicks.
  private double spread() {
    return Math.sqrt((1 - visibility) * (1 + visibility) * (1 + visibility * visibility));
  }

  private static double clicks(double spread, double standardError) {
    Require.positive("standardError", standardError);
    double ratio = spread / standardError;
    return Math.max(ratio * ratio, CLICK_STEP / standardError);
  }
}
