package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// What two devices behind one splitter look like after one delay, at any phase.
///
/// Means and the motion do not depend on the phase; correlations and clicks go with its cosine.
/// Overlaps of the wave packets and jitter of the phase act as follows. In correlations of photon
/// numbers they multiply the cross term, by `D_pump D_read e^{−σ²/2}`. Threshold detectors see B's
/// light in two temporal modes, and their probabilities are averaged over the phase. The motion
/// that a herald leaves loses coherence by `D_pump`, as the herald's wave packet tells where it
/// came from, and by the jitter, an element between states that differ by k phonons in A by
/// `e^{−k²σ²/2}`; the overlap of the read window is no matter of the motion.
public final class PairMoments {
  private final DeviceLight a;
  private final DeviceLight b;
  private final WindowShares pump;
  private final WindowShares read;
  private final double[] readNoise = new double[2];
  private final double jitter;
  private final DarkPolynomial dark;
  private final double phononsA;
  private final double phononsB;
  private final double correlationA;
  private final double correlationB;

  PairMoments(OscillatorPair pair, double delay) {
    a = DeviceLight.of(pair.a(), delay);
    b = DeviceLight.of(pair.b(), delay);
    Optics optics = pair.optics();
    pump = new WindowShares(optics.pump(), optics.transmission());
    read = new WindowShares(optics.read(), optics.transmission());
    for (int j = 0; j < 2; j++) {
      double transferred =
          read.a[j] * pair.a().swapEfficiency() + read.b[j] * pair.b().swapEfficiency();
      readNoise[j] = read.noise[j] + optics.leakedPhotons() * transferred;
    }
    jitter = optics.phaseJitter();
    dark = new DarkPolynomial(a, b, pump, read);
    phononsA = pair.a().phonons(delay);
    phononsB = pair.b().phonons(delay);
    correlationA = pair.a().correlation(delay);
    correlationB = pair.b().correlation(delay);
  }

  /// Mean counts in the pump window, noise included.
  ///
  /// @param detector 1 or 2
  public double pumpMean(int detector) {
    int j = index("detector", detector);
    return a.stokes() * pump.a[j] + b.stokes() * pump.b[j] + pump.noise[j];
  }

  /// Mean counts in the read window, noise and leaked drive included.
  ///
  /// @param detector 1 or 2
  public double readMean(int detector) {
    int j = index("detector", detector);
    return a.read() * read.a[j] + b.read() * read.b[j] + readNoise[j];
  }

  /// `g⁽²⁾` of photon numbers, the limit of low efficiency of any detectors.
  ///
  /// @param read detector of the read window, 1 or 2
  /// @param pump detector of the pump window, 1 or 2
  /// @param phase θ, rad
  /// @throws IllegalArgumentException if one of the detectors never counts
  public double correlation(int read, int pump, double phase) {
    return numbers(index("read", read), index("pump", pump))
        .at(Math.cos(Require.finite("phase", phase)));
  }

  /// Eq. 3 of Riedinger et al., `R_m = 4 (g_1j + g_2j − 1)/(g_1j − g_2j)²`, of photon numbers;
  /// infinite where both are equal. No separable state of devices that reach the read detectors
  /// alike goes below 1.
  ///
  /// @param herald the pump detector j, 1 or 2
  /// @param phase θ, rad
  public double witness(int herald, double phase) {
    return witness(correlation(1, herald, phase), correlation(2, herald, phase));
  }

  static double witness(double first, double second) {
    double difference = first - second;
    return 4 * (first + second - 1) / (difference * difference);
  }

  /// `(max − min)/(max + min)` of `g⁽²⁾₁₂` of photon numbers over the phase.
  public double visibility() {
    NumberFringe fringe = numbers(0, 1);
    return Math.abs(fringe.swing()) / fringe.base();
  }

  /// `(max − min)/(max + min)` of `g⁽²⁾₁₂` of clicks over the phase.
  public double clickVisibility() {
    ClickFringe fringe = clicks(0, 1);
    // A fringe that falls from 0 to π stays one under an even jitter with a single peak.
    double one = fringe.at(1);
    double other = fringe.at(-1);
    return Math.abs(one - other) / (one + other);
  }

  /// Clicks of threshold detectors.
  ///
  /// @param phase θ, rad
  public ClickPatterns clicks(double phase) {
    return ClickPatterns.of(dark, Require.finite("phase", phase), jitter, pump, readNoise);
  }

  /// Moments of the motion before the read pulse, weighted with the photon number of pump detector
  /// `herald` and its noise: what a click of low efficiency leaves (Riedinger et al., eq. S1).
  ///
  /// @param herald 1 or 2
  /// @throws IllegalArgumentException if the detector never counts
  public MechanicalMoments weighted(int herald) {
    int j = index("herald", herald);
    double mean = pumpMean(herald);
    Require.that(
        mean > 0, "mean counts of the herald must be above 0 to weight with, but are " + mean);
    double addedA = pump.a[j] * correlationA * correlationA / mean;
    double addedB = pump.b[j] * correlationB * correlationB / mean;
    double coherence =
        Math.abs(pump.g[j]) * correlationA * correlationB * Math.exp(-jitter * jitter / 2) / mean;
    return new MechanicalMoments(
        phononsA + addedA,
        phononsB + addedB,
        coherence,
        phononsA * phononsB + phononsB * addedA + phononsA * addedB);
  }

  /// The motion before the read pulse, given a click of pump detector `herald`.
  ///
  /// @param herald 1 or 2
  /// @throws IllegalArgumentException if it never clicks
  public HeraldedState clicked(int herald) {
    int j = index("herald", herald);
    return new HeraldedState(HeraldDifference.click(motion(), pump, j), pump.noise[j], jitter);
  }

  /// The motion before the read pulse, given that a resolving detector in the place of `herald`,
  /// without noise, counted one photon.
  ///
  /// @param herald 1 or 2
  /// @throws IllegalArgumentException if it never does
  public HeraldedState onePhoton(int herald) {
    return new HeraldedState(
        HeraldDifference.onePhoton(motion(), pump, index("herald", herald)), 0, jitter);
  }

  private HeraldDifference.Motion motion() {
    return new HeraldDifference.Motion(
        phononsA, phononsB, correlationA, correlationB, a.stokes(), b.stokes());
  }

  NumberFringe numbers(int r, int p) {
    return NumberFringe.of(a, b, pump, p, read, r, jitter, pumpMean(p + 1), readMean(r + 1));
  }

  ClickFringe clicks(int r, int p) {
    return new ClickFringe(a, b, pump, p, read, readNoise, r, jitter);
  }

  private static int index(String name, int detector) {
    if (detector == 1 || detector == 2) {
      return detector - 1;
    }
    throw new IllegalArgumentException(name + " must be 1 or 2, but is " + detector);
  }
}
