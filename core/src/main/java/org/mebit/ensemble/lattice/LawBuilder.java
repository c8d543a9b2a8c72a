package org.mebit.ensemble.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.mebit.numeric.Cancellation;

/// Fills the tables of several chain lengths from one set of samples.
public final class LawBuilder {
  /// Numbers of atoms between which, and infinitely many, the corrections are a parabola in 1/N. Up
  /// to ten nodes it leaves out 7·10⁻¹¹ bit at 3000 atoms and 6·10⁻¹² at 10⁴.
  private static final double FEW = 2000;

  private static final double MORE = 8000;

  private static final double[] QUANTA = {1e-11, 1e-7, 1e-3};

  private static final String WORK = "tables of the lattice law";

  private final LawSamples samples;
  private final int[] nodes;
  private final LawGrids grids;
  private final double[] entropy;
  private final double[] log;
  private final List<LayerBuilder[]> builders = new ArrayList<>();
  private final List<Cusps> cusps = new ArrayList<>();
  private DoubleConsumer progress = share -> {};
  private long taken;

  /// @param samples values for the chain lengths
  /// @param nodes chain lengths M
  public LawBuilder(LawSamples samples, int... nodes) {
    this(samples, LawGrids.of(nodes), nodes);
  }

  LawBuilder(LawSamples samples, LawGrids grids, int... nodes) {
    this.samples = samples;
    this.nodes = nodes.clone();
    this.grids = grids;
    this.entropy = new double[nodes.length];
    this.log = new double[nodes.length];
    for (int m = 0; m < nodes.length; m++) {
      LayerBuilder[] layers = new LayerBuilder[2 * QUANTA.length];
      for (int order = 0; order < QUANTA.length; order++) {
        LayerGrid grid = order == 0 ? grids.leading() : grids.correction();
        layers[order] = new LayerBuilder(grid, QUANTA[order]);
        layers[order + QUANTA.length] = new LayerBuilder(grid, QUANTA[order]);
      }
      builders.add(layers);
    }
  }

  /// Takes cusps that were fitted before, one for every chain length.
  ///
  /// @return this
  LawBuilder taking(List<Cusps> fitted) {
    cusps.addAll(fitted);
    return this;
  }

  /// Has someone told of the share of the work that is done, 0 to 1.
  ///
  /// @return this
  public LawBuilder telling(DoubleConsumer listener) {
    progress = listener;
    return this;
  }

  /// The tables, one per chain length.
  ///
  /// @throws java.util.concurrent.CancellationException if the thread is asked to stop
  public List<LawTable> build() {
    for (int row = 0; row < grids.leading().rows(); row++) {
      lead(row);
      progress.accept((double) taken / grids.count());
    }
    for (int row = 0; row < grids.correction().rows(); row++) {
      correct(row);
      progress.accept((double) taken / grids.count());
    }
    List<LawTable> tables = new ArrayList<>();
    for (int m = 0; m < nodes.length; m++) {
      Layer[] layers = new Layer[2 * QUANTA.length];
      for (int i = 0; i < layers.length; i++) {
        layers[i] = builders.get(m)[i].finish();
      }
      tables.add(new LawTable(nodes[m], cusps.get(m), layers, LawErrors.UNKNOWN));
    }
    return new ErrorSurvey(samples, tables).survey(grids.survey());
  }

  /// Coefficients of a row made, of the chain length at `index`.
  double[][] row(int index, int layer, int row) {
    return builders.get(index)[layer].row(row);
  }

  private void fitCusps() {
    if (!cusps.isEmpty()) {
      return;
    }
    for (int m = 0; m < nodes.length; m++) {
      cusps.add(Cusps.of(nodes[m], samples, m, nodes.length));
    }
  }

  /// Makes a row of G.
  void lead(int row) {
    fitCusps();
    LayerGrid grid = grids.leading();
    int count = grids.leadingSamples(row);
    double y = grid.height(row);
    double[][][] entropies = new double[nodes.length][count][grid.nodes() + 1];
    double[][][] logs = new double[nodes.length][count][grid.nodes() + 1];
    for (int k = 0; k < count; k++) {
      double x = place(k, count);
      for (int i = 0; i <= grid.nodes(); i++) {
        Cancellation.check(WORK);
        double theta = grid.theta(i);
        samples.at(x, y, theta, Double.POSITIVE_INFINITY, entropy, log);
        double cosine = Math.abs(Math.cos(theta));
        double sine = Math.sin(theta);
        double steps = Geometric.logSteps(y, cosine);
        for (int m = 0; m < nodes.length; m++) {
          int length = nodes[m];
          entropies[m][k][i] =
              entropy[m]
                  - LawTable.geometric(length, steps, cosine)
                  - cusps.get(m).at(x, y, cosine, sine);
          logs[m][k][i] = log[m] - LawTable.geometricLog(length, steps, cosine);
        }
      }
      taken += grid.nodes() + 1;
    }
    for (int m = 0; m < nodes.length; m++) {
      builders.get(m)[0].row(row, entropies[m]);
      builders.get(m)[QUANTA.length].row(row, logs[m]);
    }
  }

  /// Makes a row of G₁ and G₂.
  void correct(int row) {
    LayerGrid grid = grids.correction();
    int count = grids.correctionSamples(row);
    double y = grid.height(row);
    double[][][][] values = new double[nodes.length][4][count][grid.nodes() + 1];
    double[] entropyFew = new double[nodes.length];
    double[] logFew = new double[nodes.length];
    double[] entropyMore = new double[nodes.length];
    double[] logMore = new double[nodes.length];
    for (int k = 0; k < count; k++) {
      double x = place(k, count);
      for (int i = 0; i <= grid.nodes(); i++) {
        Cancellation.check(WORK);
        double theta = grid.theta(i);
        samples.at(x, y, theta, Double.POSITIVE_INFINITY, entropy, log);
        samples.at(x, y, theta, FEW, entropyFew, logFew);
        samples.at(x, y, theta, MORE, entropyMore, logMore);
        for (int m = 0; m < nodes.length; m++) {
          parabola(values[m], 0, k, i, entropy[m], entropyFew[m], entropyMore[m]);
          parabola(values[m], 2, k, i, log[m], logFew[m], logMore[m]);
        }
      }
      taken += 3L * (grid.nodes() + 1);
    }
    for (int m = 0; m < nodes.length; m++) {
      builders.get(m)[1].row(row, values[m][0]);
      builders.get(m)[2].row(row, values[m][1]);
      builders.get(m)[QUANTA.length + 1].row(row, values[m][2]);
      builders.get(m)[QUANTA.length + 2].row(row, values[m][3]);
    }
  }

  private static void parabola(
      double[][][] values, int at, int k, int i, double many, double few, double more) {
    double slopeFew = (few - many) * FEW;
    double slopeMore = (more - many) * MORE;
    double second = (slopeFew - slopeMore) / (1 / FEW - 1 / MORE);
    values[at][k][i] = slopeMore - second / MORE;
    values[at + 1][k][i] = second;
  }

  /// x in `[−½, ½)`.
  private static double place(int k, int count) {
    double x = (double) k / count;
    return x < 0.5 ? x : x - 1;
  }
}
