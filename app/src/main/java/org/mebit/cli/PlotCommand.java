package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mebit.result.Run;
import org.mebit.scenario.Setting;
import org.mebit.scenario.Studies;
import org.mebit.scenario.Study;
import org.mebit.study.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws the figure of a run.
@Command(
    name = "plot",
    description = {
      "Draw the figure of a run into its folder, and print where it is.",
      "Another figure of the same run: --set figure='{x: time, y: outcome_probability}'",
      "a heat map around a centre: --set figure.polar=true",
      "a dot on a heat map:        --set figure.mark='{x: 0, y: 1}'"
    })
final class PlotCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("svg", "png", "pdf");

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
      split = ",",
      paramLabel = "FORMAT",
      description = "svg, png, pdf, or several with commas between (default: svg,png).")
  private List<String> formats = new ArrayList<>(List.of("svg", "png"));

  @Mixin private StudyOptions study = new StudyOptions();

  @Mixin private RunOptions options = new RunOptions();

  PlotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        throw new BadInputException("--format must be svg, png or pdf, but is " + format);
      }
    }
    Run run;
    Study drawn;
    if (RunFinder.isStudy(given)) {
      drawn = study.study(given, terminal);
      run = options.run(options.runner(false), drawn, terminal).run();
    } else {
      run = new RunFinder(options.runs()).find(given);
      drawn = studyOf(run);
    }
    List<Path> files;
    try {
      files = Drawing.draw(drawn, run.table(), run.folder(), formats);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    if (files.isEmpty()) {
      throw new BadInputException(
          "the study does not say what to draw, and its shape does not suggest it:"
              + " name it with --set figure='{x: ..., y: ...}'");
    }
    for (Path file : files) {
      terminal.print(file + "\n");
    }
    return ExitCode.DONE;
  }

  /// The study of a finished run, with another figure if one is asked for.
  private Study studyOf(Run run) throws BadInputException, IOException {
    String copy = Files.readString(run.folder().resolve(Run.STUDY));
    List<Setting> settings = new ArrayList<>(Jobs.settings(copy));
    for (Setting setting : study.settings()) {
      if (!setting.key().equals("figure") && !setting.key().startsWith("figure.")) {
        throw new BadInputException(
            setting.label() + ": of a finished run only the figure can be changed; name its study");
      }
      settings.add(setting);
    }
    String name = run.folder().resolve(Run.STUDY).toString();
    return StudyOptions.ready(Studies.text(name, copy, settings));
  }
}
