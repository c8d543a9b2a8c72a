package org.mebit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.counts.Coverage;
import org.mebit.oscillator.counts.PseudoExperiments;
import org.mebit.oscillator.counts.Verdict;
import org.mebit.oscillator.counts.WitnessReport;
import org.mebit.scenario.Complaint;
import org.mebit.scenario.CountsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Judges entanglement from counts.
@Command(
    name = "witness",
    description = {
      "Judge the entanglement of two oscillators from the counts of two detectors.",
      "The file of counts:",
      "  trials: 1114000000",
      "  pump: [111134, 184114]               # clicks of detector 1 and 2",
      "  read: [108723, 167427]",
      "  coincidences: [[9, 129], [130, 37]]  # rows: read detector, columns: pump detector",
      "  bound: 0.995                         # optional, as are title, flux_imbalance,",
      "                                       # splitter_transmission, g2_a and g2_b",
      "                                       # (correlations of each device alone)",
      "Evidence of entanglement is a confidence of 95 %% or more, z above 1.645.",
      "Exit code 3: the witness says nothing about these counts; the reason is told."
    })
final class WitnessCommand implements Callable<Integer> {
  private static final double EVEN = 0.5;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "COUNTS.yaml",
      description = "The counts; - reads them from standard input.")
  private String file = "";

  @Option(names = "--json", description = "Print JSON for programs, all digits.")
  private boolean json;

  @Option(
      names = "--bound",
      paramLabel = "B",
      description = "Least witness of a separable state, above 0 and at most 1.")
  private @Nullable Double bound;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description = "Simulate the experiment N times with the correlations measured.")
  private @Nullable Integer bootstrap;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the simulation's random numbers.")
  private long seed = 1;

  WitnessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What is printed.
  ///
  /// @param g2A correlation of device A alone, if known; then also `g2B`
  /// @param coverage if it was asked for and the witness is not refused
  record Findings(
      String title,
      Verdict verdict,
      OptionalDouble fluxImbalance,
      OptionalDouble splitterTransmission,
      OptionalDouble g2A,
      OptionalDouble g2B,
      Optional<Coverage> coverage) {}

  @Override
  public Integer call() throws Exception {
    CountsFile counts = file();
    Verdict verdict;
    Optional<Coverage> coverage = Optional.empty();
    try {
      verdict =
          Verdict.of(
              counts(counts),
              bound == null ? counts.bound() : bound,
              counts.splitterTransmission().orElse(EVEN));
      if (bootstrap != null) {
        // Also checked where the witness is refused, so that a typo is not passed over.
        PseudoExperiments.checkNumber(bootstrap);
        if (verdict instanceof WitnessReport report) {
          coverage =
              Optional.of(
                  new PseudoExperiments(report.counts(), report.bound(), bootstrap, seed)
                      .coverage());
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    Findings findings =
        new Findings(
            counts.title(),
            verdict,
            counts.fluxImbalance(),
            counts.splitterTransmission(),
            counts.g2A(),
            counts.g2B(),
            coverage);
    terminal.print(json ? WitnessJson.of(findings) : WitnessText.of(findings));
    return verdict instanceof WitnessReport ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private static Counts counts(CountsFile file) {
    return new Counts(
        file.trials(),
        file.pump1(),
        file.pump2(),
        file.read1(),
        file.read2(),
        file.c11(),
        file.c12(),
        file.c21(),
        file.c22());
  }

  private CountsFile file() throws BadInputException, IOException {
    CountsFile.Reading reading =
        file.equals("-")
            ? CountsFile.bytes("standard input", terminal.in().readAllBytes())
            : CountsFile.read(Path.of(file));
    return switch (reading) {
      case CountsFile.Reading.Ready(CountsFile ready) -> ready;
      case CountsFile.Reading.Unreadable(List<Complaint> complaints) ->
          throw BadInputException.of(complaints);
    };
  }
}
