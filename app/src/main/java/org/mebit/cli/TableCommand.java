package org.mebit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Csv;
import org.mebit.result.Json;
import org.mebit.result.ParquetTable;
import org.mebit.result.Pyramid;
import org.mebit.result.Run;
import org.mebit.result.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives the table of a run out.
@Command(
    name = "table",
    description = {
      "Print the table of a run, or write it to a file.",
      "Of a run that keeps a pyramid alone, its coarsest level; Parquet has all levels."
    })
final class TableCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("csv", "json", "parquet");
  private static final String TABLE = "table";
  private static final String PYRAMID = "pyramid";
  private static final List<String> PARTS = List.of(TABLE, PYRAMID, "distribution");

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

  @Option(
      names = "--of",
      paramLabel = "PART",
      description = {
        "table, with a row for every point; pyramid, with cells of full curves;",
        "or distribution, with bins of their values.",
        "Without, the table where the run keeps one, else the pyramid."
      })
  private @Nullable String of;

  @Option(
      names = "--level",
      paramLabel = "N",
      description = "This level of the pyramid, 0 the finest; the coarsest without.")
  private @Nullable Integer level;

  @Mixin private StudyOptions study = new StudyOptions();

  @Mixin private RunOptions options = new RunOptions();

  TableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    String chosen = format();
    if (of != null && !PARTS.contains(of)) {
      throw new BadInputException("--of must be table, pyramid or distribution, but is " + of);
    }
    if (level != null && chosen.equals("parquet")) {
      throw new BadInputException("--level does not go with Parquet, which has all levels");
    }
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
    ParquetTable kept = kept(run);
    Table rows = rows(run, kept);
    if (output == null) {
      write(kept, rows, chosen, terminal.out());
    } else {
      output.write(out -> write(kept, rows, chosen, out));
    }
    return ExitCode.DONE;
  }

  /// The whole file.
  private ParquetTable kept(Run run) throws BadInputException, IOException {
    if (of == null) {
      return run.table();
    }
    Optional<ParquetTable> kept =
        switch (of) {
          case TABLE -> run.hasTable() ? Optional.of(run.table()) : Optional.empty();
          case PYRAMID -> run.pyramid().map(Pyramid::table);
          default -> run.distribution();
        };
    return kept.orElseThrow(() ->
        new BadInputException(
            "--of must be what the run keeps, %s, but is %s"
                .formatted(
                    run.hasTable()
                        ? Files.exists(run.folder().resolve(Run.PYRAMID))
                            ? "table, pyramid or distribution"
                            : "table"
                        : "pyramid or distribution",
                    of)));
  }

  /// What a text has of it.
  private Table rows(Run run, ParquetTable kept) throws BadInputException, IOException {
    boolean ofPyramid = of == null ? !run.hasTable() : of.equals(PYRAMID);
    Optional<Pyramid> pyramid = ofPyramid ? run.pyramid() : Optional.empty();
    if (pyramid.isEmpty()) {
      if (level != null) {
        throw new BadInputException(
            "--level goes with the pyramid of a run: say --of pyramid of one that keeps it");
      }
      return kept;
    }
    int coarsest = pyramid.get().shape().levels() - 1;
    int asked = level == null ? coarsest : level;
    if (asked < 0 || asked > coarsest) {
      throw new BadInputException(
          "--level must be 0 to " + coarsest + " of this pyramid, but is " + asked);
    }
    return pyramid.get().rows(asked);
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

  private static void write(ParquetTable kept, Table rows, String format, OutputStream out)
      throws IOException {
    switch (format) {
      case "csv" -> Csv.write(rows, out);
      case "json" -> Json.write(rows, out);
      default -> Files.copy(kept.file(), out);
    }
  }
}
