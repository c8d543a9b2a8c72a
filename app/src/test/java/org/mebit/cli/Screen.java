package org.mebit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Runs commands in this process and keeps what they print.
final class Screen {
  private final Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";
  private boolean seen;

  Screen(Path home) {
    this.home = home;
  }

  Screen input(String text) {
    input = text;
    return this;
  }

  /// Makes standard output one that a person sees.
  Screen seen() {
    seen = true;
    return this;
  }

  int run(String... args) {
    return run(out, args);
  }

  /// Runs a command whose standard output is `stream`.
  int run(OutputStream stream, String... args) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            stream,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            seen,
            false,
            false,
            home);
    return Cli.run(terminal, args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  List<String> outLines() {
    return out().lines().toList();
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  List<String> errLines() {
    return err().lines().toList();
  }
}
