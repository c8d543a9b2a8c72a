package org.mebit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mebit.result.Column;
import org.mebit.result.Csv;
import org.mebit.result.Json;
import org.mebit.result.MemoryTable;
import org.mebit.result.QueryAnswer;
import org.mebit.result.RunQuery;
import org.mebit.result.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers a question about runs.
@Command(
    name = "query",
    description = {
      "Answer an SQL query over all runs.",
      "The answer is an aligned table on a terminal, CSV elsewhere.",
      "The table runs has a line for each run; each run is a table by its title in snake_case,",
      "if that is its alone, and by its name in double quotes; the pyramid and the distributions",
      "of one that keeps them have that name with _pyramid and _distribution behind:",
      "  mebit query \"select run, title, rows from runs order by created\"",
      "  mebit query \"select max(entropy) from a_million_atoms_per_node\"",
      "  mebit query \"select * from a_whole_curve_distribution order by points desc limit 5\""
    })
final class QueryCommand implements Callable<Integer> {
  private static final int DIGITS = 10;

  private final Terminal terminal;

  @Parameters(paramLabel = "SQL", description = "One SELECT.")
  private String sql = "";

  @Option(names = "--csv", description = "Print comma-separated values.")
  private boolean csv;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the runs (default: ${DEFAULT-VALUE}).")
  private Path runs = Path.of("runs");

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (csv && json) {
      throw new BadInputException("--csv and --json do not go together");
    }
    return switch (RunQuery.ask(new RunStore(runs), sql)) {
      case QueryAnswer.Refused(String message) -> throw new BadInputException(message);
      case QueryAnswer.Answered(MemoryTable table, List<String> unreadable) -> {
        unreadable.forEach(terminal::complain);
        if (json) {
          Json.write(table, terminal.out());
        } else if (csv || !terminal.outIsScreen()) {
          Csv.write(table, terminal.out());
        } else {
          terminal.print(aligned(table));
        }
        yield ExitCode.DONE;
      }
    };
  }

  static String aligned(MemoryTable table) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    List<List<String>> lines = new ArrayList<>();
    lines.add(names);
    table.scan(
        names,
        cells -> {
          List<String> line = new ArrayList<>();
          for (Object cell : cells) {
            line.add(Texts.cell(cell, DIGITS));
          }
          lines.add(line);
        });
    List<Boolean> right =
        table.columns().stream()
            .map(column -> column.kind() == Column.Kind.REAL || column.kind() == Column.Kind.WHOLE)
            .toList();
    return Texts.aligned(lines, right);
  }
}
