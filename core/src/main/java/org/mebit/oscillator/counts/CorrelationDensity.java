package org.mebit.oscillator.counts;

import org.mebit.numeric.IncompleteGamma;
import org.mebit.numeric.Require;

/// What a count of coincidences tells about a second-order correlation g.
///
/// Coincidences are rare, hence Poissonian with mean `g E`, and no g is preferred beforehand: g
/// follows the gamma distribution of shape `C + 1` and rate E. The clicks behind E are thousands of
/// times as many as the coincidences and are taken as exact.
///
/// @param coincidences C, at least 0; need not be whole
/// @param accidentals E, the coincidences of independent windows, above 0
public record CorrelationDensity(double coincidences, double accidentals) {
  /// @throws IllegalArgumentException if a value is outside its domain
  public CorrelationDensity {
    if (!(coincidences >= 0 && coincidences < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "coincidences must be at least 0 and finite, but are " + coincidences);
    }
    Require.positive("accidentals", accidentals);
  }

  /// The correlation itself, `C/E`, which is also the most probable one.
  public double value() {
    return coincidences / accidentals;
  }

  /// Density at g.
  public double pdf(double g) {
    return Math.exp(logPdf(g));
  }

  /// Logarithm of the density at g, −∞ where it is 0.
  public double logPdf(double g) {
    return g < 0
        ? Double.NEGATIVE_INFINITY
        : Math.log(accidentals) + IncompleteGamma.logPoisson(coincidences, accidentals * g);
  }

  /// Probability of a correlation up to g.
  public double cdf(double g) {
    return IncompleteGamma.lower(coincidences + 1, accidentals * g);
  }

  /// Probability of a correlation above g, to rounding also where it is tiny.
  public double survival(double g) {
    return IncompleteGamma.upper(coincidences + 1, accidentals * g);
  }

  /// The correlation below which the share p lies.
  ///
  /// @param p above 0 and below 1
  public double quantile(double p) {
    return IncompleteGamma.quantile(coincidences + 1, p) / accidentals;
  }

  /// The two counts as one: a common correlation, seen with both exposures.
  public CorrelationDensity with(CorrelationDensity other) {
    return new CorrelationDensity(
        coincidences + other.coincidences, accidentals + other.accidentals);
  }
}
