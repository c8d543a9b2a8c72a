package org.mebit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.timetags.DelayHistogram;
import org.mebit.oscillator.timetags.DetectorInputs;
import org.mebit.oscillator.timetags.GatedCounts;
import org.mebit.oscillator.timetags.Gates;
import org.mebit.oscillator.timetags.PtuFile;
import org.mebit.oscillator.timetags.PtuFormatException;
import org.mebit.oscillator.timetags.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// From raw time tags to counts.
@Command(
    name = "timetags",
    description = {
      "Count the clicks of a PicoQuant PTU file (T2 or T3) in a pump and a read gate after each sync.",
      "  mebit timetags night.ptu --histogram when.csv",
      "  mebit timetags night.ptu --gates pump=100ns:200ns,read=225ns:325ns | mebit witness -",
      "Every sync is a trial; a detector counts at most once in a gate.",
      "Counts go to standard output, what else was in the file to standard error."
    })
final class TimetagsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file of time tags, .ptu.")
  private Path file = Path.of("");

  @Option(
      names = "--gates",
      paramLabel = "GATES",
      description = {
        "pump=FROM:TO,read=FROM:TO after the sync, FROM included and TO not;",
        "with units of time, or whole ticks of the file without."
      })
  private @Nullable String gates;

  @Option(
      names = "--detectors",
      paramLabel = "N,N",
      description = {
        "The inputs of the two detectors, numbered from 1 as on the instrument",
        "(default: ${DEFAULT-VALUE})."
      })
  private String detectors = "1,2";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads decode; all processors without. Counts do not depend on it.")
  private @Nullable Integer threads;

  @Option(
      names = "--until-end",
      description = {
        "Count all whole records until the end of the file, whatever their number in its header,",
        "as after an interrupted measurement."
      })
  private boolean untilEnd;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the counts to this file instead, for mebit witness.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print JSON for programs, with everything told.")
  private boolean json;

  @Option(
      names = "--histogram",
      paramLabel = "FILE",
      description = {
        "Write when after the sync the clicks came, as comma-separated values,",
        "to find the gates; needs none."
      })
  private @Nullable Path histogram;

  @Option(
      names = "--bin",
      paramLabel = "TIME",
      description = "The width of the histogram's bins; without, up to 65536 fill a period.")
  private @Nullable String bin;

  TimetagsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (gates == null && histogram == null) {
      throw new BadInputException(
          "--gates is missing, such as --gates pump=100ns:200ns,read=225ns:325ns;"
              + " --histogram FILE shows where they are");
    }
    if (gates == null && (out != null || json)) {
      throw new BadInputException("--gates is missing; without gates there are no counts");
    }
    if (bin != null && histogram == null) {
      throw new BadInputException("--bin is of use with --histogram only");
    }
    OutputFile counts = output("--out", out);
    OutputFile delays = output("--histogram", histogram);
    DetectorInputs inputs = GatesText.detectors(detectors);
    int number = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (number < 1) {
      throw new BadInputException("--threads must be at least 1, but is " + number);
    }
    try (PtuFile opened = PtuFile.open(file, untilEnd)) {
      count(opened, inputs, number, counts, delays);
    } catch (PtuFormatException e) {
      BadInputException refusal = new BadInputException(file + ": " + e.getMessage());
      throw e.readableUntilEnd()
          ? refusal.with("mebit timetags --until-end counts all whole records there are")
          : refusal;
    } catch (NoSuchFileException e) {
      throw new BadInputException("there is no file " + file);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(file + ": " + e.getMessage());
    }
    return ExitCode.DONE;
  }

  private static @Nullable OutputFile output(String option, @Nullable Path path)
      throws BadInputException {
    if (path == null) {
      return null;
    }
    OutputFile output = new OutputFile(option, path);
    output.requireWritable();
    return output;
  }

  private void count(
      PtuFile opened,
      DetectorInputs inputs,
      int number,
      @Nullable OutputFile counts,
      @Nullable OutputFile delays)
      throws BadInputException, IOException, InterruptedException {
    double tick = opened.header().tick();
    Gates windows = gates == null ? null : GatesText.read(gates, tick);
    DelayHistogram bins = delays == null ? null : bins(opened, tick);
    if (windows == null) {
      if (bins != null) {
        told(opened, bins, opened.fill(bins, inputs, number), delays);
      }
      return;
    }
    GatedCounts counted =
        bins == null
            ? opened.count(windows, inputs, number)
            : opened.count(windows, inputs, bins, number);
    if (delays != null && counted.histogram().isPresent()) {
      DelayHistogram filled = counted.histogram().get();
      delays.write(stream -> HistogramFile.write(filled, tick, stream));
    }
    String yaml = TimetagsText.yaml(counted.counts());
    if (counts != null) {
      counts.write(stream -> stream.write(yaml.getBytes(StandardCharsets.UTF_8)));
    }
    counted.warnings().forEach(warning -> terminal.complain("warning: " + warning));
    TimetagsText.silent(counted.counts()).forEach(what -> terminal.complain("warning: " + what));
    terminal.err().print(TimetagsText.tally(opened.header(), counted.tally(), true));
    if (json) {
      terminal.print(TimetagsText.json(file.toString(), opened.header(), windows, inputs, counted));
    } else if (counts == null) {
      terminal.print(yaml);
    }
  }

  private DelayHistogram bins(PtuFile opened, double tick) throws BadInputException {
    return HistogramFile.bins(
        opened,
        bin == null ? OptionalLong.empty() : OptionalLong.of(GatesText.width("--bin", bin, tick)));
  }

  private void told(PtuFile opened, DelayHistogram filled, Tally tally, @Nullable OutputFile delays)
      throws IOException {
    if (delays != null) {
      delays.write(stream -> HistogramFile.write(filled, opened.header().tick(), stream));
    }
    terminal.err().print(TimetagsText.tally(opened.header(), tally, false));
  }
}
