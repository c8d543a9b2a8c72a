package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;

/// A way to compute the helicity amplitudes of a pair. Not safe for threads: it has work arrays.
public interface PairAmplitude {

  /// Writes `T` for ++, +−, −+, −−, real and imaginary parts alternately.
  ///
  /// @param amplitudes at least 8 from `start`
  /// @throws IllegalArgumentException if conservation leaves nothing for photon 2, the pair has
  ///   another number of undulator quanta, or a step between is on resonance
  void evaluate(PhotonPair pair, double[] amplitudes, int start);
}
