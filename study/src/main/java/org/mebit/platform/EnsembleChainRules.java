package org.mebit.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.PatchMethod;
import org.mebit.ensemble.Window;
import org.mebit.ensemble.dephasing.DephasedChain;
import org.mebit.ensemble.dephasing.SchemeChoice;

/// What `ensemble_chain` asks of its parameters together, beyond the domain of each.
final class EnsembleChainRules {
  private final Request request;
  private final boolean wantsSpectrum;
  private final DenseMemory memory;

  /// The most rows of a point that lists every outcome: what a table still shows.
  private static final long MOST_LISTED = 1_000_000;

  private static final String MIXED_WAYS =
      "auto, exact, disc, classes, chain, chain_gauss, bloch or series";

  private static final String PURE_ONLY =
      "must be left out with dephasing above 0, because the state is mixed; ask for ";

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private int refusals;

  EnsembleChainRules(Request request, DenseMemory memory) {
    this.request = request;
    this.wantsSpectrum = request.quantities().contains("schmidt");
    this.memory = memory;
  }

  List<Problem> problems() {
    return problems;
  }

  /// Looks at one point; what was said of an earlier one is not repeated.
  ///
  /// @return whether the point can be served
  boolean check(Point point) {
    int before = refusals;
    checkOutcomes(point);
    checkWindow(point);
    checkDephasing(point);
    if (refusals == before) {
      ChainPoint chainPoint = ChainPoint.of(point);
      checkQuantities(point, chainPoint);
      checkChance(point, chainPoint);
      if (chainPoint.mixed()) {
        checkMixed(point, chainPoint);
      } else {
        checkPure(point, chainPoint);
      }
    }
    return refusals == before;
  }

  private void checkDephasing(Point point) {
    for (String part : ChainPoint.RATES.subList(1, ChainPoint.RATES.size())) {
      if (point.has("dephasing") && point.has(part)) {
        say(
            "dephasing",
            point,
            "must not be given together with " + part + ", because it sets the rate of every node");
      }
    }
    boolean dephased =
        ChainPoint.RATES.stream().anyMatch(rate -> point.has(rate) && point.real(rate) > 0);
    if (dephased && point.real("time") < 0) {
      sayOnce(
          "time",
          point,
          "must be at least 0 with dephasing, which has no way back, but is "
              + point.value("time"));
    }
  }

  private void checkQuantities(Point point, ChainPoint chainPoint) {
    for (String name : request.quantities()) {
      boolean mean = ChainColumns.MEANS.contains(name);
      if (!chainPoint.dephasing().isNone()) {
        switch (name) {
          case "entropy", "normalized_entropy", "schmidt" ->
              say(name, point, PURE_ONLY + "log_negativity instead");
          case "mean_entropy" -> say(name, point, PURE_ONLY + "mean_log_negativity instead");
          default -> {}
        }
      }
      switch (chainPoint.chance()) {
        case AVERAGE -> {
          if (!mean && !name.equals("method_used")) {
            say(
                name,
                point,
                "must be one of mean_entropy, mean_log_negativity or method_used with outcomes: average, because it belongs to one outcome");
          }
        }
        case SAMPLE, EACH -> {
          if (mean) {
            say(
                name,
                point,
                "must go with outcomes: average, all or a list, but outcomes is "
                    + point.value("outcomes"));
          }
        }
        case GIVEN -> {}
      }
      if (mean
          && chainPoint.chain().nodes() == 2
          && chainPoint.chance() == ChainPoint.Chance.GIVEN) {
        say(name, point, "must go with 3 nodes or more, because of 2 nodes none is measured");
      }
    }
  }

