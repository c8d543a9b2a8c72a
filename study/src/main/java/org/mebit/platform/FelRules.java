package org.mebit.platform;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mebit.numeric.Cancellation;
import org.mebit.platform.FelQuantity.Fact;

/// What the points of a request for `fel_pair` must keep to.
final class FelRules {
  private static final String AZIMUTH = "azimuth";

  private final Request request;
  private final PointComplaints complaints;
  private final List<FelQuantity> quantities;
  private final Set<Fact> needed = EnumSet.noneOf(Fact.class);

  FelRules(Request request) {
    this.request = request;
    this.complaints = new PointComplaints(request);
    this.quantities = request.quantities().stream().map(FelQuantity::named).toList();
    quantities.forEach(quantity -> needed.addAll(quantity.needs()));
  }

  List<Problem> problems() {
    return complaints.problems();
  }

  /// Azimuths are free, and there may be very many: the first of them stands for all.
  void checkAll() {
    checkNames();
    long inner = 1;
    long azimuths = 1;
    for (Axis axis : request.axes()) {
      if (axis.parameter().equals(AZIMUTH)) {
        azimuths = axis.values().size();
        inner = 1;
      } else {
        inner *= axis.values().size();
      }
    }
    for (long number = 0; number < request.count() / azimuths; number++) {
      Cancellation.check("checking the points of a study");
      check(azimuths == 1 ? number : number / inner * inner * azimuths + number % inner);
    }
  }

  /// A column cannot be both what is swept and what is computed.
  private void checkNames() {
    for (FelQuantity quantity : quantities) {
      String name = quantity.quantity().name();
      if (request.varied().contains(name)) {
        complaints.say(
            name, request.point(0), "must not be asked for where it is swept: it has its column");
      }
    }
  }

  private void check(long index) {
    long before = complaints.refusals();
    Point point = request.point(index);
    FelPoint fel = new FelPoint(point);
    checkField(fel);
    checkElectrons(fel);
    checkBunch(fel, before);
    if (needed.contains(Fact.PHOTONS)) {
      checkMethod(fel);
      checkPhotons(fel);
      checkApertures(fel);
      if (complaints.refusals() == before) {
        new FelReach(fel, complaints).check(quantities);
      }
    }
  }

  private void checkField(FelPoint fel) {
    Point point = fel.point();
    if (point.has("undulator_parameter") && point.has("undulator_field")) {
      complaints.say(
          "undulator_parameter", point, "must not be given beside undulator_field, which sets it");
    }
    boolean needs = needed.contains(Fact.FIELD) || needed.contains(Fact.MACHINE);
    if (needs && !fel.knowsField()) {
      if (point.has("undulator_field")) {
        complaints.say("undulator_period", point, "must be given: K is the field times the period");
      } else {
        complaints.say(
            "undulator_parameter", point, "must be given, or undulator_field and undulator_period");
      }
    }
    if (fel.knowsField()
        && !point.has("undulator_parameter")
        && fel.strength() > FelParameters.MOST_STRENGTH) {
      complaints.sayOnce(
          "undulator_field",
          point,
          "must give K of at most %s, but gives %s"
              .formatted(
                  FelReach.text(FelParameters.MOST_STRENGTH), FelReach.text(fel.strength())));
    }
    boolean elliptic = point.word("undulator").equals("elliptic");
    if (elliptic && !point.has("ellipticity")) {
      complaints.say("ellipticity", point, "must be given for an elliptic undulator");
    } else if (!elliptic && point.has("ellipticity")) {
      complaints.say(
          "ellipticity",
          point,
          "must be given with undulator: elliptic alone, but the undulator is "
              + point.word("undulator"));
    }
  }

  private void checkElectrons(FelPoint fel) {
    Point point = fel.point();
    boolean machine =
        needed.contains(Fact.MACHINE)
            || (needed.contains(Fact.PHOTONS) && point.has("photon_energy_1"));
    if (machine) {
      requireGiven("electron_energy", point, Fact.MACHINE);
      requireGiven("undulator_period", point, Fact.MACHINE);
    } else if (needed.contains(Fact.ELECTRON_ENERGY)) {
      requireGiven("electron_energy", point, Fact.ELECTRON_ENERGY);
    }
    if (point.has("recoil") && point.has("electron_energy") && point.has("undulator_period")) {
      complaints.say(
          "recoil",
          point,
          "must not be given beside electron_energy and undulator_period, which set it");
    }
    if (needed.contains(Fact.RECOIL) && !machine && !fel.knowsRecoil()) {
      complaints.say("recoil", point, "must be given, or electron_energy and undulator_period");
    }
    if (needed.contains(Fact.PERIODS)) {
      requireGiven("undulator_periods", point, Fact.PERIODS);
    }
  }

