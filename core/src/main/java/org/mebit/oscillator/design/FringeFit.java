package org.mebit.oscillator.design;

import java.util.Optional;
import org.mebit.numeric.Require;

/// The sinusoid that makes a sweep's coincidences most likely.
///
/// `g = 1 + m e^{−κt} ± A e^{−λt} cos(ωt + θ₀)`, with + for the same detector in both windows, −
/// for different ones, a level m and an amplitude A of each kind. Phase sweeps have no decay.
///
/// Errors come from Fisher's information, intervals from the profile likelihood.
public final class FringeFit {
  /// A rival that loses less than this in deviance cannot be told from the best fit: two standard
  /// errors.
  public static final double TOLD_APART = 4;

  private static final double TURN = 2 * Math.PI;

  /// Another frequency that fits well.
  ///
  /// @param frequency cycles per unit of the settings
  /// @param rise what its deviance is above that of the best
  public record Rival(double frequency, double rise) {}

  private final Sweep sweep;
  private final Fringe fringe;
  private final Maximum best;
  private final Optional<Rival> rival;
  private final double flatDeviance;

  FringeFit(Sweep sweep, Fringe fringe, Maximum best, Optional<Rival> rival, double flatDeviance) {
    this.sweep = sweep;
    this.fringe = fringe;
    this.best = best;
    this.rival = rival;
    this.flatDeviance = flatDeviance;
  }

  /// What was fitted.
  public Sweep sweep() {
    return sweep;
  }

  /// Cycles per unit of the settings: Hz for delays in s. Its error is 0 if it was given.
  public Interval frequency() {
    return best.interval(p -> p[Fringe.FREQUENCY] / TURN);
  }

  /// A cycle in units of the settings. Its error is 0 if it was given.
  public Interval period() {
    return best.interval(p -> TURN / p[Fringe.FREQUENCY]);
  }

  /// `θ₀`, the phase at setting 0, rad, in (−π, π].
  public Interval offset() {
    double at = best.parameter(Fringe.PHASE) - best.parameter(Fringe.FREQUENCY) * fringe.middle();
    double turns = Math.ceil(at / TURN - 0.5);
    return best.interval(
        p -> p[Fringe.PHASE] - p[Fringe.FREQUENCY] * fringe.middle() - turns * TURN);
  }

  /// The setting in `[0, period)` where correlations across detectors are largest and those of the
  /// same detector smallest.
  public Interval optimum() {
    double at = optimum(best.parameters(), 0);
    double turns = Math.floor(at * best.parameter(Fringe.FREQUENCY) / TURN);
    return best.interval(p -> optimum(p, turns));
  }

  private double optimum(double[] p, double turns) {
    return fringe.middle() + (Math.PI - p[Fringe.PHASE] - turns * TURN) / p[Fringe.FREQUENCY];
  }

  /// Mean correlation of one kind, where the sinusoid vanishes.
  ///
  /// @param setting where, if it decays
  public Estimate mean(boolean same, double setting) {
    int level = same ? Fringe.LEVEL_SAME : Fringe.LEVEL_CROSS;
    return best.estimate(
        p -> 1 + p[level] * Math.exp(-fringe.levelDecay(p) * (setting - fringe.middle())));
  }

  /// Amplitude of one kind; its contrast `max g − min g` is twice it.
  public Estimate amplitude(boolean same, double setting) {
    int swing = same ? Fringe.SWING_SAME : Fringe.SWING_CROSS;
    return best.estimate(
        p -> p[swing] * Math.exp(-p[Fringe.SWING_DECAY] * (setting - fringe.middle())));
  }

  /// Visibility `(max − min)/(max + min)` of one kind, amplitude over mean.
  ///
  /// At most 1, for correlations are at least 0. If there are both kinds, a negative one swings
  /// with the other kind instead of against it.
  ///
  /// @throws IllegalArgumentException if the fitted mean is not above 0
  public Interval visibility(boolean same, double setting) {
    double mean = mean(same, setting).value();
    Require.that(mean > 0, "the mean g2 must be above 0 for a visibility, but its fit is " + mean);
    return confined(best.interval(p -> fringe.visibility(setting, same, p)), sweep.both() ? -1 : 0);
  }

  private static Interval confined(Interval visibility, double least) {
    return new Interval(
        Math.clamp(visibility.value(), least, 1),
        visibility.error(),
        Math.clamp(visibility.low(), least, 1),
        Math.clamp(visibility.high(), least, 1));
  }

  /// Visibility of both kinds together: the sum of the amplitudes over that of the means. Of the
  /// one kind there is, if there is one only.
  public Interval visibility(double setting) {
    return sweep.both()
        ? confined(best.interval(p -> fringe.visibility(setting, p)), 0)
        : visibility(false, setting);
  }

  /// The same with its standard error alone, quicker.
  public Estimate visibilityEstimate(double setting) {
    Estimate estimate =
        best.estimate(p ->
            sweep.both() ? fringe.visibility(setting, p) : fringe.visibility(setting, false, p));
    return new Estimate(Math.clamp(estimate.value(), 0, 1), estimate.error());
  }

  /// λ, by which the amplitude decays, per unit of the settings.
  public Interval amplitudeDecay() {
    return best.interval(p -> p[Fringe.SWING_DECAY]);
  }

  /// κ, by which the mean's excess over 1 decays, per unit of the settings.
  public Interval meanDecay() {
    return best.interval(fringe::levelDecay);
  }

  /// The fitted correlation at a setting.
  public Estimate correlation(boolean same, double setting) {
    double[] gradient = new double[Fringe.COUNT];
    return best.estimate(p -> fringe.value(setting, same, p, gradient));
  }

  /// Twice the log likelihood lost against means that fit every setting.
  public double deviance() {
    return best.deviance();
  }

  /// Pearson's `χ²`.
  public double squares() {
    return best.squares();
  }

  /// Correlations less parameters: what deviance and `χ²` should be about, if counts are not few.
  public int degreesOfFreedom() {
    return best.freedom();
  }

  /// By how much the deviance is above this without the sinusoid.
  public double improvement() {
    return flatDeviance - best.deviance();
  }

  /// Whether the data tell a phase: without the sinusoid the deviance rises by more than 1.
  /// Otherwise every phase lies in the 68 % interval, and an error would be without meaning.
  public boolean oscillates() {
    return improvement() > 1;
  }

  /// The frequency that fits next best, if the search came upon one.
  public Optional<Rival> rival() {
    return rival;
  }

  /// Whether the data cannot tell the best frequency from another.
  public boolean ambiguous() {
    return rival.filter(other -> other.rise < TOLD_APART).isPresent();
  }
}
