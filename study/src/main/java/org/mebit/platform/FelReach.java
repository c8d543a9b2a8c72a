package org.mebit.platform;

import java.util.List;
import java.util.Locale;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.aperture.EnergyWindow;

/// Whether energy and momentum allow what a point of `fel_pair` asks for.
///
/// @param fel a point that gives all it must
/// @param complaints where it does not
record FelReach(FelPoint fel, PointComplaints complaints) {
  /// An undulator of a thousand periods resolves its harmonics by that much; with fewer periods,
  /// less.
  private static final double NEARNESS = 1e-3;

  void check(List<FelQuantity> quantities) {
    UndulatorField field = fel.field();
    PhotonPair pair = fel.pair();
    double dressed = 1 + field.meanSquare();
    double share = pair.q1(field) / dressed;
    double harmonic = fel.fraction1() * share;
    double recoil = fel.knowsRecoil() ? fel.recoil() : 0;
    double most = fel.floquet() * dressed / (pair.q1(field) + 2 * fel.floquet() * recoil);
    String key = fel.point().has("photon_energy_1") ? "photon_energy_1" : "energy_fraction_1";
    double unit = key.equals("photon_energy_1") ? fel.machine().fundamentalEnergy() : 1;
    String symbol = unit == 1 ? "" : " eV";
    if (!(fel.fraction1() < most)) {
      complaints.sayOnce(
          key,
          fel.point(),
          "must be below %s%s at angle %s, where conservation leaves nothing for photon 2, but is %s%s"
              .formatted(
                  text(most * unit),
                  symbol,
                  text(fel.angle1()),
                  text(fel.fraction1() * unit),
                  symbol));
      return;
    }
    if (recoil > 0 && !(recoil * (pair.plus1() + pair.plus2(field, recoil)) < 1)) {
      complaints.sayOnce(
          "recoil",
          fel.point(),
          "must leave the electron a momentum along the beam, but the photons take %s of it"
              .formatted(text(recoil * (pair.plus1() + pair.plus2(field, recoil)))));
      return;
    }
    checkPole(key, harmonic, share, unit, symbol);
    if (fel.collects() && quantities.stream().anyMatch(FelQuantity::isCollected)) {
      checkWindows();
    }
  }

  /// That both windows have room above 0, and that conservation lets a pair through.
  private void checkWindows() {
    double fundamental = fel.machine().fundamentalEnergy();
    double width = fel.point().real("energy_window");
    double least =
        fundamental
            * (fel.windowsBelow()
                ? Math.min(fel.fraction1(), fel.floquet() - fel.fraction1())
                : 2 * Math.min(fel.fraction1(), fel.fraction2()));
    if (!(width < least)) {
      complaints.sayOnce(
          "energy_window",
          fel.point(),
          "must be below %s eV, where a window reaches down to energy 0, but is %s eV"
              .formatted(text(least), text(width)));
      return;
    }
    EnergyWindow one = FelCollection.window(fel, 1);
    EnergyWindow two = FelCollection.window(fel, 2);
    double radius = fel.point().real("aperture_radius");
    double near1 = dressed(fel.angle1() - radius);
    double near2 = dressed(fel.angle2() - radius);
    double far1 = dressed(fel.angle1() + radius);
    double far2 = dressed(fel.angle2() + radius);
    double sum = fel.floquet() * (1 + fel.field().meanSquare());
    if (sum > one.least() * near1 + two.least() * near2
        && sum < one.most() * far1 + two.most() * far2) {
      return;
    }
    double from = Math.max(0, (sum - one.most() * far1) / far2);
    double to = (sum - one.least() * near1) / near2;
    complaints.sayOnce(
        "energy_window",
        fel.point(),
        "must let pairs through: with photon 1 in %s..%s eV, photon 2 has %s eV through these apertures, but its window is %s..%s eV%s"
            .formatted(
                text(one.least() * fundamental),
                text(one.most() * fundamental),
                to > 0 ? text(from * fundamental) + ".." + text(to * fundamental) : "less than 0",
                text(two.least() * fundamental),
                text(two.most() * fundamental),
                fel.windowsBelow() ? "; window_position: centred would put it there" : ""));
  }

  /// `Q` of an angle; below 0 the aperture holds the axis.
  private double dressed(double angle) {
    double inside = Math.max(0, angle);
    return 1 + fel.field().meanSquare() + inside * inside;
  }

  /// With two quanta and more, an electron may emit the photons one after the other, each on a
  /// harmonic: the amplitude of an endless undulator has a pole there.
  private void checkPole(String key, double nu, double share, double unit, String symbol) {
    double near =
        fel.point().has("undulator_periods")
            ? Math.max(NEARNESS, 1.0 / fel.point().whole("undulator_periods"))
            : NEARNESS;
    long harmonic = Math.round(nu);
    if (harmonic < 1 || harmonic >= fel.floquet() || Math.abs(nu - harmonic) >= near) {
      return;
    }
    complaints.sayOnce(
        key,
        fel.point(),
        "must keep photon 1 off harmonic %d of the undulator, where the electron emits the photons one by one: it must be below %s%s or above %s%s, but is %s%s"
            .formatted(
                harmonic,
                text((harmonic - near) / share * unit),
                symbol,
                text((harmonic + near) / share * unit),
                symbol,
                text(fel.fraction1() * unit),
                symbol));
  }

  private static String text(double x) {
    return new Value.Real(Double.parseDouble(String.format(Locale.ROOT, "%.6g", x))).toString();
  }
}
