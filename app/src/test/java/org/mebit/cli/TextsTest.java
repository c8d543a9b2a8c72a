package org.mebit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mebit.study.Progress;

final class TextsTest {
  @Test
  void numbersLoseWhatNobodyReads() {
    assertThat(Texts.number(3.14159265, 6)).isEqualTo("3.14159");
    assertThat(Texts.number(1e6, 6)).isEqualTo("1e6");
    assertThat(Texts.number(123456, 3)).isEqualTo("123000");
    assertThat(Texts.number(0.000125, 6)).isEqualTo("0.000125");
    assertThat(Texts.number(1.25e-7, 6)).isEqualTo("1.25e-7");
    assertThat(Texts.number(-2.50, 6)).isEqualTo("-2.5");
    assertThat(Texts.number(0, 6)).isEqualTo("0");
    assertThat(Texts.number(Double.NaN, 6)).isEqualTo("NaN");
  }

  @Test
  void timesComeInTheirUnits() {
    assertThat(Texts.time(0.0414)).isEqualTo("0.041 s");
    assertThat(Texts.time(12.4)).isEqualTo("12 s");
    assertThat(Texts.time(59.7)).isEqualTo("1 min 0 s");
    assertThat(Texts.time(200)).isEqualTo("3 min 20 s");
    assertThat(Texts.time(7500)).isEqualTo("2 h 5 min");
  }

  @Test
  void cellsStandBelowEachOther() {
    assertThat(
            Texts.aligned(
                List.of(List.of("a", "number"), List.of("word", "7")), List.of(false, true)))
        .isEqualTo("a     number\nword       7\n");
  }

  @Test
  void progressTellsRateAndTimeLeft() {
    Progress.Advance advance = new Progress.Advance(1, 4, 250, 1000, Duration.ofSeconds(5));
    assertThat(ProgressReport.line("A study", advance))
        .isEqualTo("A study: 25 % (250 of 1000 points), 50 points/s, about 15 s left");
  }
}
