package org.mebit.platform;

import java.util.List;
import org.mebit.fel.aperture.EnergyWindow;

/// Whether the energy windows of a point of `fel_pair` can be had, let pairs through, and keep off
/// the harmonics.
///
/// @param fel a point that gives all it must
/// @param complaints where they do not
record FelWindows(FelPoint fel, PointComplaints complaints) {
  private static final String KEY = "energy_window";

  /// A window narrower than this is not resolved by energies in double precision.
  private static final double NARROWEST = 1e-9;

  void check(List<FelQuantity> quantities) {
    double fundamental = fel.machine().fundamentalEnergy();
    double width = fel.point().real(KEY);
    double lower =
        fel.windowsBelow()
            ? Math.min(fel.fraction1(), fel.floquet() - fel.fraction1())
            : 2 * Math.min(fel.fraction1(), fel.fraction2());
    double higher = Math.max(fel.fraction1(), fel.floquet() - fel.fraction1());
    if (!(width < fundamental * lower)) {
      say(
          "must be below %s eV, where a window reaches down to energy 0, but is %s eV"
              .formatted(text(fundamental * lower), text(width)));
    } else if (width < NARROWEST * fundamental * higher) {
      say(
          "must be at least %s eV to be told apart from nothing, but is %s eV"
              .formatted(text(NARROWEST * fundamental * higher), text(width)));
    } else if (lets(fundamental)) {
      checkSteps();
      if (quantities.stream().anyMatch(FelQuantity::isBackground)) {
        checkLines(1, fel.angle1());
        checkLines(2, fel.angle2());
      }
    }
  }

  /// Whether conservation lets a pair through.
  private boolean lets(double fundamental) {
    EnergyWindow one = FelCollection.window(fel, 1);
    EnergyWindow two = FelCollection.window(fel, 2);
    double near1 = near(fel.angle1());
    double near2 = near(fel.angle2());
    double far1 = far(fel.angle1());
    double far2 = far(fel.angle2());
    double sum = fel.floquet() * near(0);
    if (sum > one.least() * near1 + two.least() * near2
        && sum < one.most() * far1 + two.most() * far2) {
      return true;
    }
    double from = Math.max(0, (sum - one.most() * far1) / far2);
    double to = (sum - one.least() * near1) / near2;
    say(
        "must let pairs through: with photon 1 in %s..%s eV, photon 2 has %s eV through these apertures, but its window is %s..%s eV%s"
            .formatted(
                text(one.least() * fundamental),
                text(one.most() * fundamental),
                to > 0 ? text(from * fundamental) + ".." + text(to * fundamental) : "less than 0",
                text(two.least() * fundamental),
                text(two.most() * fundamental),
                fel.windowsBelow() ? "; window_position: centred would put it there" : ""));
    return false;
  }

  /// That photon 1 meets no harmonic on which the electron emits the photons one by one.
  private void checkSteps() {
    EnergyWindow one = FelCollection.window(fel, 1);
    EnergyWindow two = FelCollection.window(fel, 2);
    double near = FelReach.nearness(fel.point());
    double sum = fel.floquet() * near(0);
    double from =
        Math.max(one.least() * near(fel.angle1()), sum - two.most() * far(fel.angle2())) / near(0);
    double to =
        Math.min(one.most() * far(fel.angle1()), sum - two.least() * near(fel.angle2())) / near(0);
    double harmonic = Math.max(1, Math.ceil(from - near));
    if (harmonic < fel.floquet() && harmonic <= to + near) {
      say(
          "must keep photon 1 off harmonic %d of the undulator, where the electron emits the photons one by one, but with these apertures it takes %s to %s of n = %d quanta"
              .formatted((long) harmonic, text(from), text(to), fel.floquet()));
    }
  }

  /// That single photons of a harmonic stay out of a window whose background is asked for.
  private void checkLines(int photon, double angle) {
    EnergyWindow window = FelCollection.window(fel, photon);
    double from = window.least() * near(angle) / near(0);
    double to = window.most() * far(angle) / near(0);
    double harmonic = Math.ceil(from);
    if (harmonic <= to) {
      say(
          "must keep the line of harmonic %d out of window %d, where single photons are no background but the undulator's light, but photons there take %s to %s quanta"
              .formatted((long) Math.max(1, harmonic), photon, text(from), text(to)));
    }
  }

  /// `Q` at the aperture's edge nearest to the axis.
  private double near(double angle) {
    return dressed(Math.max(0, angle - radius()));
  }

  /// `Q` at its farthest edge.
  private double far(double angle) {
    return dressed(angle + radius());
  }

  private double radius() {
    return fel.point().real("aperture_radius");
  }

  private double dressed(double angle) {
    return fel.field().dressedMassSquared() + angle * angle;
  }

  private void say(String message) {
    complaints.sayOnce(KEY, fel.point(), message);
  }

  private static String text(double x) {
    return FelReach.text(x);
  }
}
