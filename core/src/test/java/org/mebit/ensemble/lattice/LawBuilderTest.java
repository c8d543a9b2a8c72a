package org.mebit.ensemble.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.ensemble.LatticeSamples;

/// The tables the library carries are the ones its command makes: a random row is made afresh.
class LawBuilderTest {
  /// Coefficients are rounded to 10^−11; samples agree to a few 10^−13 on any machine.
  private static final double ROUNDING = 1.1e-11;

  @ParameterizedTest
  @ValueSource(ints = {3, 10})
  void aRandomRowIsTheSameMadeAfresh(int nodes) {
    LawTable table = LawTable.carried(nodes).orElseThrow();
    LawBuilder builder = new LawBuilder(new LatticeSamples(nodes), nodes);
    // Tall rows take few samples.
    int row = 45 + new Random(nodes).nextInt(50);
    for (boolean ofProbability : new boolean[] {false, true}) {
      double[][] afresh = builder.leadingRow(row, ofProbability);
      double[][] carried = table.layer(ofProbability).row(row);
      for (int w = 0; w < Math.max(afresh.length, carried.length); w++) {
        double[] a = w < afresh.length ? afresh[w] : new double[0];
        double[] c = w < carried.length ? carried[w] : new double[0];
        for (int n = 0; n < Math.max(a.length, c.length); n++) {
          assertThat(n < a.length ? a[n] : 0)
              .as("row %d, wave %d, coefficient %d", row, w, n)
              .isCloseTo(n < c.length ? c[n] : 0, within(ROUNDING));
        }
      }
    }
  }
}
