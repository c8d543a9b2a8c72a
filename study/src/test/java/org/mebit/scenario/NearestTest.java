package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  /// Distances by hand; a swap of neighbours counts once.
  @ParameterizedTest
  @CsvSource({
    "atoms, atoms, 0",
    "atmos, atoms, 1",
    "atosm, atoms, 1",
    "atom, atoms, 1",
    "Atoms, atoms, 0",
    "'', abc, 3",
    "abc, '', 3",
    "kitten, sitting, 3",
  })
  void countsEdits(String a, String b, int expected) {
    int distance = Nearest.distance(a, b);
    assertThat(distance).isEqualTo(expected);
    assertThat(Nearest.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void listsTheNearestFirstAndTheRestAfterIt() {
    assertThat(Nearest.unknown("parameter", "tiem", List.of("nodes", "atoms", "time")))
        .isEqualTo("unknown parameter tiem; did you mean time? Others: nodes, atoms");
    assertThat(Nearest.unknown("parameter", "xyzzy", List.of("nodes", "atoms", "time")))
        .isEqualTo("unknown parameter xyzzy; known: nodes, atoms, time");
  }

  @Test
  void aBeginningIsEnough() {
    assertThat(Nearest.guess("outc", List.of("nodes", "outcomes"))).contains("outcomes");
    assertThat(Nearest.guess("ou", List.of("nodes", "outcomes"))).isEmpty();
  }
}
