package org.mebit.nucleus.interferometer;

import java.util.random.RandomGenerator;
import org.mebit.numeric.Require;

/// How the crystals of the two arms move along the beam.
///
/// For a rigid crystal only its displacement since the pulse matters, whatever its thickness: `ψ(t)
/// → ψ(t) exp(ik[x(t) − x(0)])`. Fields go as `exp(−iωt)`, so x counts **against** the beam: a
/// crystal that goes to meet the pulse with the velocity u > 0 sends on a frequency lower by `k u`.
/// Where a crystal stands makes no difference.
public sealed interface Motion {
  /// The coherence of light of this wave number, rad/m, between 0 and `until`, s.
  Coherence coherence(double waveNumber, double until);

  /// The displacement of crystal 2 since the pulse less that of crystal 1, m, in a shot drawn at
  /// random.
  ///
  /// @param time since the pulse, s
  /// @param until the latest such time that any shot is asked for, s
  double displacement(double time, double until, RandomGenerator random);

  /// No motion.
  record Still() implements Motion {
    @Override
    public Coherence coherence(double waveNumber, double until) {
      return Formula.of(time -> 1, Double.POSITIVE_INFINITY);
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      return 0;
    }
  }

  /// Each crystal keeps a velocity during a shot, uniform in ±`range` and independent of the
  /// other's: `c = [sin(k range t)/(k range t)]²`.
  ///
  /// @param range m/s, at least 0
  record Uniform(double range) implements Motion {
    public Uniform {
      requireSpeed("range", range);
    }

    @Override
    public Coherence coherence(double waveNumber, double until) {
      double rate = waveNumber * range;
      return Formula.of(
          time -> {
            double phase = rate * time;
            double sinc = Math.abs(phase) < 1e-8 ? 1 : Math.sin(phase) / phase;
            return sinc * sinc;
          },
          Formula.PHASE / (2 * rate));
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      double first = range * (2 * random.nextDouble() - 1);
      double second = range * (2 * random.nextDouble() - 1);
      return (second - first) * time;
    }
  }

  /// Each crystal keeps a velocity during a shot, normal and independent of the other's: `c =
  /// exp(−(k rms t)²)`.
  ///
  /// @param rms of one crystal's velocity, m/s, at least 0
  record Gaussian(double rms) implements Motion {
    public Gaussian {
      requireSpeed("rms", rms);
    }

    @Override
    public Coherence coherence(double waveNumber, double until) {
      double rate = waveNumber * rms;
      return Formula.of(time -> Math.exp(-rate * rate * time * time), 1 / rate);
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      double first = rms * random.nextGaussian();
      double second = rms * random.nextGaussian();
      return (second - first) * time;
    }
  }

  /// Velocities of both crystals are stationary, independent, normal and forget themselves as
  /// `exp(−t/t_c)`: `c = exp(−2 (k rms)² [t_c t − t_c² (1 − e^{−t/t_c})])` (G. E. Uhlenbeck and L.
  /// S. Ornstein, Phys. Rev. 36, 823 (1930)). Fast changes average out: `c → 1` for `t_c → 0`.
  ///
  /// @param rms of one crystal's velocity, m/s, at least 0
  /// @param correlationTime t_c, s, above 0
  record OrnsteinUhlenbeck(double rms, double correlationTime) implements Motion {
    /// The decay of the first moments is over after so many correlation times.
    private static final double TRANSIENT = 40;

    public OrnsteinUhlenbeck {
      requireSpeed("rms", rms);
      Require.positive("correlationTime", correlationTime);
    }

    @Override
    public Coherence coherence(double waveNumber, double until) {
      double rate = waveNumber * rms;
      double ballistic = 1 / rate;
      double phase = rate * correlationTime;
      // Below rounding the first moments leave no trace.
      boolean seen = phase * phase > 1e-18;
      return new Formula(
          time -> Math.exp(-waveNumber * waveNumber * variance(time)),
          time ->
              seen && time < TRANSIENT * correlationTime
                  ? Math.min(ballistic, Formula.PHASE * correlationTime)
                  : ballistic);
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      double deviation = Math.sqrt(variance(time));
      double first = deviation * random.nextGaussian();
      double second = deviation * random.nextGaussian();
      return second - first;
    }

    /// Variance of one crystal's displacement, `2 rms² t_c² (y − 1 + e^{−y})` with `y = t/t_c`, m².
    double variance(double time) {
      double y = time / correlationTime;
      return 2 * rms * rms * correlationTime * correlationTime * beyondLinear(y);
    }

    /// `y − 1 + e^{−y}` without the cancellation at small y.
    private static double beyondLinear(double y) {
      if (y > 0.5) {
        return y + Math.expm1(-y);
      }
      double term = 0.5 * y * y;
      double sum = term;
      for (int n = 3; Math.abs(term) > 1e-17 * sum; n++) {
        term *= -y / n;
        sum += term;
      }
      return sum;
    }
  }

  /// Crystal 2 moves against crystal 1 with the same velocity in all shots: `c = exp(i k velocity
  /// t)`.
  ///
  /// @param velocity of crystal 2 less that of crystal 1, m/s, against the beam
  record Drift(double velocity) implements Motion {
    public Drift {
      Require.finite("velocity", velocity);
    }

    @Override
    public Coherence coherence(double waveNumber, double until) {
      double rate = waveNumber * velocity;
      return new Coherence() {
        @Override
        public void at(double time, double[] into) {
          into[0] = Math.cos(rate * time);
          into[1] = Math.sin(rate * time);
        }

        @Override
        public double step(double time) {
          return Formula.PHASE / Math.abs(rate);
        }

        @Override
        public double error() {
          return 0;
        }
      };
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      return velocity * time;
    }
  }

  /// Shots that begin anywhere in a record of the relative velocity, so long that the record covers
  /// them.
  ///
  /// @param trace velocity of crystal 2 less that of crystal 1, against the beam
  /// @param shots that the mean is taken over, evenly spread, 64..10⁷
  record Recorded(VelocityTrace trace, int shots) implements Motion {
    private static final int USUAL_SHOTS = 4096;

    public Recorded {
      Require.inRange("shots", shots, 64, 10_000_000);
    }

    /// The mean over 4096 shots.
    public Recorded(VelocityTrace trace) {
      this(trace, USUAL_SHOTS);
    }

    /// How long, s, a record must be for shots of this length: shorter ones cannot tell how well
    /// the mean is known.
    public static double leastDuration(double until) {
      return (RecordedCoherence.FEWEST_BATCHES + 1) * until;
    }

    /// The largest speed, m/s, whose phase can be followed for so long.
    public static double largestSpeed(double waveNumber, double until) {
      return RecordedCoherence.MOST_PANELS * Formula.PHASE / (waveNumber * until);
    }

    /// @throws IllegalArgumentException if the record is shorter than [#leastDuration] or faster
    ///   than [#largestSpeed]
    @Override
    public Coherence coherence(double waveNumber, double until) {
      return new RecordedCoherence(trace, shots, waveNumber, until);
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      double start = trace.start() + (trace.duration() - until) * random.nextDouble();
      return trace.displacement(start, start + time);
    }
  }

  private static void requireSpeed(String name, double speed) {
    Require.that(
        speed >= 0 && speed < Double.POSITIVE_INFINITY,
        name + " must be at least 0 m/s and finite, but is " + speed);
  }
}
