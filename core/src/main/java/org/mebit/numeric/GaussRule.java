package org.mebit.numeric;

import java.util.Arrays;

/// Nodes and weights of a spectral measure `⟨e₀| g(T) |e₀⟩ = Σ w_i g(x_i)` of a symmetric
/// tridiagonal matrix T.
///
/// G. H. Golub and J. H. Welsch, Calculation of Gauss quadrature rules, Math. Comp. 23, 221 (1969):
/// implicit QL that carries along first components only.
///
/// @param nodes eigenvalues, in no order
/// @param weights squared first components of the eigenvectors, in the nodes' order; they sum to 1
public record GaussRule(double[] nodes, double[] weights) {
  /// QL iterations for one eigenvalue; two suffice as a rule.
  private static final int MOST_ITERATIONS = 60;

  /// The rule of `factor·T`.
  ///
  /// @param n size
  /// @param diagonal at least n entries
  /// @param off at least n − 1 entries: `off[i] = T(i, i+1)`
  /// @param factor multiplies every entry
  /// @throws ArithmeticException if an eigenvalue does not converge
  static GaussRule of(int n, double[] diagonal, double[] off, double factor) {
    double[] d = new double[n];
    double[] e = new double[n];
    double[] z = new double[n];
    double largest = 0;
    for (int i = 0; i < n; i++) {
      d[i] = factor * diagonal[i];
      e[i] = i < n - 1 ? factor * off[i] : 0;
      largest = Math.max(largest, Math.max(Math.abs(d[i]), Math.abs(e[i])));
    }
    z[0] = 1;
    // Absolute against the largest entry: weights of eigenvalues below rounding play no role in any
    // moment.
    double negligible = 0x1p-54 * largest;
    for (int l = 0; l < n; l++) {
      int iterations = 0;
      int m;
      while ((m = firstBreak(d, e, l, negligible)) != l) {
        if (++iterations > MOST_ITERATIONS) {
          throw new ArithmeticException("eigenvalue " + l + " of " + n + " did not converge");
        }
        step(d, e, z, l, m);
      }
    }
    for (int i = 0; i < n; i++) {
      z[i] *= z[i];
    }
    return new GaussRule(d, z);
  }

  private static int firstBreak(double[] d, double[] e, int l, double negligible) {
    int m = l;
    while (m < d.length - 1) {
      double neighbours = Math.abs(d[m]) + Math.abs(d[m + 1]);
      if (Math.abs(e[m]) <= Math.max(0x1p-53 * neighbours, negligible)) {
        break;
      }
      m++;
    }
    return m;
  }

  /// One implicit QL step with Wilkinson's shift on the block l..m.
  private static void step(double[] d, double[] e, double[] z, int l, int m) {
    double g = (d[l + 1] - d[l]) / (2 * e[l]);
    double r = Math.hypot(g, 1);
    g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      r = Math.sqrt(f * f + g * g);
      e[i + 1] = r;
      if (r == 0) {
        // The block has split: finish here and look again.
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * s + 2 * c * b;
      p = s * r;
      d[i + 1] = g + p;
      g = c * r - b;
      f = z[i + 1];
      z[i + 1] = s * z[i] + c * f;
      z[i] = c * z[i] - s * f;
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }

  /// The largest node.
  public double largest() {
    double largest = Double.NEGATIVE_INFINITY;
    for (double node : nodes) {
      largest = Math.max(largest, node);
    }
    return largest;
  }

  /// `Σ w_i g(x_i)` over the positive nodes for `g(x) = x^p`. Nodes near zero are known to rounding
  /// only, which `x^½` turns into 10^−8.
  public double moment(double p) {
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] > 0) {
        sum += weights[i] * Math.pow(nodes[i], p);
      }
    }
    return sum;
  }

  /// `Σ w_i x_i^p ln x_i` over the positive nodes.
  public double logMoment(double p) {
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] > 0) {
        sum += weights[i] * Math.pow(nodes[i], p) * Math.log(nodes[i]);
      }
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GaussRule that
        && Arrays.equals(nodes, that.nodes)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(nodes) + Arrays.hashCode(weights);
  }
}
