package org.mebit.oscillator.clicks;

import java.util.random.RandomGenerator;
import org.mebit.numeric.Require;
import org.mebit.oscillator.timetags.Gate;

/// When the light of a pulse clicks: a Gaussian in time.
///
/// @param centre ticks after the sync; within the gate
/// @param rms of the intensity, ticks, at least 0
public record PulseEnvelope(double centre, double rms) {
  public PulseEnvelope {
    Require.finite("the centre of a pulse", centre);
    Require.that(
        rms >= 0 && rms < Double.POSITIVE_INFINITY,
        "the rms of a pulse must be at least 0 and finite, but is " + rms);
  }

  void requireWithin(Gate gate) {
    Require.that(
        centre >= gate.from() && centre < gate.to(),
        "the centre of a pulse must lie in its gate, " + gate + " ticks, but is " + centre);
  }

  /// The tick of a click, given that it lies in a gate around the centre.
  long draw(Gate gate, RandomGenerator random) {
    if (rms == 0) {
      return (long) Math.floor(centre);
    }
    // Where the gate is the narrower, few Gaussian numbers fall into it.
    boolean narrow = gate.to() - gate.from() < rms;
    while (true) {
      double time;
      if (narrow) {
        time = gate.from() + (gate.to() - gate.from()) * random.nextDouble();
        double x = (time - centre) / rms;
        if (random.nextDouble() >= Math.exp(-0.5 * x * x)) {
          continue;
        }
      } else {
        time = centre + rms * random.nextGaussian();
      }
      long tick = (long) Math.floor(time);
      if (tick >= gate.from() && tick < gate.to()) {
        return tick;
      }
    }
  }
}
