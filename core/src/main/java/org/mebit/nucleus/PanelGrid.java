package org.mebit.nucleus;

import java.util.Arrays;
import org.mebit.numeric.Require;

/// Panels in time on which 16 nodes hold the scattered wave and its products with the kernel's
/// vectors: narrow where the vectors turn fast, and early on where a thick crystal answers fast.
///
/// The wave behind one line is `0F1(;2;−bΓt)`, which turns at `√(bΓ/t)` and is smooth at 0; lines
/// that turn the kernel's vectors add their frequency, twice for the products.
///
/// @param edges ascending, s, from 0 to the end
record PanelGrid(double[] edges) {
  /// Radians a product may turn by within one panel: what 16 nodes hold to rounding.
  private static final double TURN = 1.2 * Math.PI;

  /// Panels in units of 1/Γ are no wider, for the decay's sake.
  private static final double WIDEST = 0.25;

  /// Below `bΓt = 4` the wave has not begun to turn.
  private static final double SMOOTH = 4;

  /// More panels than the memory of a small machine holds with a sextet's vectors.
  static final int MOST_PANELS = 400_000;

  /// @param breaks where the kernel may jump, s, ascending
  /// @param fastest the kernel's vectors turn no faster, rad/s
  /// @param thickness b
  /// @param width Γ, rad/s
  /// @param end s
  /// @param share of the usual width of a panel
  /// @throws IllegalArgumentException if that makes too many panels
  static PanelGrid of(
      double[] breaks, double fastest, double thickness, double width, double end, double share) {
    double[] edges = new double[64];
    int count = 1;
    double time = 0;
    for (int i = 0; i <= breaks.length; i++) {
      double next = i < breaks.length ? Math.min(breaks[i], end) : end;
      while (time < next) {
        double rate =
            2 * fastest + thickness * width / Math.sqrt(thickness * width * time + SMOOTH);
        double most = share * Math.min(WIDEST / width, TURN / rate);
        double panels = Math.ceil((next - time) / most);
        Require.that(
            count + panels < MOST_PANELS,
            "panels in time must be at most "
                + MOST_PANELS
                + ", but a wave of "
                + end
                + " s that turns at "
                + rate
                + " rad/s needs more: shorten the wave or lower the field");
        time = panels <= 1 ? next : time + (next - time) / panels;
        if (count == edges.length) {
          edges = Arrays.copyOf(edges, 2 * count);
        }
        edges[count++] = time;
      }
    }
    return new PanelGrid(Arrays.copyOf(edges, count));
  }

  /// About how many panels that makes.
  static double expected(
      double[] breaks, double fastest, double thickness, double width, double end) {
    double elapsed = width * end;
    double turns = 2 * fastest * end + 2 * Math.sqrt(thickness * elapsed);
    return breaks.length + Math.max(elapsed / WIDEST, turns / TURN);
  }

  /// No more than that at the usual width of a panel, without making the grid; infinite for numbers
  /// beyond all computing.
  ///
  /// A panel may turn by [#TURN] and decay by [#WIDEST], whichever comes first: as many as both
  /// need together are enough, but for what is lost where a stretch between breaks is no multiple,
  /// and for the first ones, which take the rate at their start for all of them.
  static double atMost(int breaks, double fastest, double thickness, double width, double end) {
    double elapsed = width * end;
    double turns = 2 * fastest * end + 2.5 * Math.sqrt(thickness * elapsed);
    double panels = 2.0 + breaks + elapsed / WIDEST + turns / TURN;
    return panels >= 0 ? panels : Double.POSITIVE_INFINITY;
  }

  int panels() {
    return edges.length - 1;
  }

  /// The nodes of all panels, s, ascending.
  double[] nodes() {
    double[] times = new double[panels() * GaussPanel.NODES];
    for (int p = 0; p < panels(); p++) {
      double half = 0.5 * (edges[p + 1] - edges[p]);
      for (int i = 0; i < GaussPanel.NODES; i++) {
        times[p * GaussPanel.NODES + i] = edges[p] + half * (1 + GaussPanel.node(i));
      }
    }
    return times;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PanelGrid that && Arrays.equals(edges, that.edges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(edges);
  }
}
