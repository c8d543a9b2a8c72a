package org.mebit.fel;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.quantum.TwoQubitState;

/// The amplitudes of a pair for helicities ++, +−, −+, −−: a pure state of two qubits up to its
/// norm.
public final class HelicityAmplitudes {
  /// Numbers of an amplitude vector: four complex ones.
  public static final int SIZE = 8;

  /// `Σ|T|²` below which squares lose digits to underflow: states are then those of amplitudes that
  /// are larger by a common factor.
  private static final double SMALL = 0x1p-900;

  private static final double ENLARGED = 0x1p480;

  private final double[] parts;

  /// @param parts real and imaginary parts alternately, in the order of helicities; copied
  /// @throws IllegalArgumentException if there are not eight
  public HelicityAmplitudes(double[] parts) {
    if (parts.length != SIZE) {
      throw new IllegalArgumentException(
          "helicity amplitudes must be 8 numbers, but are " + parts.length);
    }
    this.parts = parts.clone();
  }

  /// The real part of amplitude `i`, 0..3.
  public double real(int i) {
    return parts[2 * i];
  }

  /// The imaginary part of amplitude `i`, 0..3.
  public double imaginary(int i) {
    return parts[2 * i + 1];
  }

  /// `|T_i|` of amplitude `i`, 0..3.
  public double modulus(int i) {
    return Math.hypot(parts[2 * i], parts[2 * i + 1]);
  }

  /// `Σ|T|²`
  public double emission() {
    return emission(parts, 0);
  }

  /// `2|T₊₊T₋₋ − T₊₋T₋₊|/Σ|T|²`, the concurrence of a pure state; 0 where nothing is emitted.
  public double concurrence() {
    return concurrence(parts, 0);
  }

  /// The normalised state as one of two qubits.
  ///
  /// @throws IllegalArgumentException if all amplitudes are 0
  public TwoQubitState state() {
    double norm = emission();
    if (norm < SMALL && largest(parts, 0) > 0) {
      return new HelicityAmplitudes(enlarged(parts, 0)).state();
    }
    ComplexMatrix matrix = ComplexMatrix.zeros(4, 4);
    for (int j = 0; j < 4; j++) {
      for (int i = 0; i < 4; i++) {
        matrix.entries()[2 * (i + 4 * j)] =
            (real(i) * real(j) + imaginary(i) * imaginary(j)) / norm;
        matrix.entries()[2 * (i + 4 * j) + 1] =
            (imaginary(i) * real(j) - real(i) * imaginary(j)) / norm;
      }
    }
    return TwoQubitState.of(matrix);
  }

  /// `Σ|T|²` of eight numbers from `start`.
  public static double emission(double[] parts, int start) {
    double sum = 0;
    for (int k = start; k < start + SIZE; k++) {
      sum += parts[k] * parts[k];
    }
    return sum;
  }

  /// The concurrence of eight numbers from `start`.
  public static double concurrence(double[] parts, int start) {
    double norm = emission(parts, start);
    if (norm < SMALL && largest(parts, start) > 0) {
      return concurrence(enlarged(parts, start), 0);
    }
    double real =
        parts[start] * parts[start + 6]
            - parts[start + 1] * parts[start + 7]
            - parts[start + 2] * parts[start + 4]
            + parts[start + 3] * parts[start + 5];
    double imaginary =
        parts[start] * parts[start + 7]
            + parts[start + 1] * parts[start + 6]
            - parts[start + 2] * parts[start + 5]
            - parts[start + 3] * parts[start + 4];
    return norm > 0 ? Math.min(1, 2 * Math.hypot(real, imaginary) / norm) : 0;
  }

  private static double largest(double[] parts, int start) {
    double largest = 0;
    for (int k = start; k < start + SIZE; k++) {
      largest = Math.max(largest, Math.abs(parts[k]));
    }
    return largest;
  }

  private static double[] enlarged(double[] parts, int start) {
    double[] larger = new double[SIZE];
    for (int k = 0; k < SIZE; k++) {
      larger[k] = parts[start + k] * ENLARGED;
    }
    return larger;
  }
}
