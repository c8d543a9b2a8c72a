package org.mebit.fel;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.mebit.fel.amplitude.AzimuthGrid;
import org.mebit.fel.amplitude.AzimuthPolynomial;
import org.mebit.fel.amplitude.ExactScalar;
import org.mebit.fel.amplitude.LeadingOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Amplitudes of photon pairs at an X-ray laser's undulator: single pairs one after the other, and
/// maps of 1000 angles and 1000 azimuths of photon 2. Times are per pair but for the whole maps;
/// `-t 2` runs two threads.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FelAmplitudes {
  private static final int PAIRS = 4096;
  private static final int SIDE = 1000;
  private static final double RECOIL = 7.913617822180475e-07;
  private static final double TOLERANCE = 1e-12;

  private final UndulatorField field = UndulatorField.helical(3.6975666644168497);
  private final LeadingOrder leading = LeadingOrder.of(field, 1, TOLERANCE);
  private final ExactScalar exact = ExactScalar.of(field, RECOIL, 1, TOLERANCE);
  private final double third = 2.0 / 3 / (1 + field.meanSquare());
  private final AzimuthGrid grid = AzimuthGrid.even(SIDE);
  private final double[] angle1 = new double[PAIRS];
  private final double[] angle2 = new double[PAIRS];
  private final double[] plus1 = new double[PAIRS];
  private final double[] azimuth = new double[PAIRS];
  private final double[] amplitudes = new double[8 * PAIRS];
  private final double[] concurrence = new double[SIDE];
  private final double[] emission = new double[SIDE];

  public FelAmplitudes() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < PAIRS; i++) {
      angle1[i] = random.nextDouble();
      angle2[i] = random.nextDouble();
      plus1[i] = third * (0.5 + random.nextDouble());
      azimuth[i] = 2 * Math.PI * random.nextDouble();
    }
  }

  /// All four numbers of a pair differ from those of the last.
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public double[] pair() {
    for (int i = 0; i < PAIRS; i++) {
      leading.evaluate(angle1[i], angle2[i], plus1[i], azimuth[i], amplitudes, 8 * i);
    }
    return amplitudes;
  }

  /// The same with the recoil, exactly.
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public double[] pairWithRecoil() {
    for (int i = 0; i < PAIRS; i++) {
      exact.evaluate(angle1[i], angle2[i], plus1[i], azimuth[i], amplitudes, 8 * i);
    }
    return amplitudes;
  }

  @Benchmark
  public AzimuthPolynomial polynomial() {
    return leading.azimuths(0.6, 0.45, third);
  }

  /// Amplitudes, concurrence and emission of a map of 10⁶ pairs, each on its own.
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public double mapByPairs() {
    double sum = 0;
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        leading.evaluate(0.6, (i + 0.5) / SIDE, third, grid.azimuth(j), amplitudes, 0);
        concurrence[j] = HelicityAmplitudes.concurrence(amplitudes, 0);
        emission[j] = HelicityAmplitudes.emission(amplitudes, 0);
      }
      sum += concurrence[i] + emission[i];
    }
    return sum;
  }

  /// The same map by a polynomial per angle.
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public double mapByPolynomials() {
    double sum = 0;
    for (int i = 0; i < SIDE; i++) {
      leading.azimuths(0.6, (i + 0.5) / SIDE, third).measures(grid, concurrence, emission, 0);
      sum += concurrence[i] + emission[i];
    }
    return sum;
  }
}
