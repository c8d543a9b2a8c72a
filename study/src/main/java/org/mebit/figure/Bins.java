package org.mebit.figure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.mebit.figure.FigureSpec.Scale;

/// The cells of a heat map along one axis: each value belongs to the nearest centre.
///
/// The centres are the distinct values of a column, or [#MOST] evenly spaced ones where it has
/// more.
final class Bins {
  /// More cells than this along an axis are finer than print.
  static final int MOST = 1024;

  private final double[] centres;
  private final boolean log;

  private Bins(double[] centres, boolean log) {
    this.centres = centres;
    this.log = log;
  }

  /// Collects the distinct values of a column.
  static final class Collected {
    private final Set<Double> distinct = new HashSet<>();
    private final Extent extent = new Extent();
    private final boolean log;
    private double last = Double.NaN;

    Collected(Scale scale) {
      log = scale == Scale.LOG;
    }

    void add(double value) {
      if (value == last || Double.isNaN(value)) {
        return;
      }
      last = value;
      double place = log ? Math.log(value) : value;
      extent.add(place);
      if (distinct.size() <= MOST) {
        distinct.add(place + 0.0);
      }
    }

    boolean isEmpty() {
      return extent.isEmpty();
    }

    Bins bins() {
      double[] centres;
      if (distinct.size() <= MOST) {
        centres = distinct.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      } else {
        centres = new double[MOST];
        for (int i = 0; i < MOST; i++) {
          centres[i] = extent.low() + (extent.high() - extent.low()) * i / (MOST - 1);
        }
      }
      return new Bins(centres, log);
    }
  }

  int count() {
    return centres.length;
  }

  /// The value at the centre of a cell.
  double centre(int i) {
    return log ? Math.exp(centres[i]) : centres[i];
  }

  /// The lower end of the first cell.
  double low() {
    return edge(0, Math.min(1, count() - 1));
  }

  /// The upper end of the last cell.
  double high() {
    return edge(count() - 1, count() - 2);
  }

  private double edge(int outer, int inner) {
    double half = count() == 1 ? loneHalf() : Math.abs(centres[outer] - centres[inner]) / 2;
    double place = centres[outer] + (inner < outer ? half : -half);
    return log ? Math.exp(place) : place;
  }

  /// Half the width of a cell that has no neighbour to tell it.
  private double loneHalf() {
    return log ? Math.log(2) : centres[0] == 0 ? 1 : Math.abs(centres[0]) / 2;
  }

  /// The cell of a value; values outside belong to the nearer end.
  int indexOf(double value) {
    double place = log ? Math.log(value) : value;
    int found = Arrays.binarySearch(centres, place);
    if (found >= 0) {
      return found;
    }
    int above = -found - 1;
    if (above == 0 || above == count()) {
      return Math.min(above, count() - 1);
    }
    return place - centres[above - 1] <= centres[above] - place ? above - 1 : above;
  }

  /// Whether all cells are equally wide, up to the rounding of the values.
  boolean isUniform() {
    double step = (centres[count() - 1] - centres[0]) / Math.max(1, count() - 1);
    for (int i = 1; i < count(); i++) {
      if (Math.abs(centres[i] - centres[i - 1] - step) > 1e-6 * step) {
        return false;
      }
    }
    return true;
  }
}
