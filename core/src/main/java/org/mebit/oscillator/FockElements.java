package org.mebit.oscillator;

/// Matrix elements of a heralded state between Fock states of up to `cutoff` phonons in each mode.
///
/// A phase-insensitive Gaussian state is `Γ(B)/det(1 + N)` with `B = N (1 + N)⁻¹`, where Γ(B) acts
/// on every phonon alike: `⟨m|Γ(B)|n⟩ = per(B_{m,n})/√(m! n!)`, zero unless `m_A + m_B = n_A +
/// n_B`. From `a Γ(B) = Γ(B) (B a)` follow all elements by steps of one phonon, here for a state
/// and its change at once.
final class FockElements {
  final int cutoff;
  private final int stride;
  private final double[] before;
  private final double[] change;
  private final boolean finite;

  FockElements(HeraldDifference herald, int cutoff) {
    this.cutoff = cutoff;
    stride = cutoff + 1;
    finite = herald.finite();
    before = new double[stride * stride * stride];
    change = new double[before.length];
    Change one = Change.constant(1);
    Change product = herald.nAB().times(herald.nAB());
    Change determinant = one.plus(herald.nA()).times(one.plus(herald.nB())).minus(product);
    Change bAA = herald.nA().times(one.plus(herald.nB())).minus(product).over(determinant);
    Change bBB = herald.nB().times(one.plus(herald.nA())).minus(product).over(determinant);
    Change bAB = herald.nAB().over(determinant);
    Change vacuum = herald.weight().over(determinant);
    before[0] = vacuum.before();
    change[0] = vacuum.change();
    for (int mA = 0; mA <= cutoff; mA++) {
      for (int mB = 0; mB <= cutoff; mB++) {
        for (int nA = Math.max(0, mA + mB - cutoff); nA <= Math.min(cutoff, mA + mB); nA++) {
          if (mA + mB > 0) {
            step(mA, mB, nA, mA > 0 ? bAA : bAB, mA > 0 ? bAB : bBB);
          }
        }
      }
    }
  }

  /// One phonon less in A, or in B if A has none: `√m ⟨m|Γ|n⟩ = √n_A B_·A ⟨m−1|Γ|n_A−1⟩ + √n_B B_·B
  /// ⟨m−1|Γ|n_B−1⟩`.
  private void step(int mA, int mB, int nA, Change fromA, Change fromB) {
    int lessA = mA > 0 ? mA - 1 : 0;
    int lessB = mA > 0 ? mB : mB - 1;
    int nB = mA + mB - nA;
    double was = 0;
    double changed = 0;
    if (nA > 0) {
      int from = place(lessA, lessB, nA - 1);
      double root = Math.sqrt(nA);
      was += root * fromA.before() * before[from];
      changed += root * (fromA.change() * after(from) + fromA.before() * change[from]);
    }
    if (nB > 0) {
      int from = place(lessA, lessB, nA);
      double root = Math.sqrt(nB);
      was += root * fromB.before() * before[from];
      changed += root * (fromB.change() * after(from) + fromB.before() * change[from]);
    }
    double root = Math.sqrt(mA > 0 ? mA : mB);
    int at = place(mA, mB, nA);
    before[at] = was / root;
    change[at] = changed / root;
  }

  private int place(int mA, int mB, int nA) {
    return (mA * stride + mB) * stride + nA;
  }

  private double after(int place) {
    return finite ? before[place] + change[place] : before[place];
  }

  /// `⟨m_A m_B|ρ|n_A, m_A + m_B − n_A⟩`, not normalised: the change, plus the state after it as
  /// often as noise heralds.
  ///
  /// @param quiet chance that noise does not herald
  /// @param noisy chance that it does
  double element(int mA, int mB, int nA, double quiet, double noisy) {
    int at = place(mA, mB, nA);
    return quiet * change[at] + noisy * after(at);
  }
}
