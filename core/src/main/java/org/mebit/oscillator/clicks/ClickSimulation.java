package org.mebit.oscillator.clicks;

import java.util.random.RandomGenerator;
import org.mebit.numeric.AliasTable;
import org.mebit.numeric.BinomialDraw;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;
import org.mebit.oscillator.counts.Counts;
import org.mebit.oscillator.timetags.PatternCounts;

/// Draws the clicks of independent trials, each of which shows one of the 16 patterns.
///
/// How often each pattern comes in n trials is multinomial, so counts take sixteen draws whatever n
/// is. Trials with a click are found by the geometric law of the gaps between them, in a time that
/// grows with their number alone. May be used by any number of threads, each with its own
/// generator.
public final class ClickSimulation {
  /// The most trials: whole numbers up to here are exact in the doubles of [Counts], and the
  /// binomial draws have a full lattice of doubles around them.
  public static final long MOST_TRIALS = 1_000_000_000_000_000L;

  /// By which inclusion and exclusion may miss 0 in the probability of a pattern of four clicks.
  private static final double ROUNDING = 1e-14;

  /// By which the sum of sixteen computed probabilities may miss 1: far beyond rounding, far below
  /// what a forgotten pattern does.
  private static final double SUM = 1e-9;

  /// `[16]`, that without a click left at 0.
  private final double[] chances;

  /// `[16]`: the sum of the chances from a pattern on.
  private final double[] rest;

  private final AliasTable clicked;

  /// @param probabilities `[16]` of the patterns of [PatternCounts], at least 0, with a sum of 1;
  ///   some 10⁻¹⁵ below 0 count as 0
  public ClickSimulation(double[] probabilities) {
    int count = PatternCounts.COUNT;
    Require.that(
        probabilities.length == count,
        "probabilities must be " + count + " numbers, but are " + probabilities.length);
    chances = new double[count];
    double sum = 0;
    for (int pattern = 0; pattern < count; pattern++) {
      double p = probabilities[pattern];
      Require.that(
          p >= -ROUNDING && p <= 1 + SUM,
          "the probability of pattern " + pattern + " must be in 0..1, but is " + p);
      chances[pattern] = Math.max(p, 0);
      sum += chances[pattern];
    }
    Require.that(
        Math.abs(sum - 1) <= SUM, "the probabilities must have the sum 1, but have " + sum);
    boolean dark = sum == chances[0];
    chances[0] = 0;
    rest = new double[count];
    double tail = 0;
    for (int pattern = count - 1; pattern > 0; pattern--) {
      tail += chances[pattern];
      rest[pattern] = tail;
    }
    rest[0] = tail;
    clicked = new AliasTable(dark ? uniform() : chances);
  }

  private static double[] uniform() {
    double[] weights = new double[PatternCounts.COUNT];
    java.util.Arrays.fill(weights, 1);
    return weights;
  }

  /// The probability that a trial has any click.
  public double clickProbability() {
    return Math.min(rest[1], 1);
  }

  /// How often each pattern came: one draw of the multinomial distribution, as a chain of binomial
  /// ones.
  ///
  /// @param trials 0..10¹⁵
  /// @return `[16]`, with the sum `trials`
  public long[] patterns(long trials, RandomGenerator random) {
    Require.inRange("trials", trials, 0, MOST_TRIALS);
    long[] drawn = new long[PatternCounts.COUNT];
    double any = clickProbability();
    long left = BinomialDraw.draw(random, trials, any, 1 - any);
    drawn[0] = trials - left;
    for (int pattern = 1; pattern < drawn.length && left > 0; pattern++) {
      if (chances[pattern] == 0) {
        continue;
      }
      boolean last = pattern == drawn.length - 1 || rest[pattern + 1] == 0;
      drawn[pattern] =
          last
              ? left
              : BinomialDraw.draw(
                  random,
                  left,
                  chances[pattern] / rest[pattern],
                  rest[pattern + 1] / rest[pattern]);
      left -= drawn[pattern];
    }
    return drawn;
  }

  /// Counts of so many trials, in less than a millisecond.
  ///
  /// @param trials 1..10¹⁵
  public Counts counts(long trials, RandomGenerator random) {
    Require.inRange("trials", trials, 1, MOST_TRIALS);
    return PatternCounts.counts(trials, patterns(trials, random));
  }

  /// The trials that have a click.
  ///
  /// @param trials 0..10¹⁵
  /// @throws IllegalArgumentException if more than 2³⁰ trials are expected to click: [#counts]
  ///   needs no list
  public ClickList list(long trials, RandomGenerator random) {
    Require.inRange("trials", trials, 0, MOST_TRIALS);
    double expected = trials * clickProbability();
    Require.that(
        expected <= ClickList.MOST,
        "a list must be of at most 2^30 trials with clicks, but "
            + trials
            + " trials have some "
            + (long) expected);
    ClickList list = new ClickList(trials, expected);
    Walk walk = walk(trials, random);
    while (walk.advance()) {
      list.add(walk.trial(), walk.pattern());
    }
    return list;
  }

  /// A way through the trials that have a click.
  Walk walk(long trials, RandomGenerator random) {
    return new Walk(trials, random);
  }

  /// From one trial with a click to the next.
  final class Walk {
    private static final int BATCH = 1 << 16;

    private final long trials;
    private final RandomGenerator random;

    /// The gap between trials with a click is the whole part of an exponential number over this:
    /// the geometric distribution.
    private final double rate = -Math.log1p(-clickProbability());

    private long next;
    private long trial;
    private int pattern;
    private int steps;

    private Walk(long trials, RandomGenerator random) {
      this.trials = trials;
      this.random = random;
    }

    /// Goes on; whether there is another.
    boolean advance() {
      if (++steps % BATCH == 0) {
        Cancellation.check("drawing clicks");
      }
      double gap = Math.floor(random.nextExponential() / rate);
      // Without a click, gap is infinite, or 0/0.
      if (!(gap < trials - next)) {
        next = trials;
        return false;
      }
      trial = next + (long) gap;
      next = trial + 1;
      pattern = clicked.draw(random.nextDouble());
      return true;
    }

    long trial() {
      return trial;
    }

    int pattern() {
      return pattern;
    }
  }
}
