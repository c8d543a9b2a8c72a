package org.mebit.ensemble;

import org.mebit.numeric.Binomial;
import org.mebit.numeric.ComplexMatrix;

/// The factors of the end-to-end amplitude: overlaps of measured even nodes, weights of measured
/// odd nodes, and the phases of the last bond of an even chain. [ExactChain] has their formulas.
final class ChainFactors {
  private final EnsembleChain chain;
  private final double time;
  private final TurnAngle angle;
  private final TurnAngle offset;
  private final DickeRange inner;
  private final boolean truncateMeasured;

  /// @param inner states kept on measured nodes
  /// @param truncateMeasured whether the sums over even measured nodes run over `inner` too, or
  ///   over all states
  ChainFactors(EnsembleChain chain, double time, DickeRange inner, boolean truncateMeasured) {
    this.chain = chain;
    this.time = time;
    this.angle = TurnAngle.of(time);
    this.offset = TurnAngle.of(chain.offset());
    this.inner = inner;
    this.truncateMeasured = truncateMeasured;
  }

  /// `T_j(k,k')` as a function of `k − k'`, at index `(k − left.first) − (k' − right.first) +
  /// right.size − 1`.
  double[] toeplitz(int node, DickeRange left, DickeRange right) {
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
  static double overlap(TurnAngle alpha, long atoms, long q) {
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
  double[] measuredWeights(int node) {
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
  ComplexMatrix phases(DickeRange left, DickeRange right) {
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
}
