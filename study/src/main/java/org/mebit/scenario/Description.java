package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mebit.platform.Parameter;
import org.mebit.platform.Platform;
import org.mebit.platform.Quantity;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// A platform's declarations, told to people, to programs, and as a study to start from.
///
/// @param platform the one described
public record Description(Platform platform) {
  private static final int WIDTH = 96;
  private static final String INDENT = "      ";

  /// One line per platform: its name and what it models.
  public static String overview(List<Platform> platforms) {
    int widest = platforms.stream().mapToInt(p -> p.name().length()).max().orElse(0);
    return platforms.stream()
        .map(p -> "  " + padded(p.name(), widest) + "  " + p.summary() + "\n")
        .collect(Collectors.joining());
  }

  /// Several platforms as a JSON array.
  public static String json(List<Platform> platforms) {
    return DescriptionJson.array(platforms);
  }

  /// Parameters with unit, domain, usual or typical value and meaning, then quantities and papers.
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(platform.name()).append(": ").append(platform.summary()).append("\n");
    out.append("\nParameters\n");
    for (Parameter parameter : platform.parameters()) {
      out.append("  ").append(parameter.name()).append(unit(parameter.unit()));
      out.append(parameter.required() ? ", required\n" : "\n");
      wrap(out, parameter.meaning());
      wrap(out, "must " + ValueReader.must(parameter) + "; " + habit(parameter));
    }
    out.append("\nQuantities (* where a study names none)\n");
    for (Quantity quantity : platform.quantities()) {
      boolean usual = platform.usualQuantities(Map.of()).contains(quantity.name());
      out.append(usual ? "* " : "  ").append(quantity.name()).append(unit(quantity.unit()));
      out.append("\n");
      wrap(out, quantity.meaning());
    }
    out.append("\nCite\n");
    for (String paper : platform.papers()) {
      out.append("  ").append(paper).append("\n");
    }
    return out.toString();
  }

  /// The same as a JSON object.
  public String json() {
    return DescriptionJson.object(platform);
  }

  /// A study file that runs as it is: typical values, the usual sweep and quantities, and every
  /// other parameter in a comment.
  public String example() {
    return new ExampleStudy(platform).text();
  }

  private static String habit(Parameter parameter) {
    if (parameter.required()) {
      return "typically " + parameter.typical();
    }
    boolean same = parameter.usual().equals(parameter.typical());
    return "default "
        + parameter.usual()
        + (same || !(parameter.usual() instanceof Value.Absent)
            ? ""
            : ", typically " + parameter.typical());
  }

  private static String unit(Unit unit) {
    return unit.symbol().isEmpty() ? "" : " [" + unit.symbol() + "]";
  }

  private static void wrap(StringBuilder out, String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      if (!line.isEmpty() && INDENT.length() + line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    lines.forEach(l -> out.append(INDENT).append(l).append("\n"));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
