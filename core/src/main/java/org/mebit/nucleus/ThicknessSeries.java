package org.mebit.nucleus;

import java.util.Locale;
import org.mebit.numeric.Require;

/// The wave behind a crystal whose memory is a [KernelVectors], as a series in thickness
/// ([SlabMarch]) on a [PanelGrid].
///
/// `ψ_sc = exp(−Γt/2) Σ_{n≥1} (−b)^n/n! V^n δ`: the terms grow up to `exp(2√(bΓt))` before they
/// fall, and cancel. A thick crystal is therefore cut into slabs; what remains of the cancellation
/// is measured and part of the error.
///
/// @param kernel the memory of a thin slice
/// @param thickness b: a quarter of the Mössbauer thickness of the unsplit line
/// @param transition its width is the unit
/// @param end the last time wanted, s
record ThicknessSeries(KernelVectors kernel, double thickness, Transition transition, double end) {
  private static final double UNIT_ROUNDOFF = 0x1p-53;

  /// Rounding of a wave in units of 2⁻⁵³ times the moduli added up for it; measured between 0.2 and
  /// 1 against contour integrals, for b of 2 to 200 and up to ten lifetimes.
  static final double ROUNDINGS = 2;

  /// The share of the tolerance at which the series may be cut.
  private static final double CUT = 1e-3;

  /// Rounding shows in the highest degrees of a panel as well, and so counts twice there; with a
  /// margin.
  private static final double FORECAST = 3;

  /// What panels of the usual width leave unresolved, in units of `2⁻⁵³ b`; measured below 32.
  private static final double UNRESOLVED = 64;

  /// Thicker crystals take hours, for an answer that rounding has eaten.
  private static final int MOST_SLABS = 4096;

  /// The terms of a slab must not overflow on their way: they grow up to the exponential of
  /// `2√(bΓt)`, which may be this.
  private static final double LARGEST_EXPONENT = 500;

  /// Three times what the largest exponent needs.
  private static final int MOST_TERMS = 4096;

  private static final int MOST_ATTEMPTS = 8;

  private static final double NARROWER = 0.7;

  /// Multiplications with additions per second in the innermost loops.
  private static final double SPEED = 4e9;

  ThicknessSeries {
    Require.that(
        thickness >= 0 && thickness < Double.POSITIVE_INFINITY,
        "thickness must be at least 0 and finite, but is " + thickness);
    Require.positive("end", end);
  }

