package org.mebit.oscillator;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Require;

/// Two heralded pairs, left 1 with right 1 and left 2 with right 2: a Bell test of both sides, or
/// entanglement swapping by reading the two in the middle. Even splitters, photon numbers.
///
/// @param left1 device on the left of the first pair
/// @param right1 its partner
/// @param left2 device on the left of the second pair
/// @param right2 its partner
/// @param pumpNoise noise counts of a detector in the pump window over the chance that a Stokes
///   photon on its way to that detector is counted, at least 0
/// @param readNoise likewise in the read window
public record FourDevices(
    Device left1, Device right1, Device left2, Device right2, double pumpNoise, double readNoise) {
  /// Modes behind the splitters, in the order of rows below.
  private static final int HERALD_1 = 0;

  private static final int HERALD_2 = 1;

  public FourDevices {
    Require.that(
        pumpNoise >= 0 && pumpNoise < Double.POSITIVE_INFINITY,
        "pumpNoise must be at least 0 and finite, but is " + pumpNoise);
    Require.that(
        readNoise >= 0 && readNoise < Double.POSITIVE_INFINITY,
        "readNoise must be at least 0 and finite, but is " + readNoise);
  }

  /// `E = ⟨ab⟩` of the outcomes `a, b = ±1` of both sides, given both heralds; each side brings the
  /// read light of its two devices together.
  ///
  /// @param delay s
  /// @param left phase of the left side, rad
  /// @param right phase of the right side, rad
  public double correlation(double delay, double left, double right) {
    GaussianModes sources =
        read(left1, delay)
            .and(read(right1, delay))
            .and(read(left2, delay))
            .and(read(right2, delay));
    ComplexMatrix network = ComplexMatrix.zeros(6, 8);
    heralds(network);
    for (int sign = 0; sign < 2; sign++) {
      splitter(network, 2 + sign, 1, 5, left + sign * Math.PI);
      splitter(network, 4 + sign, 3, 7, right + sign * Math.PI);
    }
    GaussianModes seen = sources.through(network);
    double sum = 0;
    double weighted = 0;
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        double counts =
            counts(seen, new int[] {HERALD_1, HERALD_2, 2 + a, 4 + b}, new int[0], new int[0]);
        sum += counts;
        weighted += a == b ? counts : -counts;
      }
    }
    Require.that(sum > 0, "devices must give coincidences of four, but there are none");
    return weighted / sum;
  }

  /// V in `E = V cos(φ_L − φ_R)`.
  ///
  /// @param delay s
  public double visibility(double delay) {
    return correlation(delay, 0, 0);
  }

  /// `S = 2√2 V` at the best phases; local models stop at 2.
  ///
  /// @param delay s
  public double chsh(double delay) {
    return 2 * Math.sqrt(2) * visibility(delay);
  }

  /// The motion of left 1 and right 2, which never met, once both heralds and one detector behind
  /// the splitter that reads right 1 and left 2 have counted.
  ///
  /// @param delay s
  /// @throws IllegalArgumentException if they never do
  public MechanicalMoments swapped(double delay) {
    GaussianModes sources =
        motion(left1, delay)
            .and(read(right1, delay))
            .and(read(left2, delay))
            .and(motion(right2, delay));
    ComplexMatrix network = ComplexMatrix.zeros(5, 8);
    heralds(network);
    splitter(network, 2, 3, 5, 0);
    network.entries()[2 * (3 + 5 * 1)] = 1;
    network.entries()[2 * (4 + 5 * 7)] = 1;
    GaussianModes seen = sources.through(network);
    int[] clicks = {HERALD_1, HERALD_2, 2};
    int[] none = {};
    int[] outerLeft = {3};
    int[] outerRight = {4};
    int[] both = {3, 4};
    double all = counts(seen, clicks, none, none);
    Require.that(all > 0, "devices must give coincidences of three, but there are none");
    return new MechanicalMoments(
        counts(seen, clicks, outerLeft, outerLeft) / all,
        counts(seen, clicks, outerRight, outerRight) / all,
        Math.abs(counts(seen, clicks, outerLeft, outerRight)) / all,
        counts(seen, clicks, both, both) / all);
  }

  /// `⟨: Π (n_d + ν_d) a† … a … :⟩` over the detectors d; the first two are those of the pump
  /// window.
  private double counts(GaussianModes seen, int[] detectors, int[] created, int[] annihilated) {
    double sum = 0;
    for (int light = 0; light < 1 << detectors.length; light++) {
      int photons = Integer.bitCount(light);
      int[] up = new int[photons + created.length];
      int[] down = new int[photons + annihilated.length];
      double noise = 1;
      int next = 0;
      for (int d = 0; d < detectors.length; d++) {
        if ((light >> d & 1) == 1) {
          up[next] = detectors[d];
          down[next++] = detectors[d];
        } else {
          noise *= d < 2 ? pumpNoise : readNoise;
        }
      }
      if (noise > 0) {
        System.arraycopy(created, 0, up, photons, created.length);
        System.arraycopy(annihilated, 0, down, photons, annihilated.length);
        sum += noise * seen.moment(up, down)[0];
      }
    }
    return sum;
  }

  private static GaussianModes read(Device device, double delay) {
    double amplitude = Math.sqrt(device.swapEfficiency());
    return GaussianModes.pair(
        device.stokesPhotons(),
        device.swapEfficiency() * (device.phonons(delay) + device.readHeating()),
        amplitude * device.correlation(delay));
  }

  private static GaussianModes motion(Device device, double delay) {
    return GaussianModes.pair(
        device.stokesPhotons(), device.phonons(delay), device.correlation(delay));
  }

  private static void heralds(ComplexMatrix network) {
    splitter(network, HERALD_1, 0, 2, 0);
    splitter(network, HERALD_2, 4, 6, 0);
  }

  /// Row `(first + e^{iφ} second)/√2`.
  private static void splitter(
      ComplexMatrix network, int row, int first, int second, double phase) {
    double half = Math.sqrt(0.5);
    double[] entries = network.entries();
    entries[2 * (row + network.rows() * first)] = half;
    entries[2 * (row + network.rows() * second)] = half * Math.cos(phase);
    entries[2 * (row + network.rows() * second) + 1] = half * Math.sin(phase);
  }
}
