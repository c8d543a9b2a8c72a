package org.mebit.fel.amplitude;

import org.mebit.fel.UndulatorField;

/// The one door to the amplitudes of a pair: by method and field.
///
/// In a helical field the azimuth of photon 1 is but a phase common to all helicities, `e^{inA₁}`,
/// so that kernels of their own serve it, quicker and with relative precision at any size. The
/// electron's spin needs amplitudes of four kinds, and is of no account but at recoils far beyond
/// those of undulators: [#dirac].
public final class PairAmplitudes {
  /// How far from a harmonic a photon must stay, in undulator quanta, unless the caller says
  /// otherwise: an undulator of `N_u` periods tells harmonics apart by `1/N_u`, and those of X-ray
  /// lasers have about a thousand periods.
  public static final double USUAL_NEARNESS = 1e-3;

  private PairAmplitudes() {}

  /// How the electron's recoil enters.
  public sealed interface Method {}

  /// To leading order, which does not depend on κ.
  public record LeadingRecoil() implements Method {}

  /// To all orders, for an electron without spin.
  ///
  /// @param recoil κ, above 0
  public record ScalarElectron(double recoil) implements Method {}

  /// The amplitude of pairs from `floquet` quanta of a field.
  ///
  /// @param floquet n, at least 1
  /// @param tolerance relative error of the amplitudes by cuts and grids, in 0..1
  public static PairAmplitude of(
      Method method, UndulatorField field, int floquet, double tolerance) {
    return of(method, field, floquet, tolerance, USUAL_NEARNESS);
  }

  /// The amplitude of pairs from `floquet` quanta of a field.
  ///
  /// @param floquet n, at least 1
  /// @param tolerance relative error of the amplitudes by cuts and grids, in 0..1
  /// @param nearness how far from the harmonics 1..n−1 a photon must stay, in undulator quanta;
  ///   above 0, at least the inverse of the number of periods
  public static PairAmplitude of(
      Method method, UndulatorField field, int floquet, double tolerance, double nearness) {
    return switch (method) {
      case LeadingRecoil() ->
          field.isHelical()
              ? LeadingOrder.of(field, floquet, tolerance, nearness)
              : GeneralAmplitude.leadingOrder(field, floquet, tolerance, nearness);
      case ScalarElectron(double recoil) ->
          field.isHelical()
              ? ExactScalar.of(field, recoil, floquet, tolerance, nearness)
              : GeneralAmplitude.exactScalar(field, recoil, floquet, tolerance, nearness);
    };
  }

  /// The amplitudes of a Dirac electron for every spin before and after. No [PairAmplitude]: the
  /// state of the photons is then a mixed one.
  ///
  /// @param field a helical one
  /// @param recoil κ, above 0
  /// @param floquet n, at least 1
  /// @param tolerance of the cut of the sum over undulator quanta, relative to `√Σ|T|²`, above 0
  /// @throws IllegalArgumentException if the field is not helical
  public static ExactDirac dirac(
      UndulatorField field, double recoil, int floquet, double tolerance) {
    return dirac(field, recoil, floquet, tolerance, USUAL_NEARNESS);
  }

  /// The same with its own distance from resonances.
  ///
  /// @param nearness how far from the harmonics 1..n−1 a photon must stay, in undulator quanta
  public static ExactDirac dirac(
      UndulatorField field, double recoil, int floquet, double tolerance, double nearness) {
    return ExactDirac.of(field, recoil, floquet, tolerance, nearness);
  }
}
