package org.mebit.ensemble;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;
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
/// of the pairs tell it. Where the draws agree, or few of them make up their spread, the error
/// includes what outcomes not seen may add: 3/n of the largest entropy for n draws, or less where
/// the probabilities of those seen leave less. So a mean that rests on rare outcomes takes as many
/// draws as that needs.
///
/// Besides what a state takes, an average holds the list of outcomes ([#bytes]) and the numbers of
/// the states it knows, 200 MB at most; spectra are not kept.
public final class OutcomeAveraging {
  /// Different states computed for one average, at most, unless the caller says otherwise.
  public static final long MOST_STATES = 100_000;

  /// Outcomes drawn for one average to a tolerance, at most.
  public static final long MOST_DRAWS = 1L << 22;

  /// So few states are computed without asking whether a sample would do.
  private static final int ALWAYS_ENUMERATED = 200;

  /// Draws of the first sample; its spread tells how many are needed.
  private static final long PILOT = 64;

  /// Samples grow by at least this factor, and by at most [#FASTEST] because a small sample knows
  /// its spread badly.
  private static final double SLOWEST = 2;

  private static final double FASTEST = 8;

  /// Rounding of the sum of all probabilities.
  static final double ROUNDING = 1e-13;

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
  /// @throws CancellationException if the thread is asked to stop while outcomes are listed
  public OutcomeAveraging(EnsembleChain chain, double time, Dephasing dephasing, StateOf states) {
    this.chain = chain;
    this.states = new StateCache(states, chain.largestEntropy());
    this.sampler = new OutcomeSampler(chain, time, dephasing);
    this.distribution =
        OutcomeDistribution.serves(chain, dephasing)
            ? OutcomeDistribution.of(chain, time, dephasing)
            : null;
  }

  /// Bytes that the list of outcomes takes at most, with its strata; 0 where outcomes are drawn
  /// without a list.
  ///
  /// @param chain its outcomes are ignored
  public static double bytes(EnsembleChain chain, Dephasing dephasing) {
    if (chain.nodes() == 2 || !OutcomeDistribution.serves(chain, dephasing)) {
      return 0;
    }
    double levels = chain.atoms() + 1.0;
    // The list and a sorted copy.
    double list = 2 * Double.BYTES * Math.pow(levels, chain.nodes() - 2.0);
    return chain.nodes() == 3
        ? list + (Long.BYTES + Double.BYTES + 1) * levels
        : list + OutcomeContraction.bytes(chain.nodes(), chain.atoms(), dephasing);
  }

  /// The mean with an error of sampling within the tolerance, unless that takes more than `most`
  /// states or [#MOST_DRAWS] draws: then the error is larger than asked for.
  ///
  /// @param tolerance error of sampling wanted of entropy and logarithmic negativity, bits
  /// @param most states computed at most, for example [#MOST_STATES]
  /// @param random draws the outcomes, if they are not enumerated
  /// @throws IllegalArgumentException if the tolerance is not above 0 or `most` below 1
  /// @throws InterruptedException if the thread is asked to stop
  public OutcomeAverage toTolerance(double tolerance, long most, RandomGenerator random)
      throws InterruptedException {
    Require.positive("tolerance", tolerance);
    Require.inRange("most states", most, 1, Long.MAX_VALUE);
    try {
      return untilWithin(tolerance, most, random);
    } catch (CancellationException cancelled) {
      throw Cancellation.asInterruption(cancelled);
    }
  }

  private OutcomeAverage untilWithin(double tolerance, long most, RandomGenerator random)
      throws InterruptedException {
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
      double growth = average.growth(tolerance, draws.anew() ? 1 : 0.5);
      double next = size * Math.clamp(growth, SLOWEST, FASTEST);
      long affordable = Math.min(most - states.computed(), MOST_DRAWS);
      if (all <= next && all <= affordable) {
        return enumerate(least);
      }
      long reach = Math.min(draws.anew() ? affordable : size + affordable, MOST_DRAWS);
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
    try {
      return draws().take(samples, random).average(states.computed(), false);
    } catch (CancellationException cancelled) {
      throw Cancellation.asInterruption(cancelled);
    }
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
    Deviation deviation = new Deviation(0, missing);
    AverageBits mean = new AverageBits(StateBits.ZERO.plus(1 / taken, sum), deviation, deviation);
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
