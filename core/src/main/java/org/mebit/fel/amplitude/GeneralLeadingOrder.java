package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

/// The amplitude of a pair to leading order in the electron's recoil, in any undulator's field:
/// planar, elliptic, of several harmonics. The azimuths of both photons count.
///
/// Coefficients of an emission come from one Fourier transform of `e^{iΦ}` on as many points of a
/// period as the tolerance takes; those of photon 1 are kept while it stays the same.
public final class GeneralLeadingOrder implements PairAmplitude {
  private final VertexPair vertices;

  private GeneralLeadingOrder(VertexPair vertices) {
    this.vertices = vertices;
  }

  /// @param field any
  /// @param floquet n, at least 1
  /// @param tolerance relative error of the amplitudes by grid and cut, in 0..1
  public static GeneralLeadingOrder of(UndulatorField field, int floquet, double tolerance) {
    return new GeneralLeadingOrder(new VertexPair(field, 0, floquet, tolerance));
  }

  @Override
  public void evaluate(PhotonPair pair, double[] amplitudes, int start) {
    vertices.evaluate(pair, amplitudes, start);
  }

  /// The same without a record.
  ///
  /// @param angle1 ρ₁, at least 0
  /// @param angle2 ρ₂, at least 0
  /// @param azimuth1 `A₁`, rad
  /// @param azimuth `A₂ − A₁`, rad
  /// @param plus1 c₁, above 0
  /// @param amplitudes at least 8 from `start`
  public void evaluate(
      double angle1,
      double angle2,
      double azimuth1,
      double azimuth,
      double plus1,
      double[] amplitudes,
      int start) {
    vertices.evaluate(angle1, angle2, azimuth1, azimuth, plus1, amplitudes, start);
  }
}
