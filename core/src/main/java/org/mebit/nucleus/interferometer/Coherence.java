package org.mebit.nucleus.interferometer;

/// The mean `c(t) = ⟨exp(ik[x₂(t) − x₂(0)] − ik[x₁(t) − x₁(0)])⟩` over shots, for one wave number.
public interface Coherence {
  /// The coherence at `time`, s.
  ///
  /// @param into takes real and imaginary part
  void at(double time, double[] into);

  /// A Gauss-Legendre rule of 12 nodes integrates it from `time`, s, over this length, s, to
  /// rounding; may be infinite.
  double step(double time);

  /// What the coherence may be off by at any time: 0 where it is a formula, the standard error
  /// where it is a mean over a record.
  double error();
}
