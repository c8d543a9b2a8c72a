package org.mebit.platform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mebit.numeric.Cancellation;
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

  /// Parameters that are a speed, m/s.
  static final List<String> SPEEDS = List.of("velocity_rms", "velocity_range", "velocity_drift");

  private static final List<String> MOTIONS =
      List.of("velocity_rms", "velocity_range", "velocity_drift", "velocity_trace");

  private final Request request;
  private final List<NuclearQuantity> quantities;
  private final Set<String> given;
  private final PointComplaints complaints;
  private final NuclearForecast forecast;
  private final NuclearTimeRules times;
  private final NuclearReach reach;

  NuclearRules(Request request) {
    this.request = request;
    this.quantities = request.quantities().stream().map(NuclearQuantity::named).toList();
    this.given = new LinkedHashSet<>(request.fixed().keySet());
    given.addAll(request.varied());
    this.complaints = new PointComplaints(request);
    this.forecast = new NuclearForecast(quantities);
    this.times = new NuclearTimeRules(complaints, forecast);
    this.reach = new NuclearReach(complaints);
  }

  List<Problem> problems() {
    return complaints.problems();
  }

  double panels() {
    return reach.panels();
  }

  NuclearForecast forecast() {
    return forecast;
  }

  void checkAll() {
    boolean polarized = request.point(0).flag("sextet");
    boolean mixed = false;
    for (long index = 0; index < request.count(); index++) {
      Cancellation.check("checking the points of a study");
      Point point = request.point(index);
      mixed |= point.flag("sextet") != polarized;
      long before = complaints.refusals();
      check(point);
      if (complaints.refusals() == before) {
        NuclearPoint nuclear = new NuclearPoint(point);
        forecast.add(nuclear);
        reach.add(nuclear);
      }
    }
    if (forecast.solves()) {
      reach.check(forecast.end());
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
    checkJitter(point);
    times.check(point);
    if (complaints.refusals() == before) {
      times.checkFringe(new NuclearPoint(point));
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

  private void checkJitter(Point point) {
    if (!(point.real("trigger_jitter") > 0)) {
      return;
    }
    if (point.has("store_at")) {
      complaints.say(
          "trigger_jitter",
          point,
          "must be 0 with store_at, because an inversion at any time would meet the field that is away");
    }
    if (quantities.stream().anyMatch(q -> q.kind() == NuclearQuantity.Kind.SAMPLED)) {
      complaints.say(
          "trigger_jitter",
          point,
          "must be 0 for sampled quantities, whose photons are drawn at one switching time");
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
}
