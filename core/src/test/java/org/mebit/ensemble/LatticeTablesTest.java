package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the maker of tables refuses; what it makes is looked at elsewhere.
class LatticeTablesTest {
  @TempDir Path directory;

  @Test
  void refusesWhatIsNoChainLength() {
    Path place = directory.resolve("tables");
    for (String word : new String[] {"1", "21", "-3", "three", "3.5", ""}) {
      assertThatThrownBy(() -> LatticeTables.main(new String[] {place.toString(), "3", word}))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("nodes must .*, but is " + word);
    }
    assertThatThrownBy(() -> LatticeTables.main(new String[] {place.toString()}))
        .hasMessageContaining("arguments must");
    assertThat(place).doesNotExist();
  }
}
