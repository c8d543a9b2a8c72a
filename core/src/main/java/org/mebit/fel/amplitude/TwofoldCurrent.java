package org.mebit.fel.amplitude;

/// What one photon of a pair contributes when it is the first and when it is the second to be
/// emitted, at finite recoil in a helical field: the current `v` of one order of emissions and the
/// difference `Δv = (v′ − v)/κ` to that of the other, without the loss of digits of a subtraction.
///
/// `v_λ(j) = e^{iλA} [P^(λ) B_j(Z) + K B_{j−λ}(Z)]`, `P^(+) = P*`, `P^(−) = P`, and `B_j(Z) =
/// (−1)^j J_j(|Z|) e^{ij arg Z}`. With `Z′ = Z + κD` and `P′ = P + κE`, `ΔB` follows from the
/// addition theorem `B_j(Z + X) = Σ_m B_m(X) B_{j−m}(Z)` (Neumann and Graf, DLMF 10.23.7), whose
/// term `m = 0` enters by `J₀ − 1`.
final class TwofoldCurrent {
  /// Where the terms of the addition theorem end, relative to the first.
  private static final double NEGLIGIBLE = 1e-18;

  private final double strength;
  private final double recoil;
  private final BesselLadder ladder = new BesselLadder();
  private final BesselLadder shift = new BesselLadder();
  private double[] re = new double[0];
  private double[] im = new double[0];
  private double[] deltaRe = new double[0];
  private double[] deltaIm = new double[0];
  // B_m(X)/κ for m = 1.. and what multiplies B_j itself.
  private double[] shiftRe = new double[0];
  private double[] shiftIm = new double[0];

  /// Orders in the arrays below begin at `−low`; alternately real and imaginary parts.
  double[] charge = new double[0];

  final double[][] current = new double[2][];
  final double[][] difference = new double[2][];

  /// @param strength K
  /// @param recoil κ
  TwofoldCurrent(double strength, double recoil) {
    this.strength = strength;
    this.recoil = recoil;
  }

  /// The larger modulus of both helicities at a place of `current` or `difference`.
  static double largest(double[][] values, int at) {
    return Math.max(
        Math.hypot(values[0][at], values[0][at + 1]), Math.hypot(values[1][at], values[1][at + 1]));
  }

  /// Computes `B_j`, `v_λ(j)`, `Δv_λ(j)` for j = −low..high, λ = + first.
  ///
  /// @param pRe real part of `P`; `Z`, `D`, `E` likewise
  /// @param cosine of the photon's azimuth
  void fill(
      double pRe,
      double pIm,
      double zRe,
      double zIm,
      double dRe,
      double dIm,
      double eRe,
      double eIm,
      double cosine,
      double sine,
      int low,
      int high) {
    int terms = shifts(dRe, dIm);
    // Neighbours of the ends by the helicity, and terms of the addition theorem beyond.
    int from = low + 1 + terms;
    int size = from + high + 1 + terms + 1;
    reserve(size, low + high + 1);
    orders(zRe, zIm, from, high + 1 + terms);
    for (int i = terms; i < size - terms; i++) {
      double sumRe = shiftRe[0] * re[i];
      double sumIm = shiftRe[0] * im[i];
      double sign = -1;
      for (int m = 1; m <= terms; m++) {
        double a = shiftRe[m];
        double b = shiftIm[m];
        // B_{−m} = (−1)^m B_m*
        double c = re[i - m];
        double d = im[i - m];
        double e = sign * re[i + m];
        double f = sign * im[i + m];
        sumRe += a * (c + e) - b * (d - f);
        sumIm += a * (d + f) + b * (c - e);
        sign = -sign;
      }
      deltaRe[i] = sumRe;
      deltaIm[i] = sumIm;
    }
    for (int h = 0; h < 2; h++) {
      int lambda = h == 0 ? 1 : -1;
      double[] v = current[h];
      double[] dv = difference[h];
      double turn = lambda * sine;
      // P^(λ), E^(λ)
      double p = -lambda * pIm;
      double e = -lambda * eIm;
      for (int j = 0; j <= low + high; j++) {
        int i = j + 1 + terms;
        double a = pRe * re[i] - p * im[i] + strength * re[i - lambda];
        double b = pRe * im[i] + p * re[i] + strength * im[i - lambda];
        v[2 * j] = a * cosine - b * turn;
        v[2 * j + 1] = a * turn + b * cosine;
        double shiftedRe = re[i] + recoil * deltaRe[i];
        double shiftedIm = im[i] + recoil * deltaIm[i];
        a =
            eRe * shiftedRe
                - e * shiftedIm
                + (pRe * deltaRe[i] - p * deltaIm[i] + strength * deltaRe[i - lambda]);
        b =
            eRe * shiftedIm
                + e * shiftedRe
                + (pRe * deltaIm[i] + p * deltaRe[i] + strength * deltaIm[i - lambda]);
        dv[2 * j] = a * cosine - b * turn;
        dv[2 * j + 1] = a * turn + b * cosine;
      }
    }
    for (int j = 0; j <= low + high; j++) {
      charge[2 * j] = re[j + 1 + terms];
      charge[2 * j + 1] = im[j + 1 + terms];
    }
  }

