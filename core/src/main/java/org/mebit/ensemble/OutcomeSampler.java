package org.mebit.ensemble;

import java.util.random.RandomGenerator;
import org.mebit.numeric.BinomialDraw;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;

/// Draws what the inner nodes yield, with the probability that quantum mechanics gives.
///
/// Why no matrix of outcomes is needed:
///
/// 1. Given Dicke numbers k of all odd nodes, and of node M, every even inner node is in a spin
///    coherent state: `q_j` is binomial with `cos²(α/2)`, `α = (k_{j−1} − k_{j+1})t + φ`. Results
///    on even nodes do not depend on what is measured on the odd ones, so drawing the odd k first
///    (binomial with ½) gives the even q their true distribution.
/// 2. Given k₁, the even q and the k to its right, an odd node j is in the pure state `ψ(k) ∝ √p(k)
///    L(k) R(k) e^{iφk}`, with the overlap `R(k) = T_{j+1}(k − k_{j+2})` (for j = M−1 the phase
///    `e^{itk x_M}`) and, for node 3, `L(k) = T₂(k₁ − k)`: `q_j` follows from `|⟨q|ψ⟩|²`.
/// 3. Then k_{j+2} is forgotten and node j+2 keeps the superposition `L(k') = Σ_k ⟨q_j|k⟩ √p(k)
///    L(k) e^{iφk} T_{j+1}(k − k')`; and so on to the right.
///
/// Dephasing of a measured node multiplies its coherences by `exp(−2γt(k−k')²)`, which is the mean
/// of `exp(iξ(k−k'))` over normal ξ of variance 4γt: a random offset, uniform in the turn to double
/// precision where that variance is large. Dephasing of the ends does not reach the outcomes.
///
/// For M = 2 there is nothing to draw, for M = 3 the cost does not grow with N, and from M = 4 on
/// it is some `√N` recurrences of length N. A sampler may be used by any number of threads, each
/// with its own generator.
public final class OutcomeSampler {
  /// Standard deviations kept of an odd node; the rest weighs 10⁻³⁰.
  private static final double WIDTH = 12;

  /// Odd measured nodes need arrays of N numbers.
  private static final long MOST_ATOMS_WITH_ODD_NODES = 1L << 24;

  private final int nodes;
  private final long atoms;
  private final TurnAngle angle;
  private final TurnAngle halfAngle;
  private final TurnAngle offset;
  private final double spread;

  /// Whether phases are random throughout the turn.
  private final boolean uniform;

  private final DickeRange range;
  private final double[] amplitudes;
  private final XMeasurement measurement;

  /// @param chain gives nodes, atoms and offset; its outcomes are ignored
  /// @param time interaction time times the coupling; with dephasing its size counts
  /// @param dephasing rates; only that of the inner nodes matters
  /// @throws IllegalArgumentException if time is not finite, or if odd nodes are measured (M ≥ 4)
  ///   and there are more than 2²⁴ atoms
  public OutcomeSampler(EnsembleChain chain, double time, Dephasing dephasing) {
    Require.finite("time", time);
    this.nodes = chain.nodes();
    this.atoms = chain.atoms();
    this.angle = TurnAngle.of(time);
    this.halfAngle = TurnAngle.of(0.5 * time);
    this.offset = TurnAngle.of(chain.offset());
    double exponent = dephasing.innerExponent(time);
    this.uniform = exponent >= Dephasing.COMPLETE;
    this.spread = Math.sqrt(2 * exponent);
    if (nodes > 3) {
      Require.inRange(
          "atoms of a sampled chain of " + nodes + " nodes", atoms, 1L, MOST_ATOMS_WITH_ODD_NODES);
      this.range = new Window(WIDTH, false).range(atoms);
    } else {
      this.range = new DickeRange(atoms, atoms);
    }
    this.amplitudes = range.amplitudes(atoms);
    this.measurement = new XMeasurement(atoms, range);
  }

  /// Whether outcomes of this chain can be drawn: of any number of atoms for three nodes, of up to
  /// 2²⁴ for more.
  public static boolean serves(EnsembleChain chain) {
    return chain.nodes() <= 3 || chain.atoms() <= MOST_ATOMS_WITH_ODD_NODES;
  }

