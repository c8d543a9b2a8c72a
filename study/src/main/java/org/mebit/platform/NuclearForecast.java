package org.mebit.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.mebit.nucleus.FieldSchedule;
import org.mebit.platform.NuclearQuantity.Need;

/// What a request for `nuclear_pair` will take: until when waves must be known, how many there are,
/// and for how long they are solved.
final class NuclearForecast {
  /// Times that no quantity looks at need no wave; a solution must have some length.
  private static final double LEAST_END = 1e-9;

  /// Seconds for the counts of a gate, or one set of them, from waves that are there.
  private static final double COUNT_SECONDS = 1e-4;

  /// Seconds for one simulated photon.
  private static final double EVENT_SECONDS = 5e-7;

  /// Solutions that a search for the best storing time takes, roughly.
  private static final int SEARCHED = 60;

  /// Waves that a mean over jittering switching times takes, roughly.
  private static final int SHOTS = 40;

  /// A block should take about this long: enough to hide the hand-over, short enough to interrupt.
  private static final double BLOCK_SECONDS = 0.02;

  private static final int MOST_SLICE = 4096;

  private record Solved(NuclearCrystal crystal, FieldSchedule field) {}

  private final List<NuclearQuantity> quantities;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Set<Solved> solved = new HashSet<>();
  private double end = LEAST_END;
  private double seconds;
  private long points;

  NuclearForecast(List<NuclearQuantity> quantities) {
    this.quantities = quantities;
  }

  List<NuclearQuantity> quantities() {
    return quantities;
  }

  /// The last time any point asks for, s.
  double end() {
    return end;
  }

  void add(NuclearPoint point) {
    points++;
    counts.merge(point.first().method(), 1L, Long::sum);
    double until = end(point);
    end = Math.max(end, until);
    if (solves()) {
      solve(point.first(), point.firstField(), until, point.tolerance());
      for (OptionalDouble time : switchTimes(point)) {
        FieldSchedule field = point.secondField(time);
        solve(point.second(), field, until, point.tolerance());
        if (time.isPresent() && point.triggerJitter() > 0) {
          double each = point.second().forecastSeconds(field, until, point.tolerance());
          seconds += SHOTS * (each + COUNT_SECONDS);
        }
      }
    }
    seconds += COUNT_SECONDS;
    seconds += 1e-5 * quantities.size();
    for (NuclearQuantity quantity : quantities) {
      if (quantity.kind() == NuclearQuantity.Kind.SAMPLED) {
        seconds += EVENT_SECONDS * point.point().whole("events");
      }
      if (quantity == NuclearQuantity.BEST_STORE_AT) {
        seconds +=
            SEARCHED * point.first().forecastSeconds(point.firstField(), until, point.tolerance());
      }
    }
  }

  private void solve(NuclearCrystal crystal, FieldSchedule field, double until, double tolerance) {
    // Waves that are not kept are solved again; beyond as many, all are taken for new.
    if (solved.size() < NuclearWaves.MOST_KEPT
        ? solved.add(new Solved(crystal, field))
        : !solved.contains(new Solved(crystal, field))) {
      seconds += crystal.forecastSeconds(field, until, tolerance);
    }
  }

  /// Whether any quantity needs a wave.
  boolean solves() {
    return quantities.stream()
        .anyMatch(
            quantity -> quantity.kind() != NuclearQuantity.Kind.VALUE || quantity.needs(Need.BEAT));
  }

  /// The switching times of crystal 2 that a point looks at; an empty one for no inversion.
  List<OptionalDouble> switchTimes(NuclearPoint point) {
    List<OptionalDouble> times = new ArrayList<>();
    times.add(point.switchTime());
    if (looksAtFringe()) {
      times.add(OptionalDouble.of(point.fringe().first()));
      times.add(OptionalDouble.of(point.fringe().second()));
    }
    return times;
  }

  /// Whether any quantity looks at both switching times of a fringe.
  boolean looksAtFringe() {
    return quantities.stream()
        .anyMatch(quantity -> quantity.needs(Need.BEAT) && !quantity.needs(Need.STORE));
  }

  /// The last time a point asks for, s.
  double end(NuclearPoint point) {
    double last = LEAST_END;
    for (OptionalDouble time : switchTimes(point)) {
      last = Math.max(last, point.gate(time).latest());
    }
    last = Math.max(last, point.real("time").orElse(0));
    if (point.stores()) {
      last = Math.max(last, point.retrieveAt() + point.length() + point.beatPeriod());
    }
    return last;
  }

  int slice() {
    double each = Math.max(seconds / Math.max(points, 1), 1e-7);
    return Math.clamp(Math.round(BLOCK_SECONDS / each), 1, MOST_SLICE);
  }

  double seconds() {
    return seconds;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (name, count) -> lines.add(name + ": " + count + (count == 1 ? " point" : " points")));
    return lines;
  }
}
