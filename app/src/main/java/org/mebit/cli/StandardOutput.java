package org.mebit.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Standard output that tells a closed pipe from other faults.
final class StandardOutput extends FilterOutputStream {
  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw told(e);
    }
  }

  private static IOException told(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("pipe")
        ? new ClosedOutputException(e)
        : new IOException("standard output cannot be written: " + message, e);
  }
}
