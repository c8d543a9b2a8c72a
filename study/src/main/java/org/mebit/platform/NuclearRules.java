package org.mebit.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mebit.nucleus.interferometer.Motion;
import org.mebit.platform.NuclearQuantity.Need;

/// What the points of a request for `nuclear_pair` must keep to.
final class NuclearRules {
  /// Parameters that have a meaning in a sextet alone.
  private static final List<String> SEXTET_ONLY =
      List.of(
          "field",
          "field_polar",
          "field_azimuth",
          "isomer_shift",
          "quadrupole",
          "efg_polar",
          "efg_azimuth",
          "efg_rotation",
          "asymmetry",
          "polarization_angle",
          "polarization_ellipticity");

  private static final List<String> MOTIONS =
      List.of("velocity_rms", "velocity_range", "velocity_drift", "velocity_trace");

  /// A spectrum this much wider than the lines is flat across them to about a per cent, for any
  /// smooth shape.
  private static final double BAND_OVER_LINES = 10;

  private final Request request;
  private final List<NuclearQuantity> quantities;
  private final Set<String> given;
  private final ChainComplaints complaints;
  private final NuclearForecast forecast;

  NuclearRules(Request request) {
    this.request = request;
    this.quantities = request.quantities().stream().map(NuclearQuantity::named).toList();
    this.given = new LinkedHashSet<>(request.fixed().keySet());
    given.addAll(request.varied());
    this.complaints = new ChainComplaints(request);
    this.forecast = new NuclearForecast(quantities);
  }

  List<Problem> problems() {
    return complaints.problems();
  }

  NuclearForecast forecast() {
    return forecast;
  }

  void checkAll() {
    boolean polarized = request.point(0).flag("sextet");
    boolean mixed = false;
    Map<Value.Recording, NuclearPoint> traces = new LinkedHashMap<>();
    for (long index = 0; index < request.count(); index++) {
      Point point = request.point(index);
      mixed |= point.flag("sextet") != polarized;
      long before = complaints.refusals();
      check(point);
      if (complaints.refusals() == before) {
        NuclearPoint nuclear = new NuclearPoint(point);
        forecast.add(nuclear);
        if (point.value("velocity_trace") instanceof Value.Recording recording) {
          traces.putIfAbsent(recording, nuclear);
        }
      }
    }
    if (forecast.solves()) {
      traces.forEach((recording, nuclear) -> checkTrace(nuclear, recording));
    }
    if (mixed && quantities.stream().anyMatch(this::isAmplitude)) {
      complaints.say(
          "sextet",
          request.point(0),
          "must be the same at every point where amplitudes are asked for, because it sets their columns");
    }
  }

  private boolean isAmplitude(NuclearQuantity quantity) {
    return quantity.kind() == NuclearQuantity.Kind.AMPLITUDE;
  }

  private void check(Point point) {
    long before = complaints.refusals();
    checkModel(point);
    checkNeeds(point);
    checkMotion(point);
    checkTimes(point);
    checkBand(point);
    if (complaints.refusals() == before) {
      checkFringe(new NuclearPoint(point));
      checkReach(point);
    }
  }

  private void checkModel(Point point) {
    boolean sextet = point.flag("sextet");
    if (sextet) {
      if (!point.has("field")) {
        complaints.say("sextet", point, "needs a field, but none is given");
      }
      if (point.has("splitting")) {
        complaints.say(
            "splitting", point, "must not be given with sextet: true, where the field sets it");
      }
      if (point.word("model").equals("closed_form")) {
        complaints.say("model", point, "must be exact with sextet: true, but is closed_form");
      }
    } else {
      for (String name : SEXTET_ONLY) {
        if (given.contains(name) && point.has(name)) {
          complaints.say(name, point, "has a meaning with sextet: true alone, but sextet is false");
        }
      }
      if (!point.word("storage").equals("off")) {
        complaints.say(
            "storage", point, "must be off unless sextet is true, but is " + point.word("storage"));
      }
      if (point.real("rotation_time") > 0 && !point.word("switching").equals("ramp")) {
        complaints.say(
            "rotation_time",
            point,
            "needs sextet: true, because a turning field drives more than two lines, or switching: ramp");
      }
    }
  }

  private void checkNeeds(Point point) {
    for (NuclearQuantity quantity : quantities) {
      String name = quantity.quantity().name();
      if (quantity.needs(Need.TIME) && !point.has("time")) {
        complaints.say(name, point, "needs a time, but none is given");
      }
      if (quantity.needs(Need.STORE) && !(point.has("store_at") && point.has("retrieve_at"))) {
        complaints.say(name, point, "needs store_at and retrieve_at, but they are not both given");
      }
      if (quantity.needs(Need.PROMPT) && !point.has("prompt_efficiency")) {
        complaints.say(name, point, "needs prompt_efficiency, but none is given");
      }
      if (quantity.needs(Need.BEAT)
          && point.flag("sextet")
          && !(point.has("field") && point.real("field") > 0)) {
        complaints.say(
            name,
            point,
            "needs a field above 0 T, because its switching times are fractions of the beat");
      }
      if (quantity.needs(Need.BEAT)
          && !point.flag("sextet")
          && point.has("splitting")
          && !(point.real("splitting") > 0)) {
        complaints.say(
            name,
            point,
            "needs a splitting above 0, because its switching times are fractions of the beat");
      }
    }
  }

