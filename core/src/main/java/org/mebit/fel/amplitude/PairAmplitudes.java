package org.mebit.fel.amplitude;

import org.mebit.fel.UndulatorField;

/// The one door to the amplitudes of a pair: by method and field.
///
/// In a helical field the azimuth of photon 1 is but a phase common to all helicities, `e^{inA₁}`,
/// which kernels of general fields have and the helical ones leave out.
public final class PairAmplitudes {
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
    return switch (method) {
      case LeadingRecoil() ->
          field.isHelical()
              ? LeadingOrder.of(field, floquet, tolerance)
              : GeneralLeadingOrder.of(field, floquet, tolerance);
      case ScalarElectron(double recoil) ->
          field.isHelical()
              ? ExactScalar.of(field, recoil, floquet, tolerance)
              : GeneralExactScalar.of(field, recoil, floquet, tolerance);
    };
  }
}
