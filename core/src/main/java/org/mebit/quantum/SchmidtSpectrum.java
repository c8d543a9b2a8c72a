package org.mebit.quantum;

/// The Schmidt coefficients `λ_k` of a pure state of two subsystems, `|ψ⟩ = Σ √λ_k |k⟩|k'⟩` with `Σ
/// λ_k = 1`, and the measures of entanglement that follow from them.
///
/// Every measure keeps a small relative error down to states that are all but products: no
/// difference of nearly equal numbers is taken.
public final class SchmidtSpectrum {
  private static final double LN_2 = Math.log(2);

  /// Descending, the largest is 1.
  private final double[] amplitudes;

  /// Squares of the amplitudes; kept apart because a square may underflow while its root still
  /// counts.
  private final double[] weights;

  private SchmidtSpectrum(double[] amplitudes, double[] weights) {
    this.amplitudes = amplitudes;
    this.weights = weights;
  }

  /// The spectrum of a state whose amplitude matrix has the given singular values: `λ_k = s_k²/Σ
  /// s²`.
  ///
  /// @param values in any order; they need not be normalised
  /// @throws IllegalArgumentException if a value is negative, infinite or NaN, or none is above 0
  public static SchmidtSpectrum ofSingularValues(double... values) {
    double[] amplitudes = Weights.descending("singular values", values);
    double[] weights = new double[amplitudes.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = amplitudes[k] * amplitudes[k];
    }
    return new SchmidtSpectrum(amplitudes, weights);
  }

  /// The spectrum with coefficients proportional to the given weights: `λ_k = w_k/Σ w`.
  ///
  /// @param weights in any order; they need not be normalised
  /// @throws IllegalArgumentException if a weight is negative, infinite or NaN, or none is above 0
  public static SchmidtSpectrum ofWeights(double... weights) {
    double[] sorted = Weights.descending("weights", weights);
    double[] amplitudes = new double[sorted.length];
    for (int k = 0; k < amplitudes.length; k++) {
      amplitudes[k] = Math.sqrt(sorted[k]);
    }
    return new SchmidtSpectrum(amplitudes, sorted);
  }

  /// The coefficients `λ_k`, descending, with sum 1.
  public double[] coefficients() {
    double total = CompensatedSum.of(weights);
    double[] coefficients = new double[weights.length];
    for (int k = 0; k < weights.length; k++) {
      coefficients[k] = weights[k] / total;
    }
    return coefficients;
  }

  /// The entropy of entanglement `−Σ λ log₂ λ`, in bits.
  public double entropy() {
    return Entropy.ofDescending(weights);
  }

  /// The negativity `((Σ √λ)² − 1)/2`, computed as `Σ_{i<j} √(λ_i λ_j)`.
  public double negativity() {
    CompensatedSum smaller = new CompensatedSum();
    CompensatedSum pairs = new CompensatedSum();
    for (int k = amplitudes.length - 1; k >= 0; k--) {
      pairs.add(amplitudes[k] * smaller.value());
      smaller.add(amplitudes[k]);
    }
    return pairs.value() / CompensatedSum.of(weights);
  }

  /// The logarithmic negativity `2 log₂ Σ √λ`, in bits.
  public double logNegativity() {
    return Math.log1p(2 * negativity()) / LN_2;
  }

  /// The purity `Σ λ²` of either subsystem: 1 for a product state, 1/n for n equal coefficients.
  public double purity() {
    double total = CompensatedSum.of(weights);
    CompensatedSum squares = new CompensatedSum();
    for (double weight : weights) {
      squares.add(weight * weight);
    }
    return squares.value() / (total * total);
  }
}
