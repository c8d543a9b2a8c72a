package org.mebit.numeric;

import java.util.Arrays;

/// `⟨e₀| g(A) |e₀⟩` for a small positive semidefinite matrix and `g(x) = x^p` or `x^p ln x`,
/// without eigenvectors.
///
/// A is reduced to tridiagonal form T by Householder reflections that leave `e₀` alone, so the
/// wanted number is `⟨e₀| g(T) |e₀⟩`. The logarithm is an integral over resolvents, `ln x = ∫ dy
/// e^y [1/(1+e^y) − 1/(x+e^y)]`, by the trapezoidal rule, whose error is at most `8π exp(−2π²/h)`
/// because the integrand is analytic for `|Im y| < π`; each resolvent is a continued fraction from
/// the far end, all of them side by side in one loop. Both tails of the rule are geometric series
/// of moments: above, in `x e^{−y}`; below, in `e^y/x` as far as the power p pays for the inverse
/// powers of x. That leaves 40 resolvents for p ≥ 2 instead of 120. [#rule] is the plain way.
///
/// An instance is a workspace for one thread.
public final class LocalTrace {
  /// Trapezoidal step h in `y = ln s`: `8π exp(−2π²/h)` is 7·10^−15.
  private static final double STEP = 0.55;

  /// Nodes above y = 0, and terms of the series that stands for the rest: its first term left out
  /// is `exp(−7·9·0.55)`, 10^−15.
  private static final int NODES_ABOVE = 8;

  private static final int TERMS_ABOVE = 6;

  /// Nodes for p = 1 and for p ≥ 2. Below the last the series stops at p terms, which leaves
  /// `exp(p·y)`: `exp(−2·32·0.55)` is 5·10^−16, `exp(−64·0.55)` too.
  private static final int NODES_FOR_ONE = 72;

  private static final int NODES = 40;

  private static final double[] SHIFTS = new double[NODES_FOR_ONE];
  private static final double[] WEIGHTS = new double[NODES_FOR_ONE];
  private static final double[] UNIT_SHARE = new double[NODES_FOR_ONE];

  static {
    for (int j = 0; j < NODES_FOR_ONE; j++) {
      SHIFTS[j] = Math.exp(STEP * (NODES_ABOVE - j));
      WEIGHTS[j] = STEP * SHIFTS[j];
      UNIT_SHARE[j] = 1 / (1 + SHIFTS[j]);
    }
  }

  private int capacity;
  private int size;
  private double[] diagonal = {};
  private double[] off = {};
  private final TridiagonalReduction reduction = new TridiagonalReduction();
  private double[] low = {};
  private double[] high = {};
  private final double[] pivots = new double[NODES_FOR_ONE];
  private final double[] lowSolved = new double[NODES_FOR_ONE];
  private final double[] highSolved = new double[NODES_FOR_ONE];
  private final double[] resolvents = new double[NODES_FOR_ONE];
  private double scale;

  /// An empty workspace; it grows with the matrices it sees.
  public LocalTrace() {}

  /// Takes a symmetric positive semidefinite matrix.
  ///
  /// @param n number of rows, at least 1
  /// @param rows the full matrix, `rows[i][j]`; destroyed
  public void reduce(int n, double[][] rows) {
    Require.that(n >= 1, "a local trace needs at least one site");
    grow(n);
    size = n;
    reduction.reduce(n, rows);
    double norm = 0;
    for (int i = 0; i < n; i++) {
      double row =
          Math.abs(diagonal[i])
              + (i > 0 ? Math.abs(off[i - 1]) : 0)
              + (i < n - 1 ? Math.abs(off[i]) : 0);
      norm = Math.max(norm, row);
    }
    scale = norm;
  }

  /// An upper bound of the largest eigenvalue, at most a factor 3 above it; 0 for the zero matrix.
  /// The moments below are those of `A/scale`.
  public double scale() {
    return scale;
  }

