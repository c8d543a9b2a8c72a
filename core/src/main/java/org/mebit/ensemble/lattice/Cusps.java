package org.mebit.ensemble.lattice;

/// What the entropy has of logarithms, for two and three nodes.
///
/// Where a primitive lattice vector lies on the U axis, `t = 2πP/Q`, the amplitude has rank Q; at
/// an angle θ beside it a second band of Q eigenvalues opens as θ², and with it `θ^{2p} ln θ²` in
/// the entropy, `p = M − 1`. (For M ≥ 4 that is too smooth to disturb a table.) To first order in
/// the band `B' = i x x' B`, and off the range of B only what x varies within a residue class of Q
/// is left: with `f_r = p_r Var_r`, the share of class r times the variance within it in units of
/// N/4, `κ₂ = (Σ f_r)²` and `κ₃ = Tr|f^½ F f F† f^½|² / Tr|p^½ F p F† p^½|²`, where F is the matrix
/// `e^{2πi P r r'/Q}`; in Fourier coefficients `f_n` over the classes, `Σ_jn f_j² f_n² cos(2π j n
/// X)`. The entropy has then `−κ (θ/2)^{2p} log₂ (θ/2)^{2p}`. For two nodes the next terms, `(κ₃
/// sin³θ cos θ + κ₄ sin⁴θ) ln sin²θ` with κ₃(X,Y) odd and κ₄(X,Y) even in X, are fitted to the
/// entropy beside the axis.
///
/// Of the first vector, κ = 1 and `κ₄ = −3/(16 ln 2)` are in [Geometric] already.
final class Cusps {
  /// Below this height over its own line a vector is too long to leave a trace: κ < 10^−8.
  private static final double LEAST_HEIGHT = 0.15;

  private static final double MOST_HEIGHT = 40;

  private static final double STEP = 0.02;

  private static final int HARMONICS = 4;

  /// Quadrature over a residue class; the integrand is periodic and smooth.
  private static final int CLASSES = 128;

  private static final double LEAST_SINE_SQUARE = 1e-300;

  private static final int[][] VECTORS = {
    {1, 0}, {0, 1}, {-1, 1}, {1, 1}, {-2, 1}, {2, 1}, {-3, 1}, {3, 1}, {-1, 2}, {1, 2}, {-3, 2},
    {3, 2}, {-4, 1}, {4, 1}
  };

  /// Second vectors, of determinant 1 with the first.
  private static final int[][] PARTNERS = {
    {0, 1}, {-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}, {-1, 0}, {0, -1}, {-1, -1},
    {-2, 1}, {-2, -1}, {-1, 0}, {-1, 0}
  };

  /// `f_0..f_3` at heights `LEAST_HEIGHT·e^{STEP(i−1)}`.
  private static final double[] BANDS = bands();

  /// The geometric spectrum's κ₄.
  private static final double GEOMETRIC_FOURTH = -3 / (16 * Math.log(2));

  private static final double FOURTH_STEP = 0.1;

  /// Rows of κ₄, from [#LEAST_HEIGHT]`·e^{−FOURTH_STEP}` to where it is the geometric spectrum's.
  private static final int FOURTH_ROWS = 44;

  /// Angle of the differences κ₃ and κ₄ are fitted to: errors are of its square.
  private static final double FIT_STEP = 0.02;

  private final int nodes;

  /// Terms of κ₄ (cosines) and κ₃ (sines) in a row.
  private static final int TERMS = 2 * HARMONICS - 1;

  /// Cosine coefficients of κ₄ and sine coefficients of κ₃ in X, [#TERMS] a row; empty where they
  /// are not needed.
  private final double[] fourth;

  Cusps(int nodes, double[] fourth) {
    this.nodes = nodes;
    this.fourth = fourth.clone();
  }

  /// The cusps of a chain, fitted where they have no formula.
  static Cusps of(int nodes, LawSamples samples, int index, double[] entropy, double[] log) {
    if (nodes != 2) {
      return new Cusps(nodes, new double[0]);
    }
    Cusps first = new Cusps(2, new double[FOURTH_ROWS * TERMS]);
    double[] fitted = new double[FOURTH_ROWS * TERMS];
    double[] pair = new double[2];
    int intervals = HARMONICS - 1;
    for (int i = 2; i < FOURTH_ROWS - 3; i++) {
      double y = LEAST_HEIGHT * Math.exp(FOURTH_STEP * (i - 1));
      for (int k = 0; k <= intervals; k++) {
        first.fit(samples, index, 0.5 * k / intervals, y, pair, entropy, log);
        double end = k == 0 || k == intervals ? 0.5 : 1;
        for (int n = 0; n <= intervals; n++) {
          double factor = (n == 0 || n == intervals ? 1.0 : 2.0) / intervals;
          fitted[i * TERMS + n] +=
              factor * end * (pair[0] + GEOMETRIC_FOURTH) * Math.cos(Math.PI * n * k / intervals);
        }
      }
      for (int k = 1; k < HARMONICS; k++) {
        first.fit(samples, index, 0.5 * k / HARMONICS, y, pair, entropy, log);
        for (int n = 1; n < HARMONICS; n++) {
          fitted[i * TERMS + intervals + n] +=
              2.0 / HARMONICS * pair[1] * Math.sin(Math.PI * n * k / HARMONICS);
        }
      }
    }
    for (int i = FOURTH_ROWS - 3; i < FOURTH_ROWS; i++) {
      fitted[i * TERMS] = GEOMETRIC_FOURTH;
    }
    return new Cusps(2, fitted);
  }

