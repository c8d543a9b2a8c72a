package org.mebit.ensemble.lattice;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The lattice law of one chain length, in layers: G, G₁, G₂ of the entropy and of `ln p`, G
/// without the geometric spectrum and the cusps.
public final class LawTable {
  /// Fewest atoms: below, terms of 1/N³ count, and errors are not surveyed.
  public static final long FEWEST_ATOMS = 2000;

  /// From this height on the geometric spectrum is exact to 10⁻¹¹.
  static final double TALL = 18;

  private static final double TALL_LENGTH = 1 / Math.sqrt(TALL);

  private static final int MAGIC = 0x6d4c4157;

  /// Of the format and of how tables are made: another number, and kept tables are made anew.
  static final int VERSION = 3;

  static final int ORDERS = 3;

  private static final double LN_2 = Math.log(2);

  private final int nodes;
  private final Cusps cusps;
  private final Layer[] layers;
  private final LawErrors errors;

  LawTable(int nodes, Cusps cusps, Layer[] layers, LawErrors errors) {
    this.nodes = nodes;
    this.cusps = cusps;
    this.layers = layers.clone();
    this.errors = errors;
  }

  /// M.
  public int nodes() {
    return nodes;
  }

  /// Number of coefficients.
  public int size() {
    int size = 0;
    for (Layer layer : layers) {
      size += layer.size();
    }
    return size;
  }

  /// The entropy of the geometric spectrum, bits.
  ///
  /// @param logSteps `ln d`, or without `½ ln N`
  static double geometric(int nodes, double logSteps, double cosine) {
    return logSteps / LN_2 + Geometric.entropy(nodes, cosine);
  }

  /// `ln p` of the geometric spectrum.
  static double geometricLog(int nodes, double logSteps, double cosine) {
    // Two nodes have no such term in the limit either, where the logarithm is infinite.
    return (nodes == 2 ? 0 : (2 - nodes) * logSteps) + Geometric.logProbability(nodes, cosine);
  }

  LawTable withErrors(LawErrors newErrors) {
    return new LawTable(nodes, cusps, layers, newErrors);
  }

  /// The layers in their order: G, G₁ and G₂ of the entropy, then of `ln p`.
  Layer layer(int index) {
    return layers[index];
  }

  Cusps cusps() {
    return cusps;
  }

  /// The table that the library carries, if it does.
  ///
  /// @param nodes M
  public static Optional<LawTable> carried(int nodes) {
    return fromResource(nodes, LawTable::read);
  }

