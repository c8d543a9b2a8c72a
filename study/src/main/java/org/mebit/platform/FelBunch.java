package org.mebit.platform;

import org.mebit.fel.rate.Bunch;
import org.mebit.fel.rate.Microbunching;
import org.mebit.fel.rate.TransverseForm;

/// The bunch of a point of `fel_pair`, as far as it is given.
///
/// @param fel the point
record FelBunch(FelPoint fel) {
  private Point point() {
    return fel.point();
  }

  double electrons() {
    // Current and size do not enter.
    return new Bunch(point().real("bunch_charge"), 1, 0).electrons();
  }

  boolean isMicrobunched() {
    return point().has("pierce_parameter");
  }

  double coherent() {
    return Microbunching.ofPierce(1, point().real("pierce_parameter"), 1).periods();
  }

  Microbunching microbunching() {
    return Microbunching.ofPierce(electrons(), point().real("pierce_parameter"), perMicrobunch());
  }

  /// `N_j`
  double perMicrobunch() {
    return point().has("microbunch_electrons")
        ? point().real("microbunch_electrons")
        : new Bunch(point().real("bunch_charge"), point().real("peak_current"), 0)
            .electronsPerWavelength(fel.machine().fundamentalWavelength());
  }

  /// Of the point's own directions.
  ///
  /// @param fraction2 energy of photon 2 over the fundamental's
  double factor(double fraction2) {
    double factor = microbunching().factor(fel.fraction1() + fraction2);
    return point().has("beam_size") ? factor * formFactor(fraction2) : factor;
  }

  double formFactor(double fraction2) {
    return form()
        .factor(fel.fraction1(), fel.angle1(), fraction2, fel.angle2(), point().real("azimuth"));
  }

  /// Its size; none if it is not given.
  TransverseForm form() {
    return point().has("beam_size")
        ? TransverseForm.of(fel.machine(), point().real("beam_size"))
        : new TransverseForm(0);
  }
}
