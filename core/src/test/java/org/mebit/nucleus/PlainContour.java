package org.mebit.nucleus;

/// The wave of a sextet in a constant field from its transmission, for references in tests.
final class PlainContour {
  private PlainContour() {}

  /// The scattered wave, Γ, in a constant field: `(1/2πi)∮ exp(st) [exp(−X(s)) − 1] ds` around all
  /// lines, with `X = ¾bΓ D†(s + Γ/2 + i(H_e ⊗ 1 − 1 ⊗ H_gᵀ))⁻¹D` as a matrix between
  /// polarisations.
  ///
  /// @param nodes of the trapezoidal rule on the ellipse
  static double[] wave(
      PlainSextet sextet, double thickness, double[] pulse, Vector field, double time, int nodes) {
    PlainMatrix generator = generator(sextet, field);
    PlainMatrix columns = PlainMatrix.zero(8, 2);
    double furthest = 0;
    for (int i = 0; i < 8; i++) {
      double row = 0;
      for (int j = 0; j < 8; j++) {
        row += Math.hypot(generator.re()[i][j], generator.im()[i][j]);
      }
      furthest = Math.max(furthest, row);
      for (int s = 0; s < 2; s++) {
        columns.re()[i][s] = sextet.dipoles[s].re()[i / 2][i % 2];
        columns.im()[i][s] = sextet.dipoles[s].im()[i / 2][i % 2];
      }
    }
    double width = Math.sqrt(thickness / 4 * PlainSextet.WIDTH / time) + 2 * PlainSextet.WIDTH;
    double height = furthest + width;
    double[] out = new double[4];
    for (int k = 0; k < nodes; k++) {
      double angle = 2 * Math.PI * (k + 0.5) / nodes;
      double sRe = -0.5 * PlainSextet.WIDTH + width * Math.cos(angle);
      double sIm = height * Math.sin(angle);
      // ds/dθ / i
      double dRe = height * Math.cos(angle);
      double dIm = width * Math.sin(angle);
      PlainMatrix shifted =
          generator
              .times(0, 1)
              .plus(PlainMatrix.identity(8).times(sRe + 0.5 * PlainSextet.WIDTH, sIm));
      PlainMatrix x =
          columns
              .adjoint()
              .times(shifted.solve(columns))
              .times(-0.75 * thickness / 4 * PlainSextet.WIDTH);
      PlainMatrix exponential = exponential(x);
      double grown = Math.exp(sRe * time) / nodes / PlainSextet.WIDTH;
      double eRe = grown * Math.cos(sIm * time);
      double eIm = grown * Math.sin(sIm * time);
      double fRe = eRe * dRe - eIm * dIm;
      double fIm = eRe * dIm + eIm * dRe;
      for (int s = 0; s < 2; s++) {
        for (int r = 0; r < 2; r++) {
          double re = exponential.re()[s][r] - (s == r ? 1 : 0);
          double im = exponential.im()[s][r];
          double gRe = re * pulse[2 * r] - im * pulse[2 * r + 1];
          double gIm = re * pulse[2 * r + 1] + im * pulse[2 * r];
          out[2 * s] += fRe * gRe - fIm * gIm;
          out[2 * s + 1] += fRe * gIm + fIm * gRe;
        }
      }
    }
    return out;
  }

  private static PlainMatrix generator(PlainSextet sextet, Vector field) {
    PlainMatrix above = sextet.excited(field);
    PlainMatrix below = sextet.ground(field);
    PlainMatrix generator = PlainMatrix.zero(8, 8);
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        if (i % 2 == j % 2) {
          generator.re()[i][j] += above.re()[i / 2][j / 2];
          generator.im()[i][j] += above.im()[i / 2][j / 2];
        }
        if (i / 2 == j / 2) {
          generator.re()[i][j] -= below.re()[j % 2][i % 2];
          generator.im()[i][j] -= below.im()[j % 2][i % 2];
        }
      }
    }
    return generator;
  }

  /// Of a 2 × 2 matrix: `e^m [cosh q + (A − m) sinh q/q]` with m half the trace and `q² = −det(A −
  /// m)`.
  private static PlainMatrix exponential(PlainMatrix a) {
    double mRe = 0.5 * (a.re()[0][0] + a.re()[1][1]);
    double mIm = 0.5 * (a.im()[0][0] + a.im()[1][1]);
    PlainMatrix rest = a.plus(PlainMatrix.identity(2).times(-mRe, -mIm));
    PlainMatrix square = rest.times(rest);
    double wRe = square.re()[0][0];
    double wIm = square.im()[0][0];
    // cosh and sinh(q)/q as series of q², halved until they converge fast, then doubled.
    int halvings = 0;
    double scale = 1;
    while (Math.hypot(wRe, wIm) * scale * scale > 0.25) {
      scale *= 0.5;
      halvings++;
    }
    double zRe = wRe * scale * scale;
    double zIm = wIm * scale * scale;
    double[] cosh = {1, 0};
    double[] sinhc = {1, 0};
    double tRe = 1;
    double tIm = 0;
    for (int n = 1; n < 14; n++) {
      double nRe = (tRe * zRe - tIm * zIm) / ((2 * n - 1) * (2.0 * n));
      tIm = (tRe * zIm + tIm * zRe) / ((2 * n - 1) * (2.0 * n));
      tRe = nRe;
      cosh[0] += tRe;
      cosh[1] += tIm;
      sinhc[0] += tRe / (2 * n + 1);
      sinhc[1] += tIm / (2 * n + 1);
    }
    for (int k = 0; k < halvings; k++) {
      // sinh 2q/2q = cosh q · sinh q/q, cosh 2q = 2cosh² q − 1
      double re = cosh[0] * sinhc[0] - cosh[1] * sinhc[1];
      sinhc[1] = cosh[0] * sinhc[1] + cosh[1] * sinhc[0];
      sinhc[0] = re;
      re = 2 * (cosh[0] * cosh[0] - cosh[1] * cosh[1]) - 1;
      cosh[1] = 4 * cosh[0] * cosh[1];
      cosh[0] = re;
    }
    PlainMatrix sum =
        PlainMatrix.identity(2).times(cosh[0], cosh[1]).plus(rest.times(sinhc[0], sinhc[1]));
    double grown = Math.exp(mRe);
    return sum.times(grown * Math.cos(mIm), grown * Math.sin(mIm));
  }
}
