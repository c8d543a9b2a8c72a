package org.mebit.ensemble.dephasing;

import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// The partial transpose between states of one sum `s = k₁ + k₃`, or of one momentum of it, as a
/// matrix over the difference `r = k₁ − k₃`:
///
/// ```
/// X(r,r') = w(|r|) w(|r'|) e(|r−r'|) g(|r+r'|)
/// ```
///
/// The factor e, from the dephasing of the ends, cuts `|r − r'|`: X is a band. Reflection `r → −r`
/// splits it into an even and an odd half, which are bands over `|r|`: an element between r and −r'
/// needs `r + r'` within the reach of e, and then `|r − r'|` is, too.
///
/// @param weight w, from 0 to the largest r
/// @param ends e, from 0 to its reach
/// @param measured g, from 0 to twice the largest r
record DifferenceChain(double[] weight, double[] ends, double[] measured) {
  /// `exp` of minus this is what is cut off the band, relative to its diagonal.
  private static final double BAND_DEPTH = 34;

  /// `exp(−γ_e t R²)` as far as it matters, but no further than the chain is long.
  static double[] band(double damping, int largest) {
    int reach = (int) Math.min(2.0 * largest, Math.ceil(Math.sqrt(BAND_DEPTH / damping)));
    double[] ends = new double[reach + 1];
    for (int difference = 0; difference <= reach; difference++) {
      ends[difference] = Math.exp(-damping * difference * difference);
    }
    return ends;
  }

  /// Trace norm of both signs of the reflection, for `|r|` of one parity.
  ///
  /// @param parity 0 or 1
  NormAndTrace traceNorm(int parity) {
    return NormAndTrace.of(levels(new Sector(parity, 2, 1)))
        .plus(NormAndTrace.of(levels(new Sector(parity, 2, -1))));
  }

  /// The eigenvalues in a sector, ascending.
  double[] levels(Sector sector) {
    int size = sector.size(weight.length - 1);
    int bandwidth = Math.min((ends.length - 1) / sector.step(), Math.max(size - 1, 0));
    double[] band = new double[Math.multiplyExact(bandwidth + 1, size)];
    for (int column = 0; column < size; column++) {
      int last = Math.min(size - 1, column + bandwidth);
      for (int row = column; row <= last; row++) {
        band[row - column + (bandwidth + 1) * column] = folded(row, column, sector);
      }
    }
    return LinearAlgebra.chosen().bandedSymmetricEigenvalues(size, bandwidth, band);
  }

  /// A sector as a dense matrix.
  Matrix dense(Sector sector) {
    int size = sector.size(weight.length - 1);
    Matrix matrix = Matrix.zeros(size, size);
    for (int column = 0; column < size; column++) {
      for (int row = column; row < size; row++) {
        double entry = folded(row, column, sector);
        matrix.entries()[row + size * column] = entry;
        matrix.entries()[column + size * row] = entry;
      }
    }
    return matrix;
  }

  /// `X(r,r') ± X(r,−r')` between the normalised functions of a sector, `r ≥ r' ≥ 0`.
  private double folded(int row, int column, Sector sector) {
    int r = sector.first() + sector.step() * row;
    int other = sector.first() + sector.step() * column;
    int sum = r + other;
    int difference = r - other;
    double direct = difference < ends.length ? ends[difference] * measured[sum] : 0;
    double across = sum < ends.length ? ends[sum] * measured[difference] : 0;
    double scale = r == 0 ? 0.5 : other == 0 ? Math.sqrt(0.5) : 1;
    return scale * weight[r] * weight[other] * (direct + sector.sign() * across);
  }
}
