package org.mebit.oscillator.counts;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.mebit.numeric.Require;

/// What the coincidences behind one herald tell about the entanglement witness `R = 4(g₁ + g₂ −
/// 1)/(g₁ − g₂)²` (R. Riedinger et al., Nature 556, 473 (2018), eq. 3). Separable oscillators have
/// R of 1 or more.
///
/// Both correlations follow their gamma densities, independently; the density of R is exact, by
/// quadrature. R is below 0 where the correlations sum to less than 1, and has no mean: its density
/// falls as `R^{−3/2}`.
///
/// @param same correlation with the detector that heralded, the smaller one in an experiment
/// @param cross correlation with the other detector
public record WitnessDensity(CorrelationDensity same, CorrelationDensity cross) {
  /// Relative, of the sums behind the density.
  private static final double TOLERANCE = 1e-13;

  /// Density at x.
  public double pdf(double x) {
    return curve(TOLERANCE).at(Require.finite("x", x));
  }

  /// The error of [#pdf] there, estimated.
  public double pdfError(double x) {
    WitnessCurve curve = curve(TOLERANCE);
    curve.at(Require.finite("x", x));
    return curve.error();
  }

  /// Probability of a witness below x.
  public double cdf(double x) {
    return tail(x).below();
  }

  /// Probability of a witness above x, to many digits also where it is tiny.
  public double survival(double x) {
    return tail(x).beyond();
  }

  /// The absolute error of [#cdf] and [#survival], estimated.
  public double error(double x) {
    return tail(x).error();
  }

  /// The most probable witness.
  public double mode() {
    return mode(this::quantile);
  }

  /// The same with quantiles from elsewhere, which may take less work.
  double mode(DoubleUnaryOperator quantile) {
    WitnessCurve curve = curve(TOLERANCE);
    if (!steepAtTheAxis()) {
      double center = center();
      OptionalDouble root =
          Roots.fallingIfAny(
              x -> {
                double pdf = curve.at(x);
                return pdf > 0 ? curve.slope() / pdf : center - x;
              },
              center,
              0.2 * spread());
      if (root.isPresent()) {
        return root.getAsDouble();
      }
    }
    return Roots.peak(
        curve(WitnessCurve.COARSE)::at,
        curve::at,
        quantile.applyAsDouble(0.01),
        quantile.applyAsDouble(0.9));
  }

  /// Whether a correlation's density has no derivative at 0: then the witness' has none at 1, where
  /// it may be largest.
  boolean steepAtTheAxis() {
    return same.coincidences() < 1 || cross.coincidences() < 1;
  }

  /// The witness below which the share p lies.
  ///
  /// @param p above 0 and below 1
  public double quantile(double p) {
    Require.that(p > 0 && p < 1, "p must be above 0 and below 1, but is " + p);
    WitnessTail tail = new WitnessTail(same, cross);
    DoubleUnaryOperator missing =
        x -> {
          tail.at(x);
          return p < 0.5 ? p - tail.below() : tail.beyond() - (1 - p);
        };
    return Roots.falling(missing, center(), 0.5 * spread());
  }

  /// The witness of the correlations themselves; not a number where they are equal.
  public double plugIn() {
    double a = same.value();
    double b = cross.value();
    return 4 * (a + b - 1) / ((a - b) * (a - b));
  }

  /// Its standard error by the delta method, `Σ (∂R/∂g)² g²/C`. It overstates the significance,
  /// since R is skewed to the right.
  public double sigma() {
    double sum = same.value() + cross.value();
    double d = cross.value() - same.value();
    double byCross = 4 / (d * d) - 8 * (sum - 1) / (d * d * d);
    double bySame = 4 / (d * d) + 8 * (sum - 1) / (d * d * d);
    return Math.hypot(
        byCross * Math.sqrt(cross.coincidences()) / cross.accidentals(),
        bySame * Math.sqrt(same.coincidences()) / same.accidentals());
  }

  WitnessCurve curve(double tolerance) {
    return new WitnessCurve(same, cross, tolerance);
  }

  /// The smaller count of coincidences.
  double fewest() {
    return Math.min(same.coincidences(), cross.coincidences());
  }

  /// A value inside the density's bulk: the witness of the mean correlations, kept finite.
  double center() {
    double a = (same.coincidences() + 1) / same.accidentals();
    double b = (cross.coincidences() + 1) / cross.accidentals();
    double variance = squaredErrors();
    return 4 * (a + b - 1) / ((b - a) * (b - a) + variance);
  }

  /// The scale of its width.
  double spread() {
    double a = (same.coincidences() + 1) / same.accidentals();
    double b = (cross.coincidences() + 1) / cross.accidentals();
    double variance = squaredErrors();
    double d = Math.sqrt((b - a) * (b - a) + variance);
    return 4 * Math.sqrt(variance) / (d * d) * (1 + 2 * Math.abs(a + b - 1) / d);
  }

  private double squaredErrors() {
    return (same.coincidences() + 1) / (same.accidentals() * same.accidentals())
        + (cross.coincidences() + 1) / (cross.accidentals() * cross.accidentals());
  }

  WitnessTail tail(double x) {
    return new WitnessTail(same, cross).at(Require.finite("x", x));
  }
}
