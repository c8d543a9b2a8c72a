package org.mebit.ensemble.statistics;

import java.util.Arrays;
import org.mebit.numeric.Cancellation;

/// The measure of lattices whose excess lies below each of many even levels.
///
/// Lattices up to [ExcessField#TALL] are cut into tetrahedra of x, θ and s^¼, once in fine cells
/// and once in cells twice and four times as wide: the linear tetrahedron's error falls as the
/// square of the width, which two widths eliminate, and the third says how well. Taller ones, `s =
/// 1/y` below `1/TALL`, are counted in closed form for each θ: `½ log₂(πs) + H(θ) ≤ e` is `s ≤
/// 4^{e−H}/π`.
final class Counting {
  /// Cells in x from 0 to ½.
  private static final int ACROSS = 32;

  private static final int WIDTHS = 3;

  /// Points in θ from 0 to π/2 for tall lattices: a kink each, of 10^−6 of their measure at most.
  private static final int TALL_POINTS = 16_384;

  /// Levels to each bit: the distribution's edges at the entropy's stationary points go with the
  /// power 3/2, so that interpolation between levels is good to 10^−6.
  private static final int LEVELS_PER_BIT = 512;

  private final double first;
  private final double step;
  private final double[][] below;
  private final double tallFactor;

  /// @param ceiling the greatest excess, bits
  Counting(ExcessField field, double ceiling) {
    SmoothGrid grid = new SmoothGrid(field);
    double[] tall = new double[TALL_POINTS];
    for (int k = 0; k < TALL_POINTS; k++) {
      tall[k] = field.tall(0.5 * Math.PI * (k + 0.5) / TALL_POINTS);
    }
    Arrays.sort(tall);
    step = 1.0 / LEVELS_PER_BIT;
    double leastOfTall = tall[0] + 0.5 * ExcessField.log2(Math.PI / ExcessField.TALL);
    // The last level is the ceiling. A step's room below: interpolated values may fall short of the
    // samples.
    double least = Math.min(grid.least(), leastOfTall) - step;
    int count = (int) Math.ceil((ceiling - least) / step) + 1;
    first = ceiling - step * (count - 1);
    below = counted(grid, count);
    tallFactor = addTall(tall);
  }

  double first() {
    return first;
  }

  double step() {
    return step;
  }

  /// The measure below each level, the widths' error eliminated; of fine cells, then of wide ones.
  double[] below(boolean wide) {
    double[] fine = below[wide ? 1 : 0];
    double[] wider = below[wide ? 2 : 1];
    double[] result = new double[fine.length];
    for (int k = 0; k < result.length; k++) {
      result[k] = fine[k] + (fine[k] - wider[k]) / 3;
    }
    return result;
  }

  /// The factor of `4^e` that the measure is below the first level.
  double tallFactor() {
    return tallFactor;
  }

  private double[][] counted(SmoothGrid grid, int count) {
    Levels[] levels = new Levels[WIDTHS];
    for (int w = 0; w < WIDTHS; w++) {
      levels[w] = new Levels(first, step, count);
    }
    // Planes at which the cells of each width began, and the one at hand.
    double[][] planes = new double[WIDTHS + 1][SmoothGrid.ROUND * (SmoothGrid.CELLS + 1)];
    for (int i = 0; i <= ACROSS; i++) {
      Cancellation.check("distribution of the excess entropy");
      double[] plane = planes[WIDTHS];
      grid.plane(0.5 * i / ACROSS, plane);
      for (int p = 0; p < plane.length; p++) {
        plane[p] = levels[0].place(plane[p]);
      }
      for (int w = 0; w < WIDTHS; w++) {
        int width = 1 << w;
        if (i % width == 0) {
          if (i > 0) {
            slab(planes[w], plane, i - width, width, levels[w]);
          }
          System.arraycopy(plane, 0, planes[w], 0, plane.length);
        }
      }
    }
    double[][] counted = new double[WIDTHS][];
    for (int w = 0; w < WIDTHS; w++) {
      counted[w] = levels[w].below();
    }
    return counted;
  }

  /// Adds the cells between two planes.
  private static void slab(double[] near, double[] far, int from, int width, Levels levels) {
    int row = SmoothGrid.CELLS + 1;
    double[] masses = new double[row];
    // dx dθ ds over ½·π·(…) is 3/π of the whole, by halves of x; six tetrahedra a cell.
    double scale = 3 / Math.PI * width * width / (6.0 * ACROSS * SmoothGrid.ROUND);
    double xNear = 0.5 * from / ACROSS;
    double xFar = 0.5 * (from + width) / ACROSS;
    for (int j = 0; j + width < row; j += width) {
      masses[j] =
          0.5
              * scale
              * (SmoothGrid.share(xNear, j + width)
                  - SmoothGrid.share(xNear, j)
                  + SmoothGrid.share(xFar, j + width)
                  - SmoothGrid.share(xFar, j));
    }
    for (int k = 0; k < SmoothGrid.ROUND; k += width) {
      int a = k * row;
      int b = (k + width) % SmoothGrid.ROUND * row;
      for (int j = 0; j + width < row; j += width) {
        double mass = masses[j];
        double origin = near[a + j];
        double corner = far[b + j + width];
        double s = near[a + j + width];
        double t = near[b + j];
        double x = far[a + j];
        double st = near[b + j + width];
        double sx = far[a + j + width];
        double tx = far[b + j];
        levels.add(origin, s, st, corner, mass);
        levels.add(origin, s, sx, corner, mass);
        levels.add(origin, t, st, corner, mass);
        levels.add(origin, t, tx, corner, mass);
        levels.add(origin, x, sx, corner, mass);
        levels.add(origin, x, tx, corner, mass);
      }
    }
  }

  /// Adds lattices above [ExcessField#TALL].
  ///
  /// @param tall H, ascending
  /// @return [#tallFactor]
  private double addTall(double[] tall) {
    double mass = 3 / (Math.PI * ExcessField.TALL * tall.length);
    double height = ExcessField.TALL / Math.PI;
    double open = 0;
    for (double h : tall) {
      open += Math.pow(4, -h);
    }
    double factor = mass * height * open;
    int closed = 0;
    for (int k = 0; k < below[0].length; k++) {
      double power = height * Math.pow(4, first + step * k);
      while (closed < tall.length && power * Math.pow(4, -tall[closed]) >= 1) {
        open -= Math.pow(4, -tall[closed++]);
      }
      double share = mass * (closed + power * (closed < tall.length ? open : 0));
      for (double[] line : below) {
        line[k] += share;
      }
    }
    return factor;
  }
}
