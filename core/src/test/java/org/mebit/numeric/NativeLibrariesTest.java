package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NativeLibrariesTest {
  @TempDir Path folder;

  /// Files of the jar and of this module that stand for libraries: unpacking does not look inside.
  private static List<URL> sources() {
    return List.of(
        resource("/META-INF/maven/org.bytedeco/openblas/pom.properties"),
        resource("/org/mebit/numeric/Matrix.class"));
  }

  private static URL resource(String name) {
    URL found = NativeLibrariesTest.class.getResource(name);
    assertThat(found).as(name).isNotNull();
    return found;
  }

  @Test
  void filesAreUnpackedOnceAndNothingElseIsLeft() throws Exception {
    List<Path> files = NativeLibraries.unpack(sources(), folder, "1-linux");
    Path home = folder.resolve("openblas-1-linux");
    assertThat(files).containsExactly(home.resolve("pom.properties"), home.resolve("Matrix.class"));
    assertThat(files.getFirst()).content().contains("artifactId=openblas");
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(files.getFirst(), longAgo);
    NativeLibraries.unpack(sources(), folder, "1-linux");
    assertThat(Files.getLastModifiedTime(files.getFirst())).isEqualTo(longAgo);
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void truncatedFileIsReplaced() throws Exception {
    Path file = NativeLibraries.unpack(sources(), folder, "1-linux").getFirst();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, new byte[] {1, 2, 3});
    NativeLibraries.unpack(sources(), folder, "1-linux");
    assertThat(file).hasBinaryContent(whole);
  }

  @Test
  void manyMayUnpackAtOnce() throws Exception {
    byte[] whole = Files.readAllBytes(NativeLibraries.unpack(sources(), folder, "0").getFirst());
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Callable<List<Path>>> tasks = new ArrayList<>();
      for (int k = 0; k < 40; k++) {
        String suffix = Integer.toString(k / 8);
        tasks.add(() -> NativeLibraries.unpack(sources(), folder, suffix));
      }
      for (Future<List<Path>> done : pool.invokeAll(tasks)) {
        assertThat(done.get().getFirst()).hasBinaryContent(whole);
      }
    }
  }

  @Test
  void whereTheCacheCannotBeWrittenATemporaryFolderDoes() throws Exception {
    Path blocked = Files.writeString(folder.resolve("file"), "in the way");
    List<Path> files = NativeLibraries.unpack(sources(), blocked.resolve("mebit"), "1-linux");
    assertThat(files).hasSize(2).allMatch(Files::isRegularFile);
    assertThat(files.getFirst().startsWith(folder)).isFalse();
  }

  @Test
  void theCacheIsWhereTheDesktopKeepsCaches() {
    Path absolute = folder.toAbsolutePath();
    Path home = Path.of(System.getProperty("user.home"), ".cache", "mebit");
    assertThat(NativeLibraries.cacheFolder(absolute.toString()))
        .isEqualTo(absolute.resolve("mebit"));
    assertThat(NativeLibraries.cacheFolder(null)).isEqualTo(home);
    assertThat(NativeLibraries.cacheFolder("")).isEqualTo(home);
    assertThat(NativeLibraries.cacheFolder("relative")).isEqualTo(home);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-arm64",
    "Mac OS X, aarch64, macosx-arm64",
    "Mac OS X, x86_64, macosx-x86_64",
    "Windows 11, amd64, windows-x86_64",
    "FreeBSD, amd64, freebsd-x86_64"
  })
  void platformsHaveTheNamesOfTheJars(String os, String machine, String expected) {
    assertThat(NativeLibraries.platform(os, machine)).isEqualTo(expected);
  }

  @Test
  void missingPlatformsAreNamed() {
    assertThatThrownBy(() -> NativeLibraries.sources("freebsd-x86_64"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("there is no OpenBLAS for freebsd-x86_64");
    assertThatThrownBy(() -> NativeLibraries.sources("linux-riscv64"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("the class path has no OpenBLAS for linux-riscv64 (libgcc_s.so.1 is missing)");
  }
}
