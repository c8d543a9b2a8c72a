package org.mebit.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mebit.platform.Platform;
import org.mebit.platform.Quantity;

/// A platform's declarations, told to people, to programs, and as a study to start from.
///
/// @param platform the one described
public record Description(Platform platform) {
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

  /// Parameters with unit, domain, usual or typical value and meaning, then quantities, calculators
  /// and papers.
  public String text() {
    DeclarationText text = new DeclarationText();
    text.line(platform.name() + ": " + platform.summary()).line("").line("Parameters");
    text.parameters(platform.parameters());
    text.line("").line("Quantities (* where a study names none)");
    for (Quantity quantity : platform.quantities()) {
      boolean usual = platform.usualQuantities(Map.of()).contains(quantity.name());
      text.given(usual ? "* " : "  ", quantity.name(), quantity.unit(), quantity.meaning());
    }
    if (!platform.calculators().isEmpty()) {
      text.line("").line("Calculators (mebit calc NAME --help tells more)");
      text.line(CalculatorDescription.overview(platform.calculators()).stripTrailing());
    }
    text.line("").line("Cite");
    platform.papers().forEach(paper -> text.line("  " + paper));
    return text.toString();
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

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
