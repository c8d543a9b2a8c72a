package org.mebit.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Plan;
import org.mebit.platform.Value;
import org.mebit.result.Column;
import org.mebit.result.ParquetTable;
import org.mebit.result.Pyramid;
import org.mebit.result.QueryAnswer;
import org.mebit.result.Run;
import org.mebit.result.RunQuery;
import org.mebit.result.RunRecord;
import org.mebit.result.RunStore;
import org.mebit.result.Table;
import org.mebit.scenario.Keep;

@Timeout(120)
final class CurveHarvestTest {
  /// A mean of 10⁴ numbers around one, in double arithmetic.
  private static final double ROUNDING = 1e-13;

  @TempDir private Path folder;

  private Run run(Job job, int threads) throws Exception {
    return new StudyRunner(folder.resolve("" + threads), threads, true)
        .run(job, Progress.SILENT, Illustrator.NONE)
        .run();
  }

  static List<List<@Nullable Object>> rows(Table table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    table.scan(
        table.columns().stream().map(Column::name).toList(),
        cells -> rows.add(Arrays.asList(cells.clone())));
    return rows;
  }

  /// Each cell of each level against a plain loop over its points.
  @Test
  void everyCellOfEveryLevelIsThatOfItsPoints() throws Exception {
    int points = 10_001;
    Run run = run(FakeCurve.job(2, points, FakeCurve.quick(), Keep.PYRAMID), 2);
    Pyramid pyramid = run.pyramid().orElseThrow();
    assertThat(pyramid.points()).isEqualTo(points);
    assertThat(pyramid.levels()).hasSize(3);
    assertThat(pyramid.table().columns())
        .extracting(Column::name)
        .containsExactly(
            "a",
            "level",
            "cell",
            "points",
            "window_first",
            "window_last",
            "x_min",
            "x_max",
            "x_mean",
            "x_error",
            "y_min",
            "y_max",
            "y_mean");
    assertThat(pyramid.table().columns().get(8))
        .isEqualTo(new Column("x_mean", Column.Kind.REAL, "bit", "mean over the cell: a wave"));
    List<List<@Nullable Object>> rows = rows(pyramid.table());
    assertThat(rows).hasSize(2 * (10_001 + 5001 + 2501));
    int row = 0;
    LinearValues windows = FakeCurve.windows(points);
    for (long a = 0; a < 2; a++) {
      for (int level = 0; level < 3; level++) {
        int size = 1 << level;
        for (int cell = 0; cell * size < points; cell++, row++) {
          int end = Math.min(points, (cell + 1) * size);
          double min = Double.POSITIVE_INFINITY;
          double max = Double.NEGATIVE_INFINITY;
          double sum = 0;
          double error = 0;
          int applied = 0;
          for (int i = cell * size; i < end; i++) {
            double x = FakeCurve.x(windows.at(i), a);
            if (!Double.isNaN(x)) {
              min = Math.min(min, x);
              max = Math.max(max, x);
              sum += x;
              error = Math.max(error, FakeCurve.error(windows.at(i), a));
              applied++;
            }
          }
          List<@Nullable Object> found = rows.get(row);
          assertThat(found.subList(0, 6))
              .containsExactly(
                  a,
                  (long) level,
                  (long) cell,
                  (long) (end - cell * size),
                  windows.at(cell * size),
                  windows.at(end - 1));
          if (applied == 0) {
            assertThat(found.subList(6, 10)).containsOnlyNulls();
          } else {
            assertThat(found.get(6)).isEqualTo(min);
            assertThat(found.get(7)).isEqualTo(max);
            assertThat((Double) found.get(8)).isCloseTo(sum / applied, within(ROUNDING));
            assertThat(found.get(9)).isEqualTo(error);
          }
        }
      }
    }
  }

  @Test
  void filesAndStatisticsAreTheSameForAnyNumberOfThreads() throws Exception {
    Job job = FakeCurve.job(3, 20_000, FakeCurve.quick(), Keep.PYRAMID);
    Run one = run(job, 1);
    List<RunRecord.Statistics> statistics = one.record().statistics();
    assertThat(statistics).hasSize(6);
    List<List<@Nullable Object>> cells = rows(one.pyramid().orElseThrow().level(2));
    List<List<@Nullable Object>> bins =
        rows(ParquetTable.open(one.folder().resolve(Run.DISTRIBUTION)));
    for (int threads : new int[] {2, 5}) {
      Run many = run(job, threads);
      assertThat(many.record().statistics()).isEqualTo(statistics);
      assertThat(rows(many.pyramid().orElseThrow().level(2))).isEqualTo(cells);
      assertThat(rows(ParquetTable.open(many.folder().resolve(Run.DISTRIBUTION)))).isEqualTo(bins);
      assertThat(many.folder().resolve(Run.PYRAMID))
          .hasSameBinaryContentAs(one.folder().resolve(Run.PYRAMID));
    }
  }