  /// Lines and their wings must see a flat spectrum.
  private void checkBand(Point point) {
    NuclearPoint nuclear = new NuclearPoint(point);
    double thickest = nuclear.alpha() * Math.max(1, point.real("alpha_ratio"));
    double lines =
        (2 * nuclear.beat() / nuclear.transition().width() + 4 * Math.PI * thickest)
            * nuclear.transition().widthEnergy();
    if (!(point.real("bandwidth") >= BAND_OVER_LINES * lines)) {
      complaints.sayOnce(
          "bandwidth",
          point,
          String.format(
              Locale.ROOT,
              "must be at least %.2g eV, %.0f times what the lines take, so that they see a flat spectrum, but is %s",
              BAND_OVER_LINES * lines,
              BAND_OVER_LINES,
              point.value("bandwidth")));
    }
  }

  private void checkMotion(Point point) {
    List<String> motions = new ArrayList<>();
    for (String name : MOTIONS) {
      if (point.has(name)) {
        motions.add(name);
      }
    }
    if (motions.size() > 1) {
      complaints.say(
          motions.get(1),
          point,
          "must not be given together with "
              + motions.getFirst()
              + "; one of them says how the crystals move");
    }
    if (point.has("velocity_correlation_time")
        && !point.has("velocity_rms")
        && !point.has("velocity_range")) {
      complaints.say(
          "velocity_correlation_time",
          point,
          "needs velocity_rms or velocity_range, but neither is given");
    }
  }

  private void checkTimes(Point point) {
    boolean stores = point.has("store_at");
    if (stores != point.has("retrieve_at")) {
      complaints.say(
          stores ? "store_at" : "retrieve_at",
          point,
          "must go with " + (stores ? "retrieve_at" : "store_at") + ", but that is not given");
    } else if (stores && !(point.real("retrieve_at") > point.real("store_at"))) {
      complaints.sayOnce(
          "retrieve_at",
          point,
          "must be after store_at, "
              + point.value("store_at")
              + " s, but is "
              + point.value("retrieve_at"));
      return;
    }
    double half = 0.5 * point.real("rotation_time");
    double uncounted = new NuclearPoint(point).uncounted();
    if (!(point.real("gate") > uncounted)) {
      complaints.sayOnce(
          "gate",
          point,
          "must last beyond the inversion, which takes "
              + new Value.Real(uncounted)
              + " s of it, but is "
              + point.value("gate"));
    }
    if (point.has("switch_time") && point.real("switch_time") < half) {
      complaints.sayOnce(
          "switch_time",
          point,
          "must be at least half of rotation_time, because the field cannot turn before the pulse, but is "
              + point.value("switch_time"));
      return;
    }
    if (point.has("switch_time")
        && new NuclearPoint(point).invertsWhileStored(point.real("switch_time"))) {
      complaints.sayOnce(
          "switch_time",
          point,
          "must not lie between store_at and retrieve_at, when the field to invert is away, but is "
              + point.value("switch_time"));
    }
  }

  /// Shots start anywhere in a recording, so it must be longer than the longest of the request.
  private void checkTrace(NuclearPoint nuclear, Value.Recording recording) {
    double[] times = recording.columns().get(0);
    double lasts = times[times.length - 1] - times[0];
    double wanted = Motion.Recorded.leastDuration(forecast.end());
    if (!(lasts >= wanted)) {
      complaints.sayOnce(
          "velocity_trace",
          nuclear.point(),
          String.format(
              Locale.ROOT,
              "must last at least %.4g s for the times that are asked for, but lasts %.4g s",
              wanted,
              lasts));
    }
    double fastest = Arrays.stream(recording.columns().get(1)).map(Math::abs).max().orElse(0);
    double most = Motion.Recorded.largestSpeed(nuclear.transition().waveNumber(), forecast.end());
    if (!(fastest <= most)) {
      complaints.sayOnce(
          "velocity_trace",
          nuclear.point(),
          String.format(
              Locale.ROOT,
              "must not be faster than %.4g m/s, but reaches %.4g m/s",
              most,
              fastest));
    }
  }

  /// The switching times that a fringe looks at.
  private void checkFringe(NuclearPoint nuclear) {
    if (!forecast.looksAtFringe()) {
      return;
    }
    double half = 0.5 * nuclear.rotationTime();
    double first = nuclear.fringe().first();
    double second = nuclear.fringe().second();
    if (first < half) {
      complaints.sayOnce(
          "fringe",
          nuclear.point(),
          String.format(
              Locale.ROOT,
              "must be higher, because its first inversion, at %.4g s, takes rotation_time and would begin before the pulse",
              first));
    } else if (nuclear.invertsWhileStored(first) || nuclear.invertsWhileStored(second)) {
      complaints.sayOnce(
          "fringe",
          nuclear.point(),
          String.format(
              Locale.ROOT,
              "must have both inversions, at %.4g s and %.4g s, outside store_at..retrieve_at, when the field to invert is away",
              first,
              second));
    }
  }

  /// Whether double precision reaches the tolerance, asked once for each thickness and field.
  private void checkReach(Point point) {
    NuclearPoint nuclear = new NuclearPoint(point);
    double end = forecast.end(nuclear);
    double wanted = point.real("tolerance");
    double reached = forecast.error(nuclear, end);
    if (!(reached <= wanted)) {
      complaints.sayOnce(
          "alpha",
          point,
          String.format(
              Locale.ROOT,
              "must be smaller for a tolerance of %s: at %s double precision reaches %.1e; set tolerance to that or more",
              point.value("tolerance"),
              point.value("alpha"),
              reached));
    }
  }
}
