package org.mebit.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Platform;
import org.mebit.scenario.Description;
import org.mebit.scenario.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what platforms there are, and what each takes and gives.
@Command(
    name = "describe",
    description = {
      "List the platforms, or tell what one takes and gives.",
      "Everything is told with unit, domain and meaning."
    })
final class DescribeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PLATFORM",
      description = "The one to describe; all of them, in a line each, without.")
  private @Nullable String name;

  @Option(names = "--example", description = "Print a study to start from instead.")
  private boolean example;

  @Option(names = "--json", description = "Print JSON for programs instead.")
  private boolean json;

  DescribeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (example && json) {
      throw new BadInputException("--example and --json do not go together");
    }
    terminal.print(text());
    return ExitCode.DONE;
  }

  private String text() throws BadInputException {
    List<Platform> platforms = Platform.all();
    List<String> names = platforms.stream().map(Platform::name).toList();
    if (name == null) {
      if (example) {
        throw new BadInputException(
            "--example needs the name of a platform: " + String.join(", ", names));
      }
      return json
          ? Description.json(platforms) + "\n"
          : "Platforms (mebit describe PLATFORM tells more)\n" + Description.overview(platforms);
    }
    Optional<Platform> platform = Platform.named(name);
    if (platform.isEmpty()) {
      throw new BadInputException(Nearest.unknown("platform", name, names));
    }
    Description description = new Description(platform.get());
    if (example) {
      return description.example();
    }
    return json ? description.json() + "\n" : description.text();
  }
}
