package org.mebit.ensemble;

import org.mebit.numeric.Binomial;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;

/// The probabilities of all that the inner nodes can yield.
///
/// For M = 3 the difference d of the Dicke numbers of the ends is distributed as `C(2N, N+d)/4^N`,
/// and q given d is binomial with `cos²(α/2)`, `α = dt + φ`: a sum over some `√N` values of d, of
/// which each touches some `√N` values of q. Longer chains are contracted node by node, which
/// serves while there are few outcomes. Dephasing of the inner nodes is included; that of the ends
/// does not reach the outcomes.
///
/// Probabilities are good to some 10⁻¹⁴ absolutely and sum to 1 within 10⁻¹².
public final class OutcomeDistribution {
  /// Outcomes listed for three nodes, at most; their probabilities take seconds then.
  static final long MOST_OUTCOMES = 10_000_001L;

  /// Rounding of a sum of some thousand terms below 1.
  private static final double ERROR = 1e-14;

  /// Parts of a distribution so much smaller than its mode are left out.
  private static final double NEGLIGIBLE = 1e-20;

  /// The overlap of two coherent states has Fourier coefficients `Σ √(p(k)p(k+m))` at most, below
  /// 10⁻¹⁷ beyond this many `√N`.
  private static final double BAND = 9;

  private final int nodes;
  private final long atoms;
  private final double[] probabilities;

  private OutcomeDistribution(int nodes, long atoms, double[] probabilities) {
    this.nodes = nodes;
    this.atoms = atoms;
    this.probabilities = probabilities;
  }

  /// Whether the outcomes are few enough to be listed: up to 10⁷ atoms for M = 3, some hundred for
  /// M = 4, fewer for longer chains.
  ///
  /// @param chain its outcomes are ignored
  public static boolean serves(EnsembleChain chain, Dephasing dephasing) {
    return switch (chain.nodes()) {
      case 2 -> true;
      case 3 -> chain.atoms() < MOST_OUTCOMES;
      default -> OutcomeContraction.serves(chain.nodes(), chain.atoms(), dephasing);
    };
  }

  /// The distribution.
  ///
  /// @param chain gives nodes, atoms and offset; its outcomes are ignored
  /// @param time interaction time times the coupling; with dephasing its size counts
  /// @param dephasing rates; only that of the inner nodes matters
  /// @throws IllegalArgumentException unless it [#serves] the chain
  /// @throws java.util.concurrent.CancellationException if the thread is asked to stop
  public static OutcomeDistribution of(EnsembleChain chain, double time, Dephasing dephasing) {
    Require.finite("time", time);
    Require.that(
        serves(chain, dephasing),
        "outcomes to list must be fewer than those of "
            + chain.nodes()
            + " nodes of "
            + chain.atoms()
            + " atoms; draw them instead");
    double[] probabilities =
        switch (chain.nodes()) {
          case 2 -> new double[] {1};
          case 3 -> threeNodes(chain, time, dephasing);
          default -> new OutcomeContraction(chain, time, dephasing).probabilities();
        };
    return new OutcomeDistribution(chain.nodes(), chain.atoms(), probabilities);
  }

  /// The number of outcomes, `(N+1)^(M−2)`.
  public int size() {
    return probabilities.length;
  }

  /// The probability of the outcomes with this index, in 0 to 1.
  public double probability(int index) {
    return probabilities[index];
  }

  /// The probability of these outcomes, with its error.
  public Estimate probability(Outcomes outcomes) {
    long index = 0;
    for (int node = nodes - 1; node >= 2; node--) {
      index = index * (atoms + 1) + outcomes.at(node);
    }
    return new Estimate(probabilities[Math.toIntExact(index)], ERROR);
  }

  /// The outcomes with this index: `q₂ + (N+1)q₃ + (N+1)²q₄ + …`.
  public Outcomes outcomes(int index) {
    long[] q = new long[nodes - 2];
    long rest = index;
    for (int j = 0; j < q.length; j++) {
      q[j] = rest % (atoms + 1);
      rest /= atoms + 1;
    }
    return new Outcomes(q);
  }

