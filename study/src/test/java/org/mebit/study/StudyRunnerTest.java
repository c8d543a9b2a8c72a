package org.mebit.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mebit.platform.Plan;
import org.mebit.platform.Quantity;
import org.mebit.platform.Request;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;
import org.mebit.result.Run;
import org.mebit.result.RunRecord;
import org.mebit.result.Table;

@Timeout(60)
final class StudyRunnerTest {
  private static final List<Quantity> WITH_ERROR =
      List.of(
          Quantity.real("x", Unit.BIT, "x"),
          Quantity.real("x_error", Unit.BIT, "error of x"),
          new Quantity("method_used", Unit.ONE, Quantity.Kind.TEXT, "how"));

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private Summary run(Job job, boolean force) throws Exception {
    return new StudyRunner(folder, 2, force).run(job, Progress.SILENT, Illustrator.NONE);
  }

  private static List<Double> column(Table table, String name) {
    List<Double> values = new ArrayList<>();
    table.scan(List.of(name), cells -> values.add(((Number) cells[0]).doubleValue()));
    return values;
  }

  /// x = index, error = 0.1 index: above the tolerance of 0.5 from index 6 on.
  private static Job growingError() {
    return FakeStudy.job(
        FakeStudy.grid(FakeStudy.axis("a", 3), FakeStudy.axis("b", 4)),
        FakeStudy.plan(
            List.of("a"),
            2,
            WITH_ERROR,
            (point, rows) -> {
              double x = point.index();
              rows.accept(point, new Object[] {x, 0.1 * x, x < 4 ? "exact" : "patch"});
            }));
  }

  @Test
  void aRunHoldsStudyTableAndRecord() throws Exception {
    Summary summary = run(growingError(), false);

    assertThat(summary.found()).isFalse();
    assertThat(summary.rows()).isEqualTo(12);
    assertThat(names()).containsExactly(summary.folder().getFileName().toString());
    assertThat(summary.folder().resolve(Run.STUDY)).hasContent("platform: fake # as given\n");
    // Blocks along the outer axis arrive out of order; the table is in order all the same.
    assertThat(column(summary.run().table(), "x"))
        .containsExactly(0., 1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 11.);
    RunRecord record = summary.run().record();
    assertThat(record.title()).isEqualTo("Fake study");
    assertThat(record.papers()).containsExactly("Nobody, Nothing (2026)");
    assertThat(record.methods()).containsExactly("exact: 4 rows", "patch: 8 rows");
    assertThat(record.parameters().get("c")).isEqualTo(0L);
    assertThat(record.parameters()).containsEntry("window", null).containsKey("outcomes");
    assertThat(record.parameters().get("a"))
        .isEqualTo(Map.of("varied", true, "first", 0L, "last", 2L, "values", 3));
    assertThat(record.ranges())
        .containsExactly(
            new RunRecord.Range(
                "x", "bit", 0, Map.of("a", 0L, "b", 0L), 11, Map.of("a", 2L, "b", 3L)));
  }

  @Test
  void errorsAreComparedWithTheTolerance() throws Exception {
    Summary summary = run(growingError(), false);
    assertThat(summary.tolerance()).isEqualTo(new RunRecord.Tolerance(0.5, false, 6));
    assertThat(summary.errors())
        .containsExactly(
            new RunRecord.LargestError("x", "bit", 0.1 * 11, Map.of("a", 2L, "b", 3L), 6));
  }

  @Test
  void anErrorThatIsNotANumberMissesTheTolerance() throws Exception {
    Plan plan =
        FakeStudy.plan(
            List.of(),
            9,
            WITH_ERROR,
            (point, rows) ->
                rows.accept(
                    point, new Object[] {1.0, point.index() == 1 ? Double.NaN : 0.25, "exact"}));
    Summary summary = run(FakeStudy.job(FakeStudy.grid(FakeStudy.axis("a", 3)), plan), false);
    assertThat(summary.tolerance()).isEqualTo(new RunRecord.Tolerance(0.5, false, 1));
    assertThat(summary.errors().getFirst().error()).isNaN();
    assertThat(summary.errors().getFirst().at()).isEqualTo(Map.of("a", 1L));
  }

  @Test
  void aToleranceMayVaryFromPointToPoint() throws Exception {
    Request request =
        Request.list(
            FakeStudy.PARAMETERS,
            Map.of(),
            List.of(
                Map.of("tolerance", new Value.Real(0.3)), Map.of("tolerance", new Value.Real(0.1))),
            List.of("x"));
    Plan plan =
        FakeStudy.plan(
            List.of(),
            9,
            WITH_ERROR,
            (point, rows) -> rows.accept(point, new Object[] {1.0, 0.2, "exact"}));
    Summary summary = run(FakeStudy.job(request, plan), false);
    assertThat(summary.tolerance()).isEqualTo(new RunRecord.Tolerance(null, false, 1));
  }

  @Test
  void aFinishedRunIsFoundUnlessForced() throws Exception {
    AtomicLong evaluated = new AtomicLong();
    Job job =
        FakeStudy.job(
            FakeStudy.grid(FakeStudy.axis("a", 10)),
            FakeStudy.plan(
                List.of(),
                9,
                WITH_ERROR,
                (point, rows) -> {
                  evaluated.incrementAndGet();
                  rows.accept(point, new Object[] {1.0, null, "exact"});
                }));
    Summary first = run(job, false);
    Summary second = run(job, false);
    assertThat(second.found()).isTrue();
    assertThat(second.run().folder()).isEqualTo(first.run().folder());
    assertThat(second.ranges()).isEqualTo(first.ranges());
    assertThat(evaluated).hasValue(10);
    assertThat(run(job, true).found()).isFalse();
    assertThat(evaluated).hasValue(20);
    assertThat(names()).hasSize(1);
  }

