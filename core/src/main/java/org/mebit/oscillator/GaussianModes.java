package org.mebit.oscillator;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Require;

/// Modes of light and motion in a Gaussian state of mean zero, by their moments `N_kl = ⟨a_k† a_l⟩`
/// and `M_kl = ⟨a_k a_l⟩`.
///
/// Moments of any order follow by Wick's theorem: a sum over all ways to pair the operators, the
/// hafnian. Of 2k operators there are `(2k−1)!!` ways, 945 for ten.
public final class GaussianModes {
  private static final int MOST_OPERATORS = 16;

  private final int size;

  /// Row after row, real and imaginary part side by side.
  private final double[] n;

  private final double[] m;

  private GaussianModes(int size, double[] n, double[] m) {
    this.size = size;
    this.n = n;
    this.m = m;
  }

  /// Two modes from a two-mode squeezer: Stokes light, number 0, and motion or its read light,
  /// number 1.
  ///
  /// @param stokes mean number of the one
  /// @param motion mean number of the other
  /// @param correlation modulus of `⟨a₀ a₁⟩`
  public static GaussianModes pair(double stokes, double motion, double correlation) {
    Require.that(stokes >= 0, "stokes must be at least 0, but is " + stokes);
    Require.that(motion >= 0, "motion must be at least 0, but is " + motion);
    Require.finite("correlation", correlation);
    return new GaussianModes(
        2,
        new double[] {stokes, 0, 0, 0, 0, 0, motion, 0},
        new double[] {0, 0, correlation, 0, correlation, 0, 0, 0});
  }

  /// These modes and, numbered after them, independent others.
  public GaussianModes and(GaussianModes others) {
    int all = size + others.size;
    return new GaussianModes(
        all, joined(n, size, others.n, others.size), joined(m, size, others.m, others.size));
  }

  private static double[] joined(double[] first, int size, double[] second, int otherSize) {
    int all = size + otherSize;
    double[] joined = new double[2 * all * all];
    for (int row = 0; row < size; row++) {
      System.arraycopy(first, 2 * row * size, joined, 2 * row * all, 2 * size);
    }
    for (int row = 0; row < otherSize; row++) {
      System.arraycopy(
          second, 2 * row * otherSize, joined, 2 * ((row + size) * all + size), 2 * otherSize);
    }
    return joined;
  }

  /// The modes `W a` behind splitters, phase shifters and losses.
  ///
  /// @param w one row per mode that comes out, one column per mode here; `W W†` at most 1
  public GaussianModes through(ComplexMatrix w) {
    Require.that(
        w.columns() == size, "the network must have " + size + " columns, but has " + w.columns());
    return new GaussianModes(w.rows(), transformed(w, n, true), transformed(w, m, false));
  }

  /// `W* X Wᵀ`, or without the star.
  private double[] transformed(ComplexMatrix w, double[] x, boolean star) {
    int rows = w.rows();
    double[] out = new double[2 * rows * rows];
    double[] entries = w.entries();
    double sign = star ? -1 : 1;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < size; k++) {
          double aRe = entries[2 * (i + rows * k)];
          double aIm = sign * entries[2 * (i + rows * k) + 1];
          for (int l = 0; l < size; l++) {
            double bRe = entries[2 * (j + rows * l)];
            double bIm = entries[2 * (j + rows * l) + 1];
            double cRe = aRe * bRe - aIm * bIm;
            double cIm = aRe * bIm + aIm * bRe;
            double xRe = x[2 * (k * size + l)];
            double xIm = x[2 * (k * size + l) + 1];
            re += cRe * xRe - cIm * xIm;
            im += cRe * xIm + cIm * xRe;
          }
        }
        out[2 * (i * rows + j)] = re;
        out[2 * (i * rows + j) + 1] = im;
      }
    }
    return out;
  }

  /// `⟨: n_i n_j … :⟩`, normally ordered; a mode may stand several times.
  ///
  /// @param modes from 0
  public double numbers(int... modes) {
    return moment(modes, modes)[0];
  }

  /// `⟨a_i† a_j† … a_k a_l …⟩`.
  ///
  /// @param created modes of the creation operators
  /// @param annihilated modes of the others
  /// @return real and imaginary part
  public double[] moment(int[] created, int[] annihilated) {
    int count = created.length + annihilated.length;
    Require.that(
        count <= MOST_OPERATORS,
        "operators must be at most " + MOST_OPERATORS + ", but are " + count);
    int[] operators = new int[count];
    for (int i = 0; i < created.length; i++) {
      // Creation operators are counted from −1 downwards.
      operators[i] = ~Require.inRange("mode", created[i], 0, size - 1);
    }
    for (int i = 0; i < annihilated.length; i++) {
      operators[created.length + i] = Require.inRange("mode", annihilated[i], 0, size - 1);
    }
    double[] sum = new double[2];
    if (count % 2 == 0) {
      pairUp(operators, (1 << count) - 1, 1, 0, sum);
    }
    return sum;
  }

  /// Pairs the first operator that is left with each of the others.
  private void pairUp(int[] operators, int left, double re, double im, double[] sum) {
    if (left == 0) {
      sum[0] += re;
      sum[1] += im;
      return;
    }
    int first = Integer.numberOfTrailingZeros(left);
    int others = left & (left - 1);
    for (int rest = others; rest != 0; rest &= rest - 1) {
      int second = Integer.numberOfTrailingZeros(rest);
      int a = operators[first];
      int b = operators[second];
      int row = a < 0 ? ~a : a;
      int column = b < 0 ? ~b : b;
      // Created ones stand first, so the one created of a mixed pair is the first.
      double[] moments = a < 0 && b >= 0 ? n : m;
      double pairRe = moments[2 * (row * size + column)];
      double pairIm = moments[2 * (row * size + column) + 1];
      if (b < 0) {
        pairIm = -pairIm;
      }
      if (pairRe != 0 || pairIm != 0) {
        pairUp(
            operators,
            others & ~(1 << second),
            re * pairRe - im * pairIm,
            re * pairIm + im * pairRe,
            sum);
      }
    }
  }
}
