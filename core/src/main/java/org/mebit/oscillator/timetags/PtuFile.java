package org.mebit.oscillator.timetags;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;

/// A PicoQuant PTU file of time tags, mapped into memory: of any size, read as it is needed.
///
/// A trial begins with a sync. In T2 the trials are the sync records, and clicks count from the
/// last of them. In T3, where syncs have numbers and no records, the trials are the syncs 0 to the
/// last that a record tells of; those between the last record and the end of the measurement are
/// not in the file. A click counts once for each detector, gate and trial. A click or a sync that
/// lies before the one in the record before it, or a record of no known kind, is damage, and no
/// counts are given. Markers may be late by design and are let pass.
public final class PtuFile implements Closeable {
  /// Records of a block, 16 MB: few, and enough for many threads.
  private static final long BLOCK = 1L << 22;

  /// Records looked at for the period of the syncs.
  private static final int GLANCE = 1 << 20;

  private final Arena arena;
  private final PtuHeader header;
  private final PtuRecords records;
  private final List<String> warnings;

  private PtuFile(Arena arena, PtuHeader header, PtuRecords records, List<String> warnings) {
    this.arena = arena;
    this.header = header;
    this.records = records;
    this.warnings = warnings;
  }

  /// Opens a file whose header tells how many records there are.
  ///
  /// @throws PtuFormatException if it is not a PTU file of known records, or not a whole one
  public static PtuFile open(Path path) throws IOException {
    return open(path, false);
  }

