package org.mebit.platform;

import org.mebit.nucleus.interferometer.Interferometer;
import org.mebit.nucleus.interferometer.Overlap;
import org.mebit.nucleus.interferometer.Visibility;

/// What the two arms have in common in the gates of both switching times of a fringe.
record FringeOverlaps(Overlap first, Overlap second) {
  /// The visibility behind an interferometer.
  Visibility visibility(Interferometer interferometer) {
    return Visibility.between(interferometer.counts(first), interferometer.counts(second));
  }

  /// The static phase of arm 2 that makes most of the fringe, rad: the interference term of the
  /// first switching time, less that of the second, becomes real and negative. Exactly 0 where it
  /// is so already.
  double bestPhase() {
    double weight1 = first.first() + first.second();
    double weight2 = second.first() + second.second();
    if (!(weight1 > 0 && weight2 > 0)) {
      return 0;
    }
    double re = first.re() / weight1 - second.re() / weight2;
    double im = first.im() / weight1 - second.im() / weight2;
    return im == 0 && re <= 0 ? 0 : Math.PI - Math.atan2(im, re);
  }
}
