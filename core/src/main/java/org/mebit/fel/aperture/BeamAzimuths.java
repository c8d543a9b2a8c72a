package org.mebit.fel.aperture;

import java.util.Arrays;
import org.mebit.fel.BeamForm;
import org.mebit.fel.amplitude.AzimuthPolynomial;
import org.mebit.fel.amplitude.LeadingOrder;

/// Azimuths of a helical undulator's pairs from a beam of finite size: closed form in the azimuth
/// of one photon, a rule in the difference `d = A₂ − A₁`, on which amplitudes and form factor
/// depend.
///
/// Harmonics of the form factor would be closed form in both, but sum to its small values by
/// cancellation where photons fly to the same side.
final class BeamAzimuths implements AzimuthIntegral {
  /// Three laws of overlap over at most three turns each.
  private static final int STRETCHES = 9;

  /// Microseconds, as measured, of a polynomial and of an azimuth.
  private static final double POLYNOMIAL = 1.5;

  private static final double STEP = 0.25;

  private final PairCollection pairs;
  private final LeadingOrder amplitude;
  private final double mass;
  private final boolean fixed;
  private final double apart;
  private final double[] amplitudes = new double[8];
  private final double[] edges = new double[2 * STRETCHES];
  private final double[] sums = new double[32];
  private double angle1;
  private double angle2;
  private double halfWidth1;
  private double halfWidth2;
  private GridOrder order = new GridOrder(1, 0);

  BeamAzimuths(PairCollection pairs, LeadingOrder amplitude) {
    this.pairs = pairs;
    this.amplitude = amplitude;
    this.mass = pairs.field().dressedMassSquared();
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
    int count = stretches(form);
    for (int p = 0; p < count; p++) {
      double half = 0.5 * (edges[2 * p + 1] - edges[2 * p]);
      double middle = 0.5 * (edges[2 * p + 1] + edges[2 * p]);
      Rule rule = rule(form, half);
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

  /// The differences between arcs, by the law of their overlap, as far as the form leaves any.
  ///
  /// @return how many stretches there are in `edges`, beginnings and ends alternately
  private int stretches(BeamForm form) {
    double wide = halfWidth1 + halfWidth2;
    double flat = Math.abs(halfWidth1 - halfWidth2);
    int count = stretch(form, apart - wide, apart - flat, 0);
    count = stretch(form, apart - flat, apart + flat, count);
    return stretch(form, apart + flat, apart + wide, count);
  }

  private int stretch(BeamForm form, double from, double to, int count) {
    if (!(to > from)) {
      return count;
    }
    if (form.reach(0, order.depth()) == Math.PI) {
      edges[2 * count] = from;
      edges[2 * count + 1] = to;
      return count + 1;
    }
    int stretches = count;
    // Turn by turn, with one half turn in each.
    double turn = 2 * Math.PI;
    for (double start = turn * Math.floor(from / turn); start < to; start += turn) {
      double opposite = start + Math.PI;
      double least = Math.max(from, start);
      double most = Math.min(to, start + turn);
      double nearest = Math.abs(Math.clamp(opposite, least, most) - opposite);
      double reach = form.reach(nearest, order.depth());
      edges[2 * stretches] = Math.max(least, opposite - reach);
      edges[2 * stretches + 1] = Math.min(most, opposite + reach);
      stretches++;
    }
    return stretches;
  }

  private Rule rule(BeamForm form, double half) {
    return order.rule(half, 2, 2 * half + order.gaussian(half * form.sharpness()), 0);
  }

  /// Where one photon has the full circle, the difference runs through a period, of which a sum
  /// over equal steps is best: with N in all, of a Gaussian `e^{−S²δ²/4}` in the distance δ from a
  /// half turn it misses `e^{−N²/S²}`.
  private void overCircle(AzimuthPolynomial polynomial, BeamForm form, double weight) {
    boolean fromFirst = halfWidth2 == Math.PI;
    double centre = fromFirst ? pairs.aperture1().azimuth() : pairs.aperture2().azimuth();
    double halfWidth = fromFirst ? halfWidth1 : halfWidth2;
    double step = 2 * Math.PI / steps(form);
    int beside = beside(form, step);
    // A whole period, or as many steps to either side of the half turn.
    int count = beside < 0 ? (int) Math.round(2 * Math.PI / step) : 2 * beside + 1;
    for (int i = 0; i < count; i++) {
      double d = Math.PI + (i - Math.max(0, beside)) * step;
      polynomial.evaluate(d, amplitudes, 0);
      add(weight * step * form.at(d), centre, halfWidth, fromFirst ? 0 : -d, fromFirst ? d : 0);
    }
  }

  private double steps(BeamForm form) {
    return Math.ceil(
        8
            + 2 * order.extra()
            + 3 * order.digits()
            + form.sharpness() * Math.sqrt(order.digits() * Math.log(10)));
  }

  /// Steps to either side that the form leaves, or −1 for the whole circle.
  private int beside(BeamForm form, double step) {
    double reach = form.reach(0, order.depth());
    return reach < Math.PI - step ? (int) Math.ceil(reach / step) : -1;
  }

  @Override
  public double cost(double fraction1, double fraction2) {
    BeamForm form = BeamForm.of(pairs.beamSize(), fraction1 * angle1, fraction2 * angle2);
    double count = 0;
    if (halfWidth1 == Math.PI || halfWidth2 == Math.PI) {
      double steps = steps(form);
      int beside = beside(form, 2 * Math.PI / steps);
      count = beside < 0 ? steps : 2 * beside + 1;
    } else {
      int stretches = stretches(form);
      for (int p = 0; p < stretches; p++) {
        count += rule(form, 0.5 * (edges[2 * p + 1] - edges[2 * p])).size();
      }
    }
    return POLYNOMIAL + STEP * count;
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
