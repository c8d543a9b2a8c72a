package org.mebit.ensemble;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.mebit.ensemble.lattice.LawBuilder;
import org.mebit.ensemble.lattice.LawTable;

/// Makes the tables of the lattice law that the library carries.
///
/// ```
/// java -cp ... org.mebit.ensemble.LatticeTables core/src/main/resources/org/mebit/ensemble/lattice 2 3 4
/// ```
///
/// Chain lengths given together share their samples; two nodes want more of them and are best made
/// alone. A few minutes on one core.
public final class LatticeTables {
  private LatticeTables() {}

  /// @param arguments the directory to write to, then chain lengths M
  /// @throws IOException if a table cannot be written
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    Files.createDirectories(directory);
    int[] nodes = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
    for (LawTable table : new LawBuilder(new LatticeSamples(nodes), nodes).build()) {
      Path file = directory.resolve("law-" + table.nodes() + ".gz");
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
        table.write(out);
      }
      System.out.println(
          file + ": " + table.size() + " coefficients, " + Files.size(file) + " bytes");
    }
  }
}
