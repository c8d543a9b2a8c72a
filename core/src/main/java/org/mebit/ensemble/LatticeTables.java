package org.mebit.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.mebit.ensemble.lattice.LawBuilder;
import org.mebit.ensemble.lattice.LawTable;
import org.mebit.numeric.Require;

/// Makes the tables of the lattice law that the library carries, bit for bit:
///
/// ```
/// ./mvnw -q package -pl core -DskipTests
/// java -cp core/target/classes org.mebit.ensemble.LatticeTables \
///     core/src/main/resources/org/mebit/ensemble/lattice 2 3 4 5 6 7 8 9 10
/// ```
///
/// Three minutes of one core for three nodes, six for four to ten together, which share their
/// samples, and eight for two, which want the finest.
public final class LatticeTables {
  /// The first chain length whose cusps are too smooth to matter.
  private static final int SMOOTH = 4;

  private LatticeTables() {}

  /// @param arguments the directory to write to, then chain lengths M
  /// @throws IOException if a table cannot be written
  /// @throws IllegalArgumentException if there are no chain lengths
  public static void main(String[] arguments) throws IOException {
    Require.that(arguments.length > 1, "arguments must be a directory and chain lengths");
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
    for (LawTable table : new LawBuilder(new LatticeSamples(nodes), nodes).build()) {
      table.save(directory.resolve("law-" + table.nodes() + ".gz"));
    }
  }
}
