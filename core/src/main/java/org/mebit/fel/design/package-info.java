/// Where to put apertures and windows: the best point of a search, and two opposite apertures at
/// equal energies.
@NullMarked
package org.mebit.fel.design;

import org.jspecify.annotations.NullMarked;
