package org.mebit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Calculator;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;
import org.mebit.scenario.Calculation;
import org.mebit.scenario.CalculatorDescription;
import org.mebit.scenario.Complaint;
import org.mebit.scenario.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Computes what needs no study.
@Command(
    name = "calc",
    description = {
      "Compute a few numbers at once; list what computes without a name.",
      "  mebit calc larmor field=33",
      "  mebit calc doppler \"velocity=0.2 mm/s\" --json",
      "mebit calc NAME --help tells what a calculator takes and gives."
    })
final class CalcCommand implements Callable<Integer> {
  private static final int DIGITS = 6;

  private final Terminal terminal;

  /// The names, for the completion of shells.
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "The calculator; all of them are listed, in a line each, without.")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      paramLabel = "KEY=VALUE",
      description = {
        "What it is given, with units and expressions as in a study: alpha=1,",
        "\"bandwidth=1 eV\", \"thickness=3/2 um\"."
      })
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON for programs, all digits.")
  private boolean json;

  CalcCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (name == null) {
      terminal.print(
          "Calculators (mebit calc NAME --help tells more)\n"
              + CalculatorDescription.overview(Calculator.all()));
      return ExitCode.DONE;
    }
    Calculation calculation = calculation(calculator(name));
    List<@Nullable Object> values;
    try {
      values = calculation.outputs();
    } catch (IllegalArgumentException e) {
      throw new BadInputException(name + ": " + e.getMessage());
    }
    terminal.print(json ? CalculationJson.of(calculation, values) : text(calculation, values));
    return ExitCode.DONE;
  }

  /// Whether a calculator was named.
  boolean named() {
    return name != null;
  }

  /// Tells what the named calculator takes and gives.
  int help() throws BadInputException, IOException {
    terminal.print(new CalculatorDescription(calculator(String.valueOf(name))).text());
    return ExitCode.DONE;
  }

  private static List<String> names() {
    return Calculator.all().stream().map(Calculator::name).toList();
  }

  private static Calculator calculator(String name) throws BadInputException {
    Optional<Calculator> calculator = Calculator.named(name);
    if (calculator.isEmpty()) {
      throw new BadInputException(Nearest.unknown("calculator", name, names()));
    }
    return calculator.get();
  }

  private Calculation calculation(Calculator calculator) throws BadInputException {
    return switch (Calculation.read(calculator, arguments)) {
      case Calculation.Outcome.Ready(Calculation ready) -> ready;
      case Calculation.Outcome.Unreadable(List<Complaint> complaints) -> {
        BadInputException refusal = BadInputException.of(complaints);
        throw arguments.isEmpty()
            ? refusal.with("", new CalculatorDescription(calculator).text().stripTrailing())
            : refusal.with(
                "mebit calc " + calculator.name() + " --help tells what it takes and gives");
      }
    };
  }

  private static String text(Calculation calculation, List<@Nullable Object> values) {
    List<List<String>> lines = new ArrayList<>();
    List<Quantity> outputs = calculation.calculator().outputs();
    for (int i = 0; i < outputs.size(); i++) {
      Quantity output = outputs.get(i);
      Object value = values.get(i);
      lines.add(
          List.of(
              output.name(),
              value == null ? "-" : Texts.cell(value, DIGITS),
              value == null ? "" : output.unit().symbol(),
              output.meaning()));
    }
    return Texts.aligned(lines, List.of(false, true, false, false)) + with(calculation);
  }

  /// What was given, defaults too; what was left out and has none is not told.
  private static String with(Calculation calculation) {
    Point given = calculation.given();
    return calculation.calculator().parameters().stream()
        .filter(parameter -> given.has(parameter.name()))
        .map(parameter ->
            (parameter.name() + " = " + given.value(parameter.name()) + " ")
                .concat(parameter.unit().symbol())
                .strip())
        .collect(Collectors.joining(", ", "with ", "\n"));
  }
}
