package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.Estimate;

/// Logarithmic negativity at any time: but for the slow weight `exp(−s²/N)` the couplings see the
/// difference of two sums `s = k₁ + k₃` alone, so that the momentum θ of s is nearly conserved.
///
/// Three parts: the average over θ of the trace norms of [BlochSymbol]; its correction of order 1/N
/// ([SecondOrder]); and what binomial weights change, taken from chains without couplings.
///
/// @param atoms N
/// @param time t, at least 0
/// @param dephasing rates; that of the ends above 0
/// @param cut differences up to this many √N are kept
record BlochScheme(long atoms, double time, Dephasing dephasing, double cut) {
  /// Couplings below this are dropped; the error has a bound on what that costs.
  static final double WEAKEST = 1e-8;

  /// Least `N γ_e t`: below, the couplings reach as far as the weights.
  static final double LEAST_LOSS = 0.3;

  private static final int MOST_INTERVALS = 64;

  /// Intervals of θ that the correction is averaged over.
  private static final int CORRECTION_INTERVALS = 32;

  /// Chains for the correction are no longer than for so many atoms: it hardly depends on their
  /// length.
  private static final double CORRECTION_WIDTH = 1000;

  private static final double CORRECTION_CUT = 3.4;

  /// From this tolerance on, bit, the corrections, 10^−4 at most at 1000 atoms, need not be known
  /// well: fewer points and shorter chains tell them to a tenth.
  private static final double LOOSE = 5e-5;

  private static final int LOOSE_INTERVALS = 12;

  private static final double LOOSE_WIDTH = 250;

  /// What is known less well counts more in the error.
  private static final double LOOSE_PART = 3;

  /// From so many atoms on the difference between binomial and Gaussian weights is left out.
  private static final long GAUSSIAN_FROM = 20_000;

  private static final double CHAIN_SPACING = 0.3;

  /// The error as a part of the corrections, that grows as `1 + LOSS/(N γ_e t)`.
  ///
  /// Against discs at t = 0.05 to 2.9, rates of the ends 0.005 to 0.15 and of the measured node 0
  /// to 0.15 the error stayed below what this gives, at worst at half of it (N = 200, 300, 500; 106
  /// cases), and was a hundredth of it on average. What remained was on average 5·10^−7 at N = 200
  /// and 10^−7 at N = 500, and without the corrections twenty times as much.
  private static final double PART = 0.12;

  private static final double LOSS = 5;

  /// The value with its error.
  ///
  /// @param tolerance error wanted, bit: where the average over θ may stop
  Estimate estimate(double tolerance) {
    CouplingTable table = CouplingTable.of(atoms, time, dephasing, WEAKEST);
    long period = Math.max(1, table.commonDivisor());
    BlochSymbol symbol =
        BlochSymbol.of(atoms, time, dephasing, table.couplings(), (double) atoms, cut);
    BlochAverage average = new BlochAverage(symbol, period);
    Estimate mean = average.settled(MOST_INTERVALS, 0.05 * tolerance);
    ChainScheme chain = new ChainScheme(atoms, time, dephasing, cut);
    double uncoupled = chain.gaussian().bits();
    boolean few = atoms < GAUSSIAN_FROM;
    double binomial = few ? chain.binomial(CHAIN_SPACING, cut).bits() - uncoupled : 0;
    boolean loose = tolerance >= LOOSE;
    SecondOrder second = correction(table, period, loose);
    double gain = Math.log1p(second.fine() / atoms) / Math.log(2);
    double spread = Math.abs(second.fine() - second.coarse()) / atoms;
    double part = (loose ? LOOSE_PART : 1) * PART * (1 + LOSS / (atoms * dephasing.ends() * time));
    double error =
        mean.error()
            + part * (gain + Math.abs(binomial))
            + spread
            + Math.abs(mean.value() - uncoupled) / atoms
            + (few ? 0 : ChainScheme.gaussianError(atoms, false))
            + table.lostBits()
            + 3 * Math.exp(-cut * cut);
    return new Estimate(mean.value() + binomial + gain, error);
  }

  /// Guess of the time, s: 0.1 s at 1000 atoms, 0.3 s at 10⁴, 2 s at 10⁵.
  double seconds() {
    double size = cut * Math.sqrt(atoms);
    double reach = Math.sqrt(34 / (dephasing.ends() * time));
    double points = 0.5 * MOST_INTERVALS;
    return 0.1 + points * 0.5 * ChainScheme.chainSeconds(size, reach);
  }

  /// Memory, bytes: the eigenvalues at all points, and a dense chain with its copy.
  double bytes() {
    double size = cut * Math.sqrt(atoms);
    return 8 * (2 * MOST_INTERVALS * size + 3 * size * size);
  }

  private SecondOrder correction(CouplingTable table, long period, boolean loose) {
    double width = Math.min((double) atoms, loose ? LOOSE_WIDTH : CORRECTION_WIDTH);
    BlochSymbol symbol =
        BlochSymbol.of(atoms, time, dephasing, table.couplings(), width, CORRECTION_CUT);
    return SecondOrder.of(symbol, atoms, period, loose ? LOOSE_INTERVALS : CORRECTION_INTERVALS);
  }
}
