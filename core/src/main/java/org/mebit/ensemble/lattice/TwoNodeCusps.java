package org.mebit.ensemble.lattice;

/// The cusps of two nodes.
///
/// To first order in the second band `B' = i x x' B`, and off the range of B only what x varies
/// within a residue class of Q is left: with the mean variance within a class, [ClassSpread], as
/// `√κ`, the entropy has `−κ (θ/2)² log₂ (θ/2)²`. The next two orders are fitted, [CuspFit].
///
/// Of the first vector, κ = 1 and `κ₄ = −3/(16 ln 2)` are in [Geometric] already.
///
/// All of them are kept as polynomials on short stretches of length `1/√Y`. What is subtracted here
/// is large far from its cusp too, so it must be as smooth as it is accurate: kinks of a coarse
/// interpolation would go into the tables, which cannot follow them.
final class TwoNodeCusps implements Cusps {
  /// `1/√Y` beyond which a vector is too long to leave a trace.
  private static final double MOST_LENGTH = 2.68;

  /// The same for κ₃ and κ₄.
  private static final double MOST_FITTED_LENGTH = 2.4;

  /// Below, lattices are [LawTable#TALL] and have no cusp but the geometric spectrum's.
  private static final double LEAST_LENGTH = 0.235;

  private static final double STEP = 0.01;

  /// κ's part, then the terms of κ₄ and κ₃.
  private static final int WIDTH = 1 + CuspFit.TERMS;

  private static final double GEOMETRIC_SECOND = -1 / (4 * Math.log(2));

  private static final double GEOMETRIC_FOURTH = -3 / (16 * Math.log(2));

  /// Where the fitted orders give way to the geometric spectrum's, from which they differ by less
  /// than 10⁻², and where they vanish, being below 10⁻³, and κ, below 10⁻⁵: all smoothly, as these
  /// powers.
  private static final double TALL = 2.5;

  private static final double TALL_POWER = 6;

  private static final double FLAT = 0.25;

  private static final double FLAT_FOR_SECOND = 0.205;

  private static final double FLAT_POWER = 9;

  private static final double LEAST_SINE_SQUARE = 1e-300;

  /// Beyond, the window has closed.
  private static final double CLOSED = 27;

  private final double[] series;

  /// Polynomials in the place within a step, [#WIDTH] a step, the highest power first.
  private final double[] table;

  private TwoNodeCusps(double[] series, double[] table) {
    this.series = series;
    this.table = table;
  }

  /// @param series of [CuspFit#series]
  static TwoNodeCusps of(double[] series) {
    int count = (int) Math.ceil((MOST_LENGTH - LEAST_LENGTH) / STEP) + 1;
    double[][] rows = new double[count + Stencil.POINTS][];
    for (int i = 0; i < rows.length; i++) {
      double length = LEAST_LENGTH + STEP * (i - Stencil.BEFORE);
      rows[i] = row(series, 1 / (length * length));
    }
    return new TwoNodeCusps(series.clone(), Stencil.polynomials(rows, count));
  }

  /// κ's part of `C`, and the Fourier coefficients of κ₄ and κ₃, at a height.
  private static double[] row(double[] series, double height) {
    double[] row = new double[WIDTH];
    double within = ClassSpread.within(height);
    row[0] =
        GEOMETRIC_SECOND
            * within
            * within
            * Math.exp(-Math.pow(FLAT_FOR_SECOND / height, FLAT_POWER));
    double tall = Math.exp(-Math.pow(height / TALL, TALL_POWER));
    double weight = tall * Math.exp(-Math.pow(FLAT / height, FLAT_POWER));
    for (int term = 0; term < CuspFit.TERMS; term++) {
      row[1 + term] = weight * CuspFit.value(series, term, height);
    }
    row[1] += (1 - tall) * GEOMETRIC_FOURTH;
    return row;
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
      double length = Math.sqrt(square / y);
      if (length > MOST_LENGTH) {
        continue;
      }
      double v = along * sine + across * cosine;
      double u = along * cosine - across * sine;
      int c = LatticeVectors.PARTNERS[i][0];
      int d = LatticeVectors.PARTNERS[i][1];
      double shear = ((c + d * x) * along + d * y * across) / square;
      double own = i == 0 ? 1 : 0;
      sum += term(length, shear, v * v / square, u * v / square, own);
    }
    return sum;
  }

  /// @param square `sin²θ`
  /// @param product `sin θ cos θ`
  private double term(double length, double shear, double square, double product, double own) {
    double s2 = Math.max(square, LEAST_SINE_SQUARE);
    double at = Math.max((length - LEAST_LENGTH) / STEP, 0);
    int step = (int) at;
    double s = at - step;
    int from = step * WIDTH * Stencil.POINTS;
    double factor = value(from, 0, s) - own * GEOMETRIC_SECOND;
    double l2 = length * length;
    double exponent = s2 * l2 * l2;
    if (exponent < CLOSED && length < MOST_FITTED_LENGTH) {
      // Clenshaw's sums over the harmonics of X.
      double c1 = Math.cos(2 * Math.PI * shear);
      double s1 = Math.sin(2 * Math.PI * shear);
      double even = 0;
      double evenBefore = 0;
      double odd = 0;
      double oddBefore = 0;
      for (int n = CuspFit.COSINES - 1; n > 0; n--) {
        double next = 2 * c1 * even - evenBefore + value(from, 1 + n, s);
        evenBefore = even;
        even = next;
        next = 2 * c1 * odd - oddBefore + value(from, CuspFit.COSINES + n, s);
        oddBefore = odd;
        odd = next;
      }
      double fourth = c1 * even - evenBefore + value(from, 1, s) - own * GEOMETRIC_FOURTH;
      factor += Math.exp(-exponent) * (fourth * s2 + odd * s1 * product);
    }
    return factor * s2 * Math.log(s2);
  }

  private double value(int from, int term, double s) {
    return Stencil.polynomial(table, from + term * Stencil.POINTS, s);
  }
}