  /// κ₄ beyond the geometric one and κ₃: second differences at θ, 2θ and 4θ, of which θ² and θ⁴ are
  /// eliminated, and first differences without θ and θ³.
  private void fit(
      LawSamples samples,
      int index,
      double x,
      double y,
      double[] pair,
      double[] entropy,
      double[] log) {
    double middle = smooth(samples, index, x, y, 0, entropy, log);
    double[] even = new double[3];
    double[] odd = new double[3];
    for (int k = 0; k < 3; k++) {
      double theta = FIT_STEP * (1 << k);
      double right = smooth(samples, index, x, y, theta, entropy, log);
      double left = smooth(samples, index, x, y, -theta, entropy, log);
      even[k] = 0.5 * (right + left) - middle;
      odd[k] = 0.5 * (right - left);
    }
    pair[0] = (even[2] - 20 * even[1] + 64 * even[0]) / (192 * Math.pow(FIT_STEP, 4) * Math.log(4));
    pair[1] = (odd[2] - 10 * odd[1] + 16 * odd[0]) / (48 * Math.pow(FIT_STEP, 3) * Math.log(4));
  }

  private double smooth(
      LawSamples samples,
      int index,
      double x,
      double y,
      double theta,
      double[] entropy,
      double[] log) {
    samples.at(x, y, theta, Double.POSITIVE_INFINITY, entropy, log);
    double cosine = Math.cos(theta);
    return entropy[index]
        - Geometric.entropy(2, cosine)
        - Geometric.logSteps(y, cosine) / Math.log(2)
        - second(x, y, cosine, Math.sin(theta), false);
  }

  /// Whether a chain's entropy has cusps that matter.
  boolean matter() {
    return nodes <= 3;
  }

  /// The singular part, bits, without the geometric spectrum's.
  double at(double x, double y, double cosine, double sine) {
    return second(x, y, cosine, sine, nodes == 2);
  }

  private double second(double x, double y, double cosine, double sine, boolean withFourth) {
    double theta3 = nodes == 3 ? theta(x, y) * Math.sqrt(y) : 1;
    double sum = 0;
    for (int i = 0; i < VECTORS.length; i++) {
      int a = VECTORS[i][0];
      int b = VECTORS[i][1];
      double along = a + b * x;
      double across = b * y;
      double square = along * along + across * across;
      double height = y / square;
      if (height < LEAST_HEIGHT) {
        continue;
      }
      double v = along * sine + across * cosine;
      double s2 = Math.max(v * v / square, LEAST_SINE_SQUARE);
      double own = i == 0 ? 1 : 0;
      int c = PARTNERS[i][0];
      int d = PARTNERS[i][1];
      double shear = ((c + d * x) * along + d * y * across) / square;
      if (nodes == 2) {
        double within = within(height);
        double terms = own - within * within;
        if (withFourth) {
          double u = along * cosine - across * sine;
          terms +=
              4
                  * Math.log(2)
                  * (next(height, shear, s2, u * v / square) - own * GEOMETRIC_FOURTH * s2);
        }
        sum += terms * s2 * Math.log(s2);
      } else {
        double kappa = pairs(height, shear) * Math.sqrt(height) / theta3;
        sum += 0.5 * (own - kappa) * s2 * s2 * Math.log(s2);
      }
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

  private static double within(double height) {
    if (height >= MOST_HEIGHT) {
      return 1;
    }
    double at = Math.log(height / LEAST_HEIGHT) / STEP;
    int i = (int) at;
    return cubic(BANDS, i * HARMONICS, at - i);
  }

  /// `κ₃ sin θ cos θ + κ₄ sin²θ`.
  private double next(double height, double shear, double square, double product) {
    double at = Math.log(height / LEAST_HEIGHT) / FOURTH_STEP;
    if (at >= FOURTH_ROWS - 3) {
      return GEOMETRIC_FOURTH * square;
    }
    int i = (int) at;
    double s = at - i;
    int from = i * TERMS;
    double a = s + 1;
    double b = s - 1;
    double c = s - 2;
    double w0 = -s * b * c / 6;
    double w1 = a * b * c / 2;
    double w2 = -a * s * c / 2;
    double w3 = a * s * b / 6;
    double c1 = Math.cos(2 * Math.PI * shear);
    double s1 = Math.sin(2 * Math.PI * shear);
    double c2 = 2 * c1 * c1 - 1;
    double c3 = c1 * (2 * c2 - 1);
    double s2 = 2 * s1 * c1;
    double s3 = s1 * (2 * c2 + 1);
    double sum = 0;
    double[] t = fourth;
    for (int row = 0; row < 4; row++, from += TERMS) {
      double w = row == 0 ? w0 : row == 1 ? w1 : row == 2 ? w2 : w3;
      sum +=
          w
              * (square * (t[from] + c1 * t[from + 1] + c2 * t[from + 2] + c3 * t[from + 3])
                  + product * (s1 * t[from + 4] + s2 * t[from + 5] + s3 * t[from + 6]));
    }
    return sum;
  }

  double[] fourth() {
    return fourth.clone();
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
