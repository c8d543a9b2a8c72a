package org.mebit.ensemble;

import org.mebit.numeric.Require;

/// The Dicke state `|q⟩` along x in the basis along z: the elements `⟨q|k⟩_x`, k = 0..N (paper eq.
/// 24, a Wigner d element).
///
/// The double sum of eq. 24 alternates and loses 0.3 N digits. The elements are the eigenvector of
/// S_x instead, by its three-term recurrence `√(k(N−k+1)) v(k−1) + √((k+1)(N−k)) v(k+1) = (2q−N)
/// v(k)`, which grows through the forbidden region and is neutral in the oscillating one: run from
/// k = 0 to the centre only, then `v(N−k) = (−1)^{N−q} v(k)`.
public final class XDickeState {
  /// The running values are rescaled beyond this, so that N = 10^5 neither overflows nor loses the
  /// start.
  private static final double LARGE = 0x1p500;

  private XDickeState() {}

  /// The elements for k = 0..N, real, normalised, positive at k = N.
  ///
  /// @param atoms N, at most 2^30
  /// @param q in 0..N
  public static double[] elements(long atoms, long q) {
    int n = (int) Require.inRange("atoms", atoms, 1L, 1L << 30);
    Require.inRange("outcome", q, 0, atoms);
    double[] v = new double[n + 1];
    double eigenvalue = 2.0 * q - n;
    int centre = n / 2;
    v[0] = 1;
    double before = 0;
    double here = 1;
    for (int k = 0; k < centre || k == 0; k++) {
      double next =
          (eigenvalue * here - Math.sqrt((double) k * (n - k + 1)) * before)
              / Math.sqrt((k + 1.0) * (n - k));
      before = here;
      here = next;
      v[k + 1] = next;
      if (Math.abs(next) > LARGE) {
        for (int i = 0; i <= k + 1; i++) {
          v[i] /= LARGE;
        }
        before /= LARGE;
        here /= LARGE;
      }
    }
    double mirror = (n - q) % 2 == 0 ? 1 : -1;
    for (int k = 0; k <= (n - 1) / 2; k++) {
      v[n - k] = mirror * v[k];
    }
    if (n % 2 == 0 && mirror < 0) {
      v[centre] = 0;
    }
    double square = 0;
    for (double element : v) {
      square += element * element;
    }
    double scale = Math.copySign(1 / Math.sqrt(square), v[n]);
    if (v[n] == 0) {
      // The tail underflowed: its sign is mirror times that of v(0), which the recurrence starts
      // positive.
      scale = mirror / Math.sqrt(square);
    }
    for (int k = 0; k <= n; k++) {
      v[k] *= scale;
    }
    return v;
  }
}
