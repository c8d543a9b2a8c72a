/// Helicity amplitudes of a pair: to leading order in the recoil, exactly for a scalar electron,
/// and exactly for a Dirac electron with spin.
@NullMarked
package org.mebit.fel.amplitude;

import org.jspecify.annotations.NullMarked;
