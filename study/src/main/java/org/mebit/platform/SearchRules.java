package org.mebit.platform;

import java.util.List;
import java.util.Locale;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.operating.OperatingPoints;

/// What `ensemble_chain` asks of points whose operating points are looked for.
///
/// @param asked the quantities
/// @param complaints takes what is wrong
record SearchRules(Asked asked, PointComplaints complaints) {
  private static final List<String> PARAMETERS = List.of("time_to", "time_jitter");

  void check(Point point, ChainPoint chainPoint) {
    for (String parameter : PARAMETERS) {
      List<String> takers =
          asked.quantities().stream()
              .filter(name -> Asked.SEARCHED.getOrDefault(name, List.of()).contains(parameter))
              .toList();
      if (point.has(parameter) && takers.isEmpty()) {
        String known = String.join(", ", Asked.takersOf(parameter));
        complaints.say(
            parameter,
            point,
            "must go with one of the quantities " + known + ", but none is asked for");
      } else if (!point.has(parameter) && !takers.isEmpty()) {
        complaints.say(parameter, point, "must be given for the quantity " + takers.getFirst());
      }
    }
    if (!asked.searched()) {
      return;
    }
    String name = asked.firstSearched();
    if (chainPoint.chance() != ChainPoint.Chance.GIVEN
        || !chainPoint.chain().allN()
        || chainPoint.chain().offset() != 0
        || chainPoint.mixed()
        || chainPoint.window() != null) {
      complaints.say(
          name,
          point,
          "must go with outcomes: all and without offset, dephasing and window, because it is searched by the lattice law; sweep time and ask for entropy instead");
    }
    if (chainPoint.way() != ChainPoint.Way.AUTO && chainPoint.way() != ChainPoint.Way.LATTICE_LAW) {
      complaints.say(
          "method",
          point,
          "must be auto or lattice_law for the quantity "
              + name
              + ", but is "
              + point.word("method"));
    }
    long atoms = chainPoint.chain().atoms();
    if (atoms < LatticeLaw.FEWEST_ATOMS
        || chainPoint.chain().nodes() > OperatingPoints.MOST_NODES) {
      complaints.say(
          name,
          point,
          String.format(
              Locale.ROOT,
              "must go with at least %d atoms and at most %d nodes, because it is searched by the lattice law; sweep time and ask for entropy instead",
              LatticeLaw.FEWEST_ATOMS,
              OperatingPoints.MOST_NODES));
    }
    if (point.has("time_to") && point.real("time_to") < point.real("time")) {
      complaints.sayOnce(
          "time_to",
          point,
          "must be at least time, " + point.value("time") + ", but is " + point.value("time_to"));
    }
  }
}
