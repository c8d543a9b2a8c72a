package org.mebit.numeric;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides between OpenBLAS and pure Java, once per process and not before linear algebra is
/// needed.
final class Choice {
  private static final String PROPERTY = "mebit.lapack";
  private static final String VARIABLE = "MEBIT_LAPACK";

  private static volatile @Nullable LinearAlgebra made;

  private Choice() {}

  /// Something that may turn out not to work on this machine.
  @FunctionalInterface
  interface NativeLoader {
    LinearAlgebra load() throws IOException;
  }

  static LinearAlgebra get() {
    LinearAlgebra chosen = made;
    return chosen != null ? chosen : choose();
  }

  static Optional<LinearAlgebra> made() {
    return Optional.ofNullable(made);
  }

  private static synchronized LinearAlgebra choose() {
    LinearAlgebra chosen = made;
    if (chosen == null) {
      String property = System.getProperty(PROPERTY);
      chosen =
          property != null
              ? make(PROPERTY, property, OpenBlas::load)
              : make(VARIABLE, System.getenv(VARIABLE), OpenBlas::load);
      made = chosen;
    }
    return chosen;
  }

  /// @param name of the setting, for messages
  /// @param setting `java`, `native`, or nothing for the fastest that works
  /// @throws IllegalArgumentException if the setting is something else
  /// @throws IllegalStateException if native code is asked for and does not load
  static LinearAlgebra make(String name, @Nullable String setting, NativeLoader loader) {
    boolean open = setting == null || setting.isEmpty();
    if ("java".equals(setting)) {
      return PureJava.INSTANCE;
    }
    Require.that(
        open || "native".equals(setting),
        "%s must be java or native, but is %s".formatted(name, setting));
    try {
      return loader.load();
    } catch (IOException | RuntimeException | LinkageError failure) {
      if (!open) {
        throw new IllegalStateException(
            "%s is native, but OpenBLAS cannot be loaded: %s".formatted(name, reason(failure)),
            failure);
      }
      Logger logger = System.getLogger(LinearAlgebra.class.getName());
      logger.log(
          Level.WARNING,
          "OpenBLAS cannot be loaded ("
              + reason(failure)
              + "); computing in pure Java, which is slower for large matrices");
      return PureJava.INSTANCE;
    }
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