  /// The mean square of (a + 1) sin over many periods is (a + 1)²/2; over 0.5 to 20 the integrals
  /// are elementary: ∫ sin = cos 0.5 − cos 20, ∫ sin² = (19.5 − (sin 40 − sin 1)/2)/2.
  @Test
  void statisticsAreThoseOfTheIntegrals() throws Exception {
    int points = 200_000;
    Run run = run(FakeCurve.job(0, points, FakeCurve.quick(), Keep.PYRAMID), 2);
    RunRecord.Statistics wave = run.record().statistics().getFirst();
    double mean = (Math.cos(0.5) - Math.cos(20)) / 19.5;
    double square = 0.5 * (19.5 - 0.5 * (Math.sin(40) - Math.sin(1))) / 19.5;
    // The sum over both ends differs from the integral by about the ends' values over the points.
    assertThat(wave.mean()).isCloseTo(mean, within(1e-5));
    assertThat(wave.deviation()).isCloseTo(Math.sqrt(square - mean * mean), within(1e-5));
    assertThat(wave.points()).isEqualTo(points);
    assertThat(wave.curve()).isEmpty();
    assertThat(wave.greatestAt().get("window"))
        .isInstanceOfSatisfying(
            Double.class, at -> assertThat(Math.sin(at)).isEqualTo(wave.greatest()));
    assertThat(wave.greatest()).isCloseTo(1, within(1e-8));
    RunRecord.Statistics slope = run.record().statistics().get(1);
    assertThat(slope.leastAt()).isEqualTo(Map.of("window", 0.5));
    assertThat(slope.mean()).isCloseTo(0.25 * 10.25, within(1e-12));

    // y is uniform over 0.125 to 5: each whole bin has its width's share.
    ParquetTable distribution = ParquetTable.open(run.folder().resolve(Run.DISTRIBUTION));
    List<List<@Nullable Object>> bins =
        rows(distribution).stream().filter(bin -> "y".equals(bin.getFirst())).toList();
    assertThat(bins).hasSizeBetween(2048, 4097);
    double share = 0x1p-9 / 4.875;
    for (List<@Nullable Object> bin : bins.subList(1, bins.size() - 1)) {
      assertThat((Double) bin.get(2) - (Double) bin.get(1)).isEqualTo(0x1p-9);
      // One point more or less at either end.
      assertThat((Double) bin.get(4)).isCloseTo(share, within(2.0 / points));
    }
    assertThat(bins.stream().mapToLong(bin -> (Long) bin.get(3)).sum()).isEqualTo(points);
  }

  /// The engine of tables finds the same.
  @Test
  void findingsAreThoseOfTheTable() throws Exception {
    RunRecord table = run(FakeCurve.job(2, 5000, FakeCurve.slow(), Keep.TABLE), 1).record();
    for (Plan plan : List.of(FakeCurve.slow(), FakeCurve.quick())) {
      RunRecord pyramid = run(FakeCurve.job(2, 5000, plan, Keep.PYRAMID), 2).record();
      assertThat(pyramid.ranges()).isEqualTo(table.ranges());
      assertThat(pyramid.errors()).isEqualTo(table.errors());
      assertThat(pyramid.tolerance()).isEqualTo(table.tolerance());
      assertThat(pyramid.methods()).isEqualTo(plan.methods());
      assertThat(pyramid.warnings())
          .containsExactly(table.warnings().getFirst().replace("rows", "points"));
    }
    assertThat(table.tolerance()).isNotNull();
    assertThat(table.errors().getFirst().pointsMissed()).isPositive();
  }

  @Test
  void thePlainTableIsThatWithoutAPyramid() throws Exception {
    List<List<@Nullable Object>> plain =
        rows(run(FakeCurve.job(2, 3000, FakeCurve.slow(), Keep.TABLE), 1).table());
    for (Plan plan : List.of(FakeCurve.slow(), FakeCurve.quick())) {
      Run both = run(FakeCurve.job(2, 3000, plan, Keep.BOTH), 2);
      assertThat(both.hasTable()).isTrue();
      assertThat(rows(both.table())).isEqualTo(plain);
      assertThat(both.record().rows()).isEqualTo(6000);
      assertThat(both.pyramid()).isPresent();
    }
  }

  @Test
  void aPyramidIsTheTableOfItsRun() throws Exception {
    Run run = run(FakeCurve.job(0, 5000, FakeCurve.quick(), Keep.PYRAMID), 2);
    assertThat(run.hasTable()).isFalse();
    assertThat(run.table().rows()).isEqualTo(7500).isEqualTo(run.record().rows());
    assertThat(run.record().points()).isEqualTo(5000);
    QueryAnswer answer =
        RunQuery.ask(
            new RunStore(folder.resolve("2")),
            "select count(*), max(x_max) from fake_study where level = 1");
    assertThat(rows(((QueryAnswer.Answered) answer).table()).getFirst().getFirst())
        .isEqualTo(2500L);
    try (Stream<Path> files = Files.list(run.folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "study.yaml", "run.json", "pyramid.parquet", "distribution.parquet");
    }
  }

