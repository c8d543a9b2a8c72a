package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.figure.FigureSpec.Scale;
import org.w3c.dom.Document;

class FigureTest {
  private static final int SCALE = PngFile.PIXELS_PER_POINT;

  private static Figure wave() {
    return Figure.of(
        MemoryTable.of(
            "time entropy:bit",
            1001,
            i -> new Object[] {Math.PI * i / 1000, Math.sin(Math.PI * i / 100)}),
        FigureSpec.line("time", "entropy").build());
  }

  private static Figure map() {
    return Figure.of(
        MemoryTable.of(
            "time:s phase:rad log_negativity:bit",
            2500,
            i ->
                new Object[] {
                  Math.floorDiv(i, 50) * 1e-9, 2 * Math.PI * (i % 50) / 49, Math.sin(i * 0.01)
                }),
        FigureSpec.heatMap("time", "phase", "log_negativity").title("A heat map").build());
  }

  private static Figure panels() {
    return Figure.of(
        MemoryTable.of(
            "nodes::whole atoms::whole time:s rate:Hz rate_error:Hz",
            7 * 3 * 20,
            i -> {
              double time = 1e-6 * (i % 20);
              double rate = (1 + i / 20 % 3) * Math.exp(-time * 2e5);
              return new Object[] {i / 60, 1L << i / 20 % 3, time, rate, 0.2 * rate};
            }),
        FigureSpec.line("time", "rate")
            .lines("atoms")
            .panels("nodes")
            .yScale(Scale.LOG)
            .errorBars()
            .build());
  }

  private static Figure longNames() {
    return Figure.of(
        MemoryTable.of(
            "heralding_probability_per_pulse_at_the_input_of_the_long_fibre_link:Hz"
                + " logarithmic_negativity_of_the_heralded_state_lower_bound:bit"
                + " logarithmic_negativity_of_the_heralded_state_upper_bound:bit",
            50,
            i -> new Object[] {1e7 * i, -1e-9 * i, Math.sin(i) * 1e-9}),
        FigureSpec.line(
                "heralding_probability_per_pulse_at_the_input_of_the_long_fibre_link",
                "logarithmic_negativity_of_the_heralded_state_lower_bound",
                "logarithmic_negativity_of_the_heralded_state_upper_bound")
            .title("A title that is much too long for one line of a single column of a journal")
            .build());
  }

  private static Figure stacked() {
    return Figure.of(
        MemoryTable.of(
            "time:s entropy:bit purity",
            300,
            i -> new Object[] {1e-3 * i, Math.cos(0.1 * i), Math.sin(0.1 * i)}),
        FigureSpec.line("time", "entropy", "purity").build());
  }

  static Stream<Figure> all() {
    return Stream.of(wave(), map(), panels(), longNames(), stacked());
  }

  private static byte[] bytes(Figure figure, Figure.Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    figure.write(out, format);
    return out.toByteArray();
  }

