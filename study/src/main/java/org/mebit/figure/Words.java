package org.mebit.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/// Writes lines of text, and breaks them where they are too long.
final class Words {
  /// Height of a line of a note, pt.
  static final double NOTE_LINE = 8.5;

  private static final Color FAINT = new Color(0x555555);

  private Words() {}

  /// Writes a line around a middle.
  static void centred(Graphics2D g, String text, Font font, double middle, double baseline) {
    g.setFont(font);
    g.drawString(text, (float) (middle - House.width(text, font) / 2), (float) baseline);
  }

  /// Writes lines from the bottom up, around the height `middle`, the first with its baseline at
  /// `x`.
  static void upward(Graphics2D g, List<String> lines, double x, double middle) {
    AffineTransform upright = g.getTransform();
    g.translate(x, middle);
    g.rotate(-Math.PI / 2);
    for (int i = 0; i < lines.size(); i++) {
      centred(g, lines.get(i), House.LABEL_FONT, 0, i * Layout.LABEL_LINE);
    }
    g.setTransform(upright);
  }

  /// Notes as lines on a page of this width.
  static List<String> notes(List<String> notes, double width) {
    return notes.stream()
        .flatMap(note -> wrapped(note, House.NOTE_FONT, width - 4 * House.RIM).stream())
        .toList();
  }

  /// Writes the lines of notes, the last one just above `bottom`.
  static void notes(Graphics2D g, List<String> lines, double x, double bottom) {
    g.setFont(House.NOTE_FONT);
    g.setPaint(FAINT);
    for (int i = 0; i < lines.size(); i++) {
      g.drawString(
          lines.get(i), (float) x, (float) (bottom - 2 - (lines.size() - 1 - i) * NOTE_LINE));
    }
    g.setPaint(House.INK);
  }

  /// Breaks a text at spaces into lines of at most this width: as few as possible, as even as
  /// possible.
  static List<String> wrapped(String text, Font font, double most) {
    int fewest = filled(text, font, most).size();
    double target = House.width(text, font) / fewest;
    while (filled(text, font, Math.min(target, most)).size() > fewest) {
      target += font.getSize2D() / 2;
    }
    return filled(text, font, Math.min(target, most));
  }

  /// Fills lines of this width word by word.
  private static List<String> filled(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && House.width(longer, font) > width + 1e-6) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
