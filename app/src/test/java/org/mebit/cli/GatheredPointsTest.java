package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mebit.result.Column;
import org.mebit.result.MemoryTable;
import org.mebit.result.Table;

/// Points of two curves, those of the second between those of the first.
final class GatheredPointsTest {
  private static Column column(String name, String unit) {
    return new Column(name, Column.Kind.REAL, unit, name);
  }

  private static final Table POINTS =
      new MemoryTable(
          List.of(
              column("time", "s"),
              column("offset", ""),
              column("entropy", "bit"),
              column("entropy_error", "bit")),
          List.of(
              new @Nullable Object[] {0.0, 0.0, 1.0, 0.1},
              new @Nullable Object[] {0.0, 0.5, null, null},
              new @Nullable Object[] {1.0, 0.0, 5.0, 0.3},
              new @Nullable Object[] {1.0, 0.5, 2.0, 0.2},
              new @Nullable Object[] {2.0, 0.0, 4.0, 0.1},
              new @Nullable Object[] {2.0, 0.5, null, null}));

  private static List<List<@Nullable Object>> rows(Table table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    table.scan(
        table.columns().stream().map(Column::name).toList(),
        cells -> rows.add(new ArrayList<>(Arrays.asList(cells.clone()))));
    return rows;
  }

  @Test
  void neighboursOnOneCurveMakeACell() {
    Table cells = new GatheredPoints(List.of("offset"), "time", List.of("entropy")).of(POINTS, 2);
    assertThat(cells.columns().stream().map(Column::name))
        .containsExactly(
            "offset", "time", "entropy_min", "entropy_max", "entropy", "entropy_error");
    assertThat(cells.columns().getLast().unit()).isEqualTo("bit");
    assertThat(rows(cells))
        .containsExactlyInAnyOrder(
            Arrays.asList(0.0, 0.5, 1.0, 5.0, 3.0, 0.3),
            Arrays.asList(0.0, 2.0, 4.0, 4.0, 4.0, 0.1),
            Arrays.asList(0.5, 0.5, 2.0, 2.0, 2.0, 0.2),
            Arrays.asList(0.5, 2.0, null, null, null, null));
  }
}
