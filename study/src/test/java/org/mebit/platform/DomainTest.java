package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTest {
  @Test
  void saysWhatAValueMustBe() {
    assertThat(Domain.real().must()).isEqualTo("be a finite number");
    assertThat(Domain.positive().must()).isEqualTo("be above 0");
    assertThat(Domain.notNegative().must()).isEqualTo("be at least 0");
    assertThat(new Domain.Reals(-1, false, 1e-3, true).must()).isEqualTo("be in (-1, 0.001]");
    assertThat(new Domain.Reals(Double.NEGATIVE_INFINITY, false, 2.5e-7, false).must())
        .isEqualTo("be below 2.5e-7");
    assertThat(new Domain.Wholes(1, 1_000_000_000_000_000L).must())
        .isEqualTo("be a whole number in 1..10^15");
    assertThat(new Domain.Words(List.of("a", "b", "c")).must()).isEqualTo("be a, b or c");
    assertThat(new Domain.Flags().must()).isEqualTo("be true or false");
  }

  @Test
  void namesTheUnitOfItsBounds() {
    assertThat(Domain.positive().must(Unit.SECOND)).isEqualTo("be above 0 s");
    assertThat(Domain.real().must(Unit.SECOND)).isEqualTo("be a finite number");
    assertThat(Domain.positive().must(Unit.ONE)).isEqualTo("be above 0");
    assertThat(new Domain.Reals(0, true, 2, false).must(Unit.TESLA)).isEqualTo("be in [0, 2) T");
  }

  @Test
  void refusesWhatLiesOutside() {
    Domain half = new Domain.Reals(0, false, 1, true);
    assertThat(half.refusal(new Value.Real(1))).isEmpty();
    assertThat(half.refusal(new Value.Real(0))).contains("must be in (0, 1], but is 0");
    assertThat(half.refusal(new Value.Real(Double.NaN))).isPresent();
    assertThat(Domain.real().refusal(new Value.Real(Double.POSITIVE_INFINITY))).isPresent();
    Domain list = new Domain.WordsOrWholeList(List.of("all"), 0, 9);
    assertThat(list.refusal(new Value.WholeList(new long[] {0, 9}))).isEmpty();
    assertThat(list.refusal(new Value.WholeList(new long[] {3, 10})))
        .contains(
            "must be all, or a list of whole numbers in 0..9 such as [4, 2, 3], but is [3, 10]");
    assertThat(list.refusal(new Value.Word("some"))).isPresent();
  }

  @Test
  void realNumbersAreShownShort() {
    assertThat(List.of(3.0, 0.25, -0.5, 1.41e-7, 1e22, 1.5e10, 0.0))
        .map(number -> new Value.Real(number).toString())
        .containsExactly("3", "0.25", "-0.5", "1.41e-7", "1e22", "1.5e10", "0");
  }
}
