package org.mebit.fel.amplitude;

import java.util.Arrays;

/// The amplitudes of a helical undulator as functions of the azimuth `d = A₂ − A₁` alone: `T(d) =
/// Σ_m t_m e^{imd}` with real `t_m`, the azimuth of photon 1 being 0.
public final class AzimuthPolynomial {
  /// Share of the tolerance that the coefficients left out at both ends may use up.
  static final double TRIMMED = 0.1;

  private final int least;
  private final double[][] coefficients;
  // Re T = Σ_{m≥0} even_m cos md, Im T = Σ_{m>0} odd_m sin md.
  private final double[][] even;
  private final double[][] odd;

  /// @param least the lowest m
  /// @param coefficients `t_m` of the four helicities, from the lowest m; not copied
  AzimuthPolynomial(int least, double[][] coefficients) {
    this.least = least;
    this.coefficients = coefficients;
    int degree = Math.max(0, Math.max(-least, most()));
    this.even = new double[4][degree + 1];
    this.odd = new double[4][degree + 1];
    for (int i = 0; i < 4; i++) {
      even[i][0] = coefficient(i, 0);
      for (int m = 1; m <= degree; m++) {
        even[i][m] = coefficient(i, m) + coefficient(i, -m);
        odd[i][m] = coefficient(i, m) - coefficient(i, -m);
      }
    }
  }

  /// Without the ends that are below the tolerance.
  ///
  /// @param tolerance relative to the largest coefficient
  static AzimuthPolynomial trimmed(int least, double[][] coefficients, double tolerance) {
    double largest = largestOf(coefficients);
    double room = TRIMMED * tolerance * largest;
    int from = 0;
    int to = coefficients[0].length;
    // The lesser end first, until what is gone would count.
    while (to - from > 1) {
      double first = largestAt(coefficients, from);
      double last = largestAt(coefficients, to - 1);
      room -= Math.min(first, last);
      if (room < 0) {
        break;
      }
      if (first <= last) {
        from++;
      } else {
        to--;
      }
    }
    double[][] kept = new double[4][];
    for (int i = 0; i < 4; i++) {
      kept[i] = Arrays.copyOfRange(coefficients[i], from, to);
    }
    return new AzimuthPolynomial(least + from, kept);
  }

  private static double largestOf(double[][] coefficients) {
    double largest = 0;
    for (int m = 0; m < coefficients[0].length; m++) {
      largest = Math.max(largest, largestAt(coefficients, m));
    }
    return largest;
  }

  private static double largestAt(double[][] coefficients, int at) {
    double largest = 0;
    for (double[] t : coefficients) {
      largest = Math.max(largest, Math.abs(t[at]));
    }
    return largest;
  }

  /// The lowest m.
  public int least() {
    return least;
  }

  /// The highest m.
  public int most() {
    return least + coefficients[0].length - 1;
  }

  /// `t_m` of helicities `i`, 0..3 in the order ++, +−, −+, −−; 0 outside the range.
  public double coefficient(int i, int m) {
    return m < least || m > most() ? 0 : coefficients[i][m - least];
  }

  /// `max |t_m|`, at most the largest `|T|`.
  double largest() {
    return largestOf(coefficients);
  }

  /// Mean of `Σ|T|²` over all azimuths.
  public double mean() {
    double sum = 0;
    for (double[] t : coefficients) {
      for (double c : t) {
        sum += c * c;
      }
    }
    return sum;
  }

  /// Writes `T` at an azimuth, real and imaginary parts alternately.
  ///
  /// @param azimuth `A₂ − A₁`, rad
  /// @param amplitudes at least 8 from `start`
  public void evaluate(double azimuth, double[] amplitudes, int start) {
    double cosine = Math.cos(azimuth);
    double sine = Math.sin(azimuth);
    double turnRe = Math.cos(least * azimuth);
    double turnIm = Math.sin(least * azimuth);
    for (int i = 0; i < 4; i++) {
      // Horner in e^{id}, then the lowest power.
      double re = 0;
      double im = 0;
      double[] t = coefficients[i];
      for (int m = t.length - 1; m >= 0; m--) {
        double next = re * cosine - im * sine + t[m];
        im = re * sine + im * cosine;
        re = next;
      }
      amplitudes[start + 2 * i] = re * turnRe - im * turnIm;
      amplitudes[start + 2 * i + 1] = re * turnIm + im * turnRe;
    }
  }

