package org.mebit.examples;

import java.util.random.RandomGenerator;
import org.mebit.oscillator.Device;
import org.mebit.oscillator.HeraldedState;
import org.mebit.oscillator.Optics;
import org.mebit.oscillator.OscillatorPair;
import org.mebit.oscillator.PairMoments;
import org.mebit.oscillator.Window;
import org.mebit.oscillator.clicks.ClickSimulation;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.counts.Refusal;
import org.mebit.oscillator.counts.Verdict;
import org.mebit.oscillator.counts.WitnessReport;

/// Two oscillators behind a splitter: what is there, what clicks, what the clicks tell, as
/// docs/guide/library.md shows it.
final class Oscillators {
  private Oscillators() {}

  /// Two devices that differ a little, read after 123 ns, with paths balanced for the pump.
  static PairMoments pair() {
    Device a = new Device(0.0056, 0.034, 0.039, 1 / 4.0e-6, 0.2796e6, 2e6, 0.039, 0.05);
    Device b = new Device(0.008, 0.034, 0.01, 1 / 5.8e-6, 0.2782e6, 2e6, 0.01, 0.039);
    Window pump = new Window(0.02, 0.0145, 1, 1, 1.0e-6, 1.2e-6, 1);
    Window read = new Window(0.025, 0.025, 1, 1, 3.7e-5, 2.8e-5, 1);
    Optics optics = new Optics(0.5, pump, read, 0, 0);
    return new OscillatorPair(a, b, optics).moments(123e-9);
  }

  /// Concurrence after a click of detector 1.
  static double concurrence() {
    HeraldedState state = pair().clicked(1);
    return state.concurrence();
  }

  /// z of a simulated experiment at the phase π; 0 where the witness does not hold.
  static double significance(long trials, RandomGenerator random) {
    double[] patterns = pair().clicks(Math.PI).probabilities();
    Counts counts = new ClickSimulation(patterns).counts(trials, random);
    return switch (Verdict.of(counts, 1)) {
      case WitnessReport report -> report.ratio().z();
      case Refusal refusal -> 0;
    };
  }
}
