package org.mebit.nucleus.interferometer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.Transition;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.Require;

/// The waves behind both crystals, sampled once for many gates and motions.
///
/// Between neighbouring edges of either wave lie the nodes of two Gauss-Legendre rules, of 16 and
/// 12 nodes: their difference is the error. Panels that a gate cuts, or that a motion makes too
/// wide, are sampled anew in parts.
public final class Arms {
  private static final GaussLegendre FINE = new GaussLegendre(16);
  private static final GaussLegendre COARSE = new GaussLegendre(12);
  private static final int FINE_NODES = 16;
  private static final int NODES = 28;

  /// Numbers at a node: intensities of both arms, real and imaginary part of `ψ₁* ψ₂`.
  private static final int VALUES = 4;

  /// Panels of one overlap that a motion may ask for: half a minute.
  static final int MOST_PARTS = 4_000_000;

  /// What sums of some thousand terms lose to rounding.
  private static final double ROUNDING = 0x1p-49;

  private final ScatteredWave first;
  private final ScatteredWave second;
  private final double width;
  private final double[] edges;

  /// `[panel][node][value]` flattened, times the weight of the node; made when a gate first needs
  /// them.
  private double @Nullable [] samples;

  /// @param first wave behind the crystal of arm 1
  /// @param second wave behind the crystal of arm 2
  /// @throws IllegalArgumentException if they are of different transitions or polarisations
  public Arms(ScatteredWave first, ScatteredWave second) {
    Require.that(
        first.transition().equals(second.transition()),
        "both arms must have the same transition, but have "
            + first.transition()
            + " and "
            + second.transition());
    Require.that(
        first.polarizations() == second.polarizations(),
        "both arms must have as many polarizations, but have "
            + first.polarizations()
            + " and "
            + second.polarizations());
    this.first = first;
    this.second = second;
    this.width = first.transition().width();
    this.edges = Edges.within(0, end(), first.edges(), second.edges());
  }

  private synchronized double[] samples() {
    if (samples == null) {
      samples = new double[(edges.length - 1) * NODES * VALUES];
      Sampler sampler = new Sampler();
      for (int panel = 0; panel < edges.length - 1; panel++) {
        sampler.sample(edges[panel], edges[panel + 1], samples, panel * NODES * VALUES);
      }
    }
    return samples;
  }

  /// The last time at which both waves are known, s.
  public double end() {
    return Math.min(first.end(), second.end());
  }

  /// The transition of both.
  public Transition transition() {
    return first.transition();
  }

  /// The overlap in a gate.
  ///
  /// @throws IllegalArgumentException if the waves are not known until [Gate#latest()], or the
  ///   motion is too fast to follow, see [Motion#largestSpeedFollowed]
  public Overlap overlap(Gate gate, Motion motion) {
    return overlap(gate, motion.coherence(first.transition().waveNumber(), latest(gate)));
  }

  /// The overlap in a gate, with a coherence that was made before.
  ///
  /// @param coherence known until [Gate#latest()]
  /// @throws IllegalArgumentException if the waves are not known until then, or the coherence
  ///   changes too fast to follow
  public Overlap overlap(Gate gate, Coherence coherence) {
    double from = gate.earliest();
    double to = latest(gate);
    double[] samples = samples();
    double[] cuts = Edges.within(from, to, edges, gate.edges());
    Sums sums = new Sums(gate, coherence);
    Sampler sampler = new Sampler();
    double[] fresh = new double[NODES * VALUES];
    int panel = 0;
    double left = MOST_PARTS;
    for (int i = 0; i + 1 < cuts.length; i++) {
      double start = cuts[i];
      double stop = cuts[i + 1];
      while (panel + 2 < edges.length && edges[panel + 1] <= start) {
        panel++;
      }
      if (edges[panel] == start
          && edges[panel + 1] == stop
          && stop - start <= coherence.step(start)) {
        sums.add(start, stop, samples, panel * NODES * VALUES);
        continue;
      }
      while (start < stop) {
        Cancellation.check("an overlap of two waves");
        // Equal parts, so that no sliver is left over.
        double parts = Math.max(1, Math.ceil((stop - start) / coherence.step(start)));
        double next = parts == 1 ? stop : start + (stop - start) / parts;
        // Written so that NaN, and a step below the last digit of a time, fail as well.
        if (!(parts <= left && next > start)) {
          throw new IllegalArgumentException(
              "the phase of a motion must turn slowly enough for "
                  + MOST_PARTS
                  + " panels within a gate, but turns in "
                  + coherence.step(start)
                  + " s: velocity too large to follow");
        }
        left--;
        sampler.sample(start, next, fresh, 0);
        sums.add(start, next, fresh, 0);
        start = next;
      }
    }
    return sums.overlap(width * (to - from));
  }

  /// Intensities and interference at one time in place of integrals, in units of Γ².
  ///
  /// @param time s, in `0..end()`
  public Overlap at(double time, Motion motion) {
    return at(time, motion.coherence(first.transition().waveNumber(), time));
  }

