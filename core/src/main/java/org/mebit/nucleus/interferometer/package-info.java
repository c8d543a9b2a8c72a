/// Two crystals in the arms of an X-ray interferometer: gated counts behind it, fringes under a
/// switched field, moving crystals, storage, and what clicks tell about entanglement.
@org.jspecify.annotations.NullMarked
package org.mebit.nucleus.interferometer;
