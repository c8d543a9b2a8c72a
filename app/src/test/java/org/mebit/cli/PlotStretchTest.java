package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mebit.figure.Figure;
import org.mebit.figure.FigureSpec;
import org.mebit.platform.Plan;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;
import org.mebit.platform.Rows;
import org.mebit.result.Column;
import org.mebit.result.MemoryTable;
import org.mebit.result.Table;
import org.mebit.scenario.Reading;
import org.mebit.scenario.Setting;
import org.mebit.scenario.Studies;
import org.mebit.scenario.Study;
import picocli.CommandLine;

/// `mebit plot` with `--from` and `--to`.
final class PlotStretchTest {
  private static final String CURVE =
      """
      title: curve
      platform: ensemble_chain
      parameters: {nodes: 3, atoms: 1e4, method: lattice_law, tolerance: 1e-6}
      sweep: {time: {from: 0, to: pi, points: 20001}}
      quantities: [entropy]
      keep: %s
      """;

  @TempDir Path folder;
  private Screen screen = new Screen(Path.of(""));
  private String runs = "";

  @BeforeEach
  void places() {
    screen = new Screen(folder);
    runs = folder.resolve("runs").toString();
  }

  private void run(String keep) throws IOException {
    Path file = Files.writeString(folder.resolve("curve.yaml"), CURVE.formatted(keep));
    assertThat(screen.run("run", file.toString(), "--out", runs)).as(screen.err()).isEqualTo(0);
  }

