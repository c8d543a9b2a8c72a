package org.mebit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mebit.platform.Value;
import org.mebit.result.Column;
import org.mebit.result.MemoryTable;
import org.mebit.scenario.Claim;
import org.mebit.scenario.Reading;
import org.mebit.scenario.Studies;

final class SelectionTest {
  private static final String STUDY =
      "platform: ensemble_chain\nparameters: {nodes: 2, atoms: 1, time: 1}\n";

  private static final MemoryTable TABLE =
      new MemoryTable(
          List.of(
              new Column("atoms", Column.Kind.WHOLE, "", ""),
              new Column("time", Column.Kind.REAL, "", ""),
              new Column("entropy", Column.Kind.REAL, "bit", "")),
          List.<@Nullable Object[]>of(
              new @Nullable Object[] {1L, 0.1 + 0.2, 4.0},
              new @Nullable Object[] {1L, 0.5, 1.0},
              new @Nullable Object[] {2L, 0.3, 2.0},
              new @Nullable Object[] {2L, 0.5, null}));

  private static Selection selection(
      Optional<Claim.Reduction> reduce, Optional<String> position, Claim.Condition... rows) {
    Reading reading = Studies.text("test", STUDY, List.of());
    Claim.ByStudy check =
        new Claim.ByStudy(
            ((Reading.Ready) reading).study(), "entropy", List.of(rows), reduce, position, 0, 0);
    return Selection.of(check, TABLE);
  }

  private static Selection reduced(Claim.Reduction reduction, Claim.Condition... rows) {
    return selection(Optional.of(reduction), Optional.empty(), rows);
  }

  private static Claim.Condition atoms(long number) {
    return new Claim.Condition.Is("atoms", new Value.Whole(number));
  }

  private static Claim.Condition time(double number) {
    return new Claim.Condition.Is("time", new Value.Real(number));
  }

  @Test
  void oneRowIsFoundInSpiteOfRounding() {
    Selection selection = selection(Optional.empty(), Optional.empty(), atoms(1), time(0.3));
    assertThat(selection.refusal()).isEmpty();
    assertThat(selection.value()).isEqualTo(4);
  }

  @Test
  void severalRowsNeedAReduction() {
    assertThat(selection(Optional.empty(), Optional.empty(), atoms(1)).refusal())
        .hasValue("2 rows have atoms = 1; name one with at, or add reduce");
  }

  @Test
  void noRowIsNoValue() {
    assertThat(reduced(Claim.Reduction.MAX, time(0.7)).refusal())
        .hasValue("no row of the study has time = 0.7");
  }

  @Test
  void emptyCellsDoNotCount() {
    assertThat(reduced(Claim.Reduction.COUNT).value()).isEqualTo(3);
    assertThat(selection(Optional.empty(), Optional.empty(), atoms(2), time(0.5)).refusal())
        .hasValue("entropy does not apply where atoms = 2, time = 0.5");
  }

  @Test
  void reductionsMakeOneNumber() {
    assertThat(reduced(Claim.Reduction.MIN).value()).isEqualTo(1);
    assertThat(reduced(Claim.Reduction.MAX).value()).isEqualTo(4);
    assertThat(reduced(Claim.Reduction.MEDIAN).value()).isEqualTo(2);
    assertThat(reduced(Claim.Reduction.MEDIAN, atoms(1)).value()).isEqualTo(2.5);
    assertThat(reduced(Claim.Reduction.MEAN).value()).isEqualTo(7.0 / 3);
    assertThat(reduced(Claim.Reduction.COUNT, new Claim.Condition.Between("time", 0.4, 9)).value())
        .isEqualTo(1);
  }

  @Test
  void thePlaceOfAnExtremumIsItsOtherColumn() {
    assertThat(selection(Optional.of(Claim.Reduction.MIN), Optional.of("time")).value())
        .isEqualTo(0.5);
  }
}
