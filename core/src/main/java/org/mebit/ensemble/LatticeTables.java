package org.mebit.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.mebit.ensemble.lattice.LawBuilder;
import org.mebit.ensemble.lattice.LawTable;
import org.mebit.numeric.Require;

/// Makes the tables of the lattice law that the library carries:
///
/// ```
/// ./mvnw -q package -pl core -DskipTests
/// java -cp core/target/classes org.mebit.ensemble.LatticeTables \
///     core/src/main/resources/org/mebit/ensemble/lattice 2 3 4 5 6 7 8 9 10
/// ```
///
/// Minutes of one core each: two nodes want the finest tables, and four to ten share their samples.
/// On the same kind of machine they come out the same bit for bit; elsewhere sines and exponentials
/// may end in another digit, and a coefficient may be rounded the other way. Lengths from four on
/// share a grid that the longest one sets, so a part of them alone gives other tables.
public final class LatticeTables {
  /// The first chain length whose cusps are too smooth to matter.
  private static final int SMOOTH = 4;

  private LatticeTables() {}

  /// @param arguments the directory to write to, then chain lengths M
  /// @throws IOException if a table cannot be written
  /// @throws IllegalArgumentException if there are no chain lengths, or others than whole numbers
  ///   from 2 to [LatticeLaw#MOST_NODES]
  public static void main(String[] arguments) throws IOException {
    Require.that(arguments.length > 1, "arguments must be a directory and chain lengths");
    Path directory = Path.of(arguments[0]);
    int[] nodes = Arrays.stream(arguments).skip(1).mapToInt(LatticeTables::nodes).toArray();
    Files.createDirectories(directory);
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

  private static int nodes(String word) {
    try {
      return Require.inRange("nodes", Integer.parseInt(word), 2, LatticeLaw.MOST_NODES);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "nodes must be a whole number in 2..%d, but is %s".formatted(LatticeLaw.MOST_NODES, word),
          e);
    }
  }

  private static void make(Path directory, int... nodes) throws IOException {
    for (LawTable table : new LawBuilder(new LatticeSamples(nodes), nodes).build()) {
      table.save(directory.resolve("law-" + table.nodes() + ".gz"));
    }
  }
}
