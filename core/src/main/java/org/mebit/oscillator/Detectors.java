package org.mebit.oscillator;

/// What a detector reports.
public enum Detectors {
  /// How many photons there were; what every detector tends to as efficiencies go to 0.
  NUMBER,
  /// Whether there was any.
  THRESHOLD
}
