package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PatchConcurrencyTest {
  private static List<Long> bits(List<Double> times) {
    PatchMethod method = new PatchMethod(List.of(3, 5), 1_000_000, 0, 1e-9, true);
    List<Long> bits = new ArrayList<>();
    for (double time : times) {
      for (EndToEnd state : method.at(time)) {
        bits.add(Double.doubleToRawLongBits(state.entropy().orElseThrow().value()));
        bits.add(Double.doubleToRawLongBits(state.logNegativity().orElseThrow().value()));
        bits.add(Double.doubleToRawLongBits(state.outcomeProbability().value()));
        bits.add(Double.doubleToRawLongBits(state.entropy().orElseThrow().error()));
      }
    }
    return bits;
  }

  @Test
  void threadsAndOrderDoNotChangeABit() throws Exception {
    List<Double> times = Times.ofEveryKind(1_000_000, 6, 17);
    List<Long> alone = bits(times);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<List<Long>>> tasks = List.of(() -> bits(times), () -> bits(times));
      for (Future<List<Long>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(alone);
      }
    }
    List<Long> reversed = bits(times.reversed());
    int each = alone.size() / times.size();
    for (int i = 0; i < times.size(); i++) {
      int mirror = times.size() - 1 - i;
      assertThat(reversed.subList(mirror * each, (mirror + 1) * each))
          .isEqualTo(alone.subList(i * each, (i + 1) * each));
    }
  }
}
