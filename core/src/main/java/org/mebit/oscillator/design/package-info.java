/// What an experimenter designs around the two oscillators: matching chips, pulses, heating, sweeps
/// and their fits, and links of fibre.
@NullMarked
package org.mebit.oscillator.design;

import org.jspecify.annotations.NullMarked;
