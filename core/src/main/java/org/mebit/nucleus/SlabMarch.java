package org.mebit.nucleus;

/// The series in thickness, carried from panel to panel in time.
///
/// With `u = ψ exp(Γt/2)` and times in 1/Γ a slab of thickness b acts as `u → Σ_n (−b)^n/n! V^n u`,
/// `(Vu)_s(t) = p Σ_l d*_ls(t) ∫_0^t Σ_s' d_ls'(t') u_s'(t') dt'`, because the kernel is a sum of
/// products. `V^n u` at one time needs `V^(n−1) u` at earlier times only through the integrals, so
/// a panel is done with once all slabs and terms have passed it.
///
/// A slab takes the pulse, which every slab leaves as it is, and the wave behind the slab before.
sealed interface SlabMarch permits RealMarch, ComplexMarch {
  /// Carries on over the next panel.
  ///
  /// @param panel its number; panels come in order
  /// @param half half its width, 1/Γ
  /// @param terms of the series, for each slab
  void advance(int panel, double half, int terms);

  /// Real part of u behind the last slab, `[polarisation][node]` of the panel passed last.
  double[] re();

  /// Imaginary part, likewise; empty if it vanishes.
  double[] im();

  /// The largest sum of moduli of what was added up for u, over the slabs and the nodes of the
  /// panel passed last: its rounding is that of u.
  double magnitude();

  /// What degrees beyond 15 may contribute to u in the panel passed last.
  double unresolved();
}
