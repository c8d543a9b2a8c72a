package org.mebit.fel.amplitude;

/// The leading order sorted by powers of `e^{id}`; see [LeadingOrder] for the formula.
final class LeadingOrderSeries {
  private LeadingOrderSeries() {}

  /// @param one currents of photon 1 for orders −cut−2..cut+floquet+2; likewise `two`
  /// @param tolerance relative to the largest coefficient, for what is left out at the ends
  static AzimuthPolynomial of(
      PhotonCurrent one,
      PhotonCurrent two,
      int floquet,
      int cut,
      double nu1,
      double strength,
      double rho1,
      double rho2,
      double c1,
      double c2,
      double tolerance) {
    int least = -cut - 1;
    int low = cut + 2;
    double[][] t = new double[4][2 * cut + floquet + 3];
    double factor = strength * c1 * c2 / 2;
    double apart = c1 * c2 * (rho1 * rho1 + rho2 * rho2) / 2;
    for (int helicities = 0; helicities < 4; helicities++) {
      int helicity1 = helicities < 2 ? 1 : -1;
      int helicity2 = helicities % 2 == 0 ? 1 : -1;
      double[] v = helicity1 > 0 ? one.right : one.left;
      double[] u = helicity2 > 0 ? two.right : two.left;
      double[] sum = t[helicities];
      for (int n1 = -cut; n1 <= cut + floquet; n1++) {
        int n2 = floquet - n1;
        int i = n1 + low;
        int k = n2 + low;
        int at = n2 - least;
        double d = 1 / (n1 - nu1);
        double v1 = v[i] * d;
        double u2 = u[k] * d;
        double b1u2 = c2 * one.charge[i] * u2;
        double v1b2 = c1 * v1 * two.charge[k];
        sum[at - helicity1] -= b1u2 * rho2;
        sum[at + helicity2] += v1b2 * rho1;
        sum[at] +=
            b1u2 * rho1
                - v1b2 * rho2
                + factor * (v1 * rho2 * (u[k + 1] - u[k - 1]) - u2 * rho1 * (v[i + 1] - v[i - 1]))
                - v1 * u2 * (n2 * c1 + n1 * c2 - apart);
        double cross = v1 * u2 * c1 * c2 * rho1 * rho2 / 2;
        sum[at - 1] -= factor * (u2 * rho2 * v[i + 1] + v1 * rho1 * u[k - 1]) + cross;
        sum[at + 1] += factor * (u2 * rho2 * v[i - 1] + v1 * rho1 * u[k + 1]) - cross;
        if (helicity1 != helicity2) {
          sum[at + helicity2] += 2 * one.charge[i] * two.charge[k];
        }
      }
    }
    return AzimuthPolynomial.trimmed(least, t, tolerance);
  }
}
