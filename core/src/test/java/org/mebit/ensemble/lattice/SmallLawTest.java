package org.mebit.ensemble.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// Making a table and reading off it, on a law that has a formula.
class SmallLawTest {
  private static final int NODES = 5;

  /// Eight points a tenth apart in 1/√y interpolate 1/y exactly, and 32 in θ `cos 2θ` to 10^−10;
  /// coefficients are rounded to 10^−11.
  private static final double EXACT = 1e-9;

  /// Rounded to 10^−7.
  private static final double FIRST_ORDER = 1e-6;

  @Test
  void theTableGivesWhatWentIntoIt() {
    LawTable table = SmallLaw.table(NODES);
    ReducedLattice lattice = new ReducedLattice();
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble() - 0.5;
      // Clear of the arc, where another basis is as short: this law is not the same in all of them.
      double y = 1.01 / (1 - 0.95 * random.nextDouble());
      double theta = Math.PI * (random.nextDouble() - 0.5);
      lattice.placeInLimit(x, y, theta);
      double cosine = Math.cos(theta);
      double geometric = LawTable.geometric(NODES, Geometric.logSteps(y, cosine), cosine);
      double expected = SmallLaw.leading(x, Math.min(y, LawTable.TALL), theta);
      if (y < LawTable.TALL) {
        assertThat(table.leading(lattice) - geometric).isCloseTo(expected, within(EXACT));
      } else {
        assertThat(table.leading(lattice)).isCloseTo(geometric, within(EXACT));
      }
      assertThat(table.firstOrder(lattice))
          .isCloseTo(SmallLaw.firstOrder(Math.min(y, LawTable.TALL), theta), within(FIRST_ORDER));
      lattice.place(2000, x, y, theta);
      double share = 1.0 / 2000;
      assertThat(
              table.entropy(lattice) - 0.5 * Math.log(2000) / Math.log(2) - table.leading(lattice))
          .isCloseTo(
              share
                  * (SmallLaw.firstOrder(Math.min(y, LawTable.TALL), theta)
                      + share * SmallLaw.secondOrder(theta)),
              within(share * FIRST_ORDER + share * share * 1e-3));
    }
  }

  @Test
  void theStatedErrorCoversWhatIsSeen() {
    // A law that the grid cannot hold: its eight intervals end at the eighth cosine of 2θ.
    LawSamples rough =
        (x, y, theta, atoms, entropy, log) -> {
          SmallLaw.samples(NODES).at(x, y, theta, atoms, entropy, log);
          entropy[0] += 1e-3 * Math.cos(24 * theta);
        };
    LawTable table = new LawBuilder(rough, SmallLaw.grids(), NODES).build().getFirst();
    ReducedLattice lattice = new ReducedLattice();
    Random random = new Random(2);
    double[] entropy = new double[1];
    double largest = 0;
    for (int i = 0; i < 500; i++) {
      double y = 1.25 + 16 * random.nextDouble();
      double theta = Math.PI * random.nextDouble();
      lattice.placeInLimit(0.5, y, theta);
      rough.at(0.5, y, theta, Double.POSITIVE_INFINITY, entropy, new double[1]);
      double error = Math.abs(table.excess(lattice) - entropy[0]);
      assertThat(error).isLessThanOrEqualTo(table.entropyError(lattice));
      largest = Math.max(largest, error);
    }
    assertThat(largest).isGreaterThan(1e-4);
    assertThat(table.entropyError(lattice.placeInLimit(0, 3, 0))).isLessThan(4 * largest);
    assertThat(table.mostEntropyError(Long.MAX_VALUE)).isGreaterThanOrEqualTo(largest);
  }

  @Test
  void tellsItsProgressAndStopsWhenAsked() {
    List<Double> told = new ArrayList<>();
    new LawBuilder(SmallLaw.samples(NODES), SmallLaw.grids(), NODES).telling(told::add).build();
    assertThat(told).isSorted();
    assertThat(told.getLast()).isEqualTo(1);
    assertThat(told.getFirst()).isLessThan(0.5);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> SmallLaw.table(NODES)).isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
  }
}
