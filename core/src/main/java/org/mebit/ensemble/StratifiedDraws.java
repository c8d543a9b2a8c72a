package org.mebit.ensemble;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Two draws in each of many equally probable ranges of q, for three nodes.
///
/// The state is a smooth function of q on the scale `√N` for each parity of `N − q`, which is the
/// parity of the amplitude under exchange of the ends: so first all q of one parity, ascending,
/// then those of the other.
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
    double entropyVariance = 0;
    double negativityVariance = 0;
    for (long stratum = 0; stratum < strata; stratum++) {
      // The last one has three where the size is odd.
      long draws = stratum < strata - 1 ? 2 : size - 2 * (strata - 1);
      Spread entropy = new Spread();
      Spread negativity = new Spread();
      for (int draw = 0; draw < draws; draw++) {
        StateBits bits = states.at(Outcomes.of(at((stratum + random.nextDouble()) / strata)));
        sum = sum.plus(1.0 / (draws * strata), bits);
        entropy.add(bits.entropy());
        negativity.add(bits.negativity());
      }
      entropyVariance += entropy.variance() / draws;
      negativityVariance += negativity.variance() / draws;
    }
    return new AverageBits(
        sum, Math.sqrt(entropyVariance) / strata, Math.sqrt(negativityVariance) / strata);
  }

  private long at(double share) {
    double target = share * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, target);
    // The first place whose sum exceeds the target, and so has some probability.
    int place = found < 0 ? -found - 1 : found + 1;
    while (place < cumulative.length - 1 && cumulative[place] <= target) {
      place++;
    }
    return counts[Math.min(place, counts.length - 1)];
  }

  @Override
  public boolean anew() {
    return true;
  }
}
