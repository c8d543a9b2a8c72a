package org.mebit.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.mebit.nucleus.FieldSchedule;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.Shifted;
import org.mebit.nucleus.interferometer.Arms;
import org.mebit.nucleus.interferometer.Coherence;
import org.mebit.numeric.Cancellation;

/// The waves that points of a request share: each is solved once, as far as any point needs, by
/// whichever thread asks first. Times, gates, splitters, motion and detectors ask for the same
/// waves; so do the points of a scan of switching times for crystal 1.
final class NuclearWaves {
  /// Waves kept: some tens of kilobytes each.
  static final int MOST_KEPT = 512;

  private static final int MOST_PAIRS = 64;

  /// Panels of all waves that are kept: half a kilobyte each with both polarisations.
  private static final double MOST_PANELS = 400_000;

  /// Panels of all pairs that are kept: a kilobyte each.
  private static final double MOST_PAIRED_PANELS = 200_000;

  /// Amplitudes are solved to this part of the tolerance, because counts and visibilities add their
  /// errors up.
  private static final double SHARE = 0.05;

  /// A tolerance this much above what rounding leaves is met.
  static final double ABOVE_REACH = 1.5;

  /// Nothing is known better in double precision.
  private static final double LEAST_TOLERANCE = 1e-14;

  private record Key(NuclearCrystal crystal, FieldSchedule field, double tolerance) {}

  private record Pair(ScatteredWave first, ScatteredWave second) {}

  private final double end;
  private final int mostKept;
  private final int mostPairs;
  private final Map<Key, CompletableFuture<ScatteredWave>> waves =
      new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Pair, Arms> arms = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Value, Coherence> recorded = new LinkedHashMap<>();

  /// @param end the last time any point asks for, s
  /// @param panels how many the longest wave has, roughly
  NuclearWaves(double end, double panels) {
    this.end = end;
    // Two for each of the threads that may be at work, so that arms find each other.
    this.mostKept = (int) Math.clamp(MOST_PANELS / panels, 16, MOST_KEPT);
    this.mostPairs = (int) Math.clamp(MOST_PAIRED_PANELS / panels, 4, MOST_PAIRS);
  }

  /// The wave behind crystal 1.
  ScatteredWave first(NuclearPoint point) {
    return wave(point, point.first(), point.firstField());
  }

  /// The wave behind crystal 1 if nothing were stored.
  ScatteredWave unstored(NuclearPoint point) {
    return wave(point, point.first(), point.rest());
  }

  /// The wave behind crystal 1 with the photon stored from `from` to `to`, s; not kept.
  ScatteredWave stored(NuclearPoint point, double from, double to, double until) {
    return solved(
        point.first(), point.stored(point.rest(), from, to), until, tolerance(point.tolerance()));
  }

  /// The wave behind crystal 2, its field inverted at `switchTime`.
  ScatteredWave second(NuclearPoint point, OptionalDouble switchTime) {
    ScatteredWave wave = wave(point, point.second(), point.secondField(switchTime));
    return point.detuning() == 0 ? wave : new Shifted(wave, point.detuning());
  }

  /// Both waves together, for many times and gates.
  Arms arms(NuclearPoint point, OptionalDouble switchTime) {
    Pair pair = new Pair(first(point), second(point, switchTime));
    synchronized (arms) {
      Arms known = arms.get(pair);
      if (known == null) {
        known = new Arms(pair.first, pair.second);
        arms.put(pair, known);
        if (arms.size() > mostPairs) {
          arms.remove(arms.keySet().iterator().next());
        }
      }
      return known;
    }
  }

  /// What the motion leaves of an interference; a recording is gone through once.
  Coherence coherence(NuclearPoint point) {
    double waveNumber = point.transition().waveNumber();
    Value trace = point.point().value("velocity_trace");
    if (!(trace instanceof Value.Recording)) {
      return point.motion().coherence(waveNumber, end);
    }
    synchronized (recorded) {
      return recorded.computeIfAbsent(trace, _ -> point.motion().coherence(waveNumber, end));
    }
  }

  /// What the solver is asked for where a study wants `tolerance`.
  private static double tolerance(double tolerance) {
    return Math.max(SHARE * tolerance, LEAST_TOLERANCE);
  }

  /// The wave as well as it is wanted, or as well as it can be known.
  private static ScatteredWave solved(
      NuclearCrystal crystal, FieldSchedule field, double end, double tolerance) {
    return crystal.wave(
        field, end, Math.max(tolerance, ABOVE_REACH * crystal.forecastError(field, end)));
  }

  private ScatteredWave wave(NuclearPoint point, NuclearCrystal crystal, FieldSchedule field) {
    Key key = new Key(crystal, field, tolerance(point.tolerance()));
    CompletableFuture<ScatteredWave> wave;
    boolean first;
    synchronized (waves) {
      CompletableFuture<ScatteredWave> there = waves.get(key);
      first = there == null;
      wave = there == null ? new CompletableFuture<>() : there;
      waves.put(key, wave);
      if (waves.size() > mostKept) {
        waves.remove(waves.keySet().iterator().next());
      }
    }
    if (first) {
      solve(key, wave);
    }
    try {
      return wave.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Cancellation.check("waiting for a scattered wave");
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case RuntimeException cause -> cause;
        case Error cause -> throw cause;
        case null, default -> new IllegalStateException(e);
      };
    }
  }

  private void solve(Key key, CompletableFuture<ScatteredWave> promise) {
    try {
      promise.complete(solved(key.crystal, key.field, end, key.tolerance));
    } catch (RuntimeException | Error e) {
      // Whoever asks next may have more luck, or is told afresh.
      synchronized (waves) {
        waves.remove(key, promise);
      }
      promise.completeExceptionally(e);
    }
  }
}
