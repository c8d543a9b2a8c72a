package org.mebit.oscillator.counts;

import java.util.Optional;
import org.mebit.numeric.Require;

/// What counts say about entanglement: a report, or a refusal where the witness does not hold.
public sealed interface Verdict permits WitnessReport, Refusal {
  /// The counts it rests on.
  Counts counts();

  /// The value of the witness up to which a separable state is excluded.
  double bound();

  /// Why the witness says nothing about these counts; empty if it does.
  static Optional<String> refusal(Counts counts) {
    return Refusal.reason(counts);
  }

  /// Judges.
  ///
  /// The witness bounds the coherence by the difference of two correlations. At an uneven splitter
  /// a separable state has one too, but with the herald's own detector in front: with a mirror in
  /// the splitter's place R_m is `4g/(g − 1)²`, below 1 for g above 5.83. Hence only a g_cross
  /// above g_same is evidence.
  ///
  /// @param bound 1, or lower to allow for imperfections of the set-up; above 0, at most 1
  /// @throws IllegalArgumentException if the bound is outside its domain
  static Verdict of(Counts counts, double bound) {
    Require.that(bound > 0 && bound <= 1, "bound must be above 0 and at most 1, but is " + bound);
    Optional<String> reason = Refusal.reason(counts);
    return reason.isPresent()
        ? new Refusal(counts, bound, reason.get())
        : WitnessReport.of(counts, bound);
  }

  /// Judges counts behind a splitter that is known.
  ///
  /// @param splitterTransmission T, in 0..1; with all too unequal shares nothing interferes, and a
  ///   difference of correlations is none of coherence
  /// @throws IllegalArgumentException if a value is outside its domain
  static Verdict of(Counts counts, double bound, double splitterTransmission) {
    Require.that(
        splitterTransmission >= 0 && splitterTransmission <= 1,
        "splitter transmission must be in 0..1, but is " + splitterTransmission);
    // There the second-order correction 1 - 2(2T - 1)^2 is 1/2.
    return splitterTransmission >= 0.25 && splitterTransmission <= 0.75
        ? of(counts, bound)
        : new Refusal(
            counts,
            bound,
            "the splitter's transmission must be in 0.25..0.75, but is "
                + splitterTransmission
                + ": a detector then sees one device rather than both, and a separable state may"
                + " show a witness below 1");
  }
}
