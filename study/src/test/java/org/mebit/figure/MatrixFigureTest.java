package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The matrices are `|ψ⟩⟨ψ|` worked out by hand for `ψ = (0, 3, -4, 0)/5` and `(0, 3, 4i, 0)/5` in
/// the order ++, +-, -+, --.
class MatrixFigureTest {
  private static final List<String> ENTRIES =
      List.of(
          "rho_pp_pp",
          "rho_pp_pm_re",
          "rho_pp_pm_im",
          "rho_pp_mp_re",
          "rho_pp_mp_im",
          "rho_pp_mm_re",
          "rho_pp_mm_im",
          "rho_pm_pm",
          "rho_pm_mp_re",
          "rho_pm_mp_im",
          "rho_pm_mm_re",
          "rho_pm_mm_im",
          "rho_mp_mp",
          "rho_mp_mm_re",
          "rho_mp_mm_im",
          "rho_mm_mm");

  private static final List<String> HELICITIES = List.of("++", "+−", "−+", "−−");

  private static final int SCALE = PngFile.PIXELS_PER_POINT;

  /// Channels may be rounded where edges are smoothed.
  private static final int CHANNEL_SLACK = 3;

  private static MemoryTable table(int rows, double re, double im) {
    return MemoryTable.of(
        "angle_1 azimuth:rad " + String.join(" ", ENTRIES),
        rows,
        i ->
            new Object[] {
              0.5 + 0.1 * i,
              Math.PI / 4,
              0.0,
              0.0,
              0.0,
              0.0,
              0.0,
              0.0,
              0.0,
              0.36,
              re,
              im,
              0.0,
              0.0,
              0.64,
              0.0,
              0.0,
              0.0
            });
  }

  private static Figure figure(MemoryTable table, MatrixSpec.Style style, String... titles) {
    return Figure.of(table, new MatrixSpec(style, HELICITIES, ENTRIES, List.of(titles), null));
  }

  private static MatrixChart chart(Figure figure) {
    return (MatrixChart) figure.content();
  }

  @Test
  void theMatrixIsHermitian() {
    // ⟨+-|ψ⟩⟨ψ|-+⟩ = 0.6·conj(0.8i) = -0.48i
    MatrixChart chart = chart(figure(table(1, 0, -0.48), MatrixSpec.Style.TILES));
    MatrixChart.State state = chart.states().getFirst();
    assertThat(state.at(0, 1, 1)).isEqualTo(0.36);
    assertThat(state.at(0, 2, 2)).isEqualTo(0.64);
    assertThat(state.at(1, 1, 2)).isEqualTo(-0.48);
    assertThat(state.at(1, 2, 1)).isEqualTo(0.48);
    assertThat(state.at(1, 1, 1)).isZero();
    assertThat(chart.imaginary()).isTrue();
    assertThat(chart.notes()).isEmpty();
    assertThat(chart.low()).isEqualTo(-0.48);
    assertThat(chart.high()).isEqualTo(0.64);
  }

  @Test
  void imaginaryPartsOfRoundingAreLeftOutAndTheFigureSaysSo() throws IOException {
    Figure without = figure(table(1, -0.48, 9e-10), MatrixSpec.Style.TILES);
    assertThat(chart(without).imaginary()).isFalse();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    without.write(pdf, Figure.Format.PDF);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("all imaginary parts are below 10⁻⁹", "−0.480", "0.640", "|+−⟩", "⟨−−|");
    }
    assertThat(chart(figure(table(1, -0.48, 1.1e-9), MatrixSpec.Style.TILES)).imaginary()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(MatrixSpec.Style.class)
  void rowsAndColumnsAreNamedAfterTheBasis(MatrixSpec.Style style) throws IOException {
    List<String> linear = List.of("hh", "hv", "vh", "vv");
    Figure figure =
        Figure.of(
            table(1, -0.48, 0), new MatrixSpec(style, linear, ENTRIES, List.of("azimuth"), null));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    figure.write(pdf, Figure.Format.PDF);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("|hh⟩", "|hv⟩", "|vh⟩", "|vv⟩", "⟨hh|", "⟨hv|", "⟨vh|", "⟨vv|")
          .doesNotContain("|+−⟩");
    }
    assertThat(figure.page().description()).endsWith("in the basis hh, hv, vh, vv");
  }

