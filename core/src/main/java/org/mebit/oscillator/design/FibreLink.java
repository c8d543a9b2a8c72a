package org.mebit.oscillator.design;

import org.mebit.numeric.Require;
import org.mebit.oscillator.counts.ExperimentPlan;

/// Two devices joined by fibre: what loss in the arms leaves of correlations, contrast and rate.
///
/// R. Riedinger et al., Nature 556, 473 (2018), Supplementary Information, "Rates and Extrapolation
/// of Results".
///
/// @param a the arm of device A
/// @param b the arm of device B
/// @param lossA of the fibre in arm A, dB
/// @param lossB of the fibre in arm B, dB
public record FibreLink(FibreArm a, FibreArm b, double lossA, double lossB) {
  public FibreLink {
    notNegative("loss of arm A", lossA);
    notNegative("loss of arm B", lossB);
  }

  /// The link whose devices both fall to a correlation.
  ///
  /// @throws IllegalArgumentException if an arm is below it already or has no background
  public static FibreLink downTo(FibreArm a, FibreArm b, double target) {
    return new FibreLink(a, b, a.lossFor(target), b.lossFor(target));
  }

  /// `g⁽²⁾` of device A behind its fibre.
  public double correlationA() {
    return a.correlationAfter(lossA);
  }

  /// `g⁽²⁾` of device B behind its fibre.
  public double correlationB() {
    return b.correlationAfter(lossB);
  }

  /// The bound on the interference contrast, `min(g_A, g_B) − 1`.
  public double contrast() {
    return Math.min(correlationA(), correlationB()) - 1;
  }

  /// What is kept of the contrast without fibre, 0..1.
  public double contrastKept() {
    return contrast() / contrastBefore();
  }

  /// What is kept of the bound `C/(C + 2)` on the visibility without fibre, 0..1.
  public double visibilityKept() {
    double before = contrastBefore();
    return contrast() / (contrast() + 2) * ((before + 2) / before);
  }

  /// The entanglement witness to be expected: `R_m = 4 g/(g − 1)²` with the lower of the two
  /// correlations across detectors and 1 on the same.
  public double witness() {
    double contrast = contrast();
    return 4 * (contrast + 1) / (contrast * contrast);
  }

  /// Days of measurement. Both arms are attenuated to the worse one, and coincidences fall with the
  /// square of its transmission.
  ///
  /// @param trials needed without fibre
  /// @param period of a trial, s
  /// @param overhead share of the time that is lost besides, such as 0.15
  public double days(double trials, double period, double overhead) {
    return ExperimentPlan.days(trials, period, overhead) * Math.pow(10, Math.max(lossA, lossB) / 5);
  }

  private double contrastBefore() {
    return Math.min(a.correlation(), b.correlation()) - 1;
  }

  private static void notNegative(String name, double value) {
    Require.that(
        value >= 0 && value < Double.POSITIVE_INFINITY,
        name + " must be at least 0 and finite, but is " + value);
  }
}
