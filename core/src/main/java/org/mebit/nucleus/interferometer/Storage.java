package org.mebit.nucleus.interferometer;

import java.util.Arrays;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.Transition;
import org.mebit.numeric.Require;

/// Compares a wave given back with the wave that was to be stored.
///
/// The wave that an undisturbed crystal would send after the time of storing, `ψ(T_s + s)`, is the
/// reference for what comes back, `ψ_re(T_r + s)`, with `0 < s < length`, over both polarisations.
/// Where there is nothing to compare, or less than its error, fidelity is 0 with an error of 1.
public final class Storage {
  private Storage() {}

  /// @param reference of the crystal that stores nothing
  /// @param storeAt T_s, s
  /// @param retrieved of the crystal whose field is changed between T_s and T_r
  /// @param retrieveAt T_r, s
  /// @param length of the comparison, s
  /// @throws IllegalArgumentException if a wave is not known that long
  public static StoredPulse compare(
      ScatteredWave reference,
      double storeAt,
      ScatteredWave retrieved,
      double retrieveAt,
      double length) {
    Require.positive("length", length);
    Overlap overlap =
        new Arms(new Later(reference, storeAt, length), new Later(retrieved, retrieveAt, length))
            .overlap(new Gate(0, length), new Motion.Still());
    double before = overlap.first();
    double after = overlap.second();
    double error = overlap.error();
    if (before <= error) {
      // Nothing was to be stored: neither a shape nor an energy to compare with.
      return new StoredPulse(0, 0, 1);
    }
    double efficiency = after / before;
    double efficiencyError = (1 + efficiency) * error / before;
    if (after <= error) {
      // Nothing came back: no shape to compare.
      return new StoredPulse(0, efficiency, Math.max(1, efficiencyError));
    }
    double modulus = Math.hypot(overlap.re(), overlap.im());
    double fidelity = modulus * modulus / (before * after);
    double fidelityError =
        2 * Math.sqrt(2) * modulus * error / (before * after)
            + fidelity * error * (1 / before + 1 / after);
    return new StoredPulse(
        Math.min(1, fidelity), efficiency, Math.max(efficiencyError, fidelityError));
  }

  /// A wave from a time on.
  private record Later(ScatteredWave wave, double from, double end) implements ScatteredWave {
    Later {
      Require.that(from >= 0, "waves must be compared from 0 s or later, but are from " + from);
      Require.that(
          from + end <= wave.end() * (1 + 1e-12),
          "a wave must be known until "
              + (from + end)
              + " s to be compared, but is until "
              + wave.end());
    }

    @Override
    public Transition transition() {
      return wave.transition();
    }

    @Override
    public int polarizations() {
      return wave.polarizations();
    }

    @Override
    public double[] edges() {
      double[] shifted = Arrays.stream(wave.edges()).map(t -> t - from).toArray();
      return Edges.within(0, end, shifted);
    }

    @Override
    public void at(double time, double[] into) {
      wave.at(Math.min(from + time, wave.end()), into);
    }

    @Override
    public double error() {
      return wave.error();
    }
  }
}
