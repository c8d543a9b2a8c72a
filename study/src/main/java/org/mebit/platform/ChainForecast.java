package org.mebit.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Window;

/// What a request will cost, from rates measured on one 2.6 GHz core; for the dry run only.
final class ChainForecast {
  /// Seconds of a patch point at usual tolerance, M = 3.
  private static final double PATCH_SECONDS = 0.35e-3;

  /// Seconds of a patch point that is repeated on finer patches: other chain lengths.
  private static final double CHECKED_PATCH_SECONDS = 5e-3;

  /// Seconds of a patch point with an offset: rectangles, sampled on both sides of the centre.
  private static final double OFFSET_PATCH_SECONDS = 20e-3;

  private static final double CLOSED_FORM_SECONDS = 2e-6;

  /// Flops per second of dense eigenvalues and singular values at the sizes that take time.
  private static final double DENSE_RATE = 4e9;

  /// A block should take about this long: enough to hide the hand-over, short enough to be
  /// interrupted.
  private static final double BLOCK_SECONDS = 0.1;

  private static final int MOST_SLICE = 4096;

  private final DenseMemory memory;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private double seconds;
  private long points;

  ChainForecast(DenseMemory memory) {
    this.memory = memory;
  }

  DenseMemory memory() {
    return memory;
  }

  /// Adds `count` points like this one.
  void add(ChainPoint point, boolean wantsSpectrum, long count) {
    EnsembleChain chain = point.chain();
    ChainPoint.Way way = point.resolvedWay(wantsSpectrum);
    String name =
        switch (way) {
          case PATCH -> "patch";
          case CLOSED_FORM -> "closed_form";
          default -> {
            Window window = point.denseWindow(memory);
            yield window == null
                ? "exact"
                : point.window() != null
                    ? "exact, window of " + window.deviations() + " standard deviations"
                    : "exact, tails beyond "
                        + window.deviations()
                        + " standard deviations left out for memory";
          }
        };
    double each =
        switch (way) {
          case PATCH ->
              chain.offset() != 0
                  ? OFFSET_PATCH_SECONDS
                  : chain.nodes() >= 3 && chain.nodes() <= 6
                      ? PATCH_SECONDS
                      : CHECKED_PATCH_SECONDS;
          case CLOSED_FORM -> CLOSED_FORM_SECONDS;
          default -> denseSeconds(chain, point.denseWindow(memory));
        };
    counts.merge(name, count, Long::sum);
    seconds += each * count;
    points += count;
  }

  /// Eigenvalues of two halves, of one symmetric matrix, or singular values after M/2 products.
  private static double denseSeconds(EnsembleChain chain, @Nullable Window window) {
    double n = chain.denseDimension(window);
    double cube = n * n * n;
    boolean noOffset = chain.offset() == 0;
    double flops;
    if (chain.allN() && noOffset && chain.nodes() > 2 && (window == null || chain.nodes() == 3)) {
      flops = cube / 3;
    } else if (chain.nodes() == 3) {
      flops = 4.0 / 3 * cube;
    } else {
      double products = chain.nodes() / 2.0 - 1;
      double complex = chain.nodes() % 2 == 0 || !noOffset ? 4 : 1;
      flops = complex * cube * (8.0 / 3 + 2 * products);
    }
    return 20e-6 + n * n * 60e-9 + flops / DENSE_RATE;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (name, count) -> lines.add(name + ": " + count + (count == 1 ? " point" : " points")));
    return lines;
  }

  double seconds() {
    return seconds;
  }

  int slice() {
    double each = points == 0 ? 1 : seconds / points;
    return (int) Math.clamp(BLOCK_SECONDS / each, 1.0, (double) MOST_SLICE);
  }
}
