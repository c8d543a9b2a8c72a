package org.mebit.oscillator.design;

import java.util.OptionalDouble;
import org.mebit.numeric.Require;

/// Phonons after a pump pulse that is partly absorbed: its heat reaches the oscillator through a
/// bath that cools at rate γ, while the oscillator decays at rate Γ.
///
/// Solution of `ṅ = −Γ n + k e^{−γt}` above the level the read pulse sees at long delays, `d(t) =
/// n₀ e^{−Γt} + k (e^{−Γt} − e^{−γt})/(γ − Γ) + n_final`, that is `a e^{−Γt} − b e^{−γt} + n_final`
/// (R. Riedinger et al., Nature 556, 473 (2018), Supplementary Information).
///
/// @param initial phonons right after the pulse above the final level, `n₀ = a − b`
/// @param heatingRate k, 1/s
/// @param decayRate Γ of the oscillator, 1/s
/// @param bathDecayRate γ of the heated bath, 1/s
/// @param last `n_final`, phonons seen at long delays
public record AbsorptionHeating(
    double initial, double heatingRate, double decayRate, double bathDecayRate, double last) {
  public AbsorptionHeating {
    Require.finite("initial phonons", initial);
    Require.finite("heating rate", heatingRate);
    notNegative("decay rate", decayRate);
    notNegative("bath decay rate", bathDecayRate);
    Require.finite("final phonons", last);
  }

  /// The heating rate k that adds so many phonons by a time, 1/s.
  ///
  /// @param added phonons
  /// @param time s, above 0
  public static double rateFor(double added, double time, double decayRate, double bathDecayRate) {
    Require.finite("added phonons", added);
    Require.positive("reference time", time);
    return added / spread(time, decayRate, bathDecayRate);
  }

  /// Phonons the read pulse sees.
  ///
  /// @param time after the pump pulse, s, at least 0
  public double phonons(double time) {
    return initial * Math.exp(-decayRate * time) + added(time) + last;
  }

  /// Phonons that heating has added and decay has left.
  ///
  /// @param time after the pump pulse, s, at least 0
  public double added(double time) {
    notNegative("time", time);
    return heatingRate * spread(time, decayRate, bathDecayRate);
  }

  /// When most phonons are there, s: 0 if heating never wins over decay, nothing if they grow for
  /// ever.
  public OptionalDouble hottest() {
    if (!(heatingRate > decayRate * initial)) {
      return OptionalDouble.of(0);
    }
    // Γ a e^{−Γt} = γ b e^{−γt}, written for a difference of the rates that may vanish.
    double difference = bathDecayRate - decayRate;
    double divisor = decayRate * (initial * difference + heatingRate);
    double u = (heatingRate - decayRate * initial) / divisor;
    if (!(divisor > 0) || !(bathDecayRate > 0) || !(u * difference > -1)) {
      return OptionalDouble.empty();
    }
    double x = u * difference;
    return OptionalDouble.of(Math.abs(x) < 1e-9 ? u * (1 - 0.5 * x) : Math.log1p(x) / difference);
  }

  /// `(e^{−Γt} − e^{−γt})/(γ − Γ)`, to rounding also where the rates are close.
  static double spread(double time, double decayRate, double bathDecayRate) {
    double slow = Math.min(decayRate, bathDecayRate);
    double x = Math.abs(bathDecayRate - decayRate) * time;
    double share = x == 0 ? 1 : -Math.expm1(-x) / x;
    return time * Math.exp(-slow * time) * share;
  }

  private static void notNegative(String name, double value) {
    Require.that(
        value >= 0 && value < Double.POSITIVE_INFINITY,
        name + " must be at least 0 and finite, but is " + value);
  }
}
