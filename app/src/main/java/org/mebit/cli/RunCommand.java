package org.mebit.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mebit.result.Csv;
import org.mebit.result.PyramidShape;
import org.mebit.result.Run;
import org.mebit.scenario.Study;
import org.mebit.study.Blocks;
import org.mebit.study.CurvePlan;
import org.mebit.study.Jobs;
import org.mebit.study.StudyRunner;
import org.mebit.study.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a study.
@Command(
    name = "run",
    description = {
      "Run a study and keep its results in a folder of their own.",
      "A study that was run before is not computed again."
    })
final class RunCommand implements Callable<Integer> {
  private static final String STANDARD = "-";

  private final Terminal terminal;

  @Parameters(paramLabel = "STUDY", description = "The study's file; - reads standard input.")
  private String file = STANDARD;

  @Mixin private StudyOptions study = new StudyOptions();

  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--dry-run", description = "Tell what would be computed; write nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Compute although the finished run is there.")
  private boolean force;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = {
        "Write the table to this file as well, as comma-separated values.",
        "Of a run that keeps a pyramid alone, its coarsest level.",
        "With - to standard output, which then carries nothing else. The run is kept all the same."
      })
  private @Nullable String csv;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    OutputFile output =
        csv == null || csv.equals(STANDARD) ? null : new OutputFile("--csv", Path.of(csv));
    if (output != null) {
      output.requireWritable();
    }
    StudyRunner runner = options.runner(force);
    Study ready = study.study(file, terminal);
    if (dryRun) {
      terminal.print(plan(ready, runner));
      return ExitCode.DONE;
    }
    Summary summary = options.run(runner, ready, terminal);
    if (STANDARD.equals(csv)) {
      SummaryText.alarms(summary).forEach(terminal::complain);
      Csv.write(summary.run().rows(), terminal.out());
      terminal.err().println("run     " + SummaryText.shown(summary.folder()));
      return ExitCode.DONE;
    }
    String where = "";
    if (output != null) {
      output.write(out -> Csv.write(summary.run().rows(), out));
      where = "csv     " + csv + "\n";
    }
    terminal.print(SummaryText.of(summary) + where);
    return ExitCode.DONE;
  }

  private String plan(Study ready, StudyRunner runner) throws Exception {
    Blocks blocks = new Blocks(ready.request(), ready.plan());
    Optional<CurvePlan> curves = CurvePlan.of(Jobs.of(ready));
    double seconds = ready.plan().estimatedSeconds();
    long threads = Math.min(options.threads(), blocks.count());
    String time = Texts.time(seconds) + " on one core";
    if (threads > 1) {
      time += ", " + Texts.time(seconds / threads) + " on " + Texts.count(threads, "thread");
    }
    Optional<Run> finished = runner.finished(Jobs.of(ready));
    StringBuilder out = new StringBuilder();
    out.append("study     ").append(ready.title()).append('\n');
    out.append("platform  ").append(ready.platform().name()).append('\n');
    out.append("points    ").append(ready.request().count()).append('\n');
    if (curves.isPresent()) {
      out.append(pyramid(curves.get()));
    } else {
      out.append("blocks    ").append(blocks.count());
      out.append(", of at most ").append(Texts.count(blocks.mostPoints(), "point")).append('\n');
    }
    for (String method : ready.plan().methods()) {
      out.append("method    ").append(method).append('\n');
    }
    out.append("time      about ").append(time).append('\n');
    if (finished.isPresent() && !force) {
      String place = SummaryText.shown(finished.get().folder());
      out.append("finished  ").append(place).append(" (nothing would be computed)\n");
    }
    return out.toString();
  }

  private static String pyramid(CurvePlan plan) {
    PyramidShape shape = plan.shape();
    String levels =
        Texts.count(shape.levels(), "level")
            + ", from "
            + Texts.count(shape.cells(0), "cell")
            + " of "
            + Texts.count(shape.pointsOfCell(0), "point")
            + " to "
            + shape.cells(shape.levels() - 1);
    return "curves    %d along %s, %s each%npyramid   %s%ndisk      about %s%n"
        .formatted(
            plan.curves(),
            plan.parameter(),
            Texts.count(shape.points(), "point"),
            levels,
            size(plan.bytes()));
  }

  private static String size(double bytes) {
    return bytes < 1e9
        ? Texts.number(Math.max(bytes / 1e6, 0.1), 2) + " MB"
        : Texts.number(bytes / 1e9, 2) + " GB";
  }
}
