package org.mebit.fel;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.mebit.fel.amplitude.GeneralAmplitude;
import org.mebit.fel.amplitude.OnePhotonEmission;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// All four helicity amplitudes of pairs at random angles below 1 in planar and elliptic
/// undulators, and the spectrum of single photons off the harmonics: points a second on one core.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FelGeneralAmplitudes {
  private static final int POINTS = 1024;
  private static final double RECOIL = 7.9e-7;

  private final double[] angle1 = new double[POINTS];
  private final double[] angle2 = new double[POINTS];
  private final double[] azimuth1 = new double[POINTS];
  private final double[] azimuth = new double[POINTS];
  private final double[] plus1 = new double[POINTS];
  private final double[] amplitudes = new double[8];

  /// Peak K, and the ellipticity: 0 is planar.
  @Param({"3.5"})
  public double peak;

  @Param({"0", "0.4"})
  public double ellipticity;

  @Param({"1e-12", "1e-6"})
  public double tolerance;

  private UndulatorField field = UndulatorField.planar(1);
  private GeneralAmplitude leading = GeneralAmplitude.leadingOrder(field, 1, 0.5);
  private GeneralAmplitude exact = GeneralAmplitude.exactScalar(field, RECOIL, 1, 0.5);
  private OnePhotonEmission single = OnePhotonEmission.of(field, 0.5);

  @Setup
  public void points() {
    field = UndulatorField.elliptic(peak, ellipticity);
    leading = GeneralAmplitude.leadingOrder(field, 1, tolerance);
    exact = GeneralAmplitude.exactScalar(field, RECOIL, 1, tolerance);
    single = OnePhotonEmission.of(field, tolerance);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < POINTS; i++) {
      angle1[i] = random.nextDouble();
      angle2[i] = random.nextDouble();
      azimuth1[i] = random.nextDouble(2 * Math.PI);
      azimuth[i] = random.nextDouble(2 * Math.PI);
      plus1[i] = 2 * random.nextDouble(0.1, 0.8) / (1 + field.meanSquare());
    }
  }

  /// Another photon 1 at every point.
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double leadingOrder() {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      leading.evaluate(angle1[i], angle2[i], azimuth1[i], azimuth[i], plus1[i], amplitudes, 0);
      sum += amplitudes[0];
    }
    return sum;
  }

  /// One photon 1, as in a map over the angles of photon 2.
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double leadingOrderOfOnePhotonOne() {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      leading.evaluate(angle1[0], angle2[i], azimuth1[0], azimuth[i], plus1[0], amplitudes, 0);
      sum += amplitudes[0];
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double exactScalar() {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      exact.evaluate(angle1[i], angle2[i], azimuth1[i], azimuth[i], plus1[i], amplitudes, 0);
      sum += amplitudes[0];
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double spectralDensity() {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += single.spectralDensity(angle1[i], azimuth1[i], 0.31);
    }
    return sum;
  }
}
