package org.mebit.oscillator.timetags;

import java.io.IOException;

/// A file is no PTU file, or damaged, or holds what is not known here.
public final class PtuFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long offset;
  private final boolean readableUntilEnd;

  /// @param offset of the first byte that is wrong
  PtuFormatException(long offset, String message) {
    this(offset, message, false);
  }

  /// @param offset of the first byte that is wrong
  /// @param readableUntilEnd whether only the number of records is wrong
  PtuFormatException(long offset, String message, boolean readableUntilEnd) {
    super("byte " + offset + ": " + message);
    this.offset = offset;
    this.readableUntilEnd = readableUntilEnd;
  }

  /// Offset of the first byte that is wrong, from 0.
  public long offset() {
    return offset;
  }

  /// Whether the file can be opened until its end: [PtuFile#open(java.nio.file.Path, boolean)].
  public boolean readableUntilEnd() {
    return readableUntilEnd;
  }
}
