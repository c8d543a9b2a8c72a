package org.mebit.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.mebit.ensemble.lattice.LawBuilder;
import org.mebit.ensemble.lattice.LawTable;

/// Makes the tables of the lattice law that the library carries, bit for bit:
///
/// ```
/// ./mvnw -q package -pl core -DskipTests
/// java -cp core/target/classes org.mebit.ensemble.LatticeTables \
///     core/src/main/resources/org/mebit/ensemble/lattice 2 3 4 5 6 7 8 9 10
/// ```
///
/// About a quarter of an hour on one core. Two nodes, and three, want finer samples than the others
/// and are made alone; the others share theirs.
public final class LatticeTables {
  /// The first chain length whose cusps are too smooth to matter.
  private static final int SMOOTH = 4;

  private LatticeTables() {}

  /// @param arguments the directory to write to, then chain lengths M
  /// @throws IOException if a table cannot be written
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("arguments must be a directory and chain lengths");
      System.exit(2);
    }
    Path directory = Path.of(arguments[0]);
    Files.createDirectories(directory);
    int[] nodes = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
    for (int m : nodes) {
      if (m < SMOOTH) {
        make(directory, m);
      }
    }
    int[] others = Arrays.stream(nodes).filter(m -> m >= SMOOTH).toArray();
    if (others.length > 0) {
      make(directory, others);
    }
  }

  private static void make(Path directory, int... nodes) throws IOException {
    LawBuilder builder =
        new LawBuilder(new LatticeSamples(nodes), nodes)
            .telling(
                share -> System.err.printf("\r%s %3.0f %%", Arrays.toString(nodes), 100 * share));
    for (LawTable table : builder.build()) {
      Path file = directory.resolve("law-" + table.nodes() + ".gz");
      table.save(file);
      System.out.printf(
          "%n%s: %d coefficients, %d bytes, %.1e + %.1e/N bit%n",
          file,
          table.size(),
          Files.size(file),
          table.mostEntropyError(Long.MAX_VALUE),
          2000 * (table.mostEntropyError(2000) - table.mostEntropyError(Long.MAX_VALUE)));
    }
  }
}
