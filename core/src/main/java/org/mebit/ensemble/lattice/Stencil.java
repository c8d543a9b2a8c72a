package org.mebit.ensemble.lattice;

/// Lagrange's interpolation on eight equidistant points, the value wanted between the middle two.
final class Stencil {
  static final int POINTS = 8;

  /// Points before the interval.
  static final int BEFORE = 3;

  private static final double[] INVERSE_PRODUCTS = {
    -1.0 / 5040, 1.0 / 720, -1.0 / 240, 1.0 / 144, -1.0 / 144, 1.0 / 240, -1.0 / 720, 1.0 / 5040
  };

  private Stencil() {}

  /// The weights as polynomials in `s`, `[point][power]`.
  static double[][] polynomials() {
    double[][] result = new double[POINTS][POINTS];
    for (int k = 0; k < POINTS; k++) {
      double[] product = result[k];
      product[0] = INVERSE_PRODUCTS[k];
      int degree = 0;
      for (int j = -BEFORE; j < POINTS - BEFORE; j++) {
        if (j == k - BEFORE) {
          continue;
        }
        degree++;
        for (int power = degree; power >= 0; power--) {
          product[power] = (power > 0 ? product[power - 1] : 0) - j * product[power];
        }
      }
    }
    return result;
  }

  /// Curves given on equidistant points as polynomials in the place within a step, the highest
  /// power first: `[step][curve][power]` in one array.
  ///
  /// @param rows `[point][curve]`, from [#BEFORE] points before the first step on
  static double[] polynomials(double[][] rows, int steps) {
    double[][] basis = polynomials();
    int curves = rows[0].length;
    double[] result = new double[steps * curves * POINTS];
    int at = 0;
    for (int i = 0; i < steps; i++) {
      for (int n = 0; n < curves; n++) {
        for (int power = POINTS - 1; power >= 0; power--) {
          double sum = 0;
          for (int k = 0; k < POINTS; k++) {
            sum += basis[k][power] * rows[i + k][n];
          }
          result[at++] = sum;
        }
      }
    }
    return result;
  }

  /// The value of one of these polynomials.
  static double polynomial(double[] table, int from, double s) {
    double sum = table[from];
    for (int i = 1; i < POINTS; i++) {
      sum = sum * s + table[from + i];
    }
    return sum;
  }

  /// Weights of the points −3..4 for the value at `s`, 0 to 1.
  static void weigh(double s, double[] weights) {
    double a = s + 3;
    double b = s + 2;
    double c = s + 1;
    double e = s - 1;
    double f = s - 2;
    double g = s - 3;
    double h = s - 4;
    double ab = a * b;
    double abc = ab * c;
    double abcs = abc * s;
    double gh = g * h;
    double fgh = f * gh;
    double efgh = e * fgh;
    weights[0] = INVERSE_PRODUCTS[0] * b * c * s * efgh;
    weights[1] = INVERSE_PRODUCTS[1] * a * c * s * efgh;
    weights[2] = INVERSE_PRODUCTS[2] * ab * s * efgh;
    weights[3] = INVERSE_PRODUCTS[3] * abc * efgh;
    weights[4] = INVERSE_PRODUCTS[4] * abcs * fgh;
    weights[5] = INVERSE_PRODUCTS[5] * abcs * e * gh;
    weights[6] = INVERSE_PRODUCTS[6] * abcs * e * f * h;
    weights[7] = INVERSE_PRODUCTS[7] * abcs * e * f * g;
  }
}
