package org.mebit.fel.aperture;

import org.mebit.numeric.GaussLegendre;

/// A Gauss rule on −1..1, or the same one on each of equal panels of it.
///
/// @param gauss of a panel
/// @param panels at least 1
record Rule(GaussLegendre gauss, int panels) {

  int size() {
    return panels * gauss.size();
  }

  double node(int i) {
    return panels == 1
        ? gauss.node(i)
        : (2 * (i / gauss.size()) + 1 + gauss.node(i % gauss.size())) / panels - 1;
  }

  double weight(int i) {
    return panels == 1 ? gauss.weight(i) : gauss.weight(i % gauss.size()) / panels;
  }
}
