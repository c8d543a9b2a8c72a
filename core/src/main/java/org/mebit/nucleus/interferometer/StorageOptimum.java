package org.mebit.nucleus.interferometer;

import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;

/// The time of storing that gives most back, `efficiency · fidelity`, near a wanted one.
///
/// A crystal whose coherences cancel when its field goes off, at `Δ_B T_s = (m + ½)π`, sends
/// nothing during storage; in a thick one that time is shifted.
///
/// @param storeAt the best time found, s
/// @param pulse what it gives
/// @param resolution how far off the time may be, s
/// @param interior whether the best time lies inside the range: else a better one may lie beyond
public record StorageOptimum(
    double storeAt, StoredPulse pulse, double resolution, boolean interior) {
  /// Samples of the first scan: one period holds one maximum, or two where it is asked for at a
  /// minimum.
  private static final int SCAN = 24;

  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  /// The best within half a period of `wanted`, but not before the pulse.
  ///
  /// @param pulse what storing at a time, s, gives
  /// @param wanted s, at least 0
  /// @param period of the beat in the energy of the coherences, `π/Δ_B`, s
  /// @param resolution of the time, s
  public static StorageOptimum near(
      DoubleFunction<StoredPulse> pulse, double wanted, double period, double resolution) {
    Require.that(
        wanted >= 0 && wanted < Double.POSITIVE_INFINITY,
        "a time of storing must be at least 0 s and finite, but is " + wanted);
    Require.positive("period", period);
    Require.positive("resolution", resolution);
    double least = Math.max(0, wanted - 0.5 * period);
    double step = (wanted + 0.5 * period - least) / SCAN;
    int best = 0;
    StoredPulse most = pulse.apply(least);
    for (int i = 1; i <= SCAN; i++) {
      Cancellation.check("a search for the best time of storing");
      StoredPulse here = pulse.apply(least + i * step);
      if (here.quality() > most.quality()) {
        best = i;
        most = here;
      }
    }
    Section section =
        new Section(least + Math.max(0, best - 1) * step, least + Math.min(SCAN, best + 1) * step);
    section.search(pulse, resolution);
    if (section.most != null && section.most.quality() > most.quality()) {
      return new StorageOptimum(section.at, section.most, section.width(), best > 0 && best < SCAN);
    }
    return new StorageOptimum(least + best * step, most, section.width(), best > 0 && best < SCAN);
  }

  /// Golden section search: it needs no slope, which quadrature would blur near the top.
  private static final class Section {
    private double from;
    private double to;
    private double at;
    private @Nullable StoredPulse most;

    Section(double from, double to) {
      this.from = from;
      this.to = to;
    }

    double width() {
      return to - from;
    }

    void search(DoubleFunction<StoredPulse> pulse, double resolution) {
      double left = to - GOLDEN * (to - from);
      double right = from + GOLDEN * (to - from);
      StoredPulse onLeft = take(pulse, left);
      StoredPulse onRight = take(pulse, right);
      // The last condition holds where the time has no more digits.
      while (to - from > resolution && left < right && left > from && right < to) {
        Cancellation.check("a search for the best time of storing");
        if (onLeft.quality() >= onRight.quality()) {
          to = right;
          right = left;
          onRight = onLeft;
          left = to - GOLDEN * (to - from);
          onLeft = take(pulse, left);
        } else {
          from = left;
          left = right;
          onLeft = onRight;
          right = from + GOLDEN * (to - from);
          onRight = take(pulse, right);
        }
      }
    }

    private StoredPulse take(DoubleFunction<StoredPulse> pulse, double time) {
      StoredPulse here = pulse.apply(time);
      if (most == null || here.quality() > most.quality()) {
        most = here;
        at = time;
      }
      return here;
    }
  }
}
