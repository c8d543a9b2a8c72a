package org.mebit.nucleus;

/// The memory of a thin slice of the crystal: `K_ss'(t,t') = p Σ_l d*_ls(t) d_ls'(t')` without its
/// decay `exp(−Γ(t−t')/2)`, a sum over coherences l between ground and excited states, with
/// polarisations s.
interface KernelVectors {
  /// Number of coherences l.
  int coherences();

  /// Number of polarisations s: 1 or 2.
  int polarizations();

  /// The factor p.
  double weight();

  /// No vector turns faster than this, rad/s.
  double fastest();

  /// Times, s, where vectors or their slopes may jump; the first is 0.
  double[] edges();

  /// What an entry of `K_ss'(t,t')` may be off by, because of how the vectors are known.
  default double error() {
    return 0;
  }

  /// The vectors at ascending times.
  ///
  /// @param times s
  /// @param re real parts, `[time][coherence][polarisation]` flattened; overwritten
  /// @param im imaginary parts, likewise
  void sample(double[] times, double[] re, double[] im);
}
