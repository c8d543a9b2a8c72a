package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Path;
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
import org.mebit.result.Column;
import org.mebit.result.Csv;
import org.mebit.result.MemoryTable;
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
      "  mebit calc fit_phase data=phases.csv --csv curve.csv",
      "mebit calc NAME --help tells what a calculator takes and gives."
    })
final class CalcCommand implements Callable<Integer> {
  private static final int DIGITS = 6;

  /// Names standard output where a file is asked for.
  private static final String STANDARD = "-";

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

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = {
        "Write the curve, of a calculator that gives one, to this file as comma-separated values.",
        "With - to standard output, which then carries nothing else."
      })
  private @Nullable String csv;

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
    Calculator calculator = calculator(name);
    Optional<OutputFile> output = output(calculator);
    Calculation calculation = calculation(calculator);
    Calculator.Computed computed;
    try {
      computed = calculation.computed();
    } catch (IllegalArgumentException e) {
      throw new BadInputException(name + ": " + e.getMessage());
    }
    if (STANDARD.equals(csv)) {
      Csv.write(curve(calculator, computed), terminal.out());
      return ExitCode.DONE;
    }
    if (output.isPresent()) {
      output.get().write(out -> Csv.write(curve(calculator, computed), out));
    }
    terminal.print(
        json ? CalculationJson.of(calculation, computed) : text(calculation, computed.cells()));
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

  /// Where the curve goes, if to a file.
  private Optional<OutputFile> output(Calculator calculator) throws BadInputException {
    if (csv == null) {
      return Optional.empty();
    }
    if (calculator.curve().isEmpty()) {
      String those =
          Calculator.all().stream()
              .filter(other -> !other.curve().isEmpty())
              .map(Calculator::name)
              .collect(Collectors.joining(", "));
      throw new BadInputException(
          "--csv must follow a calculator that gives a curve"
              + (those.isEmpty() ? "" : " (" + those + ")")
              + ", but is given to "
              + calculator.name());
    }
    if (STANDARD.equals(csv)) {
      if (json) {
        throw new BadInputException(
            "--csv must name a file where --json is printed, but is " + STANDARD);
      }
      return Optional.empty();
    }
    OutputFile file = new OutputFile("--csv", Path.of(csv));
    file.requireWritable();
    return Optional.of(file);
  }

  private static MemoryTable curve(Calculator calculator, Calculator.Computed computed) {
    List<Column> columns =
        calculator.curve().stream()
            .map(column ->
                new Column(
                    column.name(), Column.Kind.REAL, column.unit().symbol(), column.meaning()))
            .toList();
    return new MemoryTable(columns, new ArrayList<@Nullable Object[]>(computed.rows()));
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
