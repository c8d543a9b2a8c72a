package org.mebit.fel.design;

import org.jspecify.annotations.Nullable;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.LeadingOrder;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.NoPairsException;
import org.mebit.fel.aperture.PairCollection;
import org.mebit.fel.aperture.PolarizationAxes;

/// Two opposite apertures at equal energies, and why.
///
/// The rotation by half a turn about the axis changes the photons of a mirror pair for each other.
/// For an odd number of undulator quanta its sign is −1, and as photons are bosons, `T_{λ₁λ₂} =
/// −T_{λ₂λ₁}`: the singlet, of concurrence 1 whatever the strength of the field and the angle. Such
/// a pair has no transverse momentum either, so that a wide beam emits it as coherently as a narrow
/// one.
///
/// @param found two opposite apertures of equal energies, what they let through, and whether that
///   is what was sought
/// @param fraction energy of either photon in the middle, `(1 + ⟨|a|²⟩)/[2(1 + ⟨|a|²⟩ + ρ²)]` of
///   the fundamental's
/// @param middle concurrence of the pair through both centres
/// @param alongside what the same apertures and windows let through if both lie on one side; null
///   where a wide beam leaves none of that
public record OperatingPoint(
    DesignedApertures found, double fraction, double middle, @Nullable CollectedPairs alongside) {
  private static final double AMPLITUDE_TOLERANCE = 1e-13;

  /// The apertures.
  public DesignPoint point() {
    return found.point();
  }

  /// What they let through.
  public CollectedPairs pairs() {
    return found.pairs();
  }

  /// The point at a given angle, with nothing to reach.
  ///
  /// @param field of the undulator, helical
  /// @param axes to which the phases of helicities refer
  /// @param beamSize as in [org.mebit.fel.aperture.PairCollection]
  /// @param weight of pairs by the sum of energies
  /// @param angle ρ of either aperture's centre, above 0
  /// @param radius of either aperture, above 0
  /// @param halfWidth of either energy window, fraction of the fundamental's energy
  /// @param tolerance of the averages
  public static OperatingPoint of(
      UndulatorField field,
      PolarizationAxes axes,
      double beamSize,
      EnergySumWeight weight,
      double angle,
      double radius,
      double halfWidth,
      double tolerance) {
    DesignPoint point = new DesignPoint(angle, angle, Math.PI, 0.5, radius, halfWidth);
    CollectedPairs pairs = point.collection(field, axes, beamSize, weight).collect(tolerance);
    return of(
        field,
        axes,
        beamSize,
        weight,
        new DesignedApertures(point, pairs, true, true, 1),
        tolerance);
  }

  static OperatingPoint of(
      UndulatorField field,
      PolarizationAxes axes,
      double beamSize,
      EnergySumWeight weight,
      DesignedApertures found,
      double tolerance) {
    DesignPoint point = found.point();
    double angle = point.angle1();
    double fraction = point.fraction1(field);
    double[] amplitudes = new double[HelicityAmplitudes.SIZE];
    LeadingOrder.of(field, 1, AMPLITUDE_TOLERANCE)
        .evaluate(
            PhotonPair.ofFraction(field, angle, angle, 0, Math.PI, fraction, 1), amplitudes, 0);
    DesignPoint beside =
        new DesignPoint(angle, angle, 0, point.share(), point.radius(), point.halfWidth());
    return new OperatingPoint(
        found,
        fraction,
        HelicityAmplitudes.concurrence(amplitudes, 0),
        alongside(beside.collection(field, axes, beamSize, weight), tolerance));
  }

  private static @Nullable CollectedPairs alongside(PairCollection pairs, double tolerance) {
    try {
      return pairs.collect(tolerance);
    } catch (NoPairsException none) {
      return null;
    }
  }
}
