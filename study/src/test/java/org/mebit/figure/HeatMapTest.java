package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mebit.figure.FigureSpec.Scale;

class HeatMapTest {
  private static HeatCells cells(Chart chart) {
    return Objects.requireNonNull(chart.panels().getFirst().cells());
  }

  private static BufferedImage image(Chart chart) {
    return PanelPlot.image(
        cells(chart), chart.x(), chart.y().getFirst(), Objects.requireNonNull(chart.colors()), 200);
  }

  private static int at(BufferedImage image, double x, double y) {
    return image.getRGB((int) (x * image.getWidth()), (int) ((1 - y) * image.getHeight()))
        & 0xFFFFFF;
  }

  @Test
  void everyCellHasItsColorAndHalfACellAroundItsCentre() {
    MemoryTable table =
        MemoryTable.of(
            "x y z", 12, i -> new Object[] {Math.floorDiv(i, 4) * 1.0, i % 4 * 1.0, (double) i});
    Chart chart = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart();
    assertThat(chart.x().low()).isEqualTo(-0.5);
    assertThat(chart.x().high()).isEqualTo(2.5);
    assertThat(chart.y().getFirst().high()).isEqualTo(3.5);
    BufferedImage image = image(chart);
    for (int i = 0; i < 12; i++) {
      assertThat(at(image, (Math.floorDiv(i, 4) + 0.5) / 3, (i % 4 + 0.5) / 4))
          .isEqualTo(ColorMap.SEQUENTIAL.rgb(i / 11.0));
    }
  }

  @Test
  void missingCellsAreLightGrey() {
    MemoryTable table =
        MemoryTable.of(
            "x y z",
            9,
            i ->
                new Object[] {
                  Math.floorDiv(i, 3) * 1.0, i % 3 * 1.0, i == 4 ? null : (Double) (double) i
                });
    Chart chart = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart();
    assertThat(at(image(chart), 0.5, 0.5)).isEqualTo(ColorScale.MISSING);
  }

  @Test
  void unevenCellsReachHalfWayToTheirNeighbours() {
    double[] places = {0, 1, 5};
    MemoryTable table =
        MemoryTable.of(
            "x y z", 9, i -> new Object[] {places[(int) i / 3], places[(int) i % 3], (double) i});
    HeatCells cells = cells(Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart());
    assertThat(cells.at(2.9, 0)).isEqualTo(3);
    assertThat(cells.at(3.1, 0)).isEqualTo(6);
    assertThat(cells.x().low()).isEqualTo(-0.5);
    assertThat(cells.x().high()).isEqualTo(7);
    assertThat(cells.x().isUniform()).isFalse();
  }

  @Test
  void logSpacedCellsAreEvenOnALogAxis() {
    MemoryTable table =
        MemoryTable.of(
            "x y z",
            9,
            i -> new Object[] {Math.pow(10, Math.floorDiv(i, 3)), i % 3 * 1.0, (double) i});
    Chart chart =
        Figure.of(table, FigureSpec.heatMap("x", "y", "z").xScale(Scale.LOG).build()).chart();
    assertThat(cells(chart).x().isUniform()).isTrue();
    assertThat(chart.x().low()).isCloseTo(Math.pow(10, -0.5), within(1e-12));
  }

  @Test
  void oneRowAmongMillionsIsSeen() {
    int side = 1500;
    MemoryTable table =
        MemoryTable.of(
            "x y z",
            (long) side * side,
            i ->
                new Object[] {
                  Math.floorDiv(i, side) * 1.0, i % side * 1.0, i == 823 * 1500 + 67 ? -9.0 : 1.0
                });
    Chart chart = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart();
    HeatCells cells = cells(chart);
    assertThat(cells.x().count()).isEqualTo(Bins.MOST);
    assertThat(cells.at(823, 67)).isEqualTo(-9);
  }

  @Test
  void dataOfBothSignsAreWhiteAtZeroAndNoiseAroundZeroIsNot() {
    Extent both = new Extent();
    both.add(-1);
    both.add(3);
    ColorScale scale = ColorScale.over(both, Scale.LINEAR, column());
    assertThat(scale.rgb(0)).isEqualTo(0xFFFFFF);
    assertThat(scale.axis().low()).isEqualTo(-3);
    assertThat(scale.rgb(Double.NaN)).isEqualTo(ColorScale.MISSING);
    Extent noise = new Extent();
    noise.add(-1e-16);
    noise.add(3);
    assertThat(ColorScale.over(noise, Scale.LINEAR, column()).map()).isSameAs(ColorMap.SEQUENTIAL);
  }

  @Test
  void cellsAreSquareWhenBothAxesShareAUnit() {
    MemoryTable table =
        MemoryTable.of(
            "x:m y:m z",
            200,
            i -> new Object[] {Math.floorDiv(i, 10) * 1.0, i % 10 * 1.0, (double) i});
    Sheet sheet = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).sheet();
    assertThat(sheet.layout().panelWidth() / sheet.layout().panelHeight())
        .isCloseTo(2, within(0.02));
  }

  @Test
  void aSingleRowOfCellsIsDrawn() {
    MemoryTable table = MemoryTable.of("x y z", 5, i -> new Object[] {i * 1.0, 3.0, (double) i});
    Chart chart = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart();
    assertThat(at(image(chart), 0.1, 0.5)).isEqualTo(ColorMap.SEQUENTIAL.rgb(0));
    assertThat(at(image(chart), 0.9, 0.5)).isEqualTo(ColorMap.SEQUENTIAL.rgb(1));
  }

  private static org.mebit.result.Column column() {
    return new org.mebit.result.Column("z", org.mebit.result.Column.Kind.REAL, "", "z");
  }
}
