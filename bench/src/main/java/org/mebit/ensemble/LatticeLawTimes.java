package org.mebit.ensemble;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mebit.ensemble.lattice.ReducedLattice;
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

/// One interaction time by the tabulated lattice law: the reduction alone, with the entropy, and
/// with the probability too; a batch of a thousand times, as curves take them; and one time by
/// patches, whose ratio to the law is the gain.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class LatticeLawTimes {
  /// The golden ratio's fraction of a turn: times spread evenly, without the cost of drawing them.
  private static final double TURN = Math.PI * (Math.sqrt(5) - 1);

  private static final int BATCH = 1000;

  @Param({"3", "10"})
  public int nodes;

  @Param({"10000", "1000000", "1000000000000000"})
  public long atoms;

  private final ReducedLattice lattice = new ReducedLattice();
  private LatticeLaw law = LatticeLaw.of(3);
  private PatchMethod patches = new PatchMethod(List.of(3), 10_000, 0, 1e-9, false);
  private double time;

  @Setup
  public void choose() {
    law = LatticeLaw.of(nodes);
    lattice.of(atoms);
    patches = new PatchMethod(List.of(nodes), atoms, 0, 1e-9, false);
  }

  private double next() {
    time += TURN;
    if (time > 2 * Math.PI) {
      time -= 2 * Math.PI;
    }
    return time;
  }

  @Benchmark
  public double reduction() {
    return lattice.at(next()).y();
  }

  @Benchmark
  public double entropy() {
    return law.entropy(lattice.at(next()));
  }

  @Benchmark
  public double entropyAndProbability() {
    return law.entropy(lattice.at(next())) + law.logProbability(lattice);
  }

  /// Per time.
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public double batch() {
    double sum = 0;
    for (int i = 0; i < BATCH; i++) {
      sum += law.entropy(lattice.at(next()));
    }
    return sum;
  }

  @Benchmark
  public Object patch() {
    return patches.at(next());
  }
}
