package org.mebit.cli;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/// The program.
public final class Main {
  private Main() {}

  /// Runs a command and ends the process with its exit code.
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // numbers are written the same way everywhere
    Terminal terminal = Terminal.ofProcess();
    AtomicBoolean over = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!over.get()) {
                    terminal.err().println("\nmebit: interrupted");
                  }
                },
                "mebit-last-words"));
    int code = Cli.run(terminal, args);
    over.set(true);
    System.exit(code);
  }
}
