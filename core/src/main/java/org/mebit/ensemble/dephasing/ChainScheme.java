package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Binomial;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.TurnAngle;

/// Logarithmic negativity where no two sums `s = k₁ + k₃` couple: the partial transpose falls apart
/// into one [DifferenceChain] for each s.
///
/// With all its couplings dropped the trace norm can only fall. Against dense matrices at N = 60 to
/// 500 it fell by 0.2 to 7 times `Σ_S c_S²` over both signs, seldom by 14 times.
///
/// @param atoms N
/// @param time t, at least 0
/// @param dephasing rates; that of the ends above 0
/// @param cut sums and differences up to this many √N are kept
record ChainScheme(long atoms, double time, Dephasing dephasing, double cut) {
  /// Loss over `Σ_S c_S²`, with the factor of two that the worst case needs.
  static final double LOSS = 30;

  /// Error over `exp(−cut²)`, bit: 2 at worst over generic times.
  private static final double CUT_ERROR = 3;

  /// Cutting deeper than `exp(−cut²)` of this adds nothing but rounding.
  private static final double FINEST = 1e-12;

  /// Error of Gaussian weights times N, bit; 0.013 was the worst, where some tS is close to a turn.
  private static final double GAUSSIAN_ERROR = 0.03;

  /// Below this `N γ_i t` the norm over the trace has kinks as a function of s, which sampling
  /// cannot see; the error is this then.
  private static final double SHARP = 10;

  private static final double KINKS = 1e-5;

  /// The scheme at the cut that a tolerance asks for.
  static ChainScheme within(long atoms, double time, Dephasing dephasing, double tolerance) {
    double depth = -Math.log(Math.clamp(tolerance / 20, FINEST, 1e-4));
    return new ChainScheme(atoms, time, dephasing, Math.sqrt(depth));
  }

  /// With binomial weights.
  ///
  /// @param squares `Σ_S c_S²` of the couplings dropped, both signs
  Estimate binomial(double squares) {
    boolean fine = cut > 4.3;
    double spacing = fine ? 0.25 : 0.4;
    double bits = binomial(spacing, fine ? cut : Math.min(cut, 3.2)).bits();
    double sampling = dephasing.inner() * time * atoms < SHARP ? KINKS : fine ? 1e-10 : 2e-7;
    return new Estimate(bits, error(squares) + sampling * Math.min(1, 1000.0 / atoms));
  }

  /// With Gaussian weights.
  ///
  /// @param squares `Σ_S c_S²` of the couplings dropped, both signs
  Estimate gaussian(double squares) {
    return new Estimate(gaussian().bits(), error(squares) + gaussianError(atoms));
  }

  /// What Gaussian instead of binomial weights may cost, bit.
  static double gaussianError(long atoms) {
    return GAUSSIAN_ERROR / atoms;
  }

  private double error(double squares) {
    return LOSS * squares + CUT_ERROR * Math.exp(-cut * cut);
  }

  /// Binomial weights. The trace norm of a chain is a smooth function of s on the scale √N: the
  /// trapezoid rule over a few sums of either parity serves.
  ///
  /// @param spacing of sums of either parity, √N
  /// @param reach sums up to this many √N are sampled
  NormAndTrace binomial(double spacing, double reach) {
    double[] ends = ends();
    double[] measured = measured();
    // Sums of one parity at 0, ±2o, ±4o, ..., those of the other at ±o, ±3o, ...: o must be odd.
    int odd = 2 * (int) Math.round(0.5 * spacing * Math.sqrt(atoms) - 0.5) + 1;
    NormAndTrace[] sampled = {NormAndTrace.NONE, NormAndTrace.NONE};
    double[] weight = new double[2];
    for (int sum = 0; sum <= Math.min(atoms, reach * Math.sqrt(atoms)); sum += odd) {
      int parity = (int) ((atoms + sum) & 1);
      int signs = sum == 0 ? 1 : 2;
      NormAndTrace chain = new DifferenceChain(weights(sum), ends, measured).traceNorm(parity);
      sampled[parity] = sampled[parity].plus(chain.times(signs));
      weight[parity] += signs * Binomial.symmetric(2 * atoms, atoms + sum);
    }
    // All sums of either parity together weigh one half; this frees the rule from its largest
    // error.
    return sampled[0].times(0.5 / weight[0]).plus(sampled[1].times(0.5 / weight[1]));
  }

  /// Gaussian weights, which do not know s: two chains, one for each parity of r.
  NormAndTrace gaussian() {
    double[] weights = new double[largest() + 1];
    for (int r = 0; r < weights.length; r++) {
      weights[r] = Math.exp(-0.5 * r * r / atoms);
    }
    DifferenceChain chain = new DifferenceChain(weights, ends(), measured());
    return chain.traceNorm(0).plus(chain.traceNorm(1));
  }

  private int largest() {
    return (int) Math.min(atoms, (long) Math.ceil(cut * Math.sqrt(atoms)));
  }

  private double[] ends() {
    return DifferenceChain.band(dephasing.ends() * time, largest());
  }

  private double[] measured() {
    double damping = dephasing.inner() * time;
    return new MeasuredNode(atoms, TurnAngle.of(time), damping).at(0, 2 * largest());
  }

  /// `√(p(k₁)p(k₃))` at a sum counted from its centre, over `r ≥ 0` of fitting parity.
  private double[] weights(int sum) {
    double[] weights = new double[largest() + 1];
    for (int r = (int) ((atoms + sum) & 1); r < weights.length; r += 2) {
      long k1 = (atoms + sum + r) / 2;
      long k3 = (atoms + sum - r) / 2;
      if (k1 <= atoms && k3 >= 0) {
        weights[r] = Math.sqrt(Binomial.symmetric(atoms, k1) * Binomial.symmetric(atoms, k3));
      }
    }
    return weights;
  }
}
