package org.mebit.fel.aperture;

import java.util.Arrays;
import java.util.List;
import org.mebit.numeric.Cancellation;

/// Gauss rules over both angles and the energy of photon 1, with panels between the edges where the
/// range of energies changes its law.
///
/// At given angles `y₁` runs between the larger lower and the smaller upper edge of window 1 and of
/// what window 2 leaves. Which is which changes at four known `Q₂`; and where one of these comes in
/// or goes out at an end of aperture 2, the integral over photon 2 has a half-integer power of the
/// distance in `Q₁`, which the square of a parameter takes away.
final class Grid {
  /// Parameters closer than this, relative to the range, are one.
  private static final double SAME = 1e-13;

  /// Nodes more for each end with a root: as measured, they cost less than a finer grid.
  private static final int ROOT = 3;

  /// Microseconds of a pair of circles besides their energies.
  private static final double CIRCLES = 1;

  private final PairCollection pairs;
  private final AzimuthIntegral azimuths;
  private final GridOrder order;
  private final double mass;
  private final double sum;
  private final double cube;
  private final double scale;
  private final double apart;
  private final List<Arc> arcs1;
  private final List<Arc> arcs2;
  private final double[] matrix = new double[32];
  private final double[] inner = new double[8];
  private boolean counting;
  private double cost;
  private double affordable;

  Grid(PairCollection pairs, AzimuthIntegral azimuths, GridOrder order) {
    this.pairs = pairs;
    this.azimuths = azimuths;
    this.order = order;
    this.mass = pairs.field().dressedMassSquared();
    this.sum = pairs.floquet() * mass;
    this.cube = mass * mass * mass;
    this.scale = Math.sqrt(mass);
    this.arcs1 = pairs.aperture1().arcs(scale);
    this.arcs2 = pairs.aperture2().arcs(scale);
    this.apart =
        Math.abs(
            Math.IEEEremainder(
                pairs.aperture2().azimuth() - pairs.aperture1().azimuth() - Math.PI, 2 * Math.PI));
  }

  /// `S`, 4 x 4 in columns, real and imaginary parts alternately.
  double[] integrate() {
    counting = false;
    for (Arc first : arcs1) {
      overFirst(first);
    }
    return matrix;
  }

  /// About how long [#integrate] would take, in microseconds of a usual processor.
  ///
  /// @param most where to stop: more is some number above it
  double cost(double most) {
    counting = true;
    cost = 0;
    affordable = most;
    for (Arc first : arcs1) {
      overFirst(first);
    }
    return cost;
  }

  private void overFirst(Arc first) {
    double[] ends = firstEnds(first);
    for (int p = 0; p + 1 < ends.length; p++) {
      boolean rootBefore = p > 0;
      boolean rootAfter = p + 2 < ends.length;
      double from = ends[p];
      double width = ends[p + 1] - from;
      Rule rule =
          rule(
              first,
              from,
              ends[p + 1],
              pairs.window1().most(),
              pairs.window2().most() / pairs.window1().most(),
              (rootBefore ? ROOT : 0) + (rootAfter ? ROOT : 0));
      for (int i = 0; i < rule.size(); i++) {
        double at = 0.5 * (1 + rule.node(i));
        double slope = 0.5 * rule.weight(i);
        if (rootBefore && rootAfter) {
          // Squares of the distances from both ends.
          slope *= 6 * at * (1 - at);
          at = at * at * (3 - 2 * at);
        } else if (rootBefore) {
          slope *= 2 * at;
          at = at * at;
        } else if (rootAfter) {
          slope *= 2 * (1 - at);
          at = at * (2 - at);
        }
        double parameter = from + width * at;
        double angle = first.angle(parameter);
        double weight = slope * width * first.slope(parameter) * angle;
        for (Arc second : arcs2) {
          overSecond(angle, first.halfWidth(parameter), weight, second);
        }
      }
    }
  }

  private void overSecond(double angle1, double halfWidth1, double weight1, Arc second) {
    double q1 = mass + angle1 * angle1;
    int count = secondEnds(q1, second);
    for (int p = 0; p + 1 < count; p++) {
      double from = inner[p];
      double width = inner[p + 1] - from;
      if (width <= SAME * (second.to() - second.from())) {
        continue;
      }
      Rule rule =
          rule(
              second,
              from,
              inner[p + 1],
              pairs.window2().most(),
              pairs.window1().most() / pairs.window2().most(),
              0);
      for (int i = 0; i < rule.size(); i++) {
        Cancellation.check("an average over apertures");
        if (counting && cost > affordable) {
          return;
        }
        double parameter = from + 0.5 * width * (1 + rule.node(i));
        double angle2 = second.angle(parameter);
        double weight = weight1 * 0.5 * width * rule.weight(i) * second.slope(parameter) * angle2;
        double halfWidth2 = second.halfWidth(parameter);
        azimuths.circles(angle1, halfWidth1, angle2, halfWidth2, order);
        overEnergies(angle1, angle2, Math.max(0, apart - halfWidth1 - halfWidth2), weight);
        if (!counting) {
          azimuths.flush(matrix);
        }
      }
    }
  }

