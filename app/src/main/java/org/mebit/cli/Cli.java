package org.mebit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import org.mebit.scenario.Nearest;
import org.mebit.study.PointFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// All commands together: from arguments to an exit code.
final class Cli {
  private Cli() {}

  /// Runs the command that `args` name.
  static int run(Terminal terminal, String... args) {
    Mebit top = new Mebit(terminal);
    try {
      int code = commands(terminal, top).execute(args);
      if (code == ExitCode.DONE) {
        terminal.out().flush();
      }
      return code;
    } catch (IOException | RuntimeException | Error e) {
      return failed(e, terminal, top.debug);
    }
  }

  static CommandLine commands(Terminal terminal, Mebit top) {
    CommandLine commands = new CommandLine(top);
    commands.addSubcommand(new RunCommand(terminal));
    commands.addSubcommand(new DescribeCommand(terminal));
    commands.addSubcommand(new CalcCommand(terminal));
    commands.addSubcommand(new WitnessCommand(terminal));
    commands.addSubcommand(new PlotCommand(terminal));
    commands.addSubcommand(new TableCommand(terminal));
    commands.addSubcommand(new QueryCommand(terminal));
    commands.addSubcommand(new ReproduceCommand(terminal));
    commands.addSubcommand(new TimetagsCommand(terminal));
    commands.addSubcommand(new CompletionCommand(terminal));
    Ansi ansi = terminal.color() ? Ansi.ON : Ansi.OFF;
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    commands.setExpandAtFiles(false);
    commands.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
    commands.setExecutionStrategy(Cli::execute);
    commands.setParameterExceptionHandler((e, args) -> refused(e, terminal));
    commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e, terminal, top.debug));
    return commands;
  }

  /// As picocli does, but a calculator that is named tells of itself when asked for help.
  private static int execute(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine command = last.commandSpec().commandLine();
    if (last.isUsageHelpRequested()
        && command.getCommand() instanceof CalcCommand calc
        && calc.named()) {
      try {
        return calc.help();
      } catch (BadInputException | IOException e) {
        throw new CommandLine.ExecutionException(command, String.valueOf(e.getMessage()), e);
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int refused(CommandLine.ParameterException e, Terminal terminal) {
    CommandLine command = e.getCommandLine();
    boolean top = command.getParent() == null;
    String given =
        e instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched().getFirst()
            : "";
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (given.startsWith("-") && given.length() > 1) {
      message =
          Nearest.unknown(
              "option",
              given,
              command.getCommandSpec().options().stream()
                  .filter(option -> !option.hidden())
                  .map(CommandLine.Model.OptionSpec::longestName)
                  .sorted()
                  .toList());
    } else if (!given.isEmpty() && top) {
      message =
          Nearest.unknown(
              "command", given, command.getSubcommands().keySet().stream().sorted().toList());
    } else if (!given.isEmpty()) {
      message = "there is nothing to do with the argument " + given;
    }
    terminal.complain(
        message + " (" + command.getCommandSpec().qualifiedName() + " --help tells more)");
    return ExitCode.BAD_INPUT;
  }

  private static int failed(Throwable thrown, Terminal terminal, boolean debug) {
    if (ClosedOutputException.caused(thrown)) {
      return ExitCode.DONE;
    }
    if (debug) {
      thrown.printStackTrace(terminal.err());
    }
    if (memoryRanOut(thrown)) {
      terminal.complain(
          "the memory is not enough; MEBIT_JAVA_OPTS=-Xmx8g in the environment gives 8 GB");
      return ExitCode.INTERNAL_ERROR;
    }
    switch (thrown) {
      case BadInputException e -> {
        e.lines().forEach(terminal.err()::println);
        return ExitCode.BAD_INPUT;
      }
      case InterruptedException _ -> {
        return ExitCode.INTERRUPTED;
      }
      case PointFailedException e -> terminal.complain(String.valueOf(e.getMessage()));
      case FileSystemException e -> terminal.complain(told(e));
      case IOException e -> terminal.complain(String.valueOf(e.getMessage()));
      default ->
          terminal.complain(
              "internal error: "
                  + thrown.toString().lines().findFirst().orElse("")
                  + (debug ? "" : " (--debug shows where)"));
    }
    return ExitCode.INTERNAL_ERROR;
  }

  private static boolean memoryRanOut(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  /// Messages of file systems are often the path alone.
  private static String told(FileSystemException e) {
    String reason = e.getReason();
    if (reason != null) {
      return e.getFile() + ": " + reason;
    }
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> e.getFile() + ": permission denied";
      case java.nio.file.NoSuchFileException _ -> e.getFile() + ": there is no such file";
      case java.nio.file.FileAlreadyExistsException _ -> e.getFile() + ": a file is there already";
      default -> e.getFile() + ": " + e.getClass().getSimpleName();
    };
  }
}
