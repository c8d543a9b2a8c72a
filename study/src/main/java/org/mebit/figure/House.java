package org.mebit.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The house style: sizes, fonts, colours and strokes of every figure. Lengths are in points (pt).
final class House {
  /// Width of one column of a journal, 3.375 in.
  static final double SINGLE_COLUMN = 243;

  /// Width of a page of two columns, 7 in.
  static final double DOUBLE_COLUMN = 504;

  /// White rim around everything.
  static final double RIM = 3;

  static final double TICK = 3.5;
  static final double MINOR_TICK = 2;
  static final double MARKER = 3.2;
  static final double CAP = 3;
  static final float LINE = 0.9f;
  static final float THIN_LINE = 0.6f;

  /// Name under which the bundled font is known to Java2D and in PDF files.
  static final String FONT_NAME = "DejaVu Sans";

  private static final Font REGULAR = bundled();
  static final Font TICK_FONT = REGULAR.deriveFont(7.5f);
  static final Font NOTE_FONT = REGULAR.deriveFont(6.5f);
  static final Font LABEL_FONT = REGULAR.deriveFont(8.5f);
  static final Font TITLE_FONT = REGULAR.deriveFont(9f);

  /// Height of the letters of axis labels above their baseline, pt.
  static final double LABEL_ASCENT = 8;

  static final Color INK = Color.BLACK;
  static final Color MARK = new Color(0xE31A1C);
  static final Color PAPER = Color.WHITE;
  static final Color FAINT_LINE = new Color(0xBBBBBB);
  static final Color ZOOM_FILL = new Color(0xFBDCC8);
  static final Color ZOOM_LINE = new Color(0xD55E00);
  static final BasicStroke HAIR =
      new BasicStroke(0.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke BAND_EDGE =
      new BasicStroke(0.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
  static final BasicStroke FRAME = new BasicStroke(0.6f);
  static final BasicStroke MINOR = new BasicStroke(0.45f);

  /// Measures text the same way for every format.
  static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  static final Map<RenderingHints.Key, Object> HINTS =
      Map.of(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);

  /// Okabe and Ito's colour-blind safe colours in their order, without the yellow, which a thin
  /// line on white paper does not show.
  private static final List<Color> COLORS =
      List.of(
          Color.BLACK,
          new Color(0xE69F00),
          new Color(0x56B4E9),
          new Color(0x009E73),
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0xCC79A7));

  private static final List<float[]> DASHES =
      List.of(new float[0], new float[] {4, 2.4f}, new float[] {1, 2.2f}, new float[] {6, 2, 1, 2});

  private static final List<Shape> MARKERS =
      List.of(
          new Ellipse2D.Double(-MARKER / 2, -MARKER / 2, MARKER, MARKER),
          new Rectangle2D.Double(-0.45 * MARKER, -0.45 * MARKER, 0.9 * MARKER, 0.9 * MARKER),
          polygon(0, -0.62, 0.56, 0.4, -0.56, 0.4),
          polygon(0, -0.65, 0.65, 0, 0, 0.65, -0.65, 0));

  private House() {}

  /// The colour of a line; repeats after seven, when the dashes change.
  static Color color(int style) {
    return COLORS.get(style % COLORS.size());
  }

  /// The colour that fills the band of a line: light enough for the line to stand out, and for
  /// other bands to be seen through it.
  static Color bandColor(int style) {
    return withAlpha(color(style), 0.32);
  }

  /// The colour of the edge of a band, which keeps narrow dips visible.
  static Color bandEdgeColor(int style) {
    return withAlpha(color(style), 0.6);
  }

  private static Color withAlpha(Color color, double alpha) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * alpha));
  }

  /// The stroke of a line.
  ///
  /// @param thin whether the line has details finer than an ordinary line
  static BasicStroke stroke(int style, boolean thin) {
    float width = thin ? THIN_LINE : LINE;
    float[] dash = DASHES.get(style / COLORS.size() % DASHES.size());
    return dash.length == 0
        ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
  }

  /// The marker of a line, around the origin.
  static Shape marker(int style) {
    return MARKERS.get(style % MARKERS.size());
  }

  /// Draws the dot that marks a point of a heat map; its white rim sets it off from any colour.
  static void mark(Graphics2D g, double x, double y) {
    double half = 0.85 * MARKER;
    Ellipse2D dot = new Ellipse2D.Double(x - half, y - half, 2 * half, 2 * half);
    g.setPaint(MARK);
    g.fill(dot);
    g.setPaint(PAPER);
    g.setStroke(FRAME);
    g.draw(dot);
    g.setPaint(INK);
  }

  /// Width of a text.
  static double width(String text, Font font) {
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  /// Opens the bundled font file.
  static InputStream fontFile() throws IOException {
    InputStream file = House.class.getResourceAsStream("DejaVuSans.ttf");
    if (file == null) {
      throw new IOException(
          "the bundled font DejaVuSans.ttf must be on the class path, but is not");
    }
    return file;
  }

  private static Font bundled() {
    try (InputStream file = fontFile()) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, file);
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font must be a TrueType font", e);
    }
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0] * MARKER, corners[1] * MARKER);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i] * MARKER, corners[i + 1] * MARKER);
    }
    path.closePath();
    return path;
  }
}
