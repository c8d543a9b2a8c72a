package org.mebit.fel.aperture;

import org.mebit.fel.amplitude.AzimuthPolynomial;
import org.mebit.fel.amplitude.LeadingOrder;

/// `(2π)² Σ_m t_m²` on the diagonal: what full circles about the axis leave of a helical
/// undulator's pairs.
final class WholeCircles implements AzimuthIntegral {
  /// As measured.
  private static final double COST = 1.5;

  private final LeadingOrder amplitude;
  private final double mass;
  private final double[] squares = new double[4];
  private double angle1;
  private double angle2;

  WholeCircles(PairCollection pairs, LeadingOrder amplitude) {
    this.amplitude = amplitude;
    this.mass = pairs.field().dressedMassSquared();
  }

  @Override
  public void circles(
      double angle1, double halfWidth1, double angle2, double halfWidth2, GridOrder order) {
    this.angle1 = angle1;
    this.angle2 = angle2;
  }

  @Override
  public void add(double fraction1, double fraction2, double weight) {
    AzimuthPolynomial polynomial = amplitude.azimuths(angle1, angle2, 2 * fraction1 / mass);
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      for (int m = polynomial.least(); m <= polynomial.most(); m++) {
        double t = polynomial.coefficient(i, m);
        sum += t * t;
      }
      squares[i] += weight * sum;
    }
  }

  @Override
  public double cost(double fraction1, double fraction2) {
    return COST;
  }

  @Override
  public void flush(double[] matrix) {
    for (int i = 0; i < 4; i++) {
      matrix[10 * i] += 4 * Math.PI * Math.PI * squares[i];
      squares[i] = 0;
    }
  }
}
