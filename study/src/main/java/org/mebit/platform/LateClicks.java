package org.mebit.platform;

import org.jspecify.annotations.Nullable;
import org.mebit.nucleus.interferometer.Overlap;
import org.mebit.nucleus.interferometer.Tomography;
import org.mebit.nucleus.interferometer.Visibility;

/// What detectors behind the crystals, one in each arm, make of the late photons of a point.
///
/// The coherence is the one a fringe shows, `d = V (p01 + p10)/2`, seen through an even second
/// splitter at the best static phase: neither that splitter nor a static phase changes the state.
///
/// @param state probabilities and coherence
/// @param visibility V
/// @param visibilityError what it may be off by
/// @param probabilityError what any of the probabilities may be off by
record LateClicks(
    Tomography state, double visibility, double visibilityError, double probabilityError) {
  /// @param gated overlap in the gate that is counted
  /// @param fringe what shows the coherence; null where there is no beat, for probabilities alone
  static LateClicks of(NuclearPoint point, Overlap gated, @Nullable FringeOverlaps fringe) {
    Point given = point.point();
    double each = given.real("efficiency") * point.countProbability();
    double left = each * point.firstShare() * gated.first();
    double right = each * point.secondShare() * gated.second();
    double visibility = 0;
    double visibilityError = 0;
    if (fringe != null) {
      Visibility seen = fringe.visibility(point.tomograph(fringe.bestPhase()));
      visibility = Math.clamp(seen.value(), 0, 1);
      visibilityError = seen.error();
    }
    // Arms of different counts cannot show more than 2 √(p01 p10)/(p01 + p10).
    double mean = Math.sqrt(left) * Math.sqrt(right);
    double coherence = mean > 0 ? Math.min(1, visibility * 0.5 * (left + right) / mean) : 0;
    return new LateClicks(
        new Tomography(
            left,
            right,
            given.real("photons_per_pulse"),
            given.real("dark_counts"),
            given.real("dark_counts"),
            coherence),
        visibility,
        visibilityError,
        each * (1 + given.real("photons_per_pulse")) * gated.error());
  }

  /// What the coherence d may be off by.
  double dError() {
    return 0.5 * (state.p01() + state.p10()) * visibilityError + probabilityError;
  }

  /// What the concurrence of late clicks may be off by.
  double coherenceError() {
    double clicks = state.lateClick();
    return clicks > 0 ? Math.min(1, visibilityError + 4 * probabilityError / clicks) : 0;
  }

  /// The share of late clicks that come from both arms.
  double doubles() {
    double clicks = state.lateClick();
    return clicks > 0 ? state.p11() / clicks : 0;
  }
}
