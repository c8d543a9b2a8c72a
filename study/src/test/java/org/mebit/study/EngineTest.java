package org.mebit.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.platform.Quantity;
import org.mebit.platform.Request;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;
import org.mebit.result.Column;

@Timeout(60)
final class EngineTest {
  private static final List<Quantity> X = List.of(Quantity.real("x", Unit.BIT, "x"));

  private static Request abc() {
    return FakeStudy.grid(FakeStudy.axis("a", 7), FakeStudy.axis("b", 30), FakeStudy.axis("c", 11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "b", "c", "a;c"})
  void rowsAreTheSameForAnyNumberOfThreads(String names) throws Exception {
    List<String> shared = names.isEmpty() ? List.of() : List.of(names.split(";"));
    Job job = FakeStudy.job(abc(), FakeStudy.randomPlan(shared, 13, 1));
    List<List<Object>> serial = FakeStudy.rows(job, 1);
    assertThat(serial).hasSize(2310 + 2310 / 7);
    for (int threads : new int[] {2, 3, 8}) {
      assertThat(FakeStudy.rows(job, threads)).isEqualTo(serial);
    }
  }

  @Test
  void otherSeedsGiveOtherRows() throws Exception {
    List<List<Object>> one =
        FakeStudy.rows(FakeStudy.job(abc(), FakeStudy.randomPlan(List.of(), 13, 1)), 2);
    List<List<Object>> two =
        FakeStudy.rows(FakeStudy.job(abc(), FakeStudy.randomPlan(List.of(), 13, 2)), 2);
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void pointsThatShareNothingComeInOrder() throws Exception {
    Job job = FakeStudy.job(abc(), FakeStudy.randomPlan(List.of(), 13, 1));
    assertThat(FakeStudy.rows(job, 4)).extracting(row -> (Long) row.getFirst()).isSorted();
  }

  @Test
  void variedParametersLeadTheColumns() {
    Request request =
        Request.list(
            FakeStudy.PARAMETERS,
            Map.of(),
            List.of(
                Map.of("window", new Value.Real(2.5)),
                Map.of("outcomes", new Value.WholeList(new long[] {4, 2}))),
            List.of("x"));
    Job job = FakeStudy.job(request, FakeStudy.randomPlan(List.of(), 1, 1));
    assertThat(new Engine(job, 1).columns())
        .containsExactly(
            new Column("window", Column.Kind.REAL, "s", "width"),
            new Column("outcomes", Column.Kind.TEXT, "", "results"),
            new Column("x", Column.Kind.REAL, "bit", "random"));
  }

  @Test
  void wordsAndListsMixAsTextsAndWhatIsAbsentIsMissing() throws Exception {
    Request request =
        Request.list(
            FakeStudy.PARAMETERS,
            Map.of(),
            List.of(
                Map.of("window", new Value.Real(2.5)),
                Map.of("outcomes", new Value.WholeList(new long[] {4, 2}))),
            List.of("x"));
    Job job = FakeStudy.job(request, FakeStudy.randomPlan(List.of(), 1, 1));
    List<List<Object>> rows = FakeStudy.rows(job, 1);
    assertThat(rows.get(0).subList(1, 3)).containsExactly("2.5", "all");
    assertThat(rows.get(1).subList(1, 3)).containsExactly("null", "[4, 2]");
  }

  @Test
  void listsAloneMakeAColumnOfLists() {
    Request request =
        Request.list(
            FakeStudy.PARAMETERS,
            Map.of(),
            List.of(Map.of("outcomes", new Value.WholeList(new long[] {4, 2}))),
            List.of("x"));
    Job job = FakeStudy.job(request, FakeStudy.randomPlan(List.of(), 1, 1));
    assertThat(new Engine(job, 1).columns().getFirst().kind()).isEqualTo(Column.Kind.WHOLE_LIST);
  }

  @Test
  void aFailureNamesThePointAndStopsTheRest() {
    AtomicLong evaluated = new AtomicLong();
    Job job =
        FakeStudy.job(
            FakeStudy.grid(FakeStudy.axis("a", 100_000)),
            FakeStudy.plan(
                List.of(),
                5,
                X,
                (point, rows) -> {
                  evaluated.incrementAndGet();
                  if (point.index() == 17) {
                    throw new ArithmeticException("no convergence");
                  }
                  rows.accept(point, new Object[] {1.0});
                }));
    assertThatThrownBy(() -> FakeStudy.rows(job, 3))
        .isInstanceOf(PointFailedException.class)
        .hasMessage("point 18 of 100000 (a = 17) cannot be computed: no convergence")
        .hasCauseInstanceOf(ArithmeticException.class)
        .satisfies(e -> assertThat(((PointFailedException) e).point()).isEqualTo(17));
    assertThat(evaluated.get()).isLessThan(60_000);
  }

  @Test
  void errorsOfTheMachineAreFailuresToo() {
    Job job =
        FakeStudy.job(
            FakeStudy.grid(FakeStudy.axis("a", 3)),
            FakeStudy.plan(
                List.of(),
                5,
                X,
                (point, rows) -> {
                  throw new StackOverflowError();
                }));
    assertThatThrownBy(() -> FakeStudy.rows(job, 2))
        .isInstanceOf(PointFailedException.class)
        .hasMessageContaining("cannot be computed: StackOverflowError");
  }

  @Test
  void rowsOfTheWrongShapeAreFailures() {
    Job job =
        FakeStudy.job(
            FakeStudy.grid(FakeStudy.axis("a", 3)),
            FakeStudy.plan(
                List.of(), 5, X, (point, rows) -> rows.accept(point, new Object[] {1.0, 2.0})));
    assertThatThrownBy(() -> FakeStudy.rows(job, 2))
        .hasMessageContaining("a row must have 1 outputs, but has 2");
  }

  @Test
  void aSlowFirstBlockDoesNotLetTheOthersRunAway() throws Exception {
    int threads = 2;
    int slice = 65_536;
    AtomicLong ahead = new AtomicLong();
    AtomicLong aheadOfFirst = new AtomicLong();
    Job job =
        FakeStudy.job(
            FakeStudy.grid(FakeStudy.axis("a", 40), FakeStudy.axis("b", slice)),
            FakeStudy.plan(
                List.of("b"),
                slice,
                X,
                (point, rows) -> {
                  if (point.index() == 0) {
                    Thread.sleep(1000); // the others run as far ahead as they may
                    aheadOfFirst.set(ahead.get());
                  } else if (point.index() % slice == 0) {
                    ahead.incrementAndGet();
                  }
                }));
    new Engine(job, threads).run((point, cells) -> {}, Progress.SILENT);
    assertThat(aheadOfFirst.get()).isBetween(1L, 4L * threads - 1);
    assertThat(ahead.get()).isEqualTo(39);
  }

  @Test
  void anInterruptStopsSoonAndLeavesNoThread() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Set<Thread> workers = Collections.synchronizedSet(new HashSet<>());
    AtomicBoolean interrupted = new AtomicBoolean();
    Job job =
        FakeStudy.job(
            FakeStudy.grid(FakeStudy.axis("a", 1000)),
            FakeStudy.plan(
                List.of(),
                1,
                X,
                (point, rows) -> {
                  workers.add(Thread.currentThread());
                  begun.countDown();
                  Thread.sleep(60_000);
                }));
    Thread runner =
        new Thread(() -> {
          try {
            FakeStudy.rows(job, 2);
          } catch (InterruptedException e) {
            interrupted.set(true);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    runner.start();
    begun.await();
    runner.interrupt();
    assertThat(runner.join(java.time.Duration.ofSeconds(5))).isTrue();
    assertThat(interrupted).isTrue();
    assertThat(workers).isNotEmpty().noneMatch(Thread::isAlive);
  }

  @Test
  void aSinkThatFailsStopsTheRun() {
    Job job = FakeStudy.job(abc(), FakeStudy.randomPlan(List.of(), 13, 1));
    assertThatThrownBy(() ->
            new Engine(job, 2)
                .run(
                    (point, cells) -> {
                      throw new IOException("disk full");
                    },
                    Progress.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void progressGoesFromNothingToEverything() throws Exception {
    List<Progress.Advance> heard = new ArrayList<>();
    Job job = FakeStudy.job(abc(), FakeStudy.randomPlan(List.of("c"), 13, 1));
    new Engine(job, 2).run((point, cells) -> {}, heard::add);
    assertThat(heard.getFirst().pointsDone()).isZero();
    assertThat(heard.getLast().pointsDone()).isEqualTo(2310).isEqualTo(heard.getLast().points());
    assertThat(heard.getLast().blocksDone()).isEqualTo(210).isEqualTo(heard.getLast().blocks());
    assertThat(heard).extracting(Progress.Advance::pointsDone).isSorted();
  }
}