  private static double[] threeNodes(EnsembleChain chain, double time, Dephasing dephasing) {
    long atoms = chain.atoms();
    double[] probabilities = new double[Math.toIntExact(atoms + 1)];
    TurnAngle angle = TurnAngle.of(time);
    TurnAngle offset = TurnAngle.of(chain.offset());
    double rate = dephasing.innerExponent(time);
    if (rate > 0) {
      dephased(angle, offset, rate, atoms, probabilities);
    } else {
      // Weights of d below 10⁻³¹ are left out.
      long most = Math.min(atoms, (long) (8.5 * Math.sqrt(atoms)) + 1);
      for (long d = -most; d <= most; d++) {
        Cancellation.check("the listing of outcomes");
        addBinomial(
            angle.times(d).plus(offset), Binomial.symmetric(2 * atoms, atoms + d), probabilities);
      }
    }
    for (int q = 0; q < probabilities.length; q++) {
      // Weights of both signs may leave a negative rounding error.
      probabilities[q] = Math.max(probabilities[q], 0);
    }
    return probabilities;
  }

  /// The mean over normal phases of variance 2·rate. The binomial probability is a trigonometric
  /// polynomial in α of some `√N` terms, and the distribution of α has the Fourier coefficients
  /// `e^{imφ} cos^{2N}(mt/2) e^{−rate m²}`, so that a sum over as many equidistant α is exact.
  ///
  /// @param rate exponent `2γt` of the damping `exp(−rate m²)`
  private static void dephased(
      TurnAngle angle, TurnAngle offset, double rate, long atoms, double[] probabilities) {
    int band = (int) Math.min(atoms, (long) (BAND * Math.sqrt(atoms)) + 1);
    double[] re = new double[band + 1];
    double[] im = new double[band + 1];
    int terms = 0;
    for (int m = 0; m <= band; m++) {
      double sine = Math.sin(0.5 * angle.times(m).radians());
      double size = Math.exp(atoms * Math.log1p(-Math.min(sine * sine, 1)) - rate * (double) m * m);
      double phase = offset.times(m).radians();
      re[m] = size * Math.cos(phase);
      im[m] = size * Math.sin(phase);
      terms = size > 0 ? m : terms;
    }
    int points = 2 * band + 1;
    double[] cosines = new double[points];
    double[] sines = new double[points];
    for (int i = 0; i < points; i++) {
      cosines[i] = Math.cos(2 * Math.PI * i / points);
      sines[i] = Math.sin(2 * Math.PI * i / points);
    }
    for (int i = 0; i < points; i++) {
      Cancellation.check("the listing of outcomes");
      double weight = 1;
      for (int m = 1; m <= terms; m++) {
        int at = (int) ((long) m * i % points);
        weight += 2 * (re[m] * cosines[at] + im[m] * sines[at]);
      }
      addBinomial(TurnAngle.of(2 * Math.PI * i / points), weight / points, probabilities);
    }
  }

  /// Adds the binomial distribution with `cos²(α/2)`, outwards from its mode.
  private static void addBinomial(TurnAngle alpha, double weight, double[] probabilities) {
    if (weight == 0) {
      return;
    }
    int n = probabilities.length - 1;
    double half = 0.5 * alpha.withinATurn().radians();
    double c2 = Math.cos(half) * Math.cos(half);
    double s2 = Math.sin(half) * Math.sin(half);
    int mode = (int) Math.min(n, Math.floor((n + 1.0) * c2));
    double root = Binomial.rootProbability(n, mode, c2, s2);
    double most = weight * root * root;
    double least = NEGLIGIBLE * Math.abs(most);
    probabilities[mode] += most;
    double up = most;
    double odds = c2 / s2;
    for (int q = mode; q < n && Math.abs(up) > least; q++) {
      up *= odds * (n - q) / (q + 1);
      probabilities[q + 1] += up;
    }
    double down = most;
    odds = s2 / c2;
    for (int q = mode; q > 0 && Math.abs(down) > least; q--) {
      down *= odds * q / (n - q + 1);
      probabilities[q - 1] += down;
    }
  }
}
