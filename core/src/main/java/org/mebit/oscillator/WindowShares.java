package org.mebit.oscillator;

/// How the light of A and of B falls onto both detectors in one window.
///
/// The light of a device has one wave packet; that of B is `D` times A's and `√(1 − D²)` times one
/// that A's light never has. A threshold detector is dark only if both are empty, so what counts is
/// the matrix `K_j = [[a, g], [g, b]]` with which detector j weighs the modes of A and B: its
/// shares a and b, and their coherence `g = D u_A u_B √(η_A η_B)`.
final class WindowShares {
  /// Share of A's light at detectors 1 and 2, efficiency included.
  final double[] a = new double[2];

  final double[] b = new double[2];
  final double[] g = new double[2];

  /// `det K_j`; 0 where the packets are alike, as one mode then carries all.
  final double[] determinant = new double[2];

  /// `det(K₁ + K₂) − det K₁ − det K₂`; the coherences have opposite signs, so nothing cancels.
  final double both;

  /// Noise counts.
  final double[] noise;

  WindowShares(Window window, double transmission) {
    double[] detector = {window.detector1(), window.detector2()};
    double[] shareOfA = {transmission, 1 - transmission};
    double apart = (1 - window.overlap()) * (1 + window.overlap());
    for (int j = 0; j < 2; j++) {
      a[j] = shareOfA[j] * window.efficiencyA() * detector[j];
      b[j] = shareOfA[1 - j] * window.efficiencyB() * detector[j];
      g[j] = (j == 0 ? 1 : -1) * window.overlap() * Math.sqrt(a[j] * b[j]);
      determinant[j] = a[j] * b[j] * apart;
    }
    both = a[0] * b[1] + a[1] * b[0] - 2 * g[0] * g[1];
    noise = new double[] {window.noise1(), window.noise2()};
  }
}
