package org.mebit.oscillator.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.oscillator.design.Chips.Match;
import tools.jackson.databind.JsonNode;

/// Matching devices against the reference program; tuple probabilities with an offset and of one
/// window against quadrature with 30 digits; simulation against the reference program's simulation.
final class ChipsTest {
  private static final double NM = 1e-9;

  /// Formulas in double precision on both sides.
  private static final double CLOSED_PERCENT = 1e-7;

  private static Chips chips(double spread, double otherSpread, double offset, int n, int m) {
    return new Chips(1551.2 * NM, 1e8, spread * NM, otherSpread * NM, offset * NM, n, m);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-086", "open-087", "open-088", "open-089"})
  void pairsAgreeWithTheReference(String id) {
    JsonNode given = Reference.given(id);
    Chips chips =
        chips(
            given.get("s1").asDouble(),
            given.get("s2").asDouble(),
            given.get("off").asDouble(),
            given.get("n").asInt(),
            2);
    assertThat(chips.window() / NM)
        .isCloseTo(Reference.value(id, 0), withinPercentage(CLOSED_PERCENT));
    assertThat(chips.pairProbability())
        .isCloseTo(Reference.value(id, 1), withinPercentage(CLOSED_PERCENT));
    assertThat(chips.independentProbability())
        .isCloseTo(Reference.value(id, 2), withinPercentage(CLOSED_PERCENT));
  }

  @Test
  void fourChipsAgreeWithTheReference() {
    Chips chips = chips(2, 2, 0, 500, 4);
    assertThat(chips.independentProbability())
        .isCloseTo(Reference.value("open-090", 0), withinPercentage(1e-6));
    assertThat(chips.tupleProbability(Match.REFERENCE).value())
        .isCloseTo(Reference.value("open-090", 1), withinPercentage(1e-6));
    assertThat(chips.poissonProbability(Match.REFERENCE))
        .isCloseTo(Reference.value("open-090", 2), withinPercentage(1e-6));
  }

  /// Chips, offset and other spread in nm, both tuple probabilities.
  @ParameterizedTest
  @CsvSource({
    "2, 0, 2, 0.000226417479444604, 0.000226417479444604",
    "4, 0, 2, 1.64151495308103e-11, 8.20757501325341e-12",
    "3, 2.5, 1.1, 6.2326206815462e-8, 4.67446575798532e-8",
    "2, 5, 2, 4.74596839321442e-5, 4.74596839321442e-5",
  })
  void tuplesAgreeWithManyDigits(
      int m, double offset, double otherSpread, double reference, double span) {
    Chips chips = chips(2, otherSpread, offset, 100, m);
    Estimate around = chips.tupleProbability(Match.REFERENCE);
    assertThat(around.value()).isCloseTo(reference, within(2 * around.error() + 1e-13 * reference));
    assertThat(around.error()).isLessThan(1e-11 * reference);
    Estimate within = chips.tupleProbability(Match.SPAN);
    assertThat(within.value()).isCloseTo(span, within(2 * within.error() + 1e-13 * span));
  }

  @Test
  void aPairMatchesByEitherDefinitionAndByTheClosedForm() {
    Chips chips = chips(1.3, 0.4, 0.7, 30, 2);
    assertThat(chips.tupleProbability(Match.REFERENCE).value())
        .isCloseTo(chips.pairProbability(), withinPercentage(1e-9));
    assertThat(chips.tupleProbability(Match.SPAN).value())
        .isCloseTo(chips.pairProbability(), withinPercentage(1e-9));
  }

  @Test
  void publishedSharesOfOneChipAndOfTheRealOnes() {
    assertThat(100 * chips(2, 2, 0, 234, 2).centreProbability()).isCloseTo(0.0320, within(5e-5));
    // 5 were found.
    assertThat(chips(2.3, 2, 2.4, 234, 2).expectedPairs()).isCloseTo(8.44, within(0.005));
  }

  /// The reference's tolerance is 4 of its errors; ours adds.
  @ParameterizedTest
  @CsvSource({"open-091, 10000", "open-093, 40000"})
  void simulationAgreesWithTheReference(String id, int draws) {
    JsonNode given = Reference.given(id);
    Chips chips =
        chips(2, 2, given.get("off").asDouble(), given.get("n").asInt(), given.get("m").asInt());
    Chips.Simulated drawn = chips.simulate(draws, 20181);
    double of =
        Math.sqrt(Reference.value(id) * (1 - Reference.value(id)) / given.get("trials").asDouble());
    assertThat(drawn.reference().value())
        .isCloseTo(Reference.value(id), within(4 * Math.hypot(of, drawn.reference().error())));
    if (id.equals("open-091")) {
      assertThat(drawn.span().value())
          .isCloseTo(Reference.value("open-092"), within(4 * Math.hypot(of, drawn.span().error())));
    }
  }

  @Test
  void oneDeviceOnEachChipIsATuple() {
    // A tolerance of many GHz: windows of the order of the spreads.
    Chips wide = new Chips(1551.2 * NM, 2e11, 2 * NM, 1.5 * NM, NM, 1, 3);
    Chips.Simulated drawn = wide.simulate(40_000, 7);
    assertThat(drawn.reference().value())
        .isCloseTo(
            wide.tupleProbability(Match.REFERENCE).value(), within(4 * drawn.reference().error()));
    assertThat(drawn.span().value())
        .isCloseTo(wide.tupleProbability(Match.SPAN).value(), within(4 * drawn.span().error()));
    assertThat(drawn.span().value())
        .isLessThan(drawn.reference().value() - 4 * drawn.reference().error());
  }

  @Test
  void seedsRepeatAndDiffer() {
    Chips chips = chips(2, 2, 5, 60, 2);
    assertThat(chips.simulate(500, 3)).isEqualTo(chips.simulate(500, 3));
    assertThat(chips.simulate(500, 3)).isNotEqualTo(chips.simulate(500, 4));
  }

  @Test
  void certaintyKeepsAnError() {
    Chips far = chips(0.1, 0.1, 50, 10, 2);
    assertThat(far.simulate(100, 1).reference().value()).isZero();
    assertThat(far.simulate(100, 1).reference().error()).isGreaterThan(0.005);
    assertThat(far.pairProbability()).isZero();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chips(-2, 2, 0, 10, 2))
        .withMessage("spread must be above 0 and finite, but is -2.0E-9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chips(2, 2, 0, 10, 1))
        .withMessage("chips must be in 2..8, but is 1");
  }
}
