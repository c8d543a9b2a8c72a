package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The amplitude of a pair in any undulator's field, planar, elliptic, of several harmonics: to
/// leading order in the electron's recoil, or to all orders for an electron without spin. The
/// azimuths of both photons count. Spin changes it by `κ²`, at undulators about 10⁻¹² of itself.
///
/// Coefficients of an emission come from one Fourier transform of `e^{iΦ}` on as many points of a
/// period as the tolerance takes; those of photon 1 are kept while it stays the same. No digit is
/// lost at small κ, but coefficients have the absolute rounding of the transform: amplitudes of
/// many quanta of a weak field are smaller than that, as [#error] says.
public final class GeneralAmplitude implements PairAmplitude {
  /// Of coefficients that are left out, unless the amplitude needs less: what stands before them is
  /// mostly below this.
  private static final double FACTORS = 100;

  /// Times that the margin is moved on: once is enough but for the amplitude that was wrong before.
  private static final int TRIES = 6;

  private final VertexPair vertices;
  private final PairMomenta momenta;
  private final int floquet;
  private final double tolerance;

  private GeneralAmplitude(
      UndulatorField field, double recoil, double tolerance, Resonances resonances) {
    Require.that(
        tolerance > 0 && tolerance < 1,
        "tolerance must be above 0 and below 1, but is " + tolerance);
    this.floquet = resonances.floquet();
    this.tolerance = tolerance;
    this.momenta = new PairMomenta(field.dressedMassSquared(), recoil, resonances);
    this.vertices = new VertexPair(new FieldWave(field), recoil, floquet);
  }

  /// To leading order in the recoil.
  ///
  /// @param field any
  /// @param floquet n, at least 1
  /// @param tolerance error of the amplitudes by grid and cut, relative to the largest of the four,
  ///   in 0..1; where rounding is more, [#error] says so
  public static GeneralAmplitude leadingOrder(UndulatorField field, int floquet, double tolerance) {
    return leadingOrder(field, floquet, tolerance, PairAmplitudes.USUAL_NEARNESS);
  }

  /// To leading order in the recoil.
  ///
  /// @param nearness how far from the harmonics 1..n−1 a photon must stay, in undulator quanta
  public static GeneralAmplitude leadingOrder(
      UndulatorField field, int floquet, double tolerance, double nearness) {
    return new GeneralAmplitude(field, 0, tolerance, new Resonances(floquet, nearness));
  }

  /// To all orders in the recoil of an electron without spin; tends to the leading one as κ.
  ///
  /// @param field any
  /// @param recoil `κ = k₀/m`, above 0
  /// @param floquet n, at least 1
  /// @param tolerance as to leading order
  public static GeneralAmplitude exactScalar(
      UndulatorField field, double recoil, int floquet, double tolerance) {
    return exactScalar(field, recoil, floquet, tolerance, PairAmplitudes.USUAL_NEARNESS);
  }

  /// To all orders in the recoil of an electron without spin.
  ///
  /// @param nearness how far from the harmonics 1..n−1 a photon must stay, in undulator quanta
  public static GeneralAmplitude exactScalar(
      UndulatorField field, double recoil, int floquet, double tolerance, double nearness) {
    Require.positive("recoil", recoil);
    return new GeneralAmplitude(field, recoil, tolerance, new Resonances(floquet, nearness));
  }

  @Override
  public void evaluate(PhotonPair pair, double[] amplitudes, int start) {
    CommonPhase.requireFloquet(pair, floquet);
    evaluate(
        pair.angle1(),
        pair.angle2(),
        pair.azimuth1(),
        pair.azimuth(),
        pair.plus1(),
        amplitudes,
        start);
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
    CommonPhase.requireFinite(azimuth1);
    momenta.set(angle1, angle2, plus1, azimuth);
    double margin = Math.log(FACTORS / tolerance);
    for (int tries = 0; tries < TRIES; tries++) {
      vertices.sum(momenta, angle1, angle2, azimuth1, plus1, margin, amplitudes, start);
      double allowed = tolerance * FloquetCut.largest(amplitudes, start);
      if (!(vertices.tail() > allowed)) {
        return;
      }
      // Less than rounding is not worth a longer sum.
      allowed = Math.max(allowed, vertices.rounding());
      if (!(vertices.tail() > allowed)) {
        return;
      }
      margin += Math.log(vertices.tail() / allowed) + 1;
    }
  }

  @Override
  public double error() {
    return vertices.tail() + vertices.rounding();
  }
}
