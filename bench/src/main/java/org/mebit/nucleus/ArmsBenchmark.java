package org.mebit.nucleus;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.mebit.nucleus.interferometer.Arms;
import org.mebit.nucleus.interferometer.EventSimulation;
import org.mebit.nucleus.interferometer.Gate;
import org.mebit.nucleus.interferometer.Interferometer;
import org.mebit.nucleus.interferometer.Motion;
import org.mebit.nucleus.interferometer.Overlap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Both arms at α = 1 and 30 Γ behind the interferometer, in a gate of 400 ns: the overlap of waves
/// that are there already, and a million late photons.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ArmsBenchmark {
  private static final double INVERTED = 5.17e-8;
  private static final double END = INVERTED + 4.1e-7;
  private static final long EVENTS = 1_000_000;

  private final ScatteredWave first = wave(FieldSchedule.splitting(30));
  private final ScatteredWave second = wave(FieldSchedule.splitting(30).inverted(INVERTED));
  private final Gate gate = new Gate(INVERTED, INVERTED + 4e-7);
  private final Gate blurred = new Gate(INVERTED, INVERTED + 4e-7, 1e-9);
  private final Motion still = new Motion.Still();
  private final Motion correlated = new Motion.OrnsteinUhlenbeck(2.3e-4, 1e-8);
  private final Arms arms = new Arms(first, second);
  private final EventSimulation frozenShots =
      new EventSimulation(arms, Interferometer.EVEN, gate, new Motion.Uniform(2e-4));
  private final EventSimulation correlatedShots =
      new EventSimulation(arms, Interferometer.EVEN, gate, correlated);
  private final SplittableRandom random = new SplittableRandom(1);

  private static ScatteredWave wave(FieldSchedule field) {
    return new TwoLineCrystal(1, Transition.IRON_57).scattered(field, END, 1e-10);
  }

  @Benchmark
  public Overlap overlapOfNewWaves() {
    return Overlap.of(first, second, gate, still);
  }

  @Benchmark
  public Overlap furtherGate() {
    return arms.overlap(gate, still);
  }

  @Benchmark
  public Overlap furtherGateWithJitter() {
    return arms.overlap(blurred, still);
  }

  @Benchmark
  public Overlap furtherGateWithMotion() {
    return arms.overlap(gate, correlated);
  }

  @Benchmark
  public Object millionPhotonsOfFrozenShots() {
    return frozenShots.draw(EVENTS, random);
  }

  @Benchmark
  public Object millionPhotonsOfCorrelatedShots() {
    return correlatedShots.draw(EVENTS, random);
  }

  @Benchmark
  public Object tableOfEvents() {
    return new EventSimulation(arms, Interferometer.EVEN, gate, correlated);
  }
}
