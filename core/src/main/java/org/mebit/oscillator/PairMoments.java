package org.mebit.oscillator;

/// What two devices behind one splitter look like after one delay, at any phase.
public final class PairMoments {
  PairMoments(OscillatorPair pair, double delay) {}

  /// Mean counts in the pump window, noise included.
  public double pumpMean(int detector) { throw todo(); }

  /// Mean counts in the read window, noise and leaked drive included.
  public double readMean(int detector) { throw todo(); }

  /// Correlation `g⁽²⁾` of photon numbers.
  public double correlation(int read, int pump, double phase) { throw todo(); }

  /// Eq. 3 with correlations of photon numbers; infinite where both are equal.
  public double witness(int herald, double phase) { throw todo(); }

  /// `(max − min)/(max + min)` of `g⁽²⁾₁₂` over the phase.
  public double visibility() { throw todo(); }

  /// The same of clicks.
  public double clickVisibility() { throw todo(); }

  /// Threshold detectors.
  public ClickPatterns clicks(double phase) { throw todo(); }

  /// The motion weighted with the photon number at detector `herald`.
  public MechanicalMoments weighted(int herald) { throw todo(); }

  /// The motion before the read pulse, given a click of detector `herald`.
  public HeraldedState clicked(int herald) { throw todo(); }

  /// The motion before the read pulse, given that a detector without noise counted one photon.
  public HeraldedState onePhoton(int herald) { throw todo(); }

  private static RuntimeException todo() {
    return new UnsupportedOperationException("not there yet");
  }
}
