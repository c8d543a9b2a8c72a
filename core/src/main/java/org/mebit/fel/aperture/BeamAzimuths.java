package org.mebit.fel.aperture;

import java.util.Arrays;
import org.mebit.fel.amplitude.AzimuthPolynomial;
import org.mebit.fel.amplitude.LeadingOrder;
import org.mebit.numeric.GaussLegendre;

/// Azimuths of a helical undulator's pairs from a beam of finite size: closed form in the azimuth
/// of one photon, a rule in the difference `d = A₂ − A₁`, on which amplitudes and form factor
/// depend.
///
/// Harmonics of the form factor would be closed form in both, but sum to its small values by
/// cancellation where photons fly to the same side.
final class BeamAzimuths implements AzimuthIntegral {
  private final PairCollection pairs;
  private final LeadingOrder amplitude;
  private final double mass;
  private final boolean fixed;
  private final double apart;
  private final double[] amplitudes = new double[8];
  private final double[] edges = new double[4];
  private final double[] sums = new double[32];
  private double angle1;
  private double angle2;
  private double halfWidth1;
  private double halfWidth2;
  private GridOrder order = new GridOrder(1, 0);

  BeamAzimuths(PairCollection pairs, LeadingOrder amplitude) {
    this.pairs = pairs;
    this.amplitude = amplitude;
    this.mass = 1 + pairs.field().meanSquare();
    this.fixed = pairs.axes() == PolarizationAxes.FIXED;
    this.apart = pairs.aperture2().azimuth() - pairs.aperture1().azimuth();
  }

  @Override
  public void circles(
      double angle1, double halfWidth1, double angle2, double halfWidth2, GridOrder order) {
    this.angle1 = angle1;
    this.angle2 = angle2;
    this.halfWidth1 = halfWidth1;
    this.halfWidth2 = halfWidth2;
    this.order = order;
  }

  @Override
  public void add(double fraction1, double fraction2, double weight) {
    AzimuthPolynomial polynomial = amplitude.azimuths(angle1, angle2, 2 * fraction1 / mass);
    BeamForm form = BeamForm.of(pairs.beamSize(), fraction1 * angle1, fraction2 * angle2);
    if (halfWidth1 == Math.PI || halfWidth2 == Math.PI) {
      overCircle(polynomial, form, weight);
      return;
    }
    double wide = halfWidth1 + halfWidth2;
    double flat = Math.abs(halfWidth1 - halfWidth2);
    edges[0] = apart - wide;
    edges[1] = apart - flat;
    edges[2] = apart + flat;
    edges[3] = apart + wide;
    for (int p = 0; p < 3; p++) {
      double half = 0.5 * (edges[p + 1] - edges[p]);
      if (half <= 0) {
        continue;
      }
      double middle = 0.5 * (edges[p + 1] + edges[p]);
      GaussLegendre rule = Rules.of(order.nodes(half, 2, 2 * half * (2 * form.sharpness() + 1)));
      for (int i = 0; i < rule.size(); i++) {
        double d = middle + half * rule.node(i);
        // Photon 1 is in its arc, and photon 2 at A₁ + d in its own.
        double from =
            Math.max(
                pairs.aperture1().azimuth() - halfWidth1,
                pairs.aperture2().azimuth() - halfWidth2 - d);
        double to =
            Math.min(
                pairs.aperture1().azimuth() + halfWidth1,
                pairs.aperture2().azimuth() + halfWidth2 - d);
        polynomial.evaluate(d, amplitudes, 0);
        add(
            weight * half * rule.weight(i) * form.at(d),
            0.5 * (from + to),
            Math.max(0, 0.5 * (to - from)),
            0,
            d);
      }
    }
  }

  /// Where one photon has the full circle, the difference runs through a period, of which a sum
  /// over equal steps is best.
  private void overCircle(AzimuthPolynomial polynomial, BeamForm form, double weight) {
    boolean fromFirst = halfWidth2 == Math.PI;
    double centre = fromFirst ? pairs.aperture1().azimuth() : pairs.aperture2().azimuth();
    double halfWidth = fromFirst ? halfWidth1 : halfWidth2;
    int steps =
        (int)
            Math.ceil(
                8
                    + 2 * order.extra()
                    + 3 * order.digits()
                    + form.sharpness() * Math.sqrt(3 * order.digits()));
    for (int i = 0; i < steps; i++) {
      double d = 2 * Math.PI * i / steps;
      polynomial.evaluate(d, amplitudes, 0);
      add(
          weight * 2 * Math.PI / steps * form.at(d),
          centre,
          halfWidth,
          fromFirst ? 0 : -d,
          fromFirst ? d : 0);
    }
  }

  /// Adds `T T†` with azimuths `A + offset₁` and `A + offset₂` for A in an arc.
  private void add(double weight, double centre, double halfWidth, double offset1, double offset2) {
    for (int i = 0; i < 4; i++) {
      double a = weight * amplitudes[2 * i];
      double b = weight * amplitudes[2 * i + 1];
      for (int j = 0; j <= i; j++) {
        double re = a * amplitudes[2 * j] + b * amplitudes[2 * j + 1];
        double im = b * amplitudes[2 * j] - a * amplitudes[2 * j + 1];
        if (fixed) {
          int p = Helicities.first(j) - Helicities.first(i);
          int q = Helicities.second(j) - Helicities.second(i);
          int turns = p + q;
          double arc = turns == 0 ? 2 * halfWidth : 2 * Math.sin(turns * halfWidth) / turns;
          double phase = turns * centre + p * offset1 + q * offset2;
          double cosine = arc * Math.cos(phase);
          double sine = arc * Math.sin(phase);
          Helicities.add(sums, i, j, re * cosine - im * sine, re * sine + im * cosine);
        } else {
          Helicities.add(sums, i, j, 2 * halfWidth * re, 2 * halfWidth * im);
        }
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
