package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.TurnAngle;
import org.mebit.ensemble.XDickeState;
import org.mebit.numeric.Binomial;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// What measuring the middle one of three nodes leaves between the ends:
///
/// ```
/// G(d,d') = Σ_{y,y'} v(y) v(y') exp(−2 γ_i t (y−y')²) cos(ya − y'a'),   a = td + φ
/// ```
///
/// for `|d|, |d'| ≤ reach`, with centred y and `v = √p(y) ⟨q|y⟩_x`.
///
/// Since `v(−y) = ±v(y)`, the sums run over `y ≥ 0` only, and the cosine of the difference is a
/// product of cosines plus one of sines: two products of matrices.
final class OverlapTable {
  /// Terms below this part of the largest are left out: the square root of what would matter, as
  /// every term is a product of two.
  private static final double NEGLIGIBLE = 1e-19;

  private static final double ROUNDING = 4 * 0x1p-53;

  /// `G(d,d')` at `(d + reach) + (2·reach + 1)(d' + reach)`.
  final double[] values;

  final int reach;

  /// Bound of the absolute rounding error of every value.
  final double error;

  /// @param rate γ_i of the measured node
  /// @param reach largest `|d|`
  OverlapTable(EnsembleChain chain, double time, double rate, int reach) {
    this.reach = reach;
    long atoms = chain.atoms();
    long q = chain.outcomes().at(2);
    double[] elements = XDickeState.elements(atoms, q);
    int lowest = Math.toIntExact((atoms + 1) / 2);
    double[] v = new double[elements.length - lowest];
    double largest = 0;
    for (int i = 0; i < v.length; i++) {
      v[i] = Binomial.rootProbability(atoms, lowest + i, 0.5, 0.5) * elements[lowest + i];
      largest = Math.max(largest, Math.abs(v[i]));
    }
    int kept = v.length;
    while (kept > 1 && Math.abs(v[kept - 1]) < NEGLIGIBLE * largest) {
      kept--;
    }
    if (atoms % 2 == 0) {
      // The centre is its own mirror image.
      v[0] *= 0.5;
    }
    boolean even = (atoms - q) % 2 == 0;
    // y = x/2 with whole x of the parity of N.
    int start = (int) (atoms % 2);
    double[] difference = decay(Damping.of(rate, time), kept, 0);
    double[] sum = decay(Damping.of(rate, time), 2 * kept, start);
    double[] cosines = new double[kept * kept];
    double[] sines = new double[kept * kept];
    double absolute = 0;
    for (int j = 0; j < kept; j++) {
      for (int i = 0; i < kept; i++) {
        double weight = 2 * v[i] * v[j];
        double direct = weight * difference[Math.abs(i - j)];
        double mirror = even ? weight * sum[i + j] : -weight * sum[i + j];
        cosines[i + kept * j] = direct + mirror;
        sines[i + kept * j] = direct - mirror;
        absolute += Math.abs(direct) + Math.abs(mirror);
      }
    }
    int size = 2 * reach + 1;
    double[] cos = new double[size * kept];
    double[] sin = new double[size * kept];
    waves(chain.offset(), time, start, cos, sin, kept);
    this.values = sandwich(new Matrix(size, kept, cos), new Matrix(kept, kept, cosines));
    double[] second = sandwich(new Matrix(size, kept, sin), new Matrix(kept, kept, sines));
    for (int i = 0; i < values.length; i++) {
      values[i] += second[i];
    }
    this.error = ROUNDING * absolute * (1 + Math.log(kept));
  }

  /// `exp(−2 γt κ²)` for `κ = start, start + 1, …`.
  private static double[] decay(double rateTime, int count, int start) {
    double[] decay = new double[count];
    for (int i = 0; i < count; i++) {
      double kappa = i + start;
      decay[i] = Math.exp(-2 * rateTime * kappa * kappa);
    }
    return decay;
  }

  /// `cos ya` and `sin ya` with `ya = x·(td + φ)/2`, whole multiples of an angle exact modulo 4π.
  private void waves(double offset, double time, int start, double[] cos, double[] sin, int kept) {
    TurnAngle halfTime = TurnAngle.of(0.5 * time);
    TurnAngle halfOffset = TurnAngle.of(0.5 * offset);
    int size = 2 * reach + 1;
    for (int row = 0; row < size; row++) {
      TurnAngle half = halfTime.times(row - reach).plus(halfOffset);
      TurnAngle step = half.times(2);
      TurnAngle angle = start == 0 ? TurnAngle.ZERO : half;
      for (int i = 0; i < kept; i++) {
        double radians = angle.radians();
        cos[row + size * i] = Math.cos(radians);
        sin[row + size * i] = Math.sin(radians);
        angle = angle.plus(step);
      }
    }
  }

  private static double[] sandwich(Matrix waves, Matrix kernel) {
    LinearAlgebra algebra = LinearAlgebra.chosen();
    return algebra.multiply(algebra.multiply(waves, kernel), waves.transpose()).entries();
  }

  /// `G(d,d)`.
  double diagonal(int d) {
    return values[(d + reach) * (2 * reach + 2)];
  }

  /// The probability of the outcome: `Σ p(k₁) p(k₃) G(k₁−k₃, k₁−k₃)` over the given weights.
  ///
  /// @param p `p(k)` of the Dicke numbers that may appear, no more than `reach + 1` of them
  double probability(double[] p) {
    double total = 0;
    for (int d = -(p.length - 1); d < p.length; d++) {
      double pairs = 0;
      for (int k = Math.max(0, d); k < Math.min(p.length, p.length + d); k++) {
        pairs += p[k] * p[k - d];
      }
      total += pairs * diagonal(d);
    }
    return total;
  }
}
