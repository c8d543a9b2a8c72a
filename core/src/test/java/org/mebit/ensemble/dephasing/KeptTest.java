package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
}
