package org.mebit.ensemble.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mebit.ensemble.Estimate;
import org.mebit.numeric.Cancellation;

/// Looks for the greatest excess among all lattices.
///
/// A grid over the half `0 ≤ x ≤ ½` of the domain, which the symmetry (x, θ) → (−x, −θ) doubles,
/// then pattern searches from its best points: the field may have ridges and cusps, so no slopes
/// are asked for.
final class PeakSearch {
  private static final int ACROSS = 8;
  private static final int ALONG = 40;
  private static final int ROUND = 40;

  /// Points of the grid that are followed, at most.
  private static final int FOLLOWED = 12;

  /// Where even the tallest lattice that is searched is far below the ceiling.
  private static final double MOST_HEIGHT = 6;

  private static final double LEAST_STEP = 1e-9;

  /// Of an excess beside ½ log₂ N of 25 bits.
  private static final double ROUNDING = 1e-13;

  private static final double QUARTER = 0.5 * Math.PI;

  private final ExcessField field;

  PeakSearch(ExcessField field) {
    this.field = field;
  }

  private record Place(double x, double share, double theta, double excess) {}

  Peak find() {
    Place best = null;
    for (Place start : starts()) {
      Place top = climbed(start);
      if (best == null || top.excess() > best.excess()) {
        best = top;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no lattice was searched");
    }
    // A flat top is found to the root of rounding only; symmetry knows better.
    Place symmetric = place(0.5, best.share(), 0);
    if (symmetric.excess() >= best.excess() - ROUNDING) {
      best = symmetric;
    }
    double error = field.error() + Math.ulp(32.0);
    return new Peak(
        new Estimate(best.excess(), error), best.x(), height(best.x(), best.share()), best.theta());
  }

  /// The grid's best points, no two of them neighbours.
  private List<Place> starts() {
    List<Place> grid = new ArrayList<>();
    for (int i = 0; i <= ACROSS; i++) {
      Cancellation.check("search for the greatest excess entropy");
      for (int j = 0; j <= ALONG; j++) {
        for (int k = 0; k < ROUND; k++) {
          grid.add(place(0.5 * i / ACROSS, (double) j / ALONG, Math.PI * k / ROUND - QUARTER));
        }
      }
    }
    grid.sort(Comparator.comparingDouble(Place::excess).reversed());
    List<Place> starts = new ArrayList<>();
    for (Place place : grid) {
      if (starts.stream().noneMatch(other -> near(place, other))) {
        starts.add(place);
        if (starts.size() == FOLLOWED) {
          break;
        }
      }
    }
    return starts;
  }

  private static boolean near(Place one, Place other) {
    return Math.abs(one.x() - other.x()) < 2.5 * 0.5 / ACROSS
        && Math.abs(one.share() - other.share()) < 2.5 / ALONG
        && Math.abs(Math.sin(one.theta() - other.theta())) < 2.5 * Math.PI / ROUND;
  }

  private Place climbed(Place start) {
    Place top = start;
    double step = 1;
    while (step > LEAST_STEP) {
      Place next = top;
      for (int direction = 0; direction < 27; direction++) {
        double x = top.x() + step * 0.5 / ACROSS * (direction % 3 - 1);
        double share = top.share() + step / ALONG * (direction / 3 % 3 - 1);
        double theta = top.theta() + step * Math.PI / ROUND * (direction / 9 - 1);
        Place tried =
            place(
                Math.clamp(x, 0, 0.5),
                Math.clamp(share, 0, 1),
                Math.abs(theta) > QUARTER ? theta - Math.copySign(Math.PI, theta) : theta);
        if (tried.excess() > next.excess()) {
          next = tried;
        }
      }
      if (next.equals(top)) {
        step *= 0.5;
      }
      top = next;
    }
    return top;
  }

  private Place place(double x, double share, double theta) {
    return new Place(x, share, theta, field.at(x, height(x, share), theta));
  }

  /// y, from [#MOST_HEIGHT] down to the circle, evenly in 1/y.
  private static double height(double x, double share) {
    double least = 1 / MOST_HEIGHT;
    double s = least + share * (1 / Math.sqrt(1 - x * x) - least);
    return Math.max(1 / s, Math.sqrt(1 - x * x));
  }
}
