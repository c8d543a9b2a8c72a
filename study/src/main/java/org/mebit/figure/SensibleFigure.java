package org.mebit.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses a figure from the shape of a study alone.
final class SensibleFigure {
  /// From this many values on, an axis of a heat map looks continuous.
  private static final long DENSE = 25;

  /// So many lines can be followed by eye, and named in a legend.
  private static final long MOST_LINES = 8;

  /// A 3 by 3 grid is the largest whose panels stay readable on a page.
  private static final long MOST_PANELS = 9;

  private SensibleFigure() {}

  /// A varied column and how many values it takes.
  private record Varied(String name, long count) {}

  static Optional<FigureSpec> of(List<String> names, List<String> quantities, List<Long> counts) {
    if (names.size() != counts.size()) {
      throw new IllegalArgumentException(
          "each varied column must have one count, but there are "
              + names.size()
              + " columns and "
              + counts.size()
              + " counts");
    }
    List<Varied> varied = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (counts.get(i) > 1) {
        varied.add(new Varied(names.get(i), counts.get(i)));
      }
    }
    if (quantities.isEmpty() || varied.isEmpty() || varied.size() > 3) {
      return Optional.empty();
    }
    String quantity = quantities.getFirst();
    if (varied.size() == 1) {
      return Optional.of(FigureSpec.line(varied.getFirst().name, quantity).build());
    }
    if (varied.size() == 2) {
      return Optional.of(ofTwo(varied.get(0), varied.get(1), quantity).build());
    }
    Varied panels = varied.getLast();
    if (panels.count > MOST_PANELS) {
      panels = varied.stream().min(Comparator.comparingLong(Varied::count)).orElseThrow();
    }
    if (panels.count > MOST_PANELS) {
      return Optional.empty();
    }
    varied.remove(panels);
    return Optional.of(ofTwo(varied.get(0), varied.get(1), quantity).panels(panels.name).build());
  }

  private static FigureSpecBuilder ofTwo(Varied first, Varied second, String quantity) {
    boolean fewerFirst = first.count <= second.count;
    Varied fewer = fewerFirst ? first : second;
    Varied more = fewerFirst ? second : first;
    if (fewer.count < DENSE && fewer.count <= MOST_LINES) {
      return FigureSpec.line(more.name, quantity).lines(fewer.name);
    }
    return FigureSpec.heatMap(first.name, second.name, quantity);
  }
}
