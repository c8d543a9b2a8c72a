package org.mebit.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints what a shell needs to complete commands.
@Command(
    name = "completion",
    description = {
      "Print a script that lets bash and zsh complete commands.",
      "  source <(mebit completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    terminal.print(AutoComplete.bash("mebit", spec.root().commandLine()));
    return ExitCode.DONE;
  }
}
