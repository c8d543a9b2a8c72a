package org.mebit.study;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mebit.numeric.Require;

/// Threads that compute pieces of a study. What they give is handed over in the pieces' order,
/// whichever is finished first.
///
/// @param threads how many compute, at least 1
record Crew(int threads) {
  /// How long a stopped computation waits for its threads. A platform looks at the thread's flag,
  /// so this passes only if one does not; its thread then ends after the piece without a trace.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// How long a thread whose work is done may take to end.
  private static final Duration LAST_BREATH = Duration.ofMillis(100);

  /// Native kernels keep blocks of matrices on the stack, and do not look for its end; a thread's
  /// usual megabyte is less than the programs have they were written for.
  private static final long STACK_BYTES = 16L << 20;

  /// Takes what the pieces give, on the calling thread.
  @FunctionalInterface
  interface Taker<T> {
    /// Takes what the next piece gave.
    void take(T result) throws IOException;
  }

  Crew {
    Require.inRange("threads", threads, 1, Integer.MAX_VALUE);
  }

  /// Computes everything. The calling thread takes; no thread is left when this returns.
  ///
  /// @throws PointFailedException if a point cannot be computed; the rest is then given up
  /// @throws IOException if the taker throws it
  /// @throws InterruptedException if the calling thread is interrupted
  <T> void compute(Pieces<T> pieces, Taker<? super T> taker, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    AtomicInteger number = new AtomicInteger();
    Queue<Thread> workers = new ConcurrentLinkedQueue<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            (int) Math.min(threads, pieces.count()),
            task -> {
              Thread thread =
                  new Thread(null, task, "mebit-" + number.incrementAndGet(), STACK_BYTES);
              thread.setDaemon(true);
              workers.add(thread);
              return thread;
            });
    try {
      compute(pool, pieces, taker, progress);
    } finally {
      stop(pool, workers);
    }
  }

  private <T> void compute(
      ExecutorService pool, Pieces<T> pieces, Taker<? super T> taker, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    long start = System.nanoTime();
    long count = pieces.count();
    long window = pieces.ahead(threads);
    BlockingQueue<Outcome<T>> outcomes = new LinkedBlockingQueue<>();
    Map<Long, Outcome.Computed<T>> waiting = new HashMap<>();
    long submitted = 0;
    long done = 0;
    long taken = 0;
    long points = 0;
    progress.advanced(advance(done, points, pieces, start));
    while (taken < count) {
      for (; submitted < count && submitted < taken + window; submitted++) {
        long piece = submitted;
        pool.execute(() -> outcomes.add(pieces.compute(piece)));
      }
      switch (outcomes.take()) {
        case Outcome.Failed<T> failed -> throw failed.why();
        case Outcome.Computed<T> computed -> {
          waiting.put(computed.number(), computed);
          done++;
          points += computed.points();
          progress.advanced(advance(done, points, pieces, start));
        }
      }
      for (Outcome.Computed<T> next = waiting.remove(taken);
          next != null;
          next = waiting.remove(taken)) {
        taker.take(next.result());
        taken++;
      }
    }
  }

  private static Progress.Advance advance(long done, long points, Pieces<?> pieces, long start) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new Progress.Advance(done, pieces.count(), points, pieces.points(), elapsed);
  }

  private static void stop(ExecutorService pool, Queue<Thread> workers) {
    pool.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      pool.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      // A pool has terminated a moment before its threads are gone.
      for (Thread worker : workers) {
        worker.join(LAST_BREATH);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
