package org.mebit.fel.aperture;

import java.util.Arrays;
import org.mebit.fel.amplitude.AzimuthPolynomial;
import org.mebit.fel.amplitude.LeadingOrder;

/// Azimuths of a helical undulator's pairs in closed form.
///
/// `T_i = Σ_m t_m e^{im(A₂ − A₁)}` with real `t_m`, so that an element of `T T†` is a sum of
/// `e^{ik(A₂ − A₁)}` with `Σ_m t_{m+k} t_m`, and with fixed axes of `e^{i(pA₁ + qA₂)}`; over an arc
/// `A ± α` such a factor gives `e^{ipA} 2 sin(pα)/p`.
final class HelicalAzimuths implements AzimuthIntegral {
  /// As measured with a dozen of multiples of the azimuth.
  private static final double COST = 2.5;

  private final PairCollection pairs;
  private final LeadingOrder amplitude;
  private final double mass;
  private final boolean fixed;
  private int least;
  private int count;
  // t_m of all four helicities, one after the other.
  private double[] flat = new double[0];
  // Sums over energies of t t, a row per coefficient of the first factor.
  private double[] products = new double[0];
  // Tables by multiples -most..most of an azimuth: arcs, and centres of the apertures.
  private int most;
  private double[] arcs1 = {};
  private double[] arcs2 = {};
  private double[] cosines1 = {};
  private double[] sines1 = {};
  private double[] cosines2 = {};
  private double[] sines2 = {};
  private double angle1;
  private double angle2;
  private double halfWidth1;
  private double halfWidth2;

  HelicalAzimuths(PairCollection pairs, LeadingOrder amplitude) {
    this.pairs = pairs;
    this.amplitude = amplitude;
    this.mass = pairs.field().dressedMassSquared();
    this.fixed = pairs.axes() == PolarizationAxes.FIXED;
  }

  @Override
  public void circles(
      double angle1, double halfWidth1, double angle2, double halfWidth2, GridOrder order) {
    this.angle1 = angle1;
    this.angle2 = angle2;
    this.halfWidth1 = halfWidth1;
    this.halfWidth2 = halfWidth2;
  }

  @Override
  public void add(double fraction1, double fraction2, double weight) {
    AzimuthPolynomial polynomial = amplitude.azimuths(angle1, angle2, 2 * fraction1 / mass);
    if (polynomial.least() < least || polynomial.most() >= least + count) {
      grow(polynomial.least(), polynomial.most());
    }
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < count; k++) {
        flat[i * count + k] = polynomial.coefficient(i, least + k);
      }
    }
    // A rank-one update by rows: the inner loop runs over neighbours and becomes vector code.
    int size = 4 * count;
    for (int a = 0; a < size; a++) {
      double factor = weight * flat[a];
      int row = a * size;
      for (int b = 0; b < size; b++) {
        products[row + b] += factor * flat[b];
      }
    }
  }

  private void grow(int from, int to) {
    int wider = count == 0 ? from : Math.min(least, from);
    int size = (count == 0 ? to : Math.max(least + count - 1, to)) - wider + 1;
    double[] larger = new double[16 * size * size];
    int shift = least - wider;
    for (int i = 0; i < 4; i++) {
      for (int a = 0; a < count; a++) {
        for (int j = 0; j < 4; j++) {
          System.arraycopy(
              products,
              (i * count + a) * 4 * count + j * count,
              larger,
              (i * size + a + shift) * 4 * size + j * size + shift,
              count);
        }
      }
    }
    products = larger;
    flat = new double[4 * size];
    least = wider;
    count = size;
    most = count + 1;
    arcs1 = new double[2 * most + 1];
    arcs2 = new double[2 * most + 1];
    cosines1 = new double[2 * most + 1];
    sines1 = new double[2 * most + 1];
    cosines2 = new double[2 * most + 1];
    sines2 = new double[2 * most + 1];
    for (int p = -most; p <= most; p++) {
      cosines1[p + most] = Math.cos(p * pairs.aperture1().azimuth());
      sines1[p + most] = Math.sin(p * pairs.aperture1().azimuth());
      cosines2[p + most] = Math.cos(p * pairs.aperture2().azimuth());
      sines2[p + most] = Math.sin(p * pairs.aperture2().azimuth());
    }
  }

  @Override
  public double cost(double fraction1, double fraction2) {
    return COST;
  }

  @Override
  public void flush(double[] matrix) {
    if (count == 0) {
      return;
    }
    arcs(halfWidth1, arcs1);
    arcs(halfWidth2, arcs2);
    int size = 4 * count;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j <= i; j++) {
        int turn1 = fixed ? Helicities.first(j) - Helicities.first(i) : 0;
        int turn2 = fixed ? Helicities.second(j) - Helicities.second(i) : 0;
        double re = 0;
        double im = 0;
        for (int k = 1 - count; k < count; k++) {
          double sum = 0;
          int from = Math.max(0, -k);
          int to = Math.min(count, count - k);
          for (int at = (i * count + from + k) * size + j * count + from, m = from; m < to; m++) {
            sum += products[at];
            at += size + 1;
          }
          int p = turn1 - k + most;
          int q = turn2 + k + most;
          double arcs = sum * arcs1[p] * arcs2[q];
          re += arcs * (cosines1[p] * cosines2[q] - sines1[p] * sines2[q]);
          im += arcs * (sines1[p] * cosines2[q] + cosines1[p] * sines2[q]);
        }
        Helicities.add(matrix, i, j, re, im);
      }
    }
    Arrays.fill(products, 0);
  }

  /// `2 sin(pα)/p` for p = −most..most, by the recurrence of sines of multiples.
  private void arcs(double halfWidth, double[] into) {
    into[most] = 2 * halfWidth;
    double twice = 2 * Math.cos(halfWidth);
    double before = 0;
    double here = Math.sin(halfWidth);
    for (int p = 1; p <= most; p++) {
      into[most + p] = 2 * here / p;
      into[most - p] = into[most + p];
      double next = twice * here - before;
      before = here;
      here = next;
    }
  }
}
