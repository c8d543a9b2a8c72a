package org.mebit.nucleus;

import java.util.Arrays;
import org.mebit.numeric.Cancellation;

/// Kernel vectors of the full sextet, reduced to the coherences that are ever reached and, where
/// the crystal keeps the polarisation of the pulse, to that polarisation.
final class SextetVectors implements KernelVectors {
  /// Between two edges vectors that turn with a fast field pass no more than this, rad.
  static final double PHASE = 0.6 * Math.PI;

  private final LevelHistory history;
  private final Operator[] dipoles;
  private final CoherenceSpace space;
  private final double fastest;
  private final double[] edges;
  private final boolean real;
  private final double error;
  private final Operator coupling = new Operator(NuclearLevels.EXCITED, NuclearLevels.GROUND);

  /// @param leak length of what the pulse's polarisation drives of the other one, left out
  private SextetVectors(
      LevelHistory history, CoherenceSpace space, double leak, Operator... dipoles) {
    this.history = history;
    this.space = space;
    this.dipoles = dipoles;
    fastest = history.fastest(dipoles);
    edges = history.edges(PHASE);
    double imaginary = imaginary();
    real = imaginary <= CoherenceSpace.OUTSIDE;
    // Vectors have the length 1/√p. What lies outside the space meets only its like, in second
    // order; imaginary parts and the other polarisation meet whole vectors.
    double left = leak + (real ? 2 * imaginary : 0);
    error = history.error() + Math.sqrt(NuclearLevels.WEIGHT) * left;
  }

  /// The largest imaginary part of a coordinate, or one that is no rounding. All coordinates are
  /// real wherever the memory is, since the basis is made of the vectors themselves: so for lines
  /// that lie symmetrically about the unshifted one.
  private double imaginary() {
    double[] re = new double[CoherenceSpace.ALL];
    double[] im = new double[CoherenceSpace.ALL];
    double[] largest = {0};
    history.scatter(() -> {
      for (Operator dipole : dipoles) {
        history.coupling(dipole, coupling);
        space.coordinates(coupling, re, im, 0, 1);
        for (double value : im) {
          largest[0] = Math.max(largest[0], Math.abs(value));
        }
      }
      return largest[0] <= CoherenceSpace.OUTSIDE;
    });
    return largest[0];
  }

  /// The vectors until `end`, s, as far as a pulse of polarisation `in` makes them matter.
  static SextetVectors of(NuclearLevels levels, FieldSchedule field, Polarization in, double end) {
    LevelHistory history = new LevelHistory(levels, field, end);
    // The pulse's polarisation e, and the other one across it.
    Operator kept = driven(levels, in.sigmaRe(), in.sigmaIm(), in.piRe(), in.piIm());
    Operator other = driven(levels, -in.piRe(), in.piIm(), in.sigmaRe(), -in.sigmaIm());
    CoherenceSpace reached = reached(history, kept);
    double[] leak = {0};
    Operator coupling = new Operator(NuclearLevels.EXCITED, NuclearLevels.GROUND);
    history.scatter(() -> {
      history.coupling(other, coupling);
      leak[0] = Math.max(leak[0], reached.inside(coupling));
      return leak[0] <= CoherenceSpace.OUTSIDE;
    });
    return leak[0] <= CoherenceSpace.OUTSIDE
        ? new SextetVectors(history, reached, leak[0], kept)
        : new SextetVectors(
            history, reached(history, levels.sigma, levels.pi), 0, levels.sigma, levels.pi);
  }

  private static Operator driven(
      NuclearLevels levels, double sigmaRe, double sigmaIm, double piRe, double piIm) {
    return new Operator(NuclearLevels.EXCITED, NuclearLevels.GROUND)
        .add(sigmaRe, sigmaIm, levels.sigma)
        .add(piRe, piIm, levels.pi);
  }

  private static CoherenceSpace reached(LevelHistory history, Operator... dipoles) {
    CoherenceSpace space = new CoherenceSpace();
    Operator coupling = new Operator(NuclearLevels.EXCITED, NuclearLevels.GROUND);
    history.scatter(() -> {
      for (Operator dipole : dipoles) {
        history.coupling(dipole, coupling);
        space.include(coupling);
      }
      return space.dimension() < CoherenceSpace.ALL;
    });
    return space;
  }

  @Override
  public int coherences() {
    return space.dimension();
  }

  @Override
  public int polarizations() {
    return dipoles.length;
  }

  @Override
  public double weight() {
    return NuclearLevels.WEIGHT;
  }

  @Override
  public double fastest() {
    return fastest;
  }

  @Override
  public double error() {
    return error;
  }

  @Override
  public double[] edges() {
    return edges.clone();
  }

  @Override
  public void sample(double[] times, double[] re, double[] im) {
    int polarizations = dipoles.length;
    int size = space.dimension() * polarizations;
    for (int i = 0; i < times.length; i++) {
      if (i % 1024 == 0) {
        Cancellation.check("following the nuclei");
      }
      history.moveTo(times[i]);
      for (int s = 0; s < polarizations; s++) {
        history.coupling(dipoles[s], coupling);
        space.coordinates(coupling, re, im, i * size + s, polarizations);
      }
    }
    if (real) {
      Arrays.fill(im, 0, times.length * size, 0);
    }
  }
}
