package org.mebit.oscillator.counts;

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

/// The length of an experiment for three sigma at the rates of Riedinger et al. (2018).
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExperimentPlans {
  private final ExperimentPlan plan =
      ExperimentPlan.symmetric(1.006e-4, 1.655e-4, 9.955e-5, 1.541e-4, 1.0837, 7.4573);

  @Benchmark
  public double median() {
    return plan.trials(3, 1);
  }

  @Benchmark
  public PowerPlan power() {
    return PowerPlan.of(plan, 3, 1, 0.9, 1000, 1);
  }
}
