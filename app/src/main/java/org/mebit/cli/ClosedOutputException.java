package org.mebit.cli;

import java.io.IOException;

/// The reader of standard output has gone, as `head` does: no fault, but there is nothing left to
/// do.
final class ClosedOutputException extends IOException {
  private static final long serialVersionUID = 1L;

  ClosedOutputException(IOException cause) {
    super("nobody reads standard output any more", cause);
  }

  /// Whether this is why `thrown` was thrown.
  static boolean caused(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClosedOutputException) {
        return true;
      }
    }
    return false;
  }
}
