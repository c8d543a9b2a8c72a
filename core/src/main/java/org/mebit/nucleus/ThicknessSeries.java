package org.mebit.nucleus;

import java.util.Locale;
import org.mebit.numeric.Cancellation;
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
  /// Rounding errors in units of 2⁻⁵³ times the sum of moduli; measured below 1 against contour
  /// integrals.
  private static final double ROUNDINGS = 2;

  /// The share of the tolerance at which the series may be cut.
  private static final double CUT = 1e-3;

  /// Cuts of all slabs, with what a cut in one panel leaves out of the integrals of later ones.
  private static final double CUTS = 4;

  private static final double UNIT_ROUNDOFF = 0x1p-53;

  /// Slabs that halve the cancellation no more.
  private static final double THIN_SLAB = 0.5;

  private static final int MOST_ATTEMPTS = 6;

  private static final double NARROWER = 0.7;

  /// Multiplications and additions per second of the innermost loops, on a slow machine.
  private static final double SPEED = 5e8;

  ThicknessSeries {
    Require.that(
        thickness >= 0 && thickness < Double.POSITIVE_INFINITY,
        "thickness must be at least 0 and finite, but is " + thickness);
    Require.positive("end", end);
  }

  /// The wave for a pulse, which is 1 where the kernel knows one polarisation only.
  ///
  /// @param pulse its polarisation
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
      Passage passage = new Passage(this, pulse, share, slabs, tolerance);
      PanelWave wave = passage.wave();
      if (wave.error() <= tolerance) {
        return wave;
      }
      best = Math.min(best, wave.error());
      if (passage.unresolved() > 0.25 * tolerance) {
        share *= NARROWER;
      }
      if (passage.rounding() > 0.25 * tolerance) {
        if (thickness / slabs <= THIN_SLAB) {
          break;
        }
        slabs *= 2;
      }
    }
    requireReachable(best, tolerance);
    throw new IllegalStateException("an error within the tolerance was not returned");
  }

  private void requireReachable(double reachable, double tolerance) {
    Require.that(
        reachable <= tolerance,
        String.format(
            Locale.ROOT,
            "tolerance of the scattered wave must be at least %.1e Γ for thickness b = %s within"
                + " %s s, but is %.1e Γ",
            reachable,
            thickness,
            end,
            tolerance));
  }

  /// What rounding leaves at best, Γ: a bound before anything is computed.
  double forecastError() {
    double error = Double.POSITIVE_INFINITY;
    for (int slabs = 1; ; slabs *= 2) {
      error = Math.min(error, rounding(slabs));
      if (thickness / slabs <= THIN_SLAB) {
        return error;
      }
    }
  }

  /// Seconds that [#scattered] takes on one core, roughly.
  double forecastSeconds(double tolerance) {
    if (thickness == 0) {
      return 0;
    }
    double rate = 2 * kernel.fastest() + transition.width();
    double panels = 1 + end * Math.max(rate / 3.8, 4 * transition.width());
    int slabs = slabsFor(tolerance);
    double products = 2.0 * kernel.coherences() * kernel.polarizations();
    double each = GaussPanel.NODES * (10.0 + products * 4 + GaussPanel.NODES * 2);
    return panels * slabs * terms(slabs, 1, end * transition.width(), tolerance) * each / SPEED;
  }

  private PanelWave vacuum() {
    int values = kernel.polarizations() * GaussPanel.NODES;
    double[] edges = {0, end};
    return new PanelWave(
        transition, kernel.polarizations(), edges, new double[values], new double[values], 0);
  }

  private int slabsFor(double tolerance) {
    int slabs = 1;
    while (rounding(slabs) > 0.5 * tolerance && thickness / slabs > THIN_SLAB) {
      slabs *= 2;
    }
    return slabs;
  }

  /// Expected rounding, Γ, for this number of slabs: the largest `exp(−x/2) b I1(2√y)/√y`, `y = x
  /// b/slabs`, for x = Γt up to the end, and the values of the wave itself.
  private double rounding(int slabs) {
    double slab = thickness / slabs;
    double largest = 0;
    double last = end * transition.width();
    // The maximum lies at 2√y − x/2 = max, x = 4 b/slabs, or at the end.
    for (double x : new double[] {0, Math.min(last, 4 * slab), last}) {
      double root = Math.sqrt(x * slab);
      double growth = Math.exp(2 * root - 0.5 * x) / (1 + 3.5 * Math.pow(root, 1.5));
      largest = Math.max(largest, growth);
    }
    return ROUNDINGS * UNIT_ROUNDOFF * thickness * (largest + 2 * slabs);
  }

  /// Terms of the series after which every further one stays below the cut up to a time.
  ///
  /// @param bound of the kernel, `|K| ≤ bound`
  /// @param elapsed Γt
  int terms(int slabs, double bound, double elapsed, double tolerance) {
    double slab = bound * thickness / slabs;
    double cut = CUT * tolerance / slabs;
    double y = slab * elapsed;
    double ofPulse = slab;
    double ofWave = bound * thickness * y;
    int n = 1;
    while (ofPulse + ofWave > cut || y > 0.5 * n * (n + 1)) {
      ofPulse *= y / (n * (n + 1.0));
      ofWave *= y / ((n + 1.0) * (n + 1.0));
      n++;
    }
    return n;
  }

  /// One march over all panels.
  private static final class Passage {
    private final double rounding;
    private final double unresolved;
    private final PanelWave wave;

    Passage(ThicknessSeries series, Polarization pulse, double share, int slabs, double tolerance) {
      KernelVectors kernel = series.kernel;
      double gamma = series.transition.width();
      PanelGrid grid =
          PanelGrid.of(
              kernel.edges(), kernel.fastest(), series.thickness, gamma, series.end, share);
      double[] edges = grid.edges();
      int nodes = GaussPanel.NODES;
      SampledKernel sampled = SampledKernel.of(kernel, grid.nodes());
      double bound = sampled.bound();
      int most = series.terms(slabs, bound, series.end * gamma, tolerance);
      SlabMarch march = sampled.march(pulse, series.thickness / slabs, slabs, most);
      int size = kernel.polarizations() * nodes;
      boolean real = march.im().length == 0;
      double[] re = new double[grid.panels() * size];
      double[] im = new double[real ? 0 : re.length];
      double roundingSoFar = 0;
      double largestRounding = 0;
      double largestUnresolved = 0;
      double turned = 0;
      for (int p = 0; p < grid.panels(); p++) {
        Cancellation.check("a scattered wave");
        double half = 0.5 * (edges[p + 1] - edges[p]) * gamma;
        double from = edges[p] * gamma;
        double decayed = Math.exp(-0.5 * from);
        march.advance(p, half, series.terms(slabs, bound, edges[p + 1] * gamma, tolerance));
        roundingSoFar = Math.max(roundingSoFar, march.magnitude());
        largestRounding = Math.max(largestRounding, decayed * roundingSoFar);
        largestUnresolved = Math.max(largestUnresolved, decayed * march.unresolved());
        double peak = 0;
        for (int s = 0; s < kernel.polarizations(); s++) {
          for (int j = 0; j < nodes; j++) {
            int from0 = s * nodes + j;
            double decay = decayed * Math.exp(-0.5 * half * (1 + GaussPanel.node(j)));
            re[p * size + from0] = decay * march.re()[from0];
            peak = Math.max(peak, Math.abs(re[p * size + from0]));
            if (!real) {
              im[p * size + from0] = decay * march.im()[from0];
              peak = Math.max(peak, Math.abs(im[p * size + from0]));
            }
          }
        }
        // A time is known to rounding only, and so is a phase.
        turned = Math.max(turned, peak * kernel.fastest() * edges[p + 1]);
      }
      rounding = UNIT_ROUNDOFF * (ROUNDINGS * largestRounding + 2 * turned);
      unresolved = largestUnresolved;
      double cut = CUTS * CUT * tolerance;
      wave =
          new PanelWave(
              series.transition,
              kernel.polarizations(),
              edges,
              re,
              im,
              rounding + unresolved + cut);
    }

    double rounding() {
      return rounding;
    }

    double unresolved() {
      return unresolved;
    }

    PanelWave wave() {
      return wave;
    }
  }
}
