package org.mebit.ensemble;

import org.mebit.numeric.Require;

/// Rates of dephasing: each node loses coherence as `dρ/dτ = −(γ/2)(S_z²ρ − 2 S_zρS_z + ρS_z²)`
/// during the interaction (paper eq. 29).
///
/// H and S_z are diagonal in the Dicke numbers, so that after the time t exactly `ρ_{kk'} → ρ_{kk'}
/// exp(−2 t Σ_j γ_j (k_j − k'_j)²)`.
///
/// @param ends rate γ of nodes 1 and M over the coupling, at least 0
/// @param inner rate of the measured nodes, at least 0
public record Dephasing(double ends, double inner) {
  /// No dephasing: the state stays pure.
  public static final Dephasing NONE = new Dephasing(0, 0);

  /// Rates of two coupled nodes whose product reaches this make their bond a channel of local
  /// operations and classical communication: measure one node, turn the other by the result.
  private static final double LOCAL_CHANNEL = 1.0 / 16;

  /// Exponents from here on leave no coherence in double precision: `e^{−1000}` is 0.
  static final double COMPLETE = 1e3;

  /// Checks the rates.
  ///
  /// @throws IllegalArgumentException unless both are finite and at least 0
  public Dephasing {
    Require.that(
        ends >= 0 && ends < Double.POSITIVE_INFINITY,
        "dephasing of the ends must be finite and at least 0, but is " + ends);
    Require.that(
        inner >= 0 && inner < Double.POSITIVE_INFINITY,
        "dephasing of the measured nodes must be finite and at least 0, but is " + inner);
  }

  /// The same rate at every node.
  public static Dephasing everywhere(double rate) {
    return new Dephasing(rate, rate);
  }

  /// The exponent `2γ|t|` by which measured nodes damp neighbouring Dicke states, at most
  /// [#COMPLETE]: a larger one, or one that overflows, does the same.
  double innerExponent(double time) {
    return Math.min(2 * inner * Math.abs(time), COMPLETE);
  }

  /// Whether the state stays pure.
  public boolean isNone() {
    return ends == 0 && inner == 0;
  }

  /// Whether a bond of the chain is a local channel, so that the ends share no entanglement at any
  /// time, size, outcome or offset. The condition is sufficient: where it does not hold, nothing
  /// follows.
  ///
  /// @param nodes M
  public boolean separates(int nodes) {
    double weakest = nodes == 2 ? ends * ends : ends * inner;
    double within = nodes > 3 ? inner * inner : 0;
    return Math.max(weakest, within) >= LOCAL_CHANNEL;
  }
}
