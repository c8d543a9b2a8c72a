package org.mebit.oscillator;

import java.util.random.RandomGenerator;

/// Set-ups that several tests use.
final class Setups {
  private Setups() {}

  /// A bright one: clicks in each hundredth trial.
  static OscillatorPair bright() {
    return new OscillatorPair(
        new Device(0.03, 0.4, 0.06, 0.25e6, 0.1e6, 2e6, 0.02, 0),
        new Device(0.02, 0.5, 0.04, 1e6 / 5.8, 0.08e6, 2e6, 0.01, 0),
        new Optics(
            0.4, new Window(0.7, 0.9, 1, 1, 0, 0, 1), new Window(0.8, 0.8, 1, 1, 0, 0, 1), 0, 0));
  }

  /// Any: all losses, both noises, overlaps and jitter.
  static OscillatorPair any(RandomGenerator random) {
    return new OscillatorPair(
        device(random),
        device(random),
        new Optics(
            random.nextDouble(),
            window(random),
            window(random),
            random.nextDouble(),
            0.1 * random.nextDouble()));
  }

  static Device device(RandomGenerator random) {
    return new Device(
        Math.pow(10, random.nextDouble(-3, 0)),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(0, 1e6),
        random.nextDouble(0, 1e6),
        random.nextDouble(0, 5e6),
        random.nextDouble(),
        0.2 * random.nextDouble());
  }

  private static Window window(RandomGenerator random) {
    return new Window(
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        0.01 * random.nextDouble(),
        0.01 * random.nextDouble(),
        random.nextDouble());
  }

  static OscillatorPair with(
      OscillatorPair pair,
      double transmission,
      double pumpOverlap,
      double readOverlap,
      double jitter) {
    Optics o = pair.optics();
    return new OscillatorPair(
        pair.a(),
        pair.b(),
        new Optics(
            transmission,
            overlapping(o.pump(), pumpOverlap),
            overlapping(o.read(), readOverlap),
            jitter,
            o.leakedPhotons()));
  }

  private static Window overlapping(Window w, double overlap) {
    return new Window(
        w.efficiencyA(),
        w.efficiencyB(),
        w.detector1(),
        w.detector2(),
        w.noise1(),
        w.noise2(),
        overlap);
  }

  static OscillatorPair noisy(OscillatorPair pair, double[] pump, double[] read) {
    Optics o = pair.optics();
    return new OscillatorPair(
        pair.a(),
        pair.b(),
        new Optics(
            o.transmission(),
            noisy(o.pump(), pump),
            noisy(o.read(), read),
            o.phaseJitter(),
            o.leakedPhotons()));
  }

  private static Window noisy(Window w, double[] noise) {
    return new Window(
        w.efficiencyA(),
        w.efficiencyB(),
        w.detector1(),
        w.detector2(),
        noise[0],
        noise[1],
        w.overlap());
  }

  /// The same with all detectors that much worse, noise too.
  static OscillatorPair dimmed(OscillatorPair pair, double share) {
    Optics o = pair.optics();
    return new OscillatorPair(
        pair.a(),
        pair.b(),
        new Optics(
            o.transmission(),
            dimmed(o.pump(), share),
            dimmed(o.read(), share),
            o.phaseJitter(),
            o.leakedPhotons()));
  }

  private static Window dimmed(Window w, double share) {
    return new Window(
        w.efficiencyA(),
        w.efficiencyB(),
        w.detector1() * share,
        w.detector2() * share,
        w.noise1() * share,
        w.noise2() * share,
        w.overlap());
  }
}
