package org.mebit.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What a command reads from and writes to.
///
/// @param in standard input
/// @param out standard output, for results; throws [ClosedOutputException] when nobody reads it
/// @param err standard error, for everything else
/// @param outIsScreen whether a person sees standard output
/// @param errIsScreen whether a person sees standard error
/// @param color whether standard output may be coloured
/// @param home the folder of the program, which holds `papers/`
record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsScreen,
    boolean errIsScreen,
    boolean color,
    Path home) {
  private static final int BUFFER = 1 << 16;

  /// That of this process. The launcher tells which streams are a terminal, because Java cannot.
  static Terminal ofProcess() {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    String screens = System.getProperty("mebit.screen", "");
    String noColor = System.getenv("NO_COLOR");
    boolean outIsScreen = screens.contains("out");
    return new Terminal(
        System.in,
        new BufferedOutputStream(new StandardOutput(out), BUFFER),
        System.err,
        outIsScreen,
        screens.contains("err"),
        outIsScreen
            && (noColor == null || noColor.isEmpty())
            && !"dumb".equals(System.getenv("TERM")),
        Path.of(System.getProperty("mebit.home", "")));
  }

  /// Writes a text to standard output.
  void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// Writes a line to standard error, with the program's name before it.
  void complain(String line) {
    err.println("mebit: " + line);
  }
}
