package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.DickeRange;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.TurnAngle;
import org.mebit.ensemble.XDickeState;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;

/// The state of the ends of a chain of any length, contracted node by node over all Dicke states.
///
/// For every pair `(k₁,k₁')` of node 1 with `k₁ ≥ k₁'` a matrix `L(k,k')` of the node reached so
/// far is carried along the chain; the other pairs are its Hermitian conjugate. With centred x a
/// bond turns L into `Fᵀ L F*`, `F(x,y) = exp(±i t x y)`, alternating from + at the bond of nodes 1
/// and 2. A measured node multiplies `L(k,k')` by
///
/// ```
/// v(k) v(k') exp(iφ(x−x') − 2 γ_i t (k−k')²),   v = √p(k) ⟨q|k⟩_x
/// ```
///
/// and an end by `√(p(k) p(k')) exp(−2 γ_e t (k−k')²)`. Phases that one end sees alone are left
/// out.
final class NodeByNode {
  private static final double ROUNDING = 8 * 0x1p-53;

  private final EnsembleChain chain;
  private final double time;
  private final Dephasing dephasing;
  private final int levels;
  private final double[] amplitudes;

  /// Relative error of the state from sums that cancel.
  private double cancelled;

  /// `L(k,k')` of the pair number r at row k, column `k' + levels·r`.
  private ComplexMatrix pairs;

  NodeByNode(EnsembleChain chain, double time, Dephasing dephasing) {
    this.chain = chain;
    this.time = time;
    this.dephasing = dephasing;
    this.levels = Math.toIntExact(chain.atoms() + 1);
    this.amplitudes = DickeRange.all(chain.atoms()).amplitudes(chain.atoms());
    this.pairs = start();
    for (int node = 2; node <= chain.nodes(); node++) {
      Cancellation.check("a dephased state");
      if (node > 2) {
        cross(node % 2 == 0);
      }
      weigh(node);
    }
  }

  /// The number of the pair `(k, k')`, `k ≥ k'`.
  static int pair(int k, int other) {
    return k * (k + 1) / 2 + other;
  }

  int levels() {
    return levels;
  }

  /// Where `L(k,k')` of a pair starts: the real part of its column k', row 0.
  int column(int pair, int k) {
    return 2 * levels * (levels * pair + k);
  }

  /// `L(k,k')` for all pairs, interleaved.
  double[] entries() {
    return pairs.entries();
  }

  /// The first bond, from the pair of node 1.
  private ComplexMatrix start() {
    double[] f = phases(true).entries();
    ComplexMatrix first = ComplexMatrix.zeros(levels, levels * levels * (levels + 1) / 2);
    double[] entries = first.entries();
    double[] decay = decay(dephasing.ends());
    int at = 0;
    for (int k = 0; k < levels; k++) {
      Cancellation.check("a dephased state");
      for (int other = 0; other <= k; other++) {
        double weight = amplitudes[k] * amplitudes[other] * decay[k - other];
        for (int column = 0; column < levels; column++) {
          int there = 2 * (levels * other + column);
          double re = weight * f[there];
          double im = -weight * f[there + 1];
          for (int row = 0; row < levels; row++) {
            int here = 2 * (levels * k + row);
            entries[at++] = f[here] * re - f[here + 1] * im;
            entries[at++] = f[here] * im + f[here + 1] * re;
          }
        }
      }
    }
    return first;
  }

  /// A bond: `L → Fᵀ L F*`, first the rows of all pairs in one product, then the columns.
  private void cross(boolean positive) {
    LinearAlgebra algebra = LinearAlgebra.chosen();
    double terms = termsPerPair();
    // F is symmetric.
    ComplexMatrix rows = transposed(algebra.multiply(phases(positive), pairs));
    Cancellation.check("a dephased state");
    pairs = transposed(algebra.multiply(phases(!positive), rows));
    // The sum over k leaves noise of the size of its terms, which that over k' does not cancel.
    double kept = pairs.norm();
    cancelled += kept > 0 ? ROUNDING * levels * terms / kept : 1;
  }

  /// The root of the sum over all pairs of `(Σ |L(k,k')|)²`.
  private double termsPerPair() {
    double[] entries = pairs.entries();
    int block = 2 * levels * levels;
    double squares = 0;
    for (int start = 0; start < entries.length; start += block) {
      double sum = 0;
      for (int i = start; i < start + block; i++) {
        sum += Math.abs(entries[i]);
      }
      squares += sum * sum;
    }
    return Math.sqrt(squares);
  }

