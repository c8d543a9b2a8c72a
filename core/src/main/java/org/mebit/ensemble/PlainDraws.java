package org.mebit.ensemble;

import java.util.random.RandomGenerator;

/// Independent draws; the standard error is that of their mean.
final class PlainDraws implements OutcomeDraws {
  private final OutcomeSampler sampler;
  private final StateCache states;
  private long drawn;
  private StateBits sum = StateBits.ZERO;
  private final Spread entropy = new Spread();
  private final Spread negativity = new Spread();

  PlainDraws(OutcomeSampler sampler, StateCache states) {
    this.sampler = sampler;
    this.states = states;
  }

  @Override
  public AverageBits take(long size, RandomGenerator random) throws InterruptedException {
    while (drawn < size) {
      StateBits bits = states.at(sampler.draw(random));
      sum = sum.plus(1, bits);
      drawn++;
      entropy.add(bits.entropy());
      negativity.add(bits.negativity());
    }
    return new AverageBits(
        StateBits.ZERO.plus(1.0 / drawn, sum),
        Math.sqrt(entropy.variance() / drawn),
        Math.sqrt(negativity.variance() / drawn));
  }

  @Override
  public boolean anew() {
    return false;
  }
}
