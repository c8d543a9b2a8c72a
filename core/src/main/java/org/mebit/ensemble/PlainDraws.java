package org.mebit.ensemble;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Independent draws; the standard error is that of their mean.
final class PlainDraws implements OutcomeDraws {
  /// Different outcomes whose probabilities are added up: some 10 MB. Where more are seen, none is
  /// so probable that it would matter.
  private static final int MOST_COUNTED = 1 << 16;

  private final OutcomeSampler sampler;
  private final StateCache states;
  private long drawn;
  private StateBits sum = StateBits.ZERO;
  private final Spread entropy = new Spread();
  private final Spread negativity = new Spread();
  private final Set<Outcomes> counted = new HashSet<>();
  private double seen;

  PlainDraws(OutcomeSampler sampler, StateCache states) {
    this.sampler = sampler;
    this.states = states;
  }

  @Override
  public AverageBits take(long size, RandomGenerator random) throws InterruptedException {
    while (drawn < size) {
      Outcomes outcomes = sampler.draw(random);
      StateBits bits = states.at(outcomes);
      if (counted.size() < MOST_COUNTED && counted.add(outcomes)) {
        seen += bits.probability();
      }
      sum = sum.plus(1, bits);
      drawn++;
      entropy.add(bits.entropy());
      negativity.add(bits.negativity());
    }
    return new AverageBits(
        StateBits.ZERO.plus(1.0 / drawn, sum),
        new Deviation(
            Math.sqrt(entropy.variance() / drawn),
            Unseen.bits(drawn, entropy, seen, states.ceiling())),
        new Deviation(
            Math.sqrt(negativity.variance() / drawn),
            Unseen.bits(drawn, negativity, seen, states.ceiling())));
  }

  @Override
  public boolean anew() {
    return false;
  }
}
