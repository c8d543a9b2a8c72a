package org.mebit.scenario;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mebit.platform.Domain;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// Reads a recording: a CSV file whose first line names its columns, with a unit in brackets if it
/// is not the usual one: `time [us], velocity [mm/s]`. Lines that begin with `#` are remarks.
///
/// A file is looked for beside the study that names it; one named on the command line, where the
/// program runs.
final class RecordingReader {
  /// A file with one mistake in every line is not worth a longer list.
  private static final int MOST_COMPLAINTS = 5;

  /// A number without a point, perhaps with the quotation mark of another half.
  private static final Pattern HALF = Pattern.compile("\"?[+-]?[0-9]+([eE][+-]?[0-9]+)?\"?");

  private final Domain.Recording recording;
  private final Complaints complaints;

  RecordingReader(Domain.Recording recording, Complaints complaints) {
    this.recording = recording;
    this.complaints = complaints;
  }

  Optional<Value.Recording> read(Node node, String path, String must) {
    if (!(node instanceof Node.Text text) || text.blank()) {
      complaints.add(node.place(), path + " must " + must + ", but is " + node.kind());
      return Optional.empty();
    }
    Slips slips = new Slips(node.place(), path + ": " + text.text());
    try {
      byte[] bytes = Files.readAllBytes(beside(node.place(), text.text()));
      String content =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      List<double[]> columns = columns(content, slips);
      return slips.count > 0
          ? Optional.empty()
          : Optional.of(new Value.Recording(text.text(), sha256(bytes), columns));
    } catch (NoSuchFileException e) {
      complaints.add(
          node.place(),
          path + " must " + must + ", but there is no file " + beside(node.place(), text.text()));
    } catch (CharacterCodingException e) {
      slips.say(0, "must be text in UTF-8, but is not");
    } catch (IOException | InvalidPathException e) {
      slips.say(0, "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Path beside(Place place, String file) {
    Path folder = place.rank() == 0 ? Path.of(place.label()).getParent() : null;
    return folder == null ? Path.of(file) : folder.resolve(file);
  }

  private List<double[]> columns(String content, Slips slips) {
    // Spreadsheets begin their files with a byte order mark.
    List<String> lines = content.replaceFirst("^\uFEFF", "").lines().toList();
    int header = 0;
    while (header < lines.size() && remark(lines.get(header))) {
      header++;
    }
    if (header == lines.size()) {
      slips.say(0, "must name its columns in its first line, but is empty");
      return List.of();
    }
    String names = lines.get(header);
    for (String separator : List.of(";", "\t")) {
      if (names.contains(separator) && !names.contains(",")) {
        slips.say(
            header + 1,
            "must have commas between columns and points in numbers, but has "
                + (separator.equals(";") ? "semicolons" : "tabs"));
        return List.of();
      }
    }
    String[] heads = cells(names);
    int[] places = new int[recording.columns().size()];
    BigDecimal[] factors = new BigDecimal[places.length];
    for (int i = 0; i < places.length; i++) {
      place(recording.columns().get(i), heads, header + 1, i, places, factors, slips);
    }
    if (slips.count > 0) {
      return List.of();
    }
    List<double[]> rows = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (int line = header + 1; line < lines.size(); line++) {
      if (remark(lines.get(line))) {
        continue;
      }
      if (rows.isEmpty() && slips.count == 0 && hasDecimalCommas(lines.get(line), heads.length)) {
        slips.say(
            line + 1,
            "must have points in numbers, but with "
                + cells(lines.get(line)).length
                + " cells for "
                + heads.length
                + " columns seems to have decimal commas");
        return List.of();
      }
      double[] row = row(cells(lines.get(line)), heads.length, places, factors, line + 1, slips);
      if (row.length == 0) {
        continue;
      }
      if (recording.ascending() && !(row[0] > last)) {
        slips.say(
            line + 1,
            recording.columns().getFirst().name()
                + " must ascend, but "
                + new Value.Real(row[0])
                + " follows "
                + new Value.Real(last));
      }
      last = row[0];
      rows.add(row);
    }
    if (rows.size() < 2 && slips.count == 0) {
      slips.say(0, "must have at least two lines of numbers, but has " + rows.size());
    }
    List<double[]> columns = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      int column = i;
      columns.add(rows.stream().mapToDouble(row -> row[column]).toArray());
    }
    return columns;
  }

  private static void place(
      Domain.Recording.Column column,
      String[] heads,
      int line,
      int i,
      int[] places,
      BigDecimal[] factors,
      Slips slips) {
    places[i] = -1;
    for (int h = 0; h < heads.length; h++) {
      String head = heads[h];
      int bracket = head.indexOf('[');
      String name = (bracket < 0 ? head : head.substring(0, bracket)).strip();
      if (!name.equals(column.name())) {
        continue;
      }
      if (places[i] >= 0) {
        slips.say(line, "must have one column " + name + ", but has two");
      }
      places[i] = h;
      factors[i] = BigDecimal.ONE;
      if (bracket >= 0) {
        String symbol = head.substring(bracket + 1).replace("]", "").strip();
        Optional<BigDecimal> factor = factor(symbol, column.unit());
        if (factor.isEmpty()) {
          slips.say(
              line,
              name + " must be " + column.unit().dimension() + ", but is in [" + symbol + "]");
        }
        factors[i] = factor.orElse(BigDecimal.ONE);
      }
    }
    if (places[i] < 0) {
      slips.say(
          line,
          "must have a column "
              + column.name()
              + ", but has "
              + String.join(", ", Arrays.asList(heads)));
    }
  }

  private static Optional<BigDecimal> factor(String symbol, Unit unit) {
    Optional<UnitTable.Measure> wanted = UnitTable.measure(unit.symbol());
    return UnitTable.measure(symbol)
        .filter(given -> wanted.filter(w -> w.dimension().equals(given.dimension())).isPresent())
        .map(given -> given.factor().divide(wanted.orElseThrow().factor(), Numeral.DIGITS));
  }

  /// The numbers of a line; none after a complaint.
  private double[] row(
      String[] cells, int width, int[] places, BigDecimal[] factors, int line, Slips slips) {
    if (cells.length != width) {
      slips.say(line, "must have " + width + " cells, but has " + cells.length);
      return new double[0];
    }
    double[] row = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      try {
        row[i] = new BigDecimal(cells[places[i]]).multiply(factors[i]).doubleValue();
        if (Double.isInfinite(row[i])) {
          throw new NumberFormatException("too large");
        }
      } catch (ArithmeticException | NumberFormatException e) {
        slips.say(
            line,
            recording.columns().get(i).name()
                + " must be a number, but is \""
                + cells[places[i]]
                + "\"");
        return new double[0];
      }
    }
    return row;
  }

  /// Whether whole numbers, up to twice as many as there are columns, look like halves of others.
  private static boolean hasDecimalCommas(String line, int columns) {
    String[] cells = cells(line);
    return cells.length > columns
        && cells.length <= 2 * columns
        && Arrays.stream(cells).allMatch(cell -> HALF.matcher(cell).matches());
  }

  private static boolean remark(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private static String[] cells(String line) {
    String[] cells = line.split(",", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip().replaceFirst("^\"(.*)\"$", "$1").strip();
    }
    return cells;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /// Complaints about a file, at the place that names it.
  private final class Slips {
    private final Place place;
    private final String file;
    private int count;

    Slips(Place place, String file) {
      this.place = place;
      this.file = file;
    }

    /// @param line from 1; 0 where it concerns the whole
    void say(int line, String message) {
      count++;
      if (count <= MOST_COMPLAINTS) {
        complaints.add(place, file + (line > 0 ? " line " + line + " " : " ") + message);
      } else if (count == MOST_COMPLAINTS + 1) {
        complaints.add(place, file + " has more such lines");
      }
    }
  }
}
