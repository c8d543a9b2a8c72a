package org.mebit.ensemble;

/// The end-to-end state near rational multiples of 2π, for all-N outcomes without offset: a
/// geometric spectrum.
///
/// At `t = 2πP/Q + ε` the hops along the shortest lattice vector `(d, δ) = (Q, Qε)` dominate and
/// the eigenvalues of the M = 3 amplitude are `(1−ρ)ρ^l/Q`, each Q times, with `ρ = tan²(θ/2)`,
/// `tan θ = Nε/2`. It is wrong by about 1/N, and by what the other hops add, which depends on the
/// lattice's shape alone.
final class ClosedForm {
  /// Steps of `y = (π/2)/Q_min`, from which on the errors below hold.
  private static final double[] SHAPES = {0, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 16, 24};

  /// What other hops add to the entropy, to the logarithmic negativity and, relative, to the
  /// probability, for 3 to 10 nodes: three times the largest error of 2500 lattices of all shapes
  /// and orientations at N = 10^10 (`Calibration` in the benchmarks). From y = 12 on the finite N
  /// hides it.
  private static final double[] LONGER = {
    7.5, 6, 3.3, 1.1, 0.23, 0.051, 2.2e-3, 1.1e-4, 5.4e-6, 3.6e-8, 4.2e-10, 1e-10, 1e-11, 1e-12
  };

  /// The same for the entropy of 2 nodes, where more of the spectrum counts.
  private static final double[] TWO = {
    1.7, 1, 0.7, 0.28, 0.12, 0.051, 0.01, 1.6e-3, 3.6e-4, 1.2e-5, 5.4e-7, 2e-8, 1e-10, 1e-11
  };

  /// The same for the logarithmic negativity of 2 nodes.
  private static final double[] TWO_NEGATIVITY = {
    3, 2.2, 1.8, 1.1, 0.66, 0.42, 0.18, 0.066, 0.03, 5e-3, 1.1e-3, 2e-4, 6e-6, 3e-7
  };

  /// Beyond this many nodes the error grows as the square of `M − 1`, seen up to M = 100.
  private static final int NODES_MEASURED = 10;

  /// Times 1/N: the curvature of p(k) that the geometric spectrum leaves out, three times the
  /// largest seen (1.3 for M = 10; 0.72 for M = 3).
  private static final double FINITE_SIZE = 4;

  /// The same for the relative error of the probability, times `M − 1`; 0.4 was seen.
  private static final double FINITE_SIZE_OF_PROBABILITY = 1.2;

  private ClosedForm() {}

  static EndToEnd at(EnsembleChain chain, TurnAngle time) {
    HopLattice lattice = HopLattice.of(chain.atoms(), time);
    HopLattice.Hop hop = lattice.first();
    int m = chain.nodes();
    // Never 0: a whole turn on the spot is longer than one step, whatever N and t.
    double steps = Math.abs((double) hop.steps());
    // tan θ = N ε/2 = N δ/(2Q) = v √N/(2 d) = v/(2u).
    double tangent = Math.abs(hop.v()) / (2 * Math.abs(hop.u()));
    double cosine = 1 / Math.hypot(1, tangent);
    double rho = tangent * tangent * cosine * cosine / ((1 + cosine) * (1 + cosine));
    double ratio = Math.pow(rho, m - 1);
    double logComplement = Math.log1p(-rho);
    double entropy =
        Math.log(steps)
            - Math.log1p(-ratio)
            - (ratio > 0 ? ratio * (m - 1) * Math.log(rho) / (1 - ratio) : 0);
    double logProbability =
        (2 - m) * Math.log(steps) + (m - 1) * logComplement - Math.log1p(-ratio);
    double half = 0.5 * (m - 1);
    double logRoots =
        (1 - half) * Math.log(steps) + half * logComplement - Math.log1p(-Math.pow(rho, half));
    double y = 0.5 * Math.PI / lattice.first().norm();
    double finite = FINITE_SIZE / chain.atoms();
    double shape = step(m == 2 ? TWO : LONGER, y) * growth(m);
    double negativityShape = step(m == 2 ? TWO_NEGATIVITY : LONGER, y) * growth(m);
    double ceiling = chain.largestEntropy();
    double probability = Math.exp(logProbability);
    double relative = (m - 1) * FINITE_SIZE_OF_PROBABILITY / chain.atoms() + shape;
    return new EndToEnd(
            Method.CLOSED_FORM,
            // Relative to the true probability, which may be the larger one.
            new Estimate(probability, relative < 0.5 ? Math.min(1, 2 * relative * probability) : 1),
            new Estimate(entropy / Math.log(2), Math.min(ceiling, finite + shape)),
            new Estimate(
                (2 * logRoots - logProbability) / Math.log(2),
                Math.min(ceiling, finite + negativityShape)),
            null)
        .withLogProbability(logProbability);
  }

  private static double growth(int nodes) {
    double excess = Math.max(1, (nodes - 1.0) / (NODES_MEASURED - 1));
    return excess * excess;
  }

  private static double step(double[] errors, double y) {
    int i = SHAPES.length - 1;
    while (y < SHAPES[i]) {
      i--;
    }
    return errors[i];
  }
}
