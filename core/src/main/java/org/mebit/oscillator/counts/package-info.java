/// From clicks and coincidences to a verdict: correlations, the entanglement witness with its exact
/// density, tests, and the length of an experiment.
@NullMarked
package org.mebit.oscillator.counts;

import org.jspecify.annotations.NullMarked;
