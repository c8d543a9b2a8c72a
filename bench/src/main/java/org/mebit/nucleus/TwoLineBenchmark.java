package org.mebit.nucleus;

import java.util.concurrent.TimeUnit;
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

/// The wave behind two lines at ±30 Γ over 400 ns, and the waves of both arms of a fringe.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TwoLineBenchmark {
  private static final double END = 400e-9;

  private static final FieldSchedule FIELD = FieldSchedule.splitting(30);

  private static final int SWITCHING_TIMES = 200;

  /// Effective thickness of either line.
  @Param({"1", "10", "100"})
  public double alpha;

  /// Of the error, Γ; 1e-12 is out of reach of `alpha = 100`, whose peak is 200.
  @Param({"1e-6", "1e-10"})
  public double tolerance;

  private TwoLineCrystal crystal() {
    return new TwoLineCrystal(alpha, Transition.IRON_57);
  }

  @Benchmark
  public Object wave() {
    return crystal().scattered(FIELD, END, tolerance);
  }

  /// The same by complex vectors, as a sextet has them.
  @Benchmark
  public Object complexWave() {
    KernelVectors complex = new Turning(new Splitting(FIELD, Transition.IRON_57.width(), END));
    return new ThicknessSeries(complex, 2 * alpha, Transition.IRON_57, END)
        .scattered(Polarization.SIGMA, tolerance);
  }

  /// 200 switching times in one arm, none in the other.
  @Benchmark
  public double fringe() {
    double[] into = new double[2];
    crystal().scattered(FIELD, END, tolerance).at(0.5 * END, into);
    double sum = into[0];
    for (int i = 0; i < SWITCHING_TIMES; i++) {
      FieldSchedule inverted = FIELD.inverted(50e-9 + 15e-9 * i / SWITCHING_TIMES);
      crystal().scattered(inverted, END, tolerance).at(0.5 * END, into);
      sum += into[0];
    }
    return sum;
  }

  /// `(e^{iφ}, e^{−iφ})`.
  private record Turning(Splitting splitting) implements KernelVectors {
    @Override
    public int coherences() {
      return 2;
    }

    @Override
    public int polarizations() {
      return 1;
    }

    @Override
    public double weight() {
      return 0.5;
    }

    @Override
    public double fastest() {
      return splitting.fastest();
    }

    @Override
    public double[] edges() {
      return splitting.edges();
    }

    @Override
    public void sample(double[] times, double[] re, double[] im) {
      for (int i = 0; i < times.length; i++) {
        double angle = splitting.angle(times[i]);
        re[2 * i] = Math.cos(angle);
        re[2 * i + 1] = re[2 * i];
        im[2 * i] = Math.sin(angle);
        im[2 * i + 1] = -im[2 * i];
      }
    }
  }
}
