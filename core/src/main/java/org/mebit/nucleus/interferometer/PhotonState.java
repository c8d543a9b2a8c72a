package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Require;

/// The state of the light behind both crystals in the basis of photon numbers 0 or 1 in each arm:
/// diagonal but for the coherence between `01` and `10` (K. S. Choi, H. Deng, J. Laurat, H. J.
/// Kimble, Nature 452, 67 (2008)). Its trace need not be 1.
///
/// @param p00 no photon
/// @param p01 one, in the right arm
/// @param p10 one, in the left arm
/// @param p11 one in each
/// @param d modulus of the coherence, at most `√(p01 p10)`
public record PhotonState(double p00, double p01, double p10, double p11, double d) {
  private static final double ROUNDING = 1e-12;

  public PhotonState {
    Require.that(
        p00 >= 0 && p01 >= 0 && p10 >= 0 && p11 >= 0 && p00 + p01 + p10 + p11 > 0,
        "probabilities must be at least 0 with a sum above 0, but are "
            + p00
            + ", "
            + p01
            + ", "
            + p10
            + ", "
            + p11);
    // The root of the product would be that of 0 where both are small.
    double most = Math.sqrt(p01) * Math.sqrt(p10);
    Require.that(
        d >= 0 && d <= most * (1 + ROUNDING), "coherence must be in 0.." + most + ", but is " + d);
  }

  /// With the coherence that a fringe of visibility V shows, `d = V (p01 + p10)/2`. As both arms
  /// interfere with what they have in common, V is at most `2√(p01 p10)/(p01 + p10)`.
  public static PhotonState ofVisibility(
      double p00, double p01, double p10, double p11, double visibility) {
    return new PhotonState(p00, p01, p10, p11, 0.5 * visibility * (p01 + p10));
  }

  /// The trace.
  public double trace() {
    return p00 + p01 + p10 + p11;
  }

  /// `C = max(0, 2d − 2√(p00 p11))/trace`. The factor of 2 makes it 1 for a Bell state, as W. K.
  /// Wootters defines it (Phys. Rev. Lett. 80, 2245 (1998)).
  public double concurrence() {
    return Math.max(0, 2 * (d - Math.sqrt(p00) * Math.sqrt(p11))) / trace();
  }

  /// What is left when only shots with a late click count.
  ///
  /// @throws IllegalArgumentException if there are none
  public PhotonState clicked() {
    return new PhotonState(0, p01, p10, p11, d);
  }
}
