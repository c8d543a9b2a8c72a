package org.mebit.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Plan;
import org.mebit.platform.Value;
import org.mebit.result.Column;
import org.mebit.result.Run;
import org.mebit.scenario.Keep;

@Timeout(120)
final class ZoomTest {
  /// So many that the finest cells have 4 points.
  private static final int POINTS = 2_200_000;

  @TempDir private static Path folder;
  private static Run run;
  private static Zoom zoom;

  @BeforeAll
  static void compute() throws Exception {
    Job job = FakeCurve.job(0, POINTS, FakeCurve.quick(), Keep.PYRAMID);
    run = new StudyRunner(folder, 2, false).run(job, Progress.SILENT, Illustrator.NONE).run();
    zoom = new Zoom(job, run, 2);
  }

  private static List<List<@Nullable Object>> rows(Zoom.View view) {
    return CurveHarvestTest.rows(view.table());
  }

  private static double real(List<@Nullable Object> row, int place) {
    return (Double) row.get(place);
  }

  @Test
  void aWideStretchComesFromTheCoarsestLevelThatWillDo() throws Exception {
    Zoom.View view = zoom.of(Map.of(), 1, 3, 2000);
    // 225641 points: 2000 cells of 64 points, 4 doubled four times, are 128000, twice that too
    // many.
    assertThat(view.source()).isEqualTo(new Zoom.Source.Level(4, 64));
    assertThat(view.table().columns())
        .extracting(Column::name)
        .containsExactly("window", "x_min", "x_max", "x", "x_error", "y_min", "y_max", "y");
    List<List<@Nullable Object>> rows = rows(view);
    assertThat(rows).hasSizeBetween(3524, 3528);
    double width = 64 * 19.5 / (POINTS - 1);
    assertThat(real(rows.getFirst(), 0)).isCloseTo(1, within(width));
    assertThat(real(rows.getLast(), 0)).isCloseTo(3, within(width));
    for (List<@Nullable Object> row : rows) {
      double x = Math.sin(real(row, 0));
      assertThat(real(row, 1)).isLessThanOrEqualTo(x);
      assertThat(real(row, 2)).isGreaterThanOrEqualTo(x - width * width);
      // The slope is at most 1 across half a cell, and the mean is that of the middle.
      assertThat(real(row, 3)).isCloseTo(x, within(width * width));
      assertThat(real(row, 2) - real(row, 1)).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void belowTheFinestLevelAllPointsAreComputedAgain() throws Exception {
    Zoom.View view = zoom.of(Map.of(), 1, 1.05, 2000);
    assertThat(view.source()).isEqualTo(new Zoom.Source.StudyPoints(5641));
    List<List<@Nullable Object>> rows = rows(view);
    assertThat(rows).hasSize(2821);
    LinearValues windows = FakeCurve.windows(POINTS);
    int first = 0;
    while (windows.at(first) < 1) {
      first++;
    }
    for (int cell = 0; cell < 2820; cell++) {
      double from = windows.at(first + 2 * cell);
      double to = windows.at(first + 2 * cell + 1);
      assertThat(rows.get(cell).subList(0, 3))
          .containsExactly(from + 0.5 * (to - from), Math.sin(from), Math.sin(to));
    }
  }

  @Test
  void anAtomOfTheCurveIsComputedAtNewPoints() throws Exception {
    Zoom.View view = zoom.of(Map.of(), 1, 1 + 1e-9, 2000);
    assertThat(view.source()).isEqualTo(new Zoom.Source.NewPoints(4000));
    List<List<@Nullable Object>> rows = rows(view);
    assertThat(rows).hasSize(4000);
    assertThat(real(rows.getFirst(), 0)).isEqualTo(1);
    assertThat(real(rows.getLast(), 0)).isEqualTo(1 + 1e-9);
    for (List<@Nullable Object> row : rows) {
      double x = Math.sin(real(row, 0));
      assertThat(row.subList(1, 4)).containsExactly(x, x, x);
    }
  }

  @Test
  void aStretchOfFewDoublesHasThemAll() throws Exception {
    double to = 1 + 10 * Math.ulp(1.0);
    Zoom.View view = zoom.of(Map.of(), 1, to, 2000);
    assertThat(view.source()).isEqualTo(new Zoom.Source.NewPoints(11));
    assertThat(rows(view)).extracting(row -> row.getFirst()).doesNotHaveDuplicates();
    assertThat(rows(zoom.of(Map.of(), 1, Math.nextUp(1.0), 2000))).hasSize(2);
  }

  @Test
  void whatLiesOutsideIsCutOffOrRefused() throws Exception {
    List<List<@Nullable Object>> rows = rows(zoom.of(Map.of(), 19.999999999, 30, 2000));
    assertThat(real(rows.getLast(), 0)).isEqualTo(20);
    for (double[] wrong : new double[][] {{21, 22}, {3, 3}, {3, 2}, {Double.NaN, 2}}) {
      assertThatThrownBy(() -> zoom.of(Map.of(), wrong[0], wrong[1], 2000))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("a stretch of window must go upwards and lie within 0.5 to 20.0");
    }
  }

  @Test
  void zoomsAreTheSameForAnyNumberOfThreads() throws Exception {
    Job job = FakeCurve.job(0, POINTS, FakeCurve.quick(), Keep.PYRAMID);
    Zoom alone = new Zoom(job, run, 1);
    for (double to : new double[] {1.05, 1.0001}) {
      assertThat(rows(alone.of(Map.of(), 1, to, 2000)))
          .isEqualTo(rows(zoom.of(Map.of(), 1, to, 2000)));
    }
  }

  @Test
  void theCurvesOfASlowPlatformAreZoomedToo(@TempDir Path other) throws Exception {
    Job job = FakeCurve.job(2, 3000, FakeCurve.slow(), Keep.PYRAMID);
    Run slow = new StudyRunner(other, 2, false).run(job, Progress.SILENT, Illustrator.NONE).run();
    Map<String, Value> curve = Map.of("a", new Value.Whole(1));
    Zoom.View view = new Zoom(job, slow, 2).of(curve, 14.9, 15.1, 100);
    assertThat(view.source()).isEqualTo(new Zoom.Source.NewPoints(200));
    for (List<@Nullable Object> row : rows(view)) {
      double window = real(row, 1);
      assertThat(row.get(0)).isEqualTo(1L);
      assertThat(row.get(4)).isEqualTo(window > 15 ? null : (Double) (2 * Math.sin(window)));
    }
    assertThat(Zoom.overview(slow.pyramid().orElseThrow(), 2000).rows()).isEqualTo(6000);
  }

  /// A random number hangs on a point's index: no new point may have that of another point.
  @Test
  void newPointsDrawRandomNumbersOfTheirOwn(@TempDir Path other) throws Exception {
    Queue<Long> drawn = new ConcurrentLinkedQueue<>();
    Plan plan =
        FakeStudy.plan(
            List.of(),
            10,
            FakeCurve.OUTPUTS,
            (point, rows) -> {
              drawn.add(point.index());
              rows.accept(point, new Object[] {1.0, null, 2.0});
            });
    Job job = FakeCurve.job(2, 3000, plan, Keep.PYRAMID);
    Run slow = new StudyRunner(other, 2, false).run(job, Progress.SILENT, Illustrator.NONE).run();
    List<Long> heard = new ArrayList<>();
    Zoom zoom =
        new Zoom(job, slow.pyramid().orElseThrow(), 2, advance -> heard.add(advance.pointsDone()));
    for (long a = 0; a < 2; a++) {
      zoom.of(Map.of("a", new Value.Whole(a)), 14.9, 15.1, 100);
    }
    assertThat(drawn).hasSize(6000 + 2 * 200).doesNotHaveDuplicates();
    assertThat(heard).startsWith(0L).endsWith(200L);
  }

  @Test
  void aNewPointThatFailsIsNamedByItsValue(@TempDir Path other) throws Exception {
    Plan plan =
        FakeStudy.plan(
            List.of(),
            10,
            FakeCurve.OUTPUTS,
            (point, rows) -> {
              if (point.index() >= 3000) {
                throw new ArithmeticException("no convergence");
              }
              rows.accept(point, new Object[] {1.0, null, 2.0});
            });
    Job job = FakeCurve.job(0, 3000, plan, Keep.PYRAMID);
    Run slow = new StudyRunner(other, 2, false).run(job, Progress.SILENT, Illustrator.NONE).run();
    assertThatThrownBy(() -> new Zoom(job, slow, 1).of(Map.of(), 14.9, 15.1, 100))
        .isInstanceOf(PointFailedException.class)
        .hasMessage("the new point at window = 14.9 cannot be computed: no convergence");
  }

  @Test
  void aCellOfOnePointIsNotCalledPoints() {
    assertThat(new Zoom.Source.Level(0, 1)).hasToString("level 0 of the pyramid, cells of 1 point");
    assertThat(new Zoom.Source.Level(1, 2))
        .hasToString("level 1 of the pyramid, cells of 2 points");
  }

  @Test
  void aRunWithoutAPyramidIsRefused(@TempDir Path other) throws Exception {
    Job job = FakeCurve.job(0, 100, FakeCurve.slow(), Keep.TABLE);
    Run plain = new StudyRunner(other, 1, false).run(job, Progress.SILENT, Illustrator.NONE).run();
    assertThatThrownBy(() -> new Zoom(job, plain, 1))
        .hasMessageStartingWith("a run must keep a pyramid (keep: pyramid), but fake-study-");
  }
}