  private void checkChance(Point point, ChainPoint chainPoint) {
    boolean averages = request.quantities().stream().anyMatch(ChainColumns.MEANS::contains);
    switch (chainPoint.chance()) {
      case GIVEN -> {
        if (point.has("samples") && !averages) {
          say(
              "samples",
              point,
              "must go with outcomes: sample or average, but outcomes is "
                  + point.value("outcomes"));
        }
      }
      case EACH -> {
        double rows = chainPoint.possibleOutcomes();
        if (rows > MOST_LISTED) {
          say(
              "outcomes",
              point,
              String.format(
                  Locale.ROOT,
                  "must be sample or average for %.3g possible outcomes, because each makes at most %d rows at a point",
                  rows,
                  MOST_LISTED));
        }
        if (point.has("samples")) {
          say("samples", point, "must go with outcomes: sample or average, but outcomes is each");
        }
      }
      case SAMPLE, AVERAGE -> {}
    }
    if (chainPoint.chance() != ChainPoint.Chance.GIVEN && chainPoint.chain().nodes() == 2) {
      say(
          "outcomes",
          point,
          "must be all for 2 nodes, of which none is measured, but is " + point.value("outcomes"));
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

  private void checkMixed(Point point, ChainPoint chainPoint) {
    EnsembleChain chain = chainPoint.chain();
    ChainPoint.Way way = chainPoint.way();
    String word = point.word("method");
    int before = refusals;
    if (!way.servesMixed()) {
      say("method", point, "must be " + MIXED_WAYS + " with dephasing, but is " + word);
    }
    if (chain.nodes() != 3) {
      String but = " with dephasing and other than 3 nodes, but is ";
      if (way != ChainPoint.Way.AUTO && way != ChainPoint.Way.EXACT && way.servesMixed()) {
        say("method", point, "must be exact or auto" + but + word);
      }
      if (point.has("window")) {
        say("window", point, "must be left out" + but + point.value("window"));
      }
    }
    boolean oneScheme = way.servesMixed() && way.compareTo(ChainPoint.Way.CLASSES) >= 0;
    if (oneScheme && (chainPoint.chance() != ChainPoint.Chance.GIVEN || !chain.allN())) {
      say(
          "method",
          point,
          "must be auto, exact or disc for outcomes other than all, but is " + word);
    }
    if (oneScheme && chain.offset() != 0) {
      say("method", point, "must be auto, exact or disc with an offset, but is " + word);
    }
    if (oneScheme && point.has("window")) {
      say("method", point, "must be auto, exact or disc with a window, but is " + word);
    }
    if (point.flag("window_measured")) {
      say(
          "window_measured",
          point,
          "must be false with dephasing, whose window is a disc of the two ends, but is true");
    }
    if (point.has("window") && point.real("window") < DephasedChain.NARROWEST) {
      say(
          "window",
          point,
          String.format(
              Locale.ROOT,
              "must be at least %s with dephasing, but is %s",
              plain(DephasedChain.NARROWEST),
              point.value("window")));
    }
    if (refusals == before) {
      checkMixedCost(point, chainPoint);
    }
  }

  private void checkMixedCost(Point point, ChainPoint chainPoint) {
    switch (MixedStates.choice(chainPoint)) {
      case SchemeChoice.Refuses(String reason) ->
          sayOnce("method", point, "cannot serve: " + reason);
      case SchemeChoice.Serves serves -> {
        if (!memory.fits(serves.bytes())) {
          long most = MixedStates.mostAtoms(chainPoint, memory);
          sayOnce(
              "atoms",
              point,
              String.format(
                  Locale.ROOT,
                  "must be smaller: dephased states of %d nodes by method %s need %.3g GB, and %.3g GB may be used; what would fit: %s",
                  chainPoint.chain().nodes(),
                  serves.method().word(),
                  serves.bytes() / 1e9,
                  memory.bytes() / 1e9,
                  most > 0 ? "up to " + most + " atoms" : "fewer nodes"));
        }
      }
    }
  }

  private void checkPure(Point point, ChainPoint chainPoint) {
    if (!chainPoint.way().servesPure()) {
      say(
          "method",
          point,
          "must be auto, exact, patch or closed_form without dephasing, but is "
              + point.word("method"));
      return;
    }
    ChainPoint.Way way = chainPoint.resolvedWay(wantsSpectrum);
    String word = point.word("method");
    if (chainPoint.chance() == ChainPoint.Chance.EACH
        && request.quantities().equals(List.of("outcome_probability"))) {
      return;
    }
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

  /// What may differ in numbers from point to point is said of the first alone; of listed points,
  /// of each.
  private void sayOnce(String key, Point point, String message) {
    refusals++;
    if (!request.listed().isEmpty()
        || problems.stream().noneMatch(problem -> problem.key().equals(key))) {
      say(key, point, message);
    }
  }

  private void say(String key, Point point, String message) {
    refusals++;
    if (said.add(key + message)) {
      problems.add(new Problem(key, request.listed().isEmpty() ? -1 : point.index(), message));
    }
  }
}
