package org.mebit.platform;

import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Method;
import org.mebit.ensemble.Outcomes;
import org.mebit.ensemble.Window;

/// A point of `ensemble_chain` in the library's own types.
///
/// @param index the point's place in the study
/// @param chain the chain
/// @param time interaction time
/// @param window the truncation asked for, if any
/// @param way the method asked for
/// @param tolerance error wanted, bit
record ChainPoint(
    long index,
    EnsembleChain chain,
    double time,
    @Nullable Window window,
    Way way,
    double tolerance) {
  /// What `method` says.
  enum Way {
    AUTO,
    EXACT,
    PATCH,
    CLOSED_FORM
  }

  /// Widths tried, in standard deviations, where the complete sum does not fit in memory.
  private static final double[] NARROWER = {9, 8, 7, 6};

  static ChainPoint of(Point point) {
    int nodes = (int) point.whole("nodes");
    long atoms = point.whole("atoms");
    Outcomes outcomes =
        point.value("outcomes") instanceof Value.WholeList list
            ? new Outcomes(list.numbers())
            : Outcomes.allN(nodes, atoms);
    return new ChainPoint(
        point.index(),
        new EnsembleChain(nodes, atoms, outcomes, point.real("offset")),
        point.real("time"),
        point.has("window")
            ? new Window(point.real("window"), point.flag("window_measured"))
            : null,
        way(point.word("method")),
        point.real("tolerance"));
  }

  static Way way(String word) {
    return switch (word) {
      case "exact" -> Way.EXACT;
      case "patch" -> Way.PATCH;
      case "closed_form" -> Way.CLOSED_FORM;
      default -> Way.AUTO;
    };
  }

  /// Whether points that differ in the number of nodes alone have the spectrum in common.
  boolean sharesSpectrum() {
    return chain.allN() && chain.offset() == 0 && window == null && way != Way.CLOSED_FORM;
  }

  /// The method that will run: never [Way#AUTO].
  Way resolvedWay(boolean wantsSpectrum) {
    if (way != Way.AUTO) {
      return way;
    }
    return window == null && chain.method(wantsSpectrum) == Method.PATCH ? Way.PATCH : Way.EXACT;
  }

  /// The window a dense computation will use: the one asked for, none where the complete sum fits,
  /// else the widest of a few that does.
  @Nullable Window denseWindow(DenseMemory memory) {
    if (window != null || memory.fits(chain, null)) {
      return window;
    }
    for (double width : NARROWER) {
      Window narrower = new Window(width, false);
      if (memory.fits(chain, narrower)) {
        return narrower;
      }
    }
    return null;
  }

  /// Whether a dense computation has a window, or needs none, that fits in memory.
  boolean fits(DenseMemory memory) {
    return memory.fits(chain, denseWindow(memory));
  }
}
