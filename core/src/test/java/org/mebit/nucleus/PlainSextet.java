package org.mebit.nucleus;

import java.util.Arrays;
import java.util.function.Function;

/// The equations of the sextet as they stand in the books, with nothing of the program's: spins by
/// ladder operators, the dipole by coupling a spin 1/2 and a spin 1 to 3/2, fields as functions of
/// time, everything in time by Runge and Kutta.
final class PlainSextet {
  /// SI of 2019 and CODATA 2022, eV s and eV/T.
  static final double HBAR = 6.62607015e-34 / (2 * Math.PI) / 1.602176634e-19;

  static final double MAGNETON = 3.15245125417e-8;
  static final double WAVE_NUMBER = 14412.5 / (HBAR * 299792458.0);
  static final double WIDTH = 1 / 141e-9;

  private static final double GROUND_MOMENT = 0.09044;
  private static final double EXCITED_MOMENT = -0.1549;

  /// Components x, y, z of the spins, and of the dipole.
  private final PlainMatrix[] small = spin(2);

  private final PlainMatrix[] large = spin(4);
  private final PlainMatrix fixed;
  final PlainMatrix[] dipoles;

  /// @param shift isomer shift, m/s
  /// @param quadrupole m/s
  /// @param x axis X of the gradient, a unit vector
  /// @param z axis Z, likewise, across X
  PlainSextet(double shift, double quadrupole, double asymmetry, double[] x, double[] z) {
    double[] y = {z[1] * x[2] - z[2] * x[1], z[2] * x[0] - z[0] * x[2], z[0] * x[1] - z[1] * x[0]};
    PlainMatrix ix = along(large, x);
    PlainMatrix iy = along(large, y);
    PlainMatrix iz = along(large, z);
    PlainMatrix gradient =
        iz.times(iz)
            .times(3)
            .plus(PlainMatrix.identity(4).times(-3.75))
            .plus(ix.times(ix).times(asymmetry))
            .plus(iy.times(iy).times(-asymmetry));
    fixed =
        gradient
            .times(quadrupole * WAVE_NUMBER / 6)
            .plus(PlainMatrix.identity(4).times(shift * WAVE_NUMBER));
    PlainMatrix[] dipole = dipole();
    // σ has its magnetic vector along y, π along −x.
    dipoles = new PlainMatrix[] {dipole[1], dipole[0].times(-1)};
  }

  static PlainSextet pure() {
    return new PlainSextet(0, 0, 0, new double[] {1, 0, 0}, new double[] {0, 0, 1});
  }

  /// Spin components in the basis of falling m.
  private static PlainMatrix[] spin(int n) {
    PlainMatrix raise = PlainMatrix.zero(n, n);
    PlainMatrix z = PlainMatrix.zero(n, n);
    double most = 0.5 * (n - 1);
    for (int i = 0; i < n; i++) {
      z.re()[i][i] = most - i;
    }
    for (int i = 0; i + 1 < n; i++) {
      double m = most - i - 1;
      raise.re()[i][i + 1] = Math.sqrt((most - m) * (most + m + 1));
    }
    PlainMatrix lower = raise.adjoint();
    return new PlainMatrix[] {
      raise.plus(lower).times(0.5), raise.plus(lower.times(-1)).times(0, -0.5), z
    };
  }

  private static PlainMatrix along(PlainMatrix[] components, double[] direction) {
    return components[0]
        .times(direction[0])
        .plus(components[1].times(direction[1]))
        .plus(components[2].times(direction[2]));
  }

