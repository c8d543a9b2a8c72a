package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The amplitude of a pair with the recoil of an electron without spin to all orders, in any
/// undulator's field. At the recoil of undulators spin changes it by `κ²`, about 10⁻¹² of itself.
///
/// No digit is lost at small κ: it tends to `GeneralLeadingOrder` as κ itself.
public final class GeneralExactScalar implements PairAmplitude {
  private final VertexPair vertices;

  private GeneralExactScalar(VertexPair vertices) {
    this.vertices = vertices;
  }

  /// @param field any
  /// @param recoil `κ = k₀/m`, above 0
  /// @param floquet n, at least 1
  /// @param tolerance relative error of the amplitudes by grid and cut, in 0..1
  public static GeneralExactScalar of(
      UndulatorField field, double recoil, int floquet, double tolerance) {
    Require.positive("recoil", recoil);
    return new GeneralExactScalar(new VertexPair(field, recoil, floquet, tolerance));
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
