package org.mebit.ensemble;

import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;

/// Takes the mean of the end-to-end entanglement over all outcomes.
///
/// ```java
/// EnsembleChain chain = EnsembleChain.allN(3, 20);
/// RandomGenerator random = PointRandom.forPoint(1, 0);
/// StateOf states = PureStates.of(chain, Math.PI / 2, 1e-9, random);
/// double bits =
///     new OutcomeAveraging(chain, Math.PI / 2, Dephasing.NONE, states)
///         .toTolerance(1e-9, OutcomeAveraging.MOST_STATES, random)
///         .entropy().orElseThrow().value();   // 1.499996…
/// ```
///
/// Where outcomes can be listed ([OutcomeDistribution]) and few of them matter, all are taken. Else
/// they are drawn with their probabilities. For M = 3 the draws are stratified: states change
/// little from one q to the next of the same parity, so that with two draws in each of S equally
/// probable ranges of q the error falls as `S^(−3/2)` once S exceeds some `√N`, and the differences
/// of the pairs tell it.
public final class OutcomeAveraging {
  /// Different states computed for one average, at most, unless the caller says otherwise.
  public static final long MOST_STATES = 100_000;

  /// So few states are computed without asking whether a sample would do.
  private static final int ALWAYS_ENUMERATED = 200;

  /// Draws of the first sample; its spread tells how many are needed.
  private static final long PILOT = 64;

  /// Samples grow by at least this factor, and by at most [#FASTEST] because a small sample knows
  /// its spread badly.
  private static final double SLOWEST = 2;

  private static final double FASTEST = 8;

  /// Rounding of the sum of all probabilities.
  private static final double ROUNDING = 1e-13;

  /// Share of the tolerance that outcomes left out may use up.
  private static final double SHARE = 0.25;

  private final EnsembleChain chain;
  private final StateCache states;
  private final OutcomeSampler sampler;
  private final @Nullable OutcomeDistribution distribution;

  /// @param chain gives nodes, atoms and offset; its outcomes are ignored
  /// @param time interaction time times the coupling
  /// @param dephasing rates; they must be those of the states
  /// @param states the state after given outcomes
  public OutcomeAveraging(EnsembleChain chain, double time, Dephasing dephasing, StateOf states) {
    this.chain = chain;
    this.states = new StateCache(states, chain.largestEntropy());
    this.sampler = new OutcomeSampler(chain, time, dephasing);
    this.distribution =
        OutcomeDistribution.serves(chain, dephasing)
            ? OutcomeDistribution.of(chain, time, dephasing)
            : null;
  }

  /// The mean with a standard error within the tolerance, or what `most` states give: then the
  /// error is larger than asked for.
  ///
  /// @param tolerance standard error wanted of entropy and logarithmic negativity, bits
  /// @param most states computed at most, for example [#MOST_STATES]
  /// @param random draws the outcomes, if they are not enumerated
  /// @throws IllegalArgumentException if the tolerance is not above 0 or `most` below 1
  /// @throws InterruptedException if the thread is asked to stop
  public OutcomeAverage toTolerance(double tolerance, long most, RandomGenerator random)
      throws InterruptedException {
    Require.positive("tolerance", tolerance);
    Require.inRange("most states", most, 1, Long.MAX_VALUE);
    double[] listed = distribution == null ? null : probabilities(distribution);
    double least = listed == null ? 0 : leastTaken(listed, SHARE * tolerance);
    long all = listed == null ? Long.MAX_VALUE : countFrom(listed, least);
    if (all <= Math.min(ALWAYS_ENUMERATED, most)) {
      return enumerate(least);
    }
    OutcomeDraws draws = draws();
    long size = Math.min(PILOT, most);
    while (true) {
      AverageBits average = draws.take(size, random);
      double error = average.deviation();
      if (error <= tolerance) {
        return average.average(states.computed(), false);
      }
      double ratio = error / tolerance;
      double growth = draws.anew() ? ratio : 1.1 * ratio * ratio;
      double next = size * Math.clamp(growth, SLOWEST, FASTEST);
      long affordable = most - states.computed();
      if (all <= next && all <= affordable) {
        return enumerate(least);
      }
      long reach = draws.anew() ? affordable : size + affordable;
      if (reach <= size) {
        return average.average(states.computed(), false);
      }
      size = (long) Math.min(next, reach);
    }
  }

  /// The mean over a sample of given size.
  ///
  /// @param samples number of draws; for 1 the error is infinite
  /// @throws IllegalArgumentException if `samples` is below 1
  /// @throws InterruptedException if the thread is asked to stop
  public OutcomeAverage ofSamples(long samples, RandomGenerator random)
      throws InterruptedException {
    Require.inRange("samples", samples, 1, Integer.MAX_VALUE);
    return draws().take(samples, random).average(states.computed(), false);
  }

  private OutcomeDraws draws() {
    return distribution != null && chain.nodes() == 3
        ? new StratifiedDraws(distribution, states)
        : new PlainDraws(sampler, states);
  }

  /// All outcomes of at least this probability; the others may have any entropy up to the largest.
  private OutcomeAverage enumerate(double least) throws InterruptedException {
    OutcomeDistribution all = Objects.requireNonNull(distribution);
    StateBits sum = StateBits.ZERO;
    double taken = 0;
    double left = 0;
    for (int index = 0; index < all.size(); index++) {
      double probability = all.probability(index);
      if (probability >= least) {
        sum = sum.plus(probability, states.at(all.outcomes(index)));
        taken += probability;
      } else {
        left += probability;
      }
    }
    double missing = (left + ROUNDING) * chain.largestEntropy();
    AverageBits mean = new AverageBits(StateBits.ZERO.plus(1 / taken, sum), missing, missing);
    return mean.average(states.computed(), true);
  }

  private static double[] probabilities(OutcomeDistribution distribution) {
    double[] probabilities = new double[distribution.size()];
    for (int index = 0; index < probabilities.length; index++) {
      probabilities[index] = distribution.probability(index);
    }
    Arrays.sort(probabilities);
    return probabilities;
  }

  /// The probability below which all outcomes together can add no more than `bits`.
  private double leastTaken(double[] ascending, double bits) {
    double most = bits / chain.largestEntropy();
    double sum = 0;
    int index = 0;
    while (index < ascending.length - 1 && sum + ascending[index] <= most) {
      sum += ascending[index++];
    }
    // A probability of 0 is never worth a state.
    return Math.max(ascending[index], Double.MIN_VALUE);
  }

  private static long countFrom(double[] ascending, double least) {
    int place = Arrays.binarySearch(ascending, least);
    int first = place < 0 ? -place - 1 : place;
    while (first > 0 && ascending[first - 1] >= least) {
      first--;
    }
    return (long) ascending.length - first;
  }
}