  private void checkBunch(FelPoint fel, long before) {
    Point point = fel.point();
    if (needed.contains(Fact.CHARGE)) {
      requireGiven("bunch_charge", point, Fact.CHARGE);
    }
    if (needed.contains(Fact.PIERCE)) {
      requireGiven("pierce_parameter", point, Fact.PIERCE);
    }
    if (needed.contains(Fact.BEAM)) {
      requireGiven("beam_size", point, Fact.BEAM);
    }
    if (needed.contains(Fact.REPETITION)) {
      requireGiven("repetition_rate", point, Fact.REPETITION);
    }
    if (needed.contains(Fact.MICROBUNCHES) && point.has("pierce_parameter")) {
      if (!point.has("microbunch_electrons") && !point.has("peak_current")) {
        complaints.say(
            "microbunch_electrons",
            point,
            "must be given, or peak_current, where the bunch is microbunched");
      } else if (!point.has("microbunch_electrons") || point.has("beam_size")) {
        requireGiven("electron_energy", point, Fact.MICROBUNCHES);
        requireGiven("undulator_period", point, Fact.MICROBUNCHES);
      }
      if (complaints.refusals() == before) {
        checkMicrobunches(fel);
      }
    }
  }

  /// Microbunches that radiate in phase are parts of the bunch.
  private void checkMicrobunches(FelPoint fel) {
    Point point = fel.point();
    FelBunch bunch = new FelBunch(fel);
    if (!(bunch.electrons() >= 1)) {
      complaints.sayOnce(
          "bunch_charge", point, "must be that of one electron at least, 1.602e-19 C");
    } else if (!(bunch.coherent() * bunch.perMicrobunch() <= bunch.electrons())) {
      complaints.sayOnce(
          point.has("microbunch_electrons") ? "microbunch_electrons" : "peak_current",
          point,
          "must leave the %s microbunches that radiate in phase no more than the bunch's %s electrons, but they have %s"
              .formatted(
                  Math.round(bunch.coherent()),
                  FelReach.text(bunch.electrons()),
                  FelReach.text(bunch.coherent() * bunch.perMicrobunch())));
    }
  }

  private void checkMethod(FelPoint fel) {
    Point point = fel.point();
    String method = point.word("method");
    if (quantities.contains(FelQuantity.SPIN_FLIP_PROBABILITY)
        && !point.word("undulator").equals("helical")) {
      complaints.say(
          "undulator",
          point,
          "must be helical for spin_flip_probability, but is " + point.word("undulator"));
    }
    if (method.equals("leading_order")) {
      return;
    }
    if (!fel.knowsRecoil()) {
      complaints.say(
          "recoil",
          point,
          "must be given, or electron_energy and undulator_period, for method: " + method);
    }
    if (method.equals("exact") && !point.word("undulator").equals("helical")) {
      complaints.say(
          "method",
          point,
          "must be leading_order or exact_scalar where the undulator is not helical, but is exact");
    }
    if (fel.collects() && quantities.stream().anyMatch(FelQuantity::isCollected)) {
      complaints.say(
          "method",
          point,
          "must be leading_order for averages over apertures, whose errors tell the recoil left out, but is "
              + method);
    }
  }

  private void checkPhotons(FelPoint fel) {
    Point point = fel.point();
    if (!fel.knowsAngles()) {
      complaints.say("angle_1", point, "must be given, or angle_2, which then holds for both");
    }
    if (point.has("energy_fraction_1") && point.has("photon_energy_1")) {
      complaints.say(
          "energy_fraction_1", point, "must not be given beside photon_energy_1, which sets it");
    }
  }

  private void checkApertures(FelPoint fel) {
    Point point = fel.point();
    if (needed.contains(Fact.COLLECTION)) {
      requireGiven("aperture_radius", point, Fact.COLLECTION);
      requireGiven("energy_window", point, Fact.COLLECTION);
    } else if (quantities.stream().anyMatch(FelQuantity::isCollected)) {
      if (point.has("aperture_radius") != point.has("energy_window")) {
        complaints.say(
            point.has("aperture_radius") ? "energy_window" : "aperture_radius",
            point,
            "must be given too: an average takes apertures and energy windows");
      } else if (point.has("energy_window")) {
        requireGiven("electron_energy", point, Fact.COLLECTION);
        requireGiven("undulator_period", point, Fact.COLLECTION);
      }
    }
  }

  /// @param fact for which a quantity needs it
  private void requireGiven(String name, Point point, Fact fact) {
    if (!point.has(name)) {
      String asking =
          quantities.stream()
              .filter(quantity -> quantity.needs().contains(fact))
              .map(quantity -> quantity.quantity().name())
              .findFirst()
              .orElse(
                  fact == Fact.MACHINE && point.has("photon_energy_1")
                      ? "photon_energy_1"
                      : "averages over apertures");
      complaints.say(name, point, "must be given for " + asking);
    }
  }
}
