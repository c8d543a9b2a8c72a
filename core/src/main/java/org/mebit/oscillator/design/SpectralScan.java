package org.mebit.oscillator.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mebit.numeric.Cancellation;

/// Looks through frequencies and decays for the places from which a fit of a [Fringe] may start, so
/// that no valley of the deviance is missed.
///
/// At a given frequency and decay the fringe is linear in its levels and in the cosine and sine
/// parts of a common amplitude: weighted least squares, whose residual is close to the deviance.
final class SpectralScan {
  /// Steps in a period of the beat between the ends of the sweep: valleys are half of it wide.
  static final int OVERSAMPLING = 10;

  /// Valleys that are followed to their ground.
  private static final int MOST_STARTS = 12;

  private static final int UNKNOWNS = 4;

  private final Sweep sweep;
  private final double middle;
  private final double[] weights;

  SpectralScan(Sweep sweep, double middle) {
    this.sweep = sweep;
    this.middle = middle;
    int rows = sweep.evidence().rows();
    // Information at the mean of its kind: a weight from each row's own count would prefer low
    // ones.
    double[] sum = new double[2];
    int[] count = new int[2];
    for (int row = 0; row < rows; row++) {
      int kind = sweep.same(row) ? 0 : 1;
      sum[kind] += sweep.evidence().measured(row);
      count[kind]++;
    }
    weights = new double[rows];
    for (int row = 0; row < rows; row++) {
      int kind = sweep.same(row) ? 0 : 1;
      double mean = Math.max(sum[kind] / count[kind], 1e-3);
      weights[row] = sweep.evidence().information(row, mean);
    }
  }

  /// Parameters to start from, the best first.
  ///
  /// @param least lowest frequency, rad per unit of the settings
  /// @param most highest frequency
  /// @param steps between them, 0 if they are the same
  /// @param decays common decays of level and swing to try
  List<double[]> starts(double least, double most, int steps, double[] decays) {
    double[] residuals = new double[steps + 1];
    Arrays.fill(residuals, Double.POSITIVE_INFINITY);
    double[][] best = new double[steps + 1][];
    double step = steps == 0 ? 0 : (most - least) / steps;
    for (double decay : decays) {
      follow(least, step, decay, residuals, best);
    }
    List<Integer> valleys = new ArrayList<>();
    for (int k = 0; k <= steps; k++) {
      boolean left = k == 0 || residuals[k] <= residuals[k - 1];
      boolean right = k == steps || residuals[k] < residuals[k + 1];
      if (left && right && best[k] != null) {
        valleys.add(k);
      }
    }
    valleys.sort(Comparator.comparingDouble(k -> residuals[k]));
    return valleys.stream().limit(MOST_STARTS).map(k -> best[k]).toList();
  }

  private void follow(
      double least, double step, double decay, double[] residuals, double[][] best) {
    int rows = weights.length;
    double[] kept = new double[rows];
    // Each row's cosine and sine turn from one frequency to the next: no trigonometry in the loop.
    double[] cosine = new double[rows];
    double[] sine = new double[rows];
    double[] turnCosine = new double[rows];
    double[] turnSine = new double[rows];
    for (int row = 0; row < rows; row++) {
      double u = sweep.setting(row) - middle;
      kept[row] = Math.exp(-decay * u);
      cosine[row] = Math.cos(least * u);
      sine[row] = Math.sin(least * u);
      turnCosine[row] = Math.cos(step * u);
      turnSine[row] = Math.sin(step * u);
    }
    double[][] matrix = new double[UNKNOWNS][UNKNOWNS];
    double[] right = new double[UNKNOWNS];
    double[] basis = new double[UNKNOWNS];
    for (int k = 0; k < residuals.length; k++) {
      if (k % 1000 == 0) {
        Cancellation.check("scan of frequencies");
      }
      for (double[] line : matrix) {
        Arrays.fill(line, 0);
      }
      Arrays.fill(right, 0);
      double squares = 0;
      for (int row = 0; row < rows; row++) {
        boolean same = sweep.same(row);
        double y = sweep.evidence().measured(row) - 1;
        basis[0] = same ? kept[row] : 0;
        basis[1] = same ? 0 : kept[row];
        basis[2] = (same ? 1 : -1) * kept[row] * cosine[row];
        basis[3] = (same ? 1 : -1) * kept[row] * sine[row];
        double weight = weights[row];
        squares += weight * y * y;
        for (int i = 0; i < UNKNOWNS; i++) {
          right[i] += weight * basis[i] * y;
          for (int j = 0; j <= i; j++) {
            matrix[i][j] += weight * basis[i] * basis[j];
          }
        }
        double turned = cosine[row] * turnCosine[row] - sine[row] * turnSine[row];
        sine[row] = sine[row] * turnCosine[row] + cosine[row] * turnSine[row];
        cosine[row] = turned;
      }
      keep(k, least + k * step, decay, matrix, right, squares, residuals, best);
    }
  }

  private void keep(
      int k,
      double frequency,
      double decay,
      double[][] matrix,
      double[] right,
      double squares,
      double[] residuals,
      double[][] best) {
    if (!(matrix[0][0] > 0)) {
      matrix[0][0] = 1; // no correlations of the same detector
    }
    // A little damping, for where cosine and sine are the same or vanish on the sweep's grid.
    double[] x = Cholesky.solve(matrix, right, 1e-9);
    if (x.length == 0) {
      return;
    }
    double residual = squares;
    for (int i = 0; i < UNKNOWNS; i++) {
      residual -= x[i] * right[i];
    }
    if (residual < residuals[k]) {
      double[] start = new double[Fringe.COUNT];
      start[Fringe.LEVEL_SAME] = x[0];
      start[Fringe.LEVEL_CROSS] = x[1];
      start[Fringe.SWING_SAME] = Math.hypot(x[2], x[3]);
      start[Fringe.SWING_CROSS] = start[Fringe.SWING_SAME];
      start[Fringe.PHASE] = Math.atan2(-x[3], x[2]);
      start[Fringe.FREQUENCY] = frequency;
      start[Fringe.LEVEL_DECAY] = decay;
      start[Fringe.SWING_DECAY] = decay;
      residuals[k] = residual;
      best[k] = start;
    }
  }
}
