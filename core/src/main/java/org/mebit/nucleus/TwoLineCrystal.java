package org.mebit.nucleus;

import org.mebit.numeric.Require;

/// A crystal of Mössbauer nuclei whose hyperfine field lies along h: the two lines with Δm = 0, at
/// ±Δ_B, which a pulse of polarisation σ excites.
///
/// Its memory is `K(t,t') = cos[φ(t) − φ(t')]`, `φ(t) = ∫_0^t Δ_B`, so the wave is real: W.-T.
/// Liao, C. H. Keitel, A. Pálffy, Sci. Rep. 6, 33361 (2016), eq. 1, with the field in its own time.
/// Schedules give the splitting `Δ_B/Γ` as the component along h.
///
/// @param alpha effective thickness of either line, `T/8`; at least 0
/// @param transition its width is the unit
public record TwoLineCrystal(double alpha, Transition transition) {
  /// Both lines together: `b = T/4 = 2α`.
  private static final double LINES = 2;

  /// Waves of more panels in time, see [#forecastPanels], are refused.
  public static final int MOST_PANELS = PanelGrid.MOST_PANELS;

  public TwoLineCrystal {
    Require.that(
        alpha >= 0 && LINES * alpha < Double.POSITIVE_INFINITY,
        "alpha must be at least 0 and finite, but is " + alpha);
  }

  /// The wave of the coupled lines: exact but for [ScatteredWave#error()].
  ///
  /// @param splitting `Δ_B/Γ` along h; constant or linear pieces; 0 is one line of `T/4`
  /// @param end the last time wanted, s
  /// @param tolerance of the error, Γ
  /// @throws IllegalArgumentException if the splitting turns or leaves h, or if the tolerance is
  ///   out of reach in double precision (see [#forecastError])
  public ScatteredWave scattered(FieldSchedule splitting, double end, double tolerance) {
    return series(splitting, end).scattered(Polarization.SIGMA, tolerance);
  }

  /// The published closed form `−2 f(t) cos φ(t)` of two lines far apart.
  ///
  /// Its error is that of rounding. The form itself leaves out that either line scatters what the
  /// other emits, `(f e^{−iφ}) ∗ (f e^{iφ})`, of order `α²Γ/Δ_B` in units of Γ: at `Δ_B = 30 Γ` 1.6
  /// % of the first amplitude for `α = 1`, 7 % for `α = 5`.
  ///
  /// @param splitting `Δ_B/Γ` along h; constant or linear pieces
  /// @param end the last time wanted, s
  /// @throws IllegalArgumentException if the splitting turns or leaves h
  public ScatteredWave closedForm(FieldSchedule splitting, double end) {
    return ClosedFormWave.of(alpha, transition, splitting, Require.positive("end", end));
  }

  /// The smallest tolerance, Γ, that [#scattered] accepts: a bound on rounding that needs no
  /// computation. It grows with the thickness; infinite where the series overflows.
  ///
  /// @param end s
  public double forecastError(FieldSchedule splitting, double end) {
    return series(splitting, end).forecastError();
  }

  /// Seconds that [#scattered] takes on one core, within a factor of a few; infinite where the
  /// series overflows.
  ///
  /// @param end s
  /// @param tolerance Γ
  public double forecastSeconds(FieldSchedule splitting, double end, double tolerance) {
    return series(splitting, end).forecastSeconds(tolerance);
  }

  /// Panels in time of either wave, about and at most: known without computing it. Waves of more
  /// than [#MOST_PANELS] are refused; infinite for numbers beyond all computing.
  ///
  /// @param splitting `Δ_B/Γ` along h; constant or linear pieces
  /// @param end s
  public double forecastPanels(FieldSchedule splitting, double end) {
    return series(splitting, end).forecastPanels();
  }

  private ThicknessSeries series(FieldSchedule splitting, double end) {
    Require.positive("end", end);
    return new ThicknessSeries(
        new Splitting(splitting, transition.width(), end), LINES * alpha, transition, end);
  }

  /// `f(t)/Γ` of a single line, which leaves `δ − f` of a pulse: `α J1(2√x)/√x exp(−Γt/2)`, `x =
  /// αΓt`.
  ///
  /// @param alpha effective thickness of the line; at least 0
  /// @param elapsed `Γt`; at least 0
  public static double envelope(double alpha, double elapsed) {
    Require.that(
        alpha >= 0 && alpha < Double.POSITIVE_INFINITY,
        "alpha must be at least 0 and finite, but is " + alpha);
    Require.that(
        elapsed >= 0 && elapsed < Double.POSITIVE_INFINITY,
        "elapsed must be at least 0 and finite, but is " + elapsed);
    return LineEnvelope.at(alpha, elapsed);
  }
}
