package org.mebit.oscillator;

/// Probabilities of the 16 patterns of clicks at one phase.
public final class ClickPatterns {
  ClickPatterns() {}

  /// @param pattern bits 0..3: clicks of p₁, p₂, r₁, r₂
  public double probability(int pattern) { throw todo(); }

  /// All of them, by pattern; a new array.
  public double[] probabilities() { throw todo(); }

  public double pump(int detector) { throw todo(); }

  public double read(int detector) { throw todo(); }

  public double coincidence(int read, int pump) { throw todo(); }

  public double correlation(int read, int pump) { throw todo(); }

  public double witness(int herald) { throw todo(); }

  private static RuntimeException todo() {
    return new UnsupportedOperationException("not there yet");
  }
}
