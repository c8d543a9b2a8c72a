package org.mebit.ensemble.lattice;

/// The singular part of the entropy of three nodes, as derived at [Cusps]: `−κ₃ (θ/2)⁴ log₂ (θ/2)⁴`
/// at every primitive vector that may come to lie on the U axis.
///
/// The bands are tabulated finely enough for eight points to give them to rounding: any other
/// interpolation would leave its own kinks in the remainder, which the tables would then follow.
final class CuspsOfThree {
  /// Below this height over its own line a vector is too long to leave a trace: κ < 10⁻⁹.
  private static final double LEAST_HEIGHT = 0.18;

  /// From here on residue classes are so dense that a band is a Gaussian's: κ = √Y to 10⁻¹⁶.
  private static final double MOST_HEIGHT = 40;

  private static final double STEP = 0.05;

  private static final int HARMONICS = 4;

  /// Quadrature over half a residue class; the integrand is periodic, smooth and even.
  private static final int CLASSES = 40;

  private static final double LEAST_SINE_SQUARE = 1e-300;

  /// Primitive vectors that have [#LEAST_HEIGHT] on some reduced lattice, and second vectors of
  /// determinant 1 with them.
  private static final int[][] VECTORS = {
    {1, 0, 0, 1},
    {0, 1, -1, 0},
    {-1, 1, -1, 0},
    {1, 1, -1, 0},
    {-2, 1, -1, 0},
    {2, 1, -1, 0},
    {-3, 1, -1, 0},
    {3, 1, -1, 0},
    {-1, 2, 0, -1},
    {1, 2, -1, -1}
  };

  /// `f_0..f_3` at heights `LEAST_HEIGHT·e^{STEP(i−3)}`.
  private static final double[] BANDS = bands();

  private CuspsOfThree() {}

  /// The singular part, bits, without the geometric spectrum's.
  ///
  /// @param scratch room for the bands' weights
  static double at(double x, double y, double cosine, double sine, double[] scratch) {
    double unit = 1 / (theta(x, y) * Math.sqrt(y));
    double sum = 0;
    for (int i = 0; i < VECTORS.length; i++) {
      int[] vector = VECTORS[i];
      double along = vector[0] + vector[1] * x;
      double across = vector[1] * y;
      double square = along * along + across * across;
      double height = y / square;
      if (height < LEAST_HEIGHT) {
        continue;
      }
      double v = along * sine + across * cosine;
      double s2 = Math.max(v * v / square, LEAST_SINE_SQUARE);
      double shear =
          ((vector[2] + vector[3] * x) * along + vector[3] * y * across) / square;
      double kappa = pairs(height, shear, scratch) * Math.sqrt(height) * unit;
      sum += ((i == 0 ? 1 : 0) - kappa) * s2 * s2 * Math.log(s2);
    }
    return sum / (8 * Math.log(2));
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

  /// `Σ_jn f_j² f_n² cos(2π j n X)`.
  private static double pairs(double height, double shear, double[] weights) {
    if (height >= MOST_HEIGHT) {
      return 1;
    }
    double at = Math.log(height / LEAST_HEIGHT) / STEP;
    int i = (int) at;
    Stencil.weigh(at - i, weights);
    double f0 = 0;
    double f1 = 0;
    double f2 = 0;
    double f3 = 0;
    for (int k = 0, from = i * HARMONICS; k < Stencil.POINTS; k++, from += HARMONICS) {
      double weight = weights[k];
      f0 += weight * BANDS[from];
      f1 += weight * BANDS[from + 1];
      f2 += weight * BANDS[from + 2];
      f3 += weight * BANDS[from + 3];
    }
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

  private static double[] bands() {
    int count =
        (int) Math.ceil(Math.log(MOST_HEIGHT / LEAST_HEIGHT) / STEP) + Stencil.POINTS;
    double[] bands = new double[count * HARMONICS];
    for (int i = 0; i < count; i++) {
      // Classes lie Q apart: h = 2 √(π/Y) standard deviations of p(k).
      double h =
          2 * Math.sqrt(Math.PI / (LEAST_HEIGHT * Math.exp(STEP * (i - Stencil.BEFORE))));
      int reach = (int) (9 / h) + 2;
      for (int k = 0; k <= CLASSES; k++) {
        double share = 0;
        double mean = 0;
        double square = 0;
        for (int j = -reach; j <= reach; j++) {
          double place = h * (j + 0.5 * k / CLASSES);
          double g = Math.exp(-0.5 * place * place) / Math.sqrt(2 * Math.PI);
          share += g;
          mean += g * place;
          square += g * place * place;
        }
        double end = k == 0 || k == CLASSES ? 0.5 : 1;
        double f = end * (square - mean * mean / share) * h / CLASSES;
        for (int n = 0; n < HARMONICS; n++) {
          bands[i * HARMONICS + n] += f * Math.cos(Math.PI * n * k / CLASSES);
        }
      }
    }
    return bands;
  }
}
