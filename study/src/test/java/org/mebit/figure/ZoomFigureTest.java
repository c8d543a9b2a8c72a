package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mebit.figure.FigureSpec.Range;
import org.mebit.result.Table;

class ZoomFigureTest {
  /// What a paper's supplement takes without complaint.
  private static final int SMALL = 500_000;

  private static Table curve(double from, double to) {
    return MemoryTable.of(
        "t: e:bit",
        2001,
        i -> {
          double t = from + i * (to - from) / 2000;
          return new Object[] {t, Math.sin(t) + 0.2 * Math.sin(50 * t)};
        });
  }

  /// A dense curve as a pyramid gives it, between 0 and 1 + t/10.
  private static Table pieces(double from, double to) {
    return MemoryTable.of(
        "t: e:bit e_min:bit e_max:bit",
        2000,
        i -> {
          double t = from + (i + 0.5) * (to - from) / 2000;
          return new Object[] {t, 0.5, i % 7 == 0 ? 0.0 : 0.2, 1 + t / 10};
        });
  }

  private static Figure zooms() {
    return Figure.ofZooms(
        List.of(curve(0, 10), curve(4, 5), curve(4.5, 4.5001)),
        FigureSpec.line("t", "e").build(),
        List.of(new Range(4, 5), new Range(4.5, 4.5001)));
  }

  private static ZoomSheet sheet(Figure figure) {
    return (ZoomSheet) figure.page();
  }

  @Test
  void eachPanelMarksTheStretchOfTheNext() {
    ZoomSheet sheet = sheet(zooms());
    Rectangle2D first = sheet.layout().place(0).frame();
    Rectangle2D strip = sheet.strip(0);
    assertThat(strip.getX()).isCloseTo(first.getX() + 0.4 * first.getWidth(), within(1e-9));
    assertThat(strip.getWidth()).isCloseTo(0.1 * first.getWidth(), within(1e-9));
    assertThat(strip.getHeight()).isEqualTo(first.getHeight());
  }

  @Test
  void panelsStandUnderEachOtherWithAxesOfTheirOwn() {
    ZoomSheet sheet = sheet(zooms());
    for (int i = 1; i < 3; i++) {
      Rectangle2D above = sheet.layout().place(i - 1).frame();
      Rectangle2D below = sheet.layout().place(i).frame();
      assertThat(below.getX()).isEqualTo(above.getX());
      assertThat(below.getWidth()).isEqualTo(above.getWidth());
      assertThat(below.getY()).isGreaterThan(sheet.layout().labelBaseline(i - 1));
    }
    assertThat(sheet.layout().place(2).frame().getMaxY()).isLessThan(sheet.height());
    assertThat(sheet.layout().place(0).x().label().text()).isEqualTo("t");
    assertThat(sheet.layout().place(2).x().label().text()).isEqualTo("t − 4.50005 (10⁻⁶)");
    assertThat(sheet.description()).isEqualTo("e (bit) over t, with 2 zooms");
  }

  @Test
  void panelsShareTheVerticalAxisUnlessTheyWouldBeFlat() {
    ZoomSheet sheet = sheet(zooms());
    Axis whole = sheet.layout().place(0).y();
    assertThat(sheet.layout().place(1).y()).isEqualTo(whole);
    Axis deepest = sheet.layout().place(2).y();
    // Over 10⁻⁴ of t the curve changes by less than 10⁻².
    assertThat(deepest.high() - deepest.low()).isLessThan(1e-2);
    assertThat(whole.low()).isLessThan(-1.1);
    assertThat(whole.high()).isGreaterThan(1.1);
  }

  @Test
  void theStripIsShadedAndLinesLeadFromItToThePanelBelow() {
    Figure figure = zooms();
    BufferedImage image = PngFile.image(figure.page());
    ZoomSheet sheet = sheet(figure);
    Rectangle2D strip = sheet.strip(0);
    Rectangle2D frame = sheet.layout().place(0).frame();
    int scale = PngFile.PIXELS_PER_POINT;
    // Just above the lower frame no curve is.
    int x = (int) (strip.getCenterX() * scale);
    int y = (int) ((frame.getMaxY() - 3) * scale);
    assertThat(image.getRGB(x, y)).isEqualTo(House.ZOOM_FILL.getRGB());
    assertThat(image.getRGB((int) ((frame.getX() + 8) * scale), y)).isEqualTo(House.PAPER.getRGB());
    // A quarter down from the strip to the panel below, left of all words.
    Rectangle2D next = sheet.layout().place(1).frame();
    double down = 0.92;
    int lineX = (int) ((strip.getX() + down * (next.getX() - strip.getX())) * scale);
    int lineY = (int) ((frame.getMaxY() + down * (next.getY() - frame.getMaxY())) * scale);
    boolean found = false;
    for (int dy = -3; dy <= 3; dy++) {
      found |= image.getRGB(lineX, lineY + dy) != House.PAPER.getRGB();
    }
    assertThat(found).isTrue();
  }

  @Test
  void aFigureOfBandsIsSmallAsAVector() throws IOException {
    Figure figure =
        Figure.ofZooms(
            List.of(pieces(0, 10), pieces(4, 5), pieces(4.5, 4.6), pieces(4.55, 4.56)),
            FigureSpec.line("t", "e").bands().build(),
            List.of(new Range(4, 5), new Range(4.5, 4.6), new Range(4.55, 4.56)));
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    figure.write(svg, Figure.Format.SVG);
    assertThat(svg.size()).isLessThan(SMALL);
    assertThat(svg.toString(StandardCharsets.UTF_8)).contains("fill-opacity");
    // The axis spans what the bands reach, not the means alone.
    assertThat(sheet(figure).layout().place(0).y().low()).isLessThan(0);
    assertThat(sheet(figure).layout().place(0).y().high()).isGreaterThan(2);
  }

  @Test
  void severalCurvesHaveALegend() {
    Table two =
        MemoryTable.of(
            "t: n: e:bit",
            4000,
            i -> {
              double t = i % 2000 * 0.005;
              return new Object[] {t, i < 2000 ? 1.0 : 2.0, i < 2000 ? Math.sin(t) : 0.0};
            });
    Figure figure =
        Figure.ofZooms(
            List.of(two, two),
            FigureSpec.line("t", "e").lines("n").build(),
            List.of(new Range(4, 5)));
    assertThat(sheet(figure).legendArea().getWidth()).isGreaterThan(10);
    assertThat(sheet(figure).legendArea().getX()).isGreaterThan(0);
  }

  @Test
  void refusesWhatIsNotNested() {
    FigureSpec spec = FigureSpec.line("t", "e").build();
    assertThatThrownBy(() ->
            Figure.ofZooms(
                List.of(curve(0, 10), curve(4, 5), curve(4, 7)),
                spec,
                List.of(new Range(4, 5), new Range(4.5, 6))))
        .hasMessage("a zoom must lie inside 4.0..5.0, but goes from 4.5 to 6.0");
    assertThatThrownBy(() -> Figure.ofZooms(List.of(curve(0, 1)), spec, List.of(new Range(0, 1))))
        .hasMessageContaining("must have a table for the curve and one for each of 1 stretches");
    assertThatThrownBy(() ->
            Figure.ofZooms(
                List.of(curve(0, 1)), FigureSpec.heatMap("t", "e", "e").build(), List.of()))
        .hasMessage("zooms must be of a line figure without panels, but the figure has a color");
  }
}
