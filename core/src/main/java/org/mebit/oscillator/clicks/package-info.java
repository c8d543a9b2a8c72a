/// Experiments that did not take place: trial by trial, from the probabilities of the click
/// patterns to counts, to a list of the trials that clicked, or to a file of time tags.
@NullMarked
package org.mebit.oscillator.clicks;

import org.jspecify.annotations.NullMarked;
