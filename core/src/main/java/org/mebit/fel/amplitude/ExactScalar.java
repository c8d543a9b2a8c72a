package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// The amplitude of a pair at any recoil, for a scalar electron in a helical undulator.
public final class ExactScalar implements PairAmplitude {
  private ExactScalar() {}

  /// @param field a helical one
  /// @param recoil κ, above 0
  /// @param floquet n, at least 1
  /// @param tolerance error of the amplitudes by the cut of the sum over undulator quanta, relative
  ///   to the largest of the four; above 0
  /// @throws IllegalArgumentException if the field is not helical
  public static ExactScalar of(
      UndulatorField field, double recoil, int floquet, double tolerance) {
    throw new UnsupportedOperationException("not yet");
  }

  /// @param nearness how far from the harmonics 1..n−1 photon 1 must stay
  public static ExactScalar of(
      UndulatorField field, double recoil, int floquet, double tolerance, double nearness) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public void evaluate(PhotonPair pair, double[] amplitudes, int start) {
    throw new UnsupportedOperationException("not yet");
  }

  /// As [#evaluate(PhotonPair, double[], int)] with photon 1 at azimuth 0.
  public void evaluate(
      double angle1, double angle2, double plus1, double azimuth, double[] amplitudes, int start) {
    throw new UnsupportedOperationException("not yet");
  }

  /// Estimate of what any of the four amplitudes lacks by the cut, absolute.
  public double truncationError(double angle1, double angle2, double plus1, double azimuth) {
    throw new UnsupportedOperationException("not yet");
  }
}
