package org.mebit.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.dephasing.DephasedChain;
import org.mebit.ensemble.dephasing.SchemeChoice;

/// What `ensemble_chain` asks of points with dephasing.
///
/// @param asked the quantities
/// @param memory how large a computation may become
/// @param complaints takes what is wrong
record MixedRules(Asked asked, DenseMemory memory, PointComplaints complaints) {
  private static final String WAYS =
      "auto, exact, disc, classes, chain, chain_gauss, bloch or series";

  void check(Point point, ChainPoint chainPoint) {
    EnsembleChain chain = chainPoint.chain();
    ChainPoint.Way way = chainPoint.way();
    String word = point.word("method");
    if (!way.servesMixed()) {
      complaints.say("method", point, "must be " + WAYS + " with dephasing, but is " + word);
    }
    if (chain.nodes() != 3) {
      String but = " with dephasing and other than 3 nodes, but is ";
      if (way != ChainPoint.Way.AUTO && way != ChainPoint.Way.EXACT && way.servesMixed()) {
        complaints.say("method", point, "must be exact or auto" + but + word);
      }
      if (point.has("window")) {
        complaints.say("window", point, "must be left out" + but + point.value("window"));
      }
    }
    boolean oneScheme = way.servesMixed() && way.compareTo(ChainPoint.Way.CLASSES) >= 0;
    if (oneScheme
        && (chainPoint.chance() != ChainPoint.Chance.GIVEN || !chain.allN() || asked.mean())) {
      complaints.say(
          "method",
          point,
          "must be auto, exact or disc for outcomes other than all and for averages, but is "
              + word);
    }
    if (oneScheme && chain.offset() != 0) {
      complaints.say("method", point, "must be auto, exact or disc with an offset, but is " + word);
    }
    if (oneScheme && point.has("window")) {
      complaints.say("method", point, "must be auto, exact or disc with a window, but is " + word);
    }
    if (point.flag("window_measured")) {
      complaints.say(
          "window_measured",
          point,
          "must be false with dephasing, whose window is a disc of the two ends, but is true");
    }
    if (point.has("window") && point.real("window") < DephasedChain.NARROWEST) {
      complaints.say(
          "window",
          point,
          String.format(
              Locale.ROOT,
              "must be at least %s with dephasing, but is %s",
              new Value.Real(DephasedChain.NARROWEST),
              point.value("window")));
    }
  }

  /// The method that will compute a state of the point, and its cost; null after a complaint.
  SchemeChoice.@Nullable Serves choice(Point point, ChainPoint chainPoint) {
    switch (MixedStates.choice(chainPoint)) {
      case SchemeChoice.Refuses(String reason) ->
          complaints.sayOnce("method", point, "cannot serve: " + reason);
      case SchemeChoice.Serves serves -> {
        if (memory.fits(serves.bytes())) {
          return serves;
        }
        long most = MixedStates.mostAtoms(chainPoint, memory);
        complaints.sayOnce(
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
    return null;
  }
}
