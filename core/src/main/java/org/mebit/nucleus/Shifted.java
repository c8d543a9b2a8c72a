package org.mebit.nucleus;

import java.util.Arrays;
import org.mebit.numeric.Require;

/// The wave of a crystal whose resonances all lie higher: `ψ(t) exp(−i shift t)`.
///
/// @param wave of the crystal before
/// @param shift rad/s; of a crystal at rest with another chemical environment, or one that moves at
///   a constant velocity
public record Shifted(ScatteredWave wave, double shift) implements ScatteredWave {
  /// Radians the phase may turn by between two edges, on top of the wave.
  private static final double TURN = 2;

  /// More edges than an integral over them would finish with.
  private static final double MOST_PARTS = 1e6;

  public Shifted {
    Require.finite("shift", shift);
  }

  /// The largest shift, rad/s, that can be followed until `end`, s.
  public static double largest(double end) {
    return TURN * MOST_PARTS / end;
  }

  @Override
  public Transition transition() {
    return wave.transition();
  }

  @Override
  public int polarizations() {
    return wave.polarizations();
  }

  @Override
  public double end() {
    return wave.end();
  }

  /// Those of the wave, with more between where the phase turns far.
  ///
  /// @throws IllegalArgumentException if the phase turns too often
  @Override
  public double[] edges() {
    double[] coarse = wave.edges();
    Require.that(
        Math.abs(shift) * wave.end() <= TURN * MOST_PARTS,
        "shift times end must be at most "
            + TURN * MOST_PARTS
            + " rad, but is "
            + Math.abs(shift) * wave.end());
    double[] fine = new double[coarse.length + (int) (Math.abs(shift) * wave.end() / TURN) + 1];
    int count = 0;
    for (int i = 0; i + 1 < coarse.length; i++) {
      double width = coarse[i + 1] - coarse[i];
      int parts = (int) Math.max(1, Math.ceil(Math.abs(shift) * width / TURN));
      for (int k = 0; k < parts; k++) {
        if (count == fine.length) {
          fine = Arrays.copyOf(fine, 2 * count);
        }
        fine[count++] = coarse[i] + width * k / parts;
      }
    }
    fine = Arrays.copyOf(fine, count + 1);
    fine[count] = coarse[coarse.length - 1];
    return fine;
  }

  @Override
  public void at(double time, double[] into) {
    wave.at(time, into);
    double cos = Math.cos(shift * time);
    double sin = Math.sin(shift * time);
    for (int s = 0; s < polarizations(); s++) {
      double re = into[2 * s];
      double im = into[2 * s + 1];
      into[2 * s] = re * cos + im * sin;
      into[2 * s + 1] = im * cos - re * sin;
    }
  }

  /// That of the wave; a real part may take over what was the imaginary part's.
  @Override
  public double error() {
    return Math.sqrt(2) * wave.error();
  }
}
