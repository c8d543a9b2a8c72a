package org.mebit.platform;

import java.util.Locale;
import org.mebit.nucleus.Transition;

/// What times of a point of `nuclear_pair` must keep to among each other, and what its band must
/// hold.
final class NuclearTimeRules {
  /// Lines and their wings must lie inside the band; a smooth spectrum this much wider than they
  /// are differs by some ten per cent across them.
  private static final double BAND_OVER_LINES = 3;

  private final PointComplaints complaints;
  private final NuclearForecast forecast;

  NuclearTimeRules(PointComplaints complaints, NuclearForecast forecast) {
    this.complaints = complaints;
    this.forecast = forecast;
  }

  /// Times, gates and the band of one point.
  void check(Point point) {
    checkBand(point);
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
    NuclearPoint nuclear = new NuclearPoint(point);
    double uncounted = nuclear.uncounted();
    double start = nuclear.switchTime().orElse(0) + point.real("gate_delay");
    if (!(start + point.real("gate") > start)) {
      complaints.sayOnce(
          "gate",
          point,
          "must be longer than a time of "
              + new Value.Real(start)
              + " s is known, but is "
              + point.value("gate"));
    } else if (!(start + point.real("gate") > start + uncounted)) {
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
    if (point.has("switch_time") && nuclear.invertsWhileStored(point.real("switch_time"))) {
      complaints.sayOnce(
          "switch_time",
          point,
          "must not lie between store_at and retrieve_at, when the field to invert is away, but is "
              + point.value("switch_time"));
    }
  }

  /// Lines and their wings must see a flat spectrum.
  private void checkBand(Point point) {
    NuclearPoint nuclear = new NuclearPoint(point);
    double thickest = nuclear.alpha() * Math.max(1, point.real("alpha_ratio"));
    double lines =
        (2 * nuclear.beat() / nuclear.transition().width() + 4 * Math.PI * thickest)
                * nuclear.transition().widthEnergy()
            + Transition.HBAR * nuclear.shifts();
    if (!(point.real("bandwidth") >= BAND_OVER_LINES * lines)) {
      complaints.sayOnce(
          "bandwidth",
          point,
          "must be at least "
              + NuclearReach.roundedUp(BAND_OVER_LINES * lines)
              + " eV, three times what the lines take, so that they see a flat spectrum, but is "
              + point.value("bandwidth"));
    }
  }

  /// The switching times that a fringe looks at.
  void checkFringe(NuclearPoint nuclear) {
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
}
