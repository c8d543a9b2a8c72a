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

  /// Whether any quantity is about counts of trials that are expected.
  private final boolean judges;

  OscillatorRules(Request request) {
    this.request = request;
    this.complaints = new PointComplaints(request);
    this.judges =
        request.quantities().stream()
            .map(OscillatorQuantity::named)
            .anyMatch(OscillatorQuantity::isAboutTrials);
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

  /// Values for devices and values for detectors multiply, so all of them must be there and no
  /// common one beside.
  private void checkPath(String name, Point point) {
    List<String> parts = List.of(name + "_a", name + "_b", name + "_1", name + "_2");
    List<String> missing = parts.stream().filter(part -> !point.has(part)).toList();
    boolean byDevice = point.has(parts.get(0)) || point.has(parts.get(1));
    boolean byDetector = point.has(parts.get(2)) || point.has(parts.get(3));
    if (!(byDevice && byDetector)) {
      return;
    }
    if (point.has(name)) {
      complaints.say(
          name,
          point,
          "must not be given beside values for devices and for detectors, because those multiply");
    } else if (!missing.isEmpty()) {
      complaints.say(
          missing.getFirst(),
          point,
          "must be given too where values for devices and for detectors multiply");
    }
  }

  /// That every detector sees something: a correlation is over the product of two means.
  private void checkLight(Point point) {
    OscillatorPoint oscillator = new OscillatorPoint(point);
    PairMoments moments = oscillator.pair().moments(oscillator.delay());
    boolean countsPhotons = judges && !oscillator.threshold();
    for (int detector = 1; detector <= 2; detector++) {
      if (!(moments.pumpMean(detector) > 0)) {
        complaints.sayOnce(
            "pump_probability",
            point,
            "must let detector "
                + detector
                + " see something in the pump window, but nothing gets there");
      }
      if (countsPhotons && moments.pumpMean(detector) > 0 && moments.readMean(detector) > 0) {
        checkDim(point, moments, detector);
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

  /// That photon numbers may stand for clicks: as many coincidences as that at some phase must be
  /// possible.
  private void checkDim(Point point, PairMoments moments, int detector) {
    for (int read = 1; read <= 2; read++) {
      double most =
          Math.max(
              moments.correlation(read, detector, 0), moments.correlation(read, detector, Math.PI));
      if (most * Math.max(moments.pumpMean(detector), moments.readMean(read)) > 1) {
        complaints.sayOnce(
            "detectors",
            point,
            "must be threshold for counts of trials and what they tell, because so much light gives more than one photon in a window");
      }
    }
  }
}
