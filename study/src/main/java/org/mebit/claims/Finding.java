package org.mebit.claims;

import org.mebit.scenario.Claim;

/// A claim and what came of computing it.
///
/// @param claim as written
/// @param result of its check
public record Finding(Claim claim, Result result) {
  /// What came of a check.
  public sealed interface Result {
    /// Nothing computes the claim.
    record NotComputed() implements Result {}

    /// The computed value lies in the expected range.
    record AsExpected(double computed, String unit) implements Result {}

    /// The computed value left the expected range.
    record Departed(double computed, String unit) implements Result {}

    /// No value could be computed.
    ///
    /// @param why in one line
    record NoValue(String why) implements Result {}
  }

  /// Whether the claim's check failed: its value is missing or out of range.
  public boolean failed() {
    return result instanceof Result.Departed || result instanceof Result.NoValue;
  }
}