  @Test
  void aShortColourBarHasMoreThanOneNumber() throws IOException {
    // Two matrices of two parts each side by side leave tiles, and so the bar, 60 pt of height;
    // numbers 20 pt apart would be 0 alone on a bar that ends at 0.46.
    MemoryTable table =
        MemoryTable.of(
            String.join(" ", ENTRIES),
            2,
            _ -> {
              Object[] row = new Object[16];
              Arrays.fill(row, 0.0);
              row[ENTRIES.indexOf("rho_pm_pm")] = 0.46;
              row[ENTRIES.indexOf("rho_pm_mp_im")] = 0.31;
              return row;
            });
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    figure(table, MatrixSpec.Style.TILES).write(pdf, Figure.Format.PDF);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      assertThat(new PDFTextStripper().getText(document)).contains("−0.4", "−0.2", "0.0", "0.2");
    }
  }

  @Test
  void namesOfColumnsStandRightBelowTheFloorOrWhatHangsFromIt() {
    Axis axis = new Axis(-0.5, 1, false, false, new AxisLabel("ρ", 0));
    ColorScale colors =
        new ColorScale(new Axis(-1, 1, false, false, new AxisLabel("ρ", 0)), ColorMap.DIVERGING);
    MatrixBars bars = new MatrixBars(HELICITIES, axis, colors, 200);
    int floor = lastInk(bars, 0);
    int half = lastInk(bars, -0.25);
    int cellar = lastInk(bars, -0.5);
    assertThat(half).isGreaterThan(floor);
    // The foot of the bar sinks by equal steps; its edge lies a little behind that of the floor.
    assertThat(cellar - half).isGreaterThanOrEqualTo(half - floor);
    assertThat(cellar).isLessThan((int) Math.ceil(bars.height()));
  }

  /// The lowest row of pixels that bears ink of the names, if a bar of this value hangs in front.
  private static int lastInk(MatrixBars bars, double value) {
    double[] values = new double[16];
    values[14] = value;
    BufferedImage image = image(bars, values);
    int last = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      // From the second column on, where the axis of the values does not reach.
      for (int x = 60; x < 120; x++) {
        if ((image.getRGB(x, y) & 255) < 100) {
          last = y;
        }
      }
    }
    return last;
  }

  private static BufferedImage image(MatrixBars bars, double[] values) {
    BufferedImage image =
        new BufferedImage(200, (int) Math.ceil(bars.height()), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(House.PAPER);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    bars.draw(g, new MatrixChart.State("", List.of(values, values)), 0, 0, 0);
    g.dispose();
    return image;
  }

  @Test
  void tilesHaveTheColourOfTheirEntry() {
    Figure figure = figure(table(1, -0.48, 0), MatrixSpec.Style.TILES);
    MatrixSheet sheet = (MatrixSheet) figure.page();
    double[] corner = sheet.corner(0, 0);
    double side = (sheet.panel().height() - 10) / 4;
    double left = corner[0] + sheet.panel().middle() - 2 * side;
    BufferedImage image = PngFile.image(sheet);
    double[][] expected = {{1, 1, 0.36}, {1, 2, -0.48}, {2, 1, -0.48}, {2, 2, 0.64}, {0, 3, 0}};
    for (double[] entry : expected) {
      // Near a corner of the tile, where no digit stands.
      int found =
          image.getRGB(
              (int) (SCALE * (left + (entry[1] + 0.15) * side)),
              (int) (SCALE * (corner[1] + (entry[0] + 0.15) * side)));
      int color = ColorMap.DIVERGING.rgb(0.5 + entry[2] / 1.28);
      for (int shift = 0; shift < 24; shift += 8) {
        assertThat(found >> shift & 255)
            .as("row %s, column %s", entry[0], entry[1])
            .isCloseTo(color >> shift & 255, within(CHANNEL_SLACK));
      }
    }
  }

  @Test
  void barsOfNegativeEntriesHangBelowTheFloor() {
    Axis axis = new Axis(-0.5, 1, false, false, new AxisLabel("ρ", 0));
    ColorScale colors =
        new ColorScale(new Axis(-1, 1, false, false, new AxisLabel("ρ", 0)), ColorMap.DIVERGING);
    MatrixBars bars = new MatrixBars(HELICITIES, axis, colors, 200);
    double[] values = new double[16];
    values[12] = 1;
    values[15] = -0.5;
    BufferedImage image = image(bars, values);
    int[] red = rows(image, true);
    int[] blue = rows(image, false);
    assertThat(blue[0]).as("the top of what hangs lies on the floor").isGreaterThan(red[0]);
    assertThat(blue[1]).as("and its foot below it").isGreaterThan(red[1]);
    double up = red[1] - red[0];
    double down = blue[1] - blue[0];
    // Both bars show a top of equal height; the rest is proportional to the entry.
    double top = 2 * down - up;
    assertThat(top).isBetween(5.0, 0.3 * up);
  }

  /// The first and the last row of pixels that are more red than blue, or the other way round.
  private static int[] rows(BufferedImage image, boolean red) {
    int first = -1;
    int last = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        int more = (rgb >> 16 & 255) - (rgb & 255);
        if (red ? more > 40 : more < -40) {
          first = first < 0 ? y : first;
          last = y;
        }
      }
    }
    return new int[] {first, last};
  }

  @Test
  void titlesAreTheValuesOfWhatWasVaried() {
    Figure figure = figure(table(3, -0.48, 0), MatrixSpec.Style.BARS, "angle_1", "azimuth");
    assertThat(chart(figure).states().stream().map(MatrixChart.State::title))
        .containsExactly(
            "angle 1 = 0.5, azimuth = π/4 rad",
            "angle 1 = 0.6, azimuth = π/4 rad",
            "angle 1 = 0.7, azimuth = π/4 rad");
  }

  @Test
  void aPointWithoutAStateStaysEmptyAndNoneAtAllIsRefused() {
    MemoryTable some =
        MemoryTable.of(
            String.join(" ", ENTRIES),
            2,
            i -> {
              Object[] row = new Object[16];
              if (i == 0) {
                Arrays.fill(row, 0.25);
              }
              return row;
            });
    assertThat(chart(figure(some, MatrixSpec.Style.TILES)).notes())
        .contains("Empty: no state at this point.");
    MemoryTable none = MemoryTable.of(String.join(" ", ENTRIES), 2, _ -> new Object[16]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figure(none, MatrixSpec.Style.TILES))
        .withMessage("a figure must have values to draw, but no row has a density matrix");
  }

  @Test
  void tooManyRowsAndMissingColumnsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figure(table(7, 0, 0), MatrixSpec.Style.TILES))
        .withMessage("a figure of density matrices must have at most 6 rows, but the table has 7");
    MemoryTable table = MemoryTable.of("rho_pp_pp", 1, _ -> new Object[] {1.0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figure(table, MatrixSpec.Style.TILES))
        .withMessageContaining("but has no rho_pp_pm_re, rho_pp_pm_im, rho_pp_mp_re");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new MatrixSpec(
                MatrixSpec.Style.BARS, HELICITIES, List.of("rho_pp_pp"), List.of(), null))
        .withMessage("a density matrix must have 16 columns, but has 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new MatrixSpec(MatrixSpec.Style.BARS, List.of("h", "v"), ENTRIES, List.of(), null))
        .withMessage("a density matrix must have 4 states, but has 2");
  }

  @ParameterizedTest
  @EnumSource(MatrixSpec.Style.class)
  void nothingIsClippedHoweverManyThereAre(MatrixSpec.Style style) {
    for (int rows = 1; rows <= MatrixSpec.MOST; rows++) {
      for (double im : new double[] {0, -0.3, 0.31}) {
        // With 0.31 labels of the values have a minus only where there is room for many.
        Figure figure =
            figure(table(rows, im > 0 ? -0.394 : -0.48, im), style, "angle_1", "azimuth");
        BufferedImage image = PngFile.image(figure.page());
        for (int x = 0; x < image.getWidth(); x++) {
          for (int y = 0; y < image.getHeight(); y++) {
            if (Math.min(x, y) < 2 || x >= image.getWidth() - 2 || y >= image.getHeight() - 2) {
              assertThat(image.getRGB(x, y) & 0xFFFFFF)
                  .as("%s, %s: %d, %d", rows, im, x, y)
                  .isEqualTo(0xFFFFFF);
            }
          }
        }
        assertThat(figure.page().height()).isLessThan(720);
      }
    }
  }
}
