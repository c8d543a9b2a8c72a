package org.mebit.fel.aperture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mebit.numeric.GaussLegendre;

/// Gauss-Legendre rules that were needed before: to make one takes longer than to use it.
final class Rules {
  private static final Map<Integer, GaussLegendre> KNOWN = new ConcurrentHashMap<>();

  private Rules() {}

  static GaussLegendre of(int count) {
    return KNOWN.computeIfAbsent(count, GaussLegendre::new);
  }
}
