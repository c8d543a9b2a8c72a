package org.mebit.ensemble.lattice;

/// The cusps of three nodes.
///
/// With `f_r = p_r Var_r`, the share of residue class r times the variance of `x = k − N/2` within
/// it in units of N/4, `κ = Tr|f^½ F f F† f^½|² / Tr|p^½ F p F† p^½|²`, where F is the matrix
/// `e^{2πi P r r'/Q}`; in Fourier coefficients `f_n` over the classes, `Σ_jn f_j² f_n² cos(2π j n
/// X)`. The entropy has then `−κ (θ/2)⁴ log₂ (θ/2)⁴`, of which the first vector's κ = 1 is in
/// [Geometric] already.
///
/// The bands are tabulated finely enough for polynomials through eight points to give them to
/// rounding: kinks of a coarser interpolation would be left to the tables, which cannot hold them.
final class ThreeNodeCusps implements Cusps {
  /// The short vector, those that may be second shortest, and what they turn into over the domain's
  /// edge. Others have κ < 2·10⁻⁵.
  private static final int VECTORS = 6;

  /// Vectors fade out where κ is small: κ times `e^{−(0.33/Y)^8}` differs from κ by 10⁻³ at most. A
  /// sharper end would be too much for the tables' rows.
  private static final double FADING = 0.33;

  private static final int SHARPNESS = 8;

  /// Vectors longer than this, in units of `√(π/2)`, have faded to 10⁻¹². A vector's height is the
  /// inverse square of its length.
  private static final double MOST_LENGTH = 2.05;

  /// From here down residue classes are so dense that the band is a Gaussian's.
  private static final double LEAST_LENGTH = 0.16;

  private static final double STEP = 0.015;

  private static final int HARMONICS = 4;

  /// Quadrature over half a residue class; the integrand is periodic, smooth and even.
  private static final int CLASSES = 40;

  private static final double LEAST_SINE_SQUARE = 1e-300;

  /// Polynomials of f_0 to f_3 in the place within a step of length from [#LEAST_LENGTH] on, the
  /// highest power first.
  private static final double[] BANDS = polynomials();

  @Override
  public double at(double x, double y, double cosine, double sine) {
    double unit = 1 / (theta(x, y) * Math.sqrt(y));
    double sum = 0;
    for (int i = 0; i < VECTORS; i++) {
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
      double s2 = Math.max(v * v / square, LEAST_SINE_SQUARE);
      int c = LatticeVectors.PARTNERS[i][0];
      int d = LatticeVectors.PARTNERS[i][1];
      double shear = ((c + d * x) * along + d * y * across) / square;
      double kappa = pairs(length, shear) * unit / length;
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

  private static double pairs(double length, double shear) {
    if (length <= LEAST_LENGTH) {
      return 1;
    }
    double at = (length - LEAST_LENGTH) / STEP;
    int i = (int) at;
    double s = at - i;
    int from = i * HARMONICS * Stencil.POINTS;
    double f0 = Stencil.polynomial(BANDS, from, s);
    double f1 = Stencil.polynomial(BANDS, from + Stencil.POINTS, s);
    double f2 = Stencil.polynomial(BANDS, from + 2 * Stencil.POINTS, s);
    double f3 = Stencil.polynomial(BANDS, from + 3 * Stencil.POINTS, s);
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

  private static double[] polynomials() {
    int count = (int) Math.ceil((MOST_LENGTH - LEAST_LENGTH) / STEP) + 1;
    double[][] bands = new double[count + Stencil.POINTS][];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = band(LEAST_LENGTH + STEP * (i - Stencil.BEFORE));
    }
    return Stencil.polynomials(bands, count);
  }

  /// `f_0..f_3` of a faded κ, which they enter by their fourth power.
  private static double[] band(double length) {
    // Classes lie Q apart: h = 2 √(π/Y) standard deviations of p(k).
    double h = 2 * Math.sqrt(Math.PI) * length;
    double fade = Math.exp(-0.25 * Math.pow(FADING * length * length, SHARPNESS));
    int reach = (int) (9 / h) + 2;
    double[] band = new double[HARMONICS];
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
      double f = fade * end * (square - mean * mean / share) * h / CLASSES;
      for (int n = 0; n < HARMONICS; n++) {
        band[n] += f * Math.cos(Math.PI * n * k / CLASSES);
      }
    }
    return band;
  }
}
