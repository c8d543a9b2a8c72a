package org.mebit.ensemble.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.ensemble.LatticeSamples;

/// The tables the library carries are the ones its command makes: random rows of every layer of
/// every chain length are made afresh.
class LawBuilderTest {
  /// Coefficients are whole multiples of a quantum; samples agree to 10^−12 on any machine, so one
  /// may be rounded the other way.
  private static final double ROUNDING = 1.1;

  private static final double[] QUANTA = {1e-11, 1e-7, 1e-3};

  private static final long SEED = 20260705;

  /// Tallest rows, which are empty.
  private static final int FEWEST_SAMPLES = 2;

  /// Rows with more samples in x than this take too long.
  private static final int MOST_SAMPLES = 8;

  private static Stream<int[]> madeTogether() {
    return Stream.of(new int[] {2}, new int[] {3}, new int[] {4, 5, 6, 7, 8, 9, 10});
  }

  @ParameterizedTest
  @MethodSource("madeTogether")
  void aRandomRowIsTheSameMadeAfresh(int[] nodes) {
    Random random = new Random(SEED + nodes[0]);
    LawGrids grids = LawGrids.of(nodes);
    // Fitting cusps takes as long as many rows; CuspsTest looks at that.
    List<Cusps> cusps =
        IntStream.of(nodes).mapToObj(m -> LawTable.carried(m).orElseThrow().cusps()).toList();
    LawBuilder builder = new LawBuilder(new LatticeSamples(nodes), nodes).taking(cusps);
    int leading;
    do {
      leading = random.nextInt(grids.leading().rows());
    } while (grids.leadingSamples(leading) > MOST_SAMPLES
        || grids.leadingSamples(leading) == FEWEST_SAMPLES);
    int correction;
    do {
      correction = random.nextInt(grids.correction().rows());
    } while (grids.correctionSamples(correction) > MOST_SAMPLES);
    builder.lead(leading);
    builder.correct(correction);
    for (int m = 0; m < nodes.length; m++) {
      LawTable table = LawTable.carried(nodes[m]).orElseThrow();
      for (int layer = 0; layer < 2 * LawTable.ORDERS; layer++) {
        int order = layer % LawTable.ORDERS;
        int row = order == 0 ? leading : correction;
        String what = "%d nodes, layer %d, row %d".formatted(nodes[m], layer, row);
        double[][] afresh = builder.row(m, layer, row);
        double[][] carried = table.layer(layer).row(row);
        same(afresh, carried, ROUNDING * QUANTA[order], what);
      }
    }
  }

  private static void same(double[][] afresh, double[][] carried, double tolerance, String what) {
    for (int w = 0; w < Math.max(afresh.length, carried.length); w++) {
      double[] a = w < afresh.length ? afresh[w] : new double[0];
      double[] c = w < carried.length ? carried[w] : new double[0];
      for (int n = 0; n < Math.max(a.length, c.length); n++) {
        assertThat(n < a.length ? a[n] : 0)
            .as("%s, wave %d, coefficient %d", what, w, n)
            .isCloseTo(n < c.length ? c[n] : 0, within(tolerance));
      }
    }
  }
}
