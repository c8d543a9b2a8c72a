package org.mebit.fel.amplitude;

/// What one photon of a pair contributes in a helical field: Fourier coefficients over the
/// undulator's phase, freed of the photon's azimuth so that they are real.
///
/// `b(j) = (−1)^j J_j(Kcρ)` and, for helicity λ, `v_λ(j) = ρ b(j) + K b(j − λ)`.
final class PhotonCurrent {
  private final double strength;
  private final BesselLadder ladder = new BesselLadder();
  private double angle = Double.NaN;
  private double plus = Double.NaN;
  private int low = -1;
  private int high = -1;
  double[] charge = new double[0];
  double[] right = new double[0];
  double[] left = new double[0];

  /// @param strength K
  PhotonCurrent(double strength) {
    this.strength = strength;
  }

  /// Of the argument `Kcρ`.
  BesselLadder ladder() {
    return ladder;
  }

  /// The larger current of both helicities at a place of the arrays.
  double largest(int i) {
    return Math.max(Math.abs(right[i]), Math.abs(left[i]));
  }

  /// Computes `charge[j + low] = b(j)`, `right[j + low] = v₊(j)`, `left[j + low] = v₋(j)` for j =
  /// −low+1..high−1, `b` also at the ends; nothing if they are there.
  void fill(double angle, double plus, int low, int high) {
    if (angle == this.angle && plus == this.plus && low == this.low && high == this.high) {
      return;
    }
    int size = low + high + 1;
    if (charge.length < size) {
      charge = new double[size];
      right = new double[size];
      left = new double[size];
    }
    double[] b = charge;
    double[] values = ladder.values(strength * plus * angle, high);
    // J_{−j} = (−1)^j J_j, so that the sign is left for positive orders alone; low <= high.
    for (int j = 0; j <= low; j++) {
      b[low - j] = values[j];
    }
    for (int j = 1; j <= high; j++) {
      b[low + j] = (j & 1) == 1 ? -values[j] : values[j];
    }
    for (int i = 1; i < size - 1; i++) {
      double own = angle * b[i];
      right[i] = own + strength * b[i - 1];
      left[i] = own + strength * b[i + 1];
    }
    this.angle = angle;
    this.plus = plus;
    this.low = low;
    this.high = high;
  }
}