  /// `B_j(Z)` for j = −from..to, from <= to.
  private void orders(double zRe, double zIm, int from, int to) {
    double modulus = Math.sqrt(zRe * zRe + zIm * zIm);
    double[] values = ladder.values(modulus, to);
    double stepRe = modulus > 0 ? zRe / modulus : 1;
    double stepIm = modulus > 0 ? zIm / modulus : 0;
    double turnRe = 1;
    double turnIm = 0;
    for (int j = 0; j <= to; j++) {
      double a = values[j] * turnRe;
      double b = values[j] * turnIm;
      boolean odd = (j & 1) == 1;
      re[from + j] = odd ? -a : a;
      im[from + j] = odd ? -b : b;
      if (j <= from) {
        re[from - j] = a;
        im[from - j] = -b;
      }
      double next = turnRe * stepRe - turnIm * stepIm;
      turnIm = turnRe * stepIm + turnIm * stepRe;
      turnRe = next;
    }
  }

  /// `B_m(X)/κ` of `X = κD` and how many of them count.
  private int shifts(double dRe, double dIm) {
    double length = Math.sqrt(dRe * dRe + dIm * dIm);
    double x = recoil * length;
    int terms = 1;
    double size = x / 4;
    while (size > NEGLIGIBLE || terms < x) {
      terms++;
      size *= x / (2 * (terms + 1));
    }
    if (shiftRe.length <= terms) {
      shiftRe = new double[2 * terms + 2];
      shiftIm = new double[2 * terms + 2];
    }
    double[] values = shift.values(x, Math.max(2, terms));
    shiftRe[0] =
        x < 1 ? -recoil * length * length / 4 * nested(x * x / 4) : (values[0] - 1) / recoil;
    double stepRe = length > 0 ? dRe / length : 1;
    double stepIm = length > 0 ? dIm / length : 0;
    double turnRe = 1;
    double turnIm = 0;
    for (int m = 1; m <= terms; m++) {
      double next = turnRe * stepRe - turnIm * stepIm;
      turnIm = turnRe * stepIm + turnIm * stepRe;
      turnRe = next;
      double value = ((m & 1) == 1 ? -values[m] : values[m]) / recoil;
      shiftRe[m] = value * turnRe;
      shiftIm[m] = value * turnIm;
    }
    return terms;
  }

  /// `(1 − J₀(x))/q` with `q = x²/4` below 1/4, by its series.
  private static double nested(double q) {
    double sum = 1;
    for (int k = 9; k > 1; k--) {
      sum = 1 - q * sum / (k * k);
    }
    return sum;
  }

  private void reserve(int size, int orders) {
    if (re.length < size) {
      re = new double[2 * size];
      im = new double[2 * size];
      deltaRe = new double[2 * size];
      deltaIm = new double[2 * size];
    }
    if (charge.length < 2 * orders) {
      charge = new double[4 * orders];
      for (int h = 0; h < 2; h++) {
        current[h] = new double[4 * orders];
        difference[h] = new double[4 * orders];
      }
    }
  }
}
