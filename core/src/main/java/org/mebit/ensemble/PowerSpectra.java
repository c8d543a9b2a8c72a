package org.mebit.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.mebit.quantum.SchmidtSpectrum;

/// All-N outcomes without offset: one M = 3 spectrum μ, and for every other length its powers
/// `μ^{M−1}`.
final class PowerSpectra {
  private PowerSpectra() {}

  /// States of chains of these lengths.
  ///
  /// @param nodes lengths M
  static List<EndToEnd> of(List<Integer> nodes, long atoms, double time) {
    EnsembleChain three = EnsembleChain.allN(3, atoms);
    DickeRange range = new Window(DenseMethod.FIRST_WIDTH, false).range(atoms);
    double[] mu = new ExactChain(three, time, range, range, false).values();
    double largest = 0;
    for (double value : mu) {
      largest = Math.max(largest, value);
    }
    List<EndToEnd> states = new ArrayList<>();
    for (int m : nodes) {
      if (m == 2) {
        // √μ would magnify rounding in the logarithmic negativity: take the singular values
        // themselves.
        states.add(DenseMethod.complete(EnsembleChain.allN(2, atoms), time));
        continue;
      }
      // In units of the largest: μ^999 underflows, the spectrum does not.
      double[] weights = new double[mu.length];
      double total = 0;
      for (int i = 0; i < mu.length; i++) {
        weights[i] = Math.pow(mu[i] / largest, m - 1.0);
        total += weights[i];
      }
      double probability = total * Math.pow(largest, m - 1.0);
      states.add(
          DenseMethod.ofSpectrum(SchmidtSpectrum.ofWeights(weights), probability)
              .withLogProbability(Math.log(total) + (m - 1) * Math.log(largest))
              .withErrors(
                  DenseMethod.ROUNDING * m,
                  DenseMethod.ROUNDING * m + powerNegativityError(mu, largest, m),
                  DenseMethod.ROUNDING * m * probability));
    }
    return states;
  }

  /// What rounding of the μ does to `Σ μ^{(M−1)/2}`: for M = 3 every value that should be 0 adds
  /// its own.
  private static double powerNegativityError(double[] mu, double largest, int m) {
    double sum = 0;
    double error = 0;
    double half = 0.5 * (m - 1);
    for (double value : mu) {
      double x = value / largest;
      sum += Math.pow(x, half);
      error +=
          half
              * Math.pow(Math.max(x, DenseMethod.VALUE_ROUNDING), half - 1)
              * DenseMethod.VALUE_ROUNDING;
    }
    return 2 / Math.log(2) * error / sum;
  }
}
