package org.mebit.nucleus;

/// Functions on a panel by their values at the 16 Gauss-Legendre nodes of `−1..1`: running
/// integrals, interpolation, and how much lies in the highest degrees.
///
/// Sixteen nodes hold a wave that turns by four radians within the panel to rounding.
final class GaussPanel {
  static final int NODES = 16;

  private static final int HALF = NODES / 2;

  private static final double[] NODE = new double[NODES];
  private static final double[] WEIGHT = new double[NODES];

  /// Weights of the second barycentric formula: `(−1)^j √((1−x_j²) w_j)` (J.-P. Berrut and L. N.
  /// Trefethen, SIAM Rev. 46, 501 (2004)).
  private static final double[] BARYCENTRIC = new double[NODES];

  /// `∫_0^{x_i}` of the even part of a function and `∫_{−1}^{x_i}` of its odd part; `[j][i]`, i and
  /// j below 8. The symmetry of the nodes halves the work of a running integral.
  private static final double[] OF_EVEN = new double[HALF * HALF];

  private static final double[] OF_ODD = new double[HALF * HALF];

  /// What gives the Legendre coefficients of degree 12 to 15, `[degree][node]`.
  private static final double[][] HIGHEST = new double[4][NODES];

  static {
    double[][] p = new double[NODES][];
    for (int i = 0; i < HALF; i++) {
      double x = -root(i);
      NODE[i] = x;
      NODE[NODES - 1 - i] = -x;
    }
    for (int i = 0; i < NODES; i++) {
      double x = NODE[i];
      p[i] = legendre(x);
      WEIGHT[i] = 1 / christoffel(p[i]);
      BARYCENTRIC[i] = (i % 2 == 0 ? 1 : -1) * Math.sqrt((1 - x * x) * WEIGHT[i]);
      for (int k = 0; k < HIGHEST.length; k++) {
        int degree = NODES - HIGHEST.length + k;
        HIGHEST[k][i] = (degree + 0.5) * WEIGHT[i] * p[i][degree];
      }
    }
    for (int i = 0; i < HALF; i++) {
      for (int j = 0; j < HALF; j++) {
        double here = fromStart(p, i, j);
        double opposite = fromStart(p, i, NODES - 1 - j);
        OF_EVEN[j * HALF + i] = 0.5 * (here + opposite - WEIGHT[j]);
        OF_ODD[j * HALF + i] = 0.5 * (here - opposite);
      }
    }
  }

  private GaussPanel() {}

  /// The i-th largest root of P₁₆, by Newton's method from Tricomi's estimate.
  private static double root(int i) {
    double x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
    for (int step = 0; step < 6; step++) {
      double[] p = legendre(x);
      double slope = NODES * (p[NODES - 1] - x * p[NODES]) / (1 - x * x);
      x -= p[NODES] / slope;
    }
    return x;
  }

  /// `Σ (k + ½) P_k²`, the reciprocal weight: a rounded node does it less harm than the slope of
  /// P₁₆.
  private static double christoffel(double[] p) {
    double sum = 0;
    for (int k = 0; k < NODES; k++) {
      sum += (k + 0.5) * p[k] * p[k];
    }
    return sum;
  }

  private static double[] legendre(double x) {
    double[] p = new double[NODES + 1];
    p[0] = 1;
    p[1] = x;
    for (int k = 1; k < NODES; k++) {
      p[k + 1] = ((2 * k + 1) * x * p[k] - k * p[k - 1]) / (k + 1);
    }
    return p;
  }

  /// `∫_{−1}^{x_i} ℓ_j` with `ℓ_j = ½ w_j Σ_k (2k+1) P_k(x_j) P_k`.
  private static double fromStart(double[][] p, int i, int j) {
    double sum = 1 + NODE[i];
    for (int k = 1; k < NODES; k++) {
      sum += p[j][k] * (p[i][k + 1] - p[i][k - 1]);
    }
    return 0.5 * WEIGHT[j] * sum;
  }

  /// The i-th node, ascending.
  static double node(int i) {
    return NODE[i];
  }

  /// The weight of the i-th node; they sum to 2.
  static double weight(int i) {
    return WEIGHT[i];
  }

  /// `into[i] = start + scale ∫_{−1}^{x_i} f`.
  ///
  /// @param f values at the nodes
  /// @param into takes the running integral; may not be `f`
  /// @return its value at the end of the panel
  static double running(double[] f, double scale, double start, double[] into) {
    // Locals and straight loops over eight entries each: the compiler keeps them in registers.
    double[] ofEven = OF_EVEN;
    double[] ofOdd = OF_ODD;
    double whole = 0;
    for (int i = 0; i < NODES; i++) {
      into[i] = 0;
    }
    for (int j = 0; j < HALF; j++) {
      double even = f[j] + f[NODES - 1 - j];
      double odd = f[j] - f[NODES - 1 - j];
      whole += WEIGHT[j] * even;
      int row = j * HALF;
      for (int i = 0; i < HALF; i++) {
        into[i] += ofEven[row + i] * even;
        into[HALF + i] += ofOdd[row + i] * odd;
      }
    }
    double middle = start + 0.5 * scale * whole;
    for (int i = 0; i < HALF / 2; i++) {
      int k = HALF - 1 - i;
      double anti = scale * into[i];
      double sym = scale * into[HALF + i];
      double antiK = scale * into[k];
      double symK = scale * into[HALF + k];
      into[i] = middle + sym + anti;
      into[NODES - 1 - i] = middle + sym - anti;
      into[k] = middle + symK + antiK;
      into[NODES - 1 - k] = middle + symK - antiK;
    }
    return start + scale * whole;
  }

  /// What the Legendre coefficients beyond degree 15 may be: those of degree 14 and 15 again, less
  /// by as much as these are less than the two before.
  ///
  /// @param offset where the 16 values begin
  static double beyond(double[] f, int offset) {
    double before = Math.max(coefficient(0, f, offset), coefficient(1, f, offset));
    double last = Math.max(coefficient(2, f, offset), coefficient(3, f, offset));
    return last < before ? last * (last / before) : last;
  }

  private static double coefficient(int k, double[] f, int offset) {
    double[] row = HIGHEST[k];
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      sum += row[i] * f[offset + i];
    }
    return Math.abs(sum);
  }

  /// Factors that make a value at `x` of the values at the nodes.
  ///
  /// @param x in −1..1
  /// @param into takes 16 factors, which sum to 1
  static void interpolation(double x, double[] into) {
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      double distance = x - NODE[i];
      if (distance == 0) {
        for (int j = 0; j < NODES; j++) {
          into[j] = j == i ? 1 : 0;
        }
        return;
      }
      into[i] = BARYCENTRIC[i] / distance;
      sum += into[i];
    }
    double scale = 1 / sum;
    for (int i = 0; i < NODES; i++) {
      into[i] *= scale;
    }
  }
}
