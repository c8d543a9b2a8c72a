package org.mebit.figure;

/// Neighbouring points of a line that fall into one column of the output: where the line enters and
/// leaves, how far it reaches, and how often it turns.
final class Stretch {
  private static final int FIRST = 0;
  private static final int LOWEST = 1;
  private static final int HIGHEST = 2;
  private static final int LAST = 3;

  private final boolean broken;
  private final double[][] kept = new double[4][3];
  private final long[] rank = new long[4];
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private double sum;
  private double sumX;
  private long turns;
  private boolean spread;
  private long count;

  /// @param broken whether there is a gap of the line before it
  Stretch(boolean broken) {
    this.broken = broken;
  }

  /// Takes a point, or the mean over a piece of the curve with its least and greatest values.
  void add(double x, double y, double least, double greatest, double error) {
    count++;
    if (count == 1) {
      keep(FIRST, x, y, error);
    }
    if (count == 1 || y < kept[LOWEST][1]) {
      keep(LOWEST, x, y, error);
    }
    if (count == 1 || y > kept[HIGHEST][1]) {
      keep(HIGHEST, x, y, error);
    }
    keep(LAST, x, y, error);
    low = Math.min(low, least);
    high = Math.max(high, greatest);
    spread |= least < greatest;
    sum += y;
    sumX += x;
  }

  private void keep(int i, double x, double y, double error) {
    kept[i][0] = x;
    kept[i][1] = y;
    kept[i][2] = error;
    rank[i] = count;
  }

  /// Adds what a line shows of it: the first, the lowest, the highest and the last point, in their
  /// order.
  void line(Points points) {
    boolean lowestFirst = rank[LOWEST] < rank[HIGHEST];
    int[] order = {FIRST, lowestFirst ? LOWEST : HIGHEST, lowestFirst ? HIGHEST : LOWEST, LAST};
    long last = 0;
    for (int i : order) {
      if (rank[i] > last) {
        points.add(kept[i][0], kept[i][1], kept[i][2]);
        last = rank[i];
      }
    }
  }

  /// Counts a turn of the line.
  void turn() {
    turns++;
  }

  long turns() {
    return turns;
  }

  long count() {
    return count;
  }

  /// Whether a point of it already is a mean over different values.
  boolean spread() {
    return spread;
  }

  boolean broken() {
    return broken;
  }

  double firstX() {
    return kept[FIRST][0];
  }

  double lastX() {
    return kept[LAST][0];
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  double middleX() {
    return sumX / count;
  }

  double mean() {
    return sum / count;
  }
}