  /// What the entropy of any lattice may be off by in a table that the library carries, bits; empty
  /// if it carries none. Reads the table's head only.
  ///
  /// @param nodes M
  /// @param atoms N
  public static OptionalDouble carriedError(int nodes, long atoms) {
    return fromResource(
            nodes,
            in -> {
              readStart(in);
              return LawErrors.read(in);
            })
        .map(errors -> OptionalDouble.of(errors.mostEntropy(1.0 / atoms)))
        .orElseGet(OptionalDouble::empty);
  }

  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  private static <T> Optional<T> fromResource(int nodes, Reader<T> reader) {
    try (InputStream file = LawTable.class.getResourceAsStream("law-" + nodes + ".gz")) {
      if (file == null) {
        return Optional.empty();
      }
      return Optional.of(
          reader.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))));
    } catch (IOException e) {
      throw new UncheckedIOException("table of the lattice law for " + nodes + " nodes", e);
    }
  }

  /// What the entropy of any lattice may be off by, bits.
  ///
  /// @param atoms N
  public double mostEntropyError(long atoms) {
    return errors.mostEntropy(1.0 / atoms);
  }

  /// What the entropy may be off by, bits.
  public double entropyError(ReducedLattice lattice) {
    lattice.needAtoms(FEWEST_ATOMS);
    return errors.entropy(lattice.y(), lattice.share());
  }

  /// What `ln p` may be off by.
  public double logProbabilityError(ReducedLattice lattice) {
    lattice.needAtoms(FEWEST_ATOMS);
    return errors.logProbability(lattice.y(), lattice.share());
  }

  /// Entropy, bits.
  public double entropy(ReducedLattice lattice) {
    lattice.needAtoms(FEWEST_ATOMS);
    return Math.max(0, beyond(lattice, lattice.logSteps()) + corrections(lattice, 0));
  }

  /// G, bits.
  public double leading(ReducedLattice lattice) {
    lattice.needPlace();
    return beyond(lattice, Geometric.logSteps(lattice.y(), lattice.cosine()));
  }

  /// `G₁`, bits.
  public double firstOrder(ReducedLattice lattice) {
    lattice.needPlace();
    begin(lattice);
    return correction(lattice, 1);
  }

  /// `E − ½ log₂ N` of a lattice of many atoms.
  double excess(ReducedLattice lattice) {
    return leading(lattice) + corrections(lattice, 0);
  }

  /// `ln p + (M−2)/2·ln N`.
  double excessLog(ReducedLattice lattice) {
    return beyondLog(lattice, Geometric.logSteps(lattice.y(), lattice.cosine()))
        + corrections(lattice, ORDERS);
  }

  /// `ln p`.
  public double logProbability(ReducedLattice lattice) {
    lattice.needAtoms(FEWEST_ATOMS);
    return Math.min(0, beyondLog(lattice, lattice.logSteps()) + corrections(lattice, ORDERS));
  }

  private double beyond(ReducedLattice lattice, double logSteps) {
    double cosine = lattice.cosine();
    double y = lattice.y();
    begin(lattice);
    double sum = geometric(nodes, logSteps, cosine);
    if (y < TALL) {
      sum += cusps.at(lattice.x(), y, cosine, lattice.sine()) + leadingRemainder(lattice, 0);
    }
    return sum;
  }

  private double beyondLog(ReducedLattice lattice, double logSteps) {
    begin(lattice);
    double sum = geometricLog(nodes, logSteps, lattice.cosine());
    return lattice.y() < TALL ? sum + leadingRemainder(lattice, ORDERS) : sum;
  }

  /// Waves are even in (x, θ).
  private static void begin(ReducedLattice lattice) {
    lattice.scratch.at(lattice.sine() < 0 ? -lattice.x() : lattice.x(), Math.abs(lattice.theta()));
  }

  private double leadingRemainder(ReducedLattice lattice, int index) {
    Scratch scratch = lattice.scratch;
    Layer layer = layers[index];
    scratch.leading.on(layer.grid(), lattice.shortness(), scratch.angle);
    return layer.at(scratch.leading, scratch);
  }

  /// `G₁/N + G₂/N²`, the lattice begun.
  private double corrections(ReducedLattice lattice, int first) {
    double share = lattice.share();
    if (share == 0) {
      return 0;
    }
    double slope = correction(lattice, first + 1);
    Scratch scratch = lattice.scratch;
    return share * (slope + share * layers[first + 2].at(scratch.correction, scratch));
  }

  private double correction(ReducedLattice lattice, int index) {
    Scratch scratch = lattice.scratch;
    Layer layer = layers[index];
    // Taller lattices have no second vector that counts.
    double length = Math.max(lattice.shortness(), TALL_LENGTH);
    scratch.correction.on(layer.grid(), length, scratch.angle);
    return layer.at(scratch.correction, scratch);
  }

  /// Writes the table to a file, over what was there.
  ///
  /// @throws IOException if it cannot be written
  public void save(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
      write(out);
    }
  }

  /// Writes the table.
  public void write(DataOutput out) throws IOException {
    out.writeInt(MAGIC);
    out.writeShort(VERSION);
    out.writeShort(nodes);
    errors.write(out);
    double[] fitted = cusps.fitted();
    out.writeShort(fitted.length);
    for (double value : fitted) {
      out.writeDouble(value);
    }
    for (Layer layer : layers) {
      layer.write(out);
    }
  }

  /// Reads a table.
  ///
  /// @throws IOException if it is none
  public static LawTable read(DataInput in) throws IOException {
    int nodes = readStart(in);
    LawErrors errors = LawErrors.read(in);
    double[] fitted = new double[in.readUnsignedShort()];
    for (int i = 0; i < fitted.length; i++) {
      fitted[i] = in.readDouble();
    }
    Layer[] layers = new Layer[2 * ORDERS];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = Layer.read(in);
    }
    for (int i = 2; i < layers.length; i += ORDERS) {
      // Found once for both.
      if (!layers[i].grid().equals(layers[i - 1].grid())) {
        throw new IOException("corrections must have one grid, but have two");
      }
    }
    if (nodes == 2 ? fitted.length != CuspFit.TERMS * CuspFit.DEGREES : fitted.length != 0) {
      throw new IOException("cusps of %d nodes have %d numbers".formatted(nodes, fitted.length));
    }
    return new LawTable(nodes, Cusps.of(nodes, fitted), layers, errors);
  }

  private static int readStart(DataInput in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("table of the lattice law must start with its mark, but does not");
    }
    int version = in.readUnsignedShort();
    if (version != VERSION) {
      throw new IOException(
          "table of the lattice law must have the format %d, but has %d"
              .formatted(VERSION, version));
    }
    return in.readUnsignedShort();
  }
}
