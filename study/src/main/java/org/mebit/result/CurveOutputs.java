package org.mebit.result;

import java.util.ArrayList;
import java.util.List;

/// The numbers computed at each point of a curve: quantities, and estimates of their errors.
public final class CurveOutputs {
  private final List<Column> quantities = new ArrayList<>();
  private final List<Column> errors = new ArrayList<>();
  private final int[] places;
  private final int[] errorPlaces;

  /// @param columns of numbers, in the order in which they are computed; `x_error` belongs to `x`
  public CurveOutputs(List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    places = new int[columns.size()];
    errorPlaces = new int[columns.size()];
    for (int place = 0; place < columns.size(); place++) {
      Column column = columns.get(place);
      if (!isError(column.name(), names)) {
        int error = names.indexOf(column.name() + Pyramid.ERROR);
        places[quantities.size()] = place;
        errorPlaces[quantities.size()] = error;
        quantities.add(
            new Column(column.name(), Column.Kind.REAL, column.unit(), column.meaning()));
        if (error >= 0) {
          errors.add(columns.get(error));
        }
      }
    }
  }

  private static boolean isError(String name, List<String> names) {
    return name.endsWith(Pyramid.ERROR)
        && names.contains(name.substring(0, name.length() - Pyramid.ERROR.length()));
  }

  /// The quantities, as columns of real numbers.
  public List<Column> quantities() {
    return List.copyOf(quantities);
  }

  /// How many quantities there are.
  public int count() {
    return quantities.size();
  }

  /// Where a quantity stands among the numbers computed.
  public int place(int quantity) {
    return places[quantity];
  }

  /// Where its error stands; −1 if it has none.
  public int errorPlace(int quantity) {
    return errorPlaces[quantity];
  }

  /// Whether a quantity has an error.
  public boolean hasError(int quantity) {
    return errorPlaces[quantity] >= 0;
  }

  /// The column of a quantity's error.
  Column error(int quantity) {
    String name = quantities.get(quantity).name() + Pyramid.ERROR;
    return errors.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }
}
