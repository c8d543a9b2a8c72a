package org.mebit.numeric;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// OpenBLAS and what it needs, taken from the jar they travel in to a cache folder and loaded from
/// there.
///
/// The folder is `mebit/openblas-<version>-<platform>` under `XDG_CACHE_HOME`, else under
/// `~/.cache`; where that cannot be written, a private temporary folder that goes with the process.
/// Each library is written under a temporary name and renamed, so that two processes may do it at
/// once; one of the right size is not written again.
final class NativeLibraries {
  private static final String CARRIER = "/META-INF/maven/org.bytedeco/openblas/pom.properties";

  /// File names in the order of their dependencies; the jars of some systems lack those in
  /// [#OPTIONAL].
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "linux",
          List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0"),
          "macosx",
          List.of(
              "libgcc_s.1.1.dylib",
              "libquadmath.0.dylib",
              "libgfortran.5.dylib",
              "libopenblas.0.dylib"),
          "windows",
          List.of("libopenblas.dll"));

  /// Only x86 compilers have 128-bit floats of their own.
  private static final List<String> OPTIONAL = List.of("libquadmath.so.0", "libquadmath.0.dylib");

  private NativeLibraries() {}

  /// Loads OpenBLAS for the rest of the process.
  ///
  /// @throws IOException if there is no OpenBLAS for this platform on the class path, or it cannot
  ///   be unpacked
  /// @throws IllegalArgumentException if the system's loader refuses it
  @SuppressWarnings("restricted") // loading C is what this method is for
  static SymbolLookup load() throws IOException {
    String platform = platform(property("os.name"), property("os.arch"));
    List<URL> sources = sources(platform);
    List<Path> files =
        unpack(sources, cacheFolder(System.getenv("XDG_CACHE_HOME")), version() + "-" + platform);
    SymbolLookup last = SymbolLookup.loaderLookup();
    for (Path file : files) {
      last = SymbolLookup.libraryLookup(file, Arena.global());
    }
    return last;
  }

  /// The platform's name in the jar, for example `linux-x86_64`.
  static String platform(String osName, String osArch) {
    String system = osName.toLowerCase(Locale.ROOT);
    String machine = osArch.toLowerCase(Locale.ROOT);
    String os =
        system.startsWith("mac") ? "macosx" : system.startsWith("windows") ? "windows" : system;
    String arch =
        switch (machine) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> machine;
        };
    return os + "-" + arch;
  }

  /// The libraries of `platform` on the class path, in the order of their dependencies.
  static List<URL> sources(String platform) throws IOException {
    List<String> names = NAMES.get(platform.substring(0, platform.indexOf('-')));
    if (names == null) {
      throw new FileNotFoundException("there is no OpenBLAS for " + platform);
    }
    List<URL> sources = new ArrayList<>();
    for (String name : names) {
      URL source =
          NativeLibraries.class.getResource("/org/bytedeco/openblas/" + platform + "/" + name);
      if (source != null) {
        sources.add(source);
      } else if (!OPTIONAL.contains(name)) {
        throw new FileNotFoundException(
            "the class path has no OpenBLAS for " + platform + " (" + name + " is missing)");
      }
    }
    return sources;
  }

  static Path cacheFolder(@Nullable String xdgCacheHome) {
    // The specification of the variable has relative paths ignored.
    return xdgCacheHome != null && Path.of(xdgCacheHome).isAbsolute()
        ? Path.of(xdgCacheHome, "mebit")
        : Path.of(property("user.home"), ".cache", "mebit");
  }

  /// Puts copies of `sources` into `cache/openblas-<suffix>`, or into a temporary folder if that is
  /// not possible.
  static List<Path> unpack(List<URL> sources, Path cache, String suffix) throws IOException {
    try {
      return copyAll(sources, Files.createDirectories(cache.resolve("openblas-" + suffix)));
    } catch (FileSystemException unwritable) {
      Path folder = Files.createTempDirectory("mebit-openblas-");
      folder.toFile().deleteOnExit();
      List<Path> files = copyAll(sources, folder);
      files.forEach(file -> file.toFile().deleteOnExit());
      return files;
    }
  }

  private static List<Path> copyAll(List<URL> sources, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (URL source : sources) {
      files.add(copy(source, folder));
    }
    return files;
  }

  private static Path copy(URL source, Path folder) throws IOException {
    String path = source.getPath();
    Path target = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
    URLConnection connection = source.openConnection();
    // A shared jar would be closed by whoever closes its stream first.
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      long size = connection.getContentLengthLong();
      if (hasSize(target, size)) {
        return target;
      }
      Path temporary = Files.createTempFile(folder, "unpacking", ".tmp");
      try {
        Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
        if (!hasSize(temporary, size)) {
          throw new IOException("unpacking " + target + " stopped early; is the disk full?");
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException failure) {
        // Windows does not replace a library that another process has just unpacked and loaded.
        if (!hasSize(target, size)) {
          throw failure;
        }
      } finally {
        Files.deleteIfExists(temporary);
      }
      return target;
    }
  }

  private static boolean hasSize(Path file, long size) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) == size;
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = NativeLibraries.class.getResourceAsStream(CARRIER)) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties.getProperty("version", "unknown");
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }
}
