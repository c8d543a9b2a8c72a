package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mebit.claims.ClaimChecker;
import org.mebit.claims.Finding;
import org.mebit.scenario.Claims;
import org.mebit.scenario.Complaint;
import org.mebit.scenario.Nearest;
import org.mebit.study.StudyRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks the claims of papers.
@Command(
    name = "reproduce",
    description = {
      "Compute the claims of papers, and tell which hold.",
      "Exit code 3 if a computed value left its expected range."
    })
final class ReproduceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PAPER",
      description = {
        "A folder under papers/, or any folder with a claims.yaml; all papers without."
      })
  private @Nullable String paper;

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(names = "--force", description = "Compute although finished runs are there.")
  private boolean force;

  @Mixin private RunOptions options = new RunOptions();

  ReproduceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A paper with what came of its claims.
  record Report(Claims claims, List<Finding> findings) {}

  @Override
  public Integer call() throws Exception {
    List<Claims> papers = read(folders());
    StudyRunner runner = options.runner(force);
    ClaimChecker checker =
        new ClaimChecker(study -> options.run(runner, study, terminal).run().table());
    List<Report> reports = new ArrayList<>();
    for (Claims claims : papers) {
      Report report = new Report(claims, checker.check(claims.claims()));
      reports.add(report);
      if (!json) {
        terminal.print(ClaimsText.of(report));
      }
    }
    if (json) {
      terminal.print(ClaimsJson.of(reports));
    }
    boolean failed =
        reports.stream().flatMap(report -> report.findings().stream()).anyMatch(Finding::failed);
    return failed ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }

  /// Every file is read before the first study is run.
  private static List<Claims> read(List<Path> folders) throws BadInputException {
    List<Claims> papers = new ArrayList<>();
    List<Complaint> complaints = new ArrayList<>();
    for (Path folder : folders) {
      switch (Claims.read(folder)) {
        case Claims.Outcome.Ready(Claims claims) -> papers.add(claims);
        case Claims.Outcome.Unreadable(List<Complaint> problems) -> complaints.addAll(problems);
      }
    }
    if (!complaints.isEmpty()) {
      throw BadInputException.of(complaints);
    }
    return papers;
  }

  private List<Path> folders() throws BadInputException, IOException {
    Path shelf = terminal.home().resolve("papers");
    List<Path> known = new ArrayList<>();
    if (Files.isDirectory(shelf)) {
      try (Stream<Path> entries = Files.list(shelf)) {
        entries
            .filter(folder -> Files.exists(folder.resolve(Claims.FILE)))
            .sorted()
            .forEach(known::add);
      }
    }
    if (paper == null) {
      if (known.isEmpty()) {
        throw new BadInputException("there are no papers with claims in " + shelf);
      }
      return known;
    }
    Path named = shelf.resolve(paper);
    if (Files.exists(named.resolve(Claims.FILE))) {
      return List.of(named);
    }
    if (Files.exists(Path.of(paper).resolve(Claims.FILE))) {
      return List.of(Path.of(paper));
    }
    List<String> names = known.stream().map(folder -> folder.getFileName() + "").toList();
    throw new BadInputException(Nearest.unknown("paper", paper, names));
  }
}
