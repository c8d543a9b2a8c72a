package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The platform of the lattice law itself.
class EnsembleLatticePlanTest {
  private final EnsembleLatticePlatform platform = new EnsembleLatticePlatform();

  private Map<String, @Nullable Object> row(Map<String, Value> fixed, String... quantities)
      throws InterruptedException {
    return PlatformRows.of(
            platform, Request.grid(platform.parameters(), fixed, List.of(), List.of(quantities)))
        .getFirst();
  }

  private static double number(Map<String, @Nullable Object> row, String column) {
    return (double) Objects.requireNonNull(row.get(column));
  }

  private static Map<String, Value> lattice(double x, double y, double angle) {
    return Map.of(
        "lattice_x", new Value.Real(x),
        "lattice_y", new Value.Real(y),
        "lattice_angle", new Value.Real(angle));
  }

  @Test
  void theCeilingIsTheLawAtItsLattice() throws InterruptedException {
    // An independent program: 0.463537 at x = 1/2, y = 1.22985.
    assertThat(number(row(lattice(0.5, 1.22985, 0), "excess_entropy"), "excess_entropy"))
        .isCloseTo(0.463537, within(1e-6));
    Map<String, @Nullable Object> ceiling =
        row(Map.of(), "ceiling", "ceiling_x", "ceiling_y", "ceiling_angle");
    assertThat(number(ceiling, "ceiling")).isCloseTo(0.463537, within(1e-6));
    assertThat(number(ceiling, "ceiling_y")).isCloseTo(1.22985, within(1e-4));
  }

  @Test
  void latticesThatAreNotReducedStayEmpty() throws InterruptedException {
    assertThat(row(lattice(0.1, 0.9, 0.3), "excess_entropy").get("excess_entropy")).isNull();
    assertThat(row(lattice(-0.5, Math.sqrt(0.75), 0), "excess_entropy").get("excess_entropy"))
        .isNotNull();
  }

  @Test
  void statisticsAreThoseOfTheDistribution() throws InterruptedException {
    // Averages over many times by an independent program.
    Map<String, @Nullable Object> all =
        row(Map.of("nodes", new Value.Whole(5)), "time_mean", "time_deviation");
    assertThat(number(all, "time_mean")).isCloseTo(-0.5857, within(1e-4));
    assertThat(number(all, "time_deviation")).isCloseTo(0.792, within(2e-3));
    assertThat(number(row(Map.of("excess", new Value.Real(2)), "share_below"), "share_below"))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void saysWhatIsMissing() {
    Answer answer =
        platform.plan(
            Request.grid(
                platform.parameters(), Map.of(), List.of(), List.of("excess_entropy", "density")));
    assertThat(((Answer.Refused) answer).problems())
        .extracting(Problem::key)
        .containsExactly("lattice_x", "lattice_y", "lattice_angle", "excess");
  }
}
