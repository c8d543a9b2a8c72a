package org.mebit.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.OutcomeAveraging;
import org.mebit.ensemble.Window;
import org.mebit.ensemble.dephasing.SchemeChoice;

/// What a request will cost, from rates measured on one 2.6 GHz core; for the dry run only.
final class ChainForecast {
  /// Seconds of a patch point at usual tolerance, M = 3.
  private static final double PATCH_SECONDS = 0.35e-3;

  /// Seconds of a patch point that is repeated on finer patches: other chain lengths.
  private static final double CHECKED_PATCH_SECONDS = 5e-3;

  /// Seconds of a patch point with an offset: rectangles, sampled on both sides of the centre.
  private static final double OFFSET_PATCH_SECONDS = 20e-3;

  private static final double CLOSED_FORM_SECONDS = 2e-6;

  /// Seconds of a point by the lattice law with the making of its row.
  private static final double LAW_SECONDS = 2e-6;

  /// Seconds to look for an operating point in a wide window of times.
  private static final double SEARCH_SECONDS = 0.1;

  /// Flops per second of dense eigenvalues and singular values at the sizes that take time.
  private static final double DENSE_RATE = 4e9;

  /// A block should take about this long: enough to hide the hand-over, short enough to be
  /// interrupted.
  private static final double BLOCK_SECONDS = 0.1;

  private static final int MOST_SLICE = 4096;

  /// Seconds for the probability of one outcome in a list of all.
  private static final double COUNTED_SECONDS = 1e-6;

  /// Seconds to draw the outcomes of a chain with odd measured nodes, for each atom.
  private static final double DRAW_SECONDS_PER_ATOM = 1e-6;

  /// Standard deviation of the entanglement over outcomes and times, bit.
  private static final double SPREAD = 0.7;

  private final DenseMemory memory;
  private final Asked asked;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private double seconds;
  private double rows = 1;
  private boolean lawAlone = true;
  private boolean dephases;
  private long points;

  ChainForecast(Asked asked, DenseMemory memory) {
    this.asked = asked;
    this.memory = memory;
  }

  DenseMemory memory() {
    return memory;
  }

  /// Adds `count` points like this one.
  void add(EnsembleChainRules.Served served, long count) {
    ChainPoint point = served.point();
    double each = 0;
    dephases |= point.mixed();
    lawAlone &=
        point.chance() == ChainPoint.Chance.GIVEN
            && !point.mixed()
            && !asked.mean()
            && !asked.searched()
            && asked.lawful()
            && point.resolvedWay(asked) == ChainPoint.Way.LATTICE_LAW;
    switch (point.chance()) {
      case GIVEN -> {
        if (asked.state()) {
          counts.merge(name(served), count, Long::sum);
          each += seconds(point, served.state());
        }
      }
      case SAMPLE -> {
        counts.merge(point.drawn() + " samples each", count, Long::sum);
        each += point.drawn() * (drawSeconds(point) + seconds(point, served.state()));
      }
      case EACH -> {
        double outcomes = point.possibleOutcomes();
        counts.merge(String.format(Locale.ROOT, "%.0f outcomes each", outcomes), count, Long::sum);
        each +=
            outcomes
                * (asked.probabilitiesOf(point) ? COUNTED_SECONDS : seconds(point, served.state()));
      }
      case AVERAGE -> {}
    }
    if (asked.searched()) {
      counts.merge("lattice_law, operating points", count, Long::sum);
      each += SEARCH_SECONDS;
    }
    if (asked.mean()) {
      counts.merge("average over outcomes", count, Long::sum);
      each +=
          averagedStates(point) * (drawSeconds(point) + seconds(point.typical(), served.mean()));
    }
    seconds += each * count;
    points += count;
    rows = Math.max(rows, rows(point));
  }

  /// Rows that a point of this kind makes.
  private static double rows(ChainPoint point) {
    return switch (point.chance()) {
      case GIVEN, AVERAGE -> 1;
      case SAMPLE -> point.drawn();
      case EACH -> point.possibleOutcomes();
    };
  }

  private static double drawSeconds(ChainPoint point) {
    return point.chain().nodes() > 3 ? DRAW_SECONDS_PER_ATOM * point.chain().atoms() : 0;
  }

  /// How many states an average takes, roughly.
  private static double averagedStates(ChainPoint point) {
    if (point.samples().isPresent()) {
      return point.samples().getAsLong();
    }
    double drawn = Math.pow(SPREAD / point.meanTolerance(), 2);
    return Math.min(
        Math.min(drawn, point.possibleOutcomes()), (double) OutcomeAveraging.MOST_STATES);
  }

  private String name(EnsembleChainRules.Served served) {
    ChainPoint point = served.point();
    if (served.state() != null) {
      return served.state().method().word();
    }
    return switch (point.resolvedWay(asked)) {
      case PATCH -> "patch";
      case LATTICE_LAW ->
          LatticeLaw.carries(point.chain().nodes())
              ? "lattice_law"
              : "lattice_law, whose table for "
                  + point.chain().nodes()
                  + " nodes is made at its first use, in minutes,";
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
  }

  private double seconds(ChainPoint point, SchemeChoice.@Nullable Serves mixed) {
    EnsembleChain chain = point.chain();
    if (mixed != null) {
      return mixed.seconds();
    }
    return switch (point.resolvedWay(asked)) {
      case PATCH ->
          chain.offset() != 0
              ? OFFSET_PATCH_SECONDS
              : chain.nodes() >= 3 && chain.nodes() <= 6 ? PATCH_SECONDS : CHECKED_PATCH_SECONDS;
      // A table that must be made is one for all points.
      case LATTICE_LAW -> LAW_SECONDS;
      case CLOSED_FORM -> CLOSED_FORM_SECONDS;
      default -> denseSeconds(chain, point.denseWindow(memory));
    };
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

  /// Whether any point has dephasing.
  boolean dephases() {
    return dephases;
  }

  /// Whether the lattice law serves every point.
  boolean isLawAlone() {
    return lawAlone;
  }

  int slice() {
    double each = points == 0 ? 1 : seconds / points;
    double fewest = Math.min(MOST_SLICE, Math.max(1, MOST_SLICE / rows));
    return (int) Math.clamp(BLOCK_SECONDS / each, 1.0, fewest);
  }

  /// The most rows of a point.
  long rowsOfPoint() {
    return (long) rows;
  }
}
