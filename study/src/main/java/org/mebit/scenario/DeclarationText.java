package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mebit.platform.Parameter;
import org.mebit.platform.Unit;

/// Declarations as people read them: a name with its unit, and below it what it means.
final class DeclarationText {
  private static final int WIDTH = 96;
  private static final String INDENT = "      ";

  private final StringBuilder out = new StringBuilder();

  /// A line as it is.
  DeclarationText line(String line) {
    out.append(line).append('\n');
    return this;
  }

  /// A parameter with unit, meaning, domain, and its default or a typical value.
  DeclarationText parameter(Parameter parameter) {
    line(
        "  "
            + parameter.name()
            + unit(parameter.unit())
            + (parameter.required() ? ", required" : ""));
    wrapped(parameter.meaning());
    return wrapped("must " + ValueReader.must(parameter) + "; " + habit(parameter));
  }

  /// Parameters, each with those that replace it for a part of the system.
  DeclarationText parameters(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      if (!parameter.isVariant()) {
        parameter(parameter);
        String variants =
            parameters.stream()
                .filter(variant -> variant.base().equals(parameter.name()))
                .map(Parameter::name)
                .collect(Collectors.joining(", "));
        if (!variants.isEmpty()) {
          wrapped("instead of it, or beside it: " + variants);
        }
      }
    }
    return this;
  }

  /// Something that is given, with unit and meaning.
  ///
  /// @param mark two characters before it
  DeclarationText given(String mark, String name, Unit unit, String meaning) {
    return line(mark + name + unit(unit)).wrapped(meaning);
  }

  private DeclarationText wrapped(String sentence) {
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
    lines.forEach(l -> line(INDENT + l));
    return this;
  }

  private static String habit(Parameter parameter) {
    if (parameter.required()) {
      return "typically " + parameter.typical();
    }
    boolean same = parameter.usual().equals(parameter.typical());
    return "default " + parameter.usual() + (same ? "" : ", typically " + parameter.typical());
  }

  private static String unit(Unit unit) {
    return unit.symbol().isEmpty() ? "" : " [" + unit.symbol() + "]";
  }

  /// All lines.
  @Override
  public String toString() {
    return out.toString();
  }
}
