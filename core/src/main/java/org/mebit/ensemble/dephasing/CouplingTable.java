package org.mebit.ensemble.dephasing;

import java.util.ArrayList;
import java.util.List;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.TurnAngle;
import org.mebit.numeric.Require;

/// Which sums `s = k₁ + k₃` the partial transpose of a three-node state couples, for all-N outcomes
/// without offset.
///
/// With `S = s − s'`, `r = k₁ − k₃`, `R = r − r'` the partial transpose has the element
///
/// ```
/// w w w w exp(−γ_e t (S² + R²)) G(d,d'),   d − d' = S,   d + d' = r + r'
/// ```
///
/// because `2a² + 2b² = S² + R²` for the differences `a = k₁ − k₁'`, `b = k₃ − k₃'`. In G, with `y
/// − y' = κ`, the phase is `½(y + y') tS + ½κ t(r + r')`. The sum over `½(y + y')` sees S alone,
/// and the rate of the measured node, in `exp(−2 γ_i t κ²)`, meets κ alone: it enters no coupling.
/// The four weights give `exp(−S²/4N)` besides their values at the mean sum. Together
///
/// ```
/// c_S = exp(−(γ_e t + 1/4N) S² − N δ_S²/16),   δ_S = tS − 2πm,  |δ_S| ≤ π
/// ```
///
/// for Gaussian weights; binomial ones fall off faster at large δ. The pairs (S, m) form a lattice:
/// some tens of couplings exceed 10^−12 at most, whatever N.
///
/// @param couplings those of at least a threshold, by ascending shift
/// @param dropped those below it, by ascending shift, as far as they can matter
record CouplingTable(List<Coupling> couplings, List<Coupling> dropped) {
  /// Copies are kept.
  CouplingTable {
    couplings = List.copyOf(couplings);
    dropped = List.copyOf(dropped);
  }

  /// The couplings of N atoms per node.
  ///
  /// @param atoms N
  /// @param time t, at least 0
  /// @param dephasing rates; only that of the ends matters
  /// @param threshold least strength to list, in 10^−30..1
  static CouplingTable of(long atoms, double time, Dephasing dephasing, double threshold) {
    Require.that(
        threshold >= 1e-30 && threshold <= 1, "threshold must be in 1e-30..1, but is " + threshold);
    double fall = dephasing.ends() * time + 0.25 / atoms;
    // Beyond, the squares of strengths are below the rounding of what is listed.
    double deepest = Math.min(-2 * Math.log(threshold) + 36, 90);
    long farthest = Math.min((long) Math.sqrt(deepest / fall) + 1, Math.multiplyExact(2, atoms));
    TurnAngle step = TurnAngle.of(time);
    TurnAngle angle = TurnAngle.ZERO;
    List<Coupling> couplings = new ArrayList<>();
    List<Coupling> dropped = new ArrayList<>();
    for (long shift = 1; shift <= farthest; shift++) {
      angle = angle.plus(step);
      double delta = angle.withinATurn().radians();
      double exponent = fall * shift * shift + 0.0625 * atoms * delta * delta;
      if (exponent <= deepest) {
        double strength = Math.exp(-exponent);
        (strength >= threshold ? couplings : dropped)
            .add(new Coupling(shift, angle.oddTurns(), strength));
      }
    }
    return new CouplingTable(couplings, dropped);
  }

  /// The greatest common divisor of the shifts listed: `s` modulo this is conserved. 0 if there are
  /// none, and s itself is conserved.
  long commonDivisor() {
    long divisor = 0;
    for (Coupling coupling : couplings) {
      long a = coupling.shift();
      while (divisor != 0) {
        long rest = a % divisor;
        a = divisor;
        divisor = rest;
      }
      divisor = a;
    }
    return divisor;
  }

  /// What is lost when only sums that are equal modulo [#commonDivisor] stay coupled, relative to
  /// the trace norm: `Σ_S c_S`, both signs, over the shifts that are no multiples of it.
  ///
  /// The part of the partial transpose with shift S is, but for signs of winding, `c_S` times the
  /// part with shift 0, and the trace norm of a sum is at most the sum of the trace norms. The loss
  /// is often of second order in `c_S`, as blocks without what couples them have no first-order
  /// change; but where eigenvalues crowd at zero, as with ends that lose coherence much faster than
  /// the measured node, it was seen to be of first order.
  double lostCoupling() {
    long divisor = commonDivisor();
    return 2
        * dropped.stream()
            .filter(coupling -> divisor == 0 || coupling.shift() % divisor != 0)
            .mapToDouble(Coupling::strength)
            .sum();
  }

  /// What leaving out couplings may take off the logarithmic negativity, bit: the trace norm falls
  /// by no more than [#lostCoupling] of what is left.
  double lostBits() {
    return Math.log1p(lostCoupling()) / Math.log(2);
  }
}
