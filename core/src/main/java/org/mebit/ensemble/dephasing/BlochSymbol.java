package org.mebit.ensemble.dephasing;

import java.util.List;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.TurnAngle;

/// The partial transpose as seen by one momentum θ of the sum `s = k₁ + k₃`:
///
/// ```
/// X(θ)(r,r') = w(r) w(r') Σ_S exp(−γ_e t (S² + R²) − S²/4N) cos(Sθ) G_S(r+r')
/// ```
///
/// with `w = exp(−r²/2·width)`, `S = s − s'` and `R = r − r'`. The term `S²/4N` is what the weights
/// `exp(−s²/2N)` leave besides their value at the mean sum. S and R have the same parity, so that
/// the sum over S is a table over `r + r'`.
///
/// @param weight w over `r = 0..largest`
/// @param ends `exp(−γ_e t R²)`
/// @param shifts the S kept, ascending from 0
/// @param strengths `(2 −δ_{S0}) exp(−(γ_e t + 1/4N) S²)`
/// @param measured `G_S` over `r + r'`, one row for each shift
record BlochSymbol(
    double[] weight, double[] ends, int[] shifts, double[] strengths, double[][] measured) {

  /// @param width of the weights, N unless the chains are shortened
  /// @param cut differences up to this many √width are kept
  static BlochSymbol of(
      long atoms,
      double time,
      Dephasing dephasing,
      List<Coupling> couplings,
      double width,
      double cut) {
    int largest = (int) Math.min(atoms, (long) Math.ceil(cut * Math.sqrt(width)));
    double[] weight = new double[largest + 1];
    for (int r = 0; r <= largest; r++) {
      weight[r] = Math.exp(-0.5 * r * r / width);
    }
    MeasuredNode node =
        new MeasuredNode(atoms, TurnAngle.of(time), Damping.of(dephasing.inner(), time));
    double damping = Damping.of(dephasing.ends(), time);
    int count = couplings.size() + 1;
    int[] shifts = new int[count];
    double[] strengths = new double[count];
    double[][] measured = new double[count][];
    for (int i = 0; i < count; i++) {
      int shift = i == 0 ? 0 : Math.toIntExact(couplings.get(i - 1).shift());
      shifts[i] = shift;
      double decay = (damping + 0.25 / atoms) * shift * shift;
      strengths[i] = (i == 0 ? 1 : 2) * Math.exp(-decay);
      measured[i] = node.at(shift, 2 * largest);
    }
    double[] ends = DifferenceChain.band(damping, largest);
    return new BlochSymbol(weight, ends, shifts, strengths, measured);
  }

  /// `X(θ)`.
  DifferenceChain at(double theta) {
    return sum(theta, false);
  }

  /// `dX/dθ`.
  DifferenceChain slope(double theta) {
    return sum(theta, true);
  }

  private DifferenceChain sum(double theta, boolean slope) {
    double[] table = new double[measured[0].length];
    for (int i = 0; i < shifts.length; i++) {
      double angle = shifts[i] * theta;
      double factor = strengths[i] * (slope ? -shifts[i] * Math.sin(angle) : Math.cos(angle));
      for (int x = shifts[i] & 1; x < table.length; x += 2) {
        table[x] += factor * measured[i][x];
      }
    }
    return new DifferenceChain(weight, ends, table);
  }
}
