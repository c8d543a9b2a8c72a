package org.mebit.fel.amplitude;

import java.util.Arrays;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.numeric.Require;

/// Azimuths `d = A₂ − A₁` at which many polynomials are taken, with the cosines and sines of their
/// multiples, computed once. The tables grow on demand and polynomials borrow its work arrays: not
/// safe for threads, each needs a grid of its own.
public final class AzimuthGrid {
  /// Azimuths taken at a time: eight parts and the rows of the tables stay in the first cache.
  static final int BLOCK = 256;

  private final double[] azimuths;
  private final double[][] parts = new double[HelicityAmplitudes.SIZE][BLOCK];
  // Row m of a table holds cos m d or sin m d of all azimuths, so that loops run along azimuths.
  private double[][] cosines;
  private double[][] sines;

  private AzimuthGrid(double[] azimuths) {
    this.azimuths = azimuths;
    this.cosines = new double[0][];
    this.sines = new double[0][];
  }

  /// @param azimuths rad, in any order; copied
  /// @throws IllegalArgumentException if one is not finite
  public static AzimuthGrid of(double... azimuths) {
    for (double azimuth : azimuths) {
      Require.finite("azimuth", azimuth);
    }
    return new AzimuthGrid(azimuths.clone());
  }

  /// `2πj/count`, j = 0..count−1.
  ///
  /// @param count at least 1
  public static AzimuthGrid even(int count) {
    Require.inRange("number of azimuths", count, 1, Integer.MAX_VALUE);
    double[] azimuths = new double[count];
    for (int j = 0; j < count; j++) {
      azimuths[j] = 2 * Math.PI * j / count;
    }
    return new AzimuthGrid(azimuths);
  }

  /// Number of azimuths.
  public int size() {
    return azimuths.length;
  }

  /// Azimuth `i`, rad.
  public double azimuth(int i) {
    return azimuths[i];
  }

  /// `cos m d` or `sin m d` of all azimuths, m at least 0. The table itself: not to be written.
  double[] row(boolean cosine, int m) {
    reach(m);
    return cosine ? cosines[m] : sines[m];
  }

  /// Room for the eight parts of the amplitudes at a block of azimuths.
  double[][] parts() {
    return parts;
  }

  private void reach(int m) {
    if (m < cosines.length) {
      return;
    }
    double[][] c = Arrays.copyOf(cosines, m + 1);
    double[][] s = Arrays.copyOf(sines, m + 1);
    for (int k = cosines.length; k <= m; k++) {
      c[k] = new double[azimuths.length];
      s[k] = new double[azimuths.length];
      for (int i = 0; i < azimuths.length; i++) {
        c[k][i] = Math.cos(k * azimuths[i]);
        s[k][i] = Math.sin(k * azimuths[i]);
      }
    }
    cosines = c;
    sines = s;
  }
}
