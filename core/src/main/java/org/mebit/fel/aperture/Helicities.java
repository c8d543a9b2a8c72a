package org.mebit.fel.aperture;

/// The order ++, +−, −+, −−, and matrices over it.
final class Helicities {
  private Helicities() {}

  /// λ₁ of helicities `i`.
  static int first(int i) {
    return i < 2 ? 1 : -1;
  }

  /// λ₂ of helicities `i`.
  static int second(int i) {
    return i % 2 == 0 ? 1 : -1;
  }

  /// Adds to an element of a Hermitian matrix and to the one across.
  static void add(double[] matrix, int i, int j, double re, double im) {
    matrix[2 * (i + 4 * j)] += re;
    if (i != j) {
      matrix[2 * (i + 4 * j) + 1] += im;
      matrix[2 * (j + 4 * i)] += re;
      matrix[2 * (j + 4 * i) + 1] -= im;
    }
  }
}
