package org.mebit.oscillator.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Links of fibre against the reference program and the published projections of R. Riedinger et
/// al., Nature 556, 473 (2018).
final class FibreLinkTest {
  /// Formulas in double precision on both sides.
  private static final double CLOSED_PERCENT = 1e-9;

  private static final double US = 1e-6;

  /// dB/km
  private static final double ATTENUATION = 0.17;

  private static final FibreArm A = new FibreArm(7.5, 3.2e-3, 0.25 / US, 0.123 * US);
  private static final FibreArm B = new FibreArm(9.6, 3.2e-3, 1 / (5.8 * US), 0.123 * US);

  @ParameterizedTest
  @ValueSource(strings = {"open-094", "open-095"})
  void lossesAgreeWithTheReference(String id) {
    JsonNode given = Reference.given(id);
    FibreArm arm =
        new FibreArm(
            given.get("g0").asDouble(),
            given.get("nbg").asDouble(),
            given.get("Gam").asDouble() / US,
            given.get("t").asDouble() * US);
    double target = given.get("gt").asDouble();
    assertThat(arm.lossFor(target))
        .isCloseTo(Reference.value(id), withinPercentage(CLOSED_PERCENT));
    assertThat(arm.correlationAfter(arm.lossFor(target)))
        .isCloseTo(target, withinPercentage(CLOSED_PERCENT));
  }

  @Test
  void correlationsBehindALossAgreeWithTheReference() {
    assertThat(A.correlationAfter(Reference.given("open-096").get("dB").asDouble()))
        .isCloseTo(Reference.value("open-096"), withinPercentage(CLOSED_PERCENT));
    assertThat(A.correlationAfter(0)).isEqualTo(7.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-097", "open-098"})
  void daysAgreeWithTheReferenceWhicheverArmIsWorse(String id) {
    JsonNode given = Reference.given(id);
    double loss = given.get("dB_max").asDouble();
    double trials = given.get("N").asDouble();
    double period = given.get("rep_us").asDouble() * US;
    assertThat(new FibreLink(A, B, 3, loss).days(trials, period, 0.15))
        .isEqualTo(new FibreLink(A, B, loss, 3).days(trials, period, 0.15))
        .isCloseTo(Reference.value(id), withinPercentage(CLOSED_PERCENT));
  }

  /// 7.175 and 3.2·10⁻³ throughout give 100.8 km; the published 94 km mix several targets.
  @Test
  void theLongLink() {
    FibreLink link = FibreLink.downTo(A, B, 1 + 0.95 * 6.5);
    assertThat((link.lossA() + link.lossB()) / ATTENUATION).isCloseTo(100.8, within(0.05));
    assertThat(link.contrastKept()).isCloseTo(0.95, within(1e-12));
    assertThat(link.witness()).isCloseTo(4 * 7.175 / (6.175 * 6.175), within(1e-12));
  }

  @Test
  void theLinkOf75Kilometres() {
    FibreLink link = new FibreLink(A, B, 32 * ATTENUATION, 43 * ATTENUATION);
    assertThat(link.correlationA()).isCloseTo(7.169, within(5e-4));
    assertThat(link.correlationB()).isCloseTo(8.657, within(5e-4));
    assertThat(1 - link.contrastKept()).isCloseTo(0.051, within(5e-4));
    assertThat(1 - link.visibilityKept()).isCloseTo(0.012, within(5e-4));
  }

  @Test
  void withoutFibreNothingIsLost() {
    FibreLink none = new FibreLink(A, B, 0, 0);
    assertThat(none.contrastKept()).isEqualTo(1);
    assertThat(none.visibilityKept()).isCloseTo(1, within(1e-15));
    assertThat(none.days(86_400, 1, 0)).isEqualTo(1);
    assertThat(A.lossFor(7.5)).isZero();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.lossFor(8))
        .withMessage("target g2 must be above 1 and at most the present 7.5, but is 8.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FibreArm(7.5, 0, 0, 0).lossFor(7))
        .withMessage("background must be above 0 for loss to lower g2, but is 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FibreLink(A, B, -1, 0))
        .withMessage("loss of arm A must be at least 0 and finite, but is -1.0");
  }
}
