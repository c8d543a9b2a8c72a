package org.mebit.figure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.mebit.figure.FigureSpec.Scale;

/// The cells of a heat map along one axis.
///
/// Each distinct value of a column has a cell, which reaches half-way to its neighbours. Where
/// there are more than can be printed, neighbours share a cell, the same number in each but for the
/// last; where there are too many to be kept, as of scattered points, the cells are evenly spaced.
final class Bins {
  /// More cells than this along an axis are finer than print.
  static final int MOST = 1024;

  /// So many distinct values are kept while a table is read, a few megabytes.
  private static final int MOST_KEPT = 1 << 17;

  private final double[] edges;
  private final double first;
  private final double last;
  private final boolean log;

  private Bins(double[] edges, double first, double last, boolean log) {
    this.edges = edges;
    this.first = first;
    this.last = last;
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
      if (distinct.size() <= MOST_KEPT) {
        distinct.add(place + 0.0);
      }
    }

    /// The cells.
    ///
    /// @param most so many at most, from 2 on
    Bins bins(int most) {
      if (distinct.size() > MOST_KEPT) {
        double[] values = new double[most];
        for (int i = 0; i < most; i++) {
          values[i] = extent.low() + (extent.high() - extent.low()) * i / (most - 1);
        }
        return of(values, 1, log);
      }
      double[] values = distinct.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return of(values, Math.ceilDiv(values.length, most), log);
    }
  }

  /// Cells of `share` neighbouring values each.
  private static Bins of(double[] values, int share, boolean log) {
    int count = Math.ceilDiv(values.length, share);
    double[] edges = new double[count + 1];
    for (int i = 0; i < count; i++) {
      int first = i * share;
      edges[i] = first == 0 ? 0 : values[first] - (values[first] - values[first - 1]) / 2;
    }
    int n = values.length - 1;
    double lone = log ? Math.log(2) : values[0] == 0 ? 1 : Math.abs(values[0]) / 2;
    edges[0] = values[0] - (n == 0 ? lone : (values[1] - values[0]) / 2);
    edges[count] = values[n] + (n == 0 ? lone : (values[n] - values[n - 1]) / 2);
    return new Bins(edges, values[0], values[n], log);
  }

  int count() {
    return edges.length - 1;
  }

  /// The least value.
  double first() {
    return log ? Math.exp(first) : first;
  }

  /// The greatest value.
  double last() {
    return log ? Math.exp(last) : last;
  }

  /// The lower end of the first cell.
  double low() {
    return log ? Math.exp(edges[0]) : edges[0];
  }

  /// The upper end of the last cell.
  double high() {
    return log ? Math.exp(edges[count()]) : edges[count()];
  }

  /// The cell of a value; on an edge the lower one, and outside the nearer end.
  int indexOf(double value) {
    double place = log ? Math.log(value) : value;
    int found = Arrays.binarySearch(edges, place);
    int cell = found >= 0 ? found - 1 : -found - 2;
    return Math.clamp(cell, 0, count() - 1);
  }

  /// Whether all cells are equally wide, up to the rounding of the values.
  boolean isUniform() {
    double step = (edges[count()] - edges[0]) / count();
    for (int i = 1; i <= count(); i++) {
      if (Math.abs(edges[i] - edges[i - 1] - step) > 1e-6 * step) {
        return false;
      }
    }
    return true;
  }
}
