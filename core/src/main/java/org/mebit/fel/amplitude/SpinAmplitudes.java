package org.mebit.fel.amplitude;

import java.util.Arrays;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.quantum.DensityOperator;
import org.mebit.quantum.TwoQubitState;

/// The helicity amplitudes of a pair for every spin of the electron before and after, and what is
/// left of them for an unpolarised beam whose electrons nobody looks at afterwards. Spins are
/// light-front helicities `σ = ±1`.
public final class SpinAmplitudes {
  /// Roundings of the amplitudes to doubles, and of the azimuth.
  private static final double ROUNDING = 0x1p-52;

  private final HelicityAmplitudes[] channels;
  private final double error;

  /// @param parts four channels of eight numbers, spins (before, after) ++, +−, −+, −−
  /// @param error absolute, of any amplitude, before it was rounded to doubles
  SpinAmplitudes(double[] parts, double error) {
    channels = new HelicityAmplitudes[4];
    for (int k = 0; k < 4; k++) {
      channels[k] = new HelicityAmplitudes(Arrays.copyOfRange(parts, 8 * k, 8 * k + 8));
    }
    this.error = error;
  }

  /// The amplitudes of one pair of spins.
  ///
  /// @param before of the electron, 1 or −1
  /// @param after the same, 1 or −1
  /// @throws IllegalArgumentException if a spin is neither
  public HelicityAmplitudes channel(int before, int after) {
    return channels[2 * index(before) + index(after)];
  }

  private static int index(int spin) {
    if (spin != 1 && spin != -1) {
      throw new IllegalArgumentException("a light-front helicity must be 1 or -1, but is " + spin);
    }
    return spin == 1 ? 0 : 1;
  }

  /// `½ Σ_{spins} T T†`, 4 x 4 in the helicities ++, +−, −+, −−; its trace is [#emission()].
  public ComplexMatrix density() {
    ComplexMatrix density = ComplexMatrix.zeros(4, 4);
    double[] entries = density.entries();
    for (HelicityAmplitudes t : channels) {
      for (int j = 0; j < 4; j++) {
        for (int i = 0; i < 4; i++) {
          int at = 2 * (i + 4 * j);
          entries[at] += 0.5 * (t.real(i) * t.real(j) + t.imaginary(i) * t.imaginary(j));
          entries[at + 1] += 0.5 * (t.imaginary(i) * t.real(j) - t.real(i) * t.imaginary(j));
        }
      }
    }
    return density;
  }

  /// The normalised state of the helicities.
  ///
  /// @throws IllegalArgumentException if nothing is emitted
  public TwoQubitState state() {
    return new TwoQubitState(DensityOperator.ofUnnormalized(density(), 2, 2));
  }

  /// `½ Σ_{spins} Σ|T|²`
  public double emission() {
    double sum = 0;
    for (HelicityAmplitudes t : channels) {
      sum += t.emission();
    }
    return sum / 2;
  }

  /// `(½ Σ_{spins} |T_i|²)^½` of helicities `i`, 0..3: the root of the diagonal of the density
  /// matrix, as a mixture has no amplitude of its own.
  public double modulus(int i) {
    double sum = 0;
    for (HelicityAmplitudes t : channels) {
      sum += t.modulus(i) * t.modulus(i);
    }
    return Math.sqrt(sum / 2);
  }

  /// Probability that the electron leaves with the other light-front helicity; 0 where nothing is
  /// emitted.
  public double spinFlipProbability() {
    double emission = emission();
    return emission > 0
        ? (channel(1, -1).emission() + channel(-1, 1).emission()) / (2 * emission)
        : 0;
  }

  /// Error of any amplitude, relative to `√emission`: what the sum over undulator quanta leaves out
  /// (twice the last terms kept), the rounding of double-double numbers (a bound, as large as `1/κ`
  /// makes it) and that of doubles. Given numbers count as exact.
  public double error() {
    double emission = emission();
    return ROUNDING + (emission > 0 ? error / Math.sqrt(emission) : 0);
  }
}
