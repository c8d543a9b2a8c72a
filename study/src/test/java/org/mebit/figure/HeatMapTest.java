package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
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

  /// 7 by 7 cells, empty outside a disc and at its middle.
  @Test
  void whereTheDataEndTheMapIsPaperAndAGapIsGrey() {
    MemoryTable table =
        MemoryTable.of(
            "x y z",
            49,
            i -> {
              double x = Math.floorDiv(i, 7) - 3;
              double y = i % 7 - 3;
              double r = Math.hypot(x, y);
              return new Object[] {x, y, r > 3.5 || r == 0 ? null : (Double) r};
            });
    BufferedImage image =
        image(Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart());
    assertThat(at(image, 0.5, 0.5)).isEqualTo(ColorScale.MISSING);
    for (double across : new double[] {0.05, 0.95}) {
      for (double up : new double[] {0.05, 0.95}) {
        assertThat(at(image, across, up) & 0xFFFFFF).isEqualTo(0xFFFFFF);
      }
    }
    assertThat(at(image, 0.05, 0.5) & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
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
  void neighboursShareACellWhereThereAreMoreThanPrintShowsAndTheFigureSaysSo() {
    int side = 2500;
    MemoryTable table =
        MemoryTable.of(
            "x y z",
            (long) side * side,
            i ->
                new Object[] {
                  Math.floorDiv(i, side) * 1.0, i % side * 1.0, i == 823 * 2500 + 67 ? -8.0 : 1.0
                });
    Figure figure = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build());
    HeatCells cells = cells(figure.chart());
    // Three neighbours each, so that 834 cells are left of 2500; 822..824 and 66..68 share one.
    assertThat(cells.x().count()).isEqualTo(834);
    assertThat(cells.at(822, 66)).isEqualTo((8 - 8.0) / 9);
    assertThat(cells.at(825, 66)).isEqualTo(1);
    assertThat(cells.at(821, 66)).isEqualTo(1);
    assertThat(Objects.requireNonNull(figure.chart().colors()).axis().low()).isZero();
    assertThat(figure.chart().notes())
        .containsExactly("Each cell shows the mean of up to 9 points.");
    assertThat(figure.sheet().layout().notes()).isNotEmpty();
  }

  @Test
  void unevenPlacesShareCellsWithoutGaps() {
    MemoryTable table =
        MemoryTable.of("x y z", 3000, i -> new Object[] {Math.pow(10, i / 500.0), 0.0, (double) i});
    Chart chart = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart();
    for (int i = 0; i < 2999; i++) {
      double x = Math.pow(10, (i + 0.5) / 500.0);
      assertThat(cells(chart).at(x, 0)).isCloseTo(i, within(3.0));
    }
  }

  @Test
  void scatteredPlacesFillEvenCells() {
    MemoryTable table =
        MemoryTable.of(
            "x y z", 200_000, i -> new Object[] {(i * 0.6180339887498949) % 1, i % 2 * 1.0, 1.0});
    Chart chart = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart();
    assertThat(cells(chart).x().count()).isEqualTo(Bins.MOST);
    assertThat(cells(chart).x().isUniform()).isTrue();
  }

  @Test
  void rowsOfOnePlaceAreAveraged() {
    MemoryTable table =
        MemoryTable.of(
            "x y z",
            12,
            i ->
                new Object[] {
                  i % 2 * 1.0, Math.floorDiv(i, 2) % 2 * 1.0, Math.floorDiv(i, 4) * 1.0
                });
    Chart chart = Figure.of(table, FigureSpec.heatMap("x", "y", "z").build()).chart();
    assertThat(cells(chart).at(1, 1)).isEqualTo(1);
    assertThat(chart.notes()).containsExactly("Each cell shows the mean of up to 3 points.");
  }

  @Test
  void logColoursAreEvenInRatiosAndGreyWhereThereIsNone() {
    MemoryTable table =
        MemoryTable.of(
            "x y z", 4, i -> new Object[] {i % 2 * 1.0, Math.floorDiv(i, 2) * 1.0, value((int) i)});
    Figure figure =
        Figure.of(table, FigureSpec.heatMap("x", "y", "z").colorScale(Scale.LOG).build());
    ColorScale colors = Objects.requireNonNull(figure.chart().colors());
    assertThat(colors.rgb(1e-4)).isEqualTo(ColorMap.SEQUENTIAL.rgb(0));
    assertThat(colors.rgb(1e-2)).isEqualTo(ColorMap.SEQUENTIAL.rgb(0.5));
    assertThat(colors.rgb(1)).isEqualTo(ColorMap.SEQUENTIAL.rgb(1));
    assertThat(colors.rgb(cells(figure.chart()).at(1, 1))).isEqualTo(ColorScale.MISSING);
    assertThat(figure.chart().notes()).containsExactly("Grey: not above 0.");
    MemoryTable none =
        MemoryTable.of("x y z", 2, i -> new Object[] {(double) i, (double) i, -1.0 * i});
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Figure.of(none, FigureSpec.heatMap("x", "y", "z").colorScale(Scale.LOG).build()))
        .withMessage("a figure must have values to draw, but z has none that a log scale can show");
  }

  private static double value(int row) {
    return row == 3 ? 0 : Math.pow(10, -2 * row);
  }

  @Test
  void aMarkIsADotInItsPlace() {
    MemoryTable table =
        MemoryTable.of(
            "x y z", 12, i -> new Object[] {Math.floorDiv(i, 4) * 1.0, i % 4 * 1.0, (double) i});
    Figure figure = Figure.of(table, FigureSpec.heatMap("x", "y", "z").mark(0.25, 2.75).build());
    Rectangle2D frame = figure.sheet().layout().panel(0);
    // The axes go from -0.5 to 2.5 and from -0.5 to 3.5.
    int pixel =
        PngFile.image(figure.sheet())
            .getRGB(
                (int) (3 * (frame.getX() + 0.25 * frame.getWidth())),
                (int) (3 * (frame.getMaxY() - 0.8125 * frame.getHeight())));
    assertThat(pixel).isEqualTo(House.MARK.getRGB());
    assertThat(figure.chart().notes()).isEmpty();
    Figure outside = Figure.of(table, FigureSpec.heatMap("x", "y", "z").mark(9, 0).build());
    assertThat(outside.chart().notes()).containsExactly("The mark lies outside.");
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
