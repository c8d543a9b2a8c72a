package org.mebit.fel.aperture;

import java.util.Arrays;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.amplitude.PairAmplitude;
import org.mebit.numeric.GaussLegendre;

/// Azimuths of any undulator's pairs by rules over both: Gauss on arcs, equal steps on circles.
final class SampledAzimuths implements AzimuthIntegral {
  private final PairCollection pairs;
  private final PairAmplitude amplitude;
  private final double[] amplitudes = new double[8];
  private final double[] sums = new double[32];
  private double angle1;
  private double angle2;
  private double[] azimuths1 = {};
  private double[] weights1 = {};
  private double[] azimuths2 = {};
  private double[] weights2 = {};

  SampledAzimuths(PairCollection pairs, PairAmplitude amplitude) {
    this.pairs = pairs;
    this.amplitude = amplitude;
  }

  @Override
  public void circles(
      double angle1, double halfWidth1, double angle2, double halfWidth2, GridOrder order) {
    this.angle1 = angle1;
    this.angle2 = angle2;
    double sharpness = 2 * pairs.beamSize() * Math.sqrt(angle1 * angle2 * pairs.window1().most());
    azimuths1 = new double[count(halfWidth1, sharpness, order)];
    weights1 = new double[azimuths1.length];
    rule(pairs.aperture1().azimuth(), halfWidth1, azimuths1, weights1);
    azimuths2 = new double[count(halfWidth2, sharpness, order)];
    weights2 = new double[azimuths2.length];
    rule(pairs.aperture2().azimuth(), halfWidth2, azimuths2, weights2);
  }

  private static int count(double halfWidth, double sharpness, GridOrder order) {
    return halfWidth == Math.PI
        ? (int) Math.ceil(8 + 2 * order.extra() + (3 + sharpness) * order.digits())
        : order.nodes(halfWidth, 2, 2 * halfWidth * (sharpness + 1));
  }

  private static void rule(double centre, double halfWidth, double[] azimuths, double[] weights) {
    int count = azimuths.length;
    if (halfWidth == Math.PI) {
      for (int i = 0; i < count; i++) {
        azimuths[i] = centre + 2 * Math.PI * i / count;
        weights[i] = 2 * Math.PI / count;
      }
      return;
    }
    GaussLegendre rule = Rules.of(count);
    for (int i = 0; i < count; i++) {
      azimuths[i] = centre + halfWidth * rule.node(i);
      weights[i] = halfWidth * rule.weight(i);
    }
  }

  @Override
  public void add(double fraction1, double fraction2, double weight) {
    BeamForm form = BeamForm.of(pairs.beamSize(), fraction1 * angle1, fraction2 * angle2);
    boolean fixed = pairs.axes() == PolarizationAxes.FIXED;
    for (int k = 0; k < azimuths1.length; k++) {
      for (int l = 0; l < azimuths2.length; l++) {
        double d = azimuths2[l] - azimuths1[k];
        amplitude.evaluate(
            PhotonPair.ofFraction(
                pairs.field(), angle1, angle2, azimuths1[k], d, fraction1, pairs.floquet()),
            amplitudes,
            0);
        if (fixed) {
          turn(azimuths1[k], azimuths2[l]);
        }
        addProduct(weight * weights1[k] * weights2[l] * form.at(d));
      }
    }
  }

  private void turn(double azimuth1, double azimuth2) {
    for (int i = 0; i < 4; i++) {
      double phase = -(Helicities.first(i) * azimuth1 + Helicities.second(i) * azimuth2);
      double cosine = Math.cos(phase);
      double sine = Math.sin(phase);
      double re = amplitudes[2 * i];
      double im = amplitudes[2 * i + 1];
      amplitudes[2 * i] = re * cosine - im * sine;
      amplitudes[2 * i + 1] = re * sine + im * cosine;
    }
  }

  private void addProduct(double weight) {
    for (int i = 0; i < 4; i++) {
      double a = weight * amplitudes[2 * i];
      double b = weight * amplitudes[2 * i + 1];
      for (int j = 0; j <= i; j++) {
        Helicities.add(
            sums,
            i,
            j,
            a * amplitudes[2 * j] + b * amplitudes[2 * j + 1],
            b * amplitudes[2 * j] - a * amplitudes[2 * j + 1]);
      }
    }
  }

  @Override
  public void flush(double[] matrix) {
    for (int k = 0; k < sums.length; k++) {
      matrix[k] += sums[k];
    }
    Arrays.fill(sums, 0);
  }
}
