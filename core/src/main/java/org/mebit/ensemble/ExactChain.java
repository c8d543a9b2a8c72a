package org.mebit.ensemble;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// Singular values of the end-to-end amplitude by dense matrices: any number of nodes, outcomes,
/// offset and time.
///
/// With k replaced by `x = k − N/2` the amplitude is, up to unitaries on the ends (paper eqs. 21 to
/// 24, centred),
///
/// ```
/// A = W T₂ V₃ T₄ V₅ … T_{M−1} W        M odd
/// A = W T₂ V₃ T₄ … V_{M−1} F W         M even
/// W = diag √p(k),  F(x,y) = exp(i t x y),  V_j = diag √p(k) ⟨q_j|k⟩_x exp(i φ x)
/// T_j(k,k') = √C(N,q) cos^q(α/2) sin^{N−q}(α/2),   α = (k−k')t + φ
/// ```
///
/// Constant phases are dropped. T is real, so an odd chain without offset is real throughout.
final class ExactChain {
  private final EnsembleChain chain;
  private final double time;
  private final TurnAngle angle;
  private final TurnAngle offset;
  private final DickeRange ends;
  private final DickeRange inner;
  private final boolean truncateMeasured;
  private final LinearAlgebra algebra = LinearAlgebra.chosen();

  /// @param ends states kept on nodes 1 and M
  /// @param inner states kept on the measured nodes that appear as matrix indices, the odd ones
  /// @param truncateMeasured whether the sums over even measured nodes run over `inner` too, or
  ///   over all states
  ExactChain(
      EnsembleChain chain,
      double time,
      DickeRange ends,
      DickeRange inner,
      boolean truncateMeasured) {
    this.chain = chain;
    this.time = time;
    this.angle = TurnAngle.of(time);
    this.offset = TurnAngle.of(chain.offset());
    this.ends = ends;
    this.inner = inner;
    this.truncateMeasured = truncateMeasured;
  }

  /// The singular values of A, in no order: their squares sum to the probability of the outcomes.
  double[] singularValues() {
    if (chain.nodes() == 2) {
      return algebra.singularValues(weighted(phases(ends, ends)));
    }
    if (chain.nodes() == 3) {
      return threeNodes();
    }
    return chain.nodes() % 2 == 1 && chain.offset() == 0
        ? algebra.singularValues(realProduct())
        : algebra.singularValues(complexProduct());
  }

  /// M = 3: with J the mirror k → N−k, `J A J = Aᵀ`, so JA is real symmetric and its eigenvalues
  /// are, up to sign, the singular values of A. For all-N outcomes and no offset A itself is
  /// symmetric and commutes with J: two halves.
  private double[] threeNodes() {
    double[] w = ends.amplitudes(chain.atoms());
    double[] t = toeplitz(2, ends, ends);
    int n = w.length;
    return chain.allN() && chain.offset() == 0 ? halves(w, t) : mirrored(w, t, n);
  }

  private double[] mirrored(double[] w, double[] t, int n) {
    double[] a = new double[n * n];
    for (int column = 0; column < n; column++) {
      for (int row = 0; row < n; row++) {
        int mirrorRow = n - 1 - row;
        a[row + n * column] = w[row] * w[column] * t[mirrorRow - column + n - 1];
      }
    }
    double[] values = algebra.symmetricEigenvalues(new Matrix(n, n, a));
    for (int i = 0; i < n; i++) {
      values[i] = Math.abs(values[i]);
    }
    return values;
  }

