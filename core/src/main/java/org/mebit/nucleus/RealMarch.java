package org.mebit.nucleus;

import java.util.Arrays;

/// [SlabMarch] for one polarisation and real vectors: the wave stays real.
final class RealMarch implements SlabMarch {
  private static final int NODES = GaussPanel.NODES;

  private final int coherences;
  private final double[] vectors;
  private final double weight;
  private final double slab;
  private final int slabs;
  private final int mostTerms;

  /// Integrals up to the panel's beginning, `[slab][power of V][coherence]`.
  private final double[] integrals;

  private final double[][] d;
  private final double[] wave = new double[NODES];
  private final double[] term = new double[NODES];
  private final double[] next = new double[NODES];
  private final double[] sum = new double[NODES];
  private final double[] product = new double[NODES];
  private final double[] running = new double[NODES];

  /// What is integrated in the panel, all slabs and terms together, `[coherence][node]`.
  private final double[] integrand;

  private double magnitude;
  private double unresolved;

  /// @param coherences number of vectors
  /// @param vectors at all nodes, `[node][coherence]`
  /// @param start vectors at 0
  /// @param weight p
  /// @param slab b of one slab
  /// @param slabs number of slabs
  /// @param mostTerms of the series in any panel
  RealMarch(
      int coherences,
      double[] vectors,
      double[] start,
      double weight,
      double slab,
      int slabs,
      int mostTerms) {
    this.coherences = coherences;
    this.vectors = vectors;
    this.weight = weight;
    this.slab = slab;
    this.slabs = slabs;
    this.mostTerms = mostTerms;
    this.integrals = new double[slabs * mostTerms * coherences];
    this.d = new double[coherences][NODES];
    this.integrand = new double[coherences * NODES];
    for (int k = 0; k < slabs; k++) {
      System.arraycopy(start, 0, integrals, k * mostTerms * coherences, coherences);
    }
  }

  @Override
  public void advance(int panel, double half, int terms) {
    for (int l = 0; l < coherences; l++) {
      for (int j = 0; j < NODES; j++) {
        d[l][j] = vectors[(panel * NODES + j) * coherences + l];
      }
    }
    Arrays.fill(wave, 0);
    Arrays.fill(integrand, 0);
    magnitude = 0;
    for (int k = 0; k < slabs; k++) {
      pass(k, half, terms);
    }
    unresolved = 2 * GaussPanel.beyond(wave, 0);
    for (int l = 0; l < coherences; l++) {
      unresolved += half * GaussPanel.beyond(integrand, l * NODES) / NODES;
    }
  }

  private void pass(int k, double half, int terms) {
    for (int j = 0; j < NODES; j++) {
      term[j] = wave[j];
      sum[j] = Math.abs(wave[j]);
    }
    for (int n = 0; n < terms; n++) {
      double factor = -slab * weight / (n + 1);
      int at = (k * mostTerms + n) * coherences;
      for (int l = 0; l < coherences; l++) {
        double[] vector = d[l];
        for (int j = 0; j < NODES; j++) {
          product[j] = vector[j] * term[j];
        }
        integrals[at + l] = GaussPanel.running(product, half, integrals[at + l], running);
        for (int j = 0; j < NODES; j++) {
          integrand[l * NODES + j] += factor * product[j];
        }
        if (l == 0) {
          for (int j = 0; j < NODES; j++) {
            next[j] = vector[j] * running[j];
          }
        } else {
          for (int j = 0; j < NODES; j++) {
            next[j] += vector[j] * running[j];
          }
        }
      }
      for (int j = 0; j < NODES; j++) {
        double value = factor * next[j];
        term[j] = value;
        wave[j] += value;
        sum[j] += Math.abs(value);
      }
    }
    double largest = 0;
    for (int j = 0; j < NODES; j++) {
      largest = Math.max(largest, sum[j]);
    }
    magnitude += largest;
  }

  @Override
  public double[] re() {
    return wave;
  }

  @Override
  public double[] im() {
    return new double[0];
  }

  @Override
  public double magnitude() {
    return magnitude;
  }

  @Override
  public double unresolved() {
    return unresolved;
  }
}
