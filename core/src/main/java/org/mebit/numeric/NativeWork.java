package org.mebit.numeric;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.atomic.AtomicInteger;

/// Routines of native libraries that run at the moment, and the way out of the process while they
/// do: they cannot be interrupted, and large ones take a minute.
public final class NativeWork {
  private static final AtomicInteger RUNNING = new AtomicInteger();

  private NativeWork() {}

  static void begun() {
    RUNNING.incrementAndGet();
  }

  static void ended() {
    RUNNING.decrementAndGet();
  }

  /// Whether a routine runs on any thread.
  public static boolean isRunning() {
    return RUNNING.get() > 0;
  }

  /// Ends the process at once if a routine runs. The usual end calls the destructors of native
  /// libraries first; they free the memory that the routine works in, and the process dies of a
  /// segmentation fault instead. Does nothing where the system has no such call.
  ///
  /// @param code exit code of the process
  @SuppressWarnings("restricted") // of a fixed function of the C library, with its signature
  public static void leaveIfRunning(int code) {
    if (!isRunning()) {
      return;
    }
    Linker linker = Linker.nativeLinker();
    linker
        .defaultLookup()
        .find("_exit")
        .ifPresent(address -> {
          MethodHandle exit =
              linker.downcallHandle(address, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
          try {
            exit.invokeExact(code);
          } catch (Throwable e) {
            throw new IllegalStateException("the process cannot be left", e);
          }
        });
  }
}
