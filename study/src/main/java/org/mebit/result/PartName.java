package org.mebit.result;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of folders that are not, or no more, a run: `.part-<host>-<pid>-<start>-<count>-<name>`
/// while one is written, and `.gone-...` for one that is replaced.
///
/// Host, process and the time it started tell whether the writer still lives. Folders of other
/// hosts, which may share a file system, are never judged dead.
final class PartName {
  private static final Pattern SHAPE =
      Pattern.compile("\\.(part|gone)-([^-]*)-(\\d+)-(\\d+)-\\d+-(.+)");

  private static final AtomicLong COUNT = new AtomicLong();

  private PartName() {}

  /// A name for the unfinished run `name`, unlike every other.
  static String part(String name) {
    return mark("part", name);
  }

  /// A name for the run `name` while it is replaced.
  static String gone(String name) {
    return mark("gone", name);
  }

  private static String mark(String kind, String name) {
    ProcessHandle self = ProcessHandle.current();
    return ".%s-%s-%d-%d-%d-%s"
        .formatted(kind, host(), self.pid(), start(self), COUNT.getAndIncrement(), name);
  }

  /// Whether `folder` was left by a process that has ended.
  static boolean isAbandoned(Path folder) {
    Matcher matcher = SHAPE.matcher(String.valueOf(folder.getFileName()));
    if (!matcher.matches() || !matcher.group(2).equals(host())) {
      return false;
    }
    long start = Long.parseLong(matcher.group(4));
    return ProcessHandle.of(Long.parseLong(matcher.group(3)))
        .filter(process -> start(process) == start)
        .isEmpty();
  }

  /// The name of the run that `folder` held before it was to be replaced; empty for other folders.
  static Optional<String> replaced(Path folder) {
    Matcher matcher = SHAPE.matcher(String.valueOf(folder.getFileName()));
    return matcher.matches() && matcher.group(1).equals("gone")
        ? Optional.of(matcher.group(5))
        : Optional.empty();
  }

  /// When the process started, s since 1970; 0 where the system does not tell.
  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::getEpochSecond).orElse(0L);
  }

  private static String host() {
    return Host.NAME;
  }

  private static final class Host {
    static final String NAME = RunName.words(read(), '_');

    private static String read() {
      try {
        // Asking the resolver may take seconds where the network is badly set up.
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        return Files.isReadable(kernel)
            ? Files.readString(kernel)
            : InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "unnamed";
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("cannot read the name of this computer", e);
      }
    }
  }
}
