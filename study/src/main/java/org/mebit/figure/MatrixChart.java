package org.mebit.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Column;
import org.mebit.result.Table;

/// Density matrices of two photons as a figure shows them.
///
/// @param title drawn above, or null
/// @param style how an entry is shown
/// @param basis names of the four states of the basis
/// @param states in the order of the rows
/// @param imaginary whether imaginary parts are shown beside the real ones
/// @param low the least part of an entry that is shown, 0 or below
/// @param high the greatest, 0 or above
/// @param notes what a reader must know beside
record MatrixChart(
    @Nullable String title,
    MatrixSpec.Style style,
    List<String> basis,
    List<State> states,
    boolean imaginary,
    double low,
    double high,
    List<String> notes)
    implements Content {
  /// Rows and columns of a matrix.
  static final int SIZE = 4;

  /// Imaginary parts below this everywhere are left out.
  private static final double NO_IMAGINARY_PART = 1e-9;

  /// One matrix.
  ///
  /// @param title values of the varied parameters
  /// @param parts real and imaginary parts, each row by row; NaN where there is no state
  record State(String title, List<double[]> parts) {
    double at(int part, int row, int column) {
      return parts.get(part)[row * SIZE + column];
    }
  }

  /// @throws IllegalArgumentException if columns are missing, there are too many rows, or none has
  ///   a state
  static MatrixChart read(Table table, MatrixSpec spec) {
    if (table.rows() > MatrixSpec.MOST) {
      throw new IllegalArgumentException(
          "a figure of density matrices must have at most "
              + MatrixSpec.MOST
              + " rows, but the table has "
              + table.rows());
    }
    List<String> names = new ArrayList<>(spec.entries());
    Set<String> there = new HashSet<>(table.columns().stream().map(Column::name).toList());
    List<String> missing = names.stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "a figure of density matrices must have the columns "
              + String.join(", ", names)
              + ", but has no "
              + String.join(", ", missing));
    }
    int entries = names.size();
    names.addAll(spec.titles());
    List<@Nullable Object[]> rows = new ArrayList<>();
    table.scan(names, row -> rows.add(row.clone()));
    List<Column> titles =
        spec.titles().stream()
            .map(name ->
                table.columns().stream().filter(c -> c.name().equals(name)).findFirst().get())
            .toList();
    List<State> states = new ArrayList<>();
    for (@Nullable Object[] row : rows) {
      states.add(new State(title(rows, row, titles, entries), parts(row)));
    }
    return of(spec, states);
  }

  private static MatrixChart of(MatrixSpec spec, List<State> states) {
    Extent imaginary = new Extent();
    Extent shown = new Extent();
    states.forEach(state -> addTo(shown, state.parts.get(0)));
    states.forEach(state -> addTo(imaginary, state.parts.get(1)));
    if (shown.isEmpty()) {
      throw new IllegalArgumentException(
          "a figure must have values to draw, but no row has a density matrix");
    }
    boolean both = Math.max(-imaginary.low(), imaginary.high()) >= NO_IMAGINARY_PART;
    List<String> notes = new ArrayList<>();
    if (both) {
      shown.add(imaginary);
    } else {
      notes.add("Real parts; all imaginary parts are below 10⁻⁹.");
    }
    if (states.stream().anyMatch(state -> Double.isNaN(state.at(0, 0, 0)))) {
      notes.add("Empty: no state at this point.");
    }
    return new MatrixChart(
        spec.title(),
        spec.style(),
        spec.basis(),
        states,
        both,
        Math.min(0, shown.low()),
        Math.max(0, shown.high()),
        notes);
  }

  private static void addTo(Extent extent, double[] values) {
    for (double value : values) {
      extent.add(value);
    }
  }

  private static String title(
      List<@Nullable Object[]> rows, @Nullable Object[] row, List<Column> titles, int first) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      int place = first + i;
      Object value = row[place];
      if (value != null) {
        List<Object> all = new ArrayList<>();
        for (@Nullable Object[] other : rows) {
          Object here = other[place];
          if (here != null) {
            all.add(here);
          }
        }
        words.add(KeyLabels.of(titles.get(i), all).withValue(value));
      }
    }
    return String.join(", ", words);
  }

  private static List<double[]> parts(@Nullable Object[] row) {
    double[] re = new double[SIZE * SIZE];
    double[] im = new double[SIZE * SIZE];
    int next = 0;
    for (int i = 0; i < SIZE; i++) {
      for (int j = i; j < SIZE; j++) {
        double real = number(row[next++]);
        double imaginary = i == j ? 0 * real : number(row[next++]);
        re[i * SIZE + j] = real;
        re[j * SIZE + i] = real;
        im[i * SIZE + j] = imaginary;
        im[j * SIZE + i] = i == j ? imaginary : -imaginary;
      }
    }
    return List.of(re, im);
  }

  private static double number(@Nullable Object cell) {
    return cell instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /// The largest modulus shown, above 0.
  double largest() {
    double most = Math.max(-low, high);
    return most > 0 ? most : 1;
  }

  /// What the values are, for the axis of bars and the colour bar.
  String quantity() {
    return imaginary ? "ρ" : "Re ρ";
  }

  @Override
  public Page page() {
    return MatrixSheet.of(this);
  }
}
