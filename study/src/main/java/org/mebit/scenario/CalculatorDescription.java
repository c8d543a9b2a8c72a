package org.mebit.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.mebit.platform.Calculator;
import org.mebit.platform.Parameter;
import org.mebit.platform.Quantity;

/// A calculator's declarations, told to people.
///
/// @param calculator the one described
public record CalculatorDescription(Calculator calculator) {
  /// One line per calculator: its name and what it tells.
  public static String overview(List<Calculator> calculators) {
    int widest = calculators.stream().mapToInt(c -> c.name().length()).max().orElse(0);
    return calculators.stream()
        .map(c -> "  " + c.name() + " ".repeat(widest - c.name().length()) + "  " + c.summary())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /// Parameters with unit, domain, default or typical value and meaning, then outputs.
  public String text() {
    DeclarationText text = new DeclarationText();
    text.line(calculator.name() + ": " + calculator.summary()).line("").line("Parameters");
    calculator.parameters().forEach(text::parameter);
    text.line("").line("Outputs");
    for (Quantity output : calculator.outputs()) {
      text.given("  ", output.name(), output.unit(), output.meaning());
    }
    if (!calculator.curve().isEmpty()) {
      text.line("").line("Columns of the curve, which --csv FILE writes");
      for (Quantity column : calculator.curve()) {
        text.given("  ", column.name(), column.unit(), column.meaning());
      }
    }
    return text.line("").line("For example").line("  " + example()).toString();
  }

  /// Everything that must be given; where nothing must, the first that may.
  private String example() {
    List<Parameter> parameters = calculator.parameters();
    List<Parameter> required = parameters.stream().filter(Parameter::required).toList();
    return "mebit calc "
        + calculator.name()
        + (required.isEmpty() ? parameters.stream().limit(1) : required.stream())
            .map(parameter -> " " + parameter.name() + "=" + parameter.typical())
            .collect(Collectors.joining());
  }
}
