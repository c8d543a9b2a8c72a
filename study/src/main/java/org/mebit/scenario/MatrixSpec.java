package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;

/// A figure of the density matrices of photon pairs, one for each point.
///
/// @param style how an entry is shown
public record MatrixSpec(Style style) implements StudyFigure {
  /// How an entry is shown.
  public enum Style {
    /// A bar in a drawn room.
    BARS,
    /// A coloured square with its number.
    TILES
  }

  /// More points than these are too small on a page.
  static final int MOST = 6;

  private static final List<String> STATES = List.of("pp", "pm", "mp", "mm");

  /// The columns a table must have: of the diagonal `rho_pp_pp` and its like, of the entries above
  /// it real and imaginary part, `rho_pp_pm_re`, `rho_pp_pm_im` and their like; p and m are the
  /// helicities + and − of the two photons, the first named first.
  public static List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < STATES.size(); i++) {
      for (int j = i; j < STATES.size(); j++) {
        String entry = "rho_" + STATES.get(i) + "_" + STATES.get(j);
        if (i == j) {
          columns.add(entry);
        } else {
          columns.add(entry + "_re");
          columns.add(entry + "_im");
        }
      }
    }
    return columns;
  }
}
