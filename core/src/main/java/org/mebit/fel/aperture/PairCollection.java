package org.mebit.fel.aperture;

import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.LeadingOrder;
import org.mebit.fel.amplitude.PairAmplitude;
import org.mebit.numeric.Require;

/// Photon 1 behind one aperture and window, photon 2 behind another. Pairs are ordered: each
/// aperture has its own photon, and no factor ½ is due.
///
/// Safe for threads: every average makes its own work arrays. Only a [PairAmplitude] that is given
/// to one is not, nor a weight that keeps a state. An average ends after some seconds, if need be
/// with less than the tolerance, which its result says.
///
/// @param field of the undulator
/// @param floquet n, undulator quanta taken in, at least 1
/// @param aperture1 of photon 1
/// @param window1 of photon 1
/// @param aperture2 of photon 2
/// @param window2 of photon 2
/// @param axes to which the phases of helicities refer
/// @param beamSize `b = σω_fd/(γħc)` of a Gaussian beam of rms size σ, at least 0: pairs get the
///   factor `exp(−b²|y₁ρ₁e^{iA₁} + y₂ρ₂e^{iA₂}|²)`, the square of the form factor at their
///   transverse momentum; 0 for single electrons
/// @param weight of pairs by the sum of their energies
public record PairCollection(
    UndulatorField field,
    int floquet,
    Aperture aperture1,
    EnergyWindow window1,
    Aperture aperture2,
    EnergyWindow window2,
    PolarizationAxes axes,
    double beamSize,
    EnergySumWeight weight) {
  /// Of yields, relatively, and concurrences, absolutely.
  public static final double TOLERANCE = 1e-6;

  /// Amplitudes are to be better than the quadrature by this factor.
  private static final double SHARPER = 1e-3;

  private static final double SHARPEST = 1e-14;

  /// @throws IllegalArgumentException if a number is outside its domain, or no pair can pass: the
  ///   message names the energies that conservation allows
  public PairCollection {
    Require.inRange("Floquet number", floquet, 1, 1000);
    Require.that(
        beamSize >= 0 && beamSize < Double.POSITIVE_INFINITY,
        "beam size must be at least 0 and finite, but is " + beamSize);
    new Conservation(field, floquet, aperture1, window1, aperture2, window2).check();
  }

  /// Pairs of a single electron, with radial axes and all energies alike.
  public static PairCollection of(
      UndulatorField field,
      int floquet,
      Aperture aperture1,
      EnergyWindow window1,
      Aperture aperture2,
      EnergyWindow window2) {
    return new PairCollection(
        field,
        floquet,
        aperture1,
        window1,
        aperture2,
        window2,
        PolarizationAxes.RADIAL,
        0,
        EnergySumWeight.NONE);
  }

  /// The same with other axes.
  public PairCollection along(PolarizationAxes other) {
    return new PairCollection(
        field, floquet, aperture1, window1, aperture2, window2, other, beamSize, weight);
  }

  /// The same with a beam of that size.
  ///
  /// @param size `b = σω_fd/(γħc)`, at least 0
  public PairCollection ofBeam(double size) {
    return new PairCollection(
        field, floquet, aperture1, window1, aperture2, window2, axes, size, weight);
  }

  /// The same with that weight.
  public PairCollection weighted(EnergySumWeight other) {
    return new PairCollection(
        field, floquet, aperture1, window1, aperture2, window2, axes, beamSize, other);
  }

  /// The average for a helical undulator to leading order in the recoil; azimuths are integrated in
  /// closed form.
  ///
  /// @param tolerance relative error of the yield and absolute one of the concurrence, 1e-12 or
  ///   more; the result says whether it is met
  /// @throws IllegalArgumentException if the field is not helical, a step between is on resonance,
  ///   or nothing is left of the pairs
  public CollectedPairs collect(double tolerance) {
    LeadingOrder amplitude =
        LeadingOrder.of(field, floquet, Math.max(SHARPEST, SHARPER * tolerance));
    return new Refinement(this)
        .pairs(
            beamSize > 0 ? new BeamAzimuths(this, amplitude) : new HelicalAzimuths(this, amplitude),
            tolerance);
  }

  /// The average for any undulator by a product rule over both azimuths, too.
  ///
  /// @param amplitude of pairs in this field
  /// @param tolerance as above
  public CollectedPairs collect(PairAmplitude amplitude, double tolerance) {
    return new Refinement(this).pairs(new SampledAzimuths(this, amplitude), tolerance);
  }

  /// The yield of a helical undulator through discs about the beam's axis, for which amplitudes
  /// need no azimuths: quicker than [#collect(double)].
  ///
  /// @param tolerance as above
  /// @throws IllegalArgumentException as above, or if an aperture's centre is off the axis or the
  ///   beam has a size
  public CollectedYield overCircles(double tolerance) {
    Require.that(
        aperture1.angle() == 0 && aperture2.angle() == 0 && beamSize == 0,
        "a yield without azimuths must have discs about the axis and no beam size, but has centres at %s and %s and the size %s"
            .formatted(aperture1.angle(), aperture2.angle(), beamSize));
    LeadingOrder amplitude =
        LeadingOrder.of(field, floquet, Math.max(SHARPEST, SHARPER * tolerance));
    return new Refinement(this).overCircles(new WholeCircles(this, amplitude), tolerance);
  }

  /// All pairs of a helical undulator, each counted once: both photons above `leastFraction`, both
  /// within `mostAngle`.
  ///
  /// @param field a helical one
  /// @param floquet n, at least 1
  /// @param leastFraction of the fundamental's energy, above 0
  /// @param mostAngle the largest ρ, above 0
  /// @param weight of pairs by the sum of their energies
  /// @param tolerance relative, 1e-12 or more
  public static CollectedYield total(
      UndulatorField field,
      int floquet,
      double leastFraction,
      double mostAngle,
      EnergySumWeight weight,
      double tolerance) {
    Require.positive("least energy", leastFraction);
    Aperture all = Aperture.disc(mostAngle);
    // Conservation leaves no photon more than n.
    EnergyWindow window = new EnergyWindow(leastFraction, leastFraction + floquet);
    // The two photons are the same: each pair is met in both orders.
    return of(field, floquet, all, window, all, window)
        .weighted(weight)
        .overCircles(tolerance)
        .times(0.5);
  }

  /// The same with all energies alike.
  public static CollectedYield total(
      UndulatorField field, int floquet, double leastFraction, double mostAngle, double tolerance) {
    return total(field, floquet, leastFraction, mostAngle, EnergySumWeight.NONE, tolerance);
  }
}