  /// One result of every inner node.
  ///
  /// @throws java.util.concurrent.CancellationException if the thread is asked to stop, which draws
  ///   of odd nodes look at: they take seconds for 10⁶ atoms
  public Outcomes draw(RandomGenerator random) {
    TurnAngle[] offsets = new TurnAngle[nodes + 1];
    long[] k = new long[nodes + 1];
    for (int node = 1; node <= nodes; node++) {
      if (node % 2 == 1 || node == nodes) {
        k[node] = BinomialDraw.draw(random, atoms, 0.5, 0.5);
      }
      offsets[node] = phase(random);
    }
    long[] q = new long[nodes - 2];
    for (int node = 2; node < nodes; node += 2) {
      TurnAngle alpha = angle.times(k[node - 1] - k[node + 1]).plus(offsets[node]);
      double half = 0.5 * alpha.withinATurn().radians();
      double cosine = Math.cos(half);
      double sine = Math.sin(half);
      q[node - 2] = BinomialDraw.draw(random, atoms, cosine * cosine, sine * sine);
    }
    if (nodes > 3) {
      drawOdd(random, offsets, k, q);
    }
    return new Outcomes(q);
  }

  /// The offset of one node with its random part.
  private TurnAngle phase(RandomGenerator random) {
    if (spread == 0) {
      return offset;
    }
    return uniform
        ? new TurnAngle(random.nextLong(), random.nextLong())
        : offset.plus(TurnAngle.of(spread * random.nextGaussian()));
  }

  /// Fills in the results of nodes 3, 5, ….
  private void drawOdd(RandomGenerator random, TurnAngle[] offsets, long[] k, long[] q) {
    int size = range.size();
    double[] re = overlaps(k[1], -1, offsets[2], q[0]);
    double[] im = new double[size];
    for (int node = 3; node < nodes; node += 2) {
      Cancellation.check("a draw of outcomes");
      // √p L e^{iφk}: what is known from the left.
      for (int i = 0; i < size; i++) {
        turn(re, im, i, offsets[node].times(range.first() + i).radians(), amplitudes[i]);
      }
      double[] stateRe = re.clone();
      double[] stateIm = im.clone();
      if (node + 1 == nodes) {
        TurnAngle step = halfAngle.times(2 * k[nodes] - atoms);
        for (int i = 0; i < size; i++) {
          turn(stateRe, stateIm, i, step.times(range.first() + i).radians(), 1);
        }
      } else {
        double[] right = overlaps(k[node + 2], 1, offsets[node + 1], q[node - 1]);
        for (int i = 0; i < size; i++) {
          stateRe[i] *= right[i];
          stateIm[i] *= right[i];
        }
      }
      q[node - 2] = measurement.draw(random, stateRe, stateIm);
      if (node + 2 < nodes) {
        double[] elements = XDickeState.elements(atoms, q[node - 2]);
        double[] steps = toeplitz(offsets[node + 1], q[node - 1]);
        for (int i = 0; i < size; i++) {
          double element = elements[(int) range.first() + i];
          re[i] *= element;
          im[i] *= element;
        }
        re = through(re, steps);
        im = through(im, steps);
        normalise(re, im);
      }
    }
  }

  /// `T(±(k − other))` for every k of the range.
  private double[] overlaps(long other, int sign, TurnAngle phase, long count) {
    double[] overlaps = new double[range.size()];
    for (int i = 0; i < overlaps.length; i++) {
      TurnAngle alpha = angle.times(sign * (range.first() + i - other)).plus(phase);
      overlaps[i] = ChainFactors.overlap(alpha, atoms, count);
    }
    return overlaps;
  }

  /// `T(d)` for `d = −(size−1) … size−1`.
  private double[] toeplitz(TurnAngle phase, long count) {
    int size = range.size();
    double[] steps = new double[2 * size - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = ChainFactors.overlap(angle.times(i - (size - 1)).plus(phase), atoms, count);
    }
    return steps;
  }

  /// `Σ_k x(k) T(k − k')`.
  private static double[] through(double[] x, double[] steps) {
    int size = x.length;
    double[] y = new double[size];
    for (int k = 0; k < size; k++) {
      double value = x[k];
      if (value != 0) {
        for (int to = 0; to < size; to++) {
          y[to] += value * steps[k - to + size - 1];
        }
      }
    }
    return y;
  }

  private static void turn(double[] re, double[] im, int i, double phase, double factor) {
    double c = factor * Math.cos(phase);
    double s = factor * Math.sin(phase);
    double x = re[i];
    re[i] = x * c - im[i] * s;
    im[i] = x * s + im[i] * c;
  }

  /// Probabilities of a hundred results would underflow.
  private static void normalise(double[] re, double[] im) {
    double square = 0;
    for (int i = 0; i < re.length; i++) {
      square += re[i] * re[i] + im[i] * im[i];
    }
    double scale = 1 / Math.sqrt(square);
    for (int i = 0; i < re.length; i++) {
      re[i] *= scale;
      im[i] *= scale;
    }
  }
}
