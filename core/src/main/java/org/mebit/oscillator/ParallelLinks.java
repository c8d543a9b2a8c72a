package org.mebit.oscillator;

import org.mebit.numeric.Require;

/// Two links that try side by side; the one that succeeds first waits for the other in a memory.
///
/// @param success chance p of a link in one attempt, above 0 and at most 1
/// @param memory attempts m of the other link that a memory outlasts, at least 0; then both begin
///   again
public record ParallelLinks(double success, long memory) {
  public ParallelLinks {
    Require.that(
        success > 0 && success <= 1, "success must be above 0 and at most 1, but is " + success);
    Require.that(memory >= 0, "memory must be at least 0, but is " + memory);
  }

  /// Mean number of attempts until both links are held.
  ///
  /// A round lasts until the first success, `1/(p(2−p))` attempts. With `s₀ = p/(2−p)` both came at
  /// once; otherwise the other link follows within m attempts with `w = 1 − (1−p)^m`, which takes
  /// `w/p` attempts on average whether it does or not. Rounds are independent, so the mean is that
  /// of one over the chance that it ends well (Wald).
  public double meanAttempts() {
    double together = success / (2 - success);
    double followed = success == 1 ? 1 : -Math.expm1(memory * Math.log1p(-success));
    double round = 1 / (success * (2 - success)) + (1 - together) * followed / success;
    return round / (together + (1 - together) * followed);
  }
}
