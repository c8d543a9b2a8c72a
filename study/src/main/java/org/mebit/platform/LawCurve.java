package org.mebit.platform;

import java.util.List;
import java.util.Locale;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.lattice.ReducedLattice;

/// Entropy and probability of `ensemble_chain` over time, by the lattice law.
final class LawCurve implements Curve {
  private final List<Quantity> outputs;

  /// @param outputs of the plan
  LawCurve(List<Quantity> outputs) {
    this.outputs = outputs.stream().filter(output -> output.kind() == Quantity.Kind.REAL).toList();
  }

  @Override
  public List<Quantity> outputs() {
    return outputs;
  }

  @Override
  public Sampler sampler(Point through) {
    return new LawSampler(ChainPoint.of(through), outputs);
  }

  /// What an output is of entropy E and `ln p`.
  private enum Output {
    ENTROPY,
    NORMALIZED_ENTROPY,
    EXCESS_ENTROPY,
    OUTCOME_PROBABILITY,
    ENTROPY_ERROR,
    NORMALIZED_ENTROPY_ERROR,
    EXCESS_ENTROPY_ERROR,
    OUTCOME_PROBABILITY_ERROR;

    static Output of(Quantity quantity) {
      return valueOf(quantity.name().toUpperCase(Locale.ROOT));
    }

    boolean ofProbability() {
      return this == OUTCOME_PROBABILITY || this == OUTCOME_PROBABILITY_ERROR;
    }
  }

  private static final class LawSampler implements Sampler {
    private final LatticeLaw law;
    private final ReducedLattice lattice;
    private final Output[] outputs;
    private final boolean entropy;
    private final boolean probability;
    private final double ceiling;
    private final double half;

    LawSampler(ChainPoint point, List<Quantity> quantities) {
      law = LatticeLaw.of(point.chain().nodes());
      lattice = new ReducedLattice().of(point.chain().atoms());
      outputs = quantities.stream().map(Output::of).toArray(Output[]::new);
      entropy = quantities.stream().map(Output::of).anyMatch(output -> !output.ofProbability());
      probability = quantities.stream().map(Output::of).anyMatch(Output::ofProbability);
      ceiling = point.chain().largestEntropy();
      half = point.halfLogAtoms();
    }

    @Override
    public void at(double[] values, int count, double[][] results) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      for (int i = 0; i < count; i++) {
        lattice.at(values[i]);
        // Rounding may carry a number just outside what it can be.
        double bits = entropy ? Math.max(law.entropy(lattice), 0) : 0;
        double error = entropy ? law.entropyError(lattice) : 0;
        double share = probability ? Math.exp(law.logProbability(lattice)) : 0;
        double shareError = probability ? share * law.logProbabilityError(lattice) : 0;
        for (int o = 0; o < outputs.length; o++) {
          results[o][i] =
              switch (outputs[o]) {
                case ENTROPY -> bits;
                case NORMALIZED_ENTROPY -> bits / ceiling;
                case EXCESS_ENTROPY -> bits - half;
                case OUTCOME_PROBABILITY -> Math.min(share, 1);
                case ENTROPY_ERROR, EXCESS_ENTROPY_ERROR -> error;
                case NORMALIZED_ENTROPY_ERROR -> error / ceiling;
                case OUTCOME_PROBABILITY_ERROR -> shareError;
              };
        }
      }
    }
  }
}
