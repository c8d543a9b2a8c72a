package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Colours are read off the pixels of a page, at places worked out from sine and cosine here.
class PolarMapTest {
  private static final int SCALE = PngFile.PIXELS_PER_POINT;

  /// Channels of a colour may be rounded when an image is scaled to the page.
  private static final int CHANNEL_SLACK = 3;

  /// A grid whose value counts its cells: angle by angle, within each from the centre outwards.
  private static MemoryTable grid(double from, double to, int angles, int radii, double outer) {
    return MemoryTable.of(
        "azimuth:rad angle_2 concurrence",
        (long) angles * radii,
        i ->
            new Object[] {
              from + (to - from) * Math.floorDiv(i, radii) / (angles - 1),
              outer * (i % radii) / (radii - 1),
              (double) i
            });
  }

  private static FigureSpecBuilder polar() {
    return FigureSpec.heatMap("azimuth", "angle_2", "concurrence").polar();
  }

  private static PolarSheet sheet(Figure figure) {
    return (PolarSheet) figure.page();
  }

  /// The colour at a point of the first disc.
  private static int at(Figure figure, double angle, double radius) {
    PolarSheet sheet = sheet(figure);
    double r = radius / sheet.disc().radii().high() * sheet.disc().radius();
    BufferedImage image = PngFile.image(sheet);
    return image.getRGB(
            (int) (SCALE * (sheet.centreX(0) + r * Math.cos(angle))),
            (int) (SCALE * (sheet.centreY(0) - r * Math.sin(angle))))
        & 0xFFFFFF;
  }

  private static void assertColor(int found, int expected) {
    for (int shift = 0; shift < 24; shift += 8) {
      assertThat(found >> shift & 255).isCloseTo(expected >> shift & 255, within(CHANNEL_SLACK));
    }
  }

  /// The colour of a cell's number in [#grid].
  private static int color(int cell, int cells) {
    return ColorMap.SEQUENTIAL.rgb(cell / (cells - 1.0));
  }

  @Test
  void cellsReachHalfWayToTheirNeighboursAroundAndOutwards() {
    Figure figure = Figure.of(grid(0, 1.5 * Math.PI, 7, 3, 1), polar().build());
    double eighth = Math.PI / 8;
    assertColor(at(figure, eighth - 0.05, 0.6), color(1, 21));
    assertColor(at(figure, eighth + 0.05, 0.6), color(4, 21));
    assertColor(at(figure, eighth + 0.05, 0.78), color(5, 21));
    assertColor(at(figure, eighth + 0.05, 0.72), color(4, 21));
    assertColor(at(figure, eighth + 0.05, 0.22), color(3, 21));
    assertColor(at(figure, eighth + 0.05, 0.28), color(4, 21));
  }

  @Test
  void theDiscClosesWhereTheGridComesRound() {
    Figure both = Figure.of(grid(0, 2 * Math.PI, 9, 3, 1), polar().build());
    assertThat(PolarAxes.isClosed(both.chart().x())).isTrue();
    assertColor(at(both, -0.1, 0.6), color(1, 27));
    assertColor(at(both, -Math.PI / 4 + 0.1, 0.6), color(22, 27));
    Figure one = Figure.of(grid(0, 1.75 * Math.PI, 8, 3, 1), polar().build());
    assertThat(PolarAxes.isClosed(one.chart().x())).isTrue();
    assertColor(at(one, -0.1, 0.6), color(1, 24));
    assertColor(at(one, -Math.PI / 4, 0.6), color(22, 24));
  }

  @Test
  void anglesUpToPiMakeHalfADisc() {
    Figure figure = Figure.of(grid(0, Math.PI, 5, 3, 1), polar().build());
    PolarDisc disc = sheet(figure).disc();
    assertThat(disc.down()).isCloseTo(0, within(1e-9));
    assertThat(disc.left()).isEqualTo(disc.radius());
    assertColor(at(figure, Math.PI - 0.05, 0.6), color(13, 15));
    assertColor(at(figure, -0.2, 0.6), 0xFFFFFF);
    assertColor(at(figure, -Math.PI / 2, 0.3), 0xFFFFFF);
  }

