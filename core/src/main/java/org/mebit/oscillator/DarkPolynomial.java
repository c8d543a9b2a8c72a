package org.mebit.oscillator;

/// The chance that a set S of detectors sees no light of the devices is `1/D_S`; here is D.
///
/// Light of both devices is Gaussian and phase-insensitive, `V_D = [[s, m], [m*, r]]` for the modes
/// of Stokes and read light, so `D_S = det(1 + V G_S)` with what the detectors of S weigh. Written
/// out, with the sums a, b, g of S in the pump window, a', b', h in the read window, `Δ = ab − g²`,
/// `Δ' = a'b' − h²` and `d = sr − m²`:
///
/// `D = 1 + s_A a + s_B b + s_A s_B Δ + r_A a' + r_B b' + r_A r_B Δ' + d_A a a' + d_B b b' + s_A
/// r_B a b' + s_B r_A b a' + Δ (s_A d_B b' + d_A s_B a') + Δ' (r_A d_B b + d_A r_B a) + d_A d_B Δ
/// Δ' − 2 g h m_A m_B cos θ`.
///
/// Kept are the increments e of `D_S = 1 + Σ_{Y ⊆ S} e_Y` over all sets Y that are not empty, each
/// with its full relative precision: differences of D itself would lose it, as D is 1 and a trifle.
final class DarkPolynomial {
  static final int SETS = 16;

  /// The parts that do not depend on the phase; bits 0..3 of the index: p₁, p₂, r₁, r₂.
  final double[] still = new double[SETS];

  /// What stands before `cos θ`.
  final double[] turning = new double[SETS];

  DarkPolynomial(DeviceLight a, DeviceLight b, WindowShares pump, WindowShares read) {
    for (int p = 0; p < 4; p++) {
      for (int r = 0; r < 4; r++) {
        int set = p + 4 * r;
        if (set != 0) {
          still[set] = still(a, b, pump, p, read, r);
          if (single(p) && single(r)) {
            turning[set] =
                -2 * pump.g[p - 1] * read.g[r - 1] * Math.sqrt(a.squared() * b.squared());
          }
        }
      }
    }
  }

  private static double still(
      DeviceLight a, DeviceLight b, WindowShares pump, int p, WindowShares read, int r) {
    double pa = share(pump.a, p);
    double pb = share(pump.b, p);
    double pd = determinant(pump, p);
    double ra = share(read.a, r);
    double rb = share(read.b, r);
    double rd = determinant(read, r);
    if (r == 0) {
      return a.stokes() * pa + b.stokes() * pb + a.stokes() * b.stokes() * pd;
    }
    if (p == 0) {
      return a.read() * ra + b.read() * rb + a.read() * b.read() * rd;
    }
    return a.determinant() * pa * ra
        + b.determinant() * pb * rb
        + a.stokes() * b.read() * pa * rb
        + b.stokes() * a.read() * pb * ra
        + pd * (a.stokes() * b.determinant() * rb + a.determinant() * b.stokes() * ra)
        + rd * (a.read() * b.determinant() * pb + a.determinant() * b.read() * pa)
        + a.determinant() * b.determinant() * pd * rd;
  }

  private static boolean single(int detectors) {
    return detectors == 1 || detectors == 2;
  }

  /// Shares add up: their increment for both detectors is 0.
  private static double share(double[] shares, int detectors) {
    return single(detectors) ? shares[detectors - 1] : 0;
  }

  private static double determinant(WindowShares shares, int detectors) {
    return switch (detectors) {
      case 0 -> 0;
      case 3 -> shares.both;
      default -> shares.determinant[detectors - 1];
    };
  }

  /// A bound of ρ in `1/D_S = Σ c_k cos kθ` with `|c_k| ∝ ρ^k`, for all sets at once.
  double decay() {
    double most = 0;
    for (int set = 1; set < SETS; set++) {
      double alpha = 1;
      double beta = 0;
      for (int part = set; part != 0; part = (part - 1) & set) {
        alpha += still[part];
        beta += turning[part];
      }
      double root = Math.sqrt(Math.max(0, (alpha - beta) * (alpha + beta)));
      most = Math.max(most, Math.abs(beta) / (alpha + root));
    }
    return most;
  }

  /// Chances of the 16 patterns of clicks by light of the devices alone, at one phase.
  ///
  /// With the detectors outside X dark, put `D⁰` for these and e⁰ for the increments beyond them.
  /// Then the chances h_Y that those of Y ⊆ X click follow from `h_Y D_Y = −Σ_{Z ⊂ Y} (−1)^{|Y∖Z|}
  /// h_Z Σ_{W ⊆ Z} e⁰_{(Y∖Z) ∪ W}`, the inverse in the algebra of set functions. Unlike inclusion
  /// and exclusion it takes no small number from large ones: four clicks of weak light keep their
  /// digits.
  void patterns(double cosine, double[] into) {
    double[] e = new double[SETS];
    double[] beyond = new double[SETS];
    double[] chance = new double[SETS];
    for (int set = 0; set < SETS; set++) {
      e[set] = still[set] + turning[set] * cosine;
    }
    e[0] = 1;
    for (int clicks = 0; clicks < SETS; clicks++) {
      int dark = ~clicks & (SETS - 1);
      for (int y = clicks; ; y = (y - 1) & clicks) {
        double sum = e[y];
        for (int z = dark; z != 0; z = (z - 1) & dark) {
          sum += e[y | z];
        }
        beyond[y] = sum;
        if (y == 0) {
          break;
        }
      }
      // Subsets in ascending order: y = (y − clicks) & clicks is the next one.
      int y = 0;
      do {
        chance[y] = y == 0 ? 1 / beyond[0] : chance(y, beyond, chance);
        y = (y - clicks) & clicks;
      } while (y != 0);
      into[clicks] = chance[clicks];
    }
  }

  private static double chance(int y, double[] beyond, double[] chance) {
    double all = beyond[0];
    double sum = 0;
    for (int z = (y - 1) & y; ; z = (z - 1) & y) {
      int rest = y & ~z;
      double increments = beyond[rest];
      for (int w = z; w != 0; w = (w - 1) & z) {
        increments += beyond[rest | w];
      }
      sum += (Integer.bitCount(rest) % 2 == 0 ? -1 : 1) * chance[z] * increments;
      if (z == 0) {
        break;
      }
    }
    for (int part = y; part != 0; part = (part - 1) & y) {
      all += beyond[part];
    }
    return sum / all;
  }
}
