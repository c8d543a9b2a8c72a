package org.mebit.ensemble;

/// The end-to-end state near rational multiples of 2π, for all-N outcomes without offset: a
/// geometric spectrum.
///
/// At `t = 2πP/Q + ε` the hops along the shortest lattice vector `(d, δ) = (Q, Qε)` dominate and
/// the eigenvalues of the M = 3 amplitude are `(1−ρ)ρ^l/Q`, each Q times, with `ρ = tan²(θ/2)`,
/// `tan θ = Nε/2`. It is wrong by about 1/N, and by what the other hops add, which depends on the
/// lattice's shape alone.
final class ClosedForm {
  /// What other hops add to the entropy at `y = (π/2)/Q_min`, bit: the largest seen over all
  /// orientations and node numbers 2 to 10, with a factor 2 to spare; between the entries the
  /// logarithm is interpolated.
  private static final double[] SHAPES = {0.86, 1.0, 1.5, 3, 6, 12};

  private static final double[] SHAPE_ERRORS = {2, 1.5, 0.7, 0.05, 1e-4, 1e-8};

  /// Times 1/N: the curvature of p(k) that the geometric spectrum leaves out; 0.72 is the largest
  /// seen for M = 3.
  private static final double FINITE_SIZE = 2;

  private ClosedForm() {}

  static EndToEnd at(EnsembleChain chain, TurnAngle time) {
    HopLattice lattice = HopLattice.of(chain.atoms(), time);
    HopLattice.Hop hop = lattice.first();
    int m = chain.nodes();
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
    double ceiling = chain.largestEntropy();
    double error = Math.min(ceiling, error(lattice, m, 1));
    // The roots of μ fall more slowly: other hops matter at half the distance.
    double negativityError = Math.min(ceiling, error(lattice, m, m == 2 ? 0.5 : 1));
    double probability = Math.exp(logProbability);
    double probabilityError = probability * Math.expm1(m * error * Math.log(2));
    return new EndToEnd(
        Method.CLOSED_FORM,
        new Estimate(probability, Math.min(1, probabilityError)),
        new Estimate(entropy / Math.log(2), error),
        new Estimate((2 * logRoots - logProbability) / Math.log(2), 2 * negativityError),
        null);
  }

  /// What the entropy may be off by, bit. Relative changes of μ grow with the power M − 1.
  private static double error(HopLattice lattice, int nodes, double closeness) {
    double y = closeness * 0.5 * Math.PI / lattice.first().norm();
    double power = Math.max(1, 0.5 * (nodes - 1));
    return power * (FINITE_SIZE / lattice.atoms() + shapeError(y));
  }

  private static double shapeError(double y) {
    int last = SHAPES.length - 1;
    if (y <= SHAPES[0]) {
      return SHAPE_ERRORS[0];
    }
    if (y >= SHAPES[last]) {
      // Beyond the table the other hops fall as exp(−c y): keep falling at the last rate.
      double rate =
          Math.log(SHAPE_ERRORS[last - 1] / SHAPE_ERRORS[last]) / (SHAPES[last] - SHAPES[last - 1]);
      return SHAPE_ERRORS[last] * Math.exp(-rate * (y - SHAPES[last]));
    }
    int i = 0;
    while (y > SHAPES[i + 1]) {
      i++;
    }
    double share = (y - SHAPES[i]) / (SHAPES[i + 1] - SHAPES[i]);
    return Math.exp(
        (1 - share) * Math.log(SHAPE_ERRORS[i]) + share * Math.log(SHAPE_ERRORS[i + 1]));
  }
}
