package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sixteen threads at once get the very bits one thread gets.
final class ConcurrencyTest {
  private static final int THREADS = 16;
  private static final int ROUNDS = 6;
  private static final int[] SIZES = {2, 5, 17, 40, 100, 130};

  static List<LinearAlgebra> implementations() {
    return Implementations.all();
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void threadsDoNotDisturbEachOther(LinearAlgebra algebra) throws Exception {
    List<List<double[]>> alone = new ArrayList<>();
    for (int seed = 0; seed < THREADS; seed++) {
      alone.add(everything(algebra, seed));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<List<double[]>>> tasks = new ArrayList<>();
      for (int k = 0; k < ROUNDS * THREADS; k++) {
        int seed = k % THREADS;
        tasks.add(() -> everything(algebra, seed));
      }
      List<Future<List<double[]>>> together = pool.invokeAll(tasks);
      for (int k = 0; k < together.size(); k++) {
        List<double[]> result = together.get(k).get();
        for (int part = 0; part < result.size(); part++) {
          assertThat(result.get(part))
              .as("task %d, result %d", k, part)
              .isEqualTo(alone.get(k % THREADS).get(part));
        }
      }
    }
  }

  private static List<double[]> everything(LinearAlgebra algebra, int seed) {
    int size = SIZES[seed % SIZES.length];
    Matrix a = Implementations.random(size, size, seed);
    ComplexMatrix b = Implementations.randomComplex(size, size, seed);
    return List.of(
        algebra.symmetricEigenvalues(a),
        algebra.symmetricEigen(a).vectors().entries(),
        algebra.hermitianEigenvalues(b),
        algebra.hermitianEigen(b).vectors().entries(),
        algebra.singularValues(a),
        algebra.singularValues(b),
        algebra.singularValueDecomposition(a).u().entries(),
        algebra.singularValueDecomposition(b).u().entries(),
        algebra.multiply(a, a).entries(),
        algebra.multiply(b, b).entries());
  }
}
