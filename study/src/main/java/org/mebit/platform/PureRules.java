package org.mebit.platform;

import java.util.Locale;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.PatchMethod;

/// What `ensemble_chain` asks of points without dephasing.
///
/// @param asked the quantities
/// @param memory how large dense matrices may become
/// @param complaints takes what is wrong
record PureRules(Asked asked, DenseMemory memory, PointComplaints complaints) {
  void check(Point point, ChainPoint chainPoint) {
    if (!chainPoint.way().servesPure()) {
      complaints.say(
          "method",
          point,
          "must be auto, exact, patch, lattice_law or closed_form without dephasing, but is "
              + point.word("method"));
      return;
    }
    ChainPoint.Way way = chainPoint.resolvedWay(asked);
    String word = point.word("method");
    boolean law = way == ChainPoint.Way.LATTICE_LAW;
    boolean fast = law || way == ChainPoint.Way.PATCH || way == ChainPoint.Way.CLOSED_FORM;
    if (fast && asked.spectrum()) {
      complaints.say(
          "method", point, "must be exact or auto for the quantity schmidt, but is " + word);
    }
    if (fast && point.has("window")) {
      complaints.say("method", point, "must be exact or auto with a window, but is " + word);
    }
    if (fast && !chainPoint.chain().allN()) {
      complaints.say(
          "method", point, "must be exact or auto for outcomes other than all, but is " + word);
    }
    if (fast && way != ChainPoint.Way.PATCH && chainPoint.chain().offset() != 0) {
      String others = chainPoint.chain().nodes() == 3 ? "exact, patch or auto" : "exact or auto";
      complaints.say("method", point, "must be " + others + " with an offset, but is " + word);
    }
    if (law) {
      checkLaw(point, chainPoint);
    }
    if (way == ChainPoint.Way.PATCH) {
      if (chainPoint.chain().atoms() < PatchMethod.FEWEST_ATOMS) {
        complaints.say(
            "method",
            point,
            "must be exact or auto below " + PatchMethod.FEWEST_ATOMS + " atoms, but is " + word);
      }
      if (chainPoint.chain().offset() != 0 && chainPoint.chain().nodes() != 3) {
        complaints.say(
            "method",
            point,
            "must be exact or auto with an offset and other than 3 nodes, but is " + word);
      }
    }
    if (!fast && asked.state()) {
      checkMemory(point, chainPoint);
    }
  }

  private void checkLaw(Point point, ChainPoint chainPoint) {
    long atoms = chainPoint.chain().atoms();
    if (atoms < LatticeLaw.FEWEST_ATOMS) {
      complaints.say(
          "method",
          point,
          "must be %s below %d atoms, but is lattice_law"
              .formatted(
                  atoms < PatchMethod.FEWEST_ATOMS ? "exact or auto" : "exact, patch or auto",
                  LatticeLaw.FEWEST_ATOMS));
    }
    if (chainPoint.chain().nodes() > LatticeLaw.MOST_NODES) {
      complaints.say(
          "method",
          point,
          "must be exact, patch or auto for more than %d nodes, but is lattice_law"
              .formatted(LatticeLaw.MOST_NODES));
    }
    if (asked.quantities().contains("log_negativity")) {
      complaints.say(
          "method",
          point,
          "must be exact, patch or auto for the quantity log_negativity, but is lattice_law");
    }
  }

  /// Complains of dense matrices that do not fit.
  void checkMemory(Point point, ChainPoint chainPoint) {
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
        asked.spectrum()
            ? "the quantity schmidt needs dense matrices"
            : chainPoint.window() != null
                ? "a window means dense matrices"
                : "outcomes other than all and this method mean dense matrices";
    double widest = memory.widestWindow(chainPoint.chain());
    complaints.say(
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
                    Locale.ROOT,
                    ", or window: %s with window_measured: true",
                    new Value.Real(widest))
                : ""));
  }
}
