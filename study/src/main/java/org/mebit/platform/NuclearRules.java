package org.mebit.platform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.mebit.nucleus.FieldSchedule;
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
    for (long index = 0; index < request.count(); index++) {
      Point point = request.point(index);
      long before = complaints.refusals();
      check(point);
      if (complaints.refusals() == before) {
        forecast.add(new NuclearPoint(point));
      }
    }
    if (varies("sextet") && quantities.stream().anyMatch(this::isAmplitude)) {
      complaints.say(
          "sextet",
          request.point(0),
          "must be the same at every point where amplitudes are asked for, because it sets their columns");
    }
  }

  private boolean varies(String name) {
    return request.varied().contains(name);
  }

  private boolean isAmplitude(NuclearQuantity quantity) {
    return quantity.kind() == NuclearQuantity.Kind.AMPLITUDE;
  }

  private void check(Point point) {
    checkModel(point);
    checkNeeds(point);
    checkMotion(point);
    checkTimes(point);
    if (complaints.refusals() == 0) {
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
        complaints.say("storage", point, "must be off unless sextet is true, but is " + point.word("storage"));
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
      if (quantity.needs(Need.BEAT) && point.flag("sextet") && !(point.has("field") && point.real("field") > 0)) {
        complaints.say(name, point, "needs a field above 0 T, because its switching times are fractions of the beat");
      }
      if (quantity.needs(Need.BEAT) && !point.flag("sextet") && point.has("splitting") && !(point.real("splitting") > 0)) {
        complaints.say(name, point, "needs a splitting above 0, because its switching times are fractions of the beat");
      }
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
          "must not be given together with " + motions.getFirst() + "; one of them says how the crystals move");
    }
    if (point.has("velocity_correlation_time") && !point.has("velocity_rms") && !point.has("velocity_range")) {
      complaints.say(
          "velocity_correlation_time", point, "needs velocity_rms or velocity_range, but neither is given");
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
          "must be after store_at, " + point.value("store_at") + " s, but is " + point.value("retrieve_at"));
      return;
    }
    double half = 0.5 * point.real("rotation_time");
    if (point.has("switch_time") && point.real("switch_time") < half) {
      complaints.sayOnce(
          "switch_time",
          point,
          "must be at least half of rotation_time, because the field cannot turn before the pulse, but is "
              + point.value("switch_time"));
      return;
    }
    if (stores && point.has("retrieve_at") && point.has("switch_time")) {
      double time = point.real("switch_time");
      boolean before = time + half <= point.real("store_at");
      boolean after = time - half >= point.real("retrieve_at");
      if (!before && !after) {
        complaints.sayOnce(
            "switch_time",
            point,
            "must not lie between store_at and retrieve_at, when there is no field to invert, but is "
                + point.value("switch_time"));
      }
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
    for (OptionalDouble time : forecast.switchTimes(nuclear)) {
      try {
        FieldSchedule unused = nuclear.secondField(time);
        assert unused.pieces().size() > 0;
      } catch (IllegalArgumentException e) {
        complaints.sayOnce(
            "fringe",
            point,
            "must have switching times outside store_at..retrieve_at and later than half of rotation_time, but " + e.getMessage());
      }
    }
  }
}
