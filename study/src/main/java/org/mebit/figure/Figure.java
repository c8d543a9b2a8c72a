package org.mebit.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Table;

/// A figure fit for a paper.
///
/// The table is scanned twice when the figure is made, and never held: what is kept is bounded by
/// the resolution of the page. The same table and choices give the same bytes.
public final class Figure {
  static {
    // Figures are files; without this Java2D looks for a screen.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  private final Content content;
  private @Nullable Page page;

  private Figure(Content content) {
    this.content = content;
  }

  /// The formats a figure is written in.
  public enum Format {
    /// Scalable, words as outlines.
    SVG,
    /// Pixels, at a little more than twice the resolution of a screen.
    PNG,
    /// Scalable, for LaTeX, with the font embedded.
    PDF;

    /// The format that the ending of a file's name says.
    ///
    /// @throws IllegalArgumentException if it is none of `.svg`, `.png`, `.pdf`
    public static Format of(Path file) {
      String name = file.getFileName() == null ? "" : file.getFileName().toString();
      for (Format format : values()) {
        if (name.toLowerCase(Locale.ROOT).endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
          return format;
        }
      }
      throw new IllegalArgumentException(
          "a figure's file must end in .svg, .png or .pdf, but is " + name);
    }
  }

  /// Reads a table for a figure.
  ///
  /// @throws IllegalArgumentException if a column is missing or not of numbers where it has to be,
  ///   if there is nothing to draw, or if there are more lines or panels than can be told apart
  public static Figure of(Table table, FigureSpec spec) {
    return new Figure(
        spec.color() == null ? LineReading.read(table, spec) : HeatReading.read(table, spec));
  }

  /// Reads a curve and stretches of it, each inside the one before, for a figure of as many panels
  /// one above the other.
  ///
  /// @param spec of a line figure without panels whose `y` columns share a unit; its title and
  ///   choices are those of all panels
  /// @param stretches the shown part of the abscissae of each panel, but for the first; each lies
  ///   inside the one before
  /// @param tables the rows of each panel, the whole curve first; one more than `stretches`
  /// @throws IllegalArgumentException if these do not go together, or a table cannot be drawn
  public static Figure ofZooms(
      List<Table> tables, FigureSpec spec, List<FigureSpec.Range> stretches) {
    return new Figure(ZoomReading.read(tables, spec, stretches));
  }

  /// Reads a table of density matrices for a figure.
  ///
  /// @throws IllegalArgumentException if a column is missing, there are more rows than
  ///   [MatrixSpec#MOST], or none has a state
  public static Figure of(Table table, MatrixSpec spec) {
    return new Figure(MatrixChart.read(table, spec));
  }

  /// Writes the figure to a file in the format that its ending says.
  ///
  /// @throws IllegalArgumentException if the ending is none of `.svg`, `.png`, `.pdf`
  /// @throws IOException if the file cannot be written
  public void write(Path file) throws IOException {
    Format format = Format.of(file);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, format);
    Files.write(file, bytes.toByteArray());
  }

  /// Writes the figure in a format.
  ///
  /// @throws IOException if it cannot be written
  public void write(OutputStream out, Format format) throws IOException {
    switch (format) {
      case SVG -> SvgFile.write(page(), out);
      case PNG -> PngFile.write(page(), out);
      case PDF -> PdfFile.write(page(), out);
    }
  }

  /// The page; made when first needed, because it loads fonts and the graphics of the JDK.
  synchronized Page page() {
    if (page == null) {
      page = content.page();
    }
    return page;
  }

  Content content() {
    return content;
  }

  /// What a figure with axes shows.
  Chart chart() {
    return (Chart) content;
  }

  /// The page of a figure with straight axes.
  Sheet sheet() {
    return (Sheet) page();
  }
}
