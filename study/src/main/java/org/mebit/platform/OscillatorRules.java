package org.mebit.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;
import org.mebit.oscillator.PairMoments;

/// What the points of a request for `oscillator_pair` must keep to.
final class OscillatorRules {
  /// What no rule looks at: light that arrives at one delay and phase arrives at all.
  private static final List<String> FREE = List.of("phase", "delay", "frequency_difference");

  private final Request request;
  private final PointComplaints complaints;

  OscillatorRules(Request request) {
    this.request = request;
    this.complaints = new PointComplaints(request);
  }

  List<Problem> problems() {
    return complaints.problems();
  }

  void checkAll() {
    @Nullable Point checked = null;
    for (long index = 0; index < request.count(); index++) {
      Cancellation.check("checking the points of a study");
      Point point = request.point(index);
      if (checked == null || !point.agrees(checked, FREE)) {
        check(point);
      }
      checked = point;
    }
  }

  private void check(Point point) {
    long before = complaints.refusals();
    for (String name : OscillatorParameters.OF_DEVICES) {
      checkGiven(name, point, "_a", "_b");
    }
    for (String name : OscillatorParameters.OF_DETECTORS) {
      checkGiven(name, point, "_1", "_2");
    }
    for (String name : OscillatorParameters.OF_PATHS) {
      checkPath(name, point);
    }
    if (complaints.refusals() == before) {
      checkLight(point);
    }
  }

  /// That each of two has a value of its own or the common one.
  private void checkGiven(String name, Point point, String first, String second) {
    boolean one = point.has(name + first);
    boolean two = point.has(name + second);
    if (!point.has(name) && !(one && two)) {
      complaints.say(
          name,
          point,
          one || two
              ? "must be given, or " + name + (one ? second : first) + " beside the other"
              : "must be given, or both " + name + first + " and " + name + second);
    }
  }

  private void checkPath(String name, Point point) {
    boolean byDevice = point.has(name + "_a") && point.has(name + "_b");
    boolean byDetector = point.has(name + "_1") && point.has(name + "_2");
    if (point.has(name) && byDevice && byDetector) {
      complaints.say(
          name,
          point,
          "must not be given where each device and each detector has its own, because their products replace it");
    }
  }

  /// That every detector sees something: a correlation is over the product of two means.
  private void checkLight(Point point) {
    OscillatorPoint oscillator = new OscillatorPoint(point);
    PairMoments moments = oscillator.pair().moments(oscillator.delay());
    for (int detector = 1; detector <= 2; detector++) {
      if (!(moments.pumpMean(detector) > 0)) {
        complaints.sayOnce(
            "pump_probability",
            point,
            "must let detector "
                + detector
                + " see something in the pump window, but nothing gets there");
      }
      if (!(moments.readMean(detector) > 0)) {
        complaints.sayOnce(
            "pump_probability",
            point,
            "must let detector "
                + detector
                + " see something in the read window, but nothing gets there");
      }
    }
  }
}