  /// The wave for a pulse.
  ///
  /// @param pulse its polarisation; a kernel with one polarisation takes it for 1
  /// @param tolerance Γ; bounds [ScatteredWave#error()]
  /// @throws IllegalArgumentException if rounding or resolution do not allow the tolerance
  PanelWave scattered(Polarization pulse, double tolerance) {
    Require.positive("tolerance", tolerance);
    if (thickness == 0) {
      return vacuum();
    }
    requireReachable(forecastError(), tolerance);
    int slabs = slabsFor(tolerance);
    double share = 1;
    double best = Double.POSITIVE_INFINITY;
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Passage passage = Passage.through(this, pulse, share, slabs, tolerance);
      if (passage.wave().error() <= tolerance) {
        return passage.wave();
      }
      best = Math.min(best, passage.wave().error());
      if (passage.unresolved() > 2 * passage.rounding()) {
        share *= NARROWER;
      } else if (slabs < MOST_SLABS) {
        slabs *= 2;
      }
    }
    requireReachable(best, tolerance);
    throw new IllegalStateException("a wave within the tolerance was not returned");
  }

  private void requireReachable(double reachable, double tolerance) {
    Require.that(
        reachable <= tolerance,
        String.format(
            Locale.ROOT,
            "tolerance must be at least %.1e Γ for thickness b = %s within %s s, but is %.1e Γ:"
                + " double precision gives no more",
            reachable,
            thickness,
            end,
            tolerance));
  }

  private PanelWave vacuum() {
    double[] values = new double[kernel.polarizations() * GaussPanel.NODES];
    double[] edges = {0, end};
    return new PanelWave(transition, kernel.polarizations(), edges, values, values, 0);
  }

  /// The least tolerance that [#scattered] accepts, Γ: a bound that needs no computation; infinite
  /// where no number of slabs keeps the terms within double precision.
  double forecastError() {
    if (thickness == 0) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int slabs = 1; slabs <= MOST_SLABS; slabs *= 2) {
      least = Math.min(least, forecastError(slabs));
    }
    return least;
  }

  /// The same for this number of slabs.
  ///
  /// Moduli add up to `exp(−x/2) b I1(2√y)/√y`, `y = x b/slabs`, `x = Γt`, by `K = 1`, and to the
  /// wave itself behind every slab. A phase `Ωt` is known to its own rounding, when the wave is
  /// about `b^¼ (Γt)^(−¾)`.
  private double forecastError(int slabs) {
    double slab = thickness / slabs;
    double last = end * transition.width();
    if (!(2 * Math.sqrt(slab * last) <= LARGEST_EXPONENT)) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 1;
    // 2√y − x/2 has its maximum at x = 4 b/slabs; later than the end, it is at the end.
    double x = Math.min(last, 4 * slab);
    double root = Math.sqrt(x * slab);
    largest = Math.max(largest, Math.exp(2 * root - 0.5 * x) / (1 + 3.5 * Math.pow(root, 1.5)));
    double moduli = thickness * (largest + 2 * slabs);
    double turns = kernel.fastest() / transition.width();
    double turning = 6 * turns * Math.min(thickness, 1.5 * Math.pow(thickness, 0.25));
    double error =
        UNIT_ROUNDOFF * (FORECAST * ROUNDINGS * moduli + turning + UNRESOLVED * thickness)
            + thickness * kernel.error();
    return error >= 0 ? error : Double.POSITIVE_INFINITY;
  }

  /// As few slabs as the tolerance allows, and a margin.
  private int slabsFor(double tolerance) {
    int best = 1;
    for (int slabs = 1; slabs <= MOST_SLABS; slabs *= 2) {
      if (forecastError(slabs) <= 0.5 * tolerance) {
        return slabs;
      }
      if (forecastError(slabs) < forecastError(best)) {
        best = slabs;
      }
    }
    return best;
  }

  /// Seconds that [#scattered] takes on one core, within a factor of a few; infinite where it
  /// refuses.
  double forecastSeconds(double tolerance) {
    if (thickness == 0) {
      return 0;
    }
    int slabs = slabsFor(tolerance);
    if (forecastError(slabs) == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    double elapsed = end * transition.width();
    double panels =
        PanelGrid.expected(kernel.edges(), kernel.fastest(), thickness, transition.width(), end);
    double lines = kernel.coherences();
    double products = kernel.polarizations() == 1 ? 1 : 4;
    double each = GaussPanel.NODES * lines * products * (GaussPanel.NODES + 6);
    double sampling = 20.0 * GaussPanel.NODES * lines * products;
    double seconds =
        panels * (sampling + slabs * count(slabs, 1, elapsed, tolerance) * each) / SPEED;
    return seconds >= 0 ? seconds : Double.POSITIVE_INFINITY;
  }

  /// The panels in time that [#scattered] begins with, at most; infinite for numbers beyond all
  /// computing.
  double forecastPanels() {
    return PanelGrid.atMost(
        kernel.edges().length, kernel.fastest(), thickness, transition.width(), end);
  }

  /// Terms of the series after which every further one stays below the cut up to a time.
  ///
  /// `|V^n δ| ≤ t^(n−1)/(n−1)!` and `|V^n u| ≤ t^n/n! max|u|` times `bound^n`.
  ///
  /// @param bound of the kernel, `|K| ≤ bound`
  /// @param elapsed Γt
  /// @throws IllegalArgumentException if that is too many, or terms overflow
  int terms(int slabs, double bound, double elapsed, double tolerance) {
    double count = count(slabs, bound, elapsed, tolerance);
    if (!(count <= MOST_TERMS)) {
      throw new IllegalArgumentException(
          "thickness times time must leave a series of at most "
              + MOST_TERMS
              + " finite terms, but "
              + slabs
              + " slabs of thickness b = "
              + bound * thickness / slabs
              + " over "
              + elapsed
              + " lifetimes do not: shorten the wave or take a thinner crystal");
    }
    return (int) count;
  }

  /// The same, infinite where it is too many.
  private double count(int slabs, double bound, double elapsed, double tolerance) {
    double slab = bound * thickness / slabs;
    double cut = CUT * tolerance / slabs;
    double y = slab * elapsed;
    double ofPulse = slab;
    double ofWave = slabs == 1 ? 0 : bound * thickness * y;
    int n = 1;
    while (!(ofPulse + ofWave <= cut && y <= 0.5 * n * (n + 1))) {
      if (n > MOST_TERMS || !(ofPulse + ofWave < Double.POSITIVE_INFINITY)) {
        return Double.POSITIVE_INFINITY;
      }
      ofPulse *= y / (n * (n + 1.0));
      ofWave *= y / ((n + 1.0) * (n + 1.0));
      n++;
    }
    return n;
  }

  /// What all cuts together may amount to, Γ: the terms left out, which fall by half at least, and
  /// what a cut in one panel leaves out of the integrals of later ones.
  double cutOff(double tolerance) {
    return 4 * CUT * tolerance;
  }
}
