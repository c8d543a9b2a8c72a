/// What the source and the sample give: thickness from composition, photons absorbed and sent on
/// per second, coherence times, and the down-conversion that makes the photons.
@org.jspecify.annotations.NullMarked
package org.mebit.nucleus.source;
