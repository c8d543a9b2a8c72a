package org.mebit.fel.aperture;

import java.util.Arrays;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.GaussLegendre;

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

  /// How far singularities in θ are: nothing but sines and cosines, whose growth counts like this.
  private static final double CUT_SCALE = 2.5;

  /// Nodes more for each end with a root: as measured, they cost less than a finer grid.
  private static final int ROOT = 3;

  private final PairCollection pairs;
  private final AzimuthIntegral azimuths;
  private final GridOrder order;
  private final double mass;
  private final double sum;
  private final double cube;
  private final double[] matrix = new double[32];
  private final double[] inner = new double[8];
  private long nodes;

  Grid(PairCollection pairs, AzimuthIntegral azimuths, GridOrder order) {
    this.pairs = pairs;
    this.azimuths = azimuths;
    this.order = order;
    this.mass = 1 + pairs.field().meanSquare();
    this.sum = pairs.floquet() * mass;
    this.cube = mass * mass * mass;
  }

  /// `S`, 4 x 4 in columns, real and imaginary parts alternately.
  double[] integrate() {
    for (Arc first : pairs.aperture1().arcs()) {
      overFirst(first);
    }
    return matrix;
  }

  /// Evaluations of [#integrate] by energies.
  long nodes() {
    return nodes;
  }

  private void overFirst(Arc first) {
    double[] ends = firstEnds(first);
    for (int p = 0; p + 1 < ends.length; p++) {
      boolean rootBefore = p > 0;
      boolean rootAfter = p + 2 < ends.length;
      double from = ends[p];
      double width = ends[p + 1] - from;
      GaussLegendre rule =
          Rules.of(
              nodes(
                      first,
                      from,
                      ends[p + 1],
                      pairs.window1().most(),
                      pairs.window2().most() / pairs.window1().most())
                  + (rootBefore ? ROOT : 0)
                  + (rootAfter ? ROOT : 0));
      for (int i = 0; i < rule.size(); i++) {
        Cancellation.check("an average over apertures");
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
        for (Arc second : pairs.aperture2().arcs()) {
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
      GaussLegendre rule =
          Rules.of(
              nodes(
                  second,
                  from,
                  inner[p + 1],
                  pairs.window2().most(),
                  pairs.window1().most() / pairs.window2().most()));
      for (int i = 0; i < rule.size(); i++) {
        double parameter = from + 0.5 * width * (1 + rule.node(i));
        double angle2 = second.angle(parameter);
        double weight = weight1 * 0.5 * width * rule.weight(i) * second.slope(parameter) * angle2;
        azimuths.circles(angle1, halfWidth1, angle2, second.halfWidth(parameter), order);
        overEnergies(q1, mass + angle2 * angle2, weight);
        azimuths.flush(matrix);
      }
    }
  }

  /// In `u = ln[x/(1 − x)]` of the share `x = y₁Q₁/n(1 + ⟨|a|²⟩)`, of which `y₁y₂Σ|T|² dy₁/du` is
  /// smooth down to the softest photons of either kind.
  private void overEnergies(double q1, double q2, double weight) {
    double least = Math.max(pairs.window1().least() * q1, sum - pairs.window2().most() * q2) / sum;
    double most = Math.min(pairs.window1().most() * q1, sum - pairs.window2().least() * q2) / sum;
    if (!(most > least)) {
      return;
    }
    double odds = least / (1 - least);
    double width = Math.log1p((most - least) / (least * (1 - most)));
    double turns =
        2 * Math.PI * (most - least) * sum * Math.abs(1 / q1 - 1 / q2) / pairs.weight().period()
            + 2 * pairs.beamSize() * (most - least) * Math.sqrt(q1 - mass);
    GaussLegendre rule = Rules.of(order.nodes(0.5 * width, Math.PI, turns));
    nodes += rule.size();
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

  private int nodes(Arc arc, double from, double to, double most, double other) {
    double near = arc.angle(from);
    double far = arc.angle(to);
    // Photons have no more than their windows and conservation allow.
    double energy = Math.min(most, sum / (mass + near * near));
    double turns =
        2 * pairs.beamSize() * energy * (far - near)
            + 2
                * Math.PI
                * energy
                * Math.max(1, Math.min(1 / energy, other))
                * (far - near)
                * (far + near)
                / mass
                / pairs.weight().period();
    double scale = arc instanceof Arc.Circle ? Math.sqrt(mass) : CUT_SCALE;
    return order.nodes(0.5 * (to - from), scale, turns);
  }

  /// Where the four edges of photon 2 pass an end of its arcs.
  private double[] firstEnds(Arc first) {
    double[] ends = new double[2 + 16];
    int count = 0;
    ends[count++] = first.from();
    ends[count++] = first.to();
    for (Arc second : pairs.aperture2().arcs()) {
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
