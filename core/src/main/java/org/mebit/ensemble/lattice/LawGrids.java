package org.mebit.ensemble.lattice;

import java.util.stream.IntStream;

/// How finely tables are made.
///
/// @param leading points of G
/// @param correction points of G₁ and G₂
/// @param waves samples in x, as a factor of what chains of up to ten nodes need
/// @param survey lattices per band of heights that errors are measured at
record LawGrids(LayerGrid leading, LayerGrid correction, double waves, int survey) {
  /// Steps of `1/√y` for one factor of A: summands narrow as the root of their number, and so do
  /// the tables.
  private static final double LEADING_STEP = 0.0228;

  private static final double CORRECTION_STEP = 0.063;

  /// Four nodes, below which cusps set the steps.
  private static final double LEAST_FACTORS = 4;

  /// Cosines in 2θ die out by 10⁻¹¹ at 48, for three nodes at 88: their cusps are not all removed.
  /// Two nodes keep more of them.
  private static final int LEADING_NODES = 48;

  private static final int NODES_OF_THREE = 88;

  private static final int NODES_OF_TWO = 96;

  private static final int LEADING_FINE = 192;

  private static final int CORRECTION_NODES = 36;

  private static final int CORRECTION_FINE = 96;

  /// Corrections are needed to 10⁻⁵ only.
  private static final double CORRECTION_WAVES = 0.6;

  /// Cusps cross the rows obliquely.
  private static final double CUSPED_WAVES = 1.25;

  private static final int SURVEY = 500;

  /// Two nodes differ most on small patches beside their cusps.
  private static final int SURVEY_OF_TWO = 2500;

  /// The longest chain that the angles are made for. Longer ones want as many more as this power of
  /// their length: with the root, sixteen nodes would miss 3·10⁻¹¹ and twenty 10⁻⁹.
  private static final double PLAIN = 10;

  private static final double RICHER = 0.75;

  /// The grids that serve some chain lengths together.
  static LawGrids of(int... nodes) {
    int most = IntStream.of(nodes).max().orElseThrow();
    int least = IntStream.of(nodes).min().orElseThrow();
    int angles =
        switch (least) {
          case 2 -> NODES_OF_TWO;
          case 3 -> NODES_OF_THREE;
          default -> LEADING_NODES;
        };
    double narrowing = Math.sqrt(Math.max(most, LEAST_FACTORS));
    double factor = Math.max(1, Math.pow(most / PLAIN, RICHER));
    double waves = most <= 3 ? CUSPED_WAVES : factor;
    return new LawGrids(
        LayerGrid.upTo(
            LawTable.TALL,
            LEADING_STEP / narrowing,
            even(angles * factor),
            even(LEADING_FINE * factor)),
        LayerGrid.upTo(
            LawTable.TALL,
            CORRECTION_STEP / narrowing,
            even(CORRECTION_NODES * factor),
            even(CORRECTION_FINE * factor)),
        waves,
        least == 2 ? SURVEY_OF_TWO : SURVEY);
  }

  private static int even(double count) {
    return 2 * (int) Math.ceil(0.5 * count);
  }

  /// Samples in x of a row of G.
  int leadingSamples(int row) {
    return leading.samples(row, waves);
  }

  /// Samples in x of a row of G₁ and G₂.
  int correctionSamples(int row) {
    return correction.samples(row, waves * CORRECTION_WAVES);
  }

  /// Samples to take in all, for telling progress.
  long count() {
    long sum = 0;
    for (int row = 0; row < leading.rows(); row++) {
      sum += (long) leadingSamples(row) * (leading.nodes() + 1);
    }
    for (int row = 0; row < correction.rows(); row++) {
      sum += 3L * correctionSamples(row) * (correction.nodes() + 1);
    }
    return sum;
  }
}
