package org.mebit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Csv;
import org.mebit.result.Json;
import org.mebit.result.ParquetTable;
import org.mebit.result.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives the table of a run out.
@Command(name = "table", description = "Print the table of a run, or write it to a file.")
final class TableCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("csv", "json", "parquet");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "RUN",
      description = {
        "A run: its folder, its name, or the beginning of its name;",
        "or a study, which is run first if it was not."
      })
  private String given = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, json or parquet; as the file's ending says, or csv, without.")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path file;

  @Mixin private StudyOptions study = new StudyOptions();

  @Mixin private RunOptions options = new RunOptions();

  TableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    String chosen = format();
    if (file == null && chosen.equals("parquet") && terminal.outIsScreen()) {
      throw new BadInputException("Parquet is not for the eye: name a file with -o");
    }
    OutputFile output = file == null ? null : new OutputFile("-o", file);
    if (output != null) {
      output.requireWritable();
    }
    Run run =
        RunFinder.isStudy(given)
            ? options.run(options.runner(false), study.study(given, terminal), terminal).run()
            : new RunFinder(options.runs()).find(given);
    if (output == null) {
      write(run.table(), chosen, terminal.out());
    } else {
      output.write(out -> write(run.table(), chosen, out));
    }
    return ExitCode.DONE;
  }

  private String format() throws BadInputException {
    if (format == null) {
      String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
      return FORMATS.stream()
          .filter(ending -> name.endsWith("." + ending))
          .findFirst()
          .orElse("csv");
    }
    if (!FORMATS.contains(format)) {
      throw new BadInputException("--format must be csv, json or parquet, but is " + format);
    }
    return format;
  }

  private static void write(ParquetTable table, String format, OutputStream out)
      throws IOException {
    switch (format) {
      case "csv" -> Csv.write(table, out);
      case "json" -> Json.write(table, out);
      default -> Files.copy(table.file(), out);
    }
  }
}