  /// Opens a file.
  ///
  /// @param untilEnd take all whole records until the end of the file, whatever their number in the
  ///   header: that of a measurement that was interrupted is 0
  /// @throws PtuFormatException if it is not a PTU file of known records, or not a whole one
  public static PtuFile open(Path path, boolean untilEnd) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isRegularFile(path)) {
      throw new PtuFormatException(0, "a PTU file must be a plain file, to be mapped into memory");
    }
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      PtuHeader header = new PtuHeaderReader(file).read();
      List<String> warnings = new ArrayList<>();
      long count = count(header, file.byteSize(), untilEnd, warnings);
      return new PtuFile(arena, header, new PtuRecords(file, header.dataOffset(), count), warnings);
    } catch (IOException | RuntimeException | Error e) {
      arena.close();
      throw e;
    }
  }

  private static long count(PtuHeader header, long size, boolean untilEnd, List<String> warnings)
      throws PtuFormatException {
    long bytes = size - header.dataOffset();
    long there = bytes / Integer.BYTES;
    long cut = bytes % Integer.BYTES;
    long told = header.records();
    if (there == 0) {
      throw new PtuFormatException(
          header.dataOffset(),
          told == 0
              ? "the file has no records"
              : "the header tells of " + told + " records, but there are none");
    }
    if (untilEnd) {
      if (cut != 0) {
        warnings.add(
            "byte %d: the file ends within a record, whose %d bytes are left out"
                .formatted(size - cut, cut));
      }
      if (told != there && told != 0) {
        warnings.add("the header tells of %d records, but %d were read".formatted(told, there));
      }
      return there;
    }
    if (told == 0) {
      throw new PtuFormatException(
          header.dataOffset(),
          "the header tells of 0 records, as after an interrupted measurement, but "
              + there
              + " follow",
          true);
    }
    if (told > there) {
      throw new PtuFormatException(
          size - cut,
          "the file ends %s, but the header tells of %d"
              .formatted(
                  cut == 0 ? "after " + there + " records" : "within record " + (there + 1), told),
          true);
    }
    if (told * Integer.BYTES != bytes) {
      throw new PtuFormatException(
          header.dataOffset() + told * Integer.BYTES,
          "%d bytes follow the last of the %d records that the header tells of"
              .formatted(bytes - told * Integer.BYTES, told),
          true);
    }
    return told;
  }

  /// What the header tells.
  public PtuHeader header() {
    return header;
  }

  /// The number of records.
  public long records() {
    return records.count();
  }

  /// The time between two syncs, ticks: in T2 the shortest among the first records, in T3 as the
  /// header has it, to the nearest tick.
  public OptionalLong syncPeriod() {
    if (header.syncPeriod().isPresent()) {
      double ticks = header.syncPeriod().getAsDouble() / header.tick();
      return OptionalLong.of(Math.max(1, Math.round(ticks)));
    }
    int[] first = new int[(int) Math.min(GLANCE, records.count())];
    records.copy(0, records.count(), first);
    Kernel kernel = Kernel.of(header.format(), new TrialClicks(null, DetectorInputs.USUAL, null));
    kernel.decode(first, 0, first.length);
    long period = kernel.shortestPeriod();
    return period == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(period);
  }

  /// Counts in gates.
  ///
  /// @param threads that decode, at least 1; the counts do not depend on it
  /// @throws PtuFormatException if a record cannot be
  public GatedCounts count(Gates gates, DetectorInputs detectors, int threads)
      throws PtuFormatException, InterruptedException {
    return count(gates, detectors, null, threads, BLOCK);
  }

  /// Counts in gates, and when after the sync the clicks came.
  ///
  /// @param histogram with the bins that are wanted; stays as it is
  /// @param threads that decode, at least 1; the counts do not depend on it
  /// @throws PtuFormatException if a record cannot be
  public GatedCounts count(
      Gates gates, DetectorInputs detectors, DelayHistogram histogram, int threads)
      throws PtuFormatException, InterruptedException {
    return count(gates, detectors, histogram, threads, BLOCK);
  }

  /// When after the sync the clicks came.
  ///
  /// @param histogram with the bins that are wanted; is filled
  /// @param threads that decode, at least 1; the result does not depend on it
  /// @return the records; all clicks are outside gates
  /// @throws PtuFormatException if a record cannot be
  public Tally fill(DelayHistogram histogram, DetectorInputs detectors, int threads)
      throws PtuFormatException, InterruptedException {
    GatedCounts all = count(null, detectors, histogram, threads, BLOCK);
    all.histogram().ifPresent(histogram::add);
    return all.tally();
  }

  GatedCounts count(
      @Nullable Gates gates,
      DetectorInputs detectors,
      @Nullable DelayHistogram histogram,
      int threads,
      long block)
      throws PtuFormatException, InterruptedException {
    Require.inRange("threads", threads, 1, Integer.MAX_VALUE);
    int most = header.format().detectors();
    Require.inRange("detector 1", detectors.first(), 1, most);
    Require.inRange("detector 2", detectors.second(), 1, most);
    BlockWorkers workers =
        new BlockWorkers(
            records,
            header.format(),
            block,
            () -> new GatedCountsBuilder(histogram == null ? null : histogram.empty()),
            sum -> new TrialClicks(gates, detectors, sum.histogram));
    GatedCountsBuilder sum = new GatedCountsBuilder(histogram == null ? null : histogram.empty());
    workers.decode(threads).forEach(sum::add);
    if (sum.syncs == 0) {
      throw new PtuFormatException(
          records.place(records.count()),
          "the file ends without a sync, but trials are counted by syncs");
    }
    return new GatedCounts(
        sum.counts(),
        sum.tally(records.count()),
        warnings(gates, sum.shortestPeriod),
        Optional.ofNullable(sum.histogram));
  }

  private List<String> warnings(@Nullable Gates gates, long shortest) {
    List<String> all = new ArrayList<>(warnings);
    long period =
        header.format() instanceof RecordFormat.T3 ? syncPeriod().orElse(Long.MAX_VALUE) : shortest;
    if (gates != null && gates.end() > period) {
      String which = gates.pump().to() > period ? "the gates end" : "the gate read ends";
      all.add(
          "%s up to %d ticks after a sync, but some syncs are %d ticks apart: a click after the next sync counts for that one's trial"
              .formatted(which, gates.end(), period));
    }
    return all;
  }

  @Override
  public void close() {
    arena.close();
  }
}
