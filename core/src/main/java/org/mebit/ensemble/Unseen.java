package org.mebit.ensemble;

/// What outcomes that were not drawn may add to a mean.
///
/// The spread of a sample tells nothing of outcomes so improbable that none was drawn, and where
/// these carry the entanglement, as at short times, equal draws would pass for a perfect mean. n
/// draws miss outcomes of probability p altogether with the probability `e^{−np}`, 5 % for `p =
/// 3/n` (the rule of three), and each may have any entropy up to the largest. That bound is far too
/// wide where the draws differ in earnest, so that it counts only where rare outcomes dominate:
///
/// - the draws all but agree: their standard deviation is below [#AGREEMENT] of the largest
///   entropy, or
/// - fewer than [#FEWEST_CARRIERS] draws carry the variance ([Spread#carriers]).
///
/// Where the probabilities of the outcomes seen are known, what they leave to 1 bounds the share of
/// the others with certainty, and the smaller share is taken.
final class Unseen {
  /// Draws missing outcomes of `RULE/n` have a probability of 5 %.
  private static final double RULE = 3;

  private static final double AGREEMENT = 0.01;

  /// The number of rare draws is known to its root: from 5 on a standard error means something.
  private static final double FEWEST_CARRIERS = 5;

  /// Of few draws few can carry the variance: this share of them suffices.
  private static final double CARRYING_SHARE = 1.0 / 6;

  private Unseen() {}

  /// The bound, bits; 0 where the spread tells enough.
  ///
  /// @param draws n
  /// @param spread of all draws
  /// @param seen probability of all outcomes drawn, as far as it is known
  /// @param ceiling largest entropy, bits
  static double bits(long draws, Spread spread, double seen, double ceiling) {
    boolean agree = Math.sqrt(spread.variance()) < AGREEMENT * ceiling;
    boolean few = spread.carriers() < Math.min(FEWEST_CARRIERS, CARRYING_SHARE * draws);
    return agree || few ? ceiling * share(draws, seen) : 0;
  }

  /// The probability of what was not seen, at most.
  private static double share(long draws, double seen) {
    return Math.min(Math.min(RULE / draws, 1), Math.max(1 - seen, OutcomeAveraging.ROUNDING));
  }
}
