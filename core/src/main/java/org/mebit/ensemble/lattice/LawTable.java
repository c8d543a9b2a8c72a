package org.mebit.ensemble.lattice;

import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The lattice law of one chain length, in layers: G, G₁, G₂ of the entropy and of `ln p`, G
/// without the geometric spectrum and the cusps.
public final class LawTable {
  private static final int MAGIC = 0x6d4c4157;

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

  /// `E − ½ log₂ N` without G's tabulated remainder.
  static double smoothless(int nodes, Cusps cusps, double x, double y, double cosine, double sine) {
    return Geometric.logSteps(y, cosine) / LN_2
        + Geometric.entropy(nodes, cosine)
        + cusps.at(x, y, cosine, sine);
  }

  /// `ln p + (M−2)/2·ln N` without its tabulated remainder.
  static double geometricLog(int nodes, double y, double cosine) {
    return (2 - nodes) * Geometric.logSteps(y, cosine) + Geometric.logProbability(nodes, cosine);
  }

  LawTable withErrors(LawErrors newErrors) {
    return new LawTable(nodes, cusps, layers, newErrors);
  }

  /// Leading layers in their order: the entropy's and that of `ln p`.
  Layer layer(boolean ofProbability) {
    return layers[ofProbability ? ORDERS : 0];
  }

  /// The table that the library carries, if it does.
  ///
  /// @param nodes M
  public static Optional<LawTable> carried(int nodes) {
    try (InputStream file = LawTable.class.getResourceAsStream("law-" + nodes + ".gz")) {
      if (file == null) {
        return Optional.empty();
      }
      return Optional.of(
          read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))));
    } catch (IOException e) {
      throw new UncheckedIOException("table of the lattice law for " + nodes + " nodes", e);
    }
  }

  /// What the entropy may be off by, bits.
  public double entropyError(long atoms) {
    return errors.entropy() + errors.finiteEntropy() / atoms;
  }

  /// What `ln p` may be off by.
  public double logProbabilityError(long atoms) {
    return errors.logProbability() + errors.finiteLogProbability() / atoms;
  }

  /// Entropy, bits.
  public double entropy(ReducedLattice lattice) {
    double cosine = lattice.cosine();
    double y = lattice.y();
    double geometric = lattice.logSteps() / LN_2 + Geometric.entropy(nodes, cosine);
    double singular =
        y < LawBuilder.TALL ? cusps.at(lattice.x(), y, cosine, lattice.sine()) : 0;
    return Math.max(0, geometric + singular + remainder(lattice, 0));
  }

  /// `ln p`.
  public double logProbability(ReducedLattice lattice) {
    double geometric =
        (2 - nodes) * lattice.logSteps() + Geometric.logProbability(nodes, lattice.cosine());
    return Math.min(0, geometric + remainder(lattice, ORDERS));
  }

  private double remainder(ReducedLattice lattice, int first) {
    double y = lattice.y();
    double x = lattice.x();
    double theta = lattice.theta();
    double logHeight = Math.log(Math.min(y, LawBuilder.TALL));
    double share = 1.0 / lattice.atoms();
    Scratch scratch = lattice.scratch;
    double sum = y < LawBuilder.TALL ? layers[first].at(x, logHeight, theta, scratch) : 0;
    return sum
        + share
            * (layers[first + 1].at(x, logHeight, theta, scratch)
                + share * layers[first + 2].at(x, logHeight, theta, scratch));
  }

  /// Writes the table.
  public void write(DataOutput out) throws IOException {
    out.writeInt(MAGIC);
    out.writeShort(nodes);
    double[] fitted = cusps.fitted();
    out.writeShort(fitted.length);
    for (double value : fitted) {
      out.writeDouble(value);
    }
    for (Layer layer : layers) {
      layer.write(out);
    }
    errors.write(out);
  }

  /// Reads a table.
  ///
  /// @throws IOException if it is none
  public static LawTable read(DataInput in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("table of the lattice law must start with its mark, but does not");
    }
    int nodes = in.readUnsignedShort();
    double[] fitted = new double[in.readUnsignedShort()];
    for (int i = 0; i < fitted.length; i++) {
      fitted[i] = in.readDouble();
    }
    Layer[] layers = new Layer[2 * ORDERS];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = Layer.read(in);
    }
    return new LawTable(nodes, Cusps.of(nodes, fitted), layers, LawErrors.read(in));
  }
}
