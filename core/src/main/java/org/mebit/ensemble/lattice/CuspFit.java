package org.mebit.ensemble.lattice;

/// Fits the third and fourth order of a cusp of two nodes to entropies beside the axis.
///
/// In the frame of a primitive vector at the angle θ, with the second vector at `X + iY`, the
/// entropy is `A + C ln sin²θ`, A and C analytic in θ: `C = −Σ_l l p_l / ln 2` with `p_l ~ θ^{2l}`
/// the weight of the l-th band of eigenvalues. C starts with `−κ s²/4 ln 2`, `s = sin θ` and κ of
/// [ClassSpread]; then follow `W (κ₃ s³ cos θ + κ₄ s⁴)` with κ₃(X,Y) odd and κ₄(X,Y) even in X.
/// Samples to both sides of the axis give κ₃ from what is odd in θ and κ₄ from what is even. The
/// window `W = e^{−(s/Y)²}` is there because C varies over angles of this size.
///
/// Both are kept as Fourier series in X of `e^{−π/Y} T(ln Y)`, T a Chebyshev series: a smooth
/// function matters more than the last digit, because the tables hold whatever this leaves, but
/// cannot hold kinks.
final class CuspFit {
  /// Terms of κ₄, `cos 2πnX` from n = 0 on, and after them of κ₃, `sin 2πnX` from n = 1 on.
  static final int COSINES = 6;

  static final int TERMS = 2 * COSINES - 1;

  /// Terms in ln Y.
  static final int DEGREES = 18;

  /// Below, cusps have too little weight for their third order to be seen; above, κ₄ is the
  /// geometric spectrum's.
  static final double LEAST_HEIGHT = 0.18;

  static final double MOST_HEIGHT = 5.5;

  private static final int ROWS = 68;

  /// Samples in X from 0 to ½, both included.
  private static final int INTERVALS = 8;

  /// Samples in θ to each side.
  private static final int ANGLES = 12;

  /// Largest angle: a good part of the way to where C has its first pole.
  private static final double ANGLE_PER_HEIGHT = 0.27;

  private static final double LARGEST_ANGLE = 0.25;

  private static final int SMOOTH_TERMS = 5;

  private static final int SINGULAR_TERMS = 3;

  private final LawSamples samples;
  private final int index;
  private final double[] entropy;
  private final double[] log;
  private final ReducedLattice lattice = new ReducedLattice();

  /// @param index of two nodes among the samples' chain lengths
  /// @param count of chain lengths
  CuspFit(LawSamples samples, int index, int count) {
    this.samples = samples;
    this.index = index;
    this.entropy = new double[count];
    this.log = new double[count];
  }

  /// Chebyshev coefficients, [#DEGREES] a term.
  double[] series() {
    double[][] rows = new double[ROWS][];
    double[][] terms = new double[TERMS][ROWS];
    for (int i = 0; i < ROWS; i++) {
      double place = Math.cos(Math.PI * (i + 0.5) / ROWS);
      double height =
          Math.sqrt(LEAST_HEIGHT * MOST_HEIGHT) * Math.pow(MOST_HEIGHT / LEAST_HEIGHT, 0.5 * place);
      double weight = Math.exp(-Math.PI / height);
      rows[i] = new double[DEGREES];
      for (int n = 0; n < DEGREES; n++) {
        rows[i][n] = weight * Math.cos(n * Math.acos(place));
      }
      fitRow(height, terms, i);
    }
    double[] result = new double[TERMS * DEGREES];
    for (int term = 0; term < TERMS; term++) {
      double[] series = LeastSquares.solve(rows, terms[term]);
      System.arraycopy(series, 0, result, term * DEGREES, DEGREES);
    }
    return result;
  }

  /// A Fourier coefficient of κ₄ or κ₃.
  ///
  /// @param series of [#series]
  /// @param term from 0 to [#TERMS]
  static double value(double[] series, int term, double height) {
    double place =
        Math.log(height * height / (LEAST_HEIGHT * MOST_HEIGHT))
            / Math.log(MOST_HEIGHT / LEAST_HEIGHT);
    double angle = Math.acos(Math.clamp(place, -1, 1));
    double sum = 0;
    for (int n = 0; n < DEGREES; n++) {
      sum += series[term * DEGREES + n] * Math.cos(n * angle);
    }
    return sum * Math.exp(-Math.PI / height);
  }

  private void fitRow(double height, double[][] terms, int row) {
    for (int k = 0; k <= INTERVALS; k++) {
      double[] pair = orders(0.5 * k / INTERVALS, height);
      double share = (k == 0 || k == INTERVALS ? 0.5 : 1) / INTERVALS;
      for (int n = 0; n < COSINES; n++) {
        double angle = Math.PI * n * k / INTERVALS;
        terms[n][row] += (n == 0 ? 1 : 2) * share * pair[1] * Math.cos(angle);
        if (n > 0) {
          terms[COSINES - 1 + n][row] += 2 * share * pair[0] * Math.sin(angle);
        }
      }
    }
  }

  /// κ₃ and κ₄ at a place.
  double[] orders(double shear, double height) {
    double most = Math.min(ANGLE_PER_HEIGHT * height, LARGEST_ANGLE);
    double second = -square(ClassSpread.within(height)) / (4 * Math.log(2));
    double[] even = new double[ANGLES];
    double[] odd = new double[ANGLES];
    double[][] evenRows = new double[ANGLES][SMOOTH_TERMS + SINGULAR_TERMS];
    double[][] oddRows = new double[ANGLES][SMOOTH_TERMS + SINGULAR_TERMS];
    for (int i = 0; i < ANGLES; i++) {
      double theta = most * Math.cos(0.5 * Math.PI * (i + 0.5) / ANGLES);
      double s2 = square(Math.sin(theta));
      double logarithm = Math.log(s2);
      double right = entropy(shear, height, theta);
      double left = entropy(shear, height, -theta);
      even[i] = 0.5 * (right + left) - second * s2 * logarithm;
      odd[i] = 0.5 * (right - left) / (Math.sin(theta) * Math.cos(theta));
      double power = 1;
      for (int n = 0; n < SMOOTH_TERMS; n++, power *= s2) {
        evenRows[i][n] = power;
        oddRows[i][n] = power;
      }
      power = s2 * logarithm * window(s2, height);
      for (int n = 0; n < SINGULAR_TERMS; n++, power *= s2) {
        evenRows[i][SMOOTH_TERMS + n] = power * s2;
        oddRows[i][SMOOTH_TERMS + n] = power;
      }
    }
    return new double[] {
      LeastSquares.solve(oddRows, odd)[SMOOTH_TERMS],
      LeastSquares.solve(evenRows, even)[SMOOTH_TERMS]
    };
  }

  static double window(double sineSquare, double height) {
    return Math.exp(-sineSquare / (height * height));
  }

  private static double square(double value) {
    return value * value;
  }

  /// The entropy on a lattice given in the frame of any of its primitive vectors.
  private double entropy(double shear, double height, double theta) {
    ReducedLattice reduced = lattice.placeInLimit(shear, height, theta);
    samples.at(reduced.x(), reduced.y(), reduced.theta(), Double.POSITIVE_INFINITY, entropy, log);
    return entropy[index];
  }
}
