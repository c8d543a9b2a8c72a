package org.mebit.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Method;
import org.mebit.ensemble.OutcomeAverage;
import org.mebit.ensemble.Outcomes;
import org.mebit.ensemble.operating.OperatingPoint;
import org.mebit.quantum.SchmidtSpectrum;

/// The columns of `ensemble_chain` and how a row fills them.
///
/// @param quantities those asked for
/// @param schmidtTerms how many columns `schmidt` stands for
/// @param sampled the most measured nodes of a point whose outcomes are drawn; -1 if none is
/// @param listed the most measured nodes of a point with a row for each outcome; -1 if there is
///   none
record ChainColumns(List<String> quantities, int schmidtTerms, int sampled, int listed) {
  /// What a row has to tell.
  ///
  /// @param point the row's point
  /// @param sample number of the sample, from 1; 0 where none is drawn
  /// @param outcomes what the measured nodes yielded, where the row says so
  /// @param probability of the outcomes; null if no quantity asks for it
  /// @param state the state with these outcomes; null if no quantity asks for it
  /// @param mean the average over all outcomes; null if no quantity asks for it
  /// @param searched what is told of more than one time; null if no quantity asks for it
  record Row(
      ChainPoint point,
      long sample,
      @Nullable Outcomes outcomes,
      @Nullable Estimate probability,
      @Nullable EndToEnd state,
      @Nullable OutcomeAverage mean,
      @Nullable SearchedTimes searched) {
    /// A point of given outcomes.
    static Row ofGiven(
        ChainPoint point,
        @Nullable EndToEnd state,
        @Nullable OutcomeAverage mean,
        @Nullable SearchedTimes searched) {
      return new Row(point, 0, null, probability(state), state, mean, searched);
    }

    /// A drawn sample, or one of all outcomes for sample 0.
    static Row ofOutcomes(ChainPoint point, long sample, Outcomes outcomes, EndToEnd state) {
      return new Row(point, sample, outcomes, probability(state), state, null, null);
    }

    private static @Nullable Estimate probability(@Nullable EndToEnd state) {
      return state == null ? null : state.outcomeProbability();
    }
  }

  /// Quantities that are averages over outcomes.
  static final List<String> MEANS = List.of("mean_entropy", "mean_log_negativity");

  List<Quantity> outputs() {
    List<Quantity> outputs = new ArrayList<>();
    if (sampled >= 0) {
      outputs.add(
          new Quantity(
              "sample",
              Unit.ONE,
              Quantity.Kind.WHOLE,
              "number of the sample at its point, from 1"));
      addOutcomes(outputs, "sampled_outcome_", sampled);
    }
    if (listed >= 0) {
      addOutcomes(outputs, "outcome_", listed);
    }
    for (String name : quantities) {
      Quantity quantity = EnsembleChainPlatform.quantity(name);
      switch (name) {
        case "method_used", "highest_time", "robust_time", "weakest_time" -> outputs.add(quantity);
        case "schmidt" -> {
          for (int i = 1; i <= schmidtTerms; i++) {
            outputs.add(
                Quantity.real(
                    "schmidt_" + i,
                    Unit.ONE,
                    "Schmidt coefficient " + i + ", squared, largest first"));
          }
        }
        default -> {
          outputs.add(quantity);
          outputs.add(
              Quantity.real(
                  name + "_error", quantity.unit(), "bound or estimate of the error of " + name));
        }
      }
    }
    return outputs;
  }

  private static void addOutcomes(List<Quantity> outputs, String name, int measured) {
    for (int node = 2; node < measured + 2; node++) {
      outputs.add(
          new Quantity(name + node, Unit.ONE, Quantity.Kind.WHOLE, "outcome q of node " + node));
    }
  }

  @Nullable Object[] cells(Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    if (sampled >= 0) {
      cells.add(row.sample > 0 ? (Long) row.sample : null);
      addOutcomes(cells, row.sample > 0 ? row.outcomes : null, sampled);
    }
    if (listed >= 0) {
      addOutcomes(cells, row.sample > 0 ? null : row.outcomes, listed);
    }
    double ceiling = row.point.chain().largestEntropy();
    Optional<EndToEnd> state = Optional.ofNullable(row.state);
    Optional<OutcomeAverage> mean = Optional.ofNullable(row.mean);
    Optional<SearchedTimes> searched = Optional.ofNullable(row.searched);
    Optional<OperatingPoint> highest = searched.flatMap(SearchedTimes::highest);
    Optional<OperatingPoint> robust = searched.flatMap(SearchedTimes::robust);
    Optional<OperatingPoint> weakest = searched.flatMap(SearchedTimes::weakest);
    for (String name : quantities) {
      switch (name) {
        case "entropy" -> add(cells, state.flatMap(EndToEnd::entropy), 1);
        case "excess_entropy" ->
            add(
                cells,
                state
                    .flatMap(EndToEnd::entropy)
                    .map(e -> new Estimate(e.value() - row.point.halfLogAtoms(), e.error())),
                1);
        case "normalized_entropy" -> add(cells, state.flatMap(EndToEnd::entropy), ceiling);
        case "log_negativity" -> add(cells, state.flatMap(EndToEnd::logNegativity), 1);
        case "outcome_probability" -> add(cells, Optional.ofNullable(row.probability), 1);
        case "mean_entropy" -> add(cells, mean.flatMap(OutcomeAverage::entropy), 1);
        case "mean_log_negativity" -> add(cells, mean.map(OutcomeAverage::logNegativity), 1);
        case "highest_entropy" -> add(cells, highest.map(OperatingPoint::entropy), 1);
        case "highest_time" -> cells.add(highest.map(OperatingPoint::time).orElse(null));
        case "robust_entropy" -> add(cells, robust.map(OperatingPoint::entropy), 1);
        case "robust_time" -> cells.add(robust.map(OperatingPoint::time).orElse(null));
        case "guaranteed_entropy" -> add(cells, weakest.map(OperatingPoint::entropy), 1);
        case "weakest_time" -> cells.add(weakest.map(OperatingPoint::time).orElse(null));
        case "expected_entropy" -> add(cells, searched.flatMap(SearchedTimes::expected), 1);
        case "method_used" ->
            cells.add(
                state
                    .map(known -> known.method().word())
                    .or(() -> mean.map(known -> known.enumerated() ? "enumerated" : "sampled"))
                    .or(() -> searched.map(_ -> Method.LATTICE_LAW.word()))
                    .orElse(null));
        case "schmidt" -> {
          double[] coefficients =
              state
                  .flatMap(EndToEnd::spectrum)
                  .map(SchmidtSpectrum::coefficients)
                  .orElse(new double[0]);
          for (int i = 0; i < schmidtTerms; i++) {
            cells.add(i < coefficients.length ? (Double) coefficients[i] : null);
          }
        }
        default -> throw new IllegalStateException("no quantity " + name);
      }
    }
    return cells.toArray();
  }

  private static void addOutcomes(
      List<@Nullable Object> cells, @Nullable Outcomes outcomes, int columns) {
    long[] counts = outcomes == null ? new long[0] : outcomes.counts();
    for (int i = 0; i < columns; i++) {
      cells.add(i < counts.length ? (Long) counts[i] : null);
    }
  }

  private static void add(
      List<@Nullable Object> cells, Optional<Estimate> estimate, double divisor) {
    cells.add(estimate.map(e -> (Double) (e.value() / divisor)).orElse(null));
    cells.add(estimate.map(e -> (Double) (e.error() / divisor)).orElse(null));
  }
}
