package org.mebit.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mebit.fel.rate.Machine;
import org.mebit.fel.rate.Microbunching;
import org.mebit.numeric.Require;

/// What a calculator of `fel_pair` is given, as the point of a study that gives the same: so that
/// both compute alike. Parameters that a calculator has not have the value they have in a study
/// that leaves them out.
///
/// @param fel the point; only what the calculator takes may be asked for
record FelGiven(FelPoint fel) {
  /// @throws IllegalArgumentException if undulator and bunch are not given as they must be
  static FelGiven of(Point given) {
    return of(given, Map.of());
  }

  /// The same with some parameters of studies set.
  static FelGiven of(Point given, Map<String, Double> set) {
    List<Parameter> all = FelParameters.all();
    Value[] values =
        all.stream()
            .map(parameter -> {
              String name = parameter.name();
              Double value = set.get(name);
              if (value != null) {
                return new Value.Real(value);
              }
              return given.parameterNamed(name) ? given.value(name) : parameter.usual();
            })
            .toArray(Value[]::new);
    FelGiven made = new FelGiven(new FelPoint(new Point(given.index(), all, values)));
    made.check();
    return made;
  }

  /// The same with a number set.
  FelGiven with(String name, double value) {
    return of(fel.point(), Map.of(name, value));
  }

  private boolean has(String name) {
    return fel.point().has(name);
  }

  private void check() {
    Require.that(
        has("undulator_field") != has("undulator_parameter"),
        "one of undulator_field and undulator_parameter must be given, but "
            + (has("undulator_field") ? "both are" : "none is"));
    String undulator = fel.point().word("undulator");
    Require.that(
        !undulator.equals("elliptic") || has("ellipticity"),
        "ellipticity must be given for an elliptic undulator, but is not");
    Require.that(
        undulator.equals("elliptic") || !has("ellipticity"),
        "ellipticity must be given only with undulator=elliptic, but the undulator is "
            + undulator);
    onlyWith("pierce_parameter", "bunch_charge");
    onlyWith("peak_current", "pierce_parameter");
    onlyWith("microbunch_electrons", "pierce_parameter");
    onlyWith("beam_size", "pierce_parameter");
    Require.that(
        !has("pierce_parameter") || has("microbunch_electrons") || has("peak_current"),
        "microbunch_electrons must be given, or peak_current, where pierce_parameter is");
    if (has("bunch_charge")) {
      checkBunch();
    }
  }

  /// Refuses what would be ignored.
  void onlyWith(String name, String other) {
    Require.that(
        !has(name) || has(other),
        name + " must be given only with " + other + ", but that is not given");
  }

  private void checkBunch() {
    double charge = fel.point().real("bunch_charge");
    double electron = charge / bunch().electrons();
    Require.that(
        bunch().electrons() >= 1,
        "bunch_charge must be at least %s C, that of an electron, but is %s C"
            .formatted(text(electron), text(charge)));
    if (has("pierce_parameter")) {
      Microbunching slices = bunch().microbunching();
      double together = slices.periods() * slices.perBunch();
      Require.that(
          together <= bunch().electrons(),
          "bunch_charge must be at least %s C, that of %d microbunches of %s electrons, which emit in phase, but is %s C"
              .formatted(
                  text(together * electron),
                  slices.periods(),
                  text(slices.perBunch()),
                  text(charge)));
    }
  }

  Machine machine() {
    return fel.machine();
  }

  FelBunch bunch() {
    return new FelBunch(fel);
  }

  boolean isMicrobunched() {
    return has("pierce_parameter");
  }

  /// `y₂`
  ///
  /// @throws IllegalArgumentException if conservation leaves nothing for photon 2
  double fraction2() {
    double fraction2 = fel.fraction2();
    double dressed = fel.field().dressedMassSquared();
    double angle1 = fel.angle1();
    Require.that(
        fraction2 > 0,
        "energy_fraction_1 must be below %s at angle %s, where conservation leaves nothing for photon 2, but is %s"
            .formatted(
                text(dressed / (dressed + angle1 * angle1)), text(angle1), text(fel.fraction1())));
    return fraction2;
  }

  /// The pairs and the light behind apertures and windows.
  ///
  /// @throws IllegalArgumentException if a window leaves photons no energy
  FelCollection collection() {
    checkWindows();
    return new FelCollection(fel, bunch());
  }

  /// @throws IllegalArgumentException if a window leaves photons no energy
  void checkWindows() {
    double y1 = fel.fraction1();
    boolean below = fel.windowsBelow();
    Require.that(
        !below || y1 < 1,
        "energy_fraction_1 must be below 1, as both photons share the fundamental's energy, but is "
            + text(y1));
    double fundamental = machine().fundamentalEnergy();
    double widest = fundamental * (below ? Math.min(y1, 1 - y1) : 2 * y1);
    double width = fel.point().real("energy_window");
    Require.that(
        width < widest,
        "energy_window must be below %s eV, where a window reaches down to energy 0, but is %s eV"
            .formatted(text(widest), text(width)));
  }

  /// To the digits that a message needs.
  static String text(double x) {
    return new Value.Real(Double.parseDouble(String.format(Locale.ROOT, "%.6g", x))).toString();
  }
}