  /// Were it read before, the pyramid would not be missed.
  @Test
  void whatIsShownIsReadWhenItIsLookedAt() throws Exception {
    List<Long> rows = new ArrayList<>();
    Illustrator hidden =
        (table, place) -> {
          Path pyramid = place.resolve(Run.PYRAMID);
          Path aside = place.resolve("aside");
          Files.move(pyramid, aside);
          assertThatThrownBy(table::rows).isInstanceOf(UncheckedIOException.class);
          Files.move(aside, pyramid);
          rows.add(table.rows());
        };
    Job job = FakeCurve.job(2, 5000, FakeCurve.quick(), Keep.PYRAMID);
    new StudyRunner(folder, 2, true).run(job, Progress.SILENT, hidden);
    assertThat(rows).containsExactly(5000L);
  }

  @Test
  void aStretchReadsTheCellsThatHavePointsInIt() throws Exception {
    Run run = run(FakeCurve.job(2, 20_000, FakeCurve.quick(), Keep.PYRAMID), 2);
    Pyramid pyramid = run.pyramid().orElseThrow();
    Pyramid.Stretch stretch = pyramid.stretch(Map.of("a", 1L), 2.5, 7.25, 3000);
    // A quarter of 20000 points in at most 3000 cells: of two points.
    assertThat(stretch.level()).isEqualTo(new Pyramid.Level(1, 10_000, 2));
    List<List<@Nullable Object>> cells = rows(stretch.table());
    List<List<@Nullable Object>> expected =
        rows(pyramid.table()).stream()
            .filter(row -> row.get(0).equals(1L) && row.get(1).equals(1L))
            .filter(row -> (Double) row.get(5) >= 2.5 && (Double) row.get(4) <= 7.25)
            .toList();
    assertThat(cells).hasSizeGreaterThan(2400).isEqualTo(expected);
  }

  @Test
  void aFailureNamesThePointAndLeavesNothing() {
    Plan failing =
        FakeStudy.plan(
            List.of(),
            10,
            FakeCurve.OUTPUTS,
            (point, rows) -> {
              if (point.index() == 1234) {
                throw new ArithmeticException("no convergence");
              }
              rows.accept(point, new Object[] {1.0, null, 2.0});
            });
    assertThatThrownBy(() -> run(FakeCurve.job(0, 5000, failing, Keep.BOTH), 2))
        .isInstanceOf(PointFailedException.class)
        .hasMessageStartingWith("point 1235 of 5000 (window = 5.31")
        .hasMessageEndingWith("cannot be computed: no convergence");
    assertThat(folder.resolve("2")).isEmptyDirectory();
  }

  @Test
  void anInterruptLeavesNothing() {
    Thread runner = Thread.currentThread();
    Plan plan =
        FakeStudy.plan(
            List.of(),
            10,
            FakeCurve.OUTPUTS,
            (point, rows) -> {
              rows.accept(point, new Object[] {1.0, null, 2.0});
              if (point.index() == 500) {
                runner.interrupt();
              }
            });
    assertThatThrownBy(() -> run(FakeCurve.job(0, 500_000, plan, Keep.PYRAMID), 2))
        .isInstanceOf(InterruptedException.class);
    Thread.interrupted();
    assertThat(folder.resolve("2")).isEmptyDirectory();
  }

  @Test
  void anErrorThatIsNotANumberIsUnknown() throws Exception {
    Plan plan =
        FakeStudy.plan(
            List.of(),
            10,
            FakeCurve.OUTPUTS,
            (point, rows) ->
                rows.accept(point, new Object[] {1.0, point.index() == 7 ? Double.NaN : 0.1, 2.0}));
    Run run = run(FakeCurve.job(0, 100, plan, Keep.PYRAMID), 2);
    assertThat(run.record().errors().getFirst().error()).isNaN();
    assertThat(run.record().tolerance()).isEqualTo(new RunRecord.Tolerance(0.5, false, 1));
    assertThat(rows(run.table()).get(7).get(8)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aStudyWithSeveralRowsOfAPointIsRefused() {
    Plan plan = FakeStudy.randomPlan(List.of(), 10, 1);
    Job job = FakeCurve.job(0, 100, plan, Keep.PYRAMID);
    assertThatThrownBy(() -> run(job, 1))
        .hasMessageContaining("must have one row, but has several");
  }

  @Test
  void valuesOfAStudyAreFoundByTheirAxis() {
    Curves curves = new Curves(FakeCurve.request(3, 11));
    assertThat(curves.count()).isEqualTo(3);
    assertThat(curves.index(2, 5)).isEqualTo(17);
    assertThat(curves.with(Map.of("a", new Value.Whole(2)))).isEqualTo(2);
    assertThatThrownBy(() -> curves.with(Map.of("a", new Value.Whole(4))))
        .hasMessage("a must be a value of the study, one of 0, 1, 2, but is 4");
  }
}
