package org.mebit.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure of the density matrices of two photons, one for each row of a table.
///
/// @param style how an entry is shown
/// @param basis names of the four states of the basis as they stand in a ket, such as `+−` or `hv`
/// @param entries the sixteen columns of the entries on and above the diagonal, row by row in the
///   order of the basis: one on it, above it one of the real and one of the imaginary part
/// @param titles columns whose values stand above a matrix
/// @param title drawn above the figure, or null
public record MatrixSpec(
    Style style,
    List<String> basis,
    List<String> entries,
    List<String> titles,
    @Nullable String title) {
  /// More matrices than these are too small on a page.
  public static final int MOST = 6;

  /// How an entry is shown.
  public enum Style {
    /// A bar that stands on its entry's place, or hangs below it.
    BARS,
    /// A coloured square with the number in it.
    TILES
  }

  /// @throws IllegalArgumentException if there are more or fewer than four states or sixteen
  ///   entries
  public MatrixSpec {
    basis = List.copyOf(basis);
    if (basis.size() != MatrixChart.SIZE) {
      throw new IllegalArgumentException(
          "a density matrix must have 4 states, but has " + basis.size());
    }
    entries = List.copyOf(entries);
    if (entries.size() != MatrixChart.SIZE * MatrixChart.SIZE) {
      throw new IllegalArgumentException(
          "a density matrix must have 16 columns, but has " + entries.size());
    }
    titles = List.copyOf(titles);
  }
}
