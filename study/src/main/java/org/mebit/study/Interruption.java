package org.mebit.study;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.mebit.numeric.NativeWork;

/// Turns the end of the process (Ctrl-C, kill) into an interrupt of a thread, and gives that thread
/// time to clear up before the process is gone.
final class Interruption {
  /// Longer than the engine waits for its threads, so that its caller can still delete files. What
  /// is left after that is cleared away by the next run.
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final Duration LAST_WORDS = Duration.ofMillis(50);

  /// Exit code of an interrupted run.
  private static final int INTERRUPTED = 130;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Thread runner) {
    hook =
        new Thread(
            () -> {
              runner.interrupt();
              await();
              NativeWork.leaveIfRunning(INTERRUPTED);
            },
            "mebit-stop");
  }

  /// Watches over the calling thread until closed.
  static Interruption ofThisThread() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void await() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (over.getCount() > 0 && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
      // Others have last words too.
      Thread.sleep(LAST_WORDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The thread has cleared up.
  void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook has done, or does, its work.
      Thread.currentThread().interrupt();
    }
  }
}
