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
    return Math.floor(Microbunching.cooperationPeriods(point().real("pierce_parameter")));
  }

  Microbunching microbunching() {
    return Microbunching.ofPierce(electrons(), point().real("pierce_parameter"), perMicrobunch());
  }

  private double perMicrobunch() {
    return point().has("microbunch_electrons")
        ? point().real("microbunch_electrons")
        : new Bunch(point().real("bunch_charge"), point().real("peak_current"), 0)
            .electronsPerWavelength(fel.machine().fundamentalWavelength());
  }

  /// Of the point's own directions and energies.
  double factor(FelPoint fel) {
    double factor = microbunching().factor(fel.fraction1() + fel.fraction2());
    return point().has("beam_size") ? factor * formFactor(fel) : factor;
  }

  double formFactor(FelPoint fel) {
    return form()
        .factor(
            fel.fraction1(), fel.angle1(), fel.fraction2(), fel.angle2(), point().real("azimuth"));
  }

  /// Its size; none if it is not given.
  TransverseForm form() {
    return point().has("beam_size")
        ? TransverseForm.of(fel.machine(), point().real("beam_size"))
        : new TransverseForm(0);
  }
}