  private int plot(String... more) {
    return screen.run(
        Stream.concat(Stream.of("plot", "curve", "--out", runs), Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> runsThere = Files.list(Path.of(runs))) {
      Path run = runsThere.filter(Files::isDirectory).findFirst().orElseThrow();
      try (Stream<Path> files = Files.list(run)) {
        return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
      }
    }
  }

  @Test
  void aPyramidIsDrawnFromALevelOrAfresh() throws IOException {
    run("pyramid");
    assertThat(files()).contains("figure.png", "figure.svg");
    byte[] whole = Files.readAllBytes(figure());
    assertThat(plot("--from", "0.5", "--to", "3")).as(screen.err()).isEqualTo(ExitCode.DONE);
    assertThat(screen.errLines())
        .singleElement()
        .asString()
        .matches("numbers: level \\d+ of the pyramid, cells of \\d+ points");
    assertThat(files()).contains("figure-0.5-3.png", "figure-0.5-3.svg");
    assertThat(plot("--from", "pi/2", "--to", "pi/2 + 1e-6", "--format", "png"))
        .isEqualTo(ExitCode.DONE);
    assertThat(screen.err()).matches("numbers: computed afresh, \\d+ points at equal steps\\s*");
    assertThat(files()).contains("figure-1.5707963267948966-1.5707973267948967.png");
    assertThat(Files.readAllBytes(figure())).isEqualTo(whole);
    assertThat(plot("--from", "4", "--to", "4.5", "--format", "png")).isEqualTo(ExitCode.DONE);
    assertThat(screen.err())
        .contains("the run sweeps time over 0..3.14", "numbers of 4..4.5 computed afresh");
  }

  private Path figure() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(runs))) {
      return all.filter(file -> file.endsWith("figure.png")).findFirst().orElseThrow();
    }
  }

  @Test
  void aTableIsDrawnInTheRangeAlone() throws IOException {
    run("table");
    Path own = folder.resolve("own.svg");
    assertThat(plot("--from", "3", "--output", own.toString())).isEqualTo(ExitCode.DONE);
    assertThat(screen.outLines()).containsExactly(own.toString());
    assertThat(screen.errLines()).containsExactly("numbers: the rows of the table");
    assertThat(own).isNotEmptyFile();
    assertThat(files()).doesNotContain("figure-3-3.14159.svg");
  }

  @Test
  void whatCannotBeDrawnIsRefused() throws IOException {
    run("table");
    refused("--from must be below --to, but 2 is not below pi/8 = 0.39", "--from=2", "--to=pi/8");
    refused("--from must be a number such as 1.57 or pi/2, but \"two\"", "--from=two");
    refused("--to takes a pure number, but \"1 s\" is a duration", "--to=1 s");
    refused("--from must be below the end of the curve, 3.14", "--from=4");
    refused("--to must be above the beginning of the curve, 0, where", "--to=-1");
    refused(
        "--from and --to must reach into the sweep of time, 0..3.141592653589793, because the run"
            + " keeps a table alone, but are 4..5",
        "--from=4",
        "--to=5");
    refused("--from and --to must be at least 2.2e-13 apart there", "--from=1", "--to=1+1e-15");
    refused("--from and --to must differ in their first 16 digits", "--from=1", "--to=1+1e-30");
    refused("--output must name a file that ends in .svg, .png or .pdf", "--output=figure.gif");
    refused("--output names the format by its ending", "--output=a.svg", "--format=png");
    refused("--output must name a file in a folder", "--output=" + folder + "/none/a.svg");
  }

  private void refused(String message, String... more) {
    assertThat(plot(more)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(screen.err()).contains(message);
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void anUnrunStudyIsNotRunForAWrongStretch() throws IOException {
    Path file = Files.writeString(folder.resolve("curve.yaml"), CURVE.formatted("pyramid"));
    for (List<String> ends :
        List.of(
            List.of("--from=1x"),
            List.of("--from=4"),
            List.of("--from=1", "--to=1+1e-15"),
            List.of("--from=4", "--to=5", "--set=keep=table"),
            List.of("--from=-1", "--to=10"))) {
      int code =
          screen.run(
              Stream.concat(Stream.of("plot", file.toString(), "--out", runs), ends.stream())
                  .toArray(String[]::new));
      assertThat(code).as("%s", ends).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(Path.of(runs)).doesNotExist();
    }
  }

  /// Notes the stretches it is asked for.
  private static final class Noted implements CurveRows {
    private final List<Stretch> asked = new ArrayList<>();

    @Override
    public Table whole(int columns) {
      return table(new Stretch(0, Math.PI));
    }

    @Override
    public Piece of(Stretch stretch, int columns) {
      asked.add(stretch);
      return new Piece(table(stretch), List.of("a level"));
    }

    private static Table table(Stretch stretch) {
      List<@Nullable Object[]> rows = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        double time = stretch.from() + (i + 0.5) * (stretch.to() - stretch.from()) / 10;
        rows.add(new Object[] {time, 0.0, 2.0, 1.0});
      }
      return new MemoryTable(
          Stream.of("time", "entropy_min", "entropy_max", "entropy")
              .map(name -> new Column(name, Column.Kind.REAL, "", name))
              .toList(),
          rows);
    }
  }

  /// A plan of a curve that repeats after 2π.
  private record Periodic(Plan plan) implements Plan {
    @Override
    public Optional<BigDecimal> period(String parameter) {
      return Optional.of(new BigDecimal("6.283185307179586476925286766559005768394338799"));
    }

    @Override
    public List<Quantity> outputs() {
      return plan.outputs();
    }

    @Override
    public List<String> sharedAxes() {
      return plan.sharedAxes();
    }

    @Override
    public int slice() {
      return plan.slice();
    }

    @Override
    public List<String> methods() {
      return plan.methods();
    }

    @Override
    public double estimatedSeconds() {
      return plan.estimatedSeconds();
    }

    @Override
    public void evaluate(List<Point> block, Rows rows) throws InterruptedException {
      plan.evaluate(block, rows);
    }
  }

  private static Study study(List<Setting> settings) {
    return switch (Studies.text("curve.yaml", CURVE.formatted("pyramid"), settings)) {
      case Reading.Ready(Study study) -> study;
      case Reading.Unreadable(var complaints) -> throw new AssertionError(complaints.toString());
    };
  }

  private static Study periodic() {
    Study read = study(List.of());
    return new Study(
        read.title(),
        read.platform(),
        read.request(),
        new Periodic(read.plan()),
        read.figure(),
        read.seed(),
        read.keep(),
        read.text(),
        read.settings(),
        read.canonical());
  }

  private static StretchPlot plot(String from, String to) {
    StretchOptions options =
        CommandLine.populateCommand(new StretchOptions(), "--from=" + from, "--to=" + to);
    return new StretchPlot(periodic(), options, PlotStretchTest::study, 1);
  }

  @Test
  void aStretchIsMovedByWholePeriods() throws Exception {
    Noted rows = new Noted();
    StretchPlot.Drawn drawn = plot("2*pi + 1", "2*pi + 2").ofCurves(rows);
    assertThat(rows.asked)
        .singleElement()
        .satisfies(stretch -> {
          assertThat(stretch.from()).isBetween(1 - 1e-12, 1 + 1e-12);
          assertThat(stretch.to()).isBetween(2 - 1e-12, 2 + 1e-12);
        });
    assertThat(drawn.notes()).hasSize(2);
    assertThat(drawn.notes().getFirst()).startsWith("time 7.28").endsWith(" and 1 period");
    assertThat(drawn.notes().getLast()).isEqualTo("numbers: a level");
    assertThat(drawn.name()).startsWith("figure-7.28");
    // The axis shows the stretch asked for.
    Stretch asked = new Stretch(1 + 2 * Math.PI, 2 + 2 * Math.PI);
    FigureSpec spec =
        FigureSpec.line("time", "entropy").bands().xRange(asked.from(), asked.to()).build();
    assertThat(svg(drawn.figure())).isEqualTo(svg(Figure.of(Noted.table(asked), spec)));
  }

  private String svg(Figure figure) throws IOException {
    Path file = folder.resolve("drawn.svg");
    figure.write(file);
    return Files.readString(file);
  }

  @Test
  void farOutTheAxisShowsWhatDoublesResolve() throws Exception {
    Noted rows = new Noted();
    StretchPlot.Drawn drawn = plot("1e12 + 1", "1e12 + 1.001").ofCurves(rows);
    // 10¹² + 1 modulo 2π, from mpmath with 80 digits.
    double folded = 0.3423752408632135;
    assertThat(rows.asked)
        .singleElement()
        .satisfies(stretch -> {
          assertThat(stretch.from()).isCloseTo(folded, within(1e-15));
          assertThat(stretch.to()).isCloseTo(folded + 0.001, within(1e-15));
        });
    assertThat(drawn.name()).isEqualTo("figure-1000000000001-1000000000001.001");
    assertThat(drawn.notes().getFirst())
        .startsWith("time 1000000000001..1000000000001.001 is 0.342375")
        .endsWith(" and 159154943092 periods; the axis shows the latter, which 16 digits resolve");
  }

  @Test
  void anEndAloneBeyondTheSweepIsToldOfPeriods() {
    Noted rows = new Noted();
    StretchOptions options = CommandLine.populateCommand(new StretchOptions(), "--from=10");
    assertThatThrownBy(
            () -> new StretchPlot(periodic(), options, PlotStretchTest::study, 1).ofCurves(rows))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "--from must be below the end of the curve, 3.141592653589793, where --to is not given,"
                + " but is 10; with both, whole periods of time would be taken away");
  }

  @Test
  void whatNoPeriodBringsIntoTheSweepIsComputedAfresh() throws Exception {
    Noted rows = new Noted();
    StretchPlot.Drawn drawn = plot("4", "4.01").ofCurves(rows);
    assertThat(rows.asked).isEmpty();
    assertThat(drawn.notes()).singleElement().asString().endsWith("computed afresh, 4001 points");
  }

  @Test
  void moreThanAPeriodIsRefused() {
    Noted rows = new Noted();
    assertThatThrownBy(() -> plot("1", "8").ofCurves(rows))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "--from and --to must be at most one period of time apart, 6.28319, where they leave"
                + " its sweep, 0..3.141592653589793, but are 7 apart");
  }
}