  private static boolean isInk(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xFF) < 128;
  }

  /// The pixel at a position of the first panel.
  private static int[] pixel(Figure figure, double x, double y) {
    Rectangle2D panel = figure.sheet().layout().panel(0);
    return new int[] {
      (int) (SCALE * (panel.getX() + figure.chart().x().position(x) * panel.getWidth())),
      (int)
          (SCALE
              * (panel.getMaxY() - figure.chart().y().getFirst().position(y) * panel.getHeight()))
    };
  }

  @Test
  void aDipOfOneSampleInAMillionIsSeen() {
    Figure figure =
        Figure.of(
            MemoryTable.of(
                "time entropy:bit",
                1_000_000,
                i -> new Object[] {i * 1e-6, i == 618_034 ? 2.0 : 10.0}),
            FigureSpec.line("time", "entropy").build());
    assertThat(figure.chart().panels().getFirst().curves().getFirst().y()).contains(2.0);
    BufferedImage image = PngFile.image(figure.sheet());
    for (double depth : new double[] {9, 6, 3, 2.2}) {
      int[] dip = pixel(figure, 0.618034, depth);
      assertThat(
              isInk(image, dip[0], dip[1])
                  || isInk(image, dip[0] - 1, dip[1])
                  || isInk(image, dip[0] + 1, dip[1]))
          .as("the dip at %s bit", depth)
          .isTrue();
      assertThat(isInk(image, dip[0] + 20, dip[1])).isFalse();
    }
  }

  @Test
  void aGapIsEmptyAndNotAZero() {
    Figure figure =
        Figure.of(
            MemoryTable.of(
                "time value",
                1001,
                i -> new Object[] {i * 1e-3, i > 400 && i < 600 ? null : (Double) 1.0}),
            FigureSpec.line("time", "value").yRange(-1, 2).build());
    BufferedImage image = PngFile.image(figure.sheet());
    int[] line = pixel(figure, 0.2, 1);
    assertThat(isInk(image, line[0], line[1])).isTrue();
    int[] from = pixel(figure, 0.42, 1.9);
    int[] to = pixel(figure, 0.58, -0.9);
    for (int x = from[0]; x <= to[0]; x++) {
      for (int y = from[1]; y <= to[1]; y++) {
        assertThat(image.getRGB(x, y)).isEqualTo(Color.WHITE.getRGB());
      }
    }
  }

  @Test
  void aMarkerOnTheFrameIsWholeAndOneBeyondIsNotDrawn() {
    // The marker of the first line is round: as much of it lies above the frame as below.
    Figure figure =
        Figure.of(
            MemoryTable.of("x y", 3, i -> new Object[] {(double) i, i < 2 ? 1.0 : 1.01}),
            FigureSpec.line("x", "y").xRange(-1, 3).yRange(0, 1).build());
    Rectangle2D frame = figure.sheet().layout().panel(0);
    BufferedImage image = PngFile.image(figure.sheet());
    int above = (int) (SCALE * (frame.getY() - 0.6 * House.MARKER / 2));
    for (int point = 0; point < 3; point++) {
      int x = (int) (SCALE * (frame.getX() + (point + 1) / 4.0 * frame.getWidth()));
      Color color = new Color(image.getRGB(x, above));
      assertThat(color).as("point %s", point).isEqualTo(point < 2 ? House.color(0) : House.PAPER);
    }
  }

  @Test
  void aPointBetweenTwoGapsIsADot() {
    Figure figure =
        Figure.of(
            MemoryTable.of(
                "time value",
                101,
                i -> new Object[] {i * 1.0, i > 45 && i < 55 && i != 50 ? null : (Double) 1.0}),
            FigureSpec.line("time", "value").build());
    BufferedImage image = PngFile.image(figure.sheet());
    int[] dot = pixel(figure, 50, 1);
    int[] gap = pixel(figure, 52, 1);
    assertThat(isInk(image, dot[0], dot[1])).isTrue();
    assertThat(isInk(image, gap[0], gap[1])).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingIsClipped(Figure figure) {
    BufferedImage image = PngFile.image(figure.sheet());
    int rim = 2;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        boolean inRim =
            x < rim || y < rim || x >= image.getWidth() - rim || y >= image.getHeight() - rim;
        if (inRim) {
          assertThat(image.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(Color.WHITE.getRGB());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void figuresAreAsWideAsAColumnOrAPage(Figure figure) {
    boolean grid = figure.chart().panels().size() > 1 && !figure.chart().stacked();
    assertThat(figure.sheet().width()).isEqualTo(grid ? 504 : 243);
    assertThat(figure.sheet().height()).isBetween(100.0, 600.0);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameFigureIsTheSameBytes(Figure figure) throws IOException {
    for (Figure.Format format : Figure.Format.values()) {
      assertThat(bytes(figure, format)).as(format.name()).isEqualTo(bytes(figure, format));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSvgIsWellFormedAndNeedsNoFont(Figure figure) throws Exception {
    byte[] svg = bytes(figure, Figure.Format.SVG);
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    assertThat(document.getDocumentElement().getAttribute("width")).endsWith("in");
    assertThat(document.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 ");
    assertThat(document.getElementsByTagName("text").getLength()).isZero();
    assertThat(document.getElementsByTagName("path").getLength()).isPositive();
    assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("NaN", "DOCTYPE");
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .contains(figure.chart().x().label().text());
    assertThat(svg.length).isLessThan(1_000_000);
  }

  @Test
  void thePdfHasItsFontEmbeddedAndItsWordsFound() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(wave(), Figure.Format.PDF))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(243);
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(new PDFTextStripper().getText(document)).contains("time", "3π/4");
      PDResources page = document.getPage(0).getResources();
      PDXObject drawing = page.getXObject(page.getXObjectNames().iterator().next());
      assertThat(drawing).isInstanceOf(PDFormXObject.class);
      PDResources resources = ((PDFormXObject) drawing).getResources();
      assertThat(resources.getFontNames()).isNotEmpty();
      for (COSName name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
        assertThat(resources.getFont(name).getName()).endsWith("DejaVuSans");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Figure.Format.class)
  void theEndingOfAFileSaysTheFormat(Figure.Format format, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("figure." + format.name().toLowerCase(java.util.Locale.ROOT));
    wave().write(file);
    byte[] start = {Files.readAllBytes(file)[0], Files.readAllBytes(file)[1]};
    assertThat(start)
        .isEqualTo(
            switch (format) {
              case SVG -> new byte[] {'<', '?'};
              case PNG -> new byte[] {(byte) 0x89, 'P'};
              case PDF -> new byte[] {'%', 'P'};
            });
  }

  @Test
  void anUnknownEndingIsRefused(@TempDir Path folder) {
    Figure figure = wave();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figure.write(folder.resolve("figure.gif")))
        .withMessage("a figure's file must end in .svg, .png or .pdf, but is figure.gif");
  }

  @Test
  void thePngRecordsItsResolution() throws IOException {
    byte[] png = bytes(wave(), Figure.Format.PNG);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(3 * 243);
    int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
    int perMetre = (png[chunk + 6] & 255) << 8 | (png[chunk + 7] & 255);
    assertThat(perMetre).as("216 per inch").isEqualTo(8504);
  }

  @Test
  void errorBarsHaveCapsAndAreDrawnOnlyWhenAsked() {
    MemoryTable table =
        MemoryTable.of(
            "x y y_error", 5, i -> new Object[] {i * 1.0, 1.0 + i % 2, i == 2 ? 0.5 : 0.0});
    Figure with = Figure.of(table, FigureSpec.line("x", "y").yRange(0, 3).errorBars().build());
    Figure without = Figure.of(table, FigureSpec.line("x", "y").yRange(0, 3).build());
    int[] end = pixel(with, 2, 0.5);
    BufferedImage bars = PngFile.image(with.sheet());
    BufferedImage plain = PngFile.image(without.sheet());
    assertThat(isInk(bars, end[0], end[1] - 10)).as("bar").isTrue();
    assertThat(isInk(bars, end[0] + 3, end[1]) || isInk(bars, end[0] + 3, end[1] - 1))
        .as("cap")
        .isTrue();
    assertThat(isInk(plain, end[0], end[1] - 10)).isFalse();
  }

  @Test
  void theLegendStandsInAFreeCornerOrOutside() {
    Figure rising =
        Figure.of(
            MemoryTable.of(
                "x atoms::whole y",
                200,
                i ->
                    new Object[] {
                      Math.floorDiv(i, 2) * 1.0, i % 2, Math.floorDiv(i, 2) * (1.0 + i % 2)
                    }),
            FigureSpec.line("x", "y").lines("atoms").build());
    Rectangle2D panel = rising.sheet().layout().panel(0);
    assertThat(panel.contains(rising.sheet().legendArea())).isTrue();
    assertThat(rising.sheet().legendArea().getCenterX()).isLessThan(panel.getCenterX());
    assertThat(rising.sheet().legendArea().getCenterY()).isLessThan(panel.getCenterY());

    Figure full =
        Figure.of(
            MemoryTable.of(
                "x atoms::whole y",
                4000,
                i ->
                    new Object[] {
                      Math.floorDiv(i, 2) * 1.0, i % 2, Math.sin(i * 1.0) * (1 + i % 2)
                    }),
            FigureSpec.line("x", "y").lines("atoms").build());
    Rectangle2D frame = full.sheet().layout().panel(0);
    assertThat(full.sheet().legendArea().intersects(frame)).isFalse();
    assertThat(full.sheet().legendArea().getMinX()).isGreaterThan(frame.getMaxX());
    assertThat(full.sheet().legendArea().getMaxX()).isLessThan(full.sheet().width());
  }

  @Test
  void panelsShareTheirAxes() {
    Chart chart = panels().chart();
    assertThat(chart.panels()).hasSize(7);
    assertThat(chart.panels().stream().map(Chart.Panel::label).limit(2))
        .containsExactly("nodes = 0", "nodes = 1");
    assertThat(chart.y()).hasSize(1);
    assertThat(chart.legend()).containsExactly("1", "2", "4");
    assertThat(chart.legendTitle()).isEqualTo("atoms");
  }

  @Test
  void columnsOfSeveralUnitsAreStacked() {
    Chart chart = stacked().chart();
    assertThat(chart.stacked()).isTrue();
    assertThat(chart.y().stream().map(axis -> axis.label().text()))
        .containsExactly("entropy (bit)", "purity");
    assertThat(chart.legend()).isEmpty();
  }

  @Test
  void columnsOfOneUnitShareAPanelAndAreNamed() {
    Figure figure =
        Figure.of(
            MemoryTable.of("t a_b:bit c:bit", 40, i -> new Object[] {i * 1.0, 1.0 * i, 2.0 * i}),
            FigureSpec.line("t", "a_b", "c").build());
    assertThat(figure.chart().panels()).hasSize(1);
    assertThat(figure.chart().legend()).containsExactly("a b", "c");
    assertThat(figure.chart().panels().getFirst().curves().stream().map(Curve::style))
        .isEqualTo(List.of(0, 1));
  }

  @Test
  void whatCannotBeDrawnIsSaid() {
    MemoryTable table =
        MemoryTable.of("time kind::text empty", 100, i -> new Object[] {i * 1.0, "k" + i, null});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(table, FigureSpec.line("tim", "empty").build()))
        .withMessage("x of a figure must be one of time, kind, empty, but is tim");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(table, FigureSpec.line("time", "kind").build()))
        .withMessage("y of a figure must be a column of numbers, but kind is not");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(table, FigureSpec.line("time", "empty").build()))
        .withMessage("a figure must have values to draw, but empty has none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(table, FigureSpec.line("time", "time").lines("kind").build()))
        .withMessage(
            "lines of a figure must have at most 24 distinct values, but its column has more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FigureSpec.line("time", "empty").xRange(1, Double.NaN))
        .withMessageContaining("must go up");
  }
}
