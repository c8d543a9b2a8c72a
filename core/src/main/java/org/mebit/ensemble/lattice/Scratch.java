package org.mebit.ensemble.lattice;

/// Room for one evaluation of the tables, kept so that none is allocated per time.
final class Scratch {
  final double[] thetaWeights = new double[Stencil.POINTS];
  final double[] heightWeights = new double[Stencil.POINTS];
  final double[] waves = new double[Layer.MOST_WAVES];
}
