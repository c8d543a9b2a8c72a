package org.mebit.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// One disc of a polar heat map, or the sector of it that is shown.
///
/// Angles go counter-clockwise from the right. Upwards, or downwards if only that side is full, it
/// reaches as far as its radius: there the ruler stands at its left.
///
/// @param angle what is shown around, rad
/// @param radii what is shown outwards
/// @param radius the outermost radius on the page, pt
/// @param left how far it reaches to the left of the centre, pt
/// @param right how far it reaches to the right, pt
/// @param up how far it reaches upwards, pt
/// @param down how far it reaches downwards, pt
record PolarDisc(
    Axis angle, Axis radii, double radius, double left, double right, double up, double down) {
  /// Resolution of the image, pixels per pt; 432 per inch, as its edges are not along the axes.
  private static final int IMAGE_PIXELS = 6;

  /// Rings must be seen on any colour and hide none.
  private static final Color RING = new Color(255, 255, 255, 110);

  private static final double LABEL_DISTANCE = 4;

  /// Distance of the ruler from what is nearest, pt.
  private static final double RULER_GAP = 6;

  /// Steps around in which the ends of a sector are sought; multiples of an eighth of a turn are
  /// met.
  private static final int STEPS = 720;

  /// Part of the radius that counts as all of it.
  private static final double FULL = 0.999;

  static PolarDisc of(Axis angle, Axis radii, double radius) {
    double left = 0;
    double right = 0;
    double up = 0;
    double down = 0;
    for (int i = 0; i <= STEPS; i++) {
      double direction = angle.value(i / (double) STEPS);
      left = Math.max(left, -Math.cos(direction) * radius);
      right = Math.max(right, Math.cos(direction) * radius);
      up = Math.max(up, Math.sin(direction) * radius);
      down = Math.max(down, -Math.sin(direction) * radius);
    }
    boolean lower = up < FULL * radius && down > FULL * radius;
    return new PolarDisc(angle, radii, radius, left, right, lower ? up : radius, down);
  }

  /// Room that the ruler of radii takes at the left, pt.
  double rulerWidth() {
    return Layout.LABEL_LINE * Layout.yLabel(radii, radius + down).size()
        + 2
        + Layout.widest(Ticks.of(radii, radius, false))
        + TickLabels.gap(false)
        + RULER_GAP;
  }

  /// Draws map, frame and angles around a centre.
  void draw(Graphics2D g, HeatCells cells, ColorScale colors, double centreX, double centreY) {
    BufferedImage image = image(cells, colors, IMAGE_PIXELS);
    g.drawImage(
        image,
        (int) (centreX - Math.ceil(left)),
        (int) (centreY - Math.ceil(up)),
        image.getWidth() / IMAGE_PIXELS,
        image.getHeight() / IMAGE_PIXELS,
        null);
    g.setStroke(House.MINOR);
    g.setPaint(RING);
    for (Tick tick : Ticks.of(radii, radius, false)) {
      double r = radii.position(tick.value()) * radius;
      if (tick.major() && r > 0 && r < radius - 1) {
        g.draw(arc(r, centreX, centreY, angle.low(), angle.high() - angle.low()));
      }
    }
    g.setPaint(House.INK);
    g.setStroke(House.FRAME);
    g.draw(frame(radii.position(PolarAxes.hole(cells)) * radius, centreX, centreY));
    for (Tick tick : PolarTicks.of(angle)) {
      double cos = Math.cos(tick.value());
      double sin = Math.sin(tick.value());
      double outer = radius + 0.7 * House.TICK;
      g.draw(
          new Line2D.Double(
              centreX + radius * cos,
              centreY - radius * sin,
              centreX + outer * cos,
              centreY - outer * sin));
      label(g, tick.label(), centreX, centreY, cos, sin);
    }
  }

  /// Writes a label outside of the rim.
  private void label(
      Graphics2D g, String text, double centreX, double centreY, double cos, double sin) {
    double height = 0.73 * House.TICK_FONT.getSize2D();
    g.setFont(House.TICK_FONT);
    g.drawString(
        text,
        (float) (centreX + labelStart(text, cos, sin)),
        (float) (centreY - labelDistance(cos, sin) * sin + height / 2 * (1 - sin)));
  }

  /// Where a label begins, to the right of the centre, pt; the part of it nearest to the centre is
  /// about as far from the rim in all directions.
  private double labelStart(String text, double cos, double sin) {
    return labelDistance(cos, sin) * cos - House.width(text, House.TICK_FONT) / 2 * (1 - cos);
  }

  /// A corner of a label comes nearer to its tick than the middle of an edge does.
  private double labelDistance(double cos, double sin) {
    return radius + LABEL_DISTANCE + 3 * Math.abs(cos * sin);
  }

  /// How far labels reach beyond the disc to the left and to the right, pt.
  double[] overhang() {
    double before = 0;
    double after = 0;
    for (Tick tick : PolarTicks.of(angle)) {
      double start = labelStart(tick.label(), Math.cos(tick.value()), Math.sin(tick.value()));
      before = Math.max(before, -start - left);
      after = Math.max(after, start + House.width(tick.label(), House.TICK_FONT) - right);
    }
    return new double[] {before, after};
  }

  private Shape frame(double hole, double centreX, double centreY) {
    double span = angle.high() - angle.low();
    Path2D frame = new Path2D.Double();
    frame.append(arc(radius, centreX, centreY, angle.low(), span), false);
    boolean closed = PolarAxes.isClosed(angle);
    if (hole > 0) {
      frame.append(arc(hole, centreX, centreY, angle.high(), -span), !closed);
    } else if (!closed) {
      frame.lineTo(centreX, centreY);
    }
    if (!closed) {
      frame.closePath();
    }
    return frame;
  }

  private static Arc2D arc(double r, double centreX, double centreY, double from, double span) {
    return new Arc2D.Double(
        centreX - r,
        centreY - r,
        2 * r,
        2 * r,
        Math.toDegrees(from),
        Math.toDegrees(span),
        Arc2D.OPEN);
  }

  /// Puts the dot where a point of the map lies, if it is shown.
  void mark(Graphics2D g, Point2D mark, double centreX, double centreY) {
    if (PolarAxes.contain(angle, radii, mark)) {
      double r = radii.position(mark.getY()) * radius;
      House.mark(g, centreX + r * Math.cos(mark.getX()), centreY - r * Math.sin(mark.getX()));
    }
  }

  /// Draws the ruler of radii, from the height of the centre on.
  ///
  /// @param before where what is nearest to its right begins, pt
  void ruler(Graphics2D g, double before, double centreY) {
    List<Tick> ticks = Ticks.of(radii, radius, false);
    double x = before - RULER_GAP + 1;
    double along = up < FULL * radius ? 1 : -1;
    g.setPaint(House.INK);
    g.setStroke(House.FRAME);
    g.draw(new Line2D.Double(x, centreY, x, centreY + along * radius));
    g.setFont(House.TICK_FONT);
    double half = 0.73 * House.TICK_FONT.getSize2D() / 2;
    for (Tick tick : ticks) {
      double y = centreY + along * radii.position(tick.value()) * radius;
      double length = 0.7 * (tick.major() ? House.TICK : House.MINOR_TICK);
      g.draw(new Line2D.Double(x - length, y, x, y));
      double from = x - TickLabels.gap(false) - House.width(tick.label(), House.TICK_FONT);
      g.drawString(tick.label(), (float) from, (float) (y + half));
    }
    List<String> lines = Layout.yLabel(radii, up + down);
    double first =
        x
            - TickLabels.gap(false)
            - Layout.widest(ticks)
            - 4
            - (lines.size() - 1) * Layout.LABEL_LINE;
    double longest =
        lines.stream().mapToDouble(line -> House.width(line, House.LABEL_FONT)).max().orElse(0);
    // Beside the ruler if there is room, else beside the disc.
    double middle = longest <= radius ? along * radius / 2 : (down - up) / 2;
    Words.upward(g, lines, first, centreY + middle);
  }

  /// The map alone, on white; the centre lies [#left] and [#up], rounded up, from its corner.
  ///
  /// @param pixels per pt
  BufferedImage image(HeatCells cells, ColorScale colors, int pixels) {
    int width = pixels * (int) (Math.ceil(left) + Math.ceil(right));
    int height = pixels * (int) (Math.ceil(up) + Math.ceil(down));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double unit = radii.high() / radius / pixels;
    for (int row = 0; row < height; row++) {
      double y = (Math.ceil(up) * pixels - row - 0.5) * unit;
      for (int column = 0; column < width; column++) {
        double x = (column + 0.5 - Math.ceil(left) * pixels) * unit;
        double direction = Math.atan2(y, x);
        double r = Math.sqrt(x * x + y * y);
        boolean inside = PolarAxes.covers(cells, angle, radii, direction, r);
        image.setRGB(
            column,
            row,
            inside
                ? colors.rgb(PolarAxes.at(cells, direction, r)) | 0xFF000000
                : House.PAPER.getRGB());
      }
    }
    return image;
  }
}
