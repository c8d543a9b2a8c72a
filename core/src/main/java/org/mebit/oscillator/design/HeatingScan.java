package org.mebit.oscillator.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mebit.numeric.Require;

/// Where a fit of a heating curve may start: linear least squares at each pair of rates of a grid.
final class HeatingScan {
  /// Rates tried: from a tenth of the inverse of the longest delay to ten times that of the
  /// shortest step.
  private static final int RATES = 28;

  private static final int MOST_STARTS = 8;
  private static final int UNKNOWNS = 3;

  private final double[] delays;
  private final Evidence evidence;
  private final double[] weights;

  HeatingScan(double[] delays, Evidence evidence) {
    this.delays = delays;
    this.evidence = evidence;
    double mean = 0;
    for (int row = 0; row < delays.length; row++) {
      mean += evidence.measured(row) / delays.length;
    }
    weights = new double[delays.length];
    for (int row = 0; row < delays.length; row++) {
      weights[row] = evidence.information(row, Math.max(mean, 1e-6));
    }
  }

  /// Parameters to start from, the best first.
  List<double[]> starts() {
    double[] sorted = Arrays.stream(delays).sorted().toArray();
    double longest = sorted[sorted.length - 1];
    Require.that(longest > sorted[0], "delays must differ, but are all " + longest);
    double shortest = longest;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] - sorted[i - 1] > 1e-9 * longest) {
        shortest = Math.min(shortest, sorted[i] - sorted[i - 1]);
      }
    }
    double least = Math.log(0.1 / longest);
    double step = (Math.log(10 / shortest) - least) / (RATES - 1);
    double[][] residuals = new double[RATES][RATES];
    List<Start> valleys = new ArrayList<>();
    double[][][] found = new double[RATES][RATES][];
    for (int i = 0; i < RATES; i++) {
      Arrays.fill(residuals[i], Double.POSITIVE_INFINITY);
      for (int j = i + 1; j < RATES; j++) {
        found[i][j] = new double[HeatingCurve.COUNT];
        residuals[i][j] = linear(least + i * step, least + j * step, found[i][j]);
      }
    }
    for (int i = 0; i < RATES; i++) {
      for (int j = i + 1; j < RATES; j++) {
        if (lowest(residuals, i, j)) {
          valleys.add(new Start(residuals[i][j], found[i][j]));
        }
      }
    }
    valleys.sort(Comparator.comparingDouble(Start::residual));
    return valleys.stream().limit(MOST_STARTS).map(Start::parameters).toList();
  }

  private record Start(double residual, double[] parameters) {}

  private static boolean lowest(double[][] residuals, int i, int j) {
    for (int k = Math.max(0, i - 1); k <= Math.min(RATES - 1, i + 1); k++) {
      for (int l = Math.max(0, j - 1); l <= Math.min(RATES - 1, j + 1); l++) {
        if (residuals[k][l] < residuals[i][j]) {
          return false;
        }
      }
    }
    return residuals[i][j] < Double.POSITIVE_INFINITY;
  }

  /// Best initial phonons, heating and final level at given rates; returns the weighted residual.
  private double linear(double logDecay, double logBath, double[] start) {
    double decay = Math.exp(logDecay);
    double bath = Math.exp(logBath);
    double[][] matrix = new double[UNKNOWNS][UNKNOWNS];
    double[] right = new double[UNKNOWNS];
    double squares = 0;
    for (int row = 0; row < delays.length; row++) {
      double t = delays[row];
      double y = evidence.measured(row);
      double[] basis = {Math.exp(-decay * t), AbsorptionHeating.spread(t, decay, bath), 1};
      squares += weights[row] * y * y;
      for (int i = 0; i < UNKNOWNS; i++) {
        right[i] += weights[row] * basis[i] * y;
        for (int j = 0; j <= i; j++) {
          matrix[i][j] += weights[row] * basis[i] * basis[j];
        }
      }
    }
    double[] x = Cholesky.solve(matrix, right, 1e-10);
    if (x.length == 0) {
      return Double.POSITIVE_INFINITY;
    }
    for (int i = 0; i < UNKNOWNS; i++) {
      squares -= x[i] * right[i];
      start[i] = x[i];
    }
    start[HeatingCurve.LOG_DECAY] = logDecay;
    start[HeatingCurve.LOG_BATH] = logBath;
    return squares;
  }
}
