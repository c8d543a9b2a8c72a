package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// Probabilities of the 16 patterns of clicks of threshold detectors at one phase.
///
/// Noise counts are Poissonian and independent of the light; the phase jitter is an average over
/// the phase.
public final class ClickPatterns {
  /// Terms of the Fourier series below this share of the first are left out: below rounding.
  private static final double LEFT_OUT = 1e-18;

  private static final int MOST_PHASES = 1 << 20;

  private final double[] probabilities;

  private ClickPatterns(double[] probabilities) {
    this.probabilities = probabilities;
  }

  static ClickPatterns of(
      DarkPolynomial dark, double phase, double jitter, WindowShares pump, double[] readNoise) {
    double[] patterns = new double[DarkPolynomial.SETS];
    if (jitter > 0) {
      average(dark, phase, jitter, patterns);
    } else {
      dark.patterns(Math.cos(phase), patterns);
    }
    for (int set = 0; set < patterns.length; set++) {
      // What interference forbids comes out as rounding of either sign.
      patterns[set] = Math.max(0, patterns[set]);
    }
    addNoise(patterns, 1, pump.noise[0]);
    addNoise(patterns, 2, pump.noise[1]);
    addNoise(patterns, 4, readNoise[0]);
    addNoise(patterns, 8, readNoise[1]);
    return new ClickPatterns(patterns);
  }

  /// A detector is dark if neither light nor noise makes it click.
  private static void addNoise(double[] patterns, int bit, double counts) {
    double quiet = Math.exp(-counts);
    double noisy = -Math.expm1(-counts);
    for (int set = 0; set < patterns.length; set++) {
      if ((set & bit) == 0) {
        patterns[set | bit] += noisy * patterns[set];
        patterns[set] *= quiet;
      }
    }
  }

  /// Every pattern is a Fourier series whose terms fall as ρ^k, and the jitter damps term k by
  /// `e^{−k²σ²/2}`. From values at equidistant phases, enough of them for the terms left out to be
  /// below rounding; the series is even, so half the circle serves.
  private static void average(DarkPolynomial dark, double phase, double jitter, double[] into) {
    double decay = dark.decay();
    double terms = decay < LEFT_OUT ? 1 : Math.ceil(Math.log(LEFT_OUT) / Math.log(decay));
    Require.that(
        2 * terms <= MOST_PHASES,
        "devices must be dimmer for an average over the phase, but Fourier terms fall by only "
            + (1 - decay)
            + " from one to the next");
    int half = (int) terms + 1;
    double[] values = new double[into.length];
    for (int m = 0; m <= half; m++) {
      double at = Math.PI * m / half;
      dark.patterns(Math.cos(at), values);
      double weight = 1;
      for (int k = 1; k <= half; k++) {
        double damped = Math.exp(-0.5 * k * k * jitter * jitter);
        if (damped < LEFT_OUT) {
          break;
        }
        weight += (k == half ? 1 : 2) * damped * Math.cos(k * at) * Math.cos(k * phase);
      }
      weight *= (m == 0 || m == half ? 0.5 : 1) / half;
      for (int set = 0; set < into.length; set++) {
        into[set] += weight * values[set];
      }
    }
  }

  /// Probability that exactly these detectors click.
  ///
  /// @param pattern bits 0..3: p₁, p₂, r₁, r₂
  /// @throws IllegalArgumentException if it is not in 0..15
  public double probability(int pattern) {
    return probabilities[Require.inRange("pattern", pattern, 0, DarkPolynomial.SETS - 1)];
  }

  /// All of them, by pattern; a new array.
  public double[] probabilities() {
    return probabilities.clone();
  }

  /// Probability that detector 1 or 2 clicks in the pump window.
  public double pump(int detector) {
    return containing(1 << index("detector", detector));
  }

  /// Probability that detector 1 or 2 clicks in the read window.
  public double read(int detector) {
    return containing(4 << index("detector", detector));
  }

  /// Probability that both click.
  ///
  /// @param read detector of the read window, 1 or 2
  /// @param pump detector of the pump window, 1 or 2
  public double coincidence(int read, int pump) {
    return containing(4 << index("read", read) | 1 << index("pump", pump));
  }

  /// `g⁽²⁾` of clicks.
  ///
  /// @throws IllegalArgumentException if one of the detectors never clicks
  public double correlation(int read, int pump) {
    double singles = read(read) * pump(pump);
    Require.that(
        singles > 0, "detectors must click now and then for a correlation, but one never does");
    return coincidence(read, pump) / singles;
  }

  /// Eq. 3, `R_m = 4 (g_1j + g_2j − 1)/(g_1j − g_2j)²`; infinite where both are equal.
  ///
  /// @param herald the pump detector j, 1 or 2
  public double witness(int herald) {
    return PairMoments.witness(correlation(1, herald), correlation(2, herald));
  }

  private double containing(int set) {
    double sum = 0;
    for (int pattern = 0; pattern < probabilities.length; pattern++) {
      if ((pattern & set) == set) {
        sum += probabilities[pattern];
      }
    }
    return sum;
  }

  private static int index(String name, int detector) {
    return Require.inRange(name, detector, 1, 2) - 1;
  }
}
