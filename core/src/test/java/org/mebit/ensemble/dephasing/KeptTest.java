package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class KeptTest {
  @Test
  void computesOnceForAllThreads() throws Exception {
    Kept<String, Integer> kept = new Kept<>(4);
    AtomicInteger calls = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Integer> ask = () -> kept.get("a", calls::incrementAndGet);
      List<Future<Integer>> answers =
          threads.invokeAll(Stream.generate(() -> ask).limit(64).toList());
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void forgetsTheLeastRecentlyUsed() {
    Kept<Integer, Integer> kept = new Kept<>(2);
    AtomicInteger calls = new AtomicInteger();
    for (int key : new int[] {1, 2, 1, 3, 1, 2}) {
      kept.get(key, calls::incrementAndGet);
    }
    assertThat(calls).hasValue(4);
  }

  @Test
  void failuresAreThrownAndForgotten() {
    Kept<Integer, Integer> kept = new Kept<>(2);
    assertThatThrownBy(() ->
            kept.get(
                1,
                () -> {
                  throw new IllegalStateException("no");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(kept.get(1, () -> 7)).isEqualTo(7);
  }

  /// Threads that wait for a computation that fails, once all are there.
  private static List<Throwable> failures(Throwable thrown, int callers) throws Exception {
    Kept<Integer, Integer> kept = new Kept<>(2);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      Supplier<Integer> failing =
          () -> {
            started.countDown();
            finishing(finish);
            throw sneaky(thrown);
          };
      List<Future<Integer>> answers = new ArrayList<>();
      answers.add(threads.submit(() -> kept.get(1, failing)));
      started.await();
      for (int i = 1; i < callers; i++) {
        answers.add(threads.submit(() -> kept.get(1, () -> 7)));
      }
      Thread.sleep(100);
      finish.countDown();
      List<Throwable> failures = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        try {
          assertThat(answer.get()).isEqualTo(7);
        } catch (ExecutionException failure) {
          failures.add(failure.getCause());
        }
      }
      return failures;
    }
  }

  private static RuntimeException sneaky(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  private static void finishing(CountDownLatch finish) {
    try {
      finish.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void failuresReachAllWhoWait() throws Exception {
    for (Throwable thrown :
        List.of(new IllegalStateException("no"), new OutOfMemoryError("not really"))) {
      assertThat(failures(thrown, 4)).hasSize(4).containsOnly(thrown);
    }
  }

  @Test
  void whoWaitsForACancelledComputationComputesItself() throws Exception {
    CancellationException cancelled = new CancellationException("stop");
    assertThat(failures(cancelled, 4)).containsExactly(cancelled);
  }

  @Test
  void waitingEndsWithAnInterruption() throws Exception {
    Kept<Integer, Integer> kept = new Kept<>(2);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<Integer> first =
          threads.submit(() ->
              kept.get(
                  1,
                  () -> {
                    started.countDown();
                    finishing(finish);
                    return 5;
                  }));
      started.await();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> kept.get(1, () -> 7)).isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
      finish.countDown();
      assertThat(first.get()).isEqualTo(5);
    }
  }
}
