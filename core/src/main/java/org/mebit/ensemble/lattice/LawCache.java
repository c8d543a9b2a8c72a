package org.mebit.ensemble.lattice;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/// Tables of the lattice law that were made on request, kept in a directory.
///
/// A file's name has M and the number of its format, so that programs of several versions share a
/// directory. Files are written under another name and renamed: a reader sees a whole table or
/// none. A file that cannot be read as a table is made anew.
public final class LawCache {
  private final Path directory;

  /// @param directory need not exist, nor be writable
  public LawCache(Path directory) {
    this.directory = directory;
  }

  /// `MEBIT_CACHE`, else `mebit` in `XDG_CACHE_HOME`, else `~/.cache/mebit`.
  public static Path usualDirectory() {
    return usualDirectory(System::getenv, System.getProperty("user.home", "."));
  }

  static Path usualDirectory(Function<String, String> environment, String home) {
    String own = environment.apply("MEBIT_CACHE");
    if (own != null && !own.isBlank()) {
      return Path.of(own);
    }
    String common = environment.apply("XDG_CACHE_HOME");
    // The XDG base directory specification has relative paths ignored.
    Path base =
        common != null && Path.of(common).isAbsolute() ? Path.of(common) : Path.of(home, ".cache");
    return base.resolve("mebit");
  }

  /// The table of a chain length, made if there is none.
  ///
  /// @param nodes M
  /// @param making called where the directory has no such table; before that a warning is logged if
  ///   the directory cannot be written
  public LawTable table(int nodes, Supplier<LawTable> making) {
    Optional<LawTable> kept = read(nodes);
    if (kept.isPresent()) {
      return kept.get();
    }
    tryToWrite(nodes);
    LawTable made = making.get();
    write(made);
    return made;
  }

  /// Where the table of a chain length is kept.
  ///
  /// @param nodes M
  public Path file(int nodes) {
    return directory.resolve("law-%d.v%d.gz".formatted(nodes, LawTable.VERSION));
  }

  private Optional<LawTable> read(int nodes) {
    Path file = file(nodes);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      // To the end first: there is the checksum, and damaged lengths would ask for giant arrays.
      byte[] whole = in.readAllBytes();
      ByteArrayInputStream bytes = new ByteArrayInputStream(whole);
      LawTable table = LawTable.read(new DataInputStream(bytes));
      if (bytes.available() != 0) {
        throw new IOException("table of the lattice law must end, but goes on");
      }
      return table.nodes() == nodes ? Optional.of(table) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Warns before the work rather than after it.
  private void tryToWrite(int nodes) {
    try {
      Files.createDirectories(directory);
      Path draft = draft();
      Files.createFile(draft);
      Files.delete(draft);
    } catch (IOException e) {
      warn(nodes, e);
    }
  }

  /// Keeps a table, or does nothing where that is impossible: it is in memory anyway.
  private void write(LawTable table) {
    Path draft = draft();
    try {
      Files.createDirectories(directory);
      try {
        table.save(draft);
        Path file = file(table.nodes());
        try {
          Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
          Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      warn(table.nodes(), e);
    }
  }

  /// A name no other program has. Not a temporary file, which only its owner may read: a directory
  /// may serve several users.
  private Path draft() {
    return directory.resolve("law-" + UUID.randomUUID() + ".part");
  }

  private void warn(int nodes, IOException reason) {
    System.getLogger(LawCache.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "table of the lattice law for "
                + nodes
                + " nodes, which takes minutes to hours to make, cannot be kept in "
                + directory
                + " and serves this program alone: "
                + reason);
  }
}
