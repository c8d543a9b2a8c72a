package org.mebit.ensemble.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.ensemble.LatticeSamples;

/// The tables the library carries are the ones its command makes: rows of all heights of every
/// layer of every chain length, at a random angle each. There the waves in x are taken afresh from
/// samples by a plain sum and compared with what the kept coefficients add up to.
class LawBuilderTest {
  private static final double[] QUANTA = {1e-11, 1e-7, 1e-3};

  /// Each of n coefficients is off by up to half a quantum, evenly: their sum by 0.3 √n quanta as a
  /// rule and, in the ten thousands that are compared, by less than seven times that. Samples agree
  /// to 10^−12 on any machine, which matters less.
  private static final double ROUNDING = 2;

  private static final double FEW = 2000;

  private static final double MORE = 8000;

  private static final long SEED = 20260705;

  /// Rows per grid, the flattest among them.
  private static final int ROWS = 6;

  private static Stream<int[]> madeTogether() {
    return Stream.of(new int[] {2}, new int[] {3}, new int[] {4, 5, 6, 7, 8, 9, 10});
  }

  @ParameterizedTest
  @MethodSource("madeTogether")
  void rowsOfAllHeightsAreTheSameMadeAfresh(int[] nodes) {
    Random random = new Random(SEED + nodes[0]);
    LawTable[] tables =
        IntStream.of(nodes)
            .mapToObj(m -> LawTable.carried(m).orElseThrow())
            .toArray(LawTable[]::new);
    LawGrids grids = LawGrids.of(nodes);
    for (LawTable table : tables) {
      for (int layer = 0; layer < 2 * LawTable.ORDERS; layer++) {
        boolean leading = layer % LawTable.ORDERS == 0;
        assertThat(table.layer(layer).grid())
            .isEqualTo(leading ? grids.leading() : grids.correction());
      }
    }
    for (int order = 0; order < 2; order++) {
      LayerGrid grid = order == 0 ? grids.leading() : grids.correction();
      for (int i = 0; i < ROWS; i++) {
        int row =
            i == ROWS - 1
                ? grid.rows() - 1
                : (int) ((i + random.nextDouble()) * grid.rows() / ROWS);
        int samples = order == 0 ? grids.leadingSamples(row) : grids.correctionSamples(row);
        int angle = random.nextInt(grid.nodes() + 1);
        double[][][] afresh = afresh(tables, grid, row, angle, samples, order == 0);
        for (int m = 0; m < tables.length; m++) {
          for (int layer = 0; layer < afresh[m].length; layer++) {
            if (afresh[m][layer] != null) {
              same(tables[m], layer, row, angle, afresh[m][layer]);
            }
          }
        }
      }
    }
    for (LawTable table : tables) {
      for (int layer = 0; layer < 2 * LawTable.ORDERS; layer++) {
        double[][] flattest = table.layer(layer).row(table.layer(layer).grid().rows() - 1);
        // With one factor of A the probability is the geometric law's exactly.
        boolean nothing = table.nodes() == 2 && layer >= LawTable.ORDERS;
        assertThat(Stream.of(flattest).mapToInt(wave -> wave.length).sum())
            .as("%d nodes, layer %d", table.nodes(), layer)
            .matches(count -> nothing ? count == 0 : count > 0, "number of coefficients");
      }
    }
  }

  /// `[m][layer][k]`, at the k-th place in x: G of both kinds, or the four corrections.
  private static double[][][] afresh(
      LawTable[] tables, LayerGrid grid, int row, int angle, int count, boolean leading) {
    LatticeSamples samples =
        new LatticeSamples(Stream.of(tables).mapToInt(LawTable::nodes).toArray());
    double y = grid.height(row);
    double theta = grid.theta(angle);
    double cosine = Math.abs(Math.cos(theta));
    double steps = Geometric.logSteps(y, cosine);
    double[][] many = new double[2][tables.length];
    double[][] few = new double[2][tables.length];
    double[][] more = new double[2][tables.length];
    double[][][] values = new double[tables.length][2 * LawTable.ORDERS][];
    for (int k = 0; k < count; k++) {
      double x = Math.IEEEremainder((double) k / count, 1);
      samples.at(x, y, theta, Double.POSITIVE_INFINITY, many[0], many[1]);
      if (!leading) {
        samples.at(x, y, theta, FEW, few[0], few[1]);
        samples.at(x, y, theta, MORE, more[0], more[1]);
      }
      for (int m = 0; m < tables.length; m++) {
        for (int kind = 0; kind < 2; kind++) {
          int layer = kind * LawTable.ORDERS;
          if (leading) {
            int nodes = tables[m].nodes();
            double known =
                kind == 0
                    ? LawTable.geometric(nodes, steps, cosine)
                        + tables[m].cusps().at(x, y, cosine, Math.sin(theta))
                    : LawTable.geometricLog(nodes, steps, cosine);
            put(values[m], layer, k, count, many[kind][m] - known);
          } else {
            // Cramer's rule for G₁/N + G₂/N² at two N.
            double a = few[kind][m] - many[kind][m];
            double b = more[kind][m] - many[kind][m];
            put(values[m], layer + 1, k, count, (MORE * MORE * b - FEW * FEW * a) / (MORE - FEW));
            double second = FEW * MORE * (FEW * a - MORE * b) / (MORE - FEW);
            put(values[m], layer + 2, k, count, second);
          }
        }
      }
    }
    return values;
  }

  private static void put(double[][] values, int layer, int k, int count, double value) {
    if (values[layer] == null) {
      values[layer] = new double[count];
    }
    values[layer][k] = value;
  }

  private static void same(LawTable table, int layer, int row, int angle, double[] afresh) {
    LayerGrid grid = table.layer(layer).grid();
    double[][] carried = table.layer(layer).row(row);
    double tolerance = ROUNDING * QUANTA[layer % LawTable.ORDERS] * Math.sqrt(grid.nodes() + 1.0);
    int count = afresh.length;
    for (int w = 0; w < Math.max(count - 1, carried.length); w++) {
      int m = (w + 1) / 2;
      boolean sine = w > 0 && w % 2 == 0;
      double wave = 0;
      for (int k = 0; k < count; k++) {
        double turn = 2 * Math.PI * m * k / count;
        wave += (w == 0 ? 1 : 2) * afresh[k] * (sine ? Math.sin(turn) : Math.cos(turn)) / count;
      }
      double kept = 0;
      for (int n = 0; w < carried.length && n < carried[w].length; n++) {
        double turn = 2 * n * grid.theta(angle);
        kept += carried[w][n] * (sine ? Math.sin(turn) : Math.cos(turn));
      }
      assertThat(wave)
          .as("%d nodes, layer %d, row %d, angle %d, wave %d", table.nodes(), layer, row, angle, w)
          .isCloseTo(kept, within(tolerance));
    }
  }
}
