package org.mebit.oscillator;

/// The state of both mechanical modes, given a herald.
public final class HeraldedState {
  HeraldedState() {}

  /// Chance of the herald in a trial.
  public double probability() { throw todo(); }

  public double p00() { throw todo(); }

  /// One phonon in A, none in B.
  public double p10() { throw todo(); }

  public double p01() { throw todo(); }

  public double p11() { throw todo(); }

  /// Modulus of `⟨10|ρ|01⟩`.
  public double coherence() { throw todo(); }

  /// Lower bound of the concurrence from the block of at most one phonon each, not renormalised.
  public double concurrence() { throw todo(); }

  /// Moments, for the witness R.
  public MechanicalMoments moments() { throw todo(); }

  /// R of the state.
  public double witness() { return moments().witness(); }

  public LogNegativity logNegativity() { throw todo(); }

  private static RuntimeException todo() {
    return new UnsupportedOperationException("not there yet");
  }
}