  /// Writes concurrence and `Σ|T|²` at the azimuths of a grid. Uses its work arrays: a grid serves
  /// one thread at a time.
  ///
  /// @param concurrence at least one an azimuth from `start`
  /// @param emission at least one an azimuth from `start`
  public void measures(AzimuthGrid grid, double[] concurrence, double[] emission, int start) {
    for (int from = 0; from < grid.size(); from += AzimuthGrid.BLOCK) {
      int count = Math.min(AzimuthGrid.BLOCK, grid.size() - from);
      measure(fill(grid, from, count), count, concurrence, emission, start + from);
    }
  }

  // As HelicityAmplitudes.concurrence, without branches and calls so that it runs in vectors.
  private static void measure(
      double[][] parts, int count, double[] concurrence, double[] emission, int at) {
    double[] ppRe = parts[0];
    double[] ppIm = parts[1];
    double[] pmRe = parts[2];
    double[] pmIm = parts[3];
    double[] mpRe = parts[4];
    double[] mpIm = parts[5];
    double[] mmRe = parts[6];
    double[] mmIm = parts[7];
    for (int j = 0; j < count; j++) {
      double a = ppRe[j];
      double b = ppIm[j];
      double c = pmRe[j];
      double d = pmIm[j];
      double e = mpRe[j];
      double f = mpIm[j];
      double g = mmRe[j];
      double h = mmIm[j];
      double norm = a * a + b * b + c * c + d * d + (e * e + f * f + g * g + h * h);
      double re = a * g - b * h - c * e + d * f;
      double im = a * h + b * g - c * f - d * e;
      emission[at + j] = norm;
      // Divided before they are squared, or small ones would be lost; the least number keeps 0/0
      // away.
      double per = 1 / (norm + Double.MIN_NORMAL);
      re *= per;
      im *= per;
      concurrence[at + j] = Math.min(1, 2 * Math.sqrt(re * re + im * im));
    }
  }

  private double[][] fill(AzimuthGrid grid, int from, int count) {
    double[][] parts = grid.parts();
    for (int i = 0; i < 4; i++) {
      double[] re = parts[2 * i];
      double[] im = parts[2 * i + 1];
      Arrays.fill(re, 0, count, even[i][0]);
      Arrays.fill(im, 0, count, 0);
      int degree = even[i].length - 1;
      // Four multiples a pass: sums are loaded and stored once for four terms.
      for (int m = 1; m <= degree; m += 4) {
        add(grid, true, even[i], m, from, count, re);
        add(grid, false, odd[i], m, from, count, im);
      }
    }
    return parts;
  }

  private static void add(
      AzimuthGrid grid, boolean cosine, double[] t, int m, int from, int count, double[] sum) {
    double[] row0 = grid.row(cosine, m);
    double t0 = t[m];
    switch (Math.min(4, t.length - m)) {
      case 1 -> {
        for (int j = 0; j < count; j++) {
          sum[j] += t0 * row0[from + j];
        }
      }
      case 2 -> {
        double[] row1 = grid.row(cosine, m + 1);
        double t1 = t[m + 1];
        for (int j = 0; j < count; j++) {
          sum[j] += t0 * row0[from + j] + t1 * row1[from + j];
        }
      }
      case 3 -> {
        double[] row1 = grid.row(cosine, m + 1);
        double[] row2 = grid.row(cosine, m + 2);
        double t1 = t[m + 1];
        double t2 = t[m + 2];
        for (int j = 0; j < count; j++) {
          sum[j] += t0 * row0[from + j] + t1 * row1[from + j] + t2 * row2[from + j];
        }
      }
      default -> {
        double[] row1 = grid.row(cosine, m + 1);
        double[] row2 = grid.row(cosine, m + 2);
        double[] row3 = grid.row(cosine, m + 3);
        double t1 = t[m + 1];
        double t2 = t[m + 2];
        double t3 = t[m + 3];
        for (int j = 0; j < count; j++) {
          sum[j] +=
              t0 * row0[from + j]
                  + t1 * row1[from + j]
                  + (t2 * row2[from + j] + t3 * row3[from + j]);
        }
      }
    }
  }
}
