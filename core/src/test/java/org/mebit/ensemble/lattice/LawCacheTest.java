package org.mebit.ensemble.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables made on request are kept, and made again only where they must be.
class LawCacheTest {
  private static final int NODES = 12;

  private final AtomicInteger made = new AtomicInteger();

  @TempDir Path directory;

  private Path place = Path.of("");

  @BeforeEach
  void choose() {
    place = directory.resolve("new").resolve("mebit");
  }

  private LawTable table(Path where) {
    return new LawCache(where)
        .table(
            NODES,
            () -> {
              made.incrementAndGet();
              return SmallLaw.table(NODES);
            });
  }

  private static double somewhere(LawTable table) {
    ReducedLattice lattice = new ReducedLattice().place(5000, 0.2, 1.3, 0.4);
    return table.entropy(lattice) + table.logProbability(lattice) + table.entropyError(lattice);
  }

  @Test
  void aTableIsMadeOnce() throws IOException {
    double first = somewhere(table(place));
    assertThat(somewhere(table(place))).isEqualTo(first);
    assertThat(made).hasValue(1);
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files).containsExactly(new LawCache(place).file(NODES));
    }
  }

  @Test
  void aBrokenFileIsMadeAnew() throws IOException {
    double first = somewhere(table(place));
    Path file = new LawCache(place).file(NODES);
    byte[] whole = Files.readAllBytes(file);
    byte[] turned = whole.clone();
    turned[whole.length / 2] ^= 0x10;
    byte[][] broken = {
      {}, Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, whole.length - 1), turned
    };
    for (byte[] bytes : broken) {
      Files.write(file, bytes);
      made.set(0);
      assertThat(somewhere(table(place))).isEqualTo(first);
      assertThat(made).hasValue(1);
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void anotherChainsTableIsNotTaken() throws IOException {
    Files.createDirectories(place);
    SmallLaw.table(NODES + 1).save(new LawCache(place).file(NODES));
    assertThat(table(place).nodes()).isEqualTo(NODES);
    assertThat(made).hasValue(1);
  }

  @Test
  void aDirectoryThatCannotBeMadeOnlyCostsTheFile() throws IOException {
    // A file stands where the directory would be: this holds for root too.
    Path blocked = Files.writeString(directory.resolve("file"), "").resolve("mebit");
    List<String> told = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            told.add(entry.getLevel() + " after " + made.get() + ": " + entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(LawCache.class.getName());
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      assertThat(table(blocked).nodes()).isEqualTo(NODES);
      assertThat(table(blocked).nodes()).isEqualTo(NODES);
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(made).hasValue(2);
    // Before the work, when another directory can still be named.
    assertThat(told.getFirst()).startsWith("WARNING after 0:").contains(blocked.toString());
  }

  @Test
  void othersMayReadTheFileAsAnyOther() throws IOException {
    table(place);
    Path file = new LawCache(place).file(NODES);
    Path plain = Files.writeString(place.resolve("plain"), "");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void wrongNumbersUnderASoundSumAreNoTableOrOneThatCanBeRead() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    SmallLaw.table(NODES).write(new DataOutputStream(whole));
    byte[] bytes = whole.toByteArray();
    Random random = new Random(17);
    int refused = 0;
    // Heads and the first lengths, where most harm is done, and anywhere.
    int head = 300;
    for (int i = 0; i < 3000; i++) {
      byte[] turned = bytes.clone();
      int at = i < 8 * head ? i / 8 : random.nextInt(bytes.length);
      turned[at] ^= (byte) (1 << (i % 8));
      try {
        somewhere(LawTable.read(new DataInputStream(new ByteArrayInputStream(turned))));
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(100);
    Path file = new LawCache(place).file(NODES);
    Files.createDirectories(place);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
      out.write(0);
    }
    table(place);
    assertThat(made).hasValue(1);
  }

  @Test
  void theUsualDirectoryFollowsTheEnvironment() {
    Map<String, String> own = Map.of("MEBIT_CACHE", "/a/b", "XDG_CACHE_HOME", "/c");
    assertThat(LawCache.usualDirectory(own::get, "/home/x")).isEqualTo(Path.of("/a/b"));
    Map<String, String> common = Map.of("XDG_CACHE_HOME", "/c");
    assertThat(LawCache.usualDirectory(common::get, "/home/x")).isEqualTo(Path.of("/c/mebit"));
    Map<String, String> relative = Map.of("XDG_CACHE_HOME", "c", "MEBIT_CACHE", " ");
    assertThat(LawCache.usualDirectory(relative::get, "/home/x"))
        .isEqualTo(Path.of("/home/x/.cache/mebit"));
  }
}