  /// In `u = ln[x/(1 − x)]` of the share `x = y₁Q₁/n(1 + ⟨|a|²⟩)`, of which `y₁y₂Σ|T|² dy₁/du` is
  /// smooth down to the softest photons of either kind.
  ///
  /// With `f = ρ/Q` of each photon, and azimuths at least `nearest` from a half turn, the exponent
  /// of the beam's form is at least a parabola in x of curvature `a = (f₁ + f₂)² − 4f₁f₂ sin²` and
  /// vertex `[f₂² + f₁f₂(1 − 2 sin²)]/a`; nothing is left where it is far above its least value.
  private void overEnergies(double angle1, double angle2, double nearest, double weight) {
    double q1 = mass + angle1 * angle1;
    double q2 = mass + angle2 * angle2;
    double least = Math.max(pairs.window1().least() * q1, sum - pairs.window2().most() * q2) / sum;
    double most = Math.min(pairs.window1().most() * q1, sum - pairs.window2().least() * q2) / sum;
    if (!(most > least)) {
      return;
    }
    double sharpness = 0;
    if (pairs.beamSize() > 0) {
      double sine = Math.sin(0.5 * nearest);
      double f1 = angle1 / q1;
      double f2 = angle2 / q2;
      double curvature = (f1 - f2) * (f1 - f2) + 4 * f1 * f2 * (1 - sine * sine);
      sharpness = pairs.beamSize() * sum * Math.sqrt(curvature);
      if (sharpness > 0) {
        double vertex = (f2 * f2 + f1 * f2 * (1 - 2 * sine * sine)) / curvature;
        double largest = Math.clamp(vertex, least, most);
        double away = sharpness * Math.abs(largest - vertex);
        double depth = order.depth();
        // The root of a sum of squares less one of them, without the cancellation.
        double reach = depth / (away + Math.sqrt(away * away + depth)) / sharpness;
        least = Math.max(least, largest - reach);
        most = Math.min(most, largest + reach);
      }
    }
    double odds = least / (1 - least);
    double width = Math.log1p((most - least) / (least * (1 - most)));
    double turns =
        2 * Math.PI * (most - least) * sum * Math.abs(1 / q1 - 1 / q2) / pairs.weight().period()
            + order.gaussian(sharpness * (most - least));
    Rule rule = order.rule(0.5 * width, Math.PI, turns, 0);
    if (counting) {
      double middle = 0.5 * (least + most) * sum;
      cost += CIRCLES + rule.size() * azimuths.cost(middle / q1, (sum - middle) / q2);
      return;
    }
    for (int i = 0; i < rule.size(); i++) {
      double here = odds * Math.exp(0.5 * width * (1 + rule.node(i)));
      double share = here / (1 + here);
      double rest = 1 / (1 + here);
      double fraction1 = sum * share / q1;
      double fraction2 = sum * rest / q2;
      double step = fraction1 * rest * 0.5 * width * rule.weight(i);
      azimuths.add(
          fraction1,
          fraction2,
          weight
              * step
              * fraction1
              * fraction2
              / (cube * q2)
              * pairs.weight().factor().applyAsDouble(fraction1 + fraction2));
    }
  }

  /// @param most energy of the photon that flies there
  /// @param other that of the other over it
  private Rule rule(Arc arc, double from, double to, double most, double other, int more) {
    double near = arc.angle(from);
    double far = arc.angle(to);
    double qNear = mass + near * near;
    double qFar = mass + far * far;
    // Photons have no more than their windows and conservation allow.
    double energy = Math.min(most, sum / qNear);
    double transverse =
        Math.min(
            energy * (far - near),
            sum / scale * (Math.atan(far / scale) - Math.atan(near / scale)));
    double sums =
        Math.max(1, Math.min(1 / energy, other))
            * Math.min(
                energy * (far - near) * (far + near) / mass,
                pairs.floquet() * Math.log(qFar / qNear));
    double turns =
        order.gaussian(pairs.beamSize() * transverse)
            + 2 * Math.PI * sums / pairs.weight().period();
    return order.rule(0.5 * (to - from), arc.distance(scale), turns, more);
  }

  /// Where the four edges of photon 2 pass an end of its arcs.
  private double[] firstEnds(Arc first) {
    double[] ends = new double[2 + 16];
    int count = 0;
    ends[count++] = first.from();
    ends[count++] = first.to();
    for (Arc second : arcs2) {
      for (double angle2 : new double[] {second.nearest(), second.farthest()}) {
        double q2 = mass + angle2 * angle2;
        for (double y2 : new double[] {pairs.window2().least(), pairs.window2().most()}) {
          for (double y1 : new double[] {pairs.window1().least(), pairs.window1().most()}) {
            count = put(ends, count, first, (sum - y2 * q2) / y1);
          }
        }
      }
    }
    return distinct(Arrays.copyOf(ends, count), SAME * (first.to() - first.from()));
  }

  private int secondEnds(double q1, Arc second) {
    double rest1 = sum - pairs.window1().least() * q1;
    double rest2 = sum - pairs.window1().most() * q1;
    double least = rest2 / pairs.window2().most();
    double most = rest1 / pairs.window2().least();
    double near = second.nearest();
    double far = second.farthest();
    if (most <= mass + near * near || least >= mass + far * far) {
      return 0;
    }
    inner[0] = second.from();
    inner[1] = second.to();
    if (least > mass + near * near) {
      inner[0] = second.parameter(Math.sqrt(least - mass));
    }
    if (most < mass + far * far) {
      inner[1] = second.parameter(Math.sqrt(most - mass));
    }
    int count = 2;
    count = put(inner, count, second, rest1 / pairs.window2().most());
    count = put(inner, count, second, rest2 / pairs.window2().least());
    Arrays.sort(inner, 0, count);
    return count;
  }

  private int put(double[] ends, int count, Arc arc, double q) {
    double near = arc.nearest();
    double far = arc.farthest();
    if (q > mass + near * near && q < mass + far * far) {
      ends[count] = arc.parameter(Math.sqrt(q - mass));
      return count + 1;
    }
    return count;
  }

  private static double[] distinct(double[] ends, double same) {
    Arrays.sort(ends);
    int count = 1;
    for (int k = 1; k < ends.length; k++) {
      if (ends[k] - ends[count - 1] > same) {
        ends[count++] = ends[k];
      }
    }
    return Arrays.copyOf(ends, count);
  }
}
