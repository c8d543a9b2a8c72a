package org.mebit.nucleus;

import org.mebit.numeric.Cancellation;

/// A wave that went through all slabs on one grid, and what its error is made of.
///
/// @param wave with its error
/// @param rounding Γ
/// @param unresolved by 16 nodes in some panel, Γ
record Passage(PanelWave wave, double rounding, double unresolved) {
  /// @param share of the usual width of a panel
  static Passage through(
      ThicknessSeries series, Polarization pulse, double share, int slabs, double tolerance) {
    KernelVectors kernel = series.kernel();
    double gamma = series.transition().width();
    PanelGrid grid =
        PanelGrid.of(
            kernel.edges(), kernel.fastest(), series.thickness(), gamma, series.end(), share);
    double[] edges = grid.edges();
    SampledKernel sampled = SampledKernel.of(kernel, grid.nodes());
    double bound = sampled.bound();
    int most = series.terms(slabs, bound, series.end() * gamma, tolerance);
    SlabMarch march = sampled.march(pulse, series.thickness() / slabs, slabs, most);
    int size = kernel.polarizations() * GaussPanel.NODES;
    double[] re = new double[grid.panels() * size];
    double[] im = new double[march.im().length == 0 ? 0 : re.length];
    double moduli = 0;
    double rounding = 0;
    double unresolved = 0;
    double turning = 0;
    for (int p = 0; p < grid.panels(); p++) {
      Cancellation.check("a scattered wave");
      double half = 0.5 * (edges[p + 1] - edges[p]) * gamma;
      double decayed = Math.exp(-0.5 * edges[p] * gamma);
      march.advance(p, half, series.terms(slabs, bound, edges[p + 1] * gamma, tolerance));
      double peak = store(march.re(), half, decayed, re, p * size);
      if (im.length > 0) {
        peak = Math.max(peak, store(march.im(), half, decayed, im, p * size));
      }
      moduli = Math.max(moduli, march.magnitude());
      rounding = Math.max(rounding, decayed * moduli);
      unresolved = Math.max(unresolved, decayed * march.unresolved());
      // A time is known to its rounding only, and so is a phase.
      turning = Math.max(turning, peak * kernel.fastest() * edges[p + 1]);
    }
    rounding = 0x1p-53 * (ThicknessSeries.ROUNDINGS * rounding + 2 * turning);
    // ∂ψ/∂ζ = −b ∫ K ψ: to first order what K is off by acts once, on a pulse or wave that the rest
    // of the crystal only weakens.
    double known = series.thickness() * kernel.error();
    double error = rounding + unresolved + known + series.cutOff(tolerance);
    PanelWave wave =
        new PanelWave(series.transition(), kernel.polarizations(), edges, re, im, error);
    return new Passage(wave, rounding, unresolved);
  }

  /// Puts back the decay; returns the largest modulus.
  private static double store(double[] u, double half, double decayed, double[] into, int offset) {
    double peak = 0;
    for (int i = 0; i < u.length; i++) {
      double node = GaussPanel.node(i % GaussPanel.NODES);
      double value = u[i] * decayed * Math.exp(-0.5 * half * (1 + node));
      into[offset + i] = value;
      peak = Math.max(peak, Math.abs(value));
    }
    return peak;
  }
}
