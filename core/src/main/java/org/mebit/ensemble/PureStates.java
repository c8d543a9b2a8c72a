package org.mebit.ensemble;

import java.util.random.RandomGenerator;
import org.mebit.numeric.Require;

/// Pure states of many outcomes at one time, each as accurate as a tolerance asks and no more: over
/// a window of Dicke states whose width follows from the tolerance and is tested on a few outcomes.
///
/// Dense matrices of size `c √N` are all the cost, and `c` is 4 for a tolerance of 10⁻³ where the
/// complete sum takes 12.
public final class PureStates implements StateOf {
  /// The share of the tolerance that a window may use up.
  private static final double SHARE = 0.25;

  /// Windows within this share of the complete size save nothing.
  private static final double WORTHWHILE = 0.7;

  /// Widening that shows what a window lacks: the error falls by a factor of thousands.
  private static final double WIDER = 2;

  /// Sums over measured odd nodes lose amplitudes, not only probabilities, and so need more.
  private static final double INNER_MARGIN = 2;

  private static final double STEP = 0.7;

  /// Standard deviations below which a window says little.
  private static final double NARROWEST = 1;

  private static final int PROBES = 4;

  /// The largest difference among a few outcomes may be exceeded by others.
  private static final double SAFETY = 2;

  private final EnsembleChain chain;
  private final double time;
  private final double width;
  private final double entropyError;
  private final double negativityError;

  private PureStates(
      EnsembleChain chain, double time, double width, double entropyError, double negativityError) {
    this.chain = chain;
    this.time = time;
    this.width = width;
    this.entropyError = entropyError;
    this.negativityError = negativityError;
  }

  /// The same without a limit on the size of dense matrices.
  ///
  /// @throws IllegalArgumentException if the tolerance is not above 0
  /// @throws InterruptedException if the thread is asked to stop
  public static PureStates of(
      EnsembleChain chain, double time, double tolerance, RandomGenerator random)
      throws InterruptedException {
    return of(chain, time, tolerance, Long.MAX_VALUE, random);
  }

  /// States whose errors are below the tolerance as a rule; each says what it may be off by.
  ///
  /// @param chain gives nodes, atoms and offset; its outcomes are ignored
  /// @param time interaction time times the coupling
  /// @param tolerance of entropy and logarithmic negativity, bits
  /// @param mostStates Dicke states of a node that dense matrices may run over, [Long#MAX_VALUE]
  ///   for any number. Where the tolerance needs more, the widest window that fits serves, and the
  ///   errors say what it costs, by the difference from a window narrower by [#STEP]
  /// @param random draws the outcomes on which a window is tested
  /// @throws IllegalArgumentException if the tolerance is not above 0, or if not even a window of
  ///   [#NARROWEST] standard deviations fits
  /// @throws InterruptedException if the thread is asked to stop
  public static PureStates of(
      EnsembleChain chain, double time, double tolerance, long mostStates, RandomGenerator random)
      throws InterruptedException {
    Require.positive("tolerance", tolerance);
    // Errors stay below 2 erfc(c/√2) (measured for N = 100 and all-N outcomes).
    double width = Math.sqrt(2 * Math.log(Math.max(2 / tolerance, Math.E)));
    PureStates complete = new PureStates(chain, time, Double.POSITIVE_INFINITY, 0, 0);
    if (chain.nodes() == 2) {
      return complete;
    }
    OutcomeSampler sampler = new OutcomeSampler(chain, time, Dephasing.NONE);
    Outcomes[] probes = new Outcomes[PROBES];
    for (int i = 0; i < PROBES; i++) {
      probes[i] = sampler.draw(random);
    }
    for (; worthwhile(chain, width) && fits(chain, width + WIDER, mostStates); width += STEP) {
      PureStates tested = tested(chain, time, width, WIDER, probes);
      if (Math.max(tested.entropyError, tested.negativityError) <= SAFETY * SHARE * tolerance) {
        return tested;
      }
    }
    if (chain.denseDimension(null) <= mostStates) {
      return complete;
    }
    double widest = NARROWEST;
    while (fits(chain, widest + STEP, mostStates)) {
      widest += STEP;
    }
    Require.that(
        fits(chain, widest, mostStates),
        "states of a dense matrix must be enough for a window of "
            + NARROWEST
            + " standard deviations, but are "
            + mostStates);
    PureStates narrower = tested(chain, time, widest - STEP, STEP, probes);
    return new PureStates(chain, time, widest, narrower.entropyError, narrower.negativityError);
  }

  /// The window with what the probes say it may be off by.
  private static PureStates tested(
      EnsembleChain chain, double time, double width, double wider, Outcomes[] probes)
      throws InterruptedException {
    PureStates narrow = new PureStates(chain, time, width, 0, 0);
    PureStates wide = new PureStates(chain, time, width + wider, 0, 0);
    double entropyError = 0;
    double negativityError = 0;
    for (Outcomes outcomes : probes) {
      EndToEnd less = narrow.at(outcomes);
      EndToEnd more = wide.at(outcomes);
      entropyError = Math.max(entropyError, DenseMethod.distance(less.entropy(), more.entropy()));
      negativityError =
          Math.max(
              negativityError, DenseMethod.distance(less.logNegativity(), more.logNegativity()));
    }
    return new PureStates(chain, time, width, SAFETY * entropyError, SAFETY * negativityError);
  }

  /// Whether a window leaves matrices that small; sums over measured odd nodes are wider.
  private static boolean fits(EnsembleChain chain, double width, long mostStates) {
    double inner = chain.nodes() > 3 ? INNER_MARGIN : 0;
    Window window = new Window(width + inner, false);
    return window.keepsAny(chain.atoms())
        && window.range(chain.atoms()).last() - window.range(chain.atoms()).first() < mostStates;
  }

  private static boolean worthwhile(EnsembleChain chain, double width) {
    Window window = new Window(width, false);
    return window.keepsAny(chain.atoms())
        && DenseMethod.dimension(chain, window) < WORTHWHILE * DenseMethod.dimension(chain, null);
  }

  @Override
  public EndToEnd at(Outcomes outcomes) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped before a state was computed");
    }
    EnsembleChain one = new EnsembleChain(chain.nodes(), chain.atoms(), outcomes, chain.offset());
    if (width == Double.POSITIVE_INFINITY) {
      return one.nodes() == 2 ? one.at(time) : one.exact(time);
    }
    return DenseMethod.within(
            one, time, new Window(width, false), new Window(width + INNER_MARGIN, false))
        .plusErrors(entropyError, negativityError, 0);
  }
}
