package org.mebit.fel.amplitude;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.UndulatorField;

/// What the phase of an emission takes from a field: the zero-mean antiderivatives of `|a|²` and of
/// a, as values on grids and as bounds of their growth away from real phases.
///
/// An electron of transverse momentum 0 that emits a photon of light-front momentum c at `R = ρ
/// e^{iA}` has the phase `Φ = (c/2) ∫ (|R + a|² − mean) dφ = (c/2) S + c Re(R̄ α)` beside `νφ`.
final class FieldWave {
  /// Distances from the real axis at which functions are bounded: η = 1/4, 1/2 ... 5.
  private static final int DISTANCES = 20;

  private static final int LEAST_SIZE = 16;
  private static final int MOST_SIZE = 8192;

  final int[] orders;
  final double[] real;
  final double[] imaginary;

  /// `1 + ⟨|a|²⟩`
  final double dressed;

  /// `Σ|a_h|`, no less than any `|a|`.
  final double sum;

  /// The largest |h| of the field.
  final int highest;

  private final double[] squares;
  private final double[] squaresImaginary;
  private final double[] boundSquare = new double[DISTANCES];
  private final double[] boundLinear = new double[DISTANCES];
  private final double[] perDistance = new double[DISTANCES];
  private final @Nullable Grid[] grids = new @Nullable Grid[16];

  /// The antiderivatives on a grid, in the order of its transform.
  static final class Grid {
    final Harmonics harmonics;
    final double[] square;
    final double[] linearReal;
    final double[] linearImaginary;

    private Grid(Harmonics harmonics) {
      this.harmonics = harmonics;
      square = new double[harmonics.size()];
      linearReal = new double[harmonics.size()];
      linearImaginary = new double[harmonics.size()];
    }
  }

  FieldWave(UndulatorField field) {
    List<UndulatorField.Harmonic> terms = field.harmonics();
    int count = terms.size();
    orders = new int[count];
    real = new double[count];
    imaginary = new double[count];
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      orders[i] = terms.get(i).order();
      real[i] = terms.get(i).real();
      imaginary[i] = terms.get(i).imaginary();
      least = Math.min(least, orders[i]);
      most = Math.max(most, orders[i]);
    }
    double moduli = 0;
    for (int i = 0; i < count; i++) {
      moduli += Math.hypot(real[i], imaginary[i]);
    }
    sum = moduli;
    dressed = field.dressedMassSquared();
    highest = Math.max(Math.abs(least), Math.abs(most));
    // |a|² = Σ_h s_h e^{ihφ}; only h > 0 is kept, the rest is conjugate.
    squares = new double[most - least + 1];
    squaresImaginary = new double[most - least + 1];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        int h = orders[i] - orders[j];
        if (h > 0) {
          squares[h] += real[i] * real[j] + imaginary[i] * imaginary[j];
          squaresImaginary[h] += imaginary[i] * real[j] - real[i] * imaginary[j];
        }
      }
    }
    for (int k = 0; k < DISTANCES; k++) {
      double eta = 0.25 * (k + 1);
      perDistance[k] = 1 / eta;
      for (int h = 1; h < squares.length; h++) {
        boundSquare[k] += 2 * Math.hypot(squares[h], squaresImaginary[h]) / h * Math.sinh(h * eta);
      }
      for (int i = 0; i < count; i++) {
        int h = Math.abs(orders[i]);
        boundLinear[k] += Math.hypot(real[i], imaginary[i]) / h * Math.sinh(h * eta);
      }
    }
  }

  /// The order beyond which the coefficients of `e^{iΦ}`, or the products of those of two emissions
  /// whose orders add to it, are below `e^{−margin}`.
  ///
  /// The coefficient of order j is at most `e^{−jη} max |e^{iΦ(φ ± iη)}|` for every η, since `Φ` is
  /// entire.
  ///
  /// @param plus sum of the emissions' c
  /// @param transverse sum of their `c|R|`
  double bandwidth(double plus, double transverse, double margin) {
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < DISTANCES; k++) {
      double growth = 0.5 * plus * boundSquare[k] + transverse * boundLinear[k];
      double order = (growth + margin) * perDistance[k];
      // Not by min: far from the axis high harmonics overflow, and 0 times that is no number.
      if (order < best) {
        best = order;
      }
    }
    return best;
  }

  /// A grid of at least so many points.
  ///
  /// @throws IllegalArgumentException if they are too many
  Grid grid(double points) {
    if (!(points <= MOST_SIZE)) {
      throw new IllegalArgumentException(
          "harmonics of an emission must be at most "
              + MOST_SIZE
              + ", but are "
              + points
              + ": lower the undulator parameter, the angle or the photon's energy");
    }
    int size = LEAST_SIZE;
    int place = 0;
    while (size < points) {
      size *= 2;
      place++;
    }
    Grid known = grids[place];
    if (known == null) {
      known = sampled(size);
      grids[place] = known;
    }
    return known;
  }

  private Grid sampled(int size) {
    Grid grid = new Grid(new Harmonics(size));
    for (int i = 0; i < size; i++) {
      double phase = 2 * Math.PI * grid.harmonics.point(i) / size;
      grid.square[i] = square(phase);
      for (int k = 0; k < orders.length; k++) {
        // a_h e^{ihφ}/(ih)
        double cosine = Math.cos(orders[k] * phase);
        double sine = Math.sin(orders[k] * phase);
        grid.linearReal[i] += (real[k] * sine + imaginary[k] * cosine) / orders[k];
        grid.linearImaginary[i] += (imaginary[k] * sine - real[k] * cosine) / orders[k];
      }
    }
    return grid;
  }

  /// S at a phase: `Σ_{h>0} 2 Re(s_h e^{ihφ}/(ih))`
  private double square(double phase) {
    double sum = 0;
    for (int h = 1; h < squares.length; h++) {
      sum += 2 * (squares[h] * Math.sin(h * phase) + squaresImaginary[h] * Math.cos(h * phase)) / h;
    }
    return sum;
  }
}
