package org.mebit.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.mebit.platform.Platform;
import org.mebit.scenario.Description;

/// Runs the usual commands once on each platform's example and keeps nothing.
///
/// The launcher starts it after a build, and the Java machine notes which classes it loads, so that
/// later starts find them loaded.
public final class Rehearsal {
  private Rehearsal() {}

  /// Runs them.
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createTempDirectory("mebit-rehearsal");
    try {
      for (Platform platform : Platform.all()) {
        rehearse(platform, folder);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void rehearse(Platform platform, Path folder) {
    String study = new Description(platform).example();
    String sweep = "sweep." + platform.exampleSweep().parameter() + ".points=3";
    String out = folder.toString();
    run(study, "describe");
    run(study, "describe", platform.name());
    run(study, "run", "-", "--dry-run", "--out", out);
    run(study, "run", "-", "--set", sweep, "--out", out);
    run(study, "run", "-", "--set", sweep, "--out", out, "--csv", "-");
    run(study, "run", "none.yaml", "--out", out);
  }

  private static void run(String input, String... args) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream silent = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    Cli.run(new Terminal(in, nowhere, silent, false, false, false, Path.of("")), args);
  }
}
