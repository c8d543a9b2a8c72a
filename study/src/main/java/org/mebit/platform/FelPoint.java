package org.mebit.platform;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.rate.Machine;

/// A point of `fel_pair` in the terms of its physics. What it does not know it must not be asked
/// for: [FelRules] sees to that.
record FelPoint(Point point) {
  UndulatorField field() {
    double strength = strength();
    return switch (point.word("undulator")) {
      case "planar" -> UndulatorField.planar(strength);
      case "elliptic" -> UndulatorField.elliptic(strength, point.real("ellipticity"));
      default -> UndulatorField.helical(strength);
    };
  }

  /// Whether the field's strength is known.
  boolean knowsField() {
    return point.has("undulator_parameter")
        || (point.has("undulator_field") && point.has("undulator_period"));
  }

  /// `K` of the peak field.
  double strength() {
    return point.has("undulator_parameter")
        ? point.real("undulator_parameter")
        : Machine.undulatorParameter(point.real("undulator_field"), point.real("undulator_period"));
  }

  /// The machine; one period where their number is not given, for what does not depend on it.
  Machine machine() {
    return new Machine(
        point.real("electron_energy"),
        field(),
        point.real("undulator_period"),
        point.has("undulator_periods") ? (int) point.whole("undulator_periods") : 1);
  }

  boolean knowsRecoil() {
    return point.has("recoil") || (point.has("electron_energy") && point.has("undulator_period"));
  }

  /// `κ`
  double recoil() {
    return point.has("recoil")
        ? point.real("recoil")
        : Machine.recoil(point.real("electron_energy"), point.real("undulator_period"));
  }

  boolean knowsAngles() {
    return point.has("angle_1") || point.has("angle_2");
  }

  /// `ρ₁`
  double angle1() {
    return point.real(point.has("angle_1") ? "angle_1" : "angle_2");
  }

  /// `ρ₂`
  double angle2() {
    return point.real(point.has("angle_2") ? "angle_2" : "angle_1");
  }

  int floquet() {
    return (int) point.whole("floquet_number");
  }

  /// Whether the energy of photon 1 is given, and not that both are equal.
  boolean givesEnergy() {
    return point.has("energy_fraction_1") || point.has("photon_energy_1");
  }

  /// `y₁`
  double fraction1() {
    if (point.has("energy_fraction_1")) {
      return point.real("energy_fraction_1");
    }
    return point.has("photon_energy_1")
        ? point.real("photon_energy_1") / machine().fundamentalEnergy()
        : equalFraction();
  }

  /// `y` of either photon where both have the same energy: with the recoil that the method has.
  double equalFraction() {
    double dressed = field().dressedMassSquared();
    double recoil = keepsRecoil() ? recoil() : 0;
    double sum = 2 * dressed + angle1() * angle1() + angle2() * angle2() + 4 * floquet() * recoil;
    double apart =
        angle1() * angle1()
            + angle2() * angle2()
            - 2 * angle1() * angle2() * Math.cos(point.real("azimuth"));
    // Conservation for c = c_1 = c_2: κ|R_1 - R_2|² c² - (Q_1 + Q_2 + 4nκ)c + 2n = 0.
    double root = Math.sqrt(sum * sum - 8 * floquet() * recoil * apart);
    return 2 * floquet() * dressed / (sum + root);
  }

  private boolean keepsRecoil() {
    return !point.word("method").equals("leading_order");
  }

  /// `y₂`, what conservation leaves for photon 2: with the recoil that the method has.
  double fraction2() {
    return fraction2(keepsRecoil());
  }

  /// What the recoil that the method leaves out makes of it.
  double fraction2Error() {
    return knowsRecoil() ? Math.abs(fraction2() - fraction2(true)) : 0;
  }

  private double fraction2(boolean recoiled) {
    UndulatorField field = field();
    double plus2 = recoiled ? pair().plus2(field, recoil()) : pair().plus2(field);
    return plus2 * field.dressedMassSquared() / 2;
  }

  /// `γ`
  double gamma() {
    return Machine.gamma(point.real("electron_energy"));
  }

  /// `N_u`
  int periods() {
    return (int) point.whole("undulator_periods");
  }

  PhotonPair pair() {
    return PhotonPair.ofFraction(
        field(),
        angle1(),
        angle2(),
        point.real("azimuth_1"),
        point.real("azimuth"),
        fraction1(),
        floquet());
  }

  boolean collects() {
    return point.has("aperture_radius");
  }

  /// Whether energy windows end at their photons' energies.
  boolean windowsBelow() {
    return point.has("window_position")
        ? point.word("window_position").equals("below")
        : givesEnergy();
  }
}
