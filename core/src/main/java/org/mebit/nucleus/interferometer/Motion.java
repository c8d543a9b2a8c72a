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

  /// A speed, m/s, that overlaps in gates of this length can follow whatever the motion, a record
  /// apart (see [Recorded#largestSpeed]); much larger ones are refused.
  ///
  /// @param waveNumber rad/m
  /// @param until when the gate ends, s
  static double largestSpeedFollowed(double waveNumber, double until) {
    // No motion asks for more than one panel per radian; half of them are left to the waves.
    return 0.5 * Arms.MOST_PARTS / (waveNumber * until);
  }

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
      double rate = finite(waveNumber * range);
      return Formula.of(
          time -> {
            double phase = rate * time;
            if (!(phase < Double.POSITIVE_INFINITY)) {
              return 0;
            }
            double sinc = phase < 1e-8 ? 1 : Math.sin(phase) / phase;
            return sinc * sinc;
          },
          Formula.PHASE / (2 * rate));
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      double first = random.nextDouble();
      double second = random.nextDouble();
      return 2 * (second - first) * time * range;
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
      double rate = finite(waveNumber * rms);
      return Formula.of(
          time -> {
            double phase = rate * time;
            return Math.exp(-phase * phase);
          },
          1 / rate);
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      double first = random.nextGaussian();
      double second = random.nextGaussian();
      return (second - first) * time * rms;
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
      double rate = finite(waveNumber * rms);
      double ballistic = 1 / rate;
      double phase = rate * correlationTime;
      // Below rounding the first moments leave no trace.
      boolean seen = phase * phase > 1e-18;
      return new Formula(
          time -> Math.exp(-square(rate, time)),
          time ->
              seen && time < TRANSIENT * correlationTime
                  ? Math.min(ballistic, Formula.PHASE * correlationTime)
                  : ballistic);
    }

    @Override
    public double displacement(double time, double until, RandomGenerator random) {
      // In units of rms, whose square would overflow first.
      double deviation = Math.sqrt(square(1, time));
      double first = random.nextGaussian();
      double second = random.nextGaussian();
      return (second - first) * deviation * rms;
    }

    /// `2 speed² t_c² (y − 1 + e^{−y})` with `y = t/t_c`: with the speed rms of one crystal the
    /// variance of its displacement. In an order in which no factor overflows while another
    /// vanishes, and without the cancellation at small y.
    private double square(double speed, double time) {
      double y = time / correlationTime;
      if (y > 0.5) {
        return 2 * (speed * correlationTime) * (speed * time) * (1 + Math.expm1(-y) / y);
      }
      double term = 0.5;
      double sum = term;
      for (int n = 3; Math.abs(term) > 1e-17 * sum; n++) {
        term *= -y / n;
        sum += term;
      }
      double path = speed * time;
      return 2 * path * path * sum;
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

    /// @throws IllegalArgumentException if the phase at the end is no finite number
    @Override
    public Coherence coherence(double waveNumber, double until) {
      double rate = waveNumber * velocity;
      Require.that(
          Math.abs(rate) * Math.max(1, until) < Double.POSITIVE_INFINITY,
          "velocity must leave k times velocity times time a finite number, but is " + velocity);
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

  /// Rates that overflow as the largest there is: an infinite one times no time would be NaN.
  private static double finite(double rate) {
    return Math.min(rate, Double.MAX_VALUE);
  }

  private static void requireSpeed(String name, double speed) {
    Require.that(
        speed >= 0 && speed < Double.POSITIVE_INFINITY,
        name + " must be at least 0 m/s and finite, but is " + speed);
  }
}
