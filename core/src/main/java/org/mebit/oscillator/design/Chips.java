package org.mebit.oscillator.design;

import org.mebit.numeric.Normal;
import org.mebit.numeric.Require;

/// Chips with equally many devices whose optical resonances scatter normally about each chip's
/// mean, and the wish to find one device on every chip so that all of them have the same resonance.
///
/// R. Riedinger et al., Nature 556, 473 (2018), Supplementary Information, "Number of devices".
/// What "the same resonance" means for more than two chips is [Match].
///
/// @param wavelength of the resonances, m
/// @param tolerance by which resonance frequencies may differ, Hz
/// @param spread standard deviation of the resonances on the first chip, m
/// @param otherSpread the same on every other chip, m
/// @param offset of the mean of every other chip from that of the first, m
/// @param devices on each chip, 1..10⁶
/// @param chips number of them, 2..8
public record Chips(
    double wavelength,
    double tolerance,
    double spread,
    double otherSpread,
    double offset,
    int devices,
    int chips) {
  /// When the devices of a tuple, one of every chip, count as the same.
  public enum Match {
    /// All lie within the window of the one on the first chip, on either side.
    REFERENCE,
    /// All lie within one window: no two of them differ by more.
    SPAN
  }

  /// Most devices on a chip.
  public static final int MOST_DEVICES = 1_000_000;

  /// Most chips.
  public static final int MOST_CHIPS = 8;

  public Chips {
    Require.positive("wavelength", wavelength);
    Require.positive("tolerance", tolerance);
    Require.positive("spread", spread);
    Require.positive("other spread", otherSpread);
    Require.finite("offset", offset);
    Require.inRange("devices", devices, 1, MOST_DEVICES);
    Require.inRange("chips", chips, 2, MOST_CHIPS);
  }

  /// The window in wavelength, m: `w = λ² Δf/c`.
  public double window() {
    return wavelength * wavelength * tolerance / Constants.LIGHT_SPEED;
  }

  /// The chance that a device of the first chip lies within the window of the mean of its chip, `2
  /// Φ(w/σ) − 1`.
  public double centreProbability() {
    double reach = window() / spread;
    return Normal.inside(-reach, reach);
  }

  /// The chance that a device of the first chip and one of another match, `|difference| ≤ w`.
  public double pairProbability() {
    double scale = Math.hypot(spread, otherSpread);
    return Normal.inside((-window() - offset) / scale, (window() - offset) / scale);
  }

  /// Pairs to be expected between the first chip and one other, `n² q`.
  public double expectedPairs() {
    return (double) devices * devices * pairProbability();
  }

  /// The formula behind the published numbers: `1 − (1 − q^{m−1})^{n^m}` with the pair probability
  /// q, as if all combinations of n devices on m chips were independent, and the `m − 1` conditions
  /// of one combination too. For two chips it overrates the chance by what the combinations of one
  /// device share; for more it mixes up which devices must match which.
  public double independentProbability() {
    return atLeastOne(Math.pow(pairProbability(), chips - 1.0));
  }

  /// The chance that a tuple of one device of each chip matches, by quadrature.
  public Estimate tupleProbability(Match match) {
    return new TupleProbability(this, match).estimate();
  }

  /// Matching tuples to be expected, `n^m` times the chance of one.
  public double expectedTuples(Match match) {
    return Math.pow(devices, chips) * tupleProbability(match).value();
  }

  /// The chance of at least one match if matches came independently of each other, `1 − exp(−n^m
  /// P)`. They do not: those that share devices come together, so that the truth is lower.
  public double poissonProbability(Match match) {
    return -Math.expm1(-expectedTuples(match));
  }

  /// The chance of at least one match, by drawing chips.
  ///
  /// @param trials how often all chips are drawn, 1..10⁹
  /// @param seed of the random numbers
  /// @throws java.util.concurrent.CancellationException if the thread is interrupted
  public Simulated simulate(int trials, long seed) {
    Require.inRange("trials", trials, 1, 1_000_000_000);
    return new MatchSimulation(this).of(trials, seed);
  }

  /// Shares of draws with a match, with standard errors.
  ///
  /// @param reference by [Match#REFERENCE]
  /// @param span by [Match#SPAN]
  public record Simulated(Estimate reference, Estimate span) {}

  /// `1 − (1 − p)^{n^m}`, to rounding also for a p far below it.
  private double atLeastOne(double p) {
    return -Math.expm1(Math.pow(devices, chips) * Math.log1p(-p));
  }
}
