package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Making a table takes hours: both who makes it and who waits for it can be stopped.
class LatticeLawMakingTest {
  @TempDir Path directory;

  @Test
  @Timeout(60)
  void makingAndWaitingCanBeStopped() throws InterruptedException {
    Path cache = directory.resolve("cache");
    CompletableFuture<LatticeLaw> made = new CompletableFuture<>();
    Thread maker =
        new Thread(() -> {
          try {
            made.complete(LatticeLaw.of(LatticeLaw.MOST_NODES, cache, share -> {}));
          } catch (CancellationException e) {
            made.completeExceptionally(new CompletionException(e));
          }
        });
    maker.start();
    try {
      // The directory is tried once the maker has its turn.
      while (!Files.exists(cache)) {
        Thread.sleep(5);
      }
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> LatticeLaw.of(LatticeLaw.MOST_NODES - 1, cache, share -> {}))
          .isInstanceOf(CancellationException.class)
          .hasMessageContaining("another table");
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      maker.interrupt();
      maker.join();
    }
    assertThatThrownBy(made::join).hasRootCauseInstanceOf(CancellationException.class);
  }
}