  /// `⟨3/2 m'|T_i|1/2 m⟩`: the states |3/2 m'⟩ of a spin 1/2 and a vector, from |3/2 3/2⟩ = |½⟩|+1⟩
  /// downwards by the lowering operator.
  private static PlainMatrix[] dipole() {
    double root = Math.sqrt(0.5);
    // coupled[m'][m][q]
    double[][][] coupled = new double[4][2][3];
    coupled[0][0][0] = 1;
    for (int k = 0; k < 3; k++) {
      double norm = 0;
      for (int m = 0; m < 2; m++) {
        for (int q = 0; q < 3; q++) {
          double sum = m == 1 ? coupled[k][0][q] : 0;
          sum += q > 0 ? Math.sqrt(2) * coupled[k][m][q - 1] : 0;
          coupled[k + 1][m][q] = sum;
          norm += sum * sum;
        }
      }
      for (double[] row : coupled[k + 1]) {
        for (int q = 0; q < 3; q++) {
          row[q] /= Math.sqrt(norm);
        }
      }
    }
    PlainMatrix[] t = {PlainMatrix.zero(4, 2), PlainMatrix.zero(4, 2), PlainMatrix.zero(4, 2)};
    for (int i = 0; i < 4; i++) {
      for (int m = 0; m < 2; m++) {
        double plus = coupled[i][m][0];
        double minus = coupled[i][m][2];
        t[0].re()[i][m] = root * (minus - plus);
        t[1].im()[i][m] = root * (minus + plus);
        t[2].re()[i][m] = coupled[i][m][1];
      }
    }
    return t;
  }

  PlainMatrix ground(Vector field) {
    double[] b = {field.x(), field.y(), field.z()};
    return along(small, b).times(-GROUND_MOMENT / 0.5 * MAGNETON / HBAR);
  }

  PlainMatrix excited(Vector field) {
    double[] b = {field.x(), field.y(), field.z()};
    return along(large, b).times(-EXCITED_MOMENT / 1.5 * MAGNETON / HBAR).plus(fixed);
  }

  /// Propagator from `from` to `to`, s, of one level, by `steps` steps of Runge and Kutta.
  static PlainMatrix propagator(
      Function<Vector, PlainMatrix> level,
      Function<Double, Vector> field,
      double from,
      double to,
      int steps) {
    double h = (to - from) / steps;
    PlainMatrix u = PlainMatrix.identity(level.apply(Vector.ZERO).rows());
    for (int i = 0; i < steps; i++) {
      double t = from + i * h;
      PlainMatrix first = level.apply(field.apply(t)).times(0, -1);
      PlainMatrix middle = level.apply(field.apply(t + 0.5 * h)).times(0, -1);
      PlainMatrix last = level.apply(field.apply(t + h)).times(0, -1);
      PlainMatrix k1 = first.times(u);
      PlainMatrix k2 = middle.times(u.plus(k1.times(0.5 * h)));
      PlainMatrix k3 = middle.times(u.plus(k2.times(0.5 * h)));
      PlainMatrix k4 = last.times(u.plus(k3.times(h)));
      u = u.plus(k1.plus(k2.times(2)).plus(k3.times(2)).plus(k4).times(h / 6));
    }
    return u;
  }

  /// `ρ' = −i(H_e ρ − ρ H_g) − Γρ/2 + Σ D_s E_s` at one depth.
  private PlainMatrix change(
      PlainMatrix above, PlainMatrix below, PlainMatrix rho, double[] sigma, double[] pi) {
    return above
        .times(rho)
        .plus(rho.times(below).times(-1))
        .times(0, -1)
        .plus(rho.times(-0.5 * WIDTH))
        .plus(dipoles[0].times(sigma[0], sigma[1]))
        .plus(dipoles[1].times(pi[0], pi[1]));
  }