  /// `⟨e₀| (A/scale)^p |e₀⟩`.
  ///
  /// @param p at least 0
  public double moment(int p) {
    power(p / 2, low);
    power(p - p / 2, high);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += low[i] * high[i];
    }
    return sum;
  }

  /// `⟨e₀| (A/scale)^p ln(A/scale) |e₀⟩`, with an error of 10^−14 of `⟨e₀| (A/scale)^{p−1} |e₀⟩`
  /// and 10^−15 absolute.
  ///
  /// @param p at least 1
  public double logMoment(int p) {
    if (scale == 0) {
      return 0;
    }
    int nodes = p == 1 ? NODES_FOR_ONE : NODES;
    double sum = tails(p, nodes);
    // x^p = x^lo · x^hi shares the power between both sides of the resolvent: no large terms
    // cancel.
    int lo = p / 2;
    int hi = p - lo;
    power(lo, low);
    power(hi, high);
    double moment = 0;
    for (int i = 0; i < size; i++) {
      moment += low[i] * high[i];
    }
    sweep(nodes, 1 / scale, Math.min(hi, size - 1));
    for (int j = 0; j < nodes; j++) {
      sum += WEIGHTS[j] * (moment * UNIT_SHARE[j] - resolvents[j]);
    }
    return sum;
  }

  /// What the trapezoidal rule adds beyond both ends of its nodes, where `e^y [1/(1+e^y) −
  /// 1/(x+e^y)]` is `Σ_k (−1)^k (1−x^k) e^{−ky}` above and `Σ_k (−1)^k (x^{−k}−1) e^{ky}` below.
  private double tails(int p, int nodes) {
    double moment = moment(p);
    double sum = 0;
    for (int k = 1; k <= TERMS_ABOVE; k++) {
      double rest = moment - moment(p + k);
      sum += (k % 2 == 0 ? rest : -rest) * geometric(k, NODES_ABOVE + 1);
    }
    for (int k = 1; k <= Math.min(p, TERMS_ABOVE); k++) {
      double rest = moment(p - k) - moment;
      sum += (k % 2 == 0 ? rest : -rest) * geometric(k, nodes - NODES_ABOVE);
    }
    return sum;
  }

  /// `h Σ_{j≥first} e^{−k h j}`.
  private static double geometric(int k, int first) {
    return STEP * Math.exp(-k * STEP * first) / -Math.expm1(-k * STEP);
  }

  /// The spectral measure of `A/scale` at `e₀` as a Gauss rule: eigenvalues of T and squared first
  /// components, by the QL iteration of Golub and Welsch. The plain reference for the moments
  /// above, and the way to powers that are large or not whole.
  public GaussRule rule() {
    return GaussRule.of(size, diagonal, off, scale == 0 ? 1 : 1 / scale);
  }

  /// `U D Uᵀ = T + s` from the last site up, for all shifts s at once; then `⟨low| (T+s)^−1 |high⟩
  /// = Σ y_i z_i / D_i` with `U y = low`, `U z = high`. One loop over the shifts per site: that is
  /// what the compiler turns into vectors.
  private void sweep(int nodes, double inverse, int lastHigh) {
    double[] d = pivots;
    double[] shift = SHIFTS;
    double last = diagonal[size - 1] * inverse;
    for (int j = 0; j < nodes; j++) {
      d[j] = last + shift[j];
    }
    for (int i = size - 1; i > lastHigh; i--) {
      nextPivots(nodes, i, inverse);
    }
    Arrays.fill(lowSolved, 0);
    Arrays.fill(highSolved, 0);
    Arrays.fill(resolvents, 0);
    for (int i = lastHigh; i >= 0; i--) {
      double y = low[i];
      double z = high[i];
      double b = i < size - 1 ? off[i] * inverse : 0;
      for (int j = 0; j < nodes; j++) {
        double share = 1 / d[j];
        double solvedLow = y - lowSolved[j] * b;
        double solvedHigh = z - highSolved[j] * b;
        resolvents[j] += solvedLow * solvedHigh * share;
        // Kept divided by its pivot: the next site needs y/D.
        lowSolved[j] = solvedLow * share;
        highSolved[j] = solvedHigh * share;
      }
      if (i > 0) {
        nextPivots(nodes, i, inverse);
      }
    }
  }

  /// From the pivots of site i to those of site i − 1.
  private void nextPivots(int nodes, int i, double inverse) {
    double[] d = pivots;
    double[] shift = SHIFTS;
    double b = off[i - 1] * inverse;
    double b2 = b * b;
    double a = diagonal[i - 1] * inverse;
    for (int j = 0; j < nodes; j++) {
      d[j] = a + shift[j] - b2 / d[j];
    }
  }

  /// `target = (T/scale)^k e₀`.
  private void power(int k, double[] target) {
    Arrays.fill(target, 0, size, 0);
    target[0] = 1;
    if (scale == 0) {
      target[0] = k == 0 ? 1 : 0;
      return;
    }
    double inverse = 1 / scale;
    for (int step = 0; step < k; step++) {
      int end = Math.min(step + 2, size);
      double before = 0;
      for (int i = 0; i < end; i++) {
        double here = target[i];
        double after = i + 1 < size ? target[i + 1] : 0;
        double value = diagonal[i] * here;
        if (i > 0) {
          value += off[i - 1] * before;
        }
        if (i + 1 < size) {
          value += off[i] * after;
        }
        target[i] = value * inverse;
        before = here;
      }
    }
  }

  private void grow(int n) {
    if (n > capacity) {
      capacity = n + n / 4;
      low = new double[capacity];
      high = new double[capacity];
      reduction.grow(capacity);
      diagonal = reduction.diagonal;
      off = reduction.off;
    }
  }
}
