package org.mebit.platform;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mebit.nucleus.FieldSchedule;
import org.mebit.nucleus.Shifted;
import org.mebit.nucleus.TwoLineCrystal;
import org.mebit.nucleus.interferometer.Motion;

/// What can be computed until the last time that any point of a request for `nuclear_pair` asks
/// for: how thick a crystal, how fast a beat, a motion and a detuning.
final class NuclearReach {
  /// Crystals and rates that were looked at are remembered up to here; more are looked at again.
  private static final int MOST_KEPT = 100_000;

  private record Case(NuclearCrystal crystal, double tolerance) {}

  private final PointComplaints complaints;
  private final Map<Case, NuclearPoint> crystals = new LinkedHashMap<>();
  private final Map<Value.Recording, NuclearPoint> traces = new LinkedHashMap<>();
  private final Map<String, NuclearPoint> fastest = new LinkedHashMap<>();
  private final Set<Double> beats = new HashSet<>();

  private double panels = 1;

  NuclearReach(PointComplaints complaints) {
    this.complaints = complaints;
  }

  /// Takes notice of a point.
  void add(NuclearPoint point) {
    if (crystals.size() < MOST_KEPT) {
      crystals.putIfAbsent(new Case(point.first(), point.tolerance()), point);
      crystals.putIfAbsent(new Case(point.second(), point.tolerance()), point);
    }
    if (point.point().value("velocity_trace") instanceof Value.Recording recording) {
      traces.putIfAbsent(recording, point);
    }
    for (String name : NuclearRules.SPEEDS) {
      if (point.point().has(name)) {
        larger(name, point);
      }
    }
    larger("detuning_2", point);
    larger("isomer_shift", point);
    if (beats.add(point.beat())) {
      NuclearPoint before = fastest.get(BEAT);
      if (before == null || point.beat() > before.beat()) {
        fastest.put(BEAT, point);
      }
    }
  }

  private static final String BEAT = "beat";

  private void larger(String name, NuclearPoint point) {
    NuclearPoint before = fastest.get(name);
    if (before == null
        || Math.abs(point.point().real(name)) > Math.abs(before.point().real(name))) {
      fastest.put(name, point);
    }
  }

  /// How many panels the longest wave has, roughly; after [#check].
  double panels() {
    return panels;
  }

  /// Complains about what is out of reach.
  ///
  /// @param end the last time that any point asks for, s
  void check(double end) {
    NuclearPoint beating = fastest.get(BEAT);
    if (beating != null && !resolved(beating, end)) {
      return;
    }
    crystals.forEach((one, point) -> checkCrystal(one, point, end));
    traces.forEach((recording, point) -> checkTrace(recording, point, end));
    fastest.forEach((name, point) -> {
      if (NuclearRules.SPEEDS.contains(name)) {
        double most = Motion.Recorded.largestSpeed(point.transition().waveNumber(), end);
        if (!(Math.abs(point.point().real(name)) <= most)) {
          complaints.sayOnce(
              name,
              point.point(),
              "must be at most "
                  + roundedDown(most)
                  + " m/s for times up to "
                  + roundedUp(end)
                  + " s, but is "
                  + point.point().value(name));
        }
      }
    });
    NuclearPoint shifted = fastest.get("isomer_shift");
    double isomer =
        Shifted.largest(end) / (shifted == null ? 1 : shifted.transition().waveNumber());
    if (shifted != null && !(Math.abs(shifted.point().real("isomer_shift")) <= isomer)) {
      complaints.sayOnce(
          "isomer_shift",
          shifted.point(),
          "must be within +-"
              + roundedDown(isomer)
              + " m/s for times up to "
              + roundedUp(end)
              + " s, but is "
              + shifted.point().value("isomer_shift"));
    }
    NuclearPoint detuned = fastest.get("detuning_2");
    if (detuned != null && !(Math.abs(detuned.detuning()) <= Shifted.largest(end))) {
      complaints.sayOnce(
          "detuning_2",
          detuned.point(),
          "must be within +-"
              + roundedDown(Shifted.largest(end))
              + " rad/s for times up to "
              + roundedUp(end)
              + " s, but is "
              + detuned.point().value("detuning_2"));
    }
  }

  /// Whether the beat does not turn more often than a solution can follow; a complaint if it does.
  private boolean resolved(NuclearPoint point, double end) {
    panels = point.first().forecastPanels(point.rest(), end);
    if (panels <= TwoLineCrystal.MOST_PANELS) {
      return true;
    }
    complaints.sayOnce(
        splitter(point),
        point.point(),
        "must let a wave be solved in "
            + TwoLineCrystal.MOST_PANELS
            + " steps, but until "
            + roundedUp(end)
            + " s, the last time asked for, it takes "
            + (panels < Double.POSITIVE_INFINITY ? roundedUp(panels) : "more than can be counted"));
    return false;
  }

  /// What splits the lines most.
  private static String splitter(NuclearPoint point) {
    if (!point.sextet()) {
      return "splitting";
    }
    double quadrupole = point.transition().dopplerShift(Math.abs(point.point().real("quadrupole")));
    return quadrupole > point.beat() ? "quadrupole" : "field";
  }

  private void checkCrystal(Case one, NuclearPoint point, double end) {
    double reached = NuclearWaves.ABOVE_REACH * one.crystal.forecastError(point.rest(), end);
    if (reached <= one.tolerance) {
      return;
    }
    // A phase is known as well as its time: a fast beat may be what is out of reach.
    double still =
        NuclearWaves.ABOVE_REACH * one.crystal.forecastError(FieldSchedule.splitting(0), end);
    String key = still <= one.tolerance ? splitter(point) : "alpha";
    complaints.sayOnce(
        key,
        point.point(),
        "must be smaller for a tolerance of "
            + point.point().value("tolerance")
            + " until "
            + roundedUp(end)
            + " s: at "
            + point.point().value(key)
            + " double precision reaches "
            + (reached < Double.POSITIVE_INFINITY
                ? roundedUp(reached) + "; set tolerance to that or more"
                : "nothing"));
  }

  /// Shots start anywhere in a recording, so it must be longer than the longest of the request.
  private void checkTrace(Value.Recording recording, NuclearPoint point, double end) {
    double[] times = recording.columns().get(0);
    double lasts = times[times.length - 1] - times[0];
    double wanted = Motion.Recorded.leastDuration(end);
    if (!(lasts >= wanted)) {
      complaints.sayOnce(
          "velocity_trace",
          point.point(),
          "must last at least "
              + roundedUp(wanted)
              + " s for the times that are asked for, but lasts "
              + new Value.Real(lasts)
              + " s");
    }
    double speed = Arrays.stream(recording.columns().get(1)).map(Math::abs).max().orElse(0);
    double most = Motion.Recorded.largestSpeed(point.transition().waveNumber(), end);
    if (!(speed <= most)) {
      complaints.sayOnce(
          "velocity_trace",
          point.point(),
          "must not be faster than "
              + roundedDown(most)
              + " m/s, but reaches "
              + new Value.Real(speed)
              + " m/s");
    }
  }

  /// A bound to three digits that is not below the number: who sets it is not refused again.
  static String roundedUp(double number) {
    return rounded(number, RoundingMode.CEILING);
  }

  private static String roundedDown(double number) {
    return rounded(number, RoundingMode.FLOOR);
  }

  private static String rounded(double number, RoundingMode mode) {
    return Double.isFinite(number)
        ? new Value.Real(new BigDecimal(number).round(new MathContext(3, mode)).doubleValue())
            .toString()
        : "no bound";
  }
}
