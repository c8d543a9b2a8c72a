/// Times to run a chain at: the highest entropy in a window, the entropy that a timing jitter
/// leaves guaranteed or expected, and the time where that is most.
///
/// [org.mebit.ensemble.operating.OperatingPoints] is the way in. All numbers come from the lattice
/// law. Along time, a lattice vector `(U, V)` of hops is sheared to `(U, V + sU)`, `s = N t/2`: the
/// entropy changes over times of `2/N`, and a window holds millions of maxima. What is known of the
/// curve replaces looking at them all:
///
/// * It dips at each `t = 2πP/Q`, where its value is at most `log₂ Q`, and `log₂ Q` while Q is
///   small against √N. The smallest denominators in an interval hold its minimum.
/// * It nowhere exceeds `½ log₂ N` by more than a number that depends on M alone, and comes close
///   to it beside fractions P/Q of one size and one shape of lattice, which are enumerated.
/// * Its slope and curvature in s are bounded, the same for all N, so that a stretch between two
///   known values is left out where it cannot matter.
@org.jspecify.annotations.NullMarked
package org.mebit.ensemble.operating;
