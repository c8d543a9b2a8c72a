package org.mebit.oscillator.timetags;

import java.io.IOException;

/// A file is no PTU file, or damaged, or holds what is not known here.
public final class PtuFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  /// @param offset of the first byte that is wrong
  PtuFormatException(long offset, String message) {
    super("byte " + offset + ": " + message);
    this.offset = offset;
  }

  /// Offset of the first byte that is wrong, from 0.
  public long offset() {
    return offset;
  }
}
