package org.mebit.fel;

import java.util.concurrent.TimeUnit;
import org.mebit.fel.aperture.Aperture;
import org.mebit.fel.aperture.EnergyWindow;
import org.mebit.fel.aperture.PairCollection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// States behind two opposite apertures with windows of 10 eV, and all pairs within a cone.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FelApertures {
  private static final UndulatorField FIELD = UndulatorField.helical(3.6975666644168497);

  /// Of either aperture, in units of γ tan Z.
  @Param({"0.0033", "0.02", "0.1"})
  public double radius;

  /// Of yield and concurrence.
  @Param({"1e-4", "1e-6"})
  public double tolerance;

  @Benchmark
  public Object opposite() {
    EnergyWindow window = EnergyWindow.around(0.488, 0.00927);
    return PairCollection.of(
            FIELD,
            1,
            new Aperture(0.6, 0, radius),
            window,
            new Aperture(0.6, Math.PI, radius),
            window)
        .collect(tolerance);
  }

  @Benchmark
  public Object total() {
    return PairCollection.total(FIELD, 1, 0.1, 1, tolerance);
  }
}
