package org.mebit.ensemble;

import org.mebit.numeric.Binomial;

/// Dicke numbers `first..last`, symmetric about N/2.
public record DickeRange(long first, long last) {
  /// Every Dicke number, `0..N`.
  public static DickeRange all(long atoms) {
    return new DickeRange(0, atoms);
  }

  /// The number of states.
  ///
  /// @throws ArithmeticException if they do not fit an array
  public int size() {
    return Math.toIntExact(last - first + 1);
  }

  /// `√p(k)` for every k of the range.
  public double[] amplitudes(long atoms) {
    double[] amplitudes = new double[size()];
    for (int i = 0; i < amplitudes.length; i++) {
      amplitudes[i] = Binomial.rootProbability(atoms, first + i, 0.5, 0.5);
    }
    return amplitudes;
  }

  /// A bound on the weight of a spin coherent state outside the range: a geometric series from the
  /// first state dropped.
  public double droppedWeight(long atoms) {
    if (first == 0) {
      return 0;
    }
    double ratio = (double) first / (atoms - first + 1);
    double next = Binomial.symmetric(atoms, first - 1);
    return 2 * next / (1 - ratio);
  }
}
