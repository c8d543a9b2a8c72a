package org.mebit.fel.amplitude;

import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;

/// A helical field turned about the axis is one shifted in phase: amplitudes of a pair with photon
/// 1 at azimuth `A₁` are those at azimuth 0 times `e^{inA₁}`.
final class CommonPhase {
  private CommonPhase() {}

  static void requireFloquet(PhotonPair pair, int floquet) {
    if (pair.floquet() != floquet) {
      throw new IllegalArgumentException(
          "the pair must have " + floquet + " undulator quanta, but has " + pair.floquet());
    }
  }

  // Not by Require: its message would be built at every pair.
  static void requireFinite(double azimuth) {
    if (!Double.isFinite(azimuth)) {
      throw new IllegalArgumentException("azimuth must be a finite number, but is " + azimuth);
    }
  }

  static void turn(PhotonPair pair, double[] amplitudes, int start) {
    if (pair.azimuth1() == 0) {
      return;
    }
    double cosine = Math.cos(pair.floquet() * pair.azimuth1());
    double sine = Math.sin(pair.floquet() * pair.azimuth1());
    for (int k = start; k < start + HelicityAmplitudes.SIZE; k += 2) {
      double re = amplitudes[k];
      double im = amplitudes[k + 1];
      amplitudes[k] = re * cosine - im * sine;
      amplitudes[k + 1] = re * sine + im * cosine;
    }
  }
}
