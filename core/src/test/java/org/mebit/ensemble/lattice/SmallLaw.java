package org.mebit.ensemble.lattice;

/// Tables of a few numbers and a law with a formula to fill them, so that tests of making and
/// keeping tables take no time. It has the symmetries of the true one: period 1 in x, π in θ, even
/// in (x, θ).
final class SmallLaw {
  private static final int POINTS = 20;

  private SmallLaw() {}

  static LawGrids grids() {
    return new LawGrids(
        LayerGrid.upTo(LawTable.TALL, 0.1, 8, 32),
        LayerGrid.upTo(LawTable.TALL, 0.2, 4, 16),
        2,
        POINTS);
  }

  /// What is tabulated of the entropy: nothing that the grids cannot hold.
  static double leading(double x, double y, double theta) {
    double wave = Math.cos(2 * Math.PI * x) / y;
    return 0.01 * (1 / y + wave * Math.cos(2 * theta)) + 0.02 * sines(x, y, theta);
  }

  private static double sines(double x, double y, double theta) {
    return Math.sin(2 * Math.PI * x) * Math.sin(2 * theta) / y;
  }

  static double firstOrder(double y, double theta) {
    return 0.3 + 0.1 * Math.cos(2 * theta) / y;
  }

  static double secondOrder(double theta) {
    return 2 + Math.cos(2 * theta);
  }

  /// Of chains of any of the lengths given, which ignore it.
  static LawSamples samples(int... nodes) {
    return (x, y, theta, atoms, entropy, log) -> {
      double cosine = Math.abs(Math.cos(theta));
      double steps = Geometric.logSteps(y, cosine);
      double beyond =
          (firstOrder(y, theta) + secondOrder(theta) / atoms) / atoms + leading(x, y, theta);
      for (int m = 0; m < nodes.length; m++) {
        entropy[m] = LawTable.geometric(nodes[m], steps, cosine) + beyond;
        log[m] = LawTable.geometricLog(nodes[m], steps, cosine) - beyond;
      }
    };
  }

  static LawTable table(int nodes) {
    return new LawBuilder(samples(nodes), grids(), nodes).build().getFirst();
  }
}
