package org.mebit.ensemble.dephasing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;

/// Values that are dear to compute and asked for again, the most recently used ones. Threads that
/// ask for the same value compute it once; they do not hinder those that ask for others.
final class Kept<K, V> {
  private final int most;
  private final Map<K, CompletableFuture<V>> values =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);

  /// @param most values kept
  Kept(int most) {
    this.most = most;
  }

  /// The value of a key, computed by the first caller. What the computation throws is thrown to all
  /// who wait for it, and forgotten; but where it was cancelled, those who wait compute it
  /// themselves.
  ///
  /// @throws CancellationException if the thread is interrupted while it waits
  V get(K key, Supplier<V> computation) {
    while (true) {
      CompletableFuture<V> mine = new CompletableFuture<>();
      CompletableFuture<V> others = claim(key, mine);
      if (others == null) {
        return compute(key, mine, computation);
      }
      try {
        return others.get();
      } catch (CancellationException cancelled) {
        // Another caller's thread was interrupted, not this one.
        Cancellation.check("a dephased state");
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CancellationException("stopped during a dephased state");
      } catch (ExecutionException failure) {
        switch (failure.getCause()) {
          case RuntimeException cause -> throw cause;
          case Error cause -> throw cause;
          case null, default -> throw new IllegalStateException(failure);
        }
      }
    }
  }

  private V compute(K key, CompletableFuture<V> mine, Supplier<V> computation) {
    try {
      V value = computation.get();
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error failure) {
      release(key, mine);
      mine.completeExceptionally(failure);
      throw failure;
    }
  }

  /// Puts the caller's promise, unless there is one already: that is returned.
  private synchronized @Nullable CompletableFuture<V> claim(K key, CompletableFuture<V> mine) {
    CompletableFuture<V> found = values.putIfAbsent(key, mine);
    if (values.size() > most) {
      values.remove(values.keySet().iterator().next());
    }
    return found;
  }

  private synchronized void release(K key, CompletableFuture<V> mine) {
    values.remove(key, mine);
  }
}
