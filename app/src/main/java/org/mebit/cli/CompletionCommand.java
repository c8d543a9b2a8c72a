package org.mebit.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what a shell needs to complete commands.
@Command(
    name = "completion",
    description = {
      "Print a script that lets bash and zsh complete commands.",
      "  source <(mebit completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  /// The script finds out which of them reads it.
  private static final List<String> SHELLS = List.of("bash", "zsh");

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SHELL",
      description = "bash or zsh; the script is the same.")
  private @Nullable String shell;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    if (shell != null && !SHELLS.contains(shell)) {
      throw new BadInputException(
          "completion must be for " + String.join(" or ", SHELLS) + ", but is for " + shell);
    }
    terminal.print(AutoComplete.bash("mebit", spec.root().commandLine()));
    return ExitCode.DONE;
  }
}
