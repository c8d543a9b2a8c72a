package org.mebit.study;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
import org.mebit.platform.Point;
import org.mebit.result.Column;

/// Computes the blocks of a study on several threads and hands over the rows in the blocks' order:
/// the same rows, to the bit, for any number of threads.
public final class Engine {
  /// Keeps every thread busy while the rows of a slower block are awaited.
  private static final int BLOCKS_AHEAD_PER_THREAD = 4;

  /// Small blocks may run further ahead, up to this many rows and blocks: a slow point among quick
  /// ones then holds up nobody, and the rows that wait are still few.
  private static final int ROWS_AHEAD = 65_536;

  private static final int BLOCKS_AHEAD = 1024;

  /// How long a stopped computation waits for its threads. A platform looks at the thread's flag,
  /// so this passes only if one does not; its thread then ends after the block without a trace.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Native kernels keep blocks of matrices on the stack, and do not look for its end; a thread's
  /// usual megabyte is less than the programs have they were written for.
  private static final long STACK_BYTES = 16L << 20;

  private final Job job;
  private final Layout layout;
  private final Blocks blocks;
  private final int threads;

  /// An engine for `job`.
  ///
  /// @param threads how many compute, at least 1
  /// @throws IllegalArgumentException if `threads` is below 1
  public Engine(Job job, int threads) {
    this.job = job;
    this.threads = Require.inRange("threads", threads, 1, Integer.MAX_VALUE);
    this.layout = new Layout(job);
    this.blocks = new Blocks(job.request(), job.plan());
  }

  /// The columns of the rows.
  public List<Column> columns() {
    return List.copyOf(layout.columns());
  }

  /// Findings without rows.
  Findings findings() {
    return new Findings(job, layout);
  }

  /// How long a thread whose work is done may take to end.
  private static final Duration LAST_BREATH = Duration.ofMillis(100);

  /// Computes everything. The calling thread writes; no thread is left when this returns.
  ///
  /// @throws PointFailedException if a point cannot be computed; the rest is then given up
  /// @throws IOException if the sink throws it
  /// @throws InterruptedException if the calling thread is interrupted
  public void run(RowSink sink, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    AtomicInteger number = new AtomicInteger();
    Queue<Thread> workers = new ConcurrentLinkedQueue<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            (int) Math.min(threads, blocks.count()),
            task -> {
              Thread thread =
                  new Thread(null, task, "mebit-" + number.incrementAndGet(), STACK_BYTES);
              thread.setDaemon(true);
              workers.add(thread);
              return thread;
            });
    try {
      compute(pool, sink, progress);
    } finally {
      stop(pool, workers);
    }
  }

  private void compute(ExecutorService pool, RowSink sink, Progress progress)
      throws PointFailedException, IOException, InterruptedException {
    long start = System.nanoTime();
    // Rows wait in memory: where a point has very many, few blocks run ahead.
    long rows = Math.multiplyExact(blocks.mostPoints(), job.plan().rowsOfPoint());
    long window =
        rows > ROWS_AHEAD
            ? threads + 1L
            : Math.max(
                (long) BLOCKS_AHEAD_PER_THREAD * threads,
                Math.min(BLOCKS_AHEAD, ROWS_AHEAD / rows));
    BlockingQueue<BlockOutcome> outcomes = new LinkedBlockingQueue<>();
    Map<Long, BlockOutcome.Computed> waiting = new HashMap<>();
    long submitted = 0;
    long done = 0;
    long written = 0;
    long points = 0;
    progress.advanced(advance(done, points, start));
    while (written < blocks.count()) {
      for (; submitted < blocks.count() && submitted < written + window; submitted++) {
        long block = submitted;
        pool.execute(() -> outcomes.add(BlockOutcome.of(block, blocks, job.plan(), layout)));
      }
      switch (outcomes.take()) {
        case BlockOutcome.Failed failed -> throw failure(failed);
        case BlockOutcome.Computed computed -> {
          waiting.put(computed.block(), computed);
          done++;
          points += computed.points();
          progress.advanced(advance(done, points, start));
        }
      }
      for (BlockOutcome.Computed next = waiting.remove(written);
          next != null;
          next = waiting.remove(written)) {
        for (int i = 0; i < next.indices().length; i++) {
          sink.accept(next.indices()[i], next.rows().get(i));
        }
        written++;
      }
    }
  }

  private Progress.Advance advance(long done, long points, long start) {
    return new Progress.Advance(
        done,
        blocks.count(),
        points,
        job.request().count(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private PointFailedException failure(BlockOutcome.Failed failed) {
    String message = failed.cause().getMessage();
    String why = message == null ? failed.cause().getClass().getSimpleName() : message;
    Point point = failed.point();
    if (point == null) {
      return new PointFailedException(
          -1, "block %d cannot be computed: %s".formatted(failed.block(), why), failed.cause());
    }
    String where = layout.describe(point);
    return new PointFailedException(
        point.index(),
        "point %d of %d%s cannot be computed: %s"
            .formatted(
                point.index() + 1,
                job.request().count(),
                where.isEmpty() ? "" : " (" + where + ")",
                why),
        failed.cause());
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
