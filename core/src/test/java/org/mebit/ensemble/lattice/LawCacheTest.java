package org.mebit.ensemble.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
    assertThat(table(blocked).nodes()).isEqualTo(NODES);
    assertThat(table(blocked).nodes()).isEqualTo(NODES);
    assertThat(made).hasValue(2);
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
