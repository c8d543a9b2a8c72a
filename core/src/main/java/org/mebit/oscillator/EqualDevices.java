package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// What can be had of devices that are all alike, without noise counts and with even splitters.
///
/// All follows from one number, the excess `y = g⁽²⁾ − 1` of the correlation of Stokes and read
/// light of a single device, by Wick's theorem (see [FourDevices] for the general case).
///
/// @param excess y, above 0
public record EqualDevices(double excess) {
  public EqualDevices {
    Require.positive("excess", excess);
  }

  /// The excess at which [#chsh()] reaches 2; the same as that at which [#swapWitness()] reaches 1:
  /// `y² (√2 − 1) = 8 (1 + y)`, `y = 20.267`.
  public static double bellThreshold() {
    double slope = Math.sqrt(2) - 1;
    return (8 + Math.sqrt(64 + 32 * slope)) / (2 * slope);
  }

  /// R of two devices after a herald, `4 (1 + y)/y²`.
  public double pairWitness() {
    return 4 * (1 + excess) / (excess * excess);
  }

  /// R of any two of M devices that share one herald, `M²/y² + 2M/y`: entangled for `y > M (1 +
  /// √2)`.
  ///
  /// @param devices M, at least 2
  public double witnessAmong(int devices) {
    Require.that(devices >= 2, "devices must be at least 2, but is " + devices);
    double share = devices / excess;
    return share * share + 2 * share;
  }

  /// Visibility of the correlation of four devices in a Bell test, `y²/(y² + 8y + 8)`.
  public double bellVisibility() {
    return excess * excess / (excess * excess + 8 * excess + 8);
  }

  /// `S = 2√2 V` of Clauser, Horne, Shimony and Holt; local models stop at 2.
  public double chsh() {
    return 2 * Math.sqrt(2) * bellVisibility();
  }

  /// R of the outer devices after entanglement swapping, `16 (1 + y)(2 + y)²/y⁴`.
  public double swapWitness() {
    double inverse = 1 / excess;
    double bracket = 1 + 2 * inverse;
    return 16 * inverse * (1 + inverse) * bracket * bracket;
  }
}
