package org.mebit.fel.rate;

import java.util.OptionalDouble;
import org.mebit.fel.Constants;
import org.mebit.numeric.Require;

/// A source of X-ray pairs by what was counted or computed, so that sources of different kinds can
/// stand in one table: an undulator's pairs, or a crystal that splits photons in two (parametric
/// down-conversion).
///
/// Reports of crystals often give the counts alone; what they do not give stays empty here rather
/// than guessed. A rate alone is no ranking: crystals deliver pairs of 5 to 10 keV photons, which
/// soft X-rays would not leave, and an undulator delivers pairs of a few hundred eV.
///
/// @param name of the source
/// @param pairsPerSecond above 0
/// @param photonEnergy of one photon of the pair, eV, above 0
/// @param pumpPerSecond what is put in: photons on the crystal, or electrons through the undulator
/// @param pumpEnergy of one of them, eV
/// @param bandwidth of one photon, eV
/// @param solidAngle that one photon is caught in, sr
public record PairSource(
    String name,
    double pairsPerSecond,
    double photonEnergy,
    OptionalDouble pumpPerSecond,
    OptionalDouble pumpEnergy,
    OptionalDouble bandwidth,
    OptionalDouble solidAngle) {
  /// @throws IllegalArgumentException if a number is not above 0
  public PairSource {
    Require.positive("pairs per second", pairsPerSecond);
    Require.positive("photon energy", photonEnergy);
    pumpPerSecond.ifPresent(x -> Require.positive("pump particles per second", x));
    pumpEnergy.ifPresent(x -> Require.positive("pump energy", x));
    bandwidth.ifPresent(x -> Require.positive("bandwidth", x));
    solidAngle.ifPresent(x -> Require.positive("solid angle", x));
  }

  /// Pairs of an undulator through apertures and windows.
  ///
  /// @param machine the electrons and their undulator
  /// @param bunch whose electrons are the pump
  /// @param pairsPerPulse above 0
  /// @param repetitionRate pulses per second
  /// @param fraction y of one photon
  /// @param window of energies of one photon, eV
  /// @param radius of the aperture of one photon in units of ρ
  public static PairSource undulator(
      Machine machine,
      Bunch bunch,
      double pairsPerPulse,
      double repetitionRate,
      double fraction,
      double window,
      double radius) {
    double apertureAngle = radius / machine.gamma();
    return new PairSource(
        "undulator",
        pairsPerPulse * repetitionRate,
        fraction * machine.fundamentalEnergy(),
        OptionalDouble.of(bunch.electrons() * repetitionRate),
        OptionalDouble.of(machine.electronEnergy()),
        OptionalDouble.of(window),
        OptionalDouble.of(Math.PI * apertureAngle * apertureAngle));
  }

  /// A crystal at a synchrotron: a pair in 13 s counted from a diamond with pairs of about 9 keV,
  /// as reports of the 2010s give it; pump and acceptance vary between them and stay empty.
  public static PairSource synchrotronCrystal() {
    return crystal("crystal at a synchrotron", 1.0 / 13, 9e3);
  }

  /// A crystal at a free-electron laser: a thousand pairs per hour, the lower end of what
  /// "Down-Converted X-ray Pair Generation at an X-ray Free Electron Laser" (APS Division of Plasma
  /// Physics 2024, ZP12.11) gives for diamond at SACLA and LCLS; energies are about those of a
  /// synchrotron's.
  public static PairSource laserCrystal() {
    return crystal("crystal at a free-electron laser", 1000.0 / 3600, 9e3);
  }

  private static PairSource crystal(String name, double pairsPerSecond, double photonEnergy) {
    return new PairSource(
        name,
        pairsPerSecond,
        photonEnergy,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /// Pairs per particle put in.
  public OptionalDouble perPump() {
    return over(pumpPerSecond);
  }

  /// Pairs per joule put in, which photons and electrons have in common.
  public OptionalDouble perJoule() {
    return pumpPerSecond.isPresent() && pumpEnergy.isPresent()
        ? OptionalDouble.of(
            pairsPerSecond
                / (pumpPerSecond.getAsDouble() * pumpEnergy.getAsDouble() * Constants.CHARGE))
        : OptionalDouble.empty();
  }

  /// Pairs per second and eV of one photon's window.
  public OptionalDouble perElectronvolt() {
    return over(bandwidth);
  }

  /// Pairs per second and steradian of one photon's aperture.
  public OptionalDouble perSteradian() {
    return over(solidAngle);
  }

  /// Pairs per second, eV and steradian of one photon's window and aperture.
  public OptionalDouble perElectronvoltAndSteradian() {
    return bandwidth.isPresent() && solidAngle.isPresent()
        ? OptionalDouble.of(pairsPerSecond / (bandwidth.getAsDouble() * solidAngle.getAsDouble()))
        : OptionalDouble.empty();
  }

  private OptionalDouble over(OptionalDouble share) {
    return share.isPresent()
        ? OptionalDouble.of(pairsPerSecond / share.getAsDouble())
        : OptionalDouble.empty();
  }
}
