package org.mebit.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The program that computes: what a run says about its origin.
///
/// @param version as in the build file
/// @param commit of the sources, as the launcher passes it in the system property `mebit.commit`;
///   `unknown` without
/// @param java version and vendor of the Java machine
/// @param system operating system and processor architecture
/// @param libraries versions by name, sorted
public record Program(
    String version, String commit, String java, String system, Map<String, String> libraries) {
  private static final String LIBRARY = "library.";

  /// The program that is running.
  ///
  /// @throws UncheckedIOException if the build left out its versions
  public static Program running() {
    Properties properties = new Properties();
    try (InputStream in = Program.class.getResourceAsStream("program.properties")) {
      if (in == null) {
        throw new IOException("program.properties is missing from the build");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> libraries = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(LIBRARY)) {
        libraries.put(key.substring(LIBRARY.length()), properties.getProperty(key));
      }
    }
    return new Program(
        properties.getProperty("version", "unknown"),
        System.getProperty("mebit.commit", "unknown"),
        Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        libraries);
  }

  /// This program with one more library.
  public Program with(String library, String libraryVersion) {
    Map<String, String> more = new TreeMap<>(libraries);
    more.put(library, libraryVersion);
    return new Program(version, commit, java, system, more);
  }
}
