package org.mebit.ensemble;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/// Two draws in each of many equally probable ranges of q, for three nodes.
///
/// The state is a smooth function of q on the scale `√N` for each parity of `N − q`, which is the
/// parity of the amplitude under exchange of the ends: so first all q of one parity, ascending,
/// then those of the other. Between groups of outcomes it jumps: the range that a jump falls into
/// has two draws that may agree by chance, and so its variance is taken from the neighbours.
final class StratifiedDraws implements OutcomeDraws {
  private final StateCache states;
  private final long[] counts;
  private final double[] cumulative;

  StratifiedDraws(OutcomeDistribution distribution, StateCache states) {
    this.states = states;
    int size = distribution.size();
    this.counts = new long[size];
    this.cumulative = new double[size];
    double sum = 0;
    int place = 0;
    for (int parity = 0; parity < 2; parity++) {
      for (int q = (size - 1 + parity) % 2; q < size; q += 2) {
        sum += distribution.probability(q);
        counts[place] = q;
        cumulative[place++] = sum;
      }
    }
  }

  @Override
  public AverageBits take(long size, RandomGenerator random) throws InterruptedException {
    long strata = Math.max(1, size / 2);
    StateBits sum = StateBits.ZERO;
    BitSet drawn = new BitSet(counts.length);
    double seen = 0;
    Spread allEntropies = new Spread();
    Spread allNegativities = new Spread();
    double entropyVariance = 0;
    double negativityVariance = 0;
    Jumps entropyJumps = new Jumps();
    Jumps negativityJumps = new Jumps();
    for (long stratum = 0; stratum < strata; stratum++) {
      // The last one has three where the size is odd.
      long draws = stratum < strata - 1 ? 2 : size - 2 * (strata - 1);
      Spread entropy = new Spread();
      Spread negativity = new Spread();
      for (int draw = 0; draw < draws; draw++) {
        int place = place((stratum + random.nextDouble()) / strata);
        StateBits bits = states.at(Outcomes.of(counts[place]));
        if (!drawn.get(place)) {
          drawn.set(place);
          seen += cumulative[place] - (place == 0 ? 0 : cumulative[place - 1]);
        }
        allEntropies.add(bits.entropy());
        allNegativities.add(bits.negativity());
        sum = sum.plus(1.0 / (draws * strata), bits);
        entropy.add(bits.entropy());
        negativity.add(bits.negativity());
      }
      entropyJumps.add(entropy.mean());
      negativityJumps.add(negativity.mean());
      entropyVariance += entropy.variance() / draws;
      negativityVariance += negativity.variance() / draws;
    }
    return new AverageBits(
        sum,
        new Deviation(
            Math.sqrt(entropyVariance + entropyJumps.variance()) / strata,
            Unseen.bits(size, allEntropies, seen, states.ceiling())),
        new Deviation(
            Math.sqrt(negativityVariance + negativityJumps.variance()) / strata,
            Unseen.bits(size, allNegativities, seen, states.ceiling())));
  }

  private int place(double share) {
    double target = share * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, target);
    // The first place whose sum exceeds the target, and so has some probability.
    int place = found < 0 ? -found - 1 : found + 1;
    while (place < cumulative.length - 1 && cumulative[place] <= target) {
      place++;
    }
    return Math.min(place, counts.length - 1);
  }

  /// The largest step from one range's mean to the next.
  private static final class Jumps {
    private double before = Double.NaN;
    private double largest;

    void add(double mean) {
      double step = Math.abs(mean - before);
      largest = step > largest ? step : largest;
      before = mean;
    }

    /// The most that a jump Δ inside a range adds to the variance of a mean of two draws: `Δ²
    /// f(1−f)/2` with `f = ½`.
    double variance() {
      return largest * largest / 8;
    }
  }

  @Override
  public boolean anew() {
    return true;
  }
}
