package org.mebit.ensemble.dephasing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mebit.ensemble.Estimate;
import org.mebit.numeric.Cancellation;

/// Averages of trace norms over the momentum θ of the sum `s = k₁ + k₃`.
///
/// The eigenvalues of [BlochSymbol] are even and periodic in θ, so that the trapezoid rule over
/// half a period converges fast; but their magnitudes have kinks where an eigenvalue crosses zero.
/// Between two points of opposite sign the eigenvalue is taken as a straight line.
///
/// Points once computed serve finer rules too.
final class BlochAverage {
  private static final int FEWEST = 16;

  private final BlochSymbol symbol;
  private final double half;
  private final List<Sector> sectors;

  /// Eigenvalues of each sector, by the point's place in half a period.
  private final Map<Double, double[][]> points = new TreeMap<>();

  /// @param period of θ is 2π over this
  BlochAverage(BlochSymbol symbol, long period) {
    this.symbol = symbol;
    this.half = Math.PI / period;
    this.sectors = Sector.of(period);
  }

  /// Logarithmic negativity from a number of intervals that is doubled until the value stays, with
  /// its last change as the error.
  ///
  /// @param most intervals, a power of two
  /// @param wanted change that is small enough, bit
  Estimate settled(int most, double wanted) {
    double before = over(FEWEST / 2).bits();
    for (int intervals = FEWEST; ; intervals *= 2) {
      double value = over(intervals).bits();
      double change = Math.abs(value - before);
      if (change <= wanted || 2 * intervals > most) {
        return new Estimate(value, change);
      }
      before = value;
    }
  }

  /// The mean over half a period.
  ///
  /// @param intervals their number, a power of two
  NormAndTrace over(int intervals) {
    double norm = 0;
    double trace = 0;
    double[][] before = levels(0);
    for (int j = 1; j <= intervals; j++) {
      double[][] after = levels((double) j / intervals);
      for (int sector = 0; sector < before.length; sector++) {
        for (int i = 0; i < before[sector].length; i++) {
          double a = before[sector][i];
          double b = after[sector][i];
          trace += 0.5 * (a + b);
          norm += a * b < 0 ? 0.5 * (a * a + b * b) / Math.abs(a - b) : 0.5 * Math.abs(a + b);
        }
      }
      before = after;
    }
    return new NormAndTrace(norm / intervals, trace / intervals);
  }

  private double[][] levels(double place) {
    return points.computeIfAbsent(
        place,
        missing -> {
          Cancellation.check("a dephased state");
          DifferenceChain chain = symbol.at(half * missing);
          return sectors.stream().map(chain::levels).toArray(double[][]::new);
        });
  }
}
