package org.mebit.ensemble.dephasing;

import org.mebit.ensemble.Method;

/// How a dephased state will be computed, known before anything is.
public sealed interface SchemeChoice {
  /// A method serves.
  ///
  /// @param method the method
  /// @param seconds a guess of the time on one idle core
  /// @param bytes memory at the peak
  record Serves(Method method, double seconds, double bytes) implements SchemeChoice {}

  /// No method serves.
  ///
  /// @param reason why, and what to change
  record Refuses(String reason) implements SchemeChoice {}
}
