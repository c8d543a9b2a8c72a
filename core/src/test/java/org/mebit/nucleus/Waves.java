package org.mebit.nucleus;

/// Values of waves in tests.
final class Waves {
  private Waves() {}

  /// The real part of the first component.
  static double re(ScatteredWave wave, double time) {
    return all(wave, time)[0];
  }

  static double[] all(ScatteredWave wave, double time) {
    double[] into = new double[2 * wave.polarizations()];
    wave.at(time, into);
    return into;
  }

  /// `∫ |ψ|² dt`, in units of Γ, by 16 nodes between edges, each stretch cut into `parts`.
  static double energy(ScatteredWave wave, int parts) {
    double sum = 0;
    double[] edges = wave.edges();
    for (int i = 0; i + 1 < edges.length; i++) {
      for (int k = 0; k < parts; k++) {
        double half = 0.5 * (edges[i + 1] - edges[i]) / parts;
        double middle = edges[i] + (2 * k + 1) * half;
        for (int j = 0; j < GaussPanel.NODES; j++) {
          double weight = half * GaussPanel.weight(j) * wave.transition().width();
          for (double value : all(wave, middle + half * GaussPanel.node(j))) {
            sum += weight * value * value;
          }
        }
      }
    }
    return sum;
  }
}
