package org.mebit.ensemble.lattice;

/// The cusps of two nodes.
///
/// To first order in the second band `B' = i x x' B`, and off the range of B only what x varies
/// within a residue class of Q is left: with the mean variance within a class, [ClassSpread], as
/// `√κ`, the entropy has `−κ (θ/2)² log₂ (θ/2)²`. The next two orders are fitted, [CuspFit].
///
/// Of the first vector, κ = 1 and `κ₄ = −3/(16 ln 2)` are in [Geometric] already.
final class TwoNodeCusps implements Cusps {
  /// Below this height over its own line a vector is too long to leave a trace: κ < 10^−11.
  private static final double LEAST_HEIGHT = 0.11;

  private static final double STEP = 0.03;

  private static final int ROWS = 170;

  /// κ's part, then the terms of κ₄ and κ₃.
  private static final int WIDTH = 1 + CuspFit.TERMS;

  private static final double GEOMETRIC_SECOND = -1 / (4 * Math.log(2));

  private static final double GEOMETRIC_FOURTH = -3 / (16 * Math.log(2));

  /// Where the fitted orders give way to the geometric spectrum's, from which they differ by less
  /// than 10^−2, smoothly.
  private static final double TALL = 2.5;

  /// Where they vanish, smoothly too: they are below 10^−3 there.
  private static final double FLAT = 0.25;

  private static final double LEAST_SINE_SQUARE = 1e-300;

  /// Beyond, the window has closed.
  private static final double CLOSED = 36;

  private final double[] series;

  /// Equidistant in ln Y.
  private final double[] table;

  private TwoNodeCusps(double[] series, double[] table) {
    this.series = series;
    this.table = table;
  }

  /// @param series of [CuspFit#series]
  static TwoNodeCusps of(double[] series) {
    double[] table = new double[ROWS * WIDTH];
    for (int row = 0; row < ROWS; row++) {
      double height = LEAST_HEIGHT * Math.exp(STEP * (row - Stencil.BEFORE));
      double within = ClassSpread.within(height);
      double place =
          Math.log(height * height / (CuspFit.LEAST_HEIGHT * CuspFit.MOST_HEIGHT))
              / Math.log(CuspFit.MOST_HEIGHT / CuspFit.LEAST_HEIGHT);
      double angle = Math.acos(Math.clamp(place, -1, 1));
      double fade = Math.exp(-Math.pow(height / TALL, 6) - Math.pow(FLAT / height, 9));
      int at = row * WIDTH;
      table[at++] = GEOMETRIC_SECOND * within * within;
      for (int term = 0; term < CuspFit.TERMS; term++) {
        double sum = 0;
        for (int n = 0; n < CuspFit.DEGREES; n++) {
          sum += series[term * CuspFit.DEGREES + n] * Math.cos(n * angle);
        }
        table[at++] =
            fade * Math.exp(-Math.PI / height) * sum
                + (term == 0 ? -Math.expm1(-Math.pow(height / TALL, 6)) * GEOMETRIC_FOURTH : 0);
      }
    }
    return new TwoNodeCusps(series.clone(), table);
  }

  @Override
  public double[] fitted() {
    return series.clone();
  }

  @Override
  public double at(double x, double y, double cosine, double sine) {
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
      double u = along * cosine - across * sine;
      int c = LatticeVectors.PARTNERS[i][0];
      int d = LatticeVectors.PARTNERS[i][1];
      double shear = ((c + d * x) * along + d * y * across) / square;
      double own = i == 0 ? 1 : 0;
      sum += term(height, shear, v * v / square, u * v / square, own);
    }
    return sum;
  }

  /// @param square `sin²θ`
  /// @param product `sin θ cos θ`
  private double term(double height, double shear, double square, double product, double own) {
    double s2 = Math.max(square, LEAST_SINE_SQUARE);
    double at = Math.log(height / LEAST_HEIGHT) / STEP;
    int row = Math.min((int) at, ROWS - Stencil.POINTS);
    double[] w = new double[Stencil.POINTS];
    Stencil.weigh(Math.min(at - row, 1), w);
    double[] t = table;
    int from = row * WIDTH;
    double second = -own * GEOMETRIC_SECOND;
    for (int i = 0, p = from; i < Stencil.POINTS; i++, p += WIDTH) {
      second += w[i] * t[p];
    }
    double next = 0;
    double exponent = s2 / (height * height);
    if (exponent < CLOSED) {
      double c1 = Math.cos(2 * Math.PI * shear);
      double s1 = Math.sin(2 * Math.PI * shear);
      double c2 = 2 * c1 * c1 - 1;
      double c3 = c1 * (2 * c2 - 1);
      double c4 = 2 * c2 * c2 - 1;
      double c5 = 2 * c1 * c4 - c3;
      double sTwo = 2 * s1 * c1;
      double s3 = s1 * (2 * c2 + 1);
      double s4 = 2 * sTwo * c2;
      double s5 = 2 * c1 * s4 - s3;
      double fourth = -own * GEOMETRIC_FOURTH;
      double third = 0;
      for (int i = 0, p = from + 1; i < Stencil.POINTS; i++, p += WIDTH) {
        fourth +=
            w[i]
                * (t[p]
                    + c1 * t[p + 1]
                    + c2 * t[p + 2]
                    + (c3 * t[p + 3] + c4 * t[p + 4] + c5 * t[p + 5]));
        third +=
            w[i]
                * (s1 * t[p + 6]
                    + sTwo * t[p + 7]
                    + (s3 * t[p + 8] + s4 * t[p + 9] + s5 * t[p + 10]));
      }
      next = Math.exp(-exponent) * (fourth * s2 + third * product);
    }
    return (second + next) * s2 * Math.log(s2);
  }
}