  /// Each pair's matrix transposed.
  private ComplexMatrix transposed(ComplexMatrix matrices) {
    double[] from = matrices.entries();
    double[] to = new double[from.length];
    int block = 2 * levels * levels;
    for (int start = 0; start < from.length; start += block) {
      for (int column = 0; column < levels; column++) {
        int at = start + 2 * levels * column;
        for (int row = 0; row < levels; row++) {
          int there = start + 2 * (levels * row + column);
          to[at + 2 * row] = from[there];
          to[at + 2 * row + 1] = from[there + 1];
        }
      }
    }
    return new ComplexMatrix(matrices.rows(), matrices.columns(), to);
  }

  private void weigh(int node) {
    boolean end = node == chain.nodes();
    double[] v = end ? amplitudes : measured(node);
    double[] decay = decay(end ? dephasing.ends() : dephasing.inner());
    double[] cosines = new double[levels];
    double[] sines = new double[levels];
    TurnAngle offset = TurnAngle.of(end ? 0 : chain.offset());
    for (int d = 0; d < levels; d++) {
      double angle = offset.times(d).radians();
      cosines[d] = decay[d] * Math.cos(angle);
      sines[d] = decay[d] * Math.sin(angle);
    }
    double[] factors = new double[2 * levels * levels];
    for (int column = 0; column < levels; column++) {
      for (int row = 0; row < levels; row++) {
        int d = row - column;
        double weight = v[row] * v[column];
        int at = 2 * (levels * column + row);
        factors[at] = weight * cosines[Math.abs(d)];
        factors[at + 1] = Integer.signum(d) * weight * sines[Math.abs(d)];
      }
    }
    double[] entries = pairs.entries();
    for (int start = 0; start < entries.length; start += factors.length) {
      for (int i = 0; i < factors.length; i += 2) {
        double re = entries[start + i];
        double im = entries[start + i + 1];
        entries[start + i] = re * factors[i] - im * factors[i + 1];
        entries[start + i + 1] = re * factors[i + 1] + im * factors[i];
      }
    }
  }

  private double[] measured(int node) {
    double[] v = XDickeState.elements(chain.atoms(), chain.outcomes().at(node));
    for (int k = 0; k < levels; k++) {
      v[k] *= amplitudes[k];
    }
    return v;
  }

  private double[] decay(double rate) {
    double damping = Damping.of(rate, time);
    double[] decay = new double[levels];
    for (int d = 0; d < levels; d++) {
      decay[d] = Math.exp(-2 * damping * d * (double) d);
    }
    return decay;
  }

  /// `exp(±i t x y)` as `(2x)(2y)·t/4`: whole multiples of a quarter of t, exact modulo 4π.
  private ComplexMatrix phases(boolean positive) {
    ComplexMatrix f = ComplexMatrix.zeros(levels, levels);
    TurnAngle quarter = TurnAngle.of(positive ? 0.25 * time : -0.25 * time);
    long atoms = chain.atoms();
    for (int column = 0; column < levels; column++) {
      TurnAngle step = quarter.times(2L * column - atoms);
      for (int row = 0; row < levels; row++) {
        double phase = step.times(2L * row - atoms).radians();
        int at = 2 * (row + levels * column);
        f.entries()[at] = Math.cos(phase);
        f.entries()[at + 1] = Math.sin(phase);
      }
    }
    return f;
  }

  /// The probability of the outcomes: the trace.
  double probability() {
    double total = 0;
    for (int k = 0; k < levels; k++) {
      for (int i = 0; i < levels; i++) {
        total += pairs.entries()[column(pair(k, k), i) + 2 * i];
      }
    }
    return total;
  }

  /// An estimate of the Frobenius norm of what rounding did to the state: the matrices of the pairs
  /// `(k,k)` should be Hermitian, and what they lack of it is a sample of the error of all.
  /// Symmetric sums may hide theirs, and so what cancelled in them counts too.
  double roundingNorm() {
    double square = 0;
    for (int k = 0; k < levels; k++) {
      int pair = pair(k, k);
      for (int column = 0; column < levels; column++) {
        for (int row = 0; row <= column; row++) {
          int here = column(pair, column) + 2 * row;
          int there = column(pair, row) + 2 * column;
          double re = pairs.entries()[here] - pairs.entries()[there];
          double im = pairs.entries()[here + 1] + pairs.entries()[there + 1];
          square += re * re + im * im;
        }
      }
    }
    return Math.sqrt(levels * square) + (ROUNDING + cancelled) * Math.abs(probability());
  }
}
