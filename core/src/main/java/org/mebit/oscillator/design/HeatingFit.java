package org.mebit.oscillator.design;

import static org.mebit.oscillator.design.HeatingCurve.COUNT;
import static org.mebit.oscillator.design.HeatingCurve.HEATING;
import static org.mebit.oscillator.design.HeatingCurve.INITIAL;
import static org.mebit.oscillator.design.HeatingCurve.LAST;
import static org.mebit.oscillator.design.HeatingCurve.LOG_BATH;
import static org.mebit.oscillator.design.HeatingCurve.LOG_DECAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mebit.numeric.Require;

/// [AbsorptionHeating] fitted to phonons seen at several delays after a pump pulse.
///
/// The curve is the same if the two rates change places, `a` becomes `−b` and `n₀` stays. Data
/// cannot tell; here the oscillator has the slower rate, the heated bath the faster one.
public final class HeatingFit {
  /// A constant that loses less than this in deviance cannot be told from a curve: two standard
  /// errors.
  private static final double TOLD_APART = 4;

  private final Maximum best;
  private final double rivalRise;

  private HeatingFit(Maximum best, double rivalRise) {
    this.best = best;
    this.rivalRise = rivalRise;
  }

  /// Fits phonons with standard errors, normally distributed.
  ///
  /// @param delays s, at least 0
  /// @param phonons at each of them
  /// @param sigmas their standard errors
  public static HeatingFit ofPhonons(double[] delays, double[] phonons, double[] sigmas) {
    return fit(delays.clone(), new MeasuredEvidence(phonons.clone(), sigmas.clone()));
  }

  /// Fits counts, Poisson distributed.
  ///
  /// @param delays s, at least 0
  /// @param counts at each of them
  /// @param perPhonon counts that one phonon would have given
  public static HeatingFit ofCounts(double[] delays, double[] counts, double[] perPhonon) {
    return fit(delays.clone(), new CountedEvidence(counts.clone(), perPhonon.clone()));
  }

  private static HeatingFit fit(double[] delays, Evidence evidence) {
    Require.that(
        delays.length == evidence.rows(),
        "delays and measurements must be equally many, but are "
            + delays.length
            + " and "
            + evidence.rows());
    Require.that(
        delays.length > COUNT,
        "a heating curve must have more delays than its "
            + COUNT
            + " parameters, but has "
            + delays.length);
    for (double delay : delays) {
      Require.that(
          delay >= 0 && delay < Double.POSITIVE_INFINITY,
          "delays must be at least 0 and finite, but are " + delay);
    }
    Likelihood likelihood =
        new Likelihood(
            new HeatingCurve(delays), evidence, INITIAL, HEATING, LAST, LOG_DECAY, LOG_BATH);
    double flat =
        new Likelihood(new HeatingCurve(delays), evidence, LAST).from(mean(evidence)).deviance();
    List<Maximum> maxima = new ArrayList<>();
    for (double[] start : new HeatingScan(delays, evidence).starts()) {
      Maximum maximum = likelihood.from(start);
      if (maximum.converged()) {
        maxima.add(ordered(maximum, likelihood));
      }
    }
    Require.that(
        flat > TOLD_APART,
        "phonons must rise or decay along the delays for a fit, but a constant fits them");
    Require.that(
        !maxima.isEmpty(),
        "delays must cover the rise and the decay of the phonons for a fit, but no fit converged");
    maxima.sort(Comparator.comparingDouble(Maximum::deviance));
    Maximum best = maxima.getFirst();
    Require.that(
        flat - best.deviance() > TOLD_APART,
        "phonons must rise or decay along the delays for a fit, but a constant fits them as well");
    best.covariance();
    double rise =
        maxima.stream()
            .filter(other ->
                Math.abs(other.parameter(LOG_DECAY) - best.parameter(LOG_DECAY)) > 0.05
                    || Math.abs(other.parameter(LOG_BATH) - best.parameter(LOG_BATH)) > 0.05)
            .mapToDouble(other -> other.deviance() - best.deviance())
            .findFirst()
            .orElse(Double.POSITIVE_INFINITY);
    return new HeatingFit(best, rise);
  }

  /// A constant to start from.
  private static double[] mean(Evidence evidence) {
    double[] start = new double[COUNT];
    for (int row = 0; row < evidence.rows(); row++) {
      start[LAST] += evidence.measured(row) / evidence.rows();
    }
    start[LAST] = start[LAST] == 0 ? 1 : start[LAST];
    return start;
  }

  /// The fitted curve.
  public AbsorptionHeating curve() {
    return curve(best.parameters());
  }

  /// Phonons right after the pulse above the final level, `a − b`.
  public Interval initial() {
    return best.interval(p -> p[INITIAL]);
  }

  /// Heating rate k, 1/s.
  public Interval heatingRate() {
    return best.interval(p -> p[HEATING]);
  }

  /// `n_final`.
  public Interval last() {
    return best.interval(p -> p[LAST]);
  }

  /// Life time `1/Γ` of the oscillator, s.
  public Interval lifetime() {
    return best.interval(p -> Math.exp(-p[LOG_DECAY]));
  }

  /// Life time `1/γ` of the heated bath, s.
  public Interval bathLifetime() {
    return best.interval(p -> Math.exp(-p[LOG_BATH]));
  }

  /// `b = k/(γ − Γ)`; `a` is `n₀ + b`.
  public Estimate delayedAmplitude() {
    return best.estimate(p -> p[HEATING] / (Math.exp(p[LOG_BATH]) - Math.exp(p[LOG_DECAY])));
  }

  /// `a = n₀ + k/(γ − Γ)`.
  public Estimate decayingAmplitude() {
    return best.estimate(
        p -> p[INITIAL] + p[HEATING] / (Math.exp(p[LOG_BATH]) - Math.exp(p[LOG_DECAY])));
  }

  /// Phonons of the fitted curve.
  public Estimate phonons(double time) {
    return best.estimate(p -> curve(p).phonons(time));
  }

  /// Twice the log likelihood lost against phonons that fit every delay.
  public double deviance() {
    return best.deviance();
  }

  /// Pearson's `χ²`.
  public double squares() {
    return best.squares();
  }

  /// Delays less parameters.
  public int degreesOfFreedom() {
    return best.freedom();
  }

  /// By how much the deviance rises to the next best fit with other rates; infinite if the search
  /// came upon none.
  public double rivalRise() {
    return rivalRise;
  }

  private static AbsorptionHeating curve(double[] p) {
    return new AbsorptionHeating(
        p[INITIAL], p[HEATING], Math.exp(p[LOG_DECAY]), Math.exp(p[LOG_BATH]), p[LAST]);
  }

  /// The slower rate first.
  private static Maximum ordered(Maximum maximum, Likelihood likelihood) {
    double[] p = maximum.parameters();
    if (p[LOG_DECAY] <= p[LOG_BATH]) {
      return maximum;
    }
    double decay = Math.exp(p[LOG_DECAY]);
    double bath = Math.exp(p[LOG_BATH]);
    // k = b (γ − Γ) with b → −a, a = n₀ + k/(γ − Γ)
    p[HEATING] += p[INITIAL] * (bath - decay);
    double rate = p[LOG_DECAY];
    p[LOG_DECAY] = p[LOG_BATH];
    p[LOG_BATH] = rate;
    return new Maximum(likelihood, p, maximum.deviance(), true);
  }
}
