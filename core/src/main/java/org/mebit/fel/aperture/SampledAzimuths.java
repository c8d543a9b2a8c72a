package org.mebit.fel.aperture;

import java.util.Arrays;
import org.mebit.fel.BeamForm;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.amplitude.GeneralAmplitude;
import org.mebit.fel.amplitude.LeadingOrder;
import org.mebit.fel.amplitude.PairAmplitude;
import org.mebit.numeric.Cancellation;

/// Azimuths of any undulator's pairs by rules over both: Gauss on arcs, equal steps on circles.
final class SampledAzimuths implements AzimuthIntegral {
  /// Microseconds of an amplitude, as measured: helical ones and others.
  private static final double HELICAL = 0.6;

  private static final double GENERAL = 4;

  private final PairCollection pairs;
  private final PairAmplitude amplitude;
  private final double mass;
  private final boolean fixed;
  private final double[] amplitudes = new double[8];
  private final double[] sums = new double[32];
  private double angle1;
  private double angle2;
  private double depth;
  private double widest;
  // Kept from circle to circle; only the first of each count are in use.
  private int count1;
  private int count2;
  private double[] azimuths1 = {};
  private double[] weights1 = {};
  private double[] azimuths2 = {};
  private double[] weights2 = {};

  SampledAzimuths(PairCollection pairs, PairAmplitude amplitude) {
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
    this.depth = order.depth();
    this.widest = Math.max(halfWidth1, halfWidth2);
    // The product of both energies is largest at equal shares.
    double half = 0.5 * pairs.floquet() * mass;
    double product =
        Math.min(
            pairs.window1().most() * pairs.window2().most(),
            half / (mass + angle1 * angle1) * half / (mass + angle2 * angle2));
    double sharpness = 2 * pairs.beamSize() * Math.sqrt(angle1 * angle2 * product);
    Rule rule1 = rule(halfWidth1, sharpness, order);
    count1 = rule1.size();
    if (azimuths1.length < count1) {
      azimuths1 = new double[count1];
      weights1 = new double[count1];
    }
    fill(pairs.aperture1().azimuth(), halfWidth1, rule1, azimuths1, weights1);
    Rule rule2 = rule(halfWidth2, sharpness, order);
    count2 = rule2.size();
    if (azimuths2.length < count2) {
      azimuths2 = new double[count2];
      weights2 = new double[count2];
    }
    fill(pairs.aperture2().azimuth(), halfWidth2, rule2, azimuths2, weights2);
  }

  /// On circles the midpoints of equal panels, which are as good as their ends.
  private static Rule rule(double halfWidth, double sharpness, GridOrder order) {
    if (halfWidth == Math.PI) {
      double steps =
          8
              + 2 * order.extra()
              + 3 * order.digits()
              + sharpness * Math.sqrt(order.digits() * Math.log(10));
      return new Rule(Rules.of(1), (int) Math.min(order.most(), Math.ceil(steps)));
    }
    return order.rule(halfWidth, 2, 2 * halfWidth + order.gaussian(halfWidth * sharpness), 0);
  }

  private static void fill(
      double centre, double halfWidth, Rule rule, double[] azimuths, double[] weights) {
    int count = rule.size();
    for (int i = 0; i < count; i++) {
      azimuths[i] = centre + halfWidth * rule.node(i);
      weights[i] = halfWidth * rule.weight(i);
    }
  }

  @Override
  public void add(double fraction1, double fraction2, double weight) {
    BeamForm form = BeamForm.of(pairs.beamSize(), fraction1 * angle1, fraction2 * angle2);
    double least = pairs.beamSize() > 0 ? leastForm(form) : 0;
    double plus1 = 2 * fraction1 / mass;
    for (int k = 0; k < count1; k++) {
      Cancellation.check("an average over apertures");
      for (int l = 0; l < count2; l++) {
        double d = azimuths2[l] - azimuths1[k];
        double left = form.at(d);
        if (left < least) {
          continue;
        }
        evaluate(azimuths1[k], d, plus1);
        if (fixed) {
          turn(azimuths1[k], azimuths2[l]);
        }
        addProduct(weight * weights1[k] * weights2[l] * left);
      }
    }
  }

  /// What is not worth an amplitude, beside the largest that azimuths have.
  private double leastForm(BeamForm form) {
    double largest = 0;
    for (int k = 0; k < count1; k++) {
      for (int l = 0; l < count2; l++) {
        largest = Math.max(largest, form.at(azimuths2[l] - azimuths1[k]));
      }
    }
    return largest * Math.exp(-depth);
  }

  /// Phases that all helicities share do not count, and the usual kernels need no [PhotonPair].
  private void evaluate(double azimuth1, double azimuth, double plus1) {
    switch (amplitude) {
      case LeadingOrder helical -> helical.evaluate(angle1, angle2, plus1, azimuth, amplitudes, 0);
      case GeneralAmplitude general ->
          general.evaluate(angle1, angle2, azimuth1, azimuth, plus1, amplitudes, 0);
      default ->
          amplitude.evaluate(
              new PhotonPair(angle1, angle2, azimuth1, azimuth, plus1, pairs.floquet()),
              amplitudes,
              0);
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
  public double cost(double fraction1, double fraction2) {
    BeamForm form = BeamForm.of(pairs.beamSize(), fraction1 * angle1, fraction2 * angle2);
    double share = Math.min(1, form.reach(0, depth) / widest);
    return (share * (amplitude instanceof LeadingOrder ? HELICAL : GENERAL) + 0.1)
        * count1
        * count2;
  }

  @Override
  public void flush(double[] matrix) {
    for (int k = 0; k < sums.length; k++) {
      matrix[k] += sums[k];
    }
    Arrays.fill(sums, 0);
  }
}
