package org.mebit.ensemble.lattice;

/// Four and more nodes: nothing to subtract.
record NoCusps() implements Cusps {
  @Override
  public double at(double x, double y, double cosine, double sine) {
    return 0;
  }
}
