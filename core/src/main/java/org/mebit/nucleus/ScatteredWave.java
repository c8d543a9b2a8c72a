package org.mebit.nucleus;

/// The wave scattered behind one crystal, for a unit pulse `δ(t)` in front of it: `ψ_sc(t)/Γ`,
/// dimensionless. The pulse itself is not part of it.
public interface ScatteredWave {
  /// The transition whose width Γ is the unit.
  Transition transition();

  /// 1 where the crystal keeps the polarisation of the pulse, 2 for components along σ and π.
  int polarizations();

  /// The last time it is known, s.
  double end();

  /// Ascending times from 0 to [#end()], s: between two of them the wave is smooth, and a
  /// Gauss-Legendre rule of 16 nodes integrates products of two such waves to rounding.
  double[] edges();

  /// The wave at `time`, s, in `0..end()`; where it jumps, what it is afterwards.
  ///
  /// @param into takes real and imaginary part for each polarisation
  void at(double time, double[] into);

  /// What any component may be off by at any time, in units of Γ: bounds on rounding and on what is
  /// cut off, and estimates, on the large side, of what a quadrature leaves unresolved and of how
  /// well a changing field is followed.
  double error();
}
