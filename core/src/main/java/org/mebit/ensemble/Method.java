package org.mebit.ensemble;

/// How an end-to-end state was computed.
public enum Method {
  /// Dense matrices over the Dicke states kept.
  EXACT("exact"),
  /// Small patches of the hop lattice; the cost does not grow with N.
  PATCH("patch"),
  /// The table of the law that chains of many atoms share; a microsecond at any N.
  LATTICE_LAW("lattice_law"),
  /// The geometric spectrum near rational multiples of 2π.
  CLOSED_FORM("closed_form"),
  /// A dephased state from dense matrices over a disc of Dicke states of the two ends.
  DISC("disc"),
  /// The disc, split into the residue classes of `k₁ + k_M` that the couplings conserve.
  CLASSES("classes"),
  /// A dephased state where `k₁ + k_M` is conserved: one chain in `k₁ − k_M` for each sum.
  CHAIN("chain"),
  /// The same with Gaussian weights: two chains serve all sums.
  CHAIN_GAUSS("chain_gauss"),
  /// A dephased state from chains in `k₁ − k_M`, averaged over the momentum of `k₁ + k_M`.
  BLOCH("bloch"),
  /// A series in 1/N through exact values of smaller ensembles.
  SERIES("series"),
  /// Dephasing so strong that a bond is a local channel: there is no entanglement.
  THRESHOLD("threshold");

  private final String word;

  Method(String word) {
    this.word = word;
  }

  /// The method's name in files and columns.
  public String word() {
    return word;
  }
}