  @Test
  void theOldRunSurvivesAForcedOneThatFails() throws Exception {
    Job job = growingError();
    Summary first = run(job, false);
    Plan failing =
        FakeStudy.plan(
            List.of(),
            9,
            WITH_ERROR,
            (point, rows) -> {
              throw new ArithmeticException("no convergence");
            });
    assertThatThrownBy(() -> run(FakeStudy.job(job.request(), failing), true))
        .isInstanceOf(PointFailedException.class);
    assertThat(names()).containsExactly(first.run().name());
    assertThat(run(job, false).run().record().created()).isEqualTo(first.run().record().created());
  }

  @Test
  void aFullDiskLeavesNothing() {
    assertThatThrownBy(() ->
            new StudyRunner(folder, 2, false)
                .run(
                    growingError(),
                    Progress.SILENT,
                    (table, place) -> {
                      Files.writeString(place.resolve("figure.svg"), "half");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anInterruptLeavesNothing() throws Exception {
    Thread runner = Thread.currentThread();
    Plan plan =
        FakeStudy.plan(
            List.of(),
            1,
            WITH_ERROR,
            (point, rows) -> {
              rows.accept(point, new Object[] {1.0, null, "exact"});
              if (point.index() == 500) {
                runner.interrupt();
              }
            });
    assertThatThrownBy(
            () -> run(FakeStudy.job(FakeStudy.grid(FakeStudy.axis("a", 100_000)), plan), false))
        .isInstanceOf(InterruptedException.class);
    Thread.interrupted();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anInterruptWhileDrawingLeavesNothing() {
    assertThatThrownBy(() ->
            new StudyRunner(folder, 2, false)
                .run(
                    growingError(),
                    Progress.SILENT,
                    (table, place) -> {
                      Thread.currentThread().interrupt();
                      Files.writeString(place.resolve("figure.svg"), "half");
                    }))
        .isInstanceOf(InterruptedException.class);
    Thread.interrupted();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFigureThatCannotBeDrawnIsAWarning() throws Exception {
    Summary summary =
        new StudyRunner(folder, 2, false)
            .run(
                growingError(),
                Progress.SILENT,
                (table, place) -> {
                  throw new IllegalStateException("no such axis");
                });
    assertThat(summary.warnings())
        .singleElement()
        .asString()
        .isEqualTo("no figure could be drawn: no such axis");
    assertThat(summary.run().table().rows()).isEqualTo(12);
  }

  @Test
  void aFigureWithoutMemoryIsAWarning() throws Exception {
    Summary summary =
        new StudyRunner(folder, 2, false)
            .run(
                growingError(),
                Progress.SILENT,
                (table, place) -> {
                  throw new OutOfMemoryError("Java heap space");
                });
    assertThat(summary.warnings()).contains("no figure could be drawn: Java heap space");
    assertThat(summary.run().table().rows()).isEqualTo(12);
  }

  @Test
  void columnsOfAQuantityThatAreMissingTogetherAreOneWarning() throws Exception {
    List<Quantity> outputs =
        Stream.of("x", "rho_pp_pp", "rho_pp_pm_re", "rho_pp_pm_im", "rho_pm_pm", "time_a", "time_b")
            .map(name -> Quantity.real(name, Unit.ONE, "made up"))
            .toList();
    Plan plan =
        FakeStudy.plan(
            List.of(),
            1,
            outputs,
            (point, rows) -> {
              Double some = point.index() == 0 ? null : (Double) 1.0;
              Double fewer = point.index() < 2 ? null : (Double) 1.0;
              rows.accept(point, new Object[] {some, some, some, some, some, some, fewer});
            });
    assertThat(run(FakeStudy.job(FakeStudy.grid(FakeStudy.axis("a", 3)), plan), false).warnings())
        .containsExactly(
            "x is missing in 1 row, where it does not apply",
            "rho_pp_pp and 3 more are missing in 1 row, where they do not apply",
            "time_a is missing in 1 row, where it does not apply",
            "time_b is missing in 2 rows, where it does not apply");
  }

  @Test
  void tablesAreTheSameForAnyNumberOfThreads() throws Exception {
    Request request = FakeStudy.grid(FakeStudy.axis("a", 50), FakeStudy.axis("b", 40));
    Job job = FakeStudy.job(request, FakeStudy.randomPlan(List.of("a"), 7, 1));
    List<Double> serial = null;
    for (int threads : new int[] {1, 2, 5}) {
      Summary summary =
          new StudyRunner(folder.resolve("" + threads), threads, false)
              .run(job, Progress.SILENT, Illustrator.NONE);
      List<Double> values = new ArrayList<>();
      summary
          .run()
          .table()
          .scan(List.of("x"), cells -> values.add(cells[0] == null ? -99.0 : (Double) cells[0]));
      serial = serial == null ? values : serial;
      assertThat(values).isEqualTo(serial);
    }
  }
}