  private double[] halves(double[] w, double[] t) {
    int n = w.length;
    int odd = n / 2;
    int even = n - odd;
    double[] minus = new double[odd * odd];
    double[] plus = new double[even * even];
    for (int column = 0; column < even; column++) {
      for (int row = 0; row < even; row++) {
        double weight = w[row] * w[column];
        double direct = weight * t[row - column + n - 1];
        double mirror = weight * t[row - (n - 1 - column) + n - 1];
        if (row < odd && column < odd) {
          minus[row + odd * column] = direct - mirror;
          plus[row + even * column] = direct + mirror;
        } else {
          // The centre of an odd range is its own mirror image.
          boolean corner = row >= odd && column >= odd;
          plus[row + even * column] = corner ? direct : Math.sqrt(2) * direct;
        }
      }
    }
    double[] first = algebra.symmetricEigenvalues(new Matrix(even, even, plus));
    double[] second = algebra.symmetricEigenvalues(new Matrix(odd, odd, minus));
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      // Positive semidefinite: what is below zero is rounding.
      values[i] = Math.abs(i < even ? first[i] : second[i - even]);
    }
    return values;
  }

  private Matrix realProduct() {
    Matrix product = new Matrix(0, 0, new double[0]);
    int nodes = chain.nodes();
    for (int node = 2; node < nodes; node += 2) {
      DickeRange left = node == 2 ? ends : inner;
      DickeRange right = node == nodes - 1 ? ends : inner;
      Matrix factor = spread(toeplitz(node, left, right), left.size(), right.size());
      if (node == 2) {
        product = factor;
      } else {
        scaleColumns(product, measuredWeights(node - 1));
        product = algebra.multiply(product, factor);
      }
    }
    return weighted(product);
  }

  private ComplexMatrix complexProduct() {
    ComplexMatrix product = new ComplexMatrix(0, 0, new double[0]);
    int nodes = chain.nodes();
    for (int node = 2; node < nodes; node += 2) {
      DickeRange left = node == 2 ? ends : inner;
      DickeRange right = node == nodes - 1 ? ends : inner;
      Matrix factor = spread(toeplitz(node, left, right), left.size(), right.size());
      if (node == 2) {
        product = factor.toComplex();
      } else {
        scaleColumns(product, measuredWeights(node - 1));
        product = algebra.multiply(product, factor.toComplex());
      }
    }
    if (nodes % 2 == 0) {
      scaleColumns(product, measuredWeights(nodes - 1));
      product = algebra.multiply(product, phases(inner, ends));
    }
    return weighted(product);
  }

  /// `T_j(k,k')` as a function of `k − k'`, at index `(k − left.first) − (k' − right.first) +
  /// right.size − 1`.
  private double[] toeplitz(int node, DickeRange left, DickeRange right) {
    double[] t = new double[left.size() + right.size() - 1];
    long lowest = left.first() - right.last();
    long atoms = chain.atoms();
    long q = chain.outcomes().at(node);
    double[] v = truncateMeasured ? measuredAmplitudes(node) : null;
    for (int i = 0; i < t.length; i++) {
      TurnAngle alpha = angle.times(lowest + i).plus(offset);
      t[i] =
          v == null ? overlap(alpha, atoms, q) : truncatedOverlap(alpha, v, (atoms - q) % 2 == 0);
    }
    return t;
  }

  /// `√C(N,q) cos^q(α/2) sin^{N−q}(α/2)`. Reducing α by a turn changes the sign of both factors.
  private static double overlap(TurnAngle alpha, long atoms, long q) {
    double half = 0.5 * alpha.withinATurn().radians();
    double cosine = Math.cos(half);
    double sine = Math.sin(half);
    double size = Binomial.rootProbability(atoms, q, cosine * cosine, sine * sine);
    boolean negative = (sine < 0 && (atoms - q) % 2 != 0) != (alpha.oddTurns() && atoms % 2 != 0);
    return negative ? -size : size;
  }

  /// The same overlap summed over a truncated measured node: `Σ √p(k) ⟨q|k⟩_x exp(i α x)`, whose
  /// real or imaginary part vanishes by the mirror symmetry of `⟨q|k⟩_x`.
  private double truncatedOverlap(TurnAngle alpha, double[] v, boolean even) {
    double angle = alpha.radians();
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      double phase = angle * centred(inner, i);
      sum += v[i] * (even ? Math.cos(phase) : Math.sin(phase));
    }
    return sum;
  }

  /// `√p(k) ⟨q_j|k⟩_x` over the states kept of a measured node.
  private double[] measuredAmplitudes(int node) {
    double[] elements = XDickeState.elements(chain.atoms(), chain.outcomes().at(node));
    double[] v = inner.amplitudes(chain.atoms());
    for (int i = 0; i < v.length; i++) {
      v[i] *= elements[(int) inner.first() + i];
    }
    return v;
  }

  /// The diagonal of V_j, interleaved.
  private double[] measuredWeights(int node) {
    double[] v = measuredAmplitudes(node);
    double[] weights = new double[2 * v.length];
    double phi = offset.radians();
    for (int i = 0; i < v.length; i++) {
      double phase = phi * centred(inner, i);
      weights[2 * i] = v[i] * Math.cos(phase);
      weights[2 * i + 1] = v[i] * Math.sin(phase);
    }
    return weights;
  }

  /// `F(x,y) = exp(i t x y)` as `(2x)(2y)·t/4`: whole multiples of a quarter of t, exact modulo 4π.
  private ComplexMatrix phases(DickeRange left, DickeRange right) {
    int rows = left.size();
    int columns = right.size();
    double[] f = new double[2 * rows * columns];
    long atoms = chain.atoms();
    TurnAngle quarter = TurnAngle.of(0.25 * time);
    for (int column = 0; column < columns; column++) {
      long y = 2 * (right.first() + column) - atoms;
      TurnAngle step = quarter.times(y);
      for (int row = 0; row < rows; row++) {
        long x = 2 * (left.first() + row) - atoms;
        double phase = step.times(x).radians();
        int at = 2 * (row + rows * column);
        f[at] = Math.cos(phase);
        f[at + 1] = Math.sin(phase);
      }
    }
    return new ComplexMatrix(rows, columns, f);
  }

  private double centred(DickeRange range, int index) {
    return range.first() + index - 0.5 * chain.atoms();
  }

  private static Matrix spread(double[] t, int rows, int columns) {
    double[] a = new double[rows * columns];
    for (int column = 0; column < columns; column++) {
      System.arraycopy(t, columns - 1 - column, a, rows * column, rows);
    }
    return new Matrix(rows, columns, a);
  }

  /// `W A W`, in place.
  private Matrix weighted(Matrix a) {
    double[] w = ends.amplitudes(chain.atoms());
    double[] entries = a.entries();
    for (int column = 0; column < a.columns(); column++) {
      for (int row = 0; row < a.rows(); row++) {
        entries[row + a.rows() * column] *= w[row] * w[column];
      }
    }
    return a;
  }

  /// `W A W`, in place.
  private ComplexMatrix weighted(ComplexMatrix a) {
    double[] w = ends.amplitudes(chain.atoms());
    double[] entries = a.entries();
    for (int column = 0; column < a.columns(); column++) {
      for (int row = 0; row < a.rows(); row++) {
        int at = 2 * (row + a.rows() * column);
        entries[at] *= w[row] * w[column];
        entries[at + 1] *= w[row] * w[column];
      }
    }
    return a;
  }

  private static void scaleColumns(Matrix a, double[] weights) {
    double[] entries = a.entries();
    for (int column = 0; column < a.columns(); column++) {
      for (int row = 0; row < a.rows(); row++) {
        entries[row + a.rows() * column] *= weights[2 * column];
      }
    }
  }

  private static void scaleColumns(ComplexMatrix a, double[] weights) {
    double[] entries = a.entries();
    for (int column = 0; column < a.columns(); column++) {
      double re = weights[2 * column];
      double im = weights[2 * column + 1];
      for (int row = 0; row < a.rows(); row++) {
        int at = 2 * (row + a.rows() * column);
        double x = entries[at];
        double y = entries[at + 1];
        entries[at] = x * re - y * im;
        entries[at + 1] = x * im + y * re;
      }
    }
  }
}
