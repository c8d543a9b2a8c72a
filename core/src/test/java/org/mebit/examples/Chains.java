package org.mebit.examples;

import java.util.List;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.Outcomes;
import org.mebit.ensemble.PatchMethod;
import org.mebit.ensemble.Window;
import org.mebit.ensemble.lattice.ReducedLattice;
import org.mebit.ensemble.operating.OperatingPoint;
import org.mebit.ensemble.operating.OperatingPoints;
import org.mebit.quantum.SchmidtSpectrum;

/// What one does with the library, as docs/guide/library.md shows it.
final class Chains {
  private Chains() {}

  /// One chain at one time: the entropy of its ends in bits, and its error.
  static Estimate entropyOfMillions() {
    EnsembleChain chain = EnsembleChain.allN(3, 1_000_000);
    return chain.at(1.0).entropy().orElseThrow();
  }

  /// Other outcomes and an offset: node 2 yielded q = 150 of 200. The Schmidt spectrum needs dense
  /// matrices.
  static SchmidtSpectrum spectrum() {
    EnsembleChain chain = new EnsembleChain(3, 200, Outcomes.of(150), 0.1);
    return chain.exact(2.345).spectrum().orElseThrow();
  }

  /// What a window of three standard deviations gives, with its distance from the complete value.
  static Estimate truncated() {
    return EnsembleChain.allN(3, 100).windowed(1.0, new Window(3, false)).entropy().orElseThrow();
  }

  /// Many times and several lengths: one workspace, not to be shared by threads, computes the
  /// spectrum of a time once for all lengths.
  ///
  /// @return the largest entropy seen for each number of nodes, bit
  static double[] ceilings(List<Integer> nodes, long atoms, double from, double to, int times) {
    PatchMethod method = new PatchMethod(nodes, atoms, 0, 1e-9, false);
    double[] highest = new double[nodes.size()];
    for (int i = 0; i < times; i++) {
      List<EndToEnd> ends = method.at(from + (to - from) * i / (times - 1));
      for (int m = 0; m < highest.length; m++) {
        highest[m] = Math.max(highest[m], ends.get(m).entropy().orElseThrow().value());
      }
    }
    return highest;
  }

  /// The mean entropy of many atoms over a stretch of times by the lattice law: a microsecond each.
  static double meanOver(int nodes, long atoms, double from, double to, int times) {
    LatticeLaw law = LatticeLaw.of(nodes);
    ReducedLattice lattice = new ReducedLattice().of(atoms); // one per thread
    double sum = 0;
    for (int i = 0; i < times; i++) {
      sum += law.entropy(lattice.at(from + (to - from) * i / (times - 1)));
    }
    return sum / times;
  }

  /// The time in 0..π whose entropy a timing error of at most `jitter` harms least.
  static OperatingPoint mostRobust(int nodes, long atoms, double jitter) {
    return new OperatingPoints(LatticeLaw.of(nodes), atoms).robust(0, Math.PI, jitter);
  }
}
