package org.mebit.study;

import org.mebit.numeric.TwoSum;
import org.mebit.result.Cells;

/// The values of a quantity at some points of a curve, summed up: number, mean, spread, ends and
/// distribution. Tallies of neighbouring stretches are joined in the order of the curve, so that
/// the bits do not depend on who computed which.
///
/// Deviations are taken from the mean of the stretch, and joined as T. F. Chan, G. H. Golub and R.
/// J. LeVeque, Am. Stat. 37, 242 (1983), eq. 2.1b, do.
///
/// @param points of the stretch
/// @param applied how many have a value
/// @param sum of the values
/// @param rest what rounding took from the sum
/// @param squares sum of the squared deviations from the mean
/// @param least value; NaN if there is none
/// @param leastPoint index of the first point that has it
/// @param greatest value; NaN if there is none
/// @param greatestPoint index of the first point that has it
/// @param histogram of the finite values
record QuantityTally(
    long points,
    long applied,
    double sum,
    double rest,
    double squares,
    double least,
    long leastPoint,
    double greatest,
    long greatestPoint,
    Histogram histogram) {
  /// Sums up a stretch.
  ///
  /// @param cells of the stretch
  /// @param quantity its number in the cells
  /// @param values NaN where it does not apply
  /// @param count how many points
  /// @param first index of the first point
  /// @param stride by how much the index grows from point to point
  static QuantityTally of(
      Cells cells, int quantity, double[] values, int count, long first, long stride) {
    double least = Double.NaN;
    double greatest = Double.NaN;
    double sum = 0;
    double rest = 0;
    long applied = 0;
    for (int cell = 0; cell < cells.count(); cell++) {
      double min = cells.min(quantity, cell);
      double max = cells.max(quantity, cell);
      least = min < least || Double.isNaN(least) ? min : least;
      greatest = max > greatest || Double.isNaN(greatest) ? max : greatest;
      double part = cells.sum(quantity, cell);
      double total = sum + part;
      rest += cells.rest(quantity, cell) + TwoSum.lost(sum, part, total);
      sum = total;
      applied += cells.applied(quantity, cell);
    }
    double mean = (sum + rest) / applied;
    double squares = 0;
    long leastPlace = -1;
    long greatestPlace = -1;
    for (int i = 0; i < count; i++) {
      double x = values[i];
      if (Double.isNaN(x)) {
        continue;
      }
      squares += (x - mean) * (x - mean);
      if (x == least && leastPlace < 0) {
        leastPlace = i;
      }
      if (x == greatest && greatestPlace < 0) {
        greatestPlace = i;
      }
    }
    return new QuantityTally(
        count,
        applied,
        sum,
        rest,
        squares,
        least,
        leastPlace < 0 ? -1 : first + leastPlace * stride,
        greatest,
        greatestPlace < 0 ? -1 : first + greatestPlace * stride,
        Histogram.of(values, count));
  }

  /// This stretch and the one behind it.
  QuantityTally with(QuantityTally next) {
    if (applied == 0 || next.applied == 0) {
      QuantityTally some = applied == 0 ? next : this;
      return new QuantityTally(
          points + next.points,
          some.applied,
          some.sum,
          some.rest,
          some.squares,
          some.least,
          some.leastPoint,
          some.greatest,
          some.greatestPoint,
          some.histogram);
    }
    double total = sum + next.sum;
    double apart = next.mean() - mean();
    long both = applied + next.applied;
    boolean below = next.least < least;
    boolean above = next.greatest > greatest;
    return new QuantityTally(
        points + next.points,
        both,
        total,
        rest + next.rest + TwoSum.lost(sum, next.sum, total),
        squares + next.squares + apart * apart * ((double) applied * next.applied / both),
        below ? next.least : least,
        below ? next.leastPoint : leastPoint,
        above ? next.greatest : greatest,
        above ? next.greatestPoint : greatestPoint,
        histogram.with(next.histogram));
  }

  /// At how many points it does not apply.
  long absent() {
    return points - applied;
  }

  /// The mean; NaN if there is no value.
  double mean() {
    return (Double.isInfinite(sum) ? sum : sum + rest) / applied;
  }

  /// The root of the mean square deviation from the mean; NaN if there is no value.
  double deviation() {
    return Math.sqrt(squares / applied);
  }
}
