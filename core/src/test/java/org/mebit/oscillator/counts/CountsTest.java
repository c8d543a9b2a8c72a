package org.mebit.oscillator.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void checksWhatItIsGiven() {
    refuses(() -> new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0), "trials must be above 0");
    refuses(
        () -> new Counts(Double.NaN, 0, 0, 0, 0, 0, 0, 0, 0),
        "trials must be above 0 and finite, but is NaN");
    refuses(
        () -> new Counts(100, 101, 0, 0, 0, 0, 0, 0, 0),
        "pump1 must be in 0..trials = 100.0, but is 101.0");
    refuses(
        () -> new Counts(100, 0, 0, 0, -1, 0, 0, 0, 0),
        "read2 must be in 0..trials = 100.0, but is -1.0");
    refuses(
        () -> new Counts(100, 9, 9, 2, 9, 3, 0, 0, 0), "c11 must be in 0..read1 = 2.0, but is 3.0");
    refuses(
        () -> new Counts(100, 9, 2, 9, 9, 0, 3, 0, 0), "c12 must be in 0..pump2 = 2.0, but is 3.0");
    refuses(
        () -> new Counts(100, 9, 9, 9, 9, 0, 0, 0, Double.NaN),
        "c22 must be in 0..read2 = 9.0, but is NaN");
  }

  @Test
  void takesCountsThatAreNotWhole() {
    Counts counts = new Counts(1e9, 1e5, 2e5, 1.5e5, 2.5e5, 12.5, 200, 210, 60);
    assertThat(counts.accidentals(1, 1)).isEqualTo(15);
    assertThat(counts.correlation(1, 1)).isEqualTo(12.5 / 15);
  }

  @Test
  void refusesWhereTheSameDetectorIsAhead() {
    Verdict verdict = Verdict.of(new Counts(1e9, 1e5, 1e5, 1e5, 1e5, 80, 90, 20, 10), 1);
    assertThat(verdict).isInstanceOf(Refusal.class);
    // E = 10: herald 1 has 8 against 2, herald 2 has 1 against 9.
    assertThat(((Refusal) verdict).reason())
        .startsWith("herald 1: g2 with the same detector, 8.000, must not be above")
        .contains("other detector, 2.000")
        .doesNotContain("herald 2");
  }

  @Test
  void refusesWithoutClicks() {
    Verdict verdict = Verdict.of(new Counts(1e9, 1e5, 1e5, 0, 1e5, 0, 0, 20, 10), 1);
    assertThat(((Refusal) verdict).reason())
        .startsWith("detector 1 has no click in the read window");
    assertThat(CorrelationEstimate.of(verdict.counts(), 1, 1)).isEmpty();
    assertThat(CorrelationEstimate.of(verdict.counts(), 2, 1)).isPresent();
  }

  /// Correlations that sum to less than 1 make R negative, which is below 1 and no evidence.
  @Test
  void refusesNegativeWitness() {
    Verdict verdict = Verdict.of(new Counts(1e9, 1e5, 1e5, 1e5, 1e5, 1, 80, 5, 10), 1);
    assertThat(((Refusal) verdict).reason())
        .startsWith("herald 1: the two g2, 0.1000 and 0.5000, must sum to more than 1");
  }

  @Test
  void refusesHeraldsThatContradictEachOther() {
    Verdict verdict =
        Verdict.of(new Counts(1e9, 1e5, 1e5, 1e5, 1e5, 10_000, 40_000, 11_000, 1000), 1);
    assertThat(((Refusal) verdict).reason()).contains("cannot be one witness");
  }

  @Test
  void zeroCoincidencesAreNoObstacle() {
    WitnessReport report =
        (WitnessReport) Verdict.of(new Counts(1e9, 1e5, 1e5, 1e5, 1e5, 0, 80, 75, 12), 1);
    assertThat(report.herald1().below1()).isBetween(0.99, 1.0);
    assertThat(report.herald1().q16()).isLessThan(report.herald1().mode());
    assertThat(report.ratio().z1()).isGreaterThan(report.ratio().z2());
  }

  @Test
  void refusesWithoutCoincidences() {
    Verdict none = Verdict.of(new Counts(1e9, 1e5, 1e5, 1e5, 1e5, 0, 0, 0, 0), 1);
    assertThat(((Refusal) none).reason())
        .isEqualTo("there is no coincidence at all: the data say nothing about the witness");
    Verdict few = Verdict.of(new Counts(1e9, 1e3, 1e3, 1e3, 1e3, 0.002, 0.01, 0.01, 0.003), 1);
    assertThat(((Refusal) few).reason())
        .isEqualTo(
            "0.0250 coincidences in all are too few, 0.5 are the least: they say nothing about the"
                + " witness");
  }

  /// Equal correlations have no witness of their own, but a density.
  @Test
  void reportsEqualCorrelations() {
    WitnessReport report =
        (WitnessReport) Verdict.of(new Counts(1e9, 1e5, 1e5, 1e5, 1e5, 20, 20, 20, 20), 1);
    assertThat(report.counts().witness(1).plugIn()).isInfinite();
    assertThat(report.herald1().q50()).isGreaterThan(1);
    assertThat(report.herald1().mode()).isFinite();
    assertThat(report.symmetrised().below1()).isLessThan(0.1);
    assertThat(report.ratio().z()).isFinite();
  }

  @Test
  void checksTheBound() {
    Counts counts = new Counts(1e9, 1e5, 1e5, 1e5, 1e5, 0, 80, 75, 12);
    refuses(() -> Verdict.of(counts, 1.1), "bound must be above 0 and at most 1, but is 1.1");
    refuses(
        () -> Verdict.of(counts, Double.NaN), "bound must be above 0 and at most 1, but is NaN");
  }

  private static void refuses(Runnable given, String message) {
    assertThatThrownBy(given::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
