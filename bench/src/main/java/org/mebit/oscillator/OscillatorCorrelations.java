package org.mebit.oscillator;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// All four correlations on a grid of 1000 delays and 1000 phases, moments included, and what a
/// single point costs.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OscillatorCorrelations {
  private static final int SIDE = 1000;
  private static final double DELAY = 1.23e-7;

  private final OscillatorPair sharp = pair(1, 0);
  private final OscillatorPair blurred = pair(0.95, 0.3);
  private final PairMoments moments = sharp.moments(DELAY);
  private final PairMoments blurredMoments = blurred.moments(DELAY);
  private final double[] delays = new double[SIDE];
  private final double[] phases = new double[SIDE];
  private final double[] grid = new double[4 * SIDE * SIDE];

  public OscillatorCorrelations() {
    for (int i = 0; i < SIDE; i++) {
      delays[i] = 5e-9 * i;
      phases[i] = 2 * Math.PI * i / SIDE;
    }
  }

  /// The published devices and detectors.
  private static OscillatorPair pair(double overlap, double jitter) {
    return new OscillatorPair(
        new Device(0.0056, 0.034, 0.039, 0.25e6, 0.28e6, 2e6, 0.039, 0.05),
        new Device(0.008, 0.034, 0.01, 0.172e6, 0.278e6, 2e6, 0.01, 0.039),
        new Optics(
            0.5,
            new Window(0.02, 0.0145, 1, 1, 1e-6, 1.2e-6, overlap),
            new Window(0.025, 0.025, 1, 1, 3.7e-5, 2.8e-5, overlap),
            jitter,
            0));
  }

  @Benchmark
  public double[] numbersOnAGrid() {
    sharp.correlations(delays, phases, Detectors.NUMBER, grid);
    return grid;
  }

  @Benchmark
  public double[] clicksOnAGrid() {
    sharp.correlations(delays, phases, Detectors.THRESHOLD, grid);
    return grid;
  }

  @Benchmark
  public double[] clicksWithJitterOnAGrid() {
    blurred.correlations(delays, phases, Detectors.THRESHOLD, grid);
    return grid;
  }

  @Benchmark
  public PairMoments momentsOfADelay() {
    return sharp.moments(DELAY);
  }

  @Benchmark
  public ClickPatterns patterns() {
    return moments.clicks(2.2);
  }

  @Benchmark
  public ClickPatterns patternsWithJitter() {
    return blurredMoments.clicks(2.2);
  }

  @Benchmark
  public double concurrenceOfAClick() {
    return moments.clicked(1).concurrence();
  }

  @Benchmark
  public LogNegativity logNegativityOfAClick() {
    return moments.clicked(1).logNegativity();
  }
}
