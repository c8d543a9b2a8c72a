package org.mebit.oscillator;

/// How `g⁽²⁾` of photon numbers of one read and one pump detector goes with the phase: `base +
/// swing cos θ`.
///
/// `g = 1 + |c_A e^{iθ} + c_B|²/(P R)` whatever the losses are, with the cross term times the
/// overlaps of both windows and `e^{−σ²/2}` of the phase jitter (Børkje, Nunnenkamp and Girvin,
/// Phys. Rev. Lett. 107, 123601 (2011)).
record NumberFringe(double base, double swing) {
  static NumberFringe of(
      DeviceLight a,
      DeviceLight b,
      WindowShares pump,
      int p,
      WindowShares read,
      int r,
      double jitter,
      double pumpMean,
      double readMean) {
    double singles = pumpMean * readMean;
    if (!(singles > 0)) {
      throw new IllegalArgumentException(
          "mean counts must be above 0 for a correlation, but those of pump detector "
              + (p + 1)
              + " are "
              + pumpMean
              + " and those of read detector "
              + (r + 1)
              + " are "
              + readMean);
    }
    double apart = pump.a[p] * read.a[r] * a.squared() + pump.b[p] * read.b[r] * b.squared();
    double cross = 2 * pump.g[p] * read.g[r] * Math.sqrt(a.squared() * b.squared());
    return new NumberFringe(1 + apart / singles, cross * Math.exp(-jitter * jitter / 2) / singles);
  }

  double at(double cosine) {
    return base + swing * cosine;
  }

  void fill(double[] cosines, double[] into, int from) {
    double first = base;
    double slope = swing;
    for (int i = 0; i < cosines.length; i++) {
      into[from + 4 * i] = first + slope * cosines[i];
    }
  }
}
