/// Two mechanical oscillators entangled by a photon that either of them may have scattered:
/// Gaussian moments from pump to read-out, what the detectors see of them, and the state a click
/// leaves.
@NullMarked
package org.mebit.oscillator;

import org.jspecify.annotations.NullMarked;
