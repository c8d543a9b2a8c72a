package org.mebit.fel.aperture;

import java.io.Serial;

/// Apertures, windows, weight and beam size leave no pairs that a `double` could count.
public final class NoPairsException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  NoPairsException(String message) {
    super(message);
  }
}
