package org.mebit.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.result.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command above all others.
@Command(
    name = "mebit",
    description = "Entanglement between macroscopic quantum systems: from a study to a figure.",
    footer = {
      "",
      "To begin:",
      "  mebit describe ensemble_chain --example > first.yaml",
      "  mebit run first.yaml"
    })
final class Mebit implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error comes from.")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show what a command does and takes.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it, in every command
  private boolean help;

  @Option(names = "--version", description = "Show the versions of the program and its parts.")
  private boolean version;

  @Spec private @Nullable CommandSpec spec;

  Mebit(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (version) {
      terminal.print(versions());
      return ExitCode.DONE;
    }
    CommandLine usage = spec == null ? new CommandLine(this) : spec.commandLine();
    usage.usage(terminal.err());
    return ExitCode.BAD_INPUT;
  }

  private static String versions() {
    Program program = Program.running();
    return "mebit %s (%s)%nJava %s%nLAPACK %s%n%s%n"
        .formatted(
            program.version(),
            program.commit(),
            program.java(),
            LinearAlgebra.chosen().name(),
            program.system());
  }
}
