package org.mebit.ensemble;

/// How an end-to-end state was computed.
public enum Method {
  /// Dense matrices over the Dicke states kept.
  EXACT("exact"),
  /// Small patches of the hop lattice; the cost does not grow with N.
  PATCH("patch"),
  /// The geometric spectrum near rational multiples of 2π.
  CLOSED_FORM("closed_form");

  private final String word;

  Method(String word) {
    this.word = word;
  }

  /// The method's name in files and columns.
  public String word() {
    return word;
  }
}
