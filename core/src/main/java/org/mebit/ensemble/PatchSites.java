package org.mebit.ensemble;

import java.util.Arrays;

/// Lattice points within reach of any sample, by their whole coordinates on the reduced basis.
final class PatchSites {
  int count;
  int mostA;
  int mostB;
  int[] a = {};
  int[] b = {};
  double[] u = {};

  /// The largest `max(|u|, u₀)` at which the site is kept.
  private double[] limit = {};

  void enumerate(
      HopLattice lattice,
      int stride,
      boolean line,
      double shiftU,
      double shiftV,
      double reach,
      double span,
      double shape) {
    double u1 = lattice.first().u() * stride;
    double v1 = lattice.first().v() * stride;
    double u2 = lattice.second().u();
    double v2 = lattice.second().v();
    double area = Math.abs(u1 * v2 - u2 * v1);
    double width = 2 * reach + Math.abs(shiftU);
    double height = span + Math.abs(shiftV);
    int lines = line ? 0 : (int) ((width * Math.abs(v1) + height * Math.abs(u1)) / area) + 1;
    count = 0;
    mostA = 0;
    mostB = 0;
    if (shiftU == 0 && shiftV == 0) {
      // The sampled site comes first: the traces are taken there.
      add(0, 0, 0, reach);
    }
    for (int bb = -lines; bb <= lines; bb++) {
      double lineU = shiftU + bb * u2;
      double lineV = shiftV + bb * v2;
      double least = Double.NEGATIVE_INFINITY;
      double most = Double.POSITIVE_INFINITY;
      if (u1 != 0) {
        double centre = -lineU / u1;
        double half = 2 * reach / Math.abs(u1);
        least = Math.max(least, centre - half);
        most = Math.min(most, centre + half);
      }
      if (v1 != 0) {
        double centre = -lineV / v1;
        double half = span / Math.abs(v1);
        least = Math.max(least, centre - half);
        most = Math.min(most, centre + half);
      }
      for (int aa = (int) Math.ceil(least); aa <= most; aa++) {
        if (aa == 0 && bb == 0 && shiftU == 0 && shiftV == 0) {
          continue;
        }
        double v = Math.abs(lineV + aa * v1) / span;
        if (v < 1) {
          add(aa, bb, lineU + aa * u1, reach * Math.pow(1 - Math.pow(v, shape), 1 / shape));
        }
      }
    }
  }

  private void add(int siteA, int siteB, double siteU, double siteLimit) {
    if (count == a.length) {
      int size = Math.max(64, 2 * count);
      a = Arrays.copyOf(a, size);
      b = Arrays.copyOf(b, size);
      u = Arrays.copyOf(u, size);
      limit = Arrays.copyOf(limit, size);
    }
    a[count] = siteA;
    b[count] = siteB;
    u[count] = siteU;
    limit[count] = siteLimit;
    mostA = Math.max(mostA, Math.abs(siteA));
    mostB = Math.max(mostB, Math.abs(siteB));
    count++;
  }

  /// Writes the sites of the patch around `u0` and returns their number.
  int choose(double u0, int[] chosen) {
    int n = 0;
    double far = Math.abs(u0);
    for (int i = 0; i < count; i++) {
      if (Math.max(Math.abs(u0 + u[i]), far) <= limit[i]) {
        chosen[n++] = i;
      }
    }
    return n;
  }
}
