package org.mebit.fel.aperture;

import org.mebit.fel.UndulatorField;

/// What `y₁Q₁ + y₂Q₂ = n(1 + ⟨|a|²⟩)` leaves of two windows.
///
/// @param field of the undulator
/// @param floquet n
/// @param aperture1 of photon 1
/// @param window1 of photon 1
/// @param aperture2 of photon 2
/// @param window2 of photon 2
record Conservation(
    UndulatorField field,
    int floquet,
    Aperture aperture1,
    EnergyWindow window1,
    Aperture aperture2,
    EnergyWindow window2) {

  /// `1 + ⟨|a|²⟩`
  double mass() {
    return field.dressedMassSquared();
  }

  /// `n(1 + ⟨|a|²⟩)`
  double sum() {
    return floquet * mass();
  }

  private double q(double angle) {
    return mass() + angle * angle;
  }

  /// @throws IllegalArgumentException if no pair can pass or a step between is on resonance
  void check() {
    double near1 = q(aperture1.nearest());
    double far1 = q(aperture1.farthest());
    double near2 = q(aperture2.nearest());
    double far2 = q(aperture2.farthest());
    double least = window1.least() * near1 + window2.least() * near2;
    double most = window1.most() * far1 + window2.most() * far2;
    if (!(least < sum() && sum() < most)) {
      throw new IllegalArgumentException(
          "energy windows must allow n(1 + <|a|^2>) = y1 Q1 + y2 Q2, but with photon 1 in "
              + window1.least()
              + ".."
              + window1.most()
              + " photon 2 has "
              + range(window1, near1, far1, near2, far2)
              + " of the fundamental's energy through these apertures, and its window is "
              + window2.least()
              + ".."
              + window2.most()
              + " (for that window 1 would have to reach into "
              + range(window2, near2, far2, near1, far1)
              + ")");
    }
    // Shares of photon 1 that both windows allow somewhere in the apertures.
    double from = Math.max(window1.least() * near1, sum() - window2.most() * far2) / mass();
    double to = Math.min(window1.most() * far1, sum() - window2.least() * near2) / mass();
    double pole = Math.ceil(from);
    if (pole < floquet && pole <= to && to > 0 && pole >= 1) {
      throw new IllegalArgumentException(
          "energy windows must keep away from resonances of a step between, but photon 1 may take %s..%s of the energy of n = %d and so be at harmonic %s of the undulator, where it is emitted alone"
              .formatted(round(from), round(to), floquet, (int) pole));
    }
  }

  private String range(
      EnergyWindow window, double near, double far, double otherNear, double otherFar) {
    double least = (sum() - window.most() * far);
    double most = (sum() - window.least() * near) / otherNear;
    return most > 0
        ? round(Math.max(0, least / (least > 0 ? otherFar : otherNear))) + ".." + round(most)
        : "nothing";
  }

  private static double round(double value) {
    return Math.round(value * 1e6) * 1e-6;
  }
}
