package org.mebit.platform;

import java.util.List;
import java.util.Locale;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// Whether energy and momentum allow what a point of `fel_pair` asks for.
///
/// @param fel a point that gives all it must
/// @param complaints where it does not
record FelReach(FelPoint fel, PointComplaints complaints) {
  /// An undulator of a thousand periods resolves its harmonics by that much; with fewer periods,
  /// less.
  private static final double NEARNESS = 1e-3;

  /// With less than four periods there is no harmonic to speak of.
  private static final double MOST_NEARNESS = 0.25;

  void check(List<FelQuantity> quantities) {
    UndulatorField field = fel.field();
    PhotonPair pair = fel.pair();
    double dressed = field.dressedMassSquared();
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
                      symbol)
              + equalEnergies());
      return;
    }
    checkPole(key, harmonic, share, unit, symbol);
    if (fel.collects() && quantities.stream().anyMatch(FelQuantity::isCollected)) {
      new FelWindows(fel, complaints).check(quantities);
    }
  }

  /// How far from a harmonic photon 1 must stay, in undulator quanta.
  static double nearness(Point point) {
    return point.has("undulator_periods")
        ? Math.clamp(1.0 / point.whole("undulator_periods"), NEARNESS, MOST_NEARNESS)
        : NEARNESS;
  }

  /// With two quanta and more, an electron may emit the photons one after the other, each on a
  /// harmonic: the amplitude of an endless undulator has a pole there.
  private void checkPole(String key, double nu, double share, double unit, String symbol) {
    double near = nearness(fel.point());
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
                    symbol)
            + equalEnergies());
  }

  /// For those who gave no energy.
  private String equalEnergies() {
    return fel.givesEnergy() ? "" : ", where both energies are equal";
  }

  static String text(double x) {
    return new Value.Real(Double.parseDouble(String.format(Locale.ROOT, "%.6g", x))).toString();
  }
}
