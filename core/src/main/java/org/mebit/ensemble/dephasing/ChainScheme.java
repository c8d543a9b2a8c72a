package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.TurnAngle;
import org.mebit.numeric.Binomial;
import org.mebit.numeric.Cancellation;

/// Logarithmic negativity where no two sums `s = k₁ + k₃` couple: the partial transpose falls apart
/// into one [DifferenceChain] for each s.
///
/// What couples sums and is dropped cannot raise the trace norm, and lowers the logarithmic
/// negativity by `log₂(1 + Σ_S c_S)` at most, both signs ([CouplingTable#lostCoupling]).
///
/// Couplings without winding, `tS < π`, cost next to nothing at short times, however strong they
/// are: for `N t² ≤ 1` chains agree with dense matrices to 10^−9 at any rates, also of 0 (N = 100
/// and 160, rates 10^−5 to 0.2; 10^−6 once, where 5·10^−4 bit are left). Up to `N t² = 2` it is
/// 2·10^−7.
///
/// @param atoms N
/// @param time t, at least 0
/// @param dephasing rates; that of the ends above 0
/// @param cut sums and differences up to this many √N are kept
record ChainScheme(long atoms, double time, Dephasing dephasing, double cut) {
  /// `N t²` up to which no couplings matter.
  static final double SHORT_TIME = 1;

  /// What couplings without winding may cost, bit, with a factor of ten.
  private static final double UNWOUND = 1e-8;

  /// The same where little entanglement is left, and how little that is.
  private static final double UNWOUND_AT_LAST = 3e-6;

  private static final double LITTLE = 2e-3;

  /// Error over `exp(−cut²)`, bit: 2 at worst over generic times.
  private static final double CUT_ERROR = 3;

  /// Cutting deeper than `exp(−cut²)` of this adds nothing but rounding.
  private static final double FINEST = 1e-12;

  /// Error of Gaussian weights times N, bit; 0.013 was the worst, where some tS is close to a turn.
  private static final double GAUSSIAN_ERROR = 0.03;

  /// The same at short times; 0.19 was the worst.
  private static final double GAUSSIAN_ERROR_SLOW = 0.3;

  /// Below this `N γ_i t` the norm over the trace has kinks as a function of s, which sampling may
  /// miss: two spacings tell.
  private static final double SHARP = 10;

  /// Above this cut the sums are sampled closely.
  private static final double FINE_CUT = 4.3;

  /// Error of sampling sums 0.4 √N apart, bit, with a factor of two.
  private static final double COARSE = 2e-7;

  /// The scheme at the cut that a tolerance asks for.
  static ChainScheme within(long atoms, double time, Dephasing dephasing, double tolerance) {
    double depth = -Math.log(Math.clamp(tolerance / 20, FINEST, 1e-4));
    return new ChainScheme(atoms, time, dephasing, Math.sqrt(depth));
  }

  /// With binomial weights.
  ///
  /// @param loss bound on what dropped couplings cost, bit
  /// @param slow whether there are couplings without winding
  Estimate binomial(double loss, boolean slow) {
    if (dephasing.inner() * time * atoms < SHARP) {
      double bits = binomial(0.25, cut).bits();
      double change = Math.abs(bits - binomial(0.2, cut).bits());
      return new Estimate(bits, error(bits, loss, slow) + 2 * change);
    }
    boolean fine = cut > FINE_CUT;
    double bits = (fine ? binomial(0.25, cut) : binomial(0.4, Math.min(cut, 3.2))).bits();
    return new Estimate(bits, error(bits, loss, slow) + (fine ? 1e-10 : COARSE));
  }

  /// With Gaussian weights.
  ///
  /// @param loss bound on what dropped couplings cost, bit
  /// @param slow whether there are couplings without winding
  Estimate gaussian(double loss, boolean slow) {
    double bits = gaussian().bits();
    return new Estimate(bits, error(bits, loss, slow) + gaussianError(atoms, slow));
  }

  /// What Gaussian instead of binomial weights may cost, bit.
  ///
  /// @param slow whether there are couplings without winding: then time is short, and chains are
  ///   not long compared to what the measured node joins
  static double gaussianError(long atoms, boolean slow) {
    return (slow ? GAUSSIAN_ERROR_SLOW : GAUSSIAN_ERROR) / atoms;
  }

  /// Guess of the time that [#gaussian(double, boolean)] takes, s: measured 4 ms at 10⁴ atoms, 0.3
  /// s at 10⁶ and 4 s at 10⁷ for γ = 0.1, t = 1.
  double seconds() {
    return 1e-3 + chainSeconds(0.5 * cut * Math.sqrt(atoms), 0.5 * reach());
  }

  /// Chains of [#binomial(double, boolean)], in units of the two of [#gaussian(double, boolean)].
  double chains() {
    return cut > FINE_CUT || dephasing.inner() * time * atoms < SHARP ? 0.5 * cut / 0.2 : 4;
  }

  /// Memory, bytes: the band, or the dense matrix made of it, with the copy that the solver
  /// overwrites, and the tables.
  double bytes() {
    double size = 0.5 * cut * Math.sqrt(atoms);
    double bandwidth = Math.min(0.5 * reach(), size);
    double matrix = size * (bandwidth + 1);
    return asDense(size, bandwidth)
        ? 8 * (matrix + 2 * size * size) + 64 * size
        : 16 * matrix + 128 * size;
  }

  private double reach() {
    return Math.sqrt(34 / (dephasing.ends() * time));
  }

  /// Guess of the time for two signs and two parities of a chain.
  ///
  /// @param size rows of one of the four
  /// @param bandwidth of it
  static double chainSeconds(double size, double bandwidth) {
    return asDense(size, bandwidth)
        ? 4 * Cost.eigenvalues(size)
        : 4 * 1.2e-9 * size * size * (bandwidth + 10);
  }

  /// Whether a band is solved as a dense matrix, as OpenBLAS serves it: wider than 20 and than a
  /// twelfth of its rows.
  private static boolean asDense(double size, double bandwidth) {
    return bandwidth > 20 && bandwidth > size / 12;
  }

  private double error(double bits, double loss, boolean slow) {
    double unwound = slow ? bits < LITTLE ? UNWOUND_AT_LAST : UNWOUND : 0;
    return loss + unwound + CUT_ERROR * Math.exp(-cut * cut);
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
      Cancellation.check("a dephased state");
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
    NormAndTrace even = chain.traceNorm(0);
    Cancellation.check("a dephased state");
    return even.plus(chain.traceNorm(1));
  }

  private int largest() {
    return (int) Math.min(atoms, (long) Math.ceil(cut * Math.sqrt(atoms)));
  }

  private double[] ends() {
    return DifferenceChain.band(Damping.of(dephasing.ends(), time), largest());
  }

  private double[] measured() {
    double damping = Damping.of(dephasing.inner(), time);
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
