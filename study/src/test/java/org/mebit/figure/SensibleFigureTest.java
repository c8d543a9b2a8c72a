package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SensibleFigureTest {
  private static final List<String> QUANTITIES = List.of("entropy", "purity");

  @Test
  void oneVariedColumnMakesALine() {
    assertThat(FigureSpec.sensible(List.of("time"), QUANTITIES, List.of(4001L)))
        .contains(FigureSpec.line("time", "entropy").build());
  }

  @Test
  void aFewValuesMakeLinesOverTheOther() {
    FigureSpec lines = FigureSpec.line("time", "entropy").lines("atoms").build();
    assertThat(FigureSpec.sensible(List.of("atoms", "time"), QUANTITIES, List.of(8L, 500L)))
        .contains(lines);
    assertThat(FigureSpec.sensible(List.of("time", "atoms"), QUANTITIES, List.of(500L, 3L)))
        .contains(lines);
  }

  @Test
  void twoDenseOrManyValuedColumnsMakeAHeatMap() {
    FigureSpec map = FigureSpec.heatMap("time", "phase", "entropy").build();
    assertThat(FigureSpec.sensible(List.of("time", "phase"), QUANTITIES, List.of(25L, 25L)))
        .contains(map);
    assertThat(FigureSpec.sensible(List.of("time", "phase"), QUANTITIES, List.of(9L, 400L)))
        .contains(map);
  }

  @Test
  void aThirdColumnMakesPanels() {
    assertThat(
            FigureSpec.sensible(
                List.of("atoms", "time", "nodes"), QUANTITIES, List.of(3L, 100L, 4L)))
        .contains(FigureSpec.line("time", "entropy").lines("atoms").panels("nodes").build());
    assertThat(
            FigureSpec.sensible(
                List.of("nodes", "time", "phase"), QUANTITIES, List.of(4L, 50L, 50L)))
        .contains(FigureSpec.heatMap("time", "phase", "entropy").panels("nodes").build());
  }

  @Test
  void aSingleValueDoesNotVary() {
    assertThat(FigureSpec.sensible(List.of("atoms", "time"), QUANTITIES, List.of(1L, 100L)))
        .contains(FigureSpec.line("time", "entropy").build());
  }

  @Test
  void thereIsNoneForListedPointsAndForMoreThanAPageShows() {
    assertThat(FigureSpec.sensible(List.of(), QUANTITIES, List.of())).isEqualTo(Optional.empty());
    assertThat(FigureSpec.sensible(List.of("time"), List.of(), List.of(9L))).isEmpty();
    assertThat(FigureSpec.sensible(List.of("a", "b", "c"), QUANTITIES, List.of(30L, 30L, 30L)))
        .isEmpty();
    assertThat(
            FigureSpec.sensible(List.of("a", "b", "c", "d"), QUANTITIES, List.of(3L, 3L, 3L, 3L)))
        .isEmpty();
  }

  @Test
  void namesAndCountsGoTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FigureSpec.sensible(List.of("time"), QUANTITIES, List.of()))
        .withMessage(
            "each varied column must have one count, but there are 1 columns and 0 counts");
  }
}