  /// The same with a coherence that was made before.
  ///
  /// @param time s, in `0..end()`
  public Overlap at(double time, Coherence coherence) {
    Require.that(time >= 0 && time <= end(), "time must be in 0.." + end() + " s, but is " + time);
    double[] here = new double[VALUES];
    new Sampler().at(time, 1, here, 0);
    double[] c = new double[2];
    coherence.at(time, c);
    return new Overlap(
        here[0],
        here[1],
        c[0] * here[2] - c[1] * here[3],
        c[0] * here[3] + c[1] * here[2],
        error(here[0], here[1], 1, coherence.error()));
  }

  /// When a gate ends, s, if the waves are known until then.
  double latest(Gate gate) {
    double to = gate.latest();
    Require.that(
        end() >= to * (1 - 1e-12),
        "waves must be known until a gate ends, at " + to + " s, but are until " + end());
    return Math.min(to, end());
  }

  /// Edges of both waves between two times, s, with both of these.
  double[] edges(double from, double to, double[] more) {
    return Edges.within(from, to, edges, more);
  }

  Sampler sampler() {
    return new Sampler();
  }

  /// What errors of the waves and of the coherence do to integrals over a time of `length/Γ`, by
  /// Schwarz's inequality.
  private double error(double one, double other, double length, double coherenceError) {
    // The error bounds each real number of a wave.
    double numbers = Math.sqrt(2.0 * first.polarizations());
    double e1 = numbers * first.error();
    double e2 = numbers * second.error();
    double root1 = Math.sqrt(one);
    double root2 = Math.sqrt(other);
    double root = Math.sqrt(length);
    double larger = Math.max(e1 * (2 * root1 + e1 * root), e2 * (2 * root2 + e2 * root));
    double cross = e1 * root2 + e2 * root1 + e1 * e2 * root;
    return root * Math.max(larger, cross)
        + coherenceError * root1 * root2
        + ROUNDING * (one + other);
  }

  /// Takes both waves at a time.
  final class Sampler {
    private final double[] one = new double[2 * first.polarizations()];
    private final double[] other = new double[2 * first.polarizations()];

    /// The four values times `weight`.
    void at(double time, double weight, double[] into, int offset) {
      first.at(time, one);
      second.at(time, other);
      double intensity1 = 0;
      double intensity2 = 0;
      double re = 0;
      double im = 0;
      for (int s = 0; s < one.length; s += 2) {
        double a = one[s];
        double b = one[s + 1];
        double c = other[s];
        double d = other[s + 1];
        intensity1 += a * a + b * b;
        intensity2 += c * c + d * d;
        re += a * c + b * d;
        im += a * d - b * c;
      }
      into[offset] = weight * intensity1;
      into[offset + 1] = weight * intensity2;
      into[offset + 2] = weight * re;
      into[offset + 3] = weight * im;
    }

    void sample(double start, double stop, double[] into, int offset) {
      double half = 0.5 * (stop - start);
      double middle = 0.5 * (start + stop);
      for (int node = 0; node < NODES; node++) {
        double weight = half * width * weight(node);
        at(middle + half * node(node), weight, into, offset + node * VALUES);
      }
    }
  }

  private static double node(int node) {
    return node < FINE_NODES ? FINE.node(node) : COARSE.node(node - FINE_NODES);
  }

  private static double weight(int node) {
    return node < FINE_NODES ? FINE.weight(node) : COARSE.weight(node - FINE_NODES);
  }

  /// Adds up panels.
  private final class Sums {
    private final Gate gate;
    private final Coherence coherence;
    private final double[] c = new double[2];
    private final double[] fine = new double[VALUES];
    private final double[] coarse = new double[VALUES];
    private final double[] total = new double[VALUES];
    private final double[] difference = new double[VALUES];

    Sums(Gate gate, Coherence coherence) {
      this.gate = gate;
      this.coherence = coherence;
    }

    void add(double start, double stop, double[] values, int offset) {
      boolean full = gate.full(start, stop);
      double half = 0.5 * (stop - start);
      double middle = 0.5 * (start + stop);
      Arrays.fill(fine, 0);
      Arrays.fill(coarse, 0);
      for (int node = 0; node < NODES; node++) {
        double time = middle + half * node(node);
        double w = full ? 1 : gate.weight(time);
        coherence.at(time, c);
        double[] sum = node < FINE_NODES ? fine : coarse;
        int at = offset + node * VALUES;
        double re = w * values[at + 2];
        double im = w * values[at + 3];
        sum[0] += w * values[at];
        sum[1] += w * values[at + 1];
        sum[2] += c[0] * re - c[1] * im;
        sum[3] += c[0] * im + c[1] * re;
      }
      for (int v = 0; v < VALUES; v++) {
        total[v] += fine[v];
        difference[v] += Math.abs(fine[v] - coarse[v]);
      }
    }

    Overlap overlap(double length) {
      double quadrature = 0;
      for (double part : difference) {
        quadrature = Math.max(quadrature, part);
      }
      return new Overlap(
          total[0],
          total[1],
          total[2],
          total[3],
          quadrature + error(total[0], total[1], length, coherence.error()));
    }
  }
}
