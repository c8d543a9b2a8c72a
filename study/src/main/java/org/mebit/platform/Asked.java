package org.mebit.platform;

import java.util.List;
import java.util.Map;
import org.mebit.ensemble.OutcomeDistribution;

/// The quantities asked of `ensemble_chain`, and what they take.
///
/// @param quantities their names
record Asked(List<String> quantities) {
  /// Quantities that are about more than one time, each with the parameters it takes besides.
  static final Map<String, List<String>> SEARCHED =
      Map.of(
          "highest_entropy", List.of("time_to"),
          "highest_time", List.of("time_to"),
          "robust_entropy", List.of("time_to", "time_jitter"),
          "robust_time", List.of("time_to", "time_jitter"),
          "guaranteed_entropy", List.of("time_jitter"),
          "weakest_time", List.of("time_jitter"),
          "expected_entropy", List.of("time_jitter"));

  private static final List<String> LAWFUL =
      List.of(
          "entropy", "normalized_entropy", "excess_entropy", "outcome_probability", "method_used");

  /// Whether Schmidt coefficients are wanted.
  boolean spectrum() {
    return quantities.contains("schmidt");
  }

  /// Whether the lattice law knows all that is wanted of a state.
  boolean lawful() {
    return quantities.stream().filter(Asked::isOfState).allMatch(LAWFUL::contains);
  }

  /// Whether an operating point is looked for.
  boolean searched() {
    return quantities.stream().anyMatch(SEARCHED::containsKey);
  }

  /// The first quantity that is looked for.
  String firstSearched() {
    return quantities.stream().filter(SEARCHED::containsKey).findFirst().orElse("");
  }

  /// The quantities that take a parameter of searches, sorted.
  static List<String> takersOf(String parameter) {
    return SEARCHED.entrySet().stream()
        .filter(entry -> entry.getValue().contains(parameter))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// Whether an average over outcomes is wanted.
  boolean mean() {
    return quantities.stream().anyMatch(ChainColumns.MEANS::contains);
  }

  private static boolean isOfState(String name) {
    return !ChainColumns.MEANS.contains(name) && !SEARCHED.containsKey(name);
  }

  /// Whether a state of given, drawn or listed outcomes is wanted.
  boolean state() {
    return quantities.stream().anyMatch(name -> isOfState(name) && !name.equals("method_used"))
        || !(mean() || searched());
  }

  /// Whether the rows of a point are the probabilities of its outcomes and nothing else, which take
  /// no states.
  boolean probabilitiesOf(ChainPoint point) {
    return point.chance() == ChainPoint.Chance.EACH
        && quantities.equals(List.of("outcome_probability"))
        && OutcomeDistribution.serves(point.chain(), point.dephasing());
  }
}
