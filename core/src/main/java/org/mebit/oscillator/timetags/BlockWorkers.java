package org.mebit.oscillator.timetags;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;

/// Decodes all blocks of a file on some threads. Sums of whole numbers do not depend on who added
/// what.
///
/// @param records of the file
/// @param format of the records
/// @param length of a block, records
/// @param sums makes an empty sum
/// @param clicks makes the clicks of a block, which count into a sum's histogram of their own
record BlockWorkers(
    PtuRecords records,
    RecordFormat format,
    long length,
    Supplier<GatedCountsBuilder> sums,
    ClicksOf clicks) {

  /// Makes the clicks of a block.
  @FunctionalInterface
  interface ClicksOf {
    /// @param sum whose histogram takes the clicks
    TrialClicks into(GatedCountsBuilder sum);
  }

  /// One sum for each thread.
  ///
  /// @throws PtuFormatException for the first record of the file that cannot be
  List<GatedCountsBuilder> decode(int threads) throws PtuFormatException, InterruptedException {
    AtomicLong next = new AtomicLong();
    List<Worker> workers = new ArrayList<>();
    long blocks = Math.ceilDiv(records.count(), length);
    for (int i = 0; i < Math.min(threads, blocks); i++) {
      workers.add(new Worker(next, sums.get()));
    }
    if (workers.size() == 1) {
      try {
        workers.getFirst().run();
      } catch (CancellationException e) {
        throw Cancellation.asInterruption(e);
      }
    } else if (workers.size() > 1) {
      together(workers);
    }
    PtuFormatException first = null;
    for (Worker worker : workers) {
      PtuFormatException damage = worker.damage;
      if (damage != null && (first == null || damage.offset() < first.offset())) {
        first = damage;
      }
    }
    if (first != null) {
      throw first;
    }
    return workers.stream().map(worker -> worker.sum).toList();
  }

  private static void together(List<Worker> workers) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        List<Future<?>> futures = new ArrayList<>();
        for (Worker worker : workers) {
          futures.add(pool.submit(worker));
        }
        for (Future<?> future : futures) {
          future.get();
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        throw e;
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw new IllegalStateException("time tags could not be decoded", e.getCause());
      }
    }
  }

  /// Takes one block after the other. Blocks are taken in the file's order, so when one is damaged
  /// all before it are taken, and no other need be.
  private final class Worker implements Runnable {
    private final AtomicLong next;
    private final GatedCountsBuilder sum;
    private @Nullable PtuFormatException damage;

    Worker(AtomicLong next, GatedCountsBuilder sum) {
      this.next = next;
      this.sum = sum;
    }

    @Override
    public void run() {
      for (long block = next.getAndIncrement();
          block * length < records.count();
          block = next.getAndIncrement()) {
        Block decoded = new Block(records, Kernel.of(format, clicks.into(sum)));
        decoded.decode(block * length, Math.min((block + 1) * length, records.count()));
        try {
          decoded.addTo(sum);
        } catch (PtuFormatException e) {
          damage = e;
          next.set(records.count());
          return;
        }
      }
    }
  }
}
