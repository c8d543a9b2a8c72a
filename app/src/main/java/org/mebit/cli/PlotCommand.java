package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mebit.figure.Figure;
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
      "a dot on a heat map:        --set figure.mark='{x: 0, y: 1}'",
      "a stretch of a curve, as file figure-1.57-1.5716: --from 1.57 --to 1.5716"
    })
final class PlotCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("svg", "png", "pdf");
  private static final List<String> USUAL = List.of("svg", "png");
  private static final String OUTPUT = "--output";

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
  private List<String> formats = new ArrayList<>();

  @Option(
      names = OUTPUT,
      paramLabel = "FILE",
      description = "Write the figure to this file instead, in the format of its ending.")
  private @Nullable Path output;

  @Mixin private StretchOptions ends = new StretchOptions();

  @Mixin private StudyOptions study = new StudyOptions();

  @Mixin private RunOptions options = new RunOptions();

  PlotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    check();
    Run run;
    Study drawn;
    if (RunFinder.isStudy(given)) {
      drawn = study.study(given, terminal);
      if (ends.given()) {
        StretchAxis.check(drawn, ends);
      }
      run = options.run(options.runner(false), drawn, terminal).run();
    } else {
      run = new RunFinder(options.runs()).find(given);
      drawn = studyOf(run);
    }
    try (ProgressReport progress = new ProgressReport(terminal, drawn.title())) {
      draw(run, drawn, progress);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private void draw(Run run, Study drawn, ProgressReport progress) throws Exception {
    if (!ends.given()) {
      Figure figure =
          Drawing.figure(drawn, run.table(), run.folder(), options.threads(), progress)
              .orElseThrow(() -> new BadInputException(Drawing.UNSAID));
      progress.close();
      write(figure, run.folder(), Drawing.NAME);
      return;
    }
    StretchPlot plot =
        new StretchPlot(drawn, ends, settings -> again(run, settings), options.threads());
    Optional<CurveRows> curves = Drawing.curves(drawn, run.folder(), options.threads(), progress);
    StretchPlot.Drawn stretch =
        curves.isPresent() ? plot.ofCurves(curves.get()) : plot.ofTable(run.table());
    progress.close();
    write(stretch.figure(), run.folder(), stretch.name());
    stretch.notes().forEach(terminal.err()::println);
  }

  private void write(Figure figure, Path folder, String name) throws IOException {
    if (output != null) {
      Figure.Format format = Figure.Format.of(output);
      new OutputFile(OUTPUT, output).write(out -> figure.write(out, format));
      terminal.print(output + "\n");
      return;
    }
    for (Path file : Drawing.write(figure, folder, name, formats())) {
      terminal.print(file + "\n");
    }
  }

  private List<String> formats() {
    return formats.isEmpty() ? USUAL : formats;
  }

  /// Before anything is computed: hours later would be too late.
  private void check() throws BadInputException {
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        throw new BadInputException("--format must be svg, png or pdf, but is " + format);
      }
    }
    if (output == null) {
      return;
    }
    if (!formats.isEmpty()) {
      throw new BadInputException(
          "--output names the format by its ending: it must go without --format");
    }
    try {
      Figure.Format.of(output);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "--output must name a file that ends in .svg, .png or .pdf, but is " + output);
    }
    new OutputFile(OUTPUT, output).requireWritable();
  }

  /// The study of a run with further settings.
  private Study again(Run run, List<Setting> settings) throws BadInputException, IOException {
    String copy = Files.readString(run.folder().resolve(Run.STUDY));
    List<Setting> all = new ArrayList<>(Jobs.settings(copy));
    all.addAll(settings);
    return StudyOptions.ready(Studies.text(run.folder().resolve(Run.STUDY).toString(), copy, all));
  }

  /// The study of a finished run, with another figure if one is asked for.
  private Study studyOf(Run run) throws BadInputException, IOException {
    List<Setting> settings = new ArrayList<>();
    for (Setting setting : study.settings()) {
      if (!setting.key().equals("figure") && !setting.key().startsWith("figure.")) {
        throw new BadInputException(
            setting.label() + ": of a finished run only the figure can be changed; name its study");
      }
      settings.add(setting);
    }
    return again(run, settings);
  }
}
