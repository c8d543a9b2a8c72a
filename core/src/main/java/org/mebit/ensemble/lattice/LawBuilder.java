package org.mebit.ensemble.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mebit.numeric.Cancellation;

/// Fills the tables of several chain lengths from one set of samples.
public final class LawBuilder {
  /// From this height on the geometric spectrum is exact to 10^−11.
  static final double TALL = 18;

  private static final double LEADING_STEP = 0.031;

  /// Cosines in 2θ die out by 10^−11 at 48; two nodes keep weak cusps and need twice as many.
  private static final int LEADING_NODES = 48;

  private static final int FINE = 96;

  private static final LayerGrid CORRECTION = LayerGrid.upTo(TALL, 0.093, 24, 48);

  /// Numbers of atoms between which, and infinitely many, the corrections are a parabola in 1/N.
  private static final double FEW = 2000;

  private static final double MORE = 8000;

  private static final double[] QUANTA = {1e-11, 1e-7, 1e-3};

  private final LawSamples samples;
  private final int[] nodes;
  private final LayerGrid leading;
  private final double[] entropy;
  private final double[] log;
  private final List<LayerBuilder[]> builders = new ArrayList<>();
  private final List<Cusps> cusps = new ArrayList<>();

  /// @param samples values for the chain lengths
  /// @param nodes chain lengths M
  public LawBuilder(LawSamples samples, int... nodes) {
    this.samples = samples;
    this.nodes = nodes.clone();
    boolean two = IntStream.of(nodes).anyMatch(m -> m == 2);
    this.leading =
        LayerGrid.upTo(TALL, LEADING_STEP, two ? 2 * LEADING_NODES : LEADING_NODES, FINE);
    this.entropy = new double[nodes.length];
    this.log = new double[nodes.length];
    for (int m = 0; m < nodes.length; m++) {
      LayerBuilder[] layers = new LayerBuilder[2 * QUANTA.length];
      for (int order = 0; order < QUANTA.length; order++) {
        LayerGrid grid = order == 0 ? leading : CORRECTION;
        layers[order] = new LayerBuilder(grid, QUANTA[order]);
        layers[order + QUANTA.length] = new LayerBuilder(grid, QUANTA[order]);
      }
      builders.add(layers);
    }
  }

  /// The tables, one per chain length.
  public List<LawTable> build() {
    fitCusps();
    for (int row = 0; row < leading.rows(); row++) {
      lead(row);
    }
    for (int row = 0; row < CORRECTION.rows(); row++) {
      correct(row);
    }
    List<LawTable> tables = new ArrayList<>();
    for (int m = 0; m < nodes.length; m++) {
      Layer[] layers = new Layer[2 * QUANTA.length];
      for (int i = 0; i < layers.length; i++) {
        layers[i] = builders.get(m)[i].finish();
      }
      LawTable table = new LawTable(nodes[m], cusps.get(m), layers, LawErrors.UNKNOWN);
      tables.add(table.withErrors(LawErrors.measured(table, samples, nodes.length, m)));
    }
    return tables;
  }

  /// Coefficients of one row of the first chain's leading layer, made alone.
  double[][] leadingRow(int row, boolean ofProbability) {
    if (cusps.isEmpty()) {
      fitCusps();
    }
    lead(row);
    return builders.get(0)[ofProbability ? QUANTA.length : 0].row(row);
  }

  private void fitCusps() {
    for (int m = 0; m < nodes.length; m++) {
      cusps.add(Cusps.of(nodes[m], samples, m, nodes.length));
    }
  }

  private void lead(int row) {
    int count = leading.samples(row);
    double y = leading.height(row);
    double[][][] entropies = new double[nodes.length][count][leading.nodes() + 1];
    double[][][] logs = new double[nodes.length][count][leading.nodes() + 1];
    for (int k = 0; k < count; k++) {
      double x = place(k, count);
      for (int i = 0; i <= leading.nodes(); i++) {
        Cancellation.check("tables of the lattice law");
        double theta = leading.theta(i);
        samples.at(x, y, theta, Double.POSITIVE_INFINITY, entropy, log);
        for (int m = 0; m < nodes.length; m++) {
          double cosine = Math.abs(Math.cos(theta));
          entropies[m][k][i] =
              entropy[m]
                  - LawTable.smoothless(nodes[m], cusps.get(m), x, y, cosine, Math.sin(theta));
          logs[m][k][i] = log[m] - LawTable.geometricLog(nodes[m], y, cosine);
        }
      }
    }
    for (int m = 0; m < nodes.length; m++) {
      builders.get(m)[0].row(row, entropies[m]);
      builders.get(m)[QUANTA.length].row(row, logs[m]);
    }
  }

  private void correct(int row) {
    int count = CORRECTION.samples(row);
    double y = CORRECTION.height(row);
    double[][][][] values = new double[nodes.length][4][count][CORRECTION.nodes() + 1];
    double[] entropyFew = new double[nodes.length];
    double[] logFew = new double[nodes.length];
    double[] entropyMore = new double[nodes.length];
    double[] logMore = new double[nodes.length];
    for (int k = 0; k < count; k++) {
      double x = place(k, count);
      for (int i = 0; i <= CORRECTION.nodes(); i++) {
        Cancellation.check("tables of the lattice law");
        double theta = CORRECTION.theta(i);
        samples.at(x, y, theta, Double.POSITIVE_INFINITY, entropy, log);
        samples.at(x, y, theta, FEW, entropyFew, logFew);
        samples.at(x, y, theta, MORE, entropyMore, logMore);
        for (int m = 0; m < nodes.length; m++) {
          parabola(values[m], 0, k, i, entropy[m], entropyFew[m], entropyMore[m]);
          parabola(values[m], 2, k, i, log[m], logFew[m], logMore[m]);
        }
      }
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
