/// Time tags of a counting experiment: PicoQuant PTU files, read through gates into counts, and
/// written for simulated experiments.
@NullMarked
package org.mebit.oscillator.timetags;

import org.jspecify.annotations.NullMarked;
