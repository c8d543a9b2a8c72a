package org.mebit.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A density matrix as bars on a floor, in oblique projection seen from above and from the right;
/// the first row of the matrix is the farthest, and bars of negative entries hang below the floor.
///
/// @param basis names of the four states of the basis
/// @param axis of the values; its ends are those of the room, 0 among them
/// @param colors of the entries
/// @param width pt
record MatrixBars(List<String> basis, Axis axis, ColorScale colors, double width)
    implements MatrixPanel {
  private static final int SIZE = MatrixChart.SIZE;

  /// How far a place farther back is drawn to the right and upwards, in widths of a place.
  private static final double BACK_RIGHT = 0.5;

  private static final double BACK_UP = 0.5;

  /// Height of the room, in widths of a place.
  private static final double ROOM = 3.4;

  /// Free part of a place at each side of its bar.
  private static final double MARGIN = 0.17;

  /// Shorter bars than this are drawn as flat squares, pt.
  private static final double FLAT = 0.25;

  /// Labels of the values stand closer than on an ordinary axis.
  private static final double CLOSE = 1.5;

  private static final double LABELS = 10;

  /// Width of a place. The labels of the values depend on it, and it on the width of these.
  private double place() {
    double ruler = 0;
    double place = place(ruler);
    for (int round = 0; round < 3; round++) {
      // The widest of all rounds: what is drawn in the end never needs more.
      ruler = Math.max(ruler, Layout.widest(ticks(place)) + TickLabels.gap(false) + 1);
      place = place(ruler);
    }
    return place;
  }

  private double place(double ruler) {
    return (width - ruler - MatrixPanel.widest(basis) - 3) / (SIZE * (1 + BACK_RIGHT));
  }

  private List<Tick> ticks() {
    return ticks(place());
  }

  private List<Tick> ticks(double place) {
    return Ticks.of(axis, CLOSE * ROOM * place, false);
  }

  @Override
  public double height() {
    return Math.ceil((ROOM + SIZE * BACK_UP) * place() + LABELS);
  }

  @Override
  public double middle() {
    return width / 2;
  }

  /// The room with its lower front left corner at a point of the page.
  private record Room(Axis axis, double place, double x, double y) {
    /// Where on the page a point lies.
    ///
    /// @param right along the rows, in places
    /// @param back along the columns, in places from the front
    Point2D at(double right, double back, double value) {
      return new Point2D.Double(
          x + place * (right + BACK_RIGHT * back),
          y - place * (BACK_UP * back + ROOM * axis.position(value)));
    }

    void line(Graphics2D g, Point2D from, Point2D to) {
      g.draw(new Line2D.Double(from, to));
    }

    Path2D face(Point2D... corners) {
      Path2D path = new Path2D.Double();
      path.moveTo(corners[0].getX(), corners[0].getY());
      for (int i = 1; i < corners.length; i++) {
        path.lineTo(corners[i].getX(), corners[i].getY());
      }
      path.closePath();
      return path;
    }
  }

  @Override
  public void draw(Graphics2D g, MatrixChart.State state, int part, double x, double y) {
    double ruler = Layout.widest(ticks()) + TickLabels.gap(false) + 1;
    Room room = new Room(axis, place(), x + ruler, y + height() - LABELS);
    double foot = foot(room, state, part);
    walls(g, room, foot);
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        bar(g, room, j, SIZE - 1 - i, state.at(part, i, j));
      }
    }
    labels(g, room, foot);
  }

  /// How far down what hangs reaches on the page, at least to the edge of the floor: below it stand
  /// the names of the columns.
  private double foot(Room room, MatrixChart.State state, int part) {
    double foot = room.at(0, 0, 0).getY();
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        double value = Math.min(0, state.at(part, i, j));
        if (!Double.isNaN(value)) {
          foot = Math.max(foot, room.at(j, SIZE - 1 - i + MARGIN, value).getY());
        }
      }
    }
    return foot;
  }

  /// Lines of equal value on the left and the back wall, and the floor, where the value is 0.
  private void walls(Graphics2D g, Room room, double foot) {
    g.setStroke(House.MINOR);
    g.setPaint(House.FAINT_LINE);
    for (Tick tick : ticks()) {
      if (tick.major()) {
        room.line(g, room.at(0, 0, tick.value()), room.at(0, SIZE, tick.value()));
        room.line(g, room.at(0, SIZE, tick.value()), room.at(SIZE, SIZE, tick.value()));
      }
    }
    room.line(g, room.at(0, SIZE, axis.low()), room.at(0, SIZE, axis.high()));
    room.line(g, room.at(SIZE, SIZE, axis.low()), room.at(SIZE, SIZE, axis.high()));
    for (int k = 1; k < SIZE; k++) {
      room.line(g, room.at(k, 0, 0), room.at(k, SIZE, 0));
      room.line(g, room.at(0, k, 0), room.at(SIZE, k, 0));
    }
    for (int k = 0; k < SIZE; k++) {
      // Bars hang beside and below the floor: names of rows and columns stand where none can cover
      // them.
      Point2D front = room.at(k + 0.5, 0, 0);
      if (foot > front.getY()) {
        room.line(g, front, new Point2D.Double(front.getX(), foot + 1));
      }
      Point2D edge = room.at(SIZE, k + 0.5, 0);
      room.line(g, edge, new Point2D.Double(room.at(SIZE, SIZE, 0).getX() + 1.5, edge.getY()));
    }
    g.setPaint(House.INK);
    g.draw(
        room.face(
            room.at(0, 0, 0), room.at(SIZE, 0, 0), room.at(SIZE, SIZE, 0), room.at(0, SIZE, 0)));
  }

  /// Draws what of a bar is seen: its front, its right side and what closes it at the top.
  private void bar(Graphics2D g, Room room, int right, int back, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    double r0 = right + MARGIN;
    double r1 = right + 1 - MARGIN;
    double b0 = back + MARGIN;
    double b1 = back + 1 - MARGIN;
    double high = Math.max(0, value);
    double low = Math.min(0, value);
    Color color = color(value);
    boolean flat = ROOM * room.place * (axis.position(high) - axis.position(low)) < FLAT;
    g.setStroke(House.HAIR);
    if (!flat) {
      face(
          g,
          color,
          room.face(
              room.at(r0, b0, low),
              room.at(r1, b0, low),
              room.at(r1, b0, high),
              room.at(r0, b0, high)));
      face(
          g,
          shaded(color, 0.75, 0),
          room.face(
              room.at(r1, b0, low),
              room.at(r1, b1, low),
              room.at(r1, b1, high),
              room.at(r1, b0, high)));
    }
    Path2D top =
        room.face(
            room.at(r0, b0, high),
            room.at(r1, b0, high),
            room.at(r1, b1, high),
            room.at(r0, b1, high));
    if (flat) {
      // Only an outline: the floor is of glass, and what hangs below it is seen.
      g.setPaint(House.FAINT_LINE);
      g.draw(top);
    } else {
      face(g, shaded(color, 0.65, 0.35), top);
    }
  }

  /// Pale colours of small values would not be told from the paper: the ends of the map are used.
  private Color color(double value) {
    double end = Math.max(-axis.low(), axis.high());
    return new Color(colors.rgb(Math.signum(value) * (0.4 * end + 0.6 * Math.abs(value))));
  }

  private static Color shaded(Color color, double part, double white) {
    int add = (int) (255 * white);
    return new Color(
        (int) Math.min(255, color.getRed() * part + add),
        (int) Math.min(255, color.getGreen() * part + add),
        (int) Math.min(255, color.getBlue() * part + add));
  }

  private static void face(Graphics2D g, Color color, Path2D path) {
    g.setPaint(color);
    g.fill(path);
    g.setPaint(House.INK);
    g.draw(path);
  }

  private void labels(Graphics2D g, Room room, double foot) {
    g.setPaint(House.INK);
    g.setStroke(House.FRAME);
    room.line(g, room.at(0, 0, axis.low()), room.at(0, 0, axis.high()));
    for (Tick tick : ticks()) {
      Point2D at = room.at(0, 0, tick.value());
      double length = 0.7 * (tick.major() ? House.TICK : House.MINOR_TICK);
      g.draw(new Line2D.Double(at.getX() - length, at.getY(), at.getX(), at.getY()));
      g.setFont(House.TICK_FONT);
      double from = at.getX() - TickLabels.gap(false) - House.width(tick.label(), House.TICK_FONT);
      g.drawString(tick.label(), (float) from, (float) (at.getY() + 2.7));
    }
    Font font = MatrixPanel.labelFont(basis, 0.92 * room.place);
    for (int k = 0; k < SIZE; k++) {
      double middle = room.at(k + 0.5, 0, 0).getX();
      String bra = MatrixPanel.bra(basis.get(k));
      double half = House.width(bra, font) / 2;
      // Lines of the wall end at a name.
      g.setPaint(House.PAPER);
      g.fill(new Rectangle2D.Double(middle - half, foot + 1.5, 2 * half, 9));
      g.setPaint(House.INK);
      Words.centred(g, bra, font, middle, foot + 8.5);
      g.drawString(
          MatrixPanel.ket(basis.get(k)),
          (float) (room.at(SIZE, SIZE, 0).getX() + 3),
          (float) (room.at(SIZE, SIZE - 0.5 - k, 0).getY() + 2.6));
    }
  }
}
