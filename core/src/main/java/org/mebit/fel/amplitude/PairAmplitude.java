package org.mebit.fel.amplitude;

import java.util.Locale;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.numeric.Require;

/// A way to compute the helicity amplitudes of a pair. Not safe for threads: it has work arrays.
public interface PairAmplitude {

  /// Writes `T` for ++, +−, −+, −−, real and imaginary parts alternately.
  ///
  /// @param amplitudes at least 8 from `start`
  /// @throws IllegalArgumentException if conservation leaves nothing for photon 2, the pair has
  ///   another number of undulator quanta, or a step between is on resonance
  void evaluate(PhotonPair pair, double[] amplitudes, int start);

  /// Estimate of the absolute error of any of the four amplitudes written last, by cuts and grids
  /// and by rounding: the terms of an amplitude may be much larger than it is.
  double error();

  /// The amplitudes of a pair, unless they are less well known than asked. An amplitude that a
  /// symmetry forbids is never known well: sums over many pairs use [#evaluate] instead.
  ///
  /// @param tolerance error relative to `√Σ|T|²`, above 0
  /// @throws IllegalArgumentException if [#error] is above the tolerance, or as [#evaluate] does
  default HelicityAmplitudes amplitudes(PhotonPair pair, double tolerance) {
    Require.positive("tolerance", tolerance);
    double[] parts = new double[HelicityAmplitudes.SIZE];
    evaluate(pair, parts, 0);
    double error = error();
    double size = Math.sqrt(HelicityAmplitudes.emission(parts, 0));
    if (!(error <= tolerance * size)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "amplitudes must be known to %.1e of their size, but are %.1e with an error of %.1e:"
                  + " fewer undulator quanta or a stronger field make them larger",
              tolerance,
              size,
              error));
    }
    return new HelicityAmplitudes(parts);
  }
}
