package org.mebit.nucleus;

import java.util.Arrays;

/// A scattered wave by its values at the 16 Gauss-Legendre nodes of every panel.
final class PanelWave implements ScatteredWave {
  private final Transition transition;
  private final int polarizations;
  private final double[] edges;
  private final double[] re;
  private final double[] im;
  private final double error;

  /// @param edges of the panels, s
  /// @param re real parts, `[panel][polarisation][node]` flattened
  /// @param im imaginary parts, likewise; empty if they vanish
  /// @param error bound, Γ
  PanelWave(
      Transition transition,
      int polarizations,
      double[] edges,
      double[] re,
      double[] im,
      double error) {
    this.transition = transition;
    this.polarizations = polarizations;
    this.edges = edges;
    this.re = re;
    this.im = im;
    this.error = error;
  }

  @Override
  public Transition transition() {
    return transition;
  }

  @Override
  public int polarizations() {
    return polarizations;
  }

  @Override
  public double end() {
    return edges[edges.length - 1];
  }

  @Override
  public double[] edges() {
    return edges.clone();
  }

  @Override
  public void at(double time, double[] into) {
    int last = edges.length - 1;
    // No Require here: words that nobody reads take longer than the wave.
    if (!(time >= 0 && time <= edges[last])) {
      throw new IllegalArgumentException(
          "time must be in 0.." + edges[last] + " s, but is " + time);
    }
    int found = Arrays.binarySearch(edges, time);
    int panel = Math.min(found >= 0 ? found : -found - 2, last - 1);
    // Dividing anew for each of four values takes half as long again as this short-lived array.
    double[] factors = new double[GaussPanel.NODES];
    double from = edges[panel];
    double to = edges[panel + 1];
    GaussPanel.interpolation(((time - from) - (to - time)) / (to - from), factors);
    for (int s = 0; s < polarizations; s++) {
      int offset = (panel * polarizations + s) * GaussPanel.NODES;
      into[2 * s] = weighted(factors, re, offset);
      into[2 * s + 1] = im.length == 0 ? 0 : weighted(factors, im, offset);
    }
  }

  private static double weighted(double[] factors, double[] values, int offset) {
    double sum = 0;
    for (int i = 0; i < GaussPanel.NODES; i++) {
      sum += factors[i] * values[offset + i];
    }
    return sum;
  }

  @Override
  public double error() {
    return error;
  }
}
