package org.mebit.ensemble.lattice;

/// Where a lattice lies on a grid: the corner of its stencil and the weights, shared by all layers
/// of the grid. Reused, so that none is allocated per time.
final class Place {
  final double[] rowWeights = new double[Stencil.POINTS];
  final double[] columnWeights = new double[Stencil.POINTS];
  int row;
  int column;

  /// @param length `1/√y`, not beyond the grid's ends
  /// @param size `|θ|`, at most π/2
  void on(LayerGrid grid, double length, double size) {
    double t = size * (grid.fine() / (0.5 * Math.PI));
    int it = Math.min((int) t, grid.fine());
    double h = (length - grid.first()) / grid.step();
    int ih = Math.min((int) h - Stencil.BEFORE, grid.rows() - Stencil.POINTS);
    if (ih < 0) {
      ih = 0;
    }
    row = ih;
    column = it + Stencil.POINTS - Stencil.BEFORE;
    Stencil.weigh(t - it, columnWeights);
    Stencil.weigh(h - ih - Stencil.BEFORE, rowWeights);
  }
}
