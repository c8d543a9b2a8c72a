package org.mebit.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mebit.ensemble.PatchMethod;
import org.mebit.ensemble.Window;

/// What `ensemble_chain` asks of its parameters together, beyond the domain of each.
final class EnsembleChainRules {
  private final Request request;
  private final boolean wantsSpectrum;
  private final DenseMemory memory;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  EnsembleChainRules(Request request, DenseMemory memory) {
    this.request = request;
    this.wantsSpectrum = request.quantities().contains("schmidt");
    this.memory = memory;
  }

  List<Problem> problems() {
    return problems;
  }

  /// Looks at one point; what was said of an earlier one is not repeated.
  void check(Point point) {
    int before = problems.size();
    checkOutcomes(point);
    checkWindow(point);
    if (problems.size() == before) {
      checkMethod(point);
    }
  }

  private void checkOutcomes(Point point) {
    if (!(point.value("outcomes") instanceof Value.WholeList list)) {
      return;
    }
    long nodes = point.whole("nodes");
    long atoms = point.whole("atoms");
    long[] q = list.numbers();
    if (q.length != nodes - 2) {
      say(
          "outcomes",
          point,
          nodes == 2
              ? "must be all, or [] for 2 nodes, of which none is measured, but is " + list
              : String.format(
                  Locale.ROOT,
                  "must list one q for each measured node, %d for a chain of %d nodes, but has %d: %s",
                  nodes - 2,
                  nodes,
                  q.length,
                  list));
    }
    for (long each : q) {
      if (each > atoms) {
        say("outcomes", point, "must be in 0.." + atoms + ", the number of atoms, but has " + each);
        return;
      }
    }
  }

  private void checkWindow(Point point) {
    if (point.flag("window_measured") && !point.has("window")) {
      say("window_measured", point, "must go with a window, but no window is given");
    }
    long atoms = point.whole("atoms");
    if (point.has("window") && !new Window(point.real("window"), false).keepsAny(atoms)) {
      say(
          "window",
          point,
          String.format(
              Locale.ROOT,
              "must be at least %.4g to keep a Dicke state of %d atoms, but is %s",
              Window.narrowest(atoms),
              atoms,
              point.value("window")));
    }
  }

  private void checkMethod(Point point) {
    ChainPoint chainPoint = ChainPoint.of(point);
    ChainPoint.Way way = chainPoint.resolvedWay(wantsSpectrum);
    String word = point.word("method");
    boolean fast = way == ChainPoint.Way.PATCH || way == ChainPoint.Way.CLOSED_FORM;
    if (fast && wantsSpectrum) {
      say("method", point, "must be exact or auto for the quantity schmidt, but is " + word);
    }
    if (fast && point.has("window")) {
      say("method", point, "must be exact or auto with a window, but is " + word);
    }
    if (fast && !chainPoint.chain().allN()) {
      say("method", point, "must be exact or auto for outcomes other than all, but is " + word);
    }
    if (way == ChainPoint.Way.CLOSED_FORM && chainPoint.chain().offset() != 0) {
      say("method", point, "must be exact, patch or auto with an offset, but is " + word);
    }
    if (way == ChainPoint.Way.PATCH) {
      if (chainPoint.chain().atoms() < PatchMethod.FEWEST_ATOMS) {
        say(
            "method",
            point,
            "must be exact or auto below " + PatchMethod.FEWEST_ATOMS + " atoms, but is " + word);
      }
      if (chainPoint.chain().offset() != 0 && chainPoint.chain().nodes() != 3) {
        say(
            "method",
            point,
            "must be exact or auto with an offset and other than 3 nodes, but is " + word);
      }
    }
    if (!fast) {
      checkMemory(point, chainPoint);
    }
  }

  private void checkMemory(Point point, ChainPoint chainPoint) {
    if (chainPoint.fits(memory)) {
      return;
    }
    double gigabytes =
        memory.needs(
                chainPoint.chain(),
                chainPoint.chain().denseDimension(chainPoint.window()),
                chainPoint.window())
            / 1e9;
    String reason =
        wantsSpectrum
            ? "the quantity schmidt needs dense matrices"
            : chainPoint.window() != null
                ? "a window means dense matrices"
                : "outcomes other than all and this method mean dense matrices";
    double widest = memory.widestWindow(chainPoint.chain());
    say(
        "atoms",
        point,
        String.format(
            Locale.ROOT,
            "must be smaller: %s, here of %.3g GB, and %.3g GB may be used; what would fit: up to %d atoms%s",
            reason,
            gigabytes,
            memory.bytes() / 1e9,
            memory.mostAtoms(chainPoint.chain()),
            widest > 0
                ? String.format(
                    Locale.ROOT, ", or window: %s with window_measured: true", plain(widest))
                : ""));
  }

  private static String plain(double width) {
    return width == Math.rint(width) ? Long.toString((long) width) : Double.toString(width);
  }

  private void say(String key, Point point, String message) {
    if (said.add(key + message)) {
      problems.add(new Problem(key, request.listed().isEmpty() ? -1 : point.index(), message));
    }
  }
}
