package org.mebit.oscillator;

import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;

/// The state of both mechanical modes before the read pulse, given a herald.
///
/// It conserves the number of phonons together, so `⟨m|ρ|n⟩` vanishes unless `m_A + m_B = n_A +
/// n_B`; what is left of its phases goes away by a choice of the phase of A.
public final class HeraldedState {
  private static final double WANTED = 1e-10;

  private final HeraldDifference herald;
  private final double quiet;
  private final double noisy;
  private final double jitter;
  private final double probability;
  private final FockElements few;
  private volatile @Nullable LogNegativity negativity;

  /// @param noise mean number of noise counts of the herald
  HeraldedState(HeraldDifference herald, double noise, double jitter) {
    this.herald = herald;
    quiet = Math.exp(-noise);
    noisy = -Math.expm1(-noise);
    this.jitter = jitter;
    probability = quiet * herald.chance() + noisy;
    if (!(probability > 0)) {
      throw new IllegalArgumentException(
          "the herald's probability must be above 0, but is " + probability);
    }
    few = new FockElements(herald, 1);
  }

  /// Probability of the herald in a trial.
  public double probability() {
    return probability;
  }

  /// Probability of no phonon at all.
  public double p00() {
    return population(0, 0);
  }

  /// Probability of one phonon in A and none in B.
  public double p10() {
    return population(1, 0);
  }

  /// Probability of one phonon in B and none in A.
  public double p01() {
    return population(0, 1);
  }

  /// Probability of one phonon in each.
  public double p11() {
    return population(1, 1);
  }

  /// A population that is 0 comes out of a difference as the rounding of its terms, on either side.
  private double population(int a, int b) {
    return Math.max(0, element(few, a, b, a));
  }

  /// `|⟨10|ρ|01⟩|`.
  public double coherence() {
    return Math.abs(element(few, 1, 0, 0));
  }

  /// `max(0, 2|d| − 2√(p₀₀ p₁₁))`, the concurrence that the block of at most one phonon per mode
  /// has: not normalised again, so a lower bound of what local filters leave on average.
  public double concurrence() {
    return Math.max(0, 2 * coherence() - 2 * Math.sqrt(p00() * p11()));
  }

  /// Moments of the whole state, for the witness `R = ⟨n_A n_B⟩/|⟨a†b⟩|²`.
  public MechanicalMoments moments() {
    Change product = herald.nA().times(herald.nB()).plus(herald.nAB().times(herald.nAB()));
    return new MechanicalMoments(
        mean(herald.nA()),
        mean(herald.nB()),
        Math.abs(mean(herald.nAB())) * Math.exp(-jitter * jitter / 2),
        mean(product));
  }

  /// R of the state, see [MechanicalMoments#witness()].
  public double witness() {
    return moments().witness();
  }

  /// Logarithmic negativity, bits, within 10⁻¹⁰ where a hundred phonons in each mode suffice.
  public LogNegativity logNegativity() {
    LogNegativity known = negativity;
    if (known == null) {
      known = logNegativity(WANTED);
      negativity = known;
    }
    return known;
  }

  /// Logarithmic negativity, bits, with the cutoff that the error wanted calls for, at most a
  /// hundred phonons in each mode: hot states come with a larger error than wanted.
  ///
  /// @param wanted bound of the trace norm's error, above 0
  public LogNegativity logNegativity(double wanted) {
    return TransposeSpectrum.logNegativity(this, Require.positive("wanted", wanted));
  }

  FockElements elements(int cutoff) {
    return new FockElements(herald, cutoff);
  }

  /// `⟨m_A m_B|ρ|n_A, m_A + m_B − n_A⟩`.
  double element(FockElements elements, int mA, int mB, int nA) {
    double k = mA - nA;
    double damped = jitter > 0 ? Math.exp(-0.5 * k * k * jitter * jitter) : 1;
    return damped * elements.element(mA, mB, nA, quiet, noisy) / probability;
  }

  private double mean(Change moment) {
    Change weighted = herald.weight().times(moment);
    return (quiet * weighted.change() + noisy * weighted.after()) / probability;
  }
}
