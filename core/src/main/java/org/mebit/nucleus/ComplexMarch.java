package org.mebit.nucleus;

import java.util.Arrays;

/// [SlabMarch] for one or two polarisations and complex vectors.
final class ComplexMarch implements SlabMarch {
  private static final int NODES = GaussPanel.NODES;

  private final int coherences;
  private final int polarizations;
  private final double[] vectorsRe;
  private final double[] vectorsIm;
  private final double weight;
  private final double slab;
  private final int slabs;
  private final int mostTerms;

  /// Integrals up to the panel's beginning, `[slab][power of V][coherence]`.
  private final double[] integralsRe;

  private final double[] integralsIm;

  private final double[][] dRe;
  private final double[][] dIm;
  private final double[] waveRe;
  private final double[] waveIm;
  private final double[] termRe;
  private final double[] termIm;
  private final double[] nextRe;
  private final double[] nextIm;
  private final double[] sum;
  private final double[] productRe = new double[NODES];
  private final double[] productIm = new double[NODES];
  private final double[] runningRe = new double[NODES];
  private final double[] runningIm = new double[NODES];

  /// What is integrated in the panel, all slabs and terms together, `[coherence][node]`.
  private final double[] integrandRe;

  private final double[] integrandIm;

  private double magnitude;
  private double unresolved;

  /// @param coherences number of vectors
  /// @param polarizations components of each
  /// @param vectorsRe real parts at all nodes, `[node][coherence][polarisation]`
  /// @param vectorsIm imaginary parts, likewise
  /// @param startRe real parts of the vectors' products with the pulse at 0, `[coherence]`
  /// @param startIm imaginary parts, likewise
  /// @param weight p
  /// @param slab b of one slab
  /// @param slabs number of slabs
  /// @param mostTerms of the series in any panel
  ComplexMarch(
      int coherences,
      int polarizations,
      double[] vectorsRe,
      double[] vectorsIm,
      double[] startRe,
      double[] startIm,
      double weight,
      double slab,
      int slabs,
      int mostTerms) {
    this.coherences = coherences;
    this.polarizations = polarizations;
    this.vectorsRe = vectorsRe;
    this.vectorsIm = vectorsIm;
    this.weight = weight;
    this.slab = slab;
    this.slabs = slabs;
    this.mostTerms = mostTerms;
    this.integralsRe = new double[slabs * mostTerms * coherences];
    this.integralsIm = new double[slabs * mostTerms * coherences];
    for (int k = 0; k < slabs; k++) {
      System.arraycopy(startRe, 0, integralsRe, k * mostTerms * coherences, coherences);
      System.arraycopy(startIm, 0, integralsIm, k * mostTerms * coherences, coherences);
    }
    this.integrandRe = new double[coherences * NODES];
    this.integrandIm = new double[coherences * NODES];
    this.dRe = new double[coherences * polarizations][NODES];
    this.dIm = new double[coherences * polarizations][NODES];
    this.waveRe = new double[polarizations * NODES];
    this.waveIm = new double[polarizations * NODES];
    this.termRe = new double[polarizations * NODES];
    this.termIm = new double[polarizations * NODES];
    this.nextRe = new double[polarizations * NODES];
    this.nextIm = new double[polarizations * NODES];
    this.sum = new double[polarizations * NODES];
  }

  @Override
  public void advance(int panel, double half, int terms) {
    int stride = coherences * polarizations;
    for (int ls = 0; ls < stride; ls++) {
      for (int j = 0; j < NODES; j++) {
        dRe[ls][j] = vectorsRe[(panel * NODES + j) * stride + ls];
        dIm[ls][j] = vectorsIm[(panel * NODES + j) * stride + ls];
      }
    }
    Arrays.fill(waveRe, 0);
    Arrays.fill(waveIm, 0);
    Arrays.fill(integrandRe, 0);
    Arrays.fill(integrandIm, 0);
    magnitude = 0;
    for (int k = 0; k < slabs; k++) {
      pass(k, half, terms);
    }
    unresolved = 0;
    for (int s = 0; s < polarizations; s++) {
      unresolved +=
          2 * (GaussPanel.beyond(waveRe, s * NODES) + GaussPanel.beyond(waveIm, s * NODES));
    }
    for (int l = 0; l < coherences; l++) {
      double beyond =
          GaussPanel.beyond(integrandRe, l * NODES) + GaussPanel.beyond(integrandIm, l * NODES);
      unresolved += half * beyond / NODES;
    }
  }

  private void pass(int k, double half, int terms) {
    int size = polarizations * NODES;
    for (int j = 0; j < size; j++) {
      termRe[j] = waveRe[j];
      termIm[j] = waveIm[j];
      sum[j] = Math.abs(waveRe[j]) + Math.abs(waveIm[j]);
    }
    for (int n = 0; n < terms; n++) {
      double factor = -slab * weight / (n + 1);
      int at = (k * mostTerms + n) * coherences;
      Arrays.fill(nextRe, 0);
      Arrays.fill(nextIm, 0);
      for (int l = 0; l < coherences; l++) {
        project(l);
        integralsRe[at + l] = GaussPanel.running(productRe, half, integralsRe[at + l], runningRe);
        integralsIm[at + l] = GaussPanel.running(productIm, half, integralsIm[at + l], runningIm);
        for (int j = 0; j < NODES; j++) {
          integrandRe[l * NODES + j] += factor * productRe[j];
          integrandIm[l * NODES + j] += factor * productIm[j];
        }
        emit(l);
      }
      for (int j = 0; j < size; j++) {
        double re = factor * nextRe[j];
        double im = factor * nextIm[j];
        termRe[j] = re;
        termIm[j] = im;
        waveRe[j] += re;
        waveIm[j] += im;
        sum[j] += Math.abs(re) + Math.abs(im);
      }
    }
    double largest = 0;
    for (int j = 0; j < size; j++) {
      largest = Math.max(largest, sum[j]);
    }
    magnitude += largest;
  }

  /// `Σ_s d_ls u_s`.
  private void project(int l) {
    Arrays.fill(productRe, 0);
    Arrays.fill(productIm, 0);
    for (int s = 0; s < polarizations; s++) {
      double[] re = dRe[l * polarizations + s];
      double[] im = dIm[l * polarizations + s];
      int from = s * NODES;
      for (int j = 0; j < NODES; j++) {
        productRe[j] += re[j] * termRe[from + j] - im[j] * termIm[from + j];
        productIm[j] += re[j] * termIm[from + j] + im[j] * termRe[from + j];
      }
    }
  }

  /// Adds `d*_ls` times the integral to each polarisation.
  private void emit(int l) {
    for (int s = 0; s < polarizations; s++) {
      double[] re = dRe[l * polarizations + s];
      double[] im = dIm[l * polarizations + s];
      int from = s * NODES;
      for (int j = 0; j < NODES; j++) {
        nextRe[from + j] += re[j] * runningRe[j] + im[j] * runningIm[j];
        nextIm[from + j] += re[j] * runningIm[j] - im[j] * runningRe[j];
      }
    }
  }

  @Override
  public double[] re() {
    return waveRe;
  }

  @Override
  public double[] im() {
    return waveIm;
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
