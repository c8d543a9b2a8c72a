package org.mebit.examples;

import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.AzimuthPolynomial;
import org.mebit.fel.amplitude.ExactDirac;
import org.mebit.fel.amplitude.LeadingOrder;
import org.mebit.fel.aperture.Aperture;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.aperture.EnergyWindow;
import org.mebit.fel.aperture.PairCollection;
import org.mebit.fel.design.Aim;
import org.mebit.fel.design.ApertureDesign;
import org.mebit.fel.design.DesignBounds;
import org.mebit.fel.design.DesignedApertures;
import org.mebit.fel.design.Range;
import org.mebit.fel.rate.Machine;

/// Pairs of photons of one electron in an undulator, as docs/guide/library.md shows them.
final class PhotonPairs {
  /// 5 GeV in a helical undulator of K = 3.7, 1392 periods of 30 mm.
  static final Machine MACHINE = new Machine(5e9, UndulatorField.helical(3.7), 0.03, 1392);

  private PhotonPairs() {}

  /// Photon 1 with a third of the fundamental's energy at ρ = 0.6, photon 2 at 0.45, 0.7 rad
  /// around. To leading order in the recoil; a kernel has work arrays and is not for two threads.
  static HelicityAmplitudes onePair() {
    PhotonPair pair = PhotonPair.ofFraction(MACHINE.field(), 0.6, 0.45, 0, 0.7, 1.0 / 3, 1);
    double[] parts = new double[HelicityAmplitudes.SIZE];
    LeadingOrder.of(MACHINE.field(), 1, 1e-13).evaluate(pair, parts, 0);
    return new HelicityAmplitudes(parts);
  }

  /// The same pair from the Dirac equation, with all recoil and the electron's spin.
  static double exactConcurrence() {
    PhotonPair pair = PhotonPair.ofFraction(MACHINE.field(), 0.6, 0.45, 0, 0.7, 1.0 / 3, 1);
    return ExactDirac.of(MACHINE.field(), MACHINE.recoil(), 1, 1e-13)
        .evaluate(pair)
        .state()
        .concurrence();
  }

  /// All azimuths at once: for given angles and energies amplitudes are trigonometric polynomials.
  ///
  /// @return the largest concurrence of so many azimuths
  static double largestAround(int azimuths) {
    double plus = 2.0 / 3 / (1 + MACHINE.field().meanSquare());
    AzimuthPolynomial polynomial =
        LeadingOrder.of(MACHINE.field(), 1, 1e-13).azimuths(0.6, 0.45, plus);
    double[] parts = new double[HelicityAmplitudes.SIZE];
    double largest = 0;
    for (int i = 0; i < azimuths; i++) {
      polynomial.evaluate(2 * Math.PI * i / azimuths, parts, 0);
      largest = Math.max(largest, HelicityAmplitudes.concurrence(parts, 0));
    }
    return largest;
  }

  /// Two opposite apertures of that radius at ρ = 0.6, equal energies, windows of 10 eV.
  static CollectedPairs opposite(double radius) {
    double middle = MACHINE.equalFraction(0.6, 1);
    EnergyWindow window = EnergyWindow.around(middle, 5 / MACHINE.fundamentalEnergy());
    return PairCollection.of(
            MACHINE.field(),
            1,
            new Aperture(0.6, 0, radius),
            window,
            new Aperture(0.6, Math.PI, radius),
            window)
        .collect(1e-6);
  }

  /// Pairs per electron and passage that pass them.
  static double perElectron(CollectedPairs pairs) {
    return MACHINE.pairRate().yieldFactor() * pairs.trace();
  }

  /// The opposite apertures at ρ = 0.6 that pass most pairs and keep that concurrence. Angles,
  /// azimuth, the share of photon 1 in the energy and windows may be sought as well.
  static DesignedApertures widest(double concurrence) {
    DesignBounds bounds =
        new DesignBounds(
            Range.of(0.6),
            Range.of(0.6),
            Range.of(Math.PI),
            Range.of(0.5),
            new Range(0.01, 0.3),
            Range.of(5 / MACHINE.fundamentalEnergy()));
    return ApertureDesign.of(MACHINE.field(), new Aim.YieldAbove(concurrence), bounds).best(1e-6);
  }
}
