package org.mebit.nucleus;

import java.util.ArrayList;
import java.util.List;

/// The equations themselves, as a reference: coherences of thin layers in the wave of the layers
/// before, RK4 in time.
///
/// `∂ρ31/∂t = −(½ + iΔ) ρ31 + (i/4) g ψ`, `∂ψ/∂ζ = i η g (ρ31 + ρ42)`, `η g² = 2b` and `Γ = 1`
/// (W.-T. Liao, C. H. Keitel, A. Pálffy, Sci. Rep. 6, 33361 (2016), eq. 1). With a real ψ, ρ31 is
/// `i g r/4` and ρ42 `i g r*/4`, and so `∂r/∂t = −(½ + iΔ) r + ψ` with r = 1 right after the pulse
/// and `ψ(ζ) = −b ∫_0^ζ Re r`.
///
/// @param b thickness of both lines
/// @param integration `[i][j]`: `∫_0^{ζ_i} f = Σ_j integration[i][j] f(ζ_j)`; the last depth is 1
record MaxwellBloch(double b, double[][] integration) {
  /// A time within which the splitting changes linearly.
  ///
  /// @param from Γt
  /// @param to Γt
  /// @param splitting at the beginning, Γ
  /// @param slope Γ per 1/Γ
  record Stretch(double from, double to, double splitting, double slope) {}

  static List<Stretch> schedule(Stretch... stretches) {
    return new ArrayList<>(List.of(stretches));
  }

  /// The trapezoid rule on cells of equal depth: of order 2.
  static MaxwellBloch trapezoid(double b, int cells) {
    double[][] weights = new double[cells + 1][cells + 1];
    for (int i = 1; i <= cells; i++) {
      weights[i] = weights[i - 1].clone();
      weights[i][i - 1] += 0.5 / cells;
      weights[i][i] += 0.5 / cells;
    }
    return new MaxwellBloch(b, weights);
  }

  /// Chebyshev polynomials through the depths `½ (1 − cos(πi/degree))`: exact to rounding.
  static MaxwellBloch chebyshev(double b, int degree) {
    double[][] weights = new double[degree + 1][degree + 1];
    for (int i = 0; i <= degree; i++) {
      double angle = Math.PI * (1 - (double) i / degree);
      for (int j = 0; j <= degree; j++) {
        double share = j == 0 || j == degree ? 0.5 : 1;
        for (int k = 0; k <= degree; k++) {
          double coefficient =
              (k == 0 || k == degree ? 1.0 : 2.0)
                  / degree
                  * share
                  * Math.cos(Math.PI * k * (1 - (double) j / degree));
          weights[i][j] += 0.5 * coefficient * primitive(k, angle);
        }
      }
    }
    return new MaxwellBloch(b, weights);
  }

  /// `∫_{−1}^{cos angle} T_k`.
  private static double primitive(int k, double angle) {
    double x = Math.cos(angle);
    return switch (k) {
      case 0 -> x + 1;
      case 1 -> 0.5 * (x * x - 1);
      default -> atAngle(k, angle) - atAngle(k, Math.PI);
    };
  }

  private static double atAngle(int k, double angle) {
    return 0.5 * (Math.cos((k + 1) * angle) / (k + 1) - Math.cos((k - 1) * angle) / (k - 1));
  }

  /// `ψ_sc/Γ` behind the crystal at the end of the last stretch.
  ///
  /// @param steps in each stretch
  double behind(List<Stretch> stretches, int steps) {
    int depths = integration.length;
    double[] state = new double[2 * depths];
    for (int i = 0; i < depths; i++) {
      state[i] = 1;
    }
    for (Stretch stretch : stretches) {
      double step = (stretch.to - stretch.from) / steps;
      for (int n = 0; n < steps; n++) {
        double splitting = stretch.splitting + stretch.slope * n * step;
        advance(state, step, splitting, stretch.slope);
      }
    }
    return wave(state, depths - 1);
  }

  private double wave(double[] state, int depth) {
    double sum = 0;
    for (int j = 0; j < integration.length; j++) {
      sum += integration[depth][j] * state[j];
    }
    return -b * sum;
  }

  private void advance(double[] state, double step, double splitting, double slope) {
    double[] first = rate(state, splitting);
    double middle = splitting + 0.5 * step * slope;
    double[] second = rate(moved(state, 0.5 * step, first), middle);
    double[] third = rate(moved(state, 0.5 * step, second), middle);
    double[] fourth = rate(moved(state, step, third), splitting + step * slope);
    for (int i = 0; i < state.length; i++) {
      state[i] += step / 6 * (first[i] + 2 * second[i] + 2 * third[i] + fourth[i]);
    }
  }

  private static double[] moved(double[] state, double step, double[] rate) {
    double[] moved = state.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += step * rate[i];
    }
    return moved;
  }

  private double[] rate(double[] state, double splitting) {
    int depths = integration.length;
    double[] rate = new double[state.length];
    for (int i = 0; i < depths; i++) {
      double re = state[i];
      double im = state[depths + i];
      rate[i] = -0.5 * re + splitting * im + wave(state, i);
      rate[depths + i] = -0.5 * im - splitting * re;
    }
    return rate;
  }
}