  @Test
  void aRingHasAHole() {
    MemoryTable table =
        MemoryTable.of(
            "azimuth:rad angle_2 concurrence",
            9 * 3,
            i ->
                new Object[] {Math.floorDiv(i, 3) * Math.PI / 4, 0.5 + 0.25 * (i % 3), (double) i});
    Figure figure = Figure.of(table, polar().build());
    assertColor(at(figure, 1, 0.2), 0xFFFFFF);
    assertColor(at(figure, 1, 0.33), 0xFFFFFF);
    assertColor(at(figure, 1, 0.42), color(3, 27));
    assertColor(at(figure, 1, 0.95), color(5, 27));
  }

  @Test
  void aMissingCellIsGrey() {
    MemoryTable table =
        MemoryTable.of(
            "azimuth:rad angle_2 concurrence",
            9 * 3,
            i ->
                new Object[] {
                  Math.floorDiv(i, 3) * Math.PI / 4, 0.5 * (i % 3), i == 4 ? null : (Double) 1.0 * i
                });
    assertColor(at(Figure.of(table, polar().build()), Math.PI / 4, 0.6), ColorScale.MISSING);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 2.1, -1.3, 7})
  void theMarkStandsAtItsAngleAndRadius(double angle) {
    MemoryTable table = grid(0, 2 * Math.PI, 33, 9, 1);
    Figure figure = Figure.of(table, polar().mark(angle, 0.6).build());
    assertColor(at(figure, angle, 0.6), House.MARK.getRGB());
    assertThat(figure.chart().notes()).isEmpty();
  }

  @Test
  void aMarkMayFollowThePanels() {
    MemoryTable table =
        MemoryTable.of(
            "angle_1 azimuth:rad angle_2 concurrence",
            3 * 9 * 3,
            i ->
                new Object[] {
                  0.5 * Math.floorDiv(i, 27),
                  Math.floorDiv(i % 27, 3) * Math.PI / 4,
                  0.5 * (i % 3),
                  (double) i
                });
    Figure figure =
        Figure.of(
            table,
            polar()
                .panels("angle_1")
                .mark(OptionalDouble.of(Math.PI), OptionalDouble.empty())
                .build());
    PolarSheet sheet = sheet(figure);
    BufferedImage image = PngFile.image(sheet);
    for (int panel = 0; panel < 3; panel++) {
      for (int place = 0; place < 3; place++) {
        double x = sheet.centreX(panel) - 0.5 * place * sheet.disc().radius();
        int found = image.getRGB((int) (SCALE * x), (int) (SCALE * sheet.centreY(panel)));
        if (place == panel) {
          assertColor(found, House.MARK.getRGB());
        } else {
          assertThat(found).isNotEqualTo(House.MARK.getRGB());
        }
      }
    }
    Figure some =
        Figure.of(
            table,
            polar()
                .panels("angle_1")
                .yRange(0, 0.75)
                .mark(OptionalDouble.of(0), OptionalDouble.empty())
                .build());
    assertThat(some.chart().notes()).containsExactly("Some marks lie outside.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> polar().mark(OptionalDouble.of(0), OptionalDouble.empty()).build())
        .withMessage(
            "a mark that lies at the value of its panel needs panels, but the figure has none");
  }

  @Test
  void aMarkOutsideIsSaidToBeThere() {
    Figure figure = Figure.of(grid(0, Math.PI, 5, 3, 1), polar().mark(-1, 0.5).build());
    assertThat(figure.chart().notes()).containsExactly("The mark lies outside.");
  }

  @Test
  void theRimIsMarkedAtMultiplesOfPiOrAtRoundNumbers() {
    assertThat(labels(0, 2 * Math.PI))
        .containsExactly("0", "π/4", "π/2", "3π/4", "π", "5π/4", "3π/2", "7π/4");
    assertThat(labels(-Math.PI, Math.PI))
        .containsExactly("−3π/4", "−π/2", "−π/4", "0", "π/4", "π/2", "3π/4", "π");
    assertThat(labels(0, Math.PI / 2)).containsExactly("0", "π/6", "π/3", "π/2");
    assertThat(labels(-0.2, 0.2)).containsExactly("−0.2", "0.0", "0.2");
    assertThat(labels(1, 1.01)).containsExactly("1.000", "1.005", "1.010");
  }

  private static List<String> labels(double low, double high) {
    Axis angle = new Axis(low, high, false, true, new AxisLabel("", 0));
    return PolarTicks.of(angle).stream().map(Tick::label).toList();
  }

  @Test
  void whatHasNoPlaceAroundACentreIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(grid(0, 3, 4, 3, -1), polar().build()))
        .withMessage("radii of a polar figure must be at least 0, but angle_2 is −0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(grid(0, 7, 4, 3, 1), polar().build()))
        .withMessage(
            "angles of a polar figure must go round at most once, but azimuth goes from 0 to 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FigureSpec.line("azimuth", "angle_2").polar().build())
        .withMessage("a figure that is polar or has a mark must be a heat map, but has no color");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> polar().xScale(FigureSpec.Scale.LOG).build())
        .withMessage("a polar figure must have linear axes, but has a log one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> polar().yRange(-1, 1).build())
        .withMessage("radii of a polar figure must be at least 0, but their range starts at -1.0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {2 * Math.PI, Math.PI, Math.PI / 2, 0.3})
  void nothingIsClipped(double span) {
    BufferedImage image =
        PngFile.image(Figure.of(grid(0, span, 20, 20, 123), polar().build()).page());
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (Math.min(x, y) < 2 || x >= image.getWidth() - 2 || y >= image.getHeight() - 2) {
          assertThat(image.getRGB(x, y) & 0xFFFFFF).as("%d, %d", x, y).isEqualTo(0xFFFFFF);
        }
      }
    }
  }

  @Test
  void panelsStandSideBySide() {
    MemoryTable table =
        MemoryTable.of(
            "n::whole azimuth:rad angle_2 concurrence",
            3 * 81,
            i ->
                new Object[] {
                  i / 81, Math.floorDiv(i % 81, 9) * Math.PI / 4, 0.125 * (i % 9), (double) i
                });
    Figure figure = Figure.of(table, polar().panels("n").build());
    PolarSheet sheet = sheet(figure);
    double apart = sheet.centreX(1) - sheet.centreX(0);
    assertThat(apart).isGreaterThan(2 * sheet.disc().radius());
    assertThat(sheet.centreX(2) + sheet.disc().radius()).isLessThan(sheet.width());
    assertThat(sheet.centreY(2)).isEqualTo(sheet.centreY(0));
    assertThat(figure.chart().panels().getLast().label()).isEqualTo("n = 2");
  }

  @Test
  void aMillionCellsMakeASmallFileThatIsWellFormed() throws Exception {
    Figure figure = Figure.of(grid(0, 2 * Math.PI, 1000, 1000, 1), polar().build());
    byte[] svg = bytes(figure, Figure.Format.SVG);
    byte[] pdf = bytes(figure, Figure.Format.PDF);
    assertThat(svg.length).isLessThan(2_000_000);
    assertThat(pdf.length).isLessThan(2_000_000);
    assertThat(
            DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getElementsByTagName("image")
                .getLength())
        .as("disc and colour bar")
        .isEqualTo(2);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("3π/4", "azimuth (rad)");
    }
  }

  private static byte[] bytes(Figure figure, Figure.Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    figure.write(out, format);
    return out.toByteArray();
  }

  @Test
  void coloursAreThoseOfTheCartesianMap() {
    MemoryTable table = grid(0, 2 * Math.PI, 9, 3, 1);
    ColorScale round = Objects.requireNonNull(Figure.of(table, polar().build()).chart().colors());
    ColorScale straight =
        Objects.requireNonNull(
            Figure.of(table, FigureSpec.heatMap("azimuth", "angle_2", "concurrence").build())
                .chart()
                .colors());
    assertThat(round).isEqualTo(straight);
  }
}