  /// The scattered wave, Γ, at `end`: coherences at Gauss points in depth, in time by Runge and
  /// Kutta.
  ///
  /// @param breaks times, s, at which the field may jump, with 0 and the end
  /// @param field T, of the interval between two breaks and the time
  double[] wave(
      double thickness, double[] pulse, double[] breaks, FieldSchedule field, double step) {
    Depth depth = new Depth();
    int points = depth.points();
    PlainMatrix[] rho = new PlainMatrix[points];
    PlainMatrix start =
        dipoles[0].times(pulse[0], pulse[1]).plus(dipoles[1].times(pulse[2], pulse[3]));
    Arrays.fill(rho, start);
    double factor = -thickness / 4 * WIDTH * 0.75;
    for (int piece = 0; piece + 1 < breaks.length; piece++) {
      FieldSchedule.Piece holds = field.pieceAt(breaks[piece]);
      int steps = (int) Math.ceil((breaks[piece + 1] - breaks[piece]) / step);
      double h = (breaks[piece + 1] - breaks[piece]) / steps;
      for (int i = 0; i < steps; i++) {
        double t = breaks[piece] + i * h;
        PlainMatrix[] k1 = changes(depth, factor, holds.at(t), rho);
        PlainMatrix[] k2 = changes(depth, factor, holds.at(t + 0.5 * h), moved(rho, k1, 0.5 * h));
        PlainMatrix[] k3 = changes(depth, factor, holds.at(t + 0.5 * h), moved(rho, k2, 0.5 * h));
        PlainMatrix[] k4 = changes(depth, factor, holds.at(t + h), moved(rho, k3, h));
        for (int d = 0; d < points; d++) {
          rho[d] =
              rho[d].plus(k1[d].plus(k2[d].times(2)).plus(k3[d].times(2)).plus(k4[d]).times(h / 6));
        }
      }
    }
    double[] out = new double[4];
    for (int s = 0; s < 2; s++) {
      for (int d = 0; d < points; d++) {
        double[] emitted = dipoles[s].dot(rho[d]);
        out[2 * s] += factor / WIDTH * depth.weight(d) * emitted[0];
        out[2 * s + 1] += factor / WIDTH * depth.weight(d) * emitted[1];
      }
    }
    return out;
  }

  private static PlainMatrix[] moved(PlainMatrix[] rho, PlainMatrix[] by, double h) {
    PlainMatrix[] moved = new PlainMatrix[rho.length];
    for (int d = 0; d < rho.length; d++) {
      moved[d] = rho[d].plus(by[d].times(h));
    }
    return moved;
  }

  private PlainMatrix[] changes(Depth depth, double factor, Vector field, PlainMatrix[] rho) {
    PlainMatrix above = excited(field);
    PlainMatrix below = ground(field);
    int points = rho.length;
    double[][][] emitted = new double[2][points][];
    for (int s = 0; s < 2; s++) {
      for (int d = 0; d < points; d++) {
        emitted[s][d] = dipoles[s].dot(rho[d]);
      }
    }
    PlainMatrix[] changes = new PlainMatrix[points];
    for (int d = 0; d < points; d++) {
      double[][] wave = new double[2][2];
      for (int s = 0; s < 2; s++) {
        for (int j = 0; j < points; j++) {
          wave[s][0] += factor * depth.before(d, j) * emitted[s][j][0];
          wave[s][1] += factor * depth.before(d, j) * emitted[s][j][1];
        }
      }
      changes[d] = change(above, below, rho[d], wave[0], wave[1]);
    }
    return changes;
  }

  /// Gauss points in depth and integrals up to them, by polynomials through all of them.
  private static final class Depth {
    private final double[] at = new double[10];
    private final double[] weights = new double[10];
    private final double[][] before = new double[10][10];

    Depth() {
      for (int i = 0; i < 10; i++) {
        at[i] = 0.5 * (1 + TwoWaves.node(i));
        weights[i] = 0.5 * TwoWaves.weight(i);
      }
      for (int i = 0; i < 10; i++) {
        for (int j = 0; j < 10; j++) {
          for (int q = 0; q < 10; q++) {
            before[i][j] += at[i] * weights[q] * lagrange(j, at[i] * at[q]);
          }
        }
      }
    }

    private double lagrange(int j, double z) {
      double product = 1;
      for (int i = 0; i < 10; i++) {
        product *= i == j ? 1 : (z - at[i]) / (at[j] - at[i]);
      }
      return product;
    }

    int points() {
      return 10;
    }

    double weight(int j) {
      return weights[j];
    }

    double before(int i, int j) {
      return before[i][j];
    }
  }
}
