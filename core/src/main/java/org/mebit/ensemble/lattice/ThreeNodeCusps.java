package org.mebit.ensemble.lattice;

/// The cusps of three nodes.
///
/// With `f_r = p_r Var_r`, the share of residue class r times the variance of `x = k − N/2` within
/// it in units of N/4, `κ = Tr|f^½ F f F† f^½|² / Tr|p^½ F p F† p^½|²`, where F is the matrix
/// `e^{2πi P r r'/Q}`; in Fourier coefficients `f_n` over the classes, `Σ_jn f_j² f_n² cos(2π j n
/// X)`. The entropy has then `−κ (θ/2)⁴ log₂ (θ/2)⁴`, of which the first vector's κ = 1 is in
/// [Geometric] already.
final class ThreeNodeCusps implements Cusps {
  /// Below this height over its own line a vector is too long to leave a trace: κ < 10^−8.
  private static final double LEAST_HEIGHT = 0.15;

  private static final double MOST_HEIGHT = 40;

  private static final double STEP = 0.02;

  private static final int HARMONICS = 4;

  /// Quadrature over a residue class; the integrand is periodic and smooth.
  private static final int CLASSES = 128;

  private static final double LEAST_SINE_SQUARE = 1e-300;

  /// `f_0..f_3` at heights `LEAST_HEIGHT·e^{STEP(i−1)}`.
  private static final double[] BANDS = bands();

  @Override
  public double at(double x, double y, double cosine, double sine) {
    double theta3 = theta(x, y) * Math.sqrt(y);
    double sum = 0;
    for (int i = 0; i < LatticeVectors.VECTORS.length; i++) {
      int a = LatticeVectors.VECTORS[i][0];
      int b = LatticeVectors.VECTORS[i][1];
      double along = a + b * x;
      double across = b * y;
      double square = along * along + across * across;
      double height = y / square;
      if (height < LEAST_HEIGHT) {
        continue;
      }
      double v = along * sine + across * cosine;
      double s2 = Math.max(v * v / square, LEAST_SINE_SQUARE);
      int c = LatticeVectors.PARTNERS[i][0];
      int d = LatticeVectors.PARTNERS[i][1];
      double shear = ((c + d * x) * along + d * y * across) / square;
      double kappa = pairs(height, shear) * Math.sqrt(height) / theta3;
      sum += 0.5 * ((i == 0 ? 1 : 0) - kappa) * s2 * s2 * Math.log(s2);
    }
    return sum / (4 * Math.log(2));
  }

  /// `Σ_jn e^{−πy(j²+n²)} cos(2π j n x)`.
  private static double theta(double x, double y) {
    double q = Math.exp(-Math.PI * y);
    double q2 = q * q;
    double q4 = q2 * q2;
    double c = Math.cos(2 * Math.PI * x);
    double c2 = 2 * c * c - 1;
    double c4 = 2 * c2 * c2 - 1;
    return 1 + 4 * q + 4 * q2 * c + 4 * q4 + 8 * q4 * q * c2 + 4 * q4 * q4 * c4;
  }

  private static double pairs(double height, double shear) {
    if (height >= MOST_HEIGHT) {
      return 1;
    }
    double at = Math.log(height / LEAST_HEIGHT) / STEP;
    int i = (int) at;
    double s = at - i;
    int from = i * HARMONICS;
    double f0 = cubic(BANDS, from, s);
    double f1 = cubic(BANDS, from + 1, s);
    double f2 = cubic(BANDS, from + 2, s);
    double f3 = cubic(BANDS, from + 3, s);
    f0 *= f0;
    f1 *= f1;
    f2 *= f2;
    f3 *= f3;
    double c1 = Math.cos(2 * Math.PI * shear);
    double c2 = 2 * c1 * c1 - 1;
    double c3 = c1 * (2 * c2 - 1);
    double c4 = 2 * c2 * c2 - 1;
    double c6 = 2 * c3 * c3 - 1;
    double c9 = c3 * (2 * c6 - 1);
    return f0 * f0
        + 4 * f0 * (f1 + f2 + f3)
        + 4 * (f1 * f1 * c1 + f2 * f2 * c4 + f3 * f3 * c9)
        + 8 * (f1 * f2 * c2 + f1 * f3 * c3 + f2 * f3 * c6);
  }

  private static double cubic(double[] table, int at, double s) {
    double a = s + 1;
    double b = s - 1;
    double c = s - 2;
    return -s * b * c / 6 * table[at]
        + a * b * c / 2 * table[at + HARMONICS]
        - a * s * c / 2 * table[at + 2 * HARMONICS]
        + a * s * b / 6 * table[at + 3 * HARMONICS];
  }

  private static double[] bands() {
    int count = (int) Math.ceil(Math.log(MOST_HEIGHT / LEAST_HEIGHT) / STEP) + 4;
    double[] bands = new double[count * HARMONICS];
    for (int i = 0; i < count; i++) {
      // Classes lie Q apart: h = 2 √(π/Y) standard deviations of p(k).
      double h = 2 * Math.sqrt(Math.PI / (LEAST_HEIGHT * Math.exp(STEP * (i - 1))));
      int reach = (int) (9 / h) + 2;
      for (int k = 0; k < CLASSES; k++) {
        double share = 0;
        double mean = 0;
        double square = 0;
        for (int j = -reach; j <= reach; j++) {
          double place = h * (j + (double) k / CLASSES);
          double g = Math.exp(-0.5 * place * place) / Math.sqrt(2 * Math.PI);
          share += g;
          mean += g * place;
          square += g * place * place;
        }
        double f = (square - mean * mean / share) * h / CLASSES;
        for (int n = 0; n < HARMONICS; n++) {
          bands[i * HARMONICS + n] += f * Math.cos(2 * Math.PI * n * k / CLASSES);
        }
      }
    }
    return bands;
  }
}
