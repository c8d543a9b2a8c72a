package org.mebit.platform;

import java.util.List;
import org.mebit.ensemble.OutcomeDistribution;

/// The quantities asked of `ensemble_chain`, and what they take.
///
/// @param quantities their names
record Asked(List<String> quantities) {
  private static final List<String> LAWFUL =
      List.of(
          "entropy", "normalized_entropy", "excess_entropy", "outcome_probability", "method_used");

  /// Whether Schmidt coefficients are wanted.
  boolean spectrum() {
    return quantities.contains("schmidt");
  }

  /// Whether the lattice law knows all that is wanted of a state.
  boolean lawful() {
    return quantities.stream()
        .allMatch(name -> LAWFUL.contains(name) || ChainColumns.MEANS.contains(name));
  }

  /// Whether an average over outcomes is wanted.
  boolean mean() {
    return quantities.stream().anyMatch(ChainColumns.MEANS::contains);
  }

  /// Whether a state of given, drawn or listed outcomes is wanted.
  boolean state() {
    return quantities.stream()
            .anyMatch(name -> !ChainColumns.MEANS.contains(name) && !name.equals("method_used"))
        || !mean();
  }

  /// Whether the rows of a point are the probabilities of its outcomes and nothing else, which take
  /// no states.
  boolean probabilitiesOf(ChainPoint point) {
    return point.chance() == ChainPoint.Chance.EACH
        && quantities.equals(List.of("outcome_probability"))
        && OutcomeDistribution.serves(point.chain(), point.dephasing());
  }
}
